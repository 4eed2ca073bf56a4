/** Who owns a channel, from /subscribe to the bot's removal: real discord.js against the sandbox. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { DiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { channelOf, connect, startCheckedSandbox } from './discord-kit.ts'
import { createOwnerWorld, createPerson } from './owner-kit.ts'

let sandbox: DiscordSandbox
let world: Awaited<ReturnType<typeof createOwnerWorld>>
let connection: Awaited<ReturnType<typeof connect>>
let person: ReturnType<typeof createPerson>
const here = () => world.store.subscriptions.listActive()

beforeAll(async () => {
  world = await createOwnerWorld('discord')
  sandbox = await startCheckedSandbox({
    managers: ['Kim'],
    channels: [{ name: 'news' }, { name: 'mute', denied: 1n << 14n }],
  })
  connection = await connect(sandbox, {
    commandCenter: world.commandCenter,
    role: { sends: true, talks: true },
  })
  world.connect(connection.messenger)
  person = createPerson(sandbox.view, channelOf(sandbox.view))
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  await connection.close()
  await sandbox.close()
  await world.close()
})

test('who does not manage the server is refused', async () => {
  await person.type('/subscribe', 'Ann')
  expect((await person.read('Manage Server')).ephemeral).toBe(true)
  expect(await here()).toEqual([])
})

test('where the bot may not embed links, it says so', async () => {
  const closed = sandbox.view.channels().find(({ name }) => name === 'mute')?.id ?? ''
  const there = createPerson(sandbox.view, closed)
  await there.type('/subscribe')
  await there.read('I need Embed Links in #mute')
  expect(await here()).toEqual([])
})

test('what cannot be read is told in words', async () => {
  await person.type('/subscribe include:(quake')
  await person.read('expected a closing parenthesis')
  await person.type(`/subscribe topics:${'x'.repeat(6_000)}`)
  await person.read('There is no topic “xxx')
  expect(await here()).toEqual([])
})

test('a channel is subscribed, and changed by buttons', async () => {
  await person.type('/subscribe level:urgent topics:quake include:"quake AND NOT drill"')
  const card = await person.read('Alerts come here from now on')
  expect(card.ephemeral).toBe(true)
  expect(await here()).toMatchObject([
    { leastLevel: 'urgent', topics: ['quake'], include: 'quake AND NOT drill', owner: 'chat' },
  ])
  await person.press(card, 'From level')
  const choices = await person.read('does not begin a story here')
  expect(choices.id).toBe(card.id)
  await person.press(choices, 'FLASH')
  await person.press(choices, 'FLASH')
  await person.read('Changed: alerts come here so')
  expect(await here()).toMatchObject([{ leastLevel: 'flash' }])
  await person.press(card, 'Try on the past')
  await person.read('No alert yet to show')
})

test('a test message arrives, and the subscription is listed', async () => {
  await person.type('/test')
  expect((await person.read('TEST')).ephemeral).toBeUndefined()
  await person.type('/subscriptions')
  await person.read('Alerts come to 1 place')
})

test('hours of quiet are kept', async () => {
  await person.type('/quiet hours:22:00-07:00 zone:Europe/Vilnius')
  await person.read('22:00–07:00 Europe/Vilnius')
})

test('removed from the server, the bot parks what it had there', async () => {
  sandbox.removeBot()
  await vi.waitFor(async () => expect(await here()).toEqual([]), { timeout: 5_000 })
  const [entry] = await world.store.listAudit({ offset: 0, limit: 1 })
  expect(entry).toMatchObject({ action: 'parked', detail: 'I was removed from the server' })
})
