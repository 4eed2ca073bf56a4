import { expect, test } from 'vitest'
import { toAtoms } from '../../../src/core/change/atom.ts'
import { tokenize } from '../../../src/core/change/token.ts'

function keys(text: string, language = 'en'): readonly string[] {
  const atoms = toAtoms(text, tokenize(text, { start: 0, end: text.length }), language)
  return atoms.filter((atom) => atom.kind !== 'word').map((atom) => atom.key)
}

test.each([
  ['10,000 troops', ['figure 10000']],
  ['10 000 troops', ['figure 10000']],
  ['ten thousand troops', ['figure 10000']],
  ['two hundred and five boats', ['figure 205']],
  ['twenty-one boats', ['figure 21']],
  ['a dozen boats', ['figure 12']],
  ['$2.5 million', ['figure 2500000$']],
  ['2.5 million dollars', ['figure 2500000$']],
  ['£12m in damage', ['figure 12000000£']],
  ['54% of them', ['figure 54%']],
  ['54 percent of them', ['figure 54%']],
  ['54 per cent of them', ['figure 54%']],
  ['the third largest', ['figure 3th']],
  ['the 3rd largest', ['figure 3th']],
  ['the 34-year-old driver', ['age 34']],
  ['a driver aged 34', ['age 34']],
  ['Tomas Berg, 34, said', ['age 34']],
  ['at 3:40 p.m.', ['clock 15:40']],
  ['at 15:40', ['clock 15:40']],
  ['on Oct. 28, 2024', ['day=28 month=10 year=2024']],
  ['on 28 October 2024', ['day=28 month=10 year=2024']],
  ['on Tuesday', ['weekday=2']],
  ['it may rain', []],
  ['no one came', []],
])('“%s” holds %j', (text, expected) => {
  expect(keys(text)).toEqual(expected)
})

test('separators follow the language', () => {
  expect(keys('1.200 Haushalte und 2,5 Millionen Euro', 'de')).toEqual([
    'figure 1200',
    'figure 2500000€',
  ])
})

test.each([
  ['de', 'dreiundzwanzig Räte', 'figure 23'],
  ['de', 'zweihundertfünfzig Räte', 'figure 250'],
  ['nl', 'tweeëntwintig mensen', 'figure 22'],
  ['fr', 'dix-huit blessés', 'figure 18'],
  ['fr', 'soixante et onze blessés', 'figure 71'],
  ['fr', 'quatre-vingt-dix-sept blessés', 'figure 97'],
  ['fr', 'deux cent trente blessés', 'figure 230'],
  ['fr', 'deux mille blessés', 'figure 2000'],
  ['es', 'treinta y cinco heridos', 'figure 35'],
  ['es', 'doscientas personas', 'figure 200'],
  ['pt', 'vinte e duas pessoas', 'figure 22'],
  ['it', 'ventotto persone', 'figure 28'],
  ['ru', 'тридцать семь человек', 'figure 37'],
  ['ru', 'в трёх сёлах', 'figure 3'],
  ['ru', '112 тысяч человек', 'figure 112000'],
  ['uk', "п'ятдесят дві людини", 'figure 52'],
])('in %s “%s” is %s', (language, text, expected) => {
  expect(keys(text, language)).toEqual([expected])
})

test('a number ends where another sign than a space or a hyphen stands', () => {
  expect(keys('vingt, deux', 'fr')).toEqual(['figure 20', 'figure 2'])
})
