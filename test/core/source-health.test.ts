import { expect, test } from 'vitest'
import { findTrouble } from '../../src/core/source-health.ts'

const now = new Date('2026-03-04T12:00:00Z')
const hour = 3_600_000
const ago = (ms: number) => new Date(now.getTime() - ms)

test.each([
  { why: 'a source that speaks is well', over: {}, is: undefined },
  {
    why: 'one that failed often, but not for long, may come back',
    over: { failureCount: 9, failingSince: ago(hour / 4) },
    is: undefined,
  },
  {
    why: 'one that failed once long ago, and was not asked since, may come back',
    over: { failureCount: 1, failingSince: ago(9 * hour) },
    is: undefined,
  },
  {
    why: 'one that has not answered for half an hour is dead',
    over: { failureCount: 5, failingSince: ago(hour / 2) },
    is: 'dead',
  },
  {
    why: 'one that speaks hourly and says nothing for two days is stale',
    over: { lastChangedAt: ago(48 * hour) },
    is: 'stale',
  },
  {
    why: 'one that speaks weekly may be silent for a month',
    over: { changeGapMs: 7 * 24 * hour, lastChangedAt: ago(30 * 24 * hour) },
    is: undefined,
  },
  {
    why: 'one that never changed since we know it has no habit to break',
    over: { changeGapMs: undefined, lastChangedAt: undefined },
    is: undefined,
  },
])('$why', ({ over, is }) => {
  const usual = {
    failureCount: 0,
    failingSince: undefined,
    changeGapMs: hour,
    lastChangedAt: ago(hour),
  }
  expect(findTrouble({ ...usual, ...over }, now)).toBe(is)
})
