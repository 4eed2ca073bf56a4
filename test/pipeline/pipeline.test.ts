import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { attemptMs } from '../../src/core/attempt.ts'
import type { NewsRecord, SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import type { Outcome } from '../../src/job.ts'
import { sendDelivery } from '../../src/pipeline/send-delivery.ts'
import { findDeadline } from '../../src/ports/deadline.ts'
import { FetchError } from '../../src/ports/intake.ts'
import { DeliveryError, type Messenger } from '../../src/ports/messenger.ts'
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

const correction =
  'Correction: An earlier version of this report misstated the number of villages. It is three, not four.'

test('a new article becomes one message', async () => {
  await world.publish({})
  await world.publish({})
  expect(world.platform.messages).toHaveLength(1)
  expect(world.platform.messages[0]?.message.title).toEqual({
    label: { phrase: 'level.routine' },
    text: 'Dam at Lake Orrin breaks',
  })
})

test('an update edits the message and marks it', async () => {
  await world.publish({})
  world.pass(60)
  const grown = paragraphs.map((text) => text.replace('400', '650'))
  await world.publish({ paragraphs: grown })
  expect(world.platform.messages).toHaveLength(1)
  expect(JSON.stringify(world.platform.messages[0]?.message)).toContain('650')
  expect(world.platform.messages[0]?.message.parts).toContainEqual({
    kind: 'mark',
    label: { phrase: 'mark.updated' },
    at: world.clock.now,
  })
})

test('where the policy says so, an update is a reply', async () => {
  await world.store.subscriptions.replaceConfigured(
    [{ ...world.subscription, updates: 'reply' }],
    world.clock.now,
  )
  await world.publish({})
  await world.publish({
    paragraphs: [...paragraphs, '“We will rebuild,” said engineer Paul Sand.'],
  })
  expect(world.platform.messages.map(({ replyTo }) => replyTo)).toEqual([undefined, 'm1'])
  expect(world.platform.messages[1]?.message.title.label).toEqual({ phrase: 'update' })
})

const rebuilt = [...paragraphs, '“We will rebuild,” said engineer Paul Sand.']

test.each([
  ['edit-silently', 1],
  ['edit', 1],
  ['reply', 2],
  ['new-alert', 2],
] as const)('who comes in the middle of a story gets it whole: %s', async (updates, count) => {
  const newcomer = { platform: 'discord', channel: `late-${updates}`, server: '5' } as const
  const there = () => world.platform.messages.filter(({ channel }) => channel === newcomer.channel)
  await world.publish({})
  const wishes = { ...usualWishes, sources: [world.source], updates, cooldownMs: 0 }
  await world.store.subscriptions.add(newcomer, wishes, world.clock.now)
  await world.publish({})
  expect(there()).toEqual([])
  world.pass(60)
  await world.publish({ paragraphs: rebuilt })
  const [whole] = there()
  expect(there()).toHaveLength(1)
  expect(whole).toMatchObject({
    replyTo: undefined,
    message: {
      title: { label: { phrase: 'level.routine' }, text: 'Dam at Lake Orrin breaks' },
      parts: expect.arrayContaining([
        expect.objectContaining({ kind: 'quote', text: 'The water came within minutes' }),
      ]),
    },
  })
  expect(JSON.stringify(whole?.message.parts)).not.toContain('mark.updated')
  world.pass(60)
  await world.publish({ paragraphs: rebuilt.map((text) => text.replace('400', '650')) })
  const later = updates === 'reply' ? whole?.id : undefined
  expect(there().map(({ replyTo }) => replyTo)).toEqual([undefined, later].slice(0, count))
})

test('to whom nothing was told, nothing is corrected or withdrawn', async () => {
  await world.publish({})
  const newcomer = { platform: 'discord', channel: 'late-truth', server: '5' } as const
  const wishes = { ...usualWishes, sources: [world.source] }
  await world.store.subscriptions.add(newcomer, wishes, world.clock.now)
  await world.publish({ paragraphs: [...paragraphs, correction] })
  await world.publish({ pubstatus: 'canceled' })
  expect(world.platform.messages.filter(({ channel }) => channel === 'late-truth')).toEqual([])
})

test('commas are no news', async () => {
  await world.publish({})
  await world.publish({
    paragraphs: paragraphs.map((text) => text.replace('morning and', 'morning, and')),
  })
  expect(world.platform.calls).toEqual(['send'])
})

test('a correction mends the message and says so in a reply', async () => {
  await world.publish({})
  await world.publish({ paragraphs: [...paragraphs, correction] })
  const [post, reply] = world.platform.messages
  expect(post?.message.parts).toContainEqual(
    expect.objectContaining({ label: { phrase: 'mark.corrected' } }),
  )
  expect(reply).toMatchObject({
    replyTo: 'm1',
    message: { title: { label: { phrase: 'correction' } } },
  })
  expect(JSON.stringify(reply?.message.parts)).toContain(correction)
})

test('what was corrected stays said in the first message, whatever follows', async () => {
  await world.publish({})
  const fewer = paragraphs.map((text) => text.replace('400', '300'))
  await world.publish({ paragraphs: fewer })
  const more = [...fewer, '“We shall rebuild it,” said engineer Ivo Brandt.']
  await world.publish({ paragraphs: more })
  const figure = { kind: 'change', label: { phrase: 'change.figure' }, before: 'Some 400 people' }
  const marks = () =>
    world.platform.messages[0]?.message.parts.flatMap((part) =>
      part.kind === 'mark' || (part.kind === 'change' && part.before) ? [part] : [],
    )
  expect(marks()).toMatchObject([
    { label: { phrase: 'mark.changed' } },
    { ...figure, after: 'Some 300 people' },
    { label: { phrase: 'mark.updated' } },
  ])
  await world.publish({ paragraphs: more.map((text) => text.replace('300', '500')) })
  expect(marks()).toMatchObject([
    { label: { phrase: 'mark.changed' } },
    figure,
    { label: { phrase: 'mark.updated' } },
    { label: { phrase: 'change.figure' }, after: 'Some 500 people' },
  ])
  // What took its place is right no longer.
  expect(marks()?.[1]).not.toHaveProperty('after')
  await world.publish({ pubstatus: 'canceled' })
  expect(marks()).toEqual([])
})

test.each(['edit', 'edit-silently'] as const)(
  'a publisher’s correction stays too where updates are told by %s, and is nothing to a newcomer',
  async (updates) => {
    await world.subscribe({ updates })
    await world.publish({})
    await world.publish({ paragraphs: [...paragraphs, correction] })
    const newcomer = { platform: 'discord', channel: `new-${updates}`, server: '5' } as const
    await world.store.subscriptions.replaceConfigured(
      [
        { ...world.subscription, updates },
        {
          ...world.subscription,
          ...newcomer,
          id: `new-${updates}-${world.subscription.id}` as typeof world.subscription.id,
        },
      ],
      world.clock.now,
    )
    await world.publish({
      paragraphs: [...paragraphs, '“We shall rebuild it,” said engineer Ivo Brandt.', correction],
    })
    const said = (channel: string) => {
      const parts = world.platform.messages.find((each) => each.channel === channel)?.message.parts
      return parts?.filter(({ kind }) => kind === 'mark' || kind === 'paragraph')
    }
    const corrected = [
      { label: { phrase: 'mark.corrected' } },
      { kind: 'paragraph', text: correction },
    ]
    const updated = updates === 'edit' ? [{ label: { phrase: 'mark.updated' } }] : []
    expect(said('1')).toMatchObject([...corrected, ...updated])
    expect(said(newcomer.channel)).toEqual([])
  },
)

test('a fact replaced without notice is never called a correction', async () => {
  await world.publish({})
  await world.publish({ paragraphs: paragraphs.map((text) => text.replace('400', '300')) })
  const [post, reply] = world.platform.messages
  expect(post?.message.parts).toContainEqual(
    expect.objectContaining({ label: { phrase: 'mark.changed' } }),
  )
  expect(reply?.message.title).toEqual({
    label: { phrase: 'changed' },
    text: {
      phrase: 'changed.to',
      values: { after: 'Some 300 people', before: 'Some 400 people' },
    },
  })
})

test('a withdrawal strikes every copy and leaves no news in it', async () => {
  await world.publish({})
  await world.publish({ paragraphs: [...paragraphs, correction] })
  await world.publish({ pubstatus: 'canceled' })
  const [post, note, last] = world.platform.messages
  for (const standing of [post, note]) {
    expect(standing?.message.title.label).toEqual({ phrase: 'withdrawn' })
    expect(standing?.message.parts).toEqual([{ kind: 'struck', text: 'Dam at Lake Orrin breaks' }])
  }
  expect(last).toMatchObject({
    replyTo: 'm1',
    message: { title: { label: { phrase: 'withdrawn' } } },
  })
  expect(JSON.stringify(last?.message.parts)).not.toContain('flooded three villages')
})

test('after a withdrawal an older version brings nothing back', async () => {
  await world.publish({})
  await world.publish({ pubstatus: 'canceled' })
  await world.publish({})
  expect(world.platform.messages[0]?.message.title.label).toEqual({ phrase: 'withdrawn' })
})

test('an older version never overwrites a newer one', async () => {
  await world.publish({ version: 2 })
  await world.publish({ version: 1, headline: 'Dam at Lake Orrin may break' })
  expect(world.platform.calls).toEqual(['send'])
})

test('what stood in the feed before we came is no news', async () => {
  await world.publish(
    { publishedAt: '2026-03-04T10:00:00Z' },
    { id: 'quake', headline: 'Quake in Vell' },
  )
  expect(world.platform.messages.map(({ message }) => message.title.text)).toEqual([
    'Quake in Vell',
  ])
})

test('an embargo holds until its time', async () => {
  const embargoed = new Date(world.clock.now.getTime() + 60_000).toISOString()
  const [held] = await world.publish({ embargoed })
  expect(world.platform.messages).toHaveLength(0)
  expect(held?.againAt.toISOString()).toBe(embargoed)
  world.pass(61)
  if (held) await world.run([held.job])
  expect(world.platform.messages).toHaveLength(1)
})

test.each([
  ['refused', 'answered 403'],
  ['gone', 'answered 404'],
] as const)('a page that is closed to us (%s) leaves what the feed says', async (reason, why) => {
  world.feed.pageError = new FetchError(reason, why)
  await world.publish({})
  expect(world.platform.messages).toHaveLength(1)
})

test('a page that is away is asked for again, and the rest goes through', async () => {
  world.feed.pageError = new FetchError('unreachable', 'answered 503')
  await world.publish({}, { id: 'quake', headline: 'Quake in Vell', url: null })
  expect(world.platform.messages.map(({ message }) => message.title.text)).toEqual([
    'Quake in Vell',
  ])
  world.feed.pageError = undefined
  await world.poll()
  expect(world.platform.messages).toHaveLength(2)
})

test('a rate limit postpones for as long as it says', async () => {
  world.platform.answer = () =>
    new DeliveryError('rate-limited', 'slow down', { retryAfterMs: 7_000 })
  const [waiting] = await world.publish({})
  expect(waiting?.againAt).toEqual(new Date(world.clock.now.getTime() + 7_000))
  world.platform.answer = () => undefined
  world.pass(7)
  if (waiting) await world.run([waiting.job])
  expect(world.platform.messages).toHaveLength(1)
})

test('a rate limit that does not say for how long is met with longer and longer waits', async () => {
  world.platform.answer = () =>
    new DeliveryError('rate-limited', 'slow down', { scope: 'platform' })
  const waits: number[] = []
  let [waiting] = await world.publish({})
  while (waiting !== undefined && waits.length < 4) {
    const waitMs = waiting.againAt.getTime() - world.clock.now.getTime()
    waits.push(waitMs)
    const other = await world.deps.budget.take(world.platform.messenger.platformRules)
    expect(other).toMatchObject({ kind: 'wait', waitMs })
    world.pass(waitMs / 1_000)
    ;[waiting] = await world.run([waiting.job])
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000])
})

