/** What people follow, from the button under an alert to the message in their own chat. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { StoryId } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { DeliveryError } from '../../src/ports/messenger.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld, paragraphs } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>
let count = 0
let ann: Asker

const said = <Reply extends CommandReply>(reply: Reply) => sayAll(reply, english)
const ask = async (name: string, options: Record<string, string> = {}, who = ann) =>
  said(await center.run({ ...who, name, options }))
const press = async (id: string, who = ann) => said(await center.press({ ...who, id }))
/** Where stories have the words too, all of them are meant. */
const followWords = async (what: string) => {
  const { message } = await ask('follow', { what })
  const [all] = message.actions
  const done = all ? (await press(all.id)).message : message
  expect(done.title.text).toContain('You follow')
}
const sentTo = (who = ann) =>
  world.platform.messages.filter(({ channel }) => channel === `user:${who.userId}`)
const titlesOf = (who = ann) =>
  sentTo(who).map(({ message }) => sayAll(message, english).title.text)
const labelsOf = (who = ann) =>
  sentTo(who).map(({ message }) => sayAll(message, english).title.label)
const dam = { id: 'dam', headline: 'Dam at Lake Orrin breaks', kicker: 'Breaking' }
const news = (id: string, headline: string, lead: string) =>
  world.publish({ id, headline, url: `https://news.example/${id}`, paragraphs: [lead] })
const forbidden = () => new DeliveryError('forbidden', 'Discord refused, code 50007')

beforeAll(async () => {
  opened = await openMemory()
})
beforeEach(async () => {
  world = await createWorld(opened)
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators: everybody })
  count += 1
  ann = { ...asker, userId: `50${count}`, userName: 'Ann' }
})
afterAll(() => opened.close())

