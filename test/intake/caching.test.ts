import { expect, test } from 'vitest'
import { freshForMs, parseRetryAfter } from '../../src/intake/caching.ts'

const now = new Date('2031-03-03T08:00:00Z')

test.each([
  { value: '120', is: 120_000 },
  { value: 'Mon, 03 Mar 2031 08:01:00 GMT', is: 60_000 },
  { value: 'Mon, 03 Mar 2031 07:00:00 GMT', is: 0 },
  { value: 'soon', is: undefined },
  { value: undefined, is: undefined },
])('Retry-After $value is $is ms', ({ value, is }) => {
  expect(parseRetryAfter(value, now)).toBe(is)
})

test.each([
  { headers: {}, is: 0 },
  { headers: { 'cache-control': 'public, max-age=60' }, is: 60_000 },
  { headers: { 'cache-control': 'max-age=60', age: '45' }, is: 15_000 },
  { headers: { 'cache-control': 'max-age=60', age: '90' }, is: 0 },
  { headers: { 'cache-control': 'no-cache, max-age=60' }, is: 0 },
  { headers: { 'cache-control': 's-maxage=60' }, is: 0 },
  { headers: { expires: 'Mon, 03 Mar 2031 08:05:00 GMT' }, is: 300_000 },
  {
    headers: { 'cache-control': 'max-age=0', expires: 'Mon, 03 Mar 2031 08:05:00 GMT' },
    is: 0,
  },
  { headers: { expires: '0' }, is: 0 },
])('$headers is fresh for $is ms', ({ headers, is }) => {
  expect(freshForMs(headers, now)).toBe(is)
})
