import fc from 'fast-check'
import { expect, test } from 'vitest'
import { because } from '../../../src/core/reason.ts'
import { decideMerge, type Half } from '../../../src/core/story/merge.ts'

const why = because('nothing like it has been reported')
const half = (storyId: number, more: Partial<Half<number>> = {}): Half<number> => ({
  ...{ storyId, hasWithdrawn: false, isInHand: false },
  ...more,
})

test('the older of two stays', () => {
  expect(decideMerge({ halves: [half(7), half(3)], arePartedByHand: false, why })).toEqual({
    kind: 'merge',
    into: 3,
    from: 7,
    why,
  })
})

test.each([
  { more: {}, arePartedByHand: true, says: 'a moderator has parted the two' },
  {
    more: { hasWithdrawn: true },
    arePartedByHand: false,
    says: 'something of one of the two has been withdrawn',
  },
  {
    more: { isInHand: true },
    arePartedByHand: false,
    says: 'one of the two is in a moderator’s hands',
  },
  // The word that lasts for ever is the one that is told.
  {
    more: { hasWithdrawn: true, isInHand: true },
    arePartedByHand: true,
    says: 'a moderator has parted the two',
  },
])('they stay two: $says', ({ more, arePartedByHand, says }) => {
  for (const halves of [
    [half(3, more), half(7)],
    [half(3), half(7, more)],
  ] as const)
    expect(decideMerge({ halves, arePartedByHand, why })).toEqual({ kind: 'keep-apart', why: says })
})

test('which of the two is named first does not matter', () => {
  const halves = fc.record({
    storyId: fc.nat(),
    hasWithdrawn: fc.boolean(),
    isInHand: fc.boolean(),
  })
  fc.assert(
    fc.property(halves, halves, fc.boolean(), (one, other, arePartedByHand) => {
      fc.pre(one.storyId !== other.storyId)
      expect(decideMerge({ halves: [one, other], arePartedByHand, why })).toEqual(
        decideMerge({ halves: [other, one], arePartedByHand, why }),
      )
    }),
  )
})
