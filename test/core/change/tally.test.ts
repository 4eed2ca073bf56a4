import { expect, test } from 'vitest'
import { kindOf } from './sentence-kind.ts'

test.each([
  [
    'en',
    'The panel voted nine to six to keep the bridge.',
    'The panel voted eight to seven to keep the bridge.',
  ],
  [
    'en',
    'The assembly rejected it by 212 votes to 198.',
    'The assembly rejected it by 210 votes to 200.',
  ],
  ['en', 'Orton won 3-1 at home.', 'Orton won 3-2 at home.'],
  ['en', 'Orton lead 2-1 at the interval.', 'Orton lead 1-1 at the interval.'],
  ['de', 'Die Mannschaft siegte 2:1 gegen Berlin.', 'Die Mannschaft siegte 2:0 gegen Berlin.'],
  [
    'en',
    'The jury of seven women and five men took three days.',
    'The jury of five women and seven men took three days.',
  ],
] as const)('a result that is another is corrected, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('correction')
})

test.each([
  ['Orton lead 1-0 in the first half.', 'Orton lead 2-0 in the first half.'],
  ['The wait has risen from 5 to 7 hours.', 'The wait has risen from 5 to 9 hours.'],
  ['It left 12 dead and 8 missing.', 'It left 15 dead and 5 missing.'],
])('what is still counted goes on: “%s” → “%s”', (from, to) => {
  expect(kindOf('en', from, to)).toBe('update')
})

test.each([
  ['en', 'Mayor Ruth Adeyemi is 46.', 'Mayor Ruth Adeyemi is 48.'],
  ['ru', 'Мэру Игорю Савельеву 46 лет.', 'Мэру Игорю Савельеву 48 лет.'],
  ['fr', 'Mme Solène Ibos a 46 ans.', 'Mme Solène Ibos a 48 ans.'],
  ['de', 'Die Firma Holtkamp wurde 1958 gegründet.', 'Die Firma Holtkamp wurde 1985 gegründet.'],
] as const)('an age or a year does not grow, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('correction')
})