const quake = {
  id: 'quake',
  url: 'https://news.example/quake',
  headline: 'Quake in Vell',
  paragraphs: ['The ground shook for a minute at noon, the town of Vell says.'],
}

test.each([
  {
    why: 'found standing, it is not sent again',
    found: { messageId: 'm9' },
    calls: ['send', 'find'],
  },
  { why: 'found absent, it is sent again', found: 'absent', calls: ['send', 'find', 'send'] },
  {
    why: 'a routine one that nobody can find is not repeated',
    found: undefined,
    calls: ['send', 'find'],
  },
  {
    why: 'the first at a place is repeated where nobody can find it',
    found: undefined,
    isFirst: true,
    calls: ['send', 'find', 'send'],
  },
  {
    why: 'a bulletin that nobody can find is repeated',
    found: undefined,
    kicker: 'Breaking',
    calls: ['send', 'find', 'send'],
  },
] as const)('after an unknown outcome: $why', async ({ found, calls, ...rest }) => {
  if (!('isFirst' in rest)) await world.publish(quake)
  world.pass(60)
  world.platform.calls.length = 0
  world.platform.answer = () => new DeliveryError('unknown-outcome', 'timed out')
  world.platform.found = found
  const [waiting] = await world.publish({ kicker: 'kicker' in rest ? rest.kicker : null })
  world.platform.answer = () => undefined
  world.pass(60)
  const countCopies = async () => {
    const { channel } = world.subscription
    const since = new Date(world.clock.now.getTime() - 1)
    const asked = { channels: [channel], messageIds: [], since }
    return (await world.store.deliveries.survey(asked)).otherCount
  }
  const before = await countCopies()
  if (waiting) await world.run([waiting.job])
  expect(world.platform.calls).toEqual(calls)
  // Sent in doubt, what was said first may stand beside it.
  expect((await countCopies()) - before).toBe(found === undefined && calls.length === 3 ? 1 : 0)
  expect(await world.sweep()).toEqual([])
})

