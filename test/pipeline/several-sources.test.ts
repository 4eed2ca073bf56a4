import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type NewsRecord,
  newsRecordSchema,
  type RecordId,
  type StoryId,
} from '../../src/core/model.ts'
import { raiseAlert } from '../../src/pipeline/raise-alert.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import type { Store } from '../../src/store-port/store.ts'
import { createWorld, paragraphs } from './world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>
let story: StoryId

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  await world.subscribe({ sources: [] })
})

async function tell(record: Partial<NewsRecord> = {}): Promise<void> {
  await world.publish(record)
  story = await world.storyId()
}

const whys = async () =>
  (await world.store.alerts.listOfStory(story)).map(({ kind, why }) => `${kind}: ${why}`)
const marksOf = (index: number) =>
  world.platform.messages[index]?.message.parts.flatMap((part) =>
    part.kind === 'mark' ? [part.label] : [],
  )

test('sources that report it soon after join the alert by one edit', async () => {
  await tell()
  world.pass(5)
  const [post] = await world.report(story, 'Post')
  world.pass(5)
  const [echo] = await world.report(story, 'Echo')
  expect(world.platform.calls).toEqual(['send'])
  world.pass(11)
  for (const waiting of [post, echo]) if (waiting) await world.run([waiting.job])
  expect(world.platform.calls).toEqual(['send', 'edit'])
  expect(world.sourcesOf(0)).toEqual(['Wire', 'Post', 'Echo'])
  expect(marksOf(0)).toEqual([])
  expect((await whys()).at(-1)).toBe('confirmation: Post reports it too')
})

test('a report that is taken out while it waits for its turn is told of its own story alone', async () => {
  await tell()
  const [post] = await world.report(story, 'Post')
  world.pass(30)
  const paper = world.papers.find(({ name }) => name === 'Post')
  const record = paper && (await world.store.records.find(paper.id, 'orrin'))
  if (!record || post?.job.step !== 'raise-alert') throw new Error('nothing waits')
  const { revisionId } = post.job
  /** Somebody splits the story after the step has read it, and before it has it for itself. */
  const store: Store = {
    ...world.store,
    step: (work) =>
      world.store.step((inside) => {
        let isSplit = false
        const getWithRecord: Store['revisions']['getWithRecord'] = async (id) => {
          const read = await inside.revisions.getWithRecord(id)
          if (!isSplit) await inside.stories.split(record.id, world.clock.now)
          isSplit = true
          return read
        }
        return work({ ...inside, revisions: { ...inside.revisions, getWithRecord } })
      }),
  }
  const { againAt } = await raiseAlert({ ...world.deps, store }, revisionId)
  expect(await whys()).toHaveLength(1)
  expect(againAt).toEqual(world.clock.now)
  await world.run([post.job])
  const own = (await world.store.records.get(record.id)).storyId
  if (own === undefined) throw new Error('it has no story')
  expect((await world.store.alerts.listOfStory(own)).map(({ kind }) => kind)).toEqual(['first'])
})

test('a later source is added to the alert, without a message', async () => {
  await tell()
  world.pass(600)
  await world.report(story, 'Post')
  expect(world.platform.calls).toEqual(['send', 'edit'])
  expect(world.sourcesOf(0)).toEqual(['Wire', 'Post'])
})

test('a flash of a low-trust source rings when another confirms it', async () => {
  await tell({ urgency: 4 })
  world.pass(60)
  await world.report(story, 'Rumor', { kicker: 'FLASH' })
  expect((await whys()).at(-1)).toBe(
    'escalation: from routine to flash, since Rumor calls it “FLASH”, and Wire confirms it',
  )
  expect(world.platform.messages[1]).toMatchObject({
    replyTo: 'm1',
    message: { title: { label: { phrase: 'level.flash' } } },
  })
})

