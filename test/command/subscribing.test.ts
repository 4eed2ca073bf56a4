import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import { because, type Reason } from '../../src/core/reason.ts'
import type { Asker, CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { DeliveryError } from '../../src/ports/messenger.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>
let lack: Reason | undefined

const said = <Reply extends CommandReply>(reply: Reply) => sayAll(reply, english)
/** Rooms of one server by their numbers; #3 has another manager. */
const at = (channel: string): Asker => ({
  ...{ ...asker, channel },
  isManager: async () => channel !== '3',
  visit: async (name) => (['2', '3', '4'].includes(name) ? named(name) : undefined),
  listRoles: async () => [{ id: '12345678901234567', name: 'Alerts' }],
})
const named = (channel: string): Asker => ({ ...at(channel), placeName: `#room-${channel}` })
const room = at('2')
const noPlace = async () => undefined
const ask = async (name: string, options: Record<string, string> = {}, who = room) =>
  said(await center.run({ ...who, name, options }))
const press = async (id: string, who = room) => said(await center.press({ ...who, id }))
/** Presses it on the card of a draft. */
const pressOn = async (card: Awaited<ReturnType<typeof ask>>, button: string, who = room) =>
  press(card.message.actions.find(({ label }) => label === button)?.id ?? '', who)
const save = async (options: Record<string, string> = {}, who = room) =>
  pressOn(await ask('subscribe', options, who), 'Save', who)
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
  lack = because('I need {permissions} in {place}', { permissions: 'Embed Links', place: '#news' })
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
  test('is subscribed with what was asked for when it is saved, and no sooner', async () => {
    const options = { level: 'urgent', topics: 'quake', include: '"Vell AND NOT drill"' }
    const card = await ask('subscribe', options)
    expect(card.message.title.text).toBe('Not saved yet: this is how alerts would come here')
    expect(await here()).toBeUndefined()
    const titles = await Promise.all([pressOn(card, 'Save'), pressOn(card, 'Save')])
    expect(titles.map(({ message }) => message.title.text).toSorted()).toEqual([
      'Alerts come here from now on',
      'Done already',
    ])
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
    expect(message.actions.map(({ id }) => id.split(':')[2])).toEqual([
      ...['level', 'topics', 'sources', 'words', 'language', 'layout', 'updates', 'threads'],
      ...['silent', 'quiet', 'mention', 'preview', 'trial', 'save', 'cancel'],
    ])
  })

  test('stays as it is when what was chosen is canceled', async () => {
    const before = await here()
    const card = await ask('subscribe', { level: 'flash' })
    expect((await pressOn(card, 'Cancel')).message.title.text).toContain('Canceled')
    expect((await pressOn(card, 'Save')).message.title.text).toContain('too old')
    expect(await here()).toEqual(before)
  })

  test.each([
    ['From level', 'BULLETIN', { leastLevel: 'bulletin' }],
    ['Updates', 'come as a reply', { updates: 'reply' }],
    ['Look', 'headline only', { style: { layout: 'headline' } }],
    ['Language', 'español', { style: { language: 'es' } }],
    ['Without a sound', 'up to urgent', { silentLevels: ['urgent', 'routine'] }],
    ['Threads', 'in a thread under the first message', { style: { hasThreads: true } }],
    ['Topics', 'flood', { topics: ['quake', 'flood'] }],
  ])('%s changes by pressing “%s” and saving; pressing twice changes it once', async (...row) => {
    const [wished, label, wishes] = row
    const card = await ask('subscribe')
    const choices = await pressOn(card, wished)
    expect(choices.replacesMessage).toBe(true)
    const choice = choices.message.actions.find((each) => each.label === label)?.id ?? ''
    expect(choice.length).toBeLessThanOrEqual(64)
    await Promise.all([press(choice), press(choice)])
    const chosen = (await pressOn(card, wished)).message.actions.find(
      (each) => each.label === label,
    )
    expect(chosen?.isChosen).toBe(true)
    await pressOn(card, 'Save')
    expect(await here()).toMatchObject(wishes)
    const [newest] = await world.store.listAudit({ offset: 0, limit: 1 })
    expect(newest).toMatchObject({ action: 'changed', detail: expect.stringContaining('→') })
  })

  test('takes sources by name, and all again', async () => {
    const card = await ask('subscribe')
    await pressOn(await pressOn(card, 'Sources'), 'Wire')
    await pressOn(card, 'Save')
    expect(await here()).toMatchObject({ sources: [world.source] })
    const again = await ask('subscribe')
    await pressOn(await pressOn(again, 'Sources'), 'all')
    await pressOn(again, 'Save')
    expect(await here()).toMatchObject({ sources: [] })
  })

  test('keeps what somebody else has changed meanwhile', async () => {
    const card = await ask('subscribe')
    const other = await ask('subscribe', { level: 'bulletin' })
    await pressOn(await pressOn(card, 'Topics'), 'all')
    await pressOn(other, 'Save')
    await pressOn(card, 'Save')
    expect(await here()).toMatchObject({ leastLevel: 'bulletin', topics: [] })
  })

  test('takes keywords by a form, which comes again with what could not be read', async () => {
    const card = await ask('subscribe')
    const { form } = await pressOn(card, 'Keywords')
    expect(form?.fields[0]).toMatchObject({ name: 'include', value: 'Vell AND NOT drill' })
    const fill = async (texts: Record<string, string>) =>
      said(await center.submit({ ...room, id: form?.id ?? '', texts, choices: {} }))
    const wrong = await fill({ include: 'quake OR (dam' })
    expect(wrong.message.title.text).toContain('parenthesis for the one at sign 10')
    const again = await pressOn(wrong, 'Mend it')
    expect(again.form?.fields[0]).toMatchObject({ value: 'quake OR (dam' })
    const right = await fill({ include: 'quake OR (dam)', exclude: 'drill' })
    expect(right.message.parts).toContainEqual(
      expect.objectContaining({ label: 'Must not say', text: 'drill' }),
    )
    await fill({})
    await pressOn(card, 'Save')
    expect(await here()).toMatchObject({ include: undefined, exclude: undefined })
  })

  test('takes quiet hours by a form, and tells what is wrong with them', async () => {
    const card = await ask('subscribe')
    const { form } = await pressOn(card, 'Quiet hours')
    const fill = async (texts: Record<string, string>, held: string) =>
      said(await center.submit({ ...room, id: form?.id ?? '', texts, choices: { held: [held] } }))
    const wrong = await fill({ hours: '22:00-7:00', zone: 'Nowhere' }, 'drop')
    expect(wrong.message.title.text).toBe('There is no time zone “Nowhere”')
    await fill({ hours: '22:00-7:00', zone: 'Europe/Vilnius' }, 'drop')
    await pressOn(card, 'Save')
    expect(await here()).toMatchObject({ quiet: { from: '22:00', to: '07:00', held: 'drop' } })
  })

  test('rings a role from a level on, for chosen topics', async () => {
    const role = '12345678901234567'
    const card = await ask('subscribe')
    const { form } = await pressOn(await pressOn(card, 'Role to mention'), '@Alerts')
    const fill = async (choices: Record<string, string[]>) =>
      said(await center.submit({ ...room, id: form?.id ?? '', texts: {}, choices }))
    const shown = await fill({ level: ['bulletin'], topics: ['quake', 'nonsense'] })
    expect(shown.message.parts).toContainEqual(
      expect.objectContaining({ text: '@Alerts', detail: 'from BULLETIN, of quake' }),
    )
    await pressOn(card, 'Save')
    expect(await here()).toMatchObject({
      style: { mentions: [{ role, level: 'bulletin', topics: ['quake'] }] },
    })
    const again = await ask('subscribe')
    await press(again.message.actions[0]?.id ?? '')
    const id = form?.id.replace(
      /^mention:\d+/,
      `mention:${again.message.actions[0]?.id.split(':')[1]}`,
    )
    await center.submit({ ...room, id: id ?? '', texts: {}, choices: { level: ['never'] } })
    await pressOn(again, 'Save')
    expect(await here()).toMatchObject({ style: { mentions: [] } })
  })

  test('rings no role that the server does not have', async () => {
    const card = await ask('subscribe')
    const { form } = await pressOn(await pressOn(card, 'Role to mention'), '@Alerts')
    const id = form?.id.replace(/\d+$/, '99999999999999999') ?? ''
    await center.submit({ ...room, id, texts: {}, choices: { level: ['flash'] } })
    await pressOn(card, 'Save')
    expect(await here()).toMatchObject({ style: { mentions: [] } })
  })

  test('tells which past alerts would have come, and why the others not, before it is saved', async () => {
    const card = await ask('subscribe', { level: 'bulletin' })
    const { message } = await pressOn(card, 'Try on past alerts')
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

  test('shows a recent alert as it would look, before it is saved', async () => {
    const { message, isPrivate, replacesMessage } = await pressOn(await ask('subscribe'), 'Preview')
    expect({ isPrivate, replacesMessage }).toEqual({ isPrivate: true, replacesMessage: false })
    expect(message.title.text).toBe('Quake shakes Vell')
    expect(JSON.stringify(message.parts)).toContain('Preview')
    expect(message.title.label).toBe('PREVIEW · BOLETÍN')
  })

  test('never shows as news what was withdrawn', async () => {
    world.pass(60)
    await world.publish({
      id: 'quake',
      headline: 'Quake shakes Vell',
      kicker: 'Breaking',
      pubstatus: 'canceled',
    })
    const card = await ask('subscribe')
    for (const label of ['REPLY', 'COMES'])
      expect((await pressOn(card, 'Try on past alerts')).message.parts).toContainEqual(
        expect.objectContaining({ label, text: 'Quake shakes Vell', isStruck: true }),
      )
    const { message } = await pressOn(card, 'Preview')
    expect(message.title.text).toBe('Fair opens in Lower Orrin')
    expect(JSON.stringify(message.parts)).toContain('would not have come here')
  })

  test.each([
    ...['wish', 'wish:', 'wish:level:nonsense', 'wish:sources:zz:-5', 'wish:trial:x', 'wish:a:b'],
    ...['draft', 'draft:999999:save', 'draft:x:level', 'place:77', 'place:', 'places:-1'],
  ])('an odd button %j changes nothing', async (id) => {
    const before = await here()
    expect((await press(id)).message.title.text).not.toBe('')
    expect(await here()).toEqual(before)
  })

  test('a button from before there were drafts still works', async () => {
    const card = await press('wish:level:flash:0')
    expect(card.message.title.text).toContain('Not saved yet')
    await pressOn(card, 'Save')
    expect(await here()).toMatchObject({ leastLevel: 'flash' })
    await save({ level: 'bulletin' })
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
    [{ hours: '25:00-07:00', zone: 'Europe/Vilnius' }, 'I cannot read the hours “25:00-07:00”'],
    [{ hours: '22:00-07:00', zone: 'Nowhere' }, 'There is no time zone “Nowhere”'],
    [{ hours: '22:00-07:00' }, 'Say the time zone too'],
    [{ hours: '22:00-22:00', zone: 'UTC' }, 'From 22:00 to 22:00 is no time at all'],
    [{ hours: 'x'.repeat(10_000), zone: 'x'.repeat(10_000) }, 'I cannot read the hours “xxx'],
  ])('quiet hours nobody can read are told how to write: %j', async (options, fault) => {
    const told = JSON.stringify(await ask('quiet', options))
    expect(told).toContain(fault)
    expect(told).toContain('22:00-07:00 Europe/Vilnius')
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
    expect(await titleOf('test')).toContain('alerts come again')
    expect((await here())?.parkedWhy).toBeUndefined()
  })

  test('a test message so soon after another says when to try again', async () => {
    world.platform.answer = () =>
      new DeliveryError('rate-limited', '429 Too Many Requests', { retryAfterMs: 1_400 })
    const { message } = await ask('test')
    world.platform.answer = () => undefined
    expect(message.title.text).toBe('Other messages have just gone there')
    expect(JSON.stringify(message.parts)).toContain('Ask again in 2 seconds')
  })

  test('that was parked is revived by subscribing it, as soon as the bot may post', async () => {
    const parked = await here()
    await world.store.subscriptions.park(parked?.id ?? world.subscription.id, 'kicked', new Date())
    lack = because('I need {permissions} in {place}', {
      permissions: 'View Channel',
      place: '#news',
    })
    expect(await titleOf('subscribe')).toContain('I need View Channel')
    expect((await here())?.parkedWhy).toBe('kicked')
    lack = undefined
    expect((await save()).message.title.text).toBe('Alerts come here from now on')
    expect(await here()).toEqual(parked)
  })

  test('is named to its own server, and to no other', async () => {
    expect(JSON.stringify(await ask('subscriptions'))).toContain('#room-2')
    const elsewhere = { ...at('77'), server: '10' }
    const card = await ask('subscribe')
    expect(await titleOf('subscriptions', {}, elsewhere)).toBe('No alerts come here')
    expect((await press('wish:level:flash', elsewhere)).message.title.text).toBe(
      'No alerts come here',
    )
    for (const button of ['Save', 'From level', 'Preview'])
      expect(
        (await pressOn(card, button, { ...elsewhere, visit: noPlace })).message.title.text,
      ).toBe('These choices are too old, or have been saved')
    expect((await press('place:2', { ...elsewhere, visit: noPlace })).message.title.text).toContain(
      'No alerts come',
    )
    expect(await titleOf('unsubscribe', { place: '2' }, { ...elsewhere, visit: noPlace })).toBe(
      'I see no such place: 2',
    )
    expect(await titleOf('unsubscribe', {}, elsewhere)).toBe('No alerts come here')
    expect(await here()).toMatchObject({ leastLevel: 'bulletin' })
  })

  test('is unsubscribed, and subscribed anew', async () => {
    expect(await titleOf('unsubscribe')).toBe('Alerts no longer come here')
    expect(await titleOf('unsubscribe')).toBe('No alerts come here')
    expect((await save()).message.title.text).toBe('Alerts come here from now on')
    expect(await here()).toMatchObject({ leastLevel: 'routine', topics: [] })
  })
})

describe('what the configuration owns', () => {
  const configured = at('1')

  test('is shown, and cannot be changed', async () => {
    const { message } = await ask('subscribe', { level: 'flash' }, configured)
    expect(message.title.text).toBe('Alerts come here')
    expect(JSON.stringify(message.parts)).toContain('configuration')
    expect(message.actions.map(({ label }) => label)).toEqual(['Preview', 'Try on past alerts'])
    await press('wish:level:flash', configured)
    await ask('quiet', { hours: '22:00-07:00', zone: 'Europe/Vilnius' }, configured)
    await ask('unsubscribe', {}, configured)
    expect(await here(configured)).toMatchObject({ leastLevel: 'routine', quiet: undefined })
  })
})

describe('another place of the server', () => {
  test('is subscribed from afar, tested, silenced, made quiet and unsubscribed', async () => {
    const card = await ask('subscribe', { place: '4', level: 'urgent' })
    expect(card.message.title.text).toBe('Not saved yet: this is how alerts would come to #room-4')
    const saved = await pressOn(card, 'Save')
    expect(saved.message.title.text).toBe('Alerts come to #room-4 from now on')
    expect(await here(at('4'))).toMatchObject({ leastLevel: 'urgent' })
    expect(await titleOf('test', { place: '4' })).toBe('The test message stands in #room-4')
    expect(await titleOf('mute', { for: '2h', what: 'quake', place: '4' })).toContain('in #room-4')
    const hours = { hours: '22:00-7:00', zone: 'Europe/Vilnius', place: '4' }
    expect(await titleOf('quiet', hours)).toBe(
      'Changed: this is how alerts come to #room-4 from now on',
    )
    const list = await ask('subscriptions')
    expect(JSON.stringify(list.message.parts)).toContain('22:00–07:00 Europe/Vilnius')
    expect((await pressOn(list, '#room-4')).message.title.text).toBe('Alerts come to #room-4')
    expect(await titleOf('unsubscribe', { place: '4' })).toBe('Alerts no longer come to #room-4')
    expect(await here(at('4'))).toBeUndefined()
  })

  test('is asked whether the person may manage it, and not only the place where they ask', async () => {
    for (const name of ['subscribe', 'unsubscribe', 'test', 'quiet', 'mute'])
      expect(await titleOf(name, { place: '3' })).toContain('Manage Server')
    expect((await press('place:3')).message.title.text).toContain('Manage Server')
    expect(await titleOf('subscribe', { place: '9' })).toBe('I see no such place: 9')
    expect(await titleOf('subscribe', { place: 'x'.repeat(10_000) })).toContain('xxx')
  })

  test('a draft that others may not save is theirs neither to see', async () => {
    const card = await ask('subscribe', { place: '4' })
    const demoted = { ...room, visit: async () => ({ ...at('4'), isManager: async () => false }) }
    expect((await pressOn(card, 'Save', demoted)).message.title.text).toContain('Manage Server')
    expect((await pressOn(card, 'Keywords', demoted)).form).toBeUndefined()
    expect(await here(at('4'))).toBeUndefined()
  })
})

test('/subscriptions turns its pages', async () => {
  for (const channel of Array.from({ length: 9 }, (_, index) => `${100 + index}`))
    await save({}, at(channel))
  const page = await ask('subscriptions')
  expect(page.message.parts.filter(({ kind }) => kind === 'item')).toHaveLength(8)
  const next = await pressOn(page, 'Next')
  expect(next.message.parts.length).toBeGreaterThan(0)
  expect((await pressOn(next, 'Previous')).message.parts).toEqual(page.message.parts)
})

test.each(['quake for 2h', '2h quake'])('/mute %s is read as one would say it', async (typed) => {
  await save()
  const [first = '', ...rest] = typed.split(' ')
  expect(await titleOf('mute', { for: first, what: rest.join(' ') })).toBe('Muted here: quake')
})

test('of more than fifty past alerts the last fifty are tried, page by page', async () => {
  for (let number = 1; number <= 55; number += 1) {
    world.pass(60)
    const place = `${String.fromCodePoint(97 + (number % 26))}${'bdfghjklm'[number % 9]}orrin${number}`
    await world.publish({
      ...{
        id: place,
        url: `https://news.example/${place}`,
        headline: `Bridge ${number} at ${place}`,
      },
      paragraphs: [`The ${place} bridge number ${number} was opened by the mayor of ${place}.`],
    })
  }
  const past = await world.store.alerts.listRecent(1_000)
  expect(past.length).toBeGreaterThan(50)
  const wanted = past.slice(0, 50).map(({ standing }) => standing.title.text)
  let page = await pressOn(await ask('subscribe', {}, at('4')), 'Try on past alerts', at('4'))
  expect(page.message.title.text).toBe('50 of the last 50 alerts would have come')
  const tried: unknown[] = []
  for (;;) {
    tried.push(...page.message.parts.flatMap((part) => (part.kind === 'item' ? [part.text] : [])))
    if (!page.message.actions.some(({ label }) => label === 'Older')) break
    page = await pressOn(page, 'Older', at('4'))
  }
  expect(tried).toEqual(wanted)
})