test('a closed destination is parked, and the audit log knows', async () => {
  world.platform.answer = () => new DeliveryError('forbidden', 'the bot was kicked')
  await world.publish({})
  expect(await world.store.subscriptions.get(world.subscription.id)).toMatchObject({
    parkedWhy: 'the bot was kicked',
  })
})

test('who set up a closed destination is told in private, and its settings are kept', async () => {
  const { store, clock, platform } = world
  const channel = String(clock.now.getTime())
  const place = { platform: 'discord', channel, server: '5' } as const
  await store.subscriptions.add(place, { ...usualWishes, sources: [world.source] }, clock.now)
  await store.addAudit({
    ...{ at: clock.now, actor: 'discord:4242 (ines) in 77', action: 'subscribed' },
    ...{ subject: `discord ${channel}`, detail: '{}' },
  })
  const told: { readonly channel: string; readonly text: unknown }[] = []
  const { send } = platform.messenger
  const messenger: Messenger = {
    ...platform.messenger,
    send: (destination, message, options) => {
      if (destination.channel === channel)
        throw new DeliveryError('forbidden', 'I need Send Messages in #news')
      told.push({ channel: destination.channel, text: message.title.text })
      return send(destination, message, options)
    },
  }
  Object.assign(world.deps.messengers, { discord: messenger })
  const before = await store.subscriptions.findAt(place)
  await world.publish({})
  expect(told).toContainEqual({
    channel: 'user:4242',
    text: { phrase: 'parked.title', values: { place: channel } },
  })
  expect(await store.subscriptions.findAt(place)).toEqual({
    ...before,
    parkedWhy: 'I need Send Messages in #news',
  })
  expect(await world.sweep()).toEqual([])
  expect(told.filter((each) => each.channel === 'user:4242')).toHaveLength(1)
})

