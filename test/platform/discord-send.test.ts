import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommandCenter } from '../../src/ports/command.ts'
import { SandboxInputError } from '../../src/ports/sandbox.ts'
import type { DiscordSandbox, DiscordSandboxOptions } from '../../src/sandbox/discord/sandbox.ts'
import {
  channelOf,
  connect,
  messagesOf,
  startCheckedSandbox,
  titled,
  waitForMessage,
} from './discord-kit.ts'
import { checkRequest, hasSpec } from './discord-spec.ts'

let folder: string
const stops: (() => Promise<void>)[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'discord-'))
})
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
  rmSync(folder, { recursive: true })
})

async function start(options: DiscordSandboxOptions = {}): Promise<DiscordSandbox> {
  const sandbox = await startCheckedSandbox(options)
  stops.push(() => sandbox.close())
  return sandbox
}

async function senderTo(sandbox: DiscordSandbox) {
  const connection = await connect(sandbox)
  stops.push(() => connection.close())
  const destination = { platform: 'discord', channel: channelOf(sandbox.view) } as const
  const send = (text: string, key: string, isSilent = false) =>
    connection.messenger.send(destination, titled(text), { key, replyTo: undefined, isSilent })
  const findSent = (text: string, after?: string, startedAt = new Date()) =>
    connection.messenger.findSent(destination, titled(text), { key: 'k', startedAt, after })
  return { ...connection, destination, send, findSent }
}

const center: CommandCenter = {
  menus: [],
  findLanguage: async () => undefined,
  suggest: async () => [],
  choose: () => Promise.reject(new Error('nobody chooses')),
  commands: [{ name: 'latest', description: 'The newest stories', options: [] }],
  run: async () => ({ message: titled('Three stories'), isPrivate: false }),
  leave: async () => undefined,
  move: async () => undefined,
  press: () => Promise.reject(new Error('nobody presses')),
  submit: () => Promise.reject(new Error('nobody fills in a form')),
}

