import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCopy, likeness, sketch } from '../../../src/core/story/sketch.ts'

const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 30, maxLength: 700 })

/** Of all runs of four words, the share that both have. */
function jaccard(a: readonly string[], b: readonly string[]): number {
  const runs = (list: readonly string[]) =>
    new Set(list.slice(3).map((_, at) => list.slice(at, at + 4).join(' ')))
  const [mine, theirs] = [runs(a), runs(b)]
  const shared = [...mine].filter((run) => theirs.has(run)).length
  return shared / (mine.size + theirs.size - shared)
}

test('a text is wholly like itself', () => {
  fc.assert(
    fc.property(words, (list) => {
      const text = sketch(list.join(' '))
      return likeness(text, text) === 1 && isCopy(text, text)
    }),
  )
})

test('the likeness of two texts is their share of common runs, nearly', () => {
  fc.assert(
    fc.property(words, words, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
      const mixed = [...one.slice(0, Math.floor(share * one.length)), ...other]
      const found = likeness(sketch(one.join(' ')), sketch(mixed.join(' ')))
      return Math.abs(found - jaccard(one, mixed)) < 0.16
    }),
  )
})

const wire = Array.from({ length: 120 }, (_, at) => `word${at * 7919}`)

test.each([
  { why: 'a new first line makes no new text', text: ['Our own', ...wire], is: true },
  { why: 'a brief cut from it is a copy', text: wire.slice(0, 40), is: true },
  {
    why: 'a passage taken over is none',
    text: [...wire.slice(0, 30), ...wire.toReversed()],
    is: false,
  },
  { why: 'another text is none', text: wire.toReversed(), is: false },
  { why: 'a few words alike are chance', text: wire.slice(0, 8), is: false },
])('$why', ({ text, is }) => {
  expect(isCopy(sketch(wire.join(' ')), sketch(text.join(' ')))).toBe(is)
})