test('a refused message does not close its destination', async () => {
  world.platform.answer = () => new DeliveryError('rejected', 'too long')
  await world.publish({})
  world.platform.answer = () => undefined
  await world.publish({}, { id: 'quake', headline: 'Quake in Vell' })
  expect(world.platform.messages.map(({ message }) => message.title.text)).toEqual([
    'Quake in Vell',
  ])
})

test('what may have been sent is not sent again because the platform is busy', async () => {
  world.platform.answer = () => new DeliveryError('unknown-outcome', 'timed out')
  const [waiting] = await world.publish({})
  world.platform.found = undefined
  world.platform.messenger.findSent = () =>
    Promise.reject(new DeliveryError('rate-limited', 'slow down', { retryAfterMs: 1_000 }))
  world.platform.answer = () => undefined
  world.pass(60)
  const [again] = waiting ? await world.run([waiting.job]) : []
  world.pass(60)
  if (again) await world.run([again.job])
  expect(world.platform.calls).toEqual(['send'])
})

const flood = {
  id: 'flood',
  url: 'https://news.example/flood',
  headline: 'Flood in Oriel',
  paragraphs: ['The river has left its bed since noon, the town of Oriel says.'],
}

/** One send whose outcome is not known, behind a message that stands. */
async function publishInDoubt(record: Partial<NewsRecord> = {}) {
  await world.publish(quake)
  world.pass(60)
  world.platform.calls.length = 0
  world.platform.answer = () => new DeliveryError('unknown-outcome', 'timed out')
  const [waiting] = await world.publish(record)
  world.platform.answer = () => undefined
  if (waiting === undefined) throw new Error('nothing waits')
  return waiting.job
}

