import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RestraintSubject } from '../../src/core/alert/restraint.ts'
import type { Message } from '../../src/core/message.ts'
import { DeliveryError } from '../../src/ports/messenger.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createWorld, paragraphs } from './world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
})

const quake = {
  id: 'quake',
  url: 'https://news.example/quake',
  headline: 'Quake in Vell',
  paragraphs: ['A quake shook the town of Vell at noon. Nobody was hurt, said the fire brigade.'],
}
const ferry = {
  id: 'ferry',
  url: 'https://news.example/ferry',
  headline: 'Ferry line to Sund opens',
  paragraphs: ['The new ferry line to Sund was opened by minister Ada Lund on Tuesday.'],
}
const updated = { paragraphs: paragraphs.map((text) => text.replace('400', '650')) }
const changed = { paragraphs: paragraphs.map((text) => text.replace('400', '300')) }
const quiet = {
  from: '11:00',
  to: '13:00',
  zone: 'UTC',
  unless: 'bulletin',
  held: 'collect',
} as const
const restraint = { subscriptionId: undefined, until: undefined, by: 'discord:7', why: 'a test' }

const titles = () => world.platform.messages.map(({ message }) => message.title.text)
const itemsOf = (index: number) =>
  world.platform.messages[index]?.message.parts.flatMap((part) =>
    part.kind === 'item' ? [[part.text, part.isStruck ?? false]] : [],
  )

async function whyOf(kind: string): Promise<string | undefined> {
  const alerts = await world.store.alerts.listOfStory(await world.storyId())
  const alert = alerts.findLast((each) => each.kind === kind)
  if (!alert) throw new Error(`no ${kind} was raised`)
  const routings = await world.store.alerts.listRoutings(alert.id)
  return routings.find(({ subscriptionId }) => subscriptionId === world.subscription.id)?.why
}

/** What was published four hours ago, and is seen now. */
const lateTimes = () => ({
  publishedAt: new Date(world.clock.now.getTime() - 4 * 3_600_000).toISOString(),
  modifiedAt: null,
})

/** What came while we were away, and the ferry at once. */
async function publishLate() {
  const times = lateTimes()
  await world.publish(ferry)
  await world.publish({ ...times, headline: 'Dam at Lake Orrin breaks' }, { ...times, ...quake })
  return times
}

test('every place has a reason why it came or did not', async () => {
  await world.subscribe({ leastLevel: 'flash' })
  await world.publish({})
  expect(await whyOf('first')).toBe('it takes flash and above, and this is routine')
  await world.subscribe({})
  await world.publish(updated)
  expect(await whyOf('update')).toBe('its filters match')
})

test('topics raise a story, and a place takes only those that it wants', async () => {
  world.topics.list = [
    { id: 'dams', words: ['dam'], places: [], atLeast: 'bulletin', atMost: undefined },
  ]
  await world.subscribe({ topics: ['dams'] })
  await world.publish({}, quake)
  expect(titles()).toEqual(['Dam at Lake Orrin breaks'])
  expect(world.platform.messages[0]?.message.title.label).toEqual({ phrase: 'level.bulletin' })
})

test('what changed chooses how it is told', async () => {
  await world.subscribe({ updates: 'edit-silently', updatesBy: { figure: 'reply' } })
  await world.publish({})
  world.pass(3_600)
  await world.publish(updated)
  expect(world.platform.messages.map(({ replyTo }) => replyTo)).toEqual([undefined, 'm1'])
})

test('a silent edit leaves no mark', async () => {
  await world.subscribe({ updates: 'edit-silently' })
  await world.publish({})
  await world.publish(updated)
  const [post] = world.platform.messages
  expect(JSON.stringify(post?.message)).toContain('650')
  expect(post?.message.parts.map(({ kind }) => kind)).not.toContain('mark')
})

