import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  guessChangeGap,
  learnChangeGap,
  nextPollAt,
  type PollHistory,
} from '../../src/core/poll-schedule.ts'

const now = new Date('2026-03-04T12:00:00Z')
const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const history: PollHistory = {
  fastestPollMs: 15 * second,
  slowestPollMs: 30 * minute,
  changeGapMs: undefined,
  lastChangedAt: undefined,
  failureCount: 0,
  ownerWaitMs: 0,
}

const waitMs = (over: Partial<PollHistory>, luck = 0.999_999) =>
  nextPollAt({ ...history, ...over }, now, luck).getTime() - now.getTime()

test.each([
  { why: 'a hot source', over: { changeGapMs: 4 * minute, lastChangedAt: now }, is: 15 * second },
  { why: 'one an hour', over: { changeGapMs: hour, lastChangedAt: now }, is: 3 * minute },
  { why: 'nothing known yet', over: {}, is: 3 * minute },
  { why: 'one a day', over: { changeGapMs: day, lastChangedAt: now }, is: 30 * minute },
  {
    why: 'a hot source asleep for eight hours',
    over: { changeGapMs: 4 * minute, lastChangedAt: new Date(now.getTime() - 8 * hour) },
    is: 6 * minute,
  },
  {
    why: 'its owner says: five minutes',
    over: { changeGapMs: minute, lastChangedAt: now, ownerWaitMs: 5 * minute },
    is: 5 * minute,
  },
  { why: 'its owner says: a week', over: { ownerWaitMs: 7 * day }, is: 30 * minute },
  {
    why: 'a fixed rhythm',
    over: { fastestPollMs: minute, slowestPollMs: minute, ownerWaitMs: hour },
    is: minute,
  },
  { why: 'one failure', over: { failureCount: 1, changeGapMs: minute }, is: 30 * second },
  { why: 'four failures', over: { failureCount: 4, changeGapMs: minute }, is: 4 * minute },
  { why: 'a thousand failures', over: { failureCount: 1_000 }, is: hour },
  { why: 'come back in two hours', over: { failureCount: 1, ownerWaitMs: 2 * hour }, is: 2 * hour },
  { why: 'come back in a year', over: { failureCount: 1, ownerWaitMs: 365 * day }, is: day },
])('$why: the next look is in $is ms', ({ over, is }) => {
  expect(Math.round(waitMs(over) / second) * second).toBe(is)
})

const anyHistory = fc
  .record({
    fastestPollMs: fc.integer({ min: second, max: day }),
    span: fc.integer({ min: 0, max: day }),
    changeGapMs: fc.option(fc.integer({ min: 0, max: 14 * day }), { nil: undefined }),
    quietMs: fc.option(fc.integer({ min: 0, max: 400 * day }), { nil: undefined }),
    failureCount: fc.integer({ min: 0, max: 5_000 }),
    ownerWaitMs: fc.integer({ min: 0, max: 30 * day }),
  })
  .map(
    ({ span, quietMs, ...rest }): PollHistory => ({
      ...rest,
      slowestPollMs: rest.fastestPollMs + span,
      lastChangedAt: quietMs === undefined ? undefined : new Date(now.getTime() - quietMs),
    }),
  )
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('as long as a source answers, the next look is between its fastest and its slowest', () => {
  fc.assert(
    fc.property(anyHistory, chance, (any, jitter) => {
      const wait = waitMs({ ...any, failureCount: 0 }, jitter)
      expect(wait).toBeGreaterThanOrEqual(any.fastestPollMs)
      expect(wait).toBeLessThanOrEqual(any.slowestPollMs)
    }),
  )
})

test('a failing source is looked at within a day, and never hurried', () => {
  fc.assert(
    fc.property(anyHistory, chance, (any, jitter) => {
      const wait = waitMs(any, jitter)
      expect(wait).toBeGreaterThanOrEqual(any.fastestPollMs)
      expect(wait).toBeLessThanOrEqual(Math.max(day, any.slowestPollMs))
    }),
  )
})

test('one failure more never brings the next look nearer', () => {
  fc.assert(
    fc.property(anyHistory, chance, (any, jitter) => {
      const more = { ...any, failureCount: any.failureCount + 1 }
      expect(waitMs(more, jitter)).toBeGreaterThanOrEqual(waitMs(any, jitter))
    }),
  )
})

test('after a refusal with Retry-After it never comes back sooner', () => {
  fc.assert(
    fc.property(anyHistory, chance, (any, jitter) => {
      const failing = { ...any, failureCount: any.failureCount + 1 }
      expect(waitMs(failing, jitter)).toBeGreaterThanOrEqual(Math.min(any.ownerWaitMs, day))
    }),
  )
})

test('the usual gap follows what is seen, a third at a time', () => {
  const lastChangedAt = new Date(now.getTime() - 30 * minute)
  expect(learnChangeGap({ changeGapMs: undefined, lastChangedAt: undefined }, now)).toBeUndefined()
  expect(learnChangeGap({ changeGapMs: undefined, lastChangedAt }, now)).toBe(30 * minute)
  expect(learnChangeGap({ changeGapMs: 60 * minute, lastChangedAt }, now)).toBe(50 * minute)
})

test('at first contact the dates of a list tell its rhythm', () => {
  const dates = [0, 10, 20, 600, 610].map((minutes) => new Date(now.getTime() - minutes * minute))
  expect(guessChangeGap(dates)).toBe(10 * minute)
  expect(guessChangeGap([now])).toBeUndefined()
})