test.each([
  { level: 'routine', kicker: null, found: 'absent', calls: ['send', 'find'] },
  { level: 'bulletin', kicker: 'Breaking', found: 'absent', calls: ['send', 'find'] },
  // It may stand there, and cannot be mended: the withdrawal itself is told.
  {
    level: 'bulletin',
    kicker: 'Breaking',
    found: undefined,
    calls: ['send', 'find', 'find', 'send'],
  },
] as const)(
  'a $level in doubt that is withdrawn is not sent anew: $found',
  async ({ kicker, found, calls }) => {
    const job = await publishInDoubt({ kicker })
    world.platform.found = found
    await world.publish({ kicker, pubstatus: 'canceled' })
    for (let n = 0; n < 4; n++) {
      world.pass(60)
      await world.run([job])
    }
    expect(world.platform.calls).toEqual(calls)
    const titles = world.platform.messages.map(({ message }) => message.title.text)
    expect(titles).not.toContain('Dam at Lake Orrin breaks')
    expect(await world.sweep()).toEqual([])
  },
)

test('what is in doubt where the platform knows repeated sends is looked for when it is withdrawn', async () => {
  Object.assign(world.platform.messenger, { dedupesForMs: 120_000 })
  const job = await publishInDoubt()
  world.platform.found = 'absent'
  await world.publish({ pubstatus: 'canceled' })
  for (const seconds of [60, 50, 20, 60]) {
    world.pass(seconds)
    await world.run([job])
  }
  // It might still arrive as long as the platform would know it again.
  expect(world.platform.calls).toEqual(['send', 'find', 'find', 'find'])
  expect(await world.sweep()).toEqual([])
})

test.each([
  { why: 'it stands', found: { messageId: 'm1' }, calls: ['send', 'find', 'find', 'edit', 'send'] },
  { why: 'it never came', found: 'absent', calls: ['send', 'find', 'find'] },
  { why: 'nobody can tell', found: undefined, calls: ['send', 'find', 'find', 'send'] },
] as const)('what was left in doubt is looked for when it is withdrawn: $why', async (row) => {
  const job = await publishInDoubt()
  world.platform.found = undefined
  world.pass(60)
  await world.run([job])
  world.platform.found = row.found
  expect(await world.publish({ pubstatus: 'canceled' })).toEqual([])
  expect(world.platform.calls).toEqual(row.calls)
})

test('while everything is stopped, nothing in doubt is sent', async () => {
  const job = await publishInDoubt()
  world.platform.found = 'absent'
  const { standing } = await world.store.restraints.add(
    {
      ...{ kind: 'stop', subject: { kind: 'everything' }, subscriptionId: undefined },
      ...{ by: 'discord:7 (ines)', why: 'a test', until: undefined },
    },
    world.clock.now,
  )
  world.pass(60)
  expect(await world.run([job])).toHaveLength(1)
  expect(world.platform.calls).toEqual(['send'])
  await world.store.restraints.lift(standing.id, world.clock.now)
  world.pass(60)
  expect(await world.run([job])).toEqual([])
  expect(world.platform.calls).toEqual(['send', 'find', 'send'])
})

