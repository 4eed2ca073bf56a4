import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractQuotes } from '../../../src/core/quote/extract.ts'
import { pickHighlights } from '../../../src/core/quote/highlight.ts'
import { articleOf } from './article.ts'

const quotes = extractQuotes(
  articleOf([
    '“The bridge is closed to all traffic tonight,” harbor director Mira Sandoval said.',
    '“We will open it as soon as the divers are done,” Sandoval said.',
    '“Nobody knows how long that will take us,” Sandoval said.',
    '“I have crossed that bridge every day for years,” said baker Otto Renn.',
    'Renn called it “my bridge.” Critics spoke of “bridge panic.”',
  ]),
)

test('speakers take turns before one speaks twice, and nobody speaks three times', () => {
  const names = pickHighlights(quotes, { max: 9, posted: [] }).map(
    ({ speaker }) => speaker?.name.text,
  )
  expect(names.slice(0, 2).toSorted()).toEqual(['Mira Sandoval', 'Otto Renn'])
  expect(names.filter((name) => name === 'Mira Sandoval')).toHaveLength(2)
})

test('what was posted is not shown again, whatever its marks', () => {
  const posted = ['“The bridge is closed to all traffic tonight.”']
  const texts = pickHighlights(quotes, { max: 9, posted }).map(({ text }) => text)
  expect(texts).not.toContain('The bridge is closed to all traffic tonight')
})

test('what an office tells readers to do comes before everything else', () => {
  const said = [
    '“I have crossed that bridge every single day for thirty years,” said baker Otto Renn.',
    '“Stay away from the bridge,” Sheriff Dana Okafor told residents.',
  ]
  const [first] = pickHighlights(extractQuotes(articleOf(said)), { max: 1, posted: [] })
  expect(first?.text).toBe('Stay away from the bridge')
})

test('never more than were asked for, and only highlights', () => {
  fc.assert(
    fc.property(fc.nat(6), (max) => {
      const picked = pickHighlights(quotes, { max, posted: [] })
      expect(picked.length).toBeLessThanOrEqual(max)
      expect(picked.every(({ highlight }) => highlight)).toBe(true)
    }),
  )
})
