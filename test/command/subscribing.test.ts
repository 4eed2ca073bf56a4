import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Asker, CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>
let lack: string | undefined

const said = <Reply extends CommandReply>(reply: Reply) => sayAll(reply, english)
const room: Asker = { ...asker, channel: '2' }
const ask = async (name: string, options: Record<string, string> = {}, who = room) =>
  said(await center.run({ ...who, name, options }))
const press = async (id: string, who = room) => said(await center.press({ ...who, id }))
const titleOf = async (name: string, options: Record<string, string> = {}, who = room) =>
  (await ask(name, options, who)).message.title.text
const here = (who: Asker = room) => world.store.subscriptions.findAt(who)

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  world.topics.list = ['quake', 'flood'].map((id) => ({
    ...{ id, words: [id], places: [], atLeast: undefined, atMost: undefined },
  }))
  const { messenger } = world.platform
  const check = async () =>
    lack === undefined ? ({ kind: 'ready' } as const) : ({ kind: 'lacking', why: lack } as const)
  const enqueue = async () => undefined
  center = createCommandCenter({
    ...{ ...world.deps, enqueue, version: '0.0.0', moderators: everybody },
    messengers: { discord: { ...messenger, check } },
  })
  await world.publish({ id: 'quake', headline: 'Quake shakes Vell', kicker: 'Breaking' })
  world.pass(60)
  await world.publish({
    id: 'fair',
    url: 'https://news.example/fair',
    headline: 'Fair opens in Lower Orrin',
    paragraphs: ['The autumn fair of Lower Orrin opened with forty stalls, its director said.'],
  })
})
afterAll(() => opened.close())

test.each(['subscribe', 'subscriptions', 'unsubscribe', 'quiet', 'test'])(
  'who does not manage the channel is refused /%s',
  async (name) => {
    const stranger = { ...room, isManager: async () => false }
    expect(await titleOf(name, {}, stranger)).toContain('Manage Server')
  },
)

test('without rights nothing is subscribed, and the answer says which are needed', async () => {
  lack = 'I need Embed Links in #news'
  expect(await titleOf('subscribe')).toContain('I need Embed Links in #news')
  expect(await here()).toBeUndefined()
  lack = undefined
})

test.each([
  [{ level: 'quake', topics: 'nonsense' }, 'There is no topic “nonsense”'],
  [{ topics: 'x'.repeat(10_000) }, 'There is no topic “xxx'],
  [{ include: '(quake' }, 'expected a closing parenthesis'],
  [{ include: 'quake '.repeat(2_000) }, 'expected at most 1000 signs'],
  [{ exclude: 'NOT' }, 'expected a word at the end'],
])('what cannot be read is told in words: %j', async (options, words) => {
  expect(await titleOf('subscribe', options)).toContain(words)
  expect(await here()).toBeUndefined()
})

