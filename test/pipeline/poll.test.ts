import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newsRecordSchema } from '../../src/core/model.ts'
import { pollSource } from '../../src/pipeline/poll-source.ts'
import { FetchError } from '../../src/ports/intake.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createWorld } from './world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
})

const source = () => world.store.sources.get(world.source)
const events = async () =>
  (await world.store.sources.listEvents(world.source, 20)).map(({ kind }) => kind)

/** Looks at a list of so many, and counts what is taken for news; the rest of the pipeline is not run. */
async function countNews(count: number, publishedAt: string): Promise<number> {
  const ids = Array.from({ length: count }, (_, index) => `flood-${index}`)
  world.feed.items = ids.map((id) => {
    const url = `https://news.example/${id}`
    const headline = `Report ${id} from the harbor`
    const record = newsRecordSchema.parse({ source: world.source, id, url, headline, publishedAt })
    return { record, hash: id }
  })
  await pollSource(world.deps, await source())
  const taken = await world.store.records.findMany(world.source, ids)
  expect(taken).toHaveLength(count)
  return taken.filter(({ isBaseline }) => !isBaseline).length
}

test('a list that turns all its ids over is held back, and the operator is told', async () => {
  await world.publish({ id: 'first', url: 'https://news.example/first' })
  world.pass(60)
  expect(await countNews(60, '2026-03-04T08:00:00Z')).toBe(0)
  expect(await events()).toContain('flood')
})

test('many new entries at once, all from just now, are told in part', async () => {
  await world.publish({ id: 'first', url: 'https://news.example/first' })
  world.pass(60)
  expect(await countNews(60, '2026-03-04T12:00:30Z')).toBe(5)
})

test('a refusal that quotes a NUL stands in the history all the same', async () => {
  world.feed.error = new FetchError('refused', 'no feed: line 1 is "\0PNG"')
  await world.poll()
  expect(await source()).toMatchObject({ failureCount: 1, lastError: 'no feed: line 1 is "PNG"' })
  expect(await events()).toEqual(['refused'])
})

test('an article whose publisher changes its id is still the same article', async () => {
  await world.publish({ id: 'guid#0' })
  world.pass(60)
  await world.publish({ id: 'guid#1' })
  expect(world.platform.messages).toHaveLength(1)
})

test('an old id for another article is another article', async () => {
  await world.publish({})
  world.pass(600)
  const other = {
    url: 'https://news.example/tram',
    headline: 'Tram strike ends in Ostrava',
    paragraphs: [
      'The tram drivers of Ostrava Bay ended their strike on Wednesday, their union said.',
    ],
  }
  await world.publish(other)
  await world.publish(other)
  expect(world.platform.messages.map(({ message }) => message.title.text)).toEqual([
    'Dam at Lake Orrin breaks',
    'Tram strike ends in Ostrava',
  ])
})

test('each refusal stands in the history, with its reason', async () => {
  world.feed.error = new FetchError('refused', 'https://news.example/feed answered 403')
  await world.poll()
  await world.poll()
  expect(await world.store.sources.listEvents(world.source, 9)).toMatchObject([
    { kind: 'refused', message: 'https://news.example/feed answered 403', count: 2 },
  ])
  expect(await source()).toMatchObject({
    failureCount: 2,
    lastError: expect.stringContaining('403'),
  })
})

test('a dead source is reported once, and so is its recovery', async () => {
  world.feed.error = new FetchError('unreachable', 'https://news.example/feed: no answer')
  for (let look = 0; look < 12; look++) {
    await world.poll()
    world.pass(600)
  }
  expect(await source()).toMatchObject({ trouble: 'dead', failureCount: 12 })
  world.feed.error = undefined
  await world.publish({})
  expect(await source()).toMatchObject({ trouble: undefined, failureCount: 0 })
  const seen = await world.store.sources.listEvents(world.source, 20)
  expect(seen.find(({ kind }) => kind === 'dead')?.count).toBe(1)
  expect(seen.find(({ kind }) => kind === 'recovered')?.count).toBe(1)
})

test('a source that falls silent against its habit is reported', async () => {
  for (const id of ['a', 'b', 'c']) {
    await world.publish({ id, url: `https://news.example/${id}` })
    world.pass(3_600)
  }
  world.pass(3 * 86_400)
  await world.poll()
  expect(await source()).toMatchObject({ trouble: 'stale' })
})

test('Retry-After is kept to', async () => {
  world.feed.error = new FetchError('rate-limited', 'slow down', { retryAfterMs: 7_200_000 })
  await world.poll()
  expect((await source()).nextPollAt).toEqual(new Date(world.clock.now.getTime() + 7_200_000))
})

test('a consent wall in place of a new article leaves what the feed says, and is looked at again', async () => {
  world.feed.wall = ['We and our 214 partners use cookies.', 'Accept all', 'Manage choices']
  await world.publish({})
  const record = await world.store.records.find(world.source, 'dam')
  expect(record?.content.paragraphs.join(' ')).not.toContain('cookies')
  expect(JSON.stringify(world.platform.messages)).not.toContain('cookies')
  expect(record?.page.nextCheckAt).toBeDefined()
  expect(await events()).toContain('refused')
})

test('a short new article with a line about cookies is an article', async () => {
  world.feed.wall = ['The dam at Lake Orrin broke.', 'We use cookies.']
  await world.publish({})
  const record = await world.store.records.find(world.source, 'dam')
  expect(record?.content.paragraphs).toEqual(world.feed.wall)
})