test('a closed destination is closed once, whatever is in doubt there', async () => {
  const job = await publishInDoubt()
  world.platform.answer = () => new DeliveryError('forbidden', 'the bot was kicked')
  world.platform.found = 'absent'
  await world.publish({ ...flood, headline: 'FLASH: Flood in Oriel', urgency: 1 })
  const { parkedWhy } = await world.store.subscriptions.get(world.subscription.id)
  expect(parkedWhy).toBe('the bot was kicked')
  world.pass(60)
  expect(await world.run([job])).toEqual([])
  expect(world.platform.calls).toEqual(['send', 'send'])
  expect(await world.sweep()).toEqual([])
})

test('a message that the platform never takes holds up the others for ten minutes at most', async () => {
  const job = await publishInDoubt()
  world.platform.found = 'absent'
  world.platform.answer = () => new DeliveryError('unknown-outcome', 'broken')
  for (let minutes = 0; minutes < 10; minutes++) {
    world.pass(61)
    await world.run([job])
  }
  world.platform.calls.length = 0
  world.platform.answer = () => undefined
  const { found, messenger } = world.platform
  messenger.findSent = async () => {
    throw new DeliveryError('unknown-outcome', `broken, not ${found}`)
  }
  const before = world.platform.messages.length
  expect(await world.publish(flood)).toEqual([])
  expect(world.platform.messages).toHaveLength(before + 1)
})

test('an answer that was deleted on its way leaves what it answers to be mended', async () => {
  await world.subscribe({ updates: 'reply' })
  await world.publish({})
  world.platform.answer = (call) =>
    call === 'send' ? new DeliveryError('gone', 'Unknown Message') : undefined
  await world.publish({
    paragraphs: [...paragraphs, '“We will rebuild,” said engineer Paul Sand.'],
  })
  world.platform.answer = () => undefined
  await world.publish({ pubstatus: 'canceled' })
  expect(world.platform.messages[0]?.message.tone).toBe('withdrawn')
})

test('however slow a send is, nobody else takes it for lost before its time is up', async () => {
  const { messenger } = world.platform
  const { send } = messenger
  const job = { subscriptionId: world.subscription.id, platform: 'discord' } as const
  let deadline: AbortSignal | undefined
  let meanwhile: Outcome | undefined
  messenger.send = async (...asked) => {
    deadline = findDeadline()
    world.pass(attemptMs / 1_000 + 2)
    meanwhile = await sendDelivery(world.deps, job)
    return send(...asked)
  }
  await world.publish({})
  expect(deadline).toBeInstanceOf(AbortSignal)
  expect(meanwhile).toEqual({ jobs: [], againAt: expect.any(Date) })
  expect(await sendDelivery(world.deps, job)).toEqual({ jobs: [] })
  expect(world.platform.calls).toEqual(['send'])
})

test('looks that the platform counts as edits leave fewer of them', async () => {
  const { messenger } = world.platform
  const rule = { key: 'edits', limit: 3, perMs: 60_000 }
  messenger.destinationRules = (_, action) => (action === 'edit' ? [rule] : [])
  world.platform.answer = () => new DeliveryError('unknown-outcome', 'timed out')
  const [waiting] = await world.publish({})
  messenger.findSent = async (_, __, { countEdit }) => {
    for (let look = 0; look < 3; look++) await countEdit?.()
    return 'absent'
  }
  world.platform.answer = () => undefined
  world.pass(60)
  if (waiting) await world.run([waiting.job])
  expect(world.platform.calls).toEqual(['send', 'send'])
  expect((await world.deps.budget.take([rule])).kind).toBe('wait')
})

test('an edit that a newer one overtakes is not sent', async () => {
  await world.publish({})
  world.platform.answer = () => new DeliveryError('unreachable', 'away')
  await world.publish({ paragraphs: paragraphs.map((text) => text.replace('400', '650')) })
  const [waiting] = await world.publish({
    paragraphs: paragraphs.map((text) => text.replace('400', '700')),
  })
  world.platform.answer = () => undefined
  world.pass(60)
  if (waiting) await world.run([waiting.job, waiting.job, waiting.job])
  expect(world.platform.calls.filter((call) => call === 'edit')).toHaveLength(2)
  expect(JSON.stringify(world.platform.messages[0]?.message)).toContain('700')
})

