import { expect, test } from 'vitest'
import { commaAmong } from '../../src/core/comma.ts'

test.each([
  ['with', ', '],
  ['по данным', ', '],
  ['مع', '، '],
  ['مديرة الميناء', '، '],
  ['', ', '],
])('a list among “%s”', (words, comma) => {
  expect(commaAmong(words)).toBe(comma)
})