test('one of two withdraws: the message goes on with the other, and readers are told', async () => {
  await tell()
  world.pass(60)
  await world.report(story, 'Post')
  await world.publish({ pubstatus: 'canceled' })
  expect((await whys()).at(-1)).toBe(
    'source-withdrawal: Wire has withdrawn its report; Post still reports it',
  )
  expect(world.sourcesOf(0)).toEqual(['Post'])
  expect(world.platform.messages[0]?.message.title.text).toBe(
    'Villages at Lake Orrin flooded, says Post',
  )
  expect(world.platform.messages[1]?.message.title.text).toEqual({
    phrase: 'withdrawn.by-one',
    values: { source: 'Wire', other: 'Post' },
  })
})

test('when the last one withdraws, the story is withdrawn', async () => {
  await tell()
  world.pass(60)
  await world.report(story, 'Post')
  await world.publish({ pubstatus: 'canceled' })
  await world.report(story, 'Post', { pubstatus: 'canceled' })
  expect((await whys()).at(-1)).toBe('retraction: the publisher has canceled it')
  expect(world.platform.messages.slice(0, 2).map(({ message }) => message.tone)).toEqual([
    'withdrawn',
    'withdrawn',
  ])
})

test('a withdrawn flash is withdrawn as loud, whoever still repeats its text', async () => {
  const quiet = {
    from: '11:00',
    to: '13:00',
    zone: 'UTC',
    unless: 'flash',
    held: 'collect',
  } as const
  await world.subscribe({ sources: [], quiet })
  await tell({ kicker: 'FLASH' })
  const own = await world.store.records.find(world.source, 'dam')
  await world.report(story, 'Post', { paragraphs }, own?.id)
  await world.publish({ kicker: 'FLASH', pubstatus: 'canceled' })
  const alerts = await world.store.alerts.listOfStory(story)
  expect(alerts.at(-1)).toMatchObject({ kind: 'retraction', level: 'flash' })
  expect(world.platform.messages.at(-1)).toMatchObject({ replyTo: 'm1', isSilent: false })
})

/** A further article of the Wire's own on the story, as it states it now. */
async function writeMore(record: Partial<NewsRecord> = {}, copyOf?: RecordId): Promise<void> {
  const content = newsRecordSchema.parse({
    ...{ source: world.source, id: 'dam-2', url: 'https://news.example/dam-2', language: 'en' },
    headline: 'Boats sent to flooded Lower Orrin',
    publishedAt: world.clock.now.toISOString(),
    paragraphs: ['Forty boats were sent to Lower Orrin, the rescue service said on Wednesday.'],
    ...record,
  })
  const seenAt = world.clock.now
  const put = { content, entryHash: JSON.stringify(content), seenAt, isBaseline: false }
  const { id: recordId } = await world.store.records.put(put)
  await world.store.stories.addRecord(story, recordId, { copyOf })
  await world.run([{ step: 'revise-record', recordId, seenAtMs: seenAt.getTime() }])
}

const ownLeft = {
  phrase: 'withdrawn.one-of-several',
  values: { source: 'Wire' },
}

test('a source withdraws one of its articles: the story goes on with the other, and ends with it', async () => {
  await tell()
  world.pass(60)
  await writeMore()
  world.pass(60)
  await world.publish({ pubstatus: 'canceled' })
  expect((await whys()).at(-1)).toBe(
    'source-withdrawal: Wire has withdrawn one of its reports; another of its own stands',
  )
  expect(world.platform.messages[0]?.message.title.text).toBe('Boats sent to flooded Lower Orrin')
  expect(marksOf(0)).toEqual([ownLeft])
  expect(world.platform.messages.at(-1)?.message.title.text).toEqual(ownLeft)
  world.pass(60)
  await writeMore({ pubstatus: 'canceled' })
  expect((await whys()).at(-1)).toBe('retraction: the publisher has canceled it')
  for (const { message } of world.platform.messages) expect(message.tone).toBe('withdrawn')
})

test('an article that its source sends again under another id stands when the first is withdrawn', async () => {
  await tell()
  const own = await world.store.records.find(world.source, 'dam')
  world.pass(60)
  await writeMore({ headline: 'Dam at Lake Orrin breaks', paragraphs }, own?.id)
  await world.publish({ pubstatus: 'canceled' })
  expect((await whys()).at(-1)).toMatch(/^source-withdrawal: /)
  world.pass(60)
  await writeMore({ headline: 'Dam at Lake Orrin breaks', paragraphs, pubstatus: 'canceled' })
  expect((await whys()).at(-1)).toMatch(/^retraction: /)
})

