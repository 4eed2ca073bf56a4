import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeTurn } from '../../src/core/turn.ts'

const limit = { burst: 3, everyMs: 2_000 }
const begin = Date.parse('2026-03-04T12:00:00Z')

/** Which of the turns, asked for after so many ms, were had. */
function play(momentsMs: readonly number[], of = limit): readonly boolean[] {
  let fullAt: Date | undefined
  return momentsMs.map((ms) => {
    const decision = takeTurn(of, fullAt, new Date(begin + ms))
    if (decision.kind === 'take') fullAt = decision.fullAt
    return decision.kind === 'take'
  })
}

test.each([
  { why: 'a burst', at: [0, 0, 0, 0], had: [true, true, true, false] },
  {
    why: 'one comes back',
    at: [0, 0, 0, 1_999, 2_000, 2_001],
    had: [true, true, true, false, true, false],
  },
  {
    why: 'a rest gives back all, and no more',
    at: [0, 0, 0, 60_000, 60_000, 60_000, 60_000],
    had: [true, true, true, true, true, true, false],
  },
  {
    why: 'who asks no faster than they come back never waits',
    at: [0, 2_000, 4_000, 6_000, 8_000],
    had: [true, true, true, true, true],
  },
  { why: 'a clock that was put back', at: [0, 0, 0, -3_600_000], had: [true, true, true, true] },
])('$why', ({ at, had }) => {
  expect(play(at)).toEqual(had)
})

test('who must wait is told the moment at which a turn is there', () => {
  fc.assert(
    fc.property(
      fc.record({
        burst: fc.integer({ min: 1, max: 30 }),
        everyMs: fc.integer({ min: 1, max: 60_000 }),
      }),
      fc.array(fc.nat(20_000), { maxLength: 60 }),
      (of, gaps) => {
        let fullAt: Date | undefined
        let ms = begin
        for (const gap of gaps) {
          ms += gap
          const decision = takeTurn(of, fullAt, new Date(ms))
          if (decision.kind === 'take') {
            fullAt = decision.fullAt
            continue
          }
          const { until } = decision
          expect(takeTurn(of, fullAt, until).kind).toBe('take')
          expect(takeTurn(of, fullAt, new Date(until.getTime() - 1)).kind).toBe('wait')
        }
      },
    ),
  )
})
