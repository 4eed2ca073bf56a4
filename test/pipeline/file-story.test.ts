import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type NewsRecord,
  newsRecordSchema,
  type RecordId,
  type SourceId,
} from '../../src/core/model.ts'
import { hashTerm, readTokens } from '../../src/core/story/terms.ts'
import { fileStory } from '../../src/pipeline/file-story.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import { posting } from '../../src/store/tables/grouping.ts'
import { databases } from '../store/databases.ts'

let opened: OpenDatabase
const byHand = {
  at: new Date('2026-03-04T12:00:00Z'),
  why: 'a moderator says that the two are one',
}
let newsroom: Awaited<ReturnType<typeof createNewsroom>>

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  // They share a database: without this the reports of one test would join stories of another.
  await opened.database.delete(posting)
  newsroom = await createNewsroom(opened)
})

/** Papers whose reports are filed one after the other, by a clock that stands. */
async function createNewsroom({ database }: OpenDatabase) {
  const store = createStore(database)
  const clock = { now: new Date('2026-03-04T12:00:00Z') }
  const papers = ['gazette', 'herald', 'courier'].map((name) => `${name}-${randomUUID()}`)
  await store.sources.replaceConfigured(
    papers.map((id) => ({
      id: id as SourceId,
      name: id,
      url: `https://${id}.example/feed`,
      kind: undefined,
      language: 'en',
      trust: 'normal',
      holdMs: 0,
      fastestPollMs: 60_000,
      slowestPollMs: 60_000,
    })),
    clock.now,
  )
  async function file(paper: number, report: Partial<NewsRecord>): Promise<RecordId> {
    const source = papers[paper] ?? ''
    const content = newsRecordSchema.parse({
      source,
      id: randomUUID(),
      language: 'en',
      url: `https://${source}.example/news`,
      ...report,
    })
    const seen = { content, entryHash: '', seenAt: clock.now, isBaseline: false }
    const { id } = await store.records.put(seen)
    const latest = await store.revisions.findLatest(id)
    const number = (latest?.number ?? 0) + 1
    const revisionId = await store.revisions.add({
      recordId: id,
      number,
      content,
      seenAt: clock.now,
    })
    if (revisionId === undefined) throw new Error('the revision was there already')
    await fileStory({ store, rooms: [], now: () => clock.now }, revisionId)
    return id
  }
  async function storyOf(id: RecordId) {
    const { storyId } = await store.records.get(id)
    const story = storyId && (await store.stories.describe(storyId))
    if (!story) throw new Error('it has no story')
    return story
  }
  return {
    store,
    clock,
    file,
    storyOf,
    pass: (hours: number) => {
      clock.now = new Date(clock.now.getTime() + hours * 3_600_000)
    },
  }
}

const dam = (lake: string) => ({
  headline: `Dam at Lake ${lake} breaks, three villages under water`,
  paragraphs: [
    `The dam at Lake ${lake} broke on Wednesday morning and flooded three villages below it, the district said.`,
    `“The water came within minutes,” said mayor Ruth Adeyemi of Lower ${lake}.`,
    'Some 400 people were taken to schools on higher ground, according to the district.',
    'The dam was built in 1962 and was last inspected two years ago.',
  ],
})
const damElsewhere = (lake: string) => ({
  headline: `Villages flooded after dam breaks at Lake ${lake}`,
  paragraphs: [
    `Three villages were flooded on Wednesday when the dam at Lake ${lake} gave way, the authorities told the Herald.`,
    `Mayor Ruth Adeyemi said that about 400 people from Lower ${lake} had been brought to schools.`,
    'Helicopters were searching the valley for people on roofs.',
  ],
})
const damLater = (lake: string) => ({
  headline: `Three villages flooded as dam breaks at Lake ${lake}`,
  paragraphs: [
    `The dam at Lake ${lake} broke on Wednesday morning, and three villages were flooded, the district said.`,
    `Some 400 people from Lower ${lake} were brought to schools on higher ground, mayor Ruth Adeyemi said.`,
    'Helicopters were searching the valley for people on roofs. The dam was built in 1962.',
  ],
})
const damToTheEast = (lake: string) => ({
  headline: `Dam breaks at Lake ${lake} and floods three villages`,
  paragraphs: [
    `Three villages below Lake ${lake} were flooded on Wednesday morning after its dam broke, the district said.`,
    `“The water came within minutes,” mayor Ruth Adeyemi of Lower ${lake} told reporters.`,
    'Schools on higher ground took in some 400 people while helicopters searched the valley.',
  ],
})
const budget = (town: string) => ({
  headline: `Council of ${town} agrees on its budget`,
  paragraphs: [
    `The council of ${town} agreed on Wednesday on a budget of 31 million crowns after a long night.`,
    'Schools and the tram get more, the theater gets less, treasurer Ivo Brandt said.',
  ],
})
const quake = (town: string, size: string, dead: string) => ({
  headline: `Earthquake of magnitude ${size} shakes ${town}`,
  paragraphs: [
    `An earthquake of magnitude ${size} shook the region of ${town} on Wednesday, killing at least ${dead} people, the rescue service said.`,
    `Houses collapsed in the old town of ${town}, and power failed in most streets.`,
    'Rescuers with dogs were looking for people under the rubble. Aftershocks were expected.',
  ],
})

