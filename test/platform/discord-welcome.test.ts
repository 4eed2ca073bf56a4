/** What the bot says when it is added to a server: real discord.js against the sandbox. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { DiscordSandbox, DiscordSandboxOptions } from '../../src/sandbox/discord/sandbox.ts'
import { connect, startCheckedSandbox } from './discord-kit.ts'
import { createOwnerWorld, createPerson } from './owner-kit.ts'

const mute = 1n << 11n
let world: Awaited<ReturnType<typeof createOwnerWorld>>
const closers: (() => Promise<void>)[] = []
beforeAll(async () => {
  world = await createOwnerWorld('discord')
})
afterAll(() => world.close())
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

/** With a bot that is in its server already. */
async function open(options: DiscordSandboxOptions): Promise<DiscordSandbox> {
  const sandbox = await startCheckedSandbox(options)
  closers.push(sandbox.close)
  const { commandCenter } = world
  const connection = await connect(sandbox, { commandCenter, role: { sends: true, talks: true } })
  closers.push(connection.close)
  world.connect(connection.messenger)
  return sandbox
}

const at = (sandbox: DiscordSandbox, name: string) => {
  const channel = sandbox.view.channels().find((one) => one.name === name)?.id ?? ''
  return createPerson(sandbox.view, channel)
}
const countSaid = ({ view }: DiscordSandbox) =>
  view.channels().reduce((count, { messages }) => count + messages.length, 0)

test.each<DiscordSandboxOptions & { why: string; room: string }>([
  {
    why: 'where the server greets its newcomers',
    ...{ room: 'lobby', systemChannel: 'lobby' },
    channels: [{ name: 'news' }, { name: 'lobby' }],
  },
  {
    why: 'else in the first channel where it may write',
    ...{ room: 'news', systemChannel: 'lobby' },
    channels: [
      { name: 'posts', kind: 'forum' },
      { name: 'lobby', denied: mute },
      { name: 'attic', isClosed: true },
      { name: 'news' },
      { name: 'chat' },
    ],
  },
])('the welcome stands $why', async ({ room, why: _, ...options }) => {
  const sandbox = await open(options)
  sandbox.removeBot()
  sandbox.addBot()
  const welcome = await at(sandbox, room).read('I post breaking news')
  expect(welcome.text).toContain('/subscribe')
  expect(welcome.ephemeral).toBeUndefined()
  expect(countSaid(sandbox)).toBe(1)
})

test('it is said once, in the server’s language, and not again at a reconnect', async () => {
  const sandbox = await open({ locale: 'es-ES', channels: [{ name: 'news' }] })
  expect(countSaid(sandbox)).toBe(0)
  sandbox.removeBot()
  sandbox.addBot()
  const news = at(sandbox, 'news')
  await news.read('Publico noticias de última hora')
  sandbox.endSessions()
  await vi.waitFor(() => news.type('/about'), { timeout: 15_000, interval: 100 })
  await news.read('Tenbells')
  expect(countSaid(sandbox)).toBe(2)
}, 30_000)

test('where it may write nowhere, it says nothing and works on', async () => {
  const sandbox = await open({ channels: [{ name: 'news', denied: mute }] })
  sandbox.removeBot()
  sandbox.addBot()
  const news = at(sandbox, 'news')
  await news.type('/about')
  await news.read('Tenbells')
  expect(countSaid(sandbox)).toBe(1)
})
