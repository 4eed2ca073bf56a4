import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchKeywords, parseKeywords, parseTypedKeywords } from '../../src/core/keywords.ts'
import { toSearchable } from '../../src/core/phrase-match.ts'

function matches(expression: string): boolean {
  const parsed = parseKeywords(expression)
  if (parsed.kind === 'fault') throw new Error(parsed.why)
  return matchKeywords(toSearchable(article), parsed.keywords)
}

const article = 'Quakes near Lake Orrin: São Varo’s mayor asks for calm, Москва следит, 東京で地震'

test.each([
  ['quakes', true],
  ['quake', false],
  ['quake*', true],
  ['QUAKES', true],
  ['"lake orrin"', true],
  ['"orrin lake"', false],
  ['“lake orrin”', true],
  ['“orrin lake”', false],
  ['«orrin lake» OR „lake orrin“', true],
  ['"lake or*"', true],
  ['sao', true],
  ['são', true],
  ['москва', true],
  ['地震', true],
  ['quakes AND calm', true],
  ['quakes calm', true],
  ['quakes AND storm', false],
  ['storm OR calm', true],
  ['quakes NOT storm', true],
  ['quakes NOT calm', false],
  ['NOT storm', true],
  ['storm OR quakes AND calm', true],
  ['(storm OR quakes) AND (rain OR calm)', true],
  ['(storm OR quakes) AND NOT (rain OR calm)', false],
  ['and', false],
] as const)('%s is matched: %s', (expression, isMatch) => {
  expect(matches(expression)).toBe(isMatch)
})

test.each([
  ['', 'expected a word at the end'],
  ['quake AND', 'expected a word at the end'],
  ['OR quake', 'expected a word before OR at sign 1'],
  ['dam OR (quake', 'expected a closing parenthesis for the one at sign 8'],
  ['(quake', 'expected a closing parenthesis for the one at sign 1'],
  ['quake)', 'expected no more closing than opening parentheses, came one at sign 6'],
  ['"lake orrin', 'expected a closing quotation mark for the one at sign 1'],
  ['quake ---', 'expected a word at sign 7, came “---”'],
])('%s is refused: %s', (expression, why) => {
  expect(parseKeywords(expression)).toEqual({ kind: 'fault', why })
})

test.each([
  '.*',
  'qua.*ke',
  'qua.+',
  'qu*ke',
  '*quake',
  'quake|flood',
  'dam NOT qua(k|e)s',
  '[qQ]uake',
  'quake{2}',
  '\\bquake\\b',
  '^quake',
  '/quake/i',
])('the pattern %s is refused where it is typed', (expression) => {
  expect(parseTypedKeywords(expression)).toMatchObject({ kind: 'fault' })
})

test.each(['quake*', '"lake or*"', '"a|b [c]"', 'U.S.', 'C++', 'AT&T', '$5bn', 'и/или', 'what?'])(
  '%s is no pattern',
  (expression) => {
    expect(parseTypedKeywords(expression)).toEqual(parseKeywords(expression))
  },
)

test('a pattern is refused by its name, with what there is instead', () => {
  expect(parseTypedKeywords('dam AND NOT qua.*ke')).toEqual({
    kind: 'fault',
    why: 'expected words, came the pattern “qua.*ke”: only a * at the end of a word stands for more',
  })
})

test('whatever a stranger types is parsed or refused, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '"', '(', ')', 'AND', 'OR', 'NOT', ' ', '*', '.*', '\\')),
      (pieces) => {
        const parsed = parseKeywords(pieces.join(' '))
        if (parsed.kind === 'keywords') matchKeywords(toSearchable(article), parsed.keywords)
      },
    ),
  )
})