test('an article that its source has killed in words keeps no story', async () => {
  await tell()
  world.pass(60)
  await writeMore({ headline: 'Dam at Lake Orrin breaks again' })
  await writeMore({ headline: 'KILL: Dam at Lake Orrin breaks again', paragraphs: [] })
  await world.publish({ pubstatus: 'canceled' })
  expect((await whys()).at(-1)).toMatch(/^retraction: /)
})

test('who reports it anew after a withdrawal begins the story again', async () => {
  await tell()
  await world.publish({ pubstatus: 'canceled' })
  world.pass(60)
  await world.report(story, 'Post')
  expect((await whys()).at(-1)).toMatch(/^first: /)
  expect(world.platform.messages.at(-1)).toMatchObject({ replyTo: undefined })
})

const cows = 'Around 35 cows drowned on the farm of the Lindqvist family in Lower Orrin.'
const fewer = cows.replace('35', '20')
const textOf = (index: number) => JSON.stringify(world.platform.messages[index]?.message.parts)

test.each([
  { how: 'unannounced', note: [] },
  {
    how: 'announced',
    note: ['Correction: An earlier version of this article said 35 cows drowned. It was 20.'],
  },
])('a correction reaches what a source has added to another’s message: $how', async ({ note }) => {
  await tell()
  world.pass(60)
  await world.report(story, 'Post', { paragraphs: [cows] })
  expect(textOf(0)).toContain('Around 35 cows')
  world.pass(60)
  await world.report(story, 'Post', { paragraphs: [fewer, ...note] })
  expect((await whys()).at(-1)).toMatch(/^correction: /)
  expect(textOf(0)).not.toContain(cows)
  expect(textOf(0)).toContain('Around 20 cows')
})

test('further articles of a source do not make its first one forgotten', async () => {
  await tell({ kicker: 'FLASH' })
  const articles = [
    'Floods reach the villages below Lake Orrin',
    'Boats sent to flooded Lower Orrin',
  ]
  for (const [n, headline] of articles.entries()) {
    world.pass(180)
    const content = newsRecordSchema.parse({
      ...{ source: world.source, id: `more-${n}`, headline, language: 'en' },
      publishedAt: world.clock.now.toISOString(),
      paragraphs: [`${headline}, the rescue service said on Wednesday.`],
    })
    const seenAt = world.clock.now
    const { id: recordId } = await world.store.records.put({
      ...{ content, entryHash: headline, seenAt, isBaseline: false },
    })
    await world.store.stories.addRecord(story, recordId)
    await world.run([{ step: 'revise-record', recordId, seenAtMs: seenAt.getTime() }])
  }
  world.pass(180)
  const comma = paragraphs.map((text) => text.replace('morning and', 'morning, and'))
  await world.publish({ kicker: 'FLASH', paragraphs: comma })
  const alerts = await world.store.alerts.listOfStory(story)
  expect(alerts.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
    'first flash',
    'update flash',
    'update flash',
  ])
})

test('a source that withdraws in words is not named again', async () => {
  await tell()
  world.pass(60)
  await world.report(story, 'Post')
  world.pass(60)
  await world.report(story, 'Post', {
    paragraphs: ['This story has been withdrawn. The dam did not break.'],
  })
  expect((await whys()).at(-1)).toMatch(/^source-withdrawal: /)
  world.pass(60)
  await world.publish({ paragraphs: paragraphs.map((text) => text.replace('400', '650')) })
  expect((await whys()).at(-1)).toMatch(/^update: /)
  expect(world.sourcesOf(0)).toEqual(['Wire'])
})

test('two first reports decided at once make one alert', async () => {
  await tell()
  await Promise.all([world.report(story, 'Post'), world.report(story, 'Echo')])
  expect(world.platform.messages).toHaveLength(1)
})

