import { expect, test } from 'vitest'
import { readTokens } from '../../../src/core/story/terms.ts'

const read = (text: string) => readTokens(text).map(({ term, kind }) => `${kind} ${term}`)

test.each([
  {
    why: 'forms of a word are one term',
    text: 'it flooded three villages, and flooding a village',
    terms: ['word floode', 'word three', 'word villag', 'word floodi', 'word villag'],
  },
  {
    why: 'a capital within a sentence makes a name, at its start it does not',
    text: 'Water came. Mayor of the town said Orrin was cut off',
    terms: ['word water', 'word came', 'word mayor', 'word town', 'word said', 'name orrin'],
  },
  {
    why: 'a headline in title case shows no names',
    text: 'Dam at Lake Orrin Breaks',
    terms: ['word lake', 'word orrin', 'word breaks'],
  },
  {
    why: 'a figure is one however its thousands are set apart',
    text: 'from 10,000 to 10.000 and 5,6',
    terms: ['word from', 'figure 10000', 'figure 10000', 'figure 5.6'],
  },
  { why: 'accents fall away', text: 'das große Ärgernis', terms: ['word große', 'name argern'] },
  {
    why: 'short names stay',
    text: 'it told the U.S. and EU so',
    terms: ['word told', 'name us', 'name eu'],
  },
  {
    why: 'a script without blanks gives pairs',
    text: '湖水上涨',
    terms: ['word 湖水', 'word 水上', 'word 上涨'],
  },
])('$why', ({ text, terms }) => {
  expect(read(text)).toEqual(terms)
})
