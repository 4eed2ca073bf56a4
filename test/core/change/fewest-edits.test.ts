import { diffArrays } from 'diff'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findGaps } from '../../../src/core/change/fewest-edits.ts'

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 })

test('what stands between the gaps is the same on both sides', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const gaps = findGaps(before, after, 100) ?? []
      const rebuilt = gaps.toReversed().reduce<readonly string[]>((list, { old, now }) => {
        const put = after.slice(now.start, now.end)
        return list.toSpliced(old.start, old.end - old.start, ...put)
      }, before)
      expect(rebuilt).toEqual(after)
    }),
  )
})

test('as many edits as the package `diff` finds, and none where it gives up', () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 28 }), (before, after, most) => {
      const changes = diffArrays(before, after, { maxEditLength: most })
      const edits = changes
        ?.filter(({ added, removed }) => added || removed)
        .reduce((sum, { count }) => sum + count, 0)
      const gaps = findGaps(before, after, most)
      expect(
        gaps?.reduce((sum, { old, now }) => sum + old.end - old.start + now.end - now.start, 0),
      ).toBe(edits)
    }),
  )
})
