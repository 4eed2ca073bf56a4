import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simpleBreaks } from '../../src/core/sentence-break.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function segment(text: string): readonly number[] {
  return [...segmenter.segment(text)].map(({ index, segment: part }) => index + part.length)
}

test('the quick breaks are those of the segmenter', () => {
  const signs = [...`aZéÉ1.!?.,-:;–—"'()[]{}‘’“”„«» \t\u00a0@#%&*/<>|~^_+=$`, ' ', ' ', 'Mr', 'the']
  const text = fc.oneof(
    fc.array(fc.constantFrom(...signs), { maxLength: 14 }).map((parts) => parts.join('')),
    fc
      .array(fc.constantFrom('a', 'Z', '.', ' ', '?', '1', '”', ',', '('), { maxLength: 9 })
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (given) => {
      expect(simpleBreaks(given, 'en')).toEqual(segment(given))
    }),
    { numRuns: 2_000 },
  )
})

test.each(['中文。好', 'Ω.', 'two\nlines', 'wait… what'])('%s is left to the segmenter', (text) => {
  expect(simpleBreaks(text, 'en')).toBeUndefined()
})
