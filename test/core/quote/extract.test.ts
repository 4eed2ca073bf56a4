import { expect, test } from 'vitest'
import { layOut, newsRecordSchema } from '../../../src/core/model.ts'
import { extractQuotes, speakerName } from '../../../src/core/quote/extract.ts'

function quotesOf(...paragraphs: readonly string[]) {
  const record = newsRecordSchema.parse({ source: 'test', id: '1', language: 'en', paragraphs })
  return extractQuotes(layOut(record)).map(({ text, kind, speaker }) => ({
    text,
    kind,
    speaker: speaker && speakerName(speaker),
    title: speaker?.title?.text,
  }))
}

test('a pronoun and a surname become the person named before', () => {
  const quotes = quotesOf(
    '“The bridge is closed to all traffic tonight,” harbor director Mira Sandoval said.',
    '“Nobody was hurt,” she added. Sandoval called the damage “severe.”',
  )
  expect(quotes.map(({ speaker }) => speaker)).toEqual(Array(3).fill('Mira Sandoval'))
})

test('an article before a body is small inside a sentence', () => {
  expect(quotesOf('The Harbor Board said a “small number” of piers were damaged.')).toEqual([
    { text: 'small number', kind: 'partial', speaker: 'the Harbor Board', title: undefined },
  ])
})