test('quiet hours collect what is not urgent enough, and tell it in one message after', async () => {
  await world.subscribe({ quiet })
  await world.publish({}, quake)
  await world.publish({ ...ferry, kicker: 'Breaking' })
  expect(titles()).toEqual(['Ferry line to Sund opens'])
  expect(await whyOf('first')).toBe('quiet hours until 2026-03-04T13:00:00.000Z')
  world.pass(3_600)
  await world.sweep()
  expect(itemsOf(1)).toEqual([
    ['Dam at Lake Orrin breaks', false],
    ['Quake in Vell', false],
  ])
  expect(world.platform.messages[1]?.isSilent).toBe(true)
  await world.sweep()
  expect(world.platform.messages).toHaveLength(2)
})

test('a level that a place wants without a sound comes so, and no other does', async () => {
  await world.subscribe({ silentLevels: ['routine'] })
  await world.publish({}, { ...ferry, kicker: 'Breaking' })
  const heard = world.platform.messages.map(({ message, isSilent }) => [
    message.title.text,
    isSilent,
  ])
  expect(heard).toEqual([
    ['Ferry line to Sund opens', false],
    ['Dam at Lake Orrin breaks', true],
  ])
})

test('a correction comes in quiet hours too, without a sound', async () => {
  await world.publish({})
  await world.subscribe({ quiet })
  await world.publish(changed)
  expect(world.platform.calls).toEqual(['send', 'edit', 'send'])
  expect(world.platform.messages[1]).toMatchObject({ replyTo: 'm1', isSilent: true })
})

test('what is withdrawn while it waits is never told', async () => {
  await world.subscribe({ quiet })
  await world.publish({}, quake)
  await world.publish({ pubstatus: 'canceled' }, quake)
  world.pass(3_600)
  await world.sweep()
  expect(itemsOf(0)).toEqual([['Quake in Vell', false]])
})

test('a correction that makes it a flash comes to a place that takes urgent news only', async () => {
  await world.subscribe({ leastLevel: 'urgent' })
  await world.publish({})
  expect(titles()).toEqual([])
  const corrected = paragraphs.map((each) => each.replace('Ruth Adeyemi', 'Rita Adeyemi'))
  await world.publish({ kicker: 'FLASH', paragraphs: corrected })
  expect(world.platform.messages).toMatchObject([
    { message: { title: { label: { phrase: 'level.flash' } } }, isSilent: false },
  ])
})

test('a silenced story does not come, until its silence ends; its correction does', async () => {
  await world.publish({})
  const until = new Date(world.clock.now.getTime() + 3_600_000)
  const subject = { kind: 'story', id: await world.storyId() } as const
  await world.store.restraints.add(
    { ...restraint, kind: 'silence', subject, until },
    world.clock.now,
  )
  await world.publish(updated)
  expect(world.platform.calls).toEqual(['send'])
  expect(await whyOf('update')).toContain('is silenced until 2026-03-04T13:00:00.000Z by discord:7')
  await world.publish({ ...changed })
  expect(world.platform.calls).toEqual(['send', 'edit', 'send'])
  world.pass(3_600)
  expect(await world.store.restraints.listActive(world.clock.now)).toEqual([])
})

test('a stop holds a source’s reports until it is lifted', async () => {
  const subject = { kind: 'source', id: world.source } as const
  const { standing } = await world.store.restraints.add(
    { ...restraint, kind: 'stop', subject },
    world.clock.now,
  )
  const [held] = await world.publish({})
  expect(world.platform.calls).toEqual([])
  await world.store.restraints.lift(standing.id, world.clock.now)
  world.pass(30)
  if (held) await world.run([held.job])
  expect(titles()).toEqual(['Dam at Lake Orrin breaks'])
})

test.each(['everything', 'platform', 'source', 'story', 'topic'] as const)(
  'a stop of %s catches what is on its way already',
  async (kind) => {
    world.topics.list = [
      { id: 'dams', words: ['dam'], places: [], atLeast: undefined, atMost: undefined },
    ]
    world.platform.answer = () => new DeliveryError('unreachable', 'away')
    const [waiting] = await world.publish({})
    world.platform.answer = () => undefined
    const subject = {
      everything: { kind: 'everything' },
      platform: { kind: 'platform', id: 'discord' },
      source: { kind: 'source', id: world.source },
      story: { kind: 'story', id: await world.storyId() },
      topic: { kind: 'topic', id: 'dams' },
    }[kind] as RestraintSubject
    const { standing } = await world.store.restraints.add(
      { ...restraint, kind: 'stop', subject },
      world.clock.now,
    )
    world.pass(60)
    const [stopped] = waiting ? await world.run([waiting.job]) : []
    expect(world.platform.messages).toEqual([])
    await world.store.restraints.lift(standing.id, world.clock.now)
    world.pass(30)
    if (stopped) await world.run([stopped.job])
    expect(titles()).toEqual(['Dam at Lake Orrin breaks'])
  },
)

