/** Who owns a channel, from /subscribe to the bot's removal: real discord.js against the sandbox. */
import { PermissionFlagsBits } from 'discord.js'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { DiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { namedSnowflake } from '../../src/sandbox/discord/snowflake.ts'
import { channelOf, connect, startCheckedSandbox } from './discord-kit.ts'
import { createOwnerWorld, createPerson } from './owner-kit.ts'

let sandbox: DiscordSandbox
let world: Awaited<ReturnType<typeof createOwnerWorld>>
let connection: Awaited<ReturnType<typeof connect>>
let person: ReturnType<typeof createPerson>
const personIn = (name: string) =>
  createPerson(sandbox.view, sandbox.view.channels().find((one) => one.name === name)?.id ?? '')
const here = () => world.store.subscriptions.listActive()

beforeAll(async () => {
  world = await createOwnerWorld('discord')
  sandbox = await startCheckedSandbox({
    managers: ['Kim'],
    webhookManagers: ['Wim'],
    channels: [
      { name: 'news' },
      { name: 'mute', denied: 1n << 14n },
      { name: 'stories', kind: 'forum', tags: ['quake'] },
      { name: 'lobby' },
      { name: 'vault', denied: PermissionFlagsBits.ManageWebhooks },
      { name: 'abroad', isElsewhere: true },
    ],
    // Too many for a row of buttons: a menu has them.
    roles: ['Alerts', 'Desk', 'Quakes', 'Floods', 'Ferries', 'Sports'].map((name) => ({
      ...{ name, isMentionable: true },
    })),
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
  const there = personIn('mute')
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

test('a channel is subscribed by a card with buttons, when it is saved', async () => {
  await person.type('/subscribe level:urgent topics:quake include:"quake AND NOT drill"')
  const card = await person.read('Not saved yet')
  expect(card.ephemeral).toBe(true)
  await person.press(card, 'From level')
  const choices = await person.read('does not begin a story here')
  expect(choices.id).toBe(card.id)
  await person.press(choices, 'FLASH')
  await person.press(choices, 'FLASH')
  await person.read('FLASH')
  await person.press(card, 'Try on past alerts')
  await person.read('No alert yet to show')
  expect(await here()).toEqual([])
  await person.press(card, 'Save')
  expect((await person.read('Alerts come here from now on')).id).toBe(card.id)
  expect(await here()).toMatchObject([
    { leastLevel: 'flash', topics: ['quake'], include: 'quake AND NOT drill', owner: 'chat' },
  ])
})

test('a forum is subscribed from another channel, with a role to ring', async () => {
  await person.type('/subscribe #stories')
  const card = await person.read('alerts would come to #stories')
  await person.press(card, 'Role to mention')
  const menu = await person.read('Which role?')
  expect(JSON.stringify(menu.payload)).toContain('"type":3')
  await person.press(card, '@Alerts')
  const modal = await vi.waitFor(() => {
    const [open] = sandbox.view.channels()[0]?.modals ?? []
    if (open === undefined) throw new Error('no modal is open')
    return open
  })
  await sandbox.view.input(channelOf(sandbox.view), {
    ...{ user: 'Kim', modal: modal.id },
    values: { level: 'bulletin', topics: ['quake'] },
  })
  await person.read('from BULLETIN, of quake')
  await person.press(card, 'Save')
  await person.read('Alerts come to #stories from now on')
  const forum = sandbox.view.channels().find(({ name }) => name === 'stories')?.id
  const [role] = (await here()).find(({ channel }) => channel === forum)?.style.mentions ?? []
  expect(role).toMatchObject({ level: 'bulletin', topics: ['quake'] })
  await person.type('/test #stories')
  await person.read('The test message stands in #stories')
  await person.type('/unsubscribe #stories')
  await person.read('Alerts no longer come to #stories')
})

test('who does not manage the server reaches no other channel of it either', async () => {
  const before = await here()
  await person.type('/subscribe #stories', 'Ann')
  await person.read('Manage Server')
  await person.type('/unsubscribe', 'Ann')
  await person.read('Manage Server')
  expect(await here()).toEqual(before)
})

test('who manages webhooks subscribes, here and elsewhere, but not where a channel denies them that', async () => {
  const lobby = personIn('lobby')
  await lobby.type('/subscribe', 'Wim')
  await lobby.press(await lobby.read('Not saved yet'), 'Save', 'Wim')
  await lobby.read('Alerts come here from now on')
  await lobby.type('/unsubscribe', 'Wim')
  await lobby.read('Alerts no longer come here')
  await lobby.type('/subscribe #stories', 'Wim')
  await lobby.read('alerts would come to #stories')
  await lobby.type('/subscribe #vault', 'Wim')
  await lobby.read('Manage Server')
  const vault = personIn('vault')
  await vault.type('/subscribe', 'Wim')
  await vault.read('Manage Server')
  await vault.type('/subscribe', 'Kim')
  await vault.read('Not saved yet')
})

test('a channel of another server is not seen, though the bot is there too', async () => {
  const before = await here()
  const abroad = namedSnowflake('channel abroad')
  await person.type(`/subscribe <#${abroad}>`)
  await person.read(`I see no such place: ${abroad}`)
  expect(await here()).toEqual(before)
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