describe('a story', () => {
  test('is followed by the button under its alert, once', async () => {
    await world.publish(dam)
    const [alert] = world.platform.messages
    const button = alert?.message.actions.find(({ id }) => id.startsWith('follow:'))
    expect(Buffer.byteLength(button?.id ?? '')).toBeLessThanOrEqual(48)
    const [first, second] = await Promise.all([press(button?.id ?? ''), press(button?.id ?? '')])
    expect(first.isPrivate).toBe(true)
    expect([first.message.title.text, second.message.title.text].toSorted()).toEqual([
      'You follow “Dam at Lake Orrin breaks” already',
      'You follow “Dam at Lake Orrin breaks” from now on',
    ])
    expect((await ask('following')).message.title.text).toBe('You follow one thing')
  })

  test('is nobody else’s to end, whichever button they press', async () => {
    await world.publish(dam)
    await press(`follow:${await world.storyId()}`)
    const [end] = (await ask('following')).message.actions
    const bo = { ...ann, userId: `9${ann.userId}` }
    await press(`follow:${await world.storyId()}`, bo)
    expect(end?.id).toMatch(/^unfollow:/)
    await press(end?.id ?? '', bo)
    for (const who of [ann, bo])
      expect((await ask('following', {}, who)).message.title.text).toBe('You follow one thing')
  })

  test('followed in its middle comes whole at the next change, then as replies', async () => {
    await world.publish(dam)
    await press(`follow:${await world.storyId()}`)
    const hello = sentTo().length
    world.pass(600)
    await world.publish({
      ...dam,
      paragraphs: [...paragraphs, 'Some 900 people are still missing, the district said at noon.'],
    })
    const [whole] = sentTo().slice(hello)
    expect(whole?.replyTo).toBeUndefined()
    expect(sayAll(whole?.message, english)?.title).toEqual({
      label: 'BULLETIN',
      text: 'Dam at Lake Orrin breaks',
    })
    world.pass(600)
    await world.publish({
      ...dam,
      paragraphs: [
        ...paragraphs,
        'Some 1,200 people are still missing, the district said at noon.',
      ],
    })
    expect(sentTo().at(-1)?.replyTo).toBe(whole?.id)
  })

  test('that was read elsewhere and is withdrawn is told so', async () => {
    await world.publish(dam)
    await press(`follow:${await world.storyId()}`)
    world.pass(600)
    await world.publish({ ...dam, pubstatus: 'canceled' })
    expect(labelsOf().at(-1)).toBe('WITHDRAWN')
  })

  test('no longer followed brings nothing but the truth about what stands', async () => {
    await world.publish(dam)
    await press(`follow:${await world.storyId()}`)
    world.pass(600)
    const missing = 'Some 900 people are still missing, the district said at noon.'
    await world.publish({ ...dam, paragraphs: [...paragraphs, missing] })
    expect((await ask('unfollow', { what: `#${await world.storyId()}` })).message.title.text).toBe(
      'You no longer follow “Dam at Lake Orrin breaks”',
    )
    const before = sentTo().length
    world.pass(600)
    const more = 'Some 1,200 people are still missing, the district said at noon.'
    await world.publish({ ...dam, paragraphs: [...paragraphs, more] })
    expect(sentTo()).toHaveLength(before)
    world.pass(600)
    await world.publish({ ...dam, pubstatus: 'canceled' })
    expect(labelsOf()).toContain('WITHDRAWN')
  })

  test('merged into another is followed there, once', async () => {
    await world.publish(dam)
    const from = await world.storyId()
    await news(
      'flood',
      'Flood reaches Vell',
      'Water stands in the streets of Vell, the mayor said.',
    )
    const flood = await world.store.records.find(world.source, 'flood')
    const into = flood?.storyId ?? from
    await press(`follow:${from}`)
    await press(`follow:${into}`)
    await world.store.stories.merge(into, from, { at: world.clock.now, why: 'a test' })
    const { message } = await ask('following')
    expect(message.title.text).toBe('You follow one thing')
  })

  test('is not followed twice in a chat that has it anyway', async () => {
    const own = { ...ann, channel: `user:${ann.userId}`, server: undefined }
    const { actions } = (await ask('subscribe', {}, own)).message
    await press(actions.find(({ label }) => label === 'Save')?.id ?? '', own)
    await ask('follow', { what: 'Orrin' }, own)
    await world.publish(dam)
    expect(titlesOf().filter((title) => title === 'Dam at Lake Orrin breaks')).toHaveLength(1)
  })
})

describe('a name or words', () => {
  test.each([
    ['Nice', 'Mayor of Nice resigns', 'The mayor of Nice has resigned.', true],
    ['Nice', 'Weather turns warm', 'A nice day is expected by the weather office.', false],
    ['Ruth Adeyemi', 'Mayor resigns', 'Ruth Adeyemi, the mayor, has resigned.', true],
    ['Ruth Adeyemi', 'Mayor resigns', 'Adeyemi met Ruth Vance on Monday.', false],
    ['strike AND (port* OR harbor)', 'Ports stand still', 'A strike closed both ports.', true],
    ['strike AND NOT port*', 'Ports stand still', 'A strike closed both ports.', false],
    ['strike ports', 'Ports stand still', 'A strike closed both ports.', true],
  ])('“%s”: “%s” comes: %s %s', async (what, headline, lead, comes) => {
    await followWords(`${what}`)
    await news(`n${count}`, headline, lead)
    expect(titlesOf().includes(headline)).toBe(comes)
  })

  test('that stories have too are asked about, with a button for each', async () => {
    await world.publish(dam)
    const { message } = await ask('follow', { what: 'Lake Orrin' })
    expect(message.title.text).toBe('What of “Lake Orrin” do you want to follow?')
    const [all, one] = message.actions
    expect(all?.label).toBe('All that says “Lake Orrin”')
    expect((await press(one?.id ?? '')).message.title.text).toContain('Dam at Lake Orrin breaks')
    expect((await press(all?.id ?? '')).message.title.text).toBe(
      'You follow “Lake Orrin” from now on',
    )
  })

  test('below the least level do not begin a story', async () => {
    await ask('follow', { what: 'Nice' })
    const place = await world.store.subscriptions.findAt({
      ...{ platform: 'discord', channel: `user:${ann.userId}`, server: undefined, isOwn: true },
    })
    if (place) await world.store.subscriptions.change(place.id, { ...place, leastLevel: 'flash' })
    await news(`n${count}`, 'Mayor of Nice resigns', 'The mayor of Nice has resigned.')
    expect(titlesOf()).not.toContain('Mayor of Nice resigns')
  })
})