test('an edit that overtakes others says what readers saw before', async () => {
  const count = (people: string) => ({
    paragraphs: paragraphs.map((text) => text.replace('400', people)),
  })
  const changes = () =>
    world.platform.messages[0]?.message.parts.filter(({ kind }) => kind === 'change')
  await world.publish({})
  world.platform.answer = () => new DeliveryError('unreachable', 'away')
  await world.publish(count('650'))
  await world.publish(count('900'))
  const [waiting] = await world.publish(count('1,400'))
  world.platform.answer = () => undefined
  world.pass(60)
  if (waiting) await world.run(Array.from({ length: 4 }, () => waiting.job))
  expect(changes()).toMatchObject([{ after: 'Some 1,400 people', before: 'Some 400 people' }])
  await world.publish(count('2,000'))
  expect(changes()).toMatchObject([{ after: 'Some 2,000 people', before: 'Some 1,400 people' }])
})

test('a story withdrawn before it went is not posted, and nothing answers it', async () => {
  world.platform.answer = () => new DeliveryError('unreachable', 'away')
  const [waiting] = await world.publish({})
  await world.publish({ pubstatus: 'canceled' })
  world.platform.answer = () => undefined
  world.pass(60)
  if (waiting) await world.run([waiting.job, waiting.job, waiting.job])
  expect(world.platform.messages).toEqual([])
  world.pass(60)
  expect(await world.sweep()).toEqual([])
})

test('a reply is not sent alone when the message that it answers was refused', async () => {
  await world.store.subscriptions.replaceConfigured(
    [{ ...world.subscription, updates: 'reply' }],
    world.clock.now,
  )
  world.platform.answer = () => new DeliveryError('unreachable', 'away')
  const [waiting] = await world.publish({})
  await world.publish({
    paragraphs: [...paragraphs, '“We will rebuild,” said engineer Paul Sand.'],
  })
  world.platform.answer = () => new DeliveryError('rejected', 'a blocked word')
  world.pass(60)
  if (waiting) await world.run([waiting.job])
  world.platform.answer = () => undefined
  if (waiting) await world.run([waiting.job])
  expect(world.platform.messages).toEqual([])
})

test('a flash goes before a routine story that waits for the same place', async () => {
  world.platform.answer = () =>
    new DeliveryError('rate-limited', 'slow down', { retryAfterMs: 5_000 })
  const [waiting] = await world.publish({})
  await world.publish({}, { id: 'quake', headline: 'FLASH: Quake in Vell', urgency: 1 })
  world.platform.answer = () => undefined
  world.pass(6)
  if (waiting) await world.run([waiting.job, waiting.job])
  expect(world.platform.messages.map(({ message }) => message.title.text)).toEqual([
    expect.stringContaining('Quake'),
    expect.stringContaining('Dam'),
  ])
})

test('the largest audience is told first', async () => {
  const { subscriptions } = world.store
  const others = ['2', '3'].map((channel) => ({
    ...world.subscription,
    id: `${world.subscription.id}-${channel}` as SubscriptionId,
    channel,
  }))
  await subscriptions.replaceConfigured([world.subscription, ...others], world.clock.now)
  for (const [n, { id }] of others.entries()) await subscriptions.noteAudience(id, 100 + n)
  const told: string[] = []
  const { send } = world.platform.messenger
  const messenger: Messenger = {
    ...world.platform.messenger,
    send: (destination, ...rest) => {
      told.push(destination.channel)
      return send(destination, ...rest)
    },
  }
  Object.assign(world.deps.messengers, { discord: messenger })
  await world.publish({})
  expect(told).toEqual(['3', '2', '1'])
})