async function typeUntilHeard({ view }: DiscordSandbox): Promise<void> {
  for (;;) {
    try {
      return await view.input(channelOf(view), { user: 'Kim', text: '/latest' })
    } catch (error) {
      if (!(error instanceof SandboxInputError)) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

test.runIf(hasSpec)("requests are held against Discord's own document", () => {
  const path = '/channels/1456000000000000001/messages'
  expect(() =>
    checkRequest({ method: 'POST', path, body: { content: 'x', nonce: 'k' } }),
  ).not.toThrow()
  expect(() => checkRequest({ method: 'POST', path, body: { content: 7 } })).toThrow('/content')
  expect(() => checkRequest({ method: 'POST', path, body: { nonce: 'k'.repeat(26) } })).toThrow(
    '/nonce',
  )
})
test.skipIf(hasSpec)(
  '(../shared/specs/discord/openapi.json is not here: bodies go unchecked)',
  () => {
    expect(hasSpec).toBe(false)
  },
)

describe('a message', () => {
  test('is sent once for one key, and again for another', async () => {
    const { send } = await senderTo(await start())
    const first = await send('Bridge closed', 'one')
    expect(await send('Bridge closed', 'one')).toEqual(first)
    expect(await send('Bridge closed', 'two')).not.toEqual(first)
  })

  test('is sent again when Discord has forgotten the key', async () => {
    let now = new Date('2026-11-22T14:00:00Z')
    const { send } = await senderTo(await start({ now: () => now }))
    const first = await send('Bridge closed', 'one')
    now = new Date('2026-11-22T14:02:59Z')
    expect(await send('Bridge closed', 'one')).toEqual(first)
    now = new Date('2026-11-22T14:03:01Z')
    expect(await send('Bridge closed', 'one')).not.toEqual(first)
  })

  test('may come without a sound', async () => {
    const sandbox = await start()
    const { send } = await senderTo(sandbox)
    await send('Bridge closed', 'one', true)
    expect(messagesOf(sandbox.view)[0]?.payload.flags).toBe(1 << 12)
  })
})

describe('of a message whose form Discord refuses', () => {
  const role = '123456789012345678'
  /** Longer than a button's id may be. */
  const refused = titled('Bridge closed', {
    parts: [{ kind: 'summary', text: 'Nobody was hurt.' }],
    links: [{ label: 'Read at news.example', url: 'https://news.example/bridge' }],
    actions: [{ label: 'Story', id: 'x'.repeat(101) }],
  })
  const options = {
    ...{ key: 'one', replyTo: undefined, isSilent: true },
    alert: { kind: 'first', level: 'flash' },
  } as const

  test.each([
    { where: 'a channel', kind: 'text', design: 'embed' },
    { where: 'a channel of cards', kind: 'text', design: 'components' },
    { where: 'a forum', kind: 'forum', design: 'embed' },
  ] as const)('headline and source stand in $where, and ring', async ({ kind, design }) => {
    const sandbox = await start({
      channels: [{ name: 'news', kind }],
      onRequest: () => undefined,
    })
    const { messenger, destination } = await senderTo(sandbox)
    const there = {
      ...destination,
      design,
      mentions: [{ role, level: 'flash', topics: [] }],
    } as const
    const startedAt = new Date()
    const sent = await messenger.send(there, refused, options)
    expect(messagesOf(sandbox.view).map(({ payload }) => payload)).toMatchObject([
      {
        content: `Bridge closed\n-# [Read at news.example](<https://news.example/bridge>) <@&${role}>`,
        allowed_mentions: { roles: [role] },
        flags: 1 << 12,
      },
    ])
    const look = { key: 'one', startedAt, after: undefined }
    expect(await messenger.findSent(there, refused, look)).toEqual(sent)
  })

  test('the source stands in it, however long the headline is', async () => {
    const sandbox = await start({ onRequest: () => undefined })
    const { messenger, destination } = await senderTo(sandbox)
    const title = { label: 'FLASH', text: 'Bridge '.repeat(400) }
    await messenger.send(destination, { ...refused, title }, options)
    const [standing] = messagesOf(sandbox.view)
    expect(standing?.payload.content).toMatch(
      /^\*\*FLASH\*\* · Bridge .*…\n-# \[Read at news\.example\]\(<https:\/\/news\.example\/bridge>\)/,
    )
  })

  test('an edit says as much', async () => {
    const sandbox = await start({ onRequest: () => undefined })
    const { messenger, destination, send } = await senderTo(sandbox)
    const { messageId } = await send('Bridge open', 'one')
    await messenger.edit(destination, messageId, refused)
    expect(messagesOf(sandbox.view)[0]?.text).toBe('Bridge closed\nRead at news.example')
  })

  test('an edit of a card says as much, and stays a card', async () => {
    const sandbox = await start({ onRequest: () => undefined })
    const { messenger, destination } = await senderTo(sandbox)
    const there = { ...destination, design: 'components' } as const
    const { messageId } = await messenger.send(there, titled('Bridge open'), options)
    await messenger.edit(there, messageId, refused)
    const [standing] = messagesOf(sandbox.view)
    expect(standing?.text).toBe('Bridge closed\nRead at news.example')
    expect(standing?.payload).toMatchObject({ content: '', embeds: [] })
  })
})

describe('looking for what may have been sent', () => {
  test('finds it', async () => {
    const { send, findSent } = await senderTo(await start())
    const sent = await send('Bridge closed', 'one')
    await send('Ferries full', 'two')
    expect(await findSent('Bridge closed')).toEqual(sent)
    expect(await findSent('Bridge open')).toBe('absent')
  })

  test('takes none that stood before', async () => {
    let now = new Date('2026-11-22T14:00:00Z')
    const { send, findSent } = await senderTo(await start({ now: () => now }))
    const earlier = await send('Bridge closed', 'one')
    expect(await findSent('Bridge closed', earlier.messageId, now)).toBe('absent')
    now = new Date('2026-11-22T14:01:00Z')
    expect(await findSent('Bridge closed', undefined, now)).toBe('absent')
  })

  test('takes none that a person wrote', async () => {
    const sandbox = await start()
    const { findSent, destination } = await senderTo(sandbox)
    await sandbox.view.input(destination.channel, { user: 'Kim', text: 'Bridge closed' })
    expect(await findSent('Bridge closed')).toBe('absent')
  })

  test('reads past the first hundred', async () => {
    const sandbox = await start()
    const { send, findSent, destination } = await senderTo(sandbox)
    const startedAt = new Date()
    for (let n = 0; n < 120; n++)
      await sandbox.view.input(destination.channel, { user: 'Kim', text: `${n}` })
    const sent = await send('Bridge closed', 'one')
    expect(await findSent('Bridge closed', undefined, startedAt)).toEqual(sent)
  })
})

describe('after a restart', () => {
  test('the sandbox shows what it showed, and still knows the keys', async () => {
    const file = join(folder, 'deeper', 'discord.jsonl')
    const first = await startCheckedSandbox({ file })
    const sender = await senderTo(first)
    const { messageId } = await sender.send('Bridge closed', 'one')
    await sender.messenger.edit(sender.destination, messageId, titled('Bridge open'))
    const before = first.view.channels()
    await first.close()

    const second = await start({ file })
    expect(second.view.channels()).toEqual(before)
    const again = await senderTo(second)
    expect(await again.send('Bridge closed', 'one')).toEqual({ messageId })
  })

  test('a bot that talks comes back by itself', async () => {
    const file = join(folder, 'discord.jsonl')
    const first = await startCheckedSandbox({ file })
    const connection = await connect(first, {
      role: { sends: true, talks: true },
      commandCenter: center,
    })
    stops.push(() => connection.close())
    const port = Number(new URL(first.api).port)
    await first.close()

    const second = await start({ file, port })
    await typeUntilHeard(second)
    await waitForMessage(second.view, ({ text }) => text === 'Three stories')
  })

  test('kill -9 loses nothing that was answered', async () => {
    const file = join(folder, 'discord.jsonl')
    const sandboxModule = new URL('../../src/sandbox/discord/sandbox.ts', import.meta.url).href
    const script = `
      const { startDiscordSandbox } = await import(${JSON.stringify(sandboxModule)})
      const { api, token, view } = await startDiscordSandbox({ file: ${JSON.stringify(file)} })
      console.log(JSON.stringify({ api, token, channel: view.channels()[0].id }))`
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const line = await new Promise<string>((resolve) => {
      createInterface({ input: child.stdout }).once('line', resolve)
    })
    const { api, token, channel } = JSON.parse(line)
    const { messenger, close } = await connect({ api, token } as DiscordSandbox)
    const sent: string[] = []
    for (let n = 0; n < 20; n++) {
      const options = { key: `${n}`, replyTo: undefined, isSilent: false }
      const { messageId } = await messenger.send(
        { platform: 'discord', channel },
        titled(`Message ${n}`),
        options,
      )
      sent.push(messageId)
    }
    child.kill('SIGKILL')
    await ended
    await close()
    const { view } = await start({ file })
    expect(messagesOf(view).map(({ id }) => id)).toEqual(sent)
  })
})

test('a refused token is said at once', async () => {
  const sandbox = await start()
  const connecting = connect(sandbox, { token: 'wrong', role: { sends: true, talks: true } })
  await expect(connecting).rejects.toThrow()
})

test('an unreachable Discord does not keep the app from starting, and is found when it comes', async () => {
  const sandbox = await startCheckedSandbox()
  await sandbox.close()
  const warnings: unknown[] = []
  const connection = await connect(sandbox, {
    role: { sends: true, talks: true },
    commandCenter: center,
    log: {
      info: () => undefined,
      warn: (_: unknown, line?: string) => warnings.push(line),
      error: () => undefined,
    },
  })
  stops.push(() => connection.close())
  expect(warnings).toContain('gateway out of reach')
  const { view, ...later } = await start({ port: Number(new URL(sandbox.api).port) })
  await typeUntilHeard({ view, ...later })
  await waitForMessage(view, ({ text }) => text === 'Three stories')
})
