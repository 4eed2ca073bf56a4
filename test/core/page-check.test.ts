import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextCheckAt } from '../../src/core/page-check.ts'

const now = new Date('2026-03-04T12:00:00Z')
const minute = 60_000
const hour = 60 * minute

const waitMs = (ageMs: number, chance = 0) => {
  const at = nextCheckAt({ changedAt: new Date(now.getTime() - ageMs), now }, chance)
  return at && at.getTime() - now.getTime()
}

test.each([
  { why: 'a new article is looked at again soon', ageMs: 0, is: 2 * minute },
  { why: 'one of an hour, after a fifth of it', ageMs: hour, is: 12 * minute },
  { why: 'one of a day, every few hours', ageMs: 24 * hour, is: 3 * hour },
  { why: 'one of two days is left alone', ageMs: 49 * hour, is: undefined },
])('$why', ({ ageMs, is }) => {
  expect(waitMs(ageMs)).toBe(is)
})

test('the older an article, the longer the wait', () => {
  const age = fc.integer({ min: 0, max: 48 * hour })
  fc.assert(
    fc.property(age, age, (a, b) => {
      const [younger = 0, older = 0] = [a, b].sort((one, other) => one - other)
      expect(waitMs(older)).toBeGreaterThanOrEqual(waitMs(younger) ?? 0)
    }),
  )
})