test('after an outage what is late shares one silent message, which corrections edit', async () => {
  const { publishedAt } = await publishLate()
  expect(world.platform.messages).toHaveLength(1)
  world.pass(61)
  await world.sweep()
  expect(itemsOf(1)).toEqual([
    ['Dam at Lake Orrin breaks', false],
    ['Quake in Vell', false],
  ])
  expect(world.platform.messages[1]?.isSilent).toBe(true)
  // Not when we saw it: after an outage that would pass old news off as new.
  expect(world.platform.messages[1]?.message.parts[0]).toMatchObject({ at: new Date(publishedAt) })
  await world.publish({ pubstatus: 'canceled' })
  expect(itemsOf(1)).toEqual([
    ['Dam at Lake Orrin breaks', true],
    ['Quake in Vell', false],
  ])
  expect(world.platform.messages[2]).toMatchObject({ replyTo: 'm2' })
})

test('a message of several that is in doubt is not given up when one of them becomes a flash', async () => {
  const times = await publishLate()
  world.pass(61)
  world.platform.answer = () => new DeliveryError('unknown-outcome', 'timed out')
  await world.sweep()
  world.platform.answer = () => undefined
  world.platform.found = 'absent'
  const flash = { headline: 'FLASH: Quake in Vell', urgency: 1 as const }
  await world.publish({ ...times, ...quake, ...flash, modifiedAt: world.clock.now.toISOString() })
  for (let n = 0; n < 4; n++) {
    world.pass(60)
    await world.sweep()
  }
  expect(world.platform.messages.map(({ message }) => JSON.stringify(message)).join()).toContain(
    'Dam at Lake Orrin breaks',
  )
})

test('a message of several that is in doubt is looked for by what it said', async () => {
  await publishLate()
  world.pass(61)
  world.platform.answer = () => new DeliveryError('unknown-outcome', 'timed out')
  await world.sweep()
  world.platform.answer = () => undefined
  for (let n = 0; n < 2; n++) {
    world.pass(60)
    await world.sweep()
  }
  const sought: Message[] = []
  world.platform.messenger.findSent = async (_destination, message) => {
    sought.push(message)
    return undefined
  }
  await world.publish({ pubstatus: 'canceled' })
  expect(sought.map(({ parts }) => parts.filter((part) => part.kind === 'item'))).toMatchObject([
    [{ text: 'Dam at Lake Orrin breaks' }, { text: 'Quake in Vell' }],
  ])
  expect(JSON.stringify(sought)).not.toContain('isStruck')
})

test('what a platform’s outage made late is told together too', async () => {
  world.platform.answer = () => new DeliveryError('unreachable', 'away')
  const waiting = await world.publish({}, quake)
  world.platform.answer = () => undefined
  world.pass(4 * 3_600)
  await world.run(waiting.map(({ job }) => job))
  expect(world.platform.messages).toEqual([])
  world.pass(30)
  await world.sweep()
  expect(itemsOf(0)).toHaveLength(2)
})

test('a flash that an outage made late goes alone, silent, and is not called a flash', async () => {
  world.platform.answer = () => new DeliveryError('unreachable', 'away')
  const waiting = await world.publish({ urgency: 1 })
  world.platform.answer = () => undefined
  world.pass(21 * 60)
  const again = await world.run(waiting.map(({ job }) => job))
  await world.run(again.map(({ job }) => job))
  expect(world.platform.messages).toMatchObject([
    {
      isSilent: true,
      message: {
        tone: 'routine',
        title: { label: { phrase: 'level.late' }, text: 'Dam at Lake Orrin breaks' },
      },
    },
  ])
  const said = () => world.platform.messages[0]?.message.title
  await world.publish({ urgency: 1, ...updated })
  await world.publish({ urgency: 1, ...changed })
  expect(world.platform.calls.filter((call) => call === 'edit')).toHaveLength(2)
  expect(said()).toMatchObject({ label: { phrase: 'level.late' } })
  await world.publish({ urgency: 1, ...changed, pubstatus: 'canceled' })
  expect(said()).toMatchObject({ label: { phrase: 'withdrawn' } })
})

