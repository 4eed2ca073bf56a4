import { expect, test } from 'vitest'
import { toWhole } from '../../src/core/whole-run.ts'

function wholeOf(text: string, part: string): string {
  const start = text.indexOf(part)
  const whole = toWhole(text, { start, end: start + part.length })
  return text.slice(whole.start, whole.end)
}

test.each([
  ['Some 400 people came.', '400', '400'],
  ['A walk of 30km, he said.', '30', '30km'],
  ['Some 30–40 people came.', '40', '30–40'],
  ['It fell by “−30 degrees”.', '30', '−30'],
])('in “%s”, %s is a part of %s', (text, part, whole) => {
  expect(wholeOf(text, part)).toBe(whole)
})

test('a run that is longer than any word takes no time', () => {
  const run = 'a'.repeat(500_000)
  expect(wholeOf(`${run} x5 people`, '5')).toBe('x5')
  expect(wholeOf(`Some ${run}5 people`, '5').length).toBeLessThan(100)
})