test('a group that moved is followed', async () => {
  world.platform.answer = () => new DeliveryError('moved', 'upgraded', { movedTo: '-1007' })
  const [waiting] = await world.publish({})
  world.platform.answer = () => undefined
  if (waiting) await world.run([waiting.job])
  expect(await world.store.subscriptions.get(world.subscription.id)).toMatchObject({
    channel: '-1007',
    parkedWhy: undefined,
  })
  expect(world.platform.messages).toHaveLength(1)
})

test('a group that says it moved while something goes to it keeps its subscription', async () => {
  const { id } = world.subscription
  const send = world.platform.messenger.send
  world.platform.messenger.send = async () => {
    await world.store.subscriptions.move(id, '-1007')
    throw new DeliveryError('moved', 'upgraded', { movedTo: '-1007' })
  }
  const [waiting] = await world.publish({})
  world.platform.messenger.send = send
  if (waiting) await world.run([waiting.job])
  expect((await world.store.subscriptions.listActive()).map((each) => each.id)).toContain(id)
  expect(world.platform.messages.map(({ channel }) => channel)).toEqual(['-1007'])
})

test('what a group has left behind, and nobody may change there, is given up', async () => {
  await world.publish({})
  await world.store.subscriptions.move(world.subscription.id, '-1007')
  world.platform.answer = () => new DeliveryError('moved', 'upgraded', { movedTo: '-1007' })
  const before = world.platform.calls.length
  expect(await world.publish({ pubstatus: 'canceled' })).toEqual([])
  expect(world.platform.calls.slice(before)[0]).toBe('edit')
  world.pass(60)
  expect(await world.sweep()).toEqual([])
})

test('a platform that refuses our token is left alone, and nothing is lost', async () => {
  world.platform.answer = () => new DeliveryError('unauthorized', 'refused, code 401')
  const [waiting] = await world.publish({})
  world.pass(60)
  const [again] = waiting ? await world.run([waiting.job]) : []
  expect(world.platform.calls).toEqual(['send'])
  world.platform.answer = () => undefined
  world.pass(900)
  if (again) await world.run([again.job])
  expect(world.platform.messages).toHaveLength(1)
})

test('a platform-wide limit holds the other places too', async () => {
  world.platform.answer = () =>
    new DeliveryError('rate-limited', 'global', { retryAfterMs: 7_000, scope: 'platform' })
  const [waiting] = await world.publish({})
  const other = await world.deps.budget.take(world.platform.messenger.platformRules)
  expect(other).toMatchObject({ kind: 'wait', waitMs: 7_000 })
  world.platform.answer = () => undefined
  world.pass(7)
  if (waiting) await world.run([waiting.job])
  expect(world.platform.messages).toHaveLength(1)
})

test('whatever step a crash interrupts, the sweep goes on from there', async () => {
  world.feed.items = []
  await world.publish({})
  for (const lost of [
    'revise-record',
    'file-story',
    'raise-alert',
    'route-alert',
    'send-delivery',
  ]) {
    const fresh = await createWorld(opened)
    await runUntil(fresh, lost)
    expect(fresh.platform.messages).toHaveLength(0)
    fresh.pass(11)
    await fresh.sweep()
    expect(fresh.platform.messages.map(({ message }) => message.title.text)).toEqual([
      'Dam at Lake Orrin breaks',
    ])
  }
})

/** Loses the first job of a step, as a crash between commit and enqueue does. */
async function runUntil(fresh: typeof world, lost: string): Promise<void> {
  const { runStep } = await import('../../src/pipeline/run-step.ts')
  fresh.feed.items = []
  const seenAt = fresh.clock.now
  const { newsRecordSchema } = await import('../../src/core/model.ts')
  const content = newsRecordSchema.parse({
    source: fresh.source,
    id: 'dam',
    headline: 'Dam at Lake Orrin breaks',
    publishedAt: seenAt.toISOString(),
    paragraphs,
  })
  const { id } = await fresh.store.records.put({
    content,
    entryHash: 'h',
    seenAt,
    isBaseline: false,
  })
  let jobs = [
    { step: 'revise-record', recordId: id, seenAtMs: seenAt.getTime() } as const,
  ] as Parameters<typeof fresh.run>[0]
  while (jobs[0] && jobs[0].step !== lost) jobs = (await runStep(fresh.deps, jobs[0])).jobs
}
