import { expect, test } from 'vitest'
import { readTypedArticle } from '../../../src/core/posting/typed-article.ts'

test.each([
  ['Bridge closed', 'Bridge closed', []],
  ['Bridge closed. It reopens at noon.', 'Bridge closed', ['It reopens at noon.']],
  ['Bridge closed?', 'Bridge closed?', []],
  ['Bridge closed…', 'Bridge closed…', []],
  [
    'Bridge closed\n\nIt reopens  at noon.\nBuses run.',
    'Bridge closed',
    ['It reopens at noon.', 'Buses run.'],
  ],
  ['The bridge’s wall is 3.5 m high. It holds.', 'The bridge’s wall is 3.5 m high', ['It holds.']],
])('%j is headed %j', (typed, headline, paragraphs) => {
  expect(readTypedArticle(typed)).toEqual({ kind: 'article', article: { headline, paragraphs } })
})

test.each([
  ['', { kind: 'empty' }],
  [' \n \n', { kind: 'empty' }],
  ['x'.repeat(10_000), { kind: 'too-long' }],
  ['x'.repeat(201), { kind: 'headline-too-long' }],
  ['Mayor says “we are fine”', { kind: 'quotes', quote: 'we are fine' }],
  ['Mayor\nShe said "we are fine" today', { kind: 'quotes', quote: 'we are fine' }],
])('%j is refused', (typed, reading) => {
  expect(readTypedArticle(typed)).toEqual(reading)
})