test('a record that continues another is compared with it', async () => {
  await tell()
  world.pass(60)
  await world.publish({
    id: 'dam-2',
    url: 'https://news.example/dam-2',
    evolvedfrom: 'dam',
    paragraphs: paragraphs.map((text) => text.replace('400', '650')),
  })
  expect((await whys()).at(-1)).toMatch(/^update: /)
  expect(JSON.stringify(world.platform.messages[0]?.message)).toContain('650')
})

test('papers that carry one agency’s report do not change its headline', async () => {
  const infosources = ['Norrwire']
  await tell({ infosources })
  for (const name of ['Post', 'Echo'] as const) {
    world.pass(300)
    await world.report(story, name, { infosources, headline: `3 villages flooded, writes ${name}` })
  }
  expect(world.sourcesOf(0)).toEqual(['Wire', 'Post', 'Echo'])
  expect(world.platform.messages[0]?.message.title.text).toBe('Dam at Lake Orrin breaks')
  expect(marksOf(0)).toEqual([])
})

test.each(['URGENT: Lake Orrin floods villages', 'UPDATE 1-Lake Orrin floods villages'])(
  'one of two withdraws where the other is headed “%s”',
  async (headline) => {
    await tell()
    world.pass(60)
    await world.report(story, 'Post', { headline })
    await world.publish({ pubstatus: 'canceled' })
    expect((await whys()).at(-1)).toContain('Wire has withdrawn its report; Post still reports it')
    expect(world.sourcesOf(0)).toEqual(['Post'])
    expect(world.platform.messages[0]?.message.title.text).toBe('Lake Orrin floods villages')
  },
)

test('a report that is withdrawn while it waits to join is never told', async () => {
  await tell()
  world.pass(5)
  const [joining] = await world.report(story, 'Post')
  world.pass(5)
  const [canceled] = await world.report(story, 'Post', { pubstatus: 'canceled' })
  world.pass(15)
  for (const waiting of [joining, canceled]) if (waiting) await world.run([waiting.job])
  expect(world.platform.calls).toEqual(['send'])
  expect(await whys()).toHaveLength(1)
})

test('a headline that changes under a publisher’s label is told without it', async () => {
  await tell({ headline: 'UPDATE 1-Dam at Lake Orrin breaks, 12 dead' })
  world.pass(60)
  await world.publish({ headline: 'UPDATE 2-Dam at Lake Orrin breaks, 9 dead' })
  expect((await whys()).at(-1)).toContain('correction')
  expect(JSON.stringify(world.platform.messages)).not.toContain('UPDATE')
})

test('a correction under a note in brackets is told, and the note is no news', async () => {
  const lede =
    'The dam at Lake Orrin broke on Wednesday morning, killing 12 people, the district said.'
  await tell({ paragraphs: [lede] })
  world.pass(60)
  const note = '(Corrects number of dead in headline and first paragraph)'
  await world.publish({
    headline: 'CORRECTED-Dam at Lake Orrin breaks',
    paragraphs: [note, lede.replace('12', '10')],
  })
  expect((await whys()).at(-1)).toContain('correction')
  expect(world.platform.messages[0]?.message.parts[0]).toEqual({
    kind: 'summary',
    text: lede.replace('12', '10'),
  })
})

test('a place that takes one source hears nothing of the story from others, and what becomes of its own', async () => {
  world = await createWorld(opened)
  await world.subscribe({ sources: [world.source], updates: 'reply' })
  await tell()
  world.pass(600)
  await world.report(story, 'Post')
  world.pass(600)
  await world.report(story, 'Post', {
    paragraphs: [
      'The dam at Lake Orrin broke.',
      'The army has sent 40 boats from Karoma to the villages, Colonel Ivo Brandt said.',
    ],
  })
  expect((await whys()).at(-1)).toMatch(/^update: /)
  world.pass(600)
  await world.report(story, 'Rumor', { kicker: 'FLASH' })
  expect(world.platform.calls).toEqual(['send'])
  await world.publish({ pubstatus: 'canceled' })
  expect((await whys()).at(-1)).toMatch(/^source-withdrawal: /)
  expect(world.platform.calls).toEqual(['send', 'edit', 'send'])
})
