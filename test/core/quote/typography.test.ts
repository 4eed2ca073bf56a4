import { expect, test } from 'vitest'
import { extractQuotes } from '../../../src/core/quote/extract.ts'
import { articleOf } from './article.ts'

const textsOf = (paragraphs: readonly string[], language: string | null = 'en') =>
  extractQuotes(articleOf(paragraphs, language)).map(({ text }) => text)

test.each([
  ['straight', '"', '"'],
  ['curly', '“', '”'],
  ['German', '„', '“'],
  ['Polish', '„', '”'],
  ['guillemets', '«', '»'],
  ['guillemets with spaces', '« ', ' »'],
  ['guillemets with no-break spaces', '«\u00a0', '\u00a0»'],
  ['guillemets turned around', '»', '«'],
  ['Swedish', '”', '”'],
  ['corner brackets', '「', '」'],
  ['single curly', '‘', '’'],
  ['single straight', "'", "'"],
  ['TeX', '``', "''"],
  ['mismatched', '“', '"'],
  ['mismatched the other way', '"', '”'],
])('%s marks', (_name, open, close) => {
  const text = `${open}We don’t know the workers’ plans,${close} Mira Sandoval said. ${open}Nobody does.${close}`
  expect(textsOf([text])).toEqual(['We don’t know the workers’ plans', 'Nobody does'])
})

test.each([
  [
    'a quote in a quote',
    ['“He said, ‘Run,’ so I ran,” Mira Sandoval said.'],
    ['He said, ‘Run,’ so I ran'],
  ],
  [
    'single marks within single marks',
    ["'He said, 'Run,' so I ran,' Mira Sandoval said."],
    ["He said, 'Run,' so I ran"],
  ],
  [
    'no closing mark, but a speaker',
    ['“The pier is closed, Mira Sandoval said.'],
    ['The pier is closed'],
  ],
  [
    'no closing mark at all',
    ['Mira Sandoval said: “The pier is closed.', 'It rained.'],
    ['The pier is closed'],
  ],
  [
    'a bracketed insertion',
    ['“They [the board] knew,” Mira Sandoval said.'],
    ['They [the board] knew'],
  ],
  ['inches and feet', ['The 6\'2" rail and the 35" pipe broke.'], []],
  ['the nineties', ["In the '90s the workers' club said so."], []],
  ['an abbreviation keeps its stop', ['He called it “a gift to the U.S.”'], ['a gift to the U.S.']],
])('%s', (_name, paragraphs, texts) => {
  expect(textsOf(paragraphs)).toEqual(texts)
})
