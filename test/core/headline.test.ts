import { expect, test } from 'vitest'
import { sayHeadline } from '../../src/core/headline.ts'

test.each([
  ['BREAKING: Dam breaks', 'Dam breaks'],
  ['Breaking news – Dam breaks', 'Dam breaks'],
  ['FLASH - Dam breaks', 'Dam breaks'],
  ['[URGENTE] Se rompe la presa', 'Se rompe la presa'],
  ['СРОЧНО: прорвало плотину', 'прорвало плотину'],
  ['عاجل | انهيار سد', 'انهيار سد'],
  ['Flash floods: three villages cut off', 'Flash floods: three villages cut off'],
  ['Urgent repairs - the dam holds', 'Urgent repairs - the dam holds'],
  ['BREAKING:', 'BREAKING:'],
  [null, ''],
])('%s is told as “%s”', (headline, said) => {
  expect(sayHeadline({ headline })).toBe(said)
})