test('two papers that report one event have one story', async () => {
  const lake = 'Orrin'
  const first = await newsroom.file(0, dam(lake))
  const second = await newsroom.file(1, damElsewhere(lake))
  const story = await newsroom.storyOf(first)
  expect(story.reports.map(({ recordId }) => recordId)).toEqual([first, second])
  expect(story.confirmations).toBe(1)
})

test('a term counts once for a story, however many report it', async () => {
  const lake = `Q${randomUUID().replaceAll('-', '')}`
  const term = hashTerm(readTokens(`at ${lake}`).at(-1)?.term ?? '')
  const countTerms = () => newsroom.store.signatures.countTerms([term])
  const { reportCount } = await countTerms()
  await newsroom.file(0, dam(lake))
  await newsroom.file(1, damElsewhere(lake))
  const after = await countTerms()
  expect(after.byHash.get(term)).toBe(1)
  expect(after.reportCount).toBe(reportCount + 2)
})

test('a copy of the first report confirms nothing', async () => {
  const lake = 'Orrin'
  const first = await newsroom.file(0, dam(lake))
  const copy = await newsroom.file(1, { ...dam(lake), headline: 'Three villages under water' })
  const story = await newsroom.storyOf(copy)
  expect(story.reports).toMatchObject([{ recordId: first }, { recordId: copy, copyOf: first }])
  expect(story.confirmations).toBe(0)
})

test('what one agency tells two papers confirms nothing', async () => {
  const lake = 'Orrin'
  const first = await newsroom.file(0, { ...dam(lake), infosources: ['Bay Press'] })
  await newsroom.file(1, { ...damElsewhere(lake), infosources: ['Bay Press'] })
  expect(await newsroom.storyOf(first)).toMatchObject({ reports: [{}, {}], confirmations: 0 })
})

test('reports of two events have two stories', async () => {
  const first = await newsroom.file(0, dam('Orrin'))
  await newsroom.file(1, budget('Ostrava Bay'))
  expect((await newsroom.storyOf(first)).reports).toHaveLength(1)
})

test('two earthquakes of one day are two stories', async () => {
  const first = await newsroom.file(0, quake('Vell', '6.1', '12'))
  const second = await newsroom.file(1, quake('Tarn', '5.4', '3'))
  expect((await newsroom.storyOf(first)).reports).toHaveLength(1)
  expect((await newsroom.storyOf(second)).reports).toHaveLength(1)
})

test('the next day’s report joins, the next week’s does not', async () => {
  const lake = 'Orrin'
  const first = await newsroom.file(0, dam(lake))
  newsroom.pass(24)
  const nextDay = await newsroom.file(1, damElsewhere(lake))
  newsroom.pass(7 * 24)
  const nextWeek = await newsroom.file(2, damElsewhere(lake))
  expect((await newsroom.storyOf(first)).reports.map(({ recordId }) => recordId)).toEqual([
    first,
    nextDay,
  ])
  expect((await newsroom.storyOf(nextWeek)).reports).toHaveLength(1)
})

