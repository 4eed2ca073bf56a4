import { expect, test } from 'vitest'
import { boundId, isReusedId, sortNewEntries } from '../../src/core/new-items.ts'

const now = new Date('2026-03-04T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000).toISOString()

const entries = (count: number, publishedAt: string | null, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    id: `id-${from + index}`,
    url: `https://wire.example/${from + index}`,
    headline: `Headline ${from + index}`,
    publishedAt,
  }))

const sort = (over: Partial<Parameters<typeof sortNewEntries>[0]>) =>
  sortNewEntries({
    entries: [],
    listedCount: 40,
    isFirstContact: false,
    knownHeadlines: new Set(),
    now,
    ...over,
  })

test.each([
  { why: 'a few new entries are news, dated or not', over: { entries: entries(3, null) }, told: 3 },
  {
    why: 'at first contact what is old was there before us',
    over: { isFirstContact: true, entries: entries(40, minutes(-31)) },
    told: 0,
  },
  {
    why: 'at first contact what has no date was there before us',
    over: { isFirstContact: true, entries: entries(40, null) },
    told: 0,
  },
  {
    why: 'at first contact a date in the future is not to be believed',
    over: { isFirstContact: true, entries: entries(3, minutes(60)) },
    told: 0,
  },
  {
    why: 'at first contact what is fresh is news',
    over: { isFirstContact: true, entries: entries(2, minutes(-5)) },
    told: 2,
  },
  {
    why: 'a first list all of whose entries are from just now is told in part',
    over: { isFirstContact: true, entries: entries(40, minutes(-1)) },
    told: 5,
    isFlood: true,
  },
  {
    why: 'hundreds at once are held back',
    over: { entries: entries(300, minutes(-120)), listedCount: 300 },
    told: 0,
    isFlood: true,
  },
  {
    why: 'of hundreds, a few fresh ones are told',
    over: { entries: entries(300, minutes(-2)), listedCount: 300 },
    told: 5,
    isFlood: true,
  },
  {
    why: 'a list that knows none of its ids any more is held back, however short',
    over: { entries: entries(10, minutes(-2)), listedCount: 10 },
    told: 5,
    isFlood: true,
  },
  {
    why: 'in a flood, what we know by its headline is never told again',
    over: {
      entries: entries(20, minutes(-2)),
      listedCount: 20,
      knownHeadlines: new Set(entries(20, null).map(({ headline }) => headline)),
    },
    told: 0,
    isFlood: true,
  },
])('$why', ({ over, told, isFlood = false }) => {
  const sorted = sort(over)
  expect(sorted.news.size).toBe(told)
  expect(sorted.flood !== undefined).toBe(isFlood)
})

test('of a flood the newest are told', () => {
  const flood = [...entries(40, minutes(-20)), ...entries(5, minutes(-1), 100)]
  expect([...sort({ entries: flood, listedCount: 45 }).news].sort()).toEqual(
    [100, 101, 102, 103, 104].map((index) => `id-${index}`),
  )
})

const held = {
  id: '7',
  url: 'https://wire.example/dam',
  headline: 'Dam breaks at Lake Orrin',
  publishedAt: minutes(-600),
}

test.each([
  {
    why: 'a developing story keeps its id',
    over: { headline: 'Dam at Orrin: four missing' },
    is: false,
  },
  {
    why: 'a moved page keeps its id',
    over: {
      url: 'https://wire.example/orrin',
      headline: 'Four missing',
      publishedAt: held.publishedAt,
    },
    is: false,
  },
  {
    why: 'another article under an old id is another article',
    over: {
      url: 'https://wire.example/tram',
      headline: 'Tram strike ends',
      publishedAt: minutes(-1),
    },
    is: true,
  },
])('$why', ({ over, is }) => {
  expect(isReusedId(held, { ...held, ...over })).toBe(is)
})

test('an absurdly long id becomes a short one, the same every time', () => {
  const long = 'x'.repeat(100_000)
  expect(boundId(long)).toBe(boundId(long))
  expect(boundId(long)).toHaveLength(64)
  expect(boundId('tag:wire.example,2026:1')).toBe('tag:wire.example,2026:1')
})
