import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPassages } from '../../../src/core/change/passages.ts'
import { toPages, toReadings } from '../../../src/core/change/reading.ts'
import type { ArticleText } from '../../../src/core/model.ts'

const article = (...paragraphs: readonly string[]): ArticleText => {
  let start = 0
  const spans = paragraphs.map((text) => {
    const span = { start, end: start + text.length }
    start = span.end + 2
    return span
  })
  return { text: paragraphs.join('\n\n'), headline: undefined, paragraphs: spans, language: 'en' }
}
const read = (before: ArticleText, after: ArticleText) => toReadings(readPassages(before, after))
const draw = (before: ArticleText, after: ArticleText) =>
  read(before, after).map(({ pieces }) =>
    pieces
      .map(({ text, isFound, isGone }) => (isGone ? `[-${text}-]` : isFound ? `{+${text}+}` : text))
      .join(''),
  )

describe('a reading of two versions', () => {
  test('strikes what went, marks what came, and leaves out what was kept', () => {
    const before = article('The dam broke at dawn.', 'Some 400 people were moved.')
    const after = article('The dam broke at dawn.', 'Some 900 people were moved.')
    expect(draw(before, after)).toEqual(['Some [-400-] {+900+} people were moved.'])
  })

  test('shows a few words around a change in a long paragraph', () => {
    const long = 'It rained in the hills above the lake. '.repeat(20).trim()
    const [line] = draw(article(`${long} 400 left.`), article(`${long} 900 left.`))
    expect(line).toMatch(/^… above the lake\. .*\[-400-\] \{\+900\+\} left\.$/)
    expect(line?.length).toBeLessThan(120)
  })

  test('of a text with itself is empty', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 6 }), (paragraphs) => {
        expect(read(article(...paragraphs), article(...paragraphs))).toEqual([])
      }),
    )
  })

  test('marks no space at the edge of a change, and nothing empty', () => {
    const words = fc.array(fc.constantFrom('dam', 'lake', '400', '900', 'broke', '“we”'), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = read(article(before.join(' ')), article(after.join(' '))).flatMap(
          (each) => each.pieces,
        )
        for (const { text, isFound, isGone } of pieces) {
          expect(text).not.toBe('')
          if (isFound || isGone) expect(text).toBe(text.trim())
        }
      }),
    )
  })

  test('takes as many pages as it needs, and loses nothing', () => {
    const before = article(
      ...Array.from({ length: 30 }, (_, at) => `Ward ${at} counted 400 votes.`),
    )
    const after = article(...Array.from({ length: 30 }, (_, at) => `Ward ${at} counted 900 votes.`))
    const readings = read(before, after)
    const pages = toPages(readings, 200)
    expect(pages.flat()).toEqual(readings)
    expect(pages.length).toBeGreaterThan(1)
  })
})