describe('a channel', () => {
  test('is subscribed with what was asked for, once', async () => {
    const options = { level: 'urgent', topics: 'quake', include: '"Vell AND NOT drill"' }
    expect(await titleOf('subscribe', options)).toBe('Alerts come here from now on')
    expect(await here()).toMatchObject({
      ...{ owner: 'chat', leastLevel: 'urgent', topics: ['quake'], include: 'Vell AND NOT drill' },
    })
    expect(await titleOf('subscribe')).toBe('Alerts come here')
    expect(await world.store.subscriptions.listOfServer(room)).toHaveLength(1)
  })

  test('shows its wishes, with a button for each', async () => {
    const { message, isPrivate } = await ask('subscribe')
    expect(isPrivate).toBe(true)
    expect(message.parts).toContainEqual(
      expect.objectContaining({ label: 'From level', text: 'URGENT' }),
    )
    expect(message.actions.map(({ id }) => id)).toEqual(
      [
        ...['level', 'topics', 'sources', 'language', 'layout', 'updates', 'silent', 'preview'],
        'trial',
      ].map((name) => `wish:${name}`),
    )
  })

  test.each([
    ['wish:level', 'BULLETIN', { leastLevel: 'bulletin' }],
    ['wish:updates', 'come as a reply', { updates: 'reply' }],
    ['wish:layout', 'headline only', { style: { layout: 'headline' } }],
    ['wish:language', 'español', { style: { language: 'es' } }],
    ['wish:silent', 'up to urgent', { silentLevels: ['urgent', 'routine'] }],
    ['wish:topics', 'flood', { topics: ['quake', 'flood'] }],
  ])(
    '%s changes by pressing “%s”, and pressing twice changes it once',
    async (id, label, wishes) => {
      const choices = await press(id)
      expect(choices.replacesMessage).toBe(true)
      const choice = choices.message.actions.find((each) => each.label === label)?.id ?? ''
      expect(choice.length).toBeLessThanOrEqual(64)
      await Promise.all([press(choice), press(choice)])
      expect(await here()).toMatchObject(wishes)
      const chosen = (await press(id)).message.actions.find((each) => each.label === label)
      expect(chosen?.isChosen).toBe(true)
      const [newest] = await world.store.listAudit({ offset: 0, limit: 1 })
      expect(newest).toMatchObject({ action: 'changed', detail: expect.stringContaining('→') })
    },
  )

  test('takes sources by name, and all again', async () => {
    const { actions } = (await press('wish:sources')).message
    const wire = actions.find(({ label }) => label === 'Wire')
    await press(wire?.id ?? '')
    expect(await here()).toMatchObject({ sources: [world.source] })
    await press('wish:sources:all:0')
    expect(await here()).toMatchObject({ sources: [] })
  })

  test('tells which past alerts would have come, and why the others not', async () => {
    await press('wish:level:bulletin')
    await press('wish:topics:all:0')
    const { message } = await press('wish:trial')
    expect(message.title.text).toBe('1 of the last 2 alerts would have come')
    expect(message.parts).toMatchObject([
      {
        label: 'NO',
        text: 'Fair opens in Lower Orrin',
        detail: expect.stringContaining('routine'),
      },
      { label: 'COMES', text: 'Quake shakes Vell' },
    ])
  })

  test('shows a recent alert as it would look', async () => {
    const { message, isPrivate, replacesMessage } = await press('wish:preview')
    expect({ isPrivate, replacesMessage }).toEqual({ isPrivate: true, replacesMessage: false })
    expect(message.title.text).toBe('Quake shakes Vell')
    expect(JSON.stringify(message.parts)).toContain('Preview')
    expect(message.title.label).toBe('VISTA PREVIA · BOLETÍN')
  })

  test('never shows as news what was withdrawn', async () => {
    world.pass(60)
    await world.publish({
      id: 'quake',
      headline: 'Quake shakes Vell',
      kicker: 'Breaking',
      pubstatus: 'canceled',
    })
    expect((await press('wish:trial')).message.parts).toContainEqual(
      expect.objectContaining({ label: 'COMES', text: 'Quake shakes Vell', isStruck: true }),
    )
    const { message } = await press('wish:preview')
    expect(message.title.text).toBe('Fair opens in Lower Orrin')
    expect(JSON.stringify(message.parts)).toContain('would not have come here')
  })

  test.each([
    'wish',
    'wish:',
    'wish:level:nonsense',
    'wish:sources:zz:-5',
    'wish:trial:x',
    'wish:a:b',
  ])('an odd button %j changes nothing', async (id) => {
    const before = await here()
    expect((await press(id)).message.title.text).not.toBe('')
    expect(await here()).toEqual(before)
  })

  test('has quiet hours, and none again', async () => {
    await ask('quiet', { hours: '22:00-7:00', zone: 'Europe/Vilnius' })
    expect(await here()).toMatchObject({
      quiet: { from: '22:00', to: '07:00', zone: 'Europe/Vilnius', unless: 'flash' },
    })
    await ask('quiet', { hours: 'off' })
    expect((await here())?.quiet).toBeUndefined()
  })

  test.each([
    { hours: '25:00-07:00', zone: 'Europe/Vilnius' },
    { hours: '22:00-07:00', zone: 'Nowhere' },
    { hours: '22:00-07:00' },
    { hours: 'x'.repeat(10_000), zone: 'x'.repeat(10_000) },
  ])('quiet hours nobody can read are told how to write: %j', async (options) => {
    expect(JSON.stringify(await ask('quiet', options))).toContain('22:00-07:00 Europe/Vilnius')
  })

  test('gets a test message, which revives it where it was parked', async () => {
    expect(await titleOf('test')).toBe('The test message stands here')
    const { messages } = world.platform
    expect(sayAll(messages.at(-1)?.message, english)).toMatchObject({ title: { label: 'TEST' } })
    await world.store.subscriptions.park(
      (await here())?.id ?? world.subscription.id,
      'kicked',
      new Date(),
    )
    expect(JSON.stringify(await ask('subscriptions'))).toContain('kicked')
    expect(await titleOf('test')).toContain('alerts come here again')
    expect((await here())?.parkedWhy).toBeUndefined()
  })

  test('that was parked is revived by subscribing it, as soon as the bot may post', async () => {
    const parked = await here()
    await world.store.subscriptions.park(parked?.id ?? world.subscription.id, 'kicked', new Date())
    lack = 'I need View Channel in #news'
    expect(await titleOf('subscribe')).toContain('I need View Channel')
    expect((await here())?.parkedWhy).toBe('kicked')
    lack = undefined
    expect(await titleOf('subscribe')).toBe('Alerts come here from now on')
    expect(await here()).toEqual(parked)
  })

  test('is named to its own server, and to no other', async () => {
    expect(JSON.stringify(await ask('subscriptions'))).toContain('discord-2')
    const elsewhere = { ...room, channel: '77', server: '10' }
    expect(await titleOf('subscriptions', {}, elsewhere)).toBe('No alerts come here')
    expect((await press('wish:level:flash', elsewhere)).message.title.text).toBe(
      'No alerts come here',
    )
    expect(await titleOf('unsubscribe', {}, elsewhere)).toBe('No alerts come here')
    expect(await here()).toMatchObject({ leastLevel: 'bulletin' })
  })

  test('is unsubscribed, and subscribed anew', async () => {
    expect(await titleOf('unsubscribe')).toBe('Alerts no longer come here')
    expect(await titleOf('unsubscribe')).toBe('No alerts come here')
    expect(await titleOf('subscribe')).toBe('Alerts come here from now on')
    expect(await here()).toMatchObject({ leastLevel: 'routine', topics: [] })
  })
})

describe('what the configuration owns', () => {
  const configured: Asker = { ...asker, channel: '1' }

  test('is shown, and cannot be changed', async () => {
    const { message } = await ask('subscribe', { level: 'flash' }, configured)
    expect(message.title.text).toBe('Nothing was changed')
    expect(JSON.stringify(message.parts)).toContain('configuration')
    expect(message.actions.map(({ id }) => id)).toEqual(['wish:preview', 'wish:trial'])
    await press('wish:level:flash', configured)
    await ask('quiet', { hours: '22:00-07:00', zone: 'Europe/Vilnius' }, configured)
    await ask('unsubscribe', {}, configured)
    expect(await here(configured)).toMatchObject({ leastLevel: 'routine', quiet: undefined })
  })
})