test('a report that continues another is in its story, whatever it says', async () => {
  const [lake, town] = ['Orrin', 'Ostrava Bay']
  const first = await newsroom.file(0, { ...dam(lake), id: `dam-${lake}` })
  newsroom.pass(30 * 24)
  const next = await newsroom.file(0, { ...budget(town), evolvedfrom: `dam-${lake}` })
  expect((await newsroom.storyOf(next)).id).toBe((await newsroom.storyOf(first)).id)
})

test('a report stays in its story, whatever becomes of it', async () => {
  const [lake, town] = ['Orrin', 'Ostrava Bay']
  const id = randomUUID()
  const first = await newsroom.file(0, { ...dam(lake), id })
  const other = await newsroom.file(1, budget(town))
  await newsroom.file(0, { ...budget(town), id })
  expect((await newsroom.storyOf(first)).reports.map(({ recordId }) => recordId)).toEqual([first])
  expect((await newsroom.storyOf(other)).reports.map(({ recordId }) => recordId)).toEqual([other])
})

test('a report that a moderator has taken out never comes back', async () => {
  const lake = 'Orrin'
  const id = randomUUID()
  const first = await newsroom.file(0, dam(lake))
  const wrong = await newsroom.file(1, { ...damElsewhere(lake), id })
  await newsroom.store.stories.split(wrong, new Date())
  await newsroom.file(1, { ...dam(lake), id })
  expect((await newsroom.storyOf(first)).reports.map(({ recordId }) => recordId)).toEqual([first])
})

test('what is like a story that was merged away lands in the survivor', async () => {
  const [lake, town] = ['Orrin', 'Ostrava Bay']
  const flood = await newsroom.file(0, dam(lake))
  const council = await newsroom.file(0, budget(town))
  const [into, from] = [await newsroom.storyOf(council), await newsroom.storyOf(flood)]
  await newsroom.store.stories.merge(into.id, from.id, byHand)
  const late = await newsroom.file(1, damElsewhere(lake))
  expect((await newsroom.storyOf(late)).id).toBe(into.id)
})

test('a merged story goes on attracting both kinds, however many of each it has', async () => {
  const [lake, town] = ['Orrin', 'Ostrava Bay']
  const flood = await newsroom.file(0, dam(lake))
  const council = await newsroom.file(0, budget(town))
  const [into, from] = [await newsroom.storyOf(council), await newsroom.storyOf(flood)]
  await newsroom.store.stories.merge(into.id, from.id, byHand)
  // More than are looked at of one story.
  for (let at = 0; at < 9; at += 1) await newsroom.file(2, budget(town))
  const flooded = await newsroom.file(1, damElsewhere(lake))
  const agreed = await newsroom.file(1, budget(town))
  expect((await newsroom.storyOf(flooded)).id).toBe(into.id)
  expect((await newsroom.storyOf(agreed)).id).toBe(into.id)
})

test('what a moderator has taken out attracts its own kind alone', async () => {
  const [lake, town] = ['Orrin', 'Ostrava Bay']
  const flood = await newsroom.file(0, dam(lake))
  const council = await newsroom.file(0, budget(town))
  const into = await newsroom.storyOf(council)
  await newsroom.store.stories.merge(into.id, (await newsroom.storyOf(flood)).id, byHand)
  const own = await newsroom.store.stories.split(flood, new Date())
  expect((await newsroom.storyOf(await newsroom.file(1, damElsewhere(lake)))).id).toBe(own)
  expect((await newsroom.storyOf(await newsroom.file(1, budget(town)))).id).toBe(into.id)
})

/** The gazette announces its report before it has it, so that the herald's opens a story of its own. */
async function fileTwins(lake: string) {
  const announced = { id: 'announced', pubstatus: 'withheld', headline: 'To come' } as const
  const first = await newsroom.file(0, announced)
  const second = await newsroom.file(1, damElsewhere(lake))
  const continued = await newsroom.file(0, { ...dam(lake), evolvedfrom: 'announced' })
  const [one, other] = [await newsroom.storyOf(first), await newsroom.storyOf(second)]
  expect(one.id).toBeLessThan(other.id)
  expect((await newsroom.storyOf(continued)).id).toBe(one.id)
  return { one, other, second, continued }
}