test('a hold timer gives somebody time to stop a first report', async () => {
  await world.store.sources.replaceConfigured(
    [{ ...world.settings, holdMs: 60_000 }],
    world.clock.now,
  )
  const [held] = await world.publish({})
  expect(world.platform.messages).toEqual([])
  world.pass(60)
  if (held) await world.run([held.job])
  expect(titles()).toEqual(['Dam at Lake Orrin breaks'])
})

test('an update while it is held does not hold it longer', async () => {
  await world.store.sources.replaceConfigured(
    [{ ...world.settings, holdMs: 600_000 }],
    world.clock.now,
  )
  await world.publish({})
  world.pass(120)
  const held = await world.publish(updated)
  world.pass(480)
  await world.run(held.map(({ job }) => job))
  expect(titles()).toEqual(['Dam at Lake Orrin breaks'])
})

test('what is only mended while it is held is told all the same, as it stands then', async () => {
  await world.store.sources.replaceConfigured(
    [{ ...world.settings, holdMs: 60_000 }],
    world.clock.now,
  )
  const first = await world.publish({ headline: 'Dam at Lake Orin breaks' })
  const mended = await world.publish({ headline: 'Dam at Lake Orrin breaks' })
  expect(world.platform.messages).toEqual([])
  world.pass(60)
  await world.run([...first, ...mended].map(({ job }) => job))
  expect(titles()).toEqual(['Dam at Lake Orrin breaks'])
})

/** Two stories late, in one message of the first place; the second has told one of them. */
async function tellLateAt(told: 'dam' | 'quake', answer?: DeliveryError) {
  await world.publish(ferry)
  const [one, other] = await world.subscribeIn(['1', '2'])
  if (!one || !other) throw new Error('there are no places')
  await world.subscribeIn(['1'])
  const times = lateTimes()
  await world.publish(times, { ...times, ...quake })
  await world.subscribeIn(['1', '2'])
  const storyId = await world.storyId(told)
  const [alert] = await world.store.alerts.listOfStory(storyId)
  if (!alert) throw new Error('nothing was told')
  await world.store.deliveries.add(
    [{ alertId: alert.id, storyId, subscriptionId: other.id, action: 'post', targetId: undefined }],
    world.clock.now,
  )
  const send = { step: 'send-delivery', platform: 'discord', level: alert.level } as const
  const goAt = async ({ id: subscriptionId }: typeof other) => {
    const [delivery] = await world.store.deliveries.listOfAlert(alert.id)
    if (delivery) await world.run([{ ...send, subscriptionId, deliveryId: delivery.id }])
  }
  await goAt(other)
  world.pass(61)
  world.platform.answer = () => answer
  await world.sweep()
  world.platform.answer = () => undefined
  await world.store.subscriptions.merge(one.id, other.id, world.clock.now)
  world.pass(61)
  await goAt(other)
}

test.each(['dam', 'quake'] as const)(
  'what a group that moved has told late is mended whole, though its new place has told the %s',
  async (told) => {
    await tellLateAt(told)
    const late = world.platform.messages.findLastIndex(({ channel }) => channel === '1')
    expect(itemsOf(late)).toHaveLength(2)
    await world.publish({ pubstatus: 'canceled' })
    await world.publish({ ...quake, pubstatus: 'canceled' })
    expect(itemsOf(late)?.map(([, isStruck]) => isStruck)).toEqual([true, true])
  },
)

test.each(['dam', 'quake'] as const)(
  'what a group has not told late before it moved is told in its new place, though that has told the %s',
  async (told) => {
    await tellLateAt(told, new DeliveryError('unreachable', 'away'))
    const text = JSON.stringify(world.platform.messages)
    expect(text).toContain('Dam at Lake Orrin breaks')
    expect(text).toContain('Quake in Vell')
  },
)