test.each([
  ['', 'What do you want to follow?'],
  ['   ', 'What do you want to follow?'],
  ['x'.repeat(10_000), 'That is too long: I take at most 200 characters'],
  ['(quake', 'I cannot read these keywords: expected a closing parenthesis'],
  ['#999999', 'Nothing found for “#999999”'],
  ['https://nowhere.example/x', 'Nothing found for “https://nowhere.example/x”'],
  ['https://[', 'Nothing found for “https://[”'],
])('what cannot be followed is told in words: %j', async (what, words) => {
  const { message } = await ask('follow', { what })
  expect(message.title.text).toContain(words)
  expect(JSON.stringify(message.parts)).toContain('/follow')
  expect(await world.store.follows.listWatchwords()).not.toContainEqual({
    kind: 'words',
    words: what,
  })
})

test('a story under embargo is nobody’s to follow', async () => {
  const embargoed = '2026-03-05T12:00:00Z'
  await world.publish({ ...dam, embargoed })
  const id = await world.storyId()
  expect((await press(`follow:${id}`)).message.title.text).toBe('There is no such story')
  expect((await ask('follow', { what: `#${id}` })).message.title.text).toContain('Nothing found')
})

test('who cannot be written to is told how, and written to as soon as they can', async () => {
  await world.publish(dam)
  world.platform.answer = () => forbidden()
  const { message } = await press(`follow:${await world.storyId()}`)
  expect(JSON.stringify(message.parts)).toContain('allow direct messages')
  world.platform.answer = () => undefined
  world.pass(600)
  const missing = 'Some 900 people are still missing, the district said at noon.'
  await world.publish({ ...dam, paragraphs: [...paragraphs, missing] })
  expect(sentTo()).toEqual([])
  await ask('following')
  expect(titlesOf()).toEqual(['What you follow comes here again'])
})

test('a list of many turns pages, and ends each by its button; never somebody else’s', async () => {
  for (let number = 1; number <= 12; number += 1) await ask('follow', { what: `"word${number}"` })
  const { message } = await ask('following')
  expect(message.parts).toHaveLength(10)
  const next = message.actions.find(({ label }) => label === 'Next')
  const second = await press(next?.id ?? '')
  expect(second.replacesMessage).toBe(true)
  expect(second.message.parts).toHaveLength(2)
  const [end] = second.message.actions
  const stranger = { ...ann, userId: `9${ann.userId}` }
  expect((await press(end?.id ?? '', stranger)).message.title.text).toBe('You follow nothing yet')
  await press(end?.id ?? '')
  expect((await ask('following')).message.title.text).toBe('You follow 11 things')
})

test('nobody follows more than 50 things', async () => {
  for (let number = 1; number <= 50; number += 1) await ask('follow', { what: `"thing${number}"` })
  const { message } = await ask('follow', { what: '"thing51"' })
  expect(message.title.text).toBe('You follow 50 things, which is the most')
})

test('what somebody follows is not told to who asks why', async () => {
  await ask('follow', { what: 'Orrin' })
  await world.publish(dam)
  const { message } = await ask('why', { what: `#${await world.storyId()}` })
  expect(JSON.stringify(message)).not.toContain('private-')
  // as: the story of what was just published
  const storyId = (await world.storyId()) as StoryId
  const there = await world.store.deliveries.listOfStory(storyId)
  expect(there.some(({ subscriptionId }) => subscriptionId.startsWith('private-'))).toBe(true)
})