test('a report that fits two stories of one event makes them one: the older', async () => {
  const { one, other, second } = await fileTwins('Orrin')
  const third = await newsroom.file(2, damLater('Orrin'))
  for (const id of [second, third]) expect((await newsroom.storyOf(id)).id).toBe(one.id)
  expect((await newsroom.storyOf(second)).reports).toHaveLength(4)
  const events = await newsroom.store.stories.listEvents(other.id)
  expect(events.filter(({ kind }) => kind === 'merged')).toMatchObject([
    { from: other.id, why: expect.stringMatching(/^a report fits both, /) },
  ])
  const audit = await newsroom.store.listAudit({ offset: 0, limit: 3, storyId: other.id })
  expect(audit).toContainEqual(
    expect.objectContaining({
      ...{ actor: 'system', action: 'merged', subject: `story ${other.id}` },
      detail: expect.stringContaining(`into story ${one.id}: a report fits both`),
    }),
  )
})

test('a copy of a report makes no two stories one', async () => {
  const { one, other, second } = await fileTwins('Orrin')
  await newsroom.file(2, damElsewhere('Orrin'))
  expect((await newsroom.storyOf(second)).id).toBe(other.id)
  expect((await newsroom.storyOf(second)).id).not.toBe(one.id)
})

test('what a moderator has parted no report puts together', async () => {
  const { one, second } = await fileTwins('Orrin')
  await newsroom.file(2, damLater('Orrin'))
  const own = await newsroom.store.stories.split(second, new Date())
  const fourth = await newsroom.file(2, { ...damLater('Orrin'), headline: 'Lake Orrin: the dam' })
  await newsroom.file(1, damToTheEast('Orrin'))
  expect((await newsroom.storyOf(second)).id).toBe(own)
  expect((await newsroom.storyOf(fourth)).id).toBe(one.id)
  const [joined] = await newsroom.store.listAudit({ offset: 0, limit: 1 })
  expect(joined?.detail).toMatch(/; it fits story \d+ as well, but a moderator has parted the two$/)
})

test('a story that a moderator has stopped is left alone', async () => {
  const { one, other, second } = await fileTwins('Orrin')
  await newsroom.store.restraints.add(
    {
      kind: 'stop',
      subject: { kind: 'story', id: one.id },
      subscriptionId: undefined,
      until: undefined,
      by: 'discord:7',
      why: 'a hoax?',
    },
    newsroom.clock.now,
  )
  await newsroom.file(2, damLater('Orrin'))
  expect((await newsroom.storyOf(second)).id).toBe(other.id)
  const [joined] = await newsroom.store.listAudit({ offset: 0, limit: 1 })
  expect(joined?.detail).toMatch(/but one of the two is in a moderator’s hands$/)
})

test('a withdrawn report confirms nothing and gives no headline', async () => {
  const lake = 'Orrin'
  const id = randomUUID()
  const first = await newsroom.file(0, dam(lake))
  await newsroom.file(1, { ...damElsewhere(lake), id })
  await newsroom.file(1, {
    ...damElsewhere(lake),
    id,
    pubstatus: 'canceled',
    headline: 'Withdrawn',
  })
  const { headline } = await newsroom.storyOf(first)
  expect(headline).toBe(dam(lake).headline)
})

test.each(databases)(
  'two workers that file one event at once open one story, on $name',
  async (each) => {
    if (each.isMissing) return
    const many = await each.open()
    try {
      await many.database.delete(posting)
      const room = await createNewsroom(many)
      const [first, second] = await Promise.all([
        room.file(0, dam('Orrin')),
        room.file(1, damElsewhere('Orrin')),
      ])
      expect((await room.storyOf(first)).id).toBe((await room.storyOf(second)).id)
    } finally {
      await many.close()
    }
  },
)
