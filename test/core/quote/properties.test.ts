import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractQuotes } from '../../../src/core/quote/extract.ts'
import { articleOf } from './article.ts'

const pieces = [
  '“',
  '”',
  '"',
  '„',
  '«',
  '»',
  '‘',
  '’',
  "'",
  "''",
  '``',
  '「',
  '」',
  ' ',
  ', ',
  '. ',
  ': ',
  '? ',
  '— ',
  '(',
  ')',
  'Mira Sandoval',
  'Sandoval',
  'she',
  'he',
  'said',
  'told',
  'adding that',
  'according to',
  'the report',
  'Mr.',
  'the mayor of',
  'who',
  'asked',
  'Asked whether',
  'fog',
  'The fog lifted',
  'dit-il',
  'сказал',
  'sagte',
  '表示',
  'قال',
  '\u00a0',
  '\ud83d',
  '😀',
]
const prose = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 60,
  })
  .map((words) => words.join(' '))
const languages = fc.constantFrom(null, 'en', 'de', 'fr', 'ru', 'ja', 'zh', 'ar', 'tlh')

test('everything that is found is a verbatim piece of the text, in order and apart', () => {
  fc.assert(
    fc.property(fc.array(prose, { maxLength: 5 }), languages, (paragraphs, language) => {
      const article = articleOf(paragraphs, language)
      let end = 0
      for (const { text, start, speaker, context, ...quote } of extractQuotes(article)) {
        expect(start).toBeGreaterThanOrEqual(end)
        end = quote.end
        for (const piece of [{ text, start, end }, speaker?.name, speaker?.title, context]) {
          if (piece === undefined) continue
          expect(piece.text).toBe(article.text.slice(piece.start, piece.end))
          expect(piece.text).not.toBe('')
        }
      }
    }),
  )
})

test('a speaker never stands inside a quote only', () => {
  fc.assert(
    fc.property(fc.array(prose, { maxLength: 5 }), languages, (paragraphs, language) => {
      const quotes = extractQuotes(articleOf(paragraphs, language))
      for (const { speaker } of quotes) {
        if (speaker === undefined) continue
        for (const span of [speaker.name, speaker.mention]) {
          const isInside = quotes.some(({ start, end }) => start <= span.start && span.end <= end)
          expect(isInside).toBe(false)
        }
      }
    }),
  )
})

test('scare quotes are never highlights, and a highlight has a speaker', () => {
  fc.assert(
    fc.property(prose, (paragraph) => {
      for (const { highlight, kind, speaker } of extractQuotes(articleOf([paragraph]))) {
        if (highlight) expect([kind === 'scare', speaker === undefined]).toEqual([false, false])
      }
    }),
  )
})

test.each(['“a, he said ', '"', "' ", 'Ann Porter of ', 'a\n\n“b\n\n', '王说：“a”', '( '])(
  'a long run of %j does no harm',
  (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length))
    expect(() => extractQuotes(articleOf(text.split('\n\n'), null))).not.toThrow()
  },
)
