import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { NewsRecord } from '../../src/core/model.ts'
import { checkPage } from '../../src/pipeline/check-page.ts'
import { FetchError } from '../../src/ports/intake.ts'
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
  await world.publish({})
})

const held = async () => {
  const found = await world.store.records.find(world.source, 'dam')
  if (found === undefined) throw new Error('a record expected')
  return found
}

/** The page says this now, whatever the feed says. */
async function look(page: Partial<NewsRecord> | FetchError | 'not-modified'): Promise<void> {
  const intake = {
    ...world.deps.intake,
    async fetchArticle(known: NewsRecord) {
      if (page instanceof FetchError) throw page
      if (page === 'not-modified') return { kind: page } as const
      const etag = '"2"'
      return {
        kind: 'fetched',
        record: { ...known, ...page },
        etag,
        lastModified: undefined,
      } as const
    },
  }
  const claimed = await world.store.records.claimChecks(9, world.clock.now)
  for (const record of claimed.filter(({ content }) => content.source === world.source))
    await world.run(await checkPage({ ...world.deps, intake }, record))
}

const messagesIn = (place: string) =>
  world.platform.messages.filter(({ channel }) => channel === place).map(({ message }) => message)

const gone = new FetchError('gone', 'https://news.example/dam answered 404')
async function holds() {
  const { storyId } = await held()
  const active = await world.store.restraints.listActive(world.clock.now)
  return active.filter(({ subject }) => subject.kind === 'story' && subject.id === storyId)
}

test('a silent edit is seen although the feed says nothing', async () => {
  world.pass(180)
  await look({ paragraphs: paragraphs.map((text) => text.replace('400', '650')) })
  expect(JSON.stringify(world.platform.messages[0]?.message)).toContain('650')
  expect(await held()).toMatchObject({ page: { etag: '"2"' } })
})

test('a page is not looked at before its time, and less often the older it gets', async () => {
  world.pass(60)
  await look(gone)
  expect((await held()).missingAt).toBeUndefined()
  world.pass(3_600)
  await look('not-modified')
  const { page } = await held()
  expect(page.nextCheckAt?.getTime()).toBeGreaterThan(world.clock.now.getTime() + 11 * 60_000)
})

test('a page that is gone holds its story and retracts nothing', async () => {
  world.pass(180)
  await look(gone)
  expect((await held()).missingAt).toEqual(world.clock.now)
  expect(await holds()).toMatchObject([{ kind: 'stop', by: 'system' }])
  expect(messagesIn(world.subscription.channel)).toHaveLength(1)
})

test('moderators are asked whether a page that is gone was withdrawn, and told when it is back', async () => {
  const { storyId = 0 } = await held()
  const values = { id: storyId, headline: 'Dam at Lake Orrin breaks' }
  world.pass(180)
  await look(gone)
  world.pass(3_600)
  await look(gone)
  expect(messagesIn('desk')).toMatchObject([
    {
      title: { text: { phrase: 'missing.title', values } },
      parts: [{ text: 'https://news.example/dam answered 404' }, {}],
      actions: [{ id: `retract-of:${storyId}` }, { id: `release:${storyId}` }, {}, {}],
    },
  ])
  world.pass(3_600)
  await look('not-modified')
  expect(messagesIn('desk')).toMatchObject([
    { title: { text: { phrase: 'missing.returned', values } }, parts: [], actions: [] },
  ])
  world.pass(36_000)
  await look(gone)
  expect(messagesIn('desk')).toHaveLength(2)
})

test('a page that comes back ends the hold', async () => {
  world.pass(180)
  await look(gone)
  world.pass(3_600)
  await look('not-modified')
  expect((await held()).missingAt).toBeUndefined()
  expect(await holds()).toEqual([])
})

test('a server in trouble means nothing', async () => {
  world.pass(180)
  await look(new FetchError('unreachable', 'https://news.example/dam answered 503'))
  expect(await held()).toMatchObject({ missingAt: undefined })
  expect((await held()).page.nextCheckAt).toEqual(new Date(world.clock.now.getTime() + 600_000))
})

test('an entry that vanishes among older ones has its page looked at at once', async () => {
  await world.publish({}, { id: 'older', url: 'https://news.example/older', headline: 'Older' })
  const older = { publishedAt: '2026-03-04T11:50:00Z', headline: 'Tram stops in Ostrava' }
  world.pass(60)
  await world.publish({ id: 'tram', url: 'https://news.example/tram', ...older })
  expect((await held()).page.nextCheckAt).toEqual(world.clock.now)
})

test('a page that could not be read at first is read later', async () => {
  world.feed.pageError = new FetchError('refused', 'https://news.example/tram answered 403')
  await world.publish({
    id: 'tram',
    url: 'https://news.example/tram',
    headline: 'Tram halts',
    paragraphs: [],
  })
  world.pass(180)
  await look({ paragraphs: ['“We stop here,” said driver Olle Brandt.'] })
  const read = await world.store.records.find(world.source, 'tram')
  expect(read?.content.paragraphs).toHaveLength(1)
})
