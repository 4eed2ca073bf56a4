import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findClaims, findUnfoundClaim } from '../../../src/core/quote/claimed.ts'

test.each([
  ['Nobody is quoted here', []],
  ['“The water came,” she said, “within minutes.”', ['The water came,', 'within minutes.']],
  ['Mayor: "We will rebuild"', ['We will rebuild']],
  ['Bürgermeisterin: „Das Wasser kam“', ['Das Wasser kam']],
  ['La alcaldesa: «El agua llegó»', ['El agua llegó']],
  ['市長「水が来た」と語る', ['水が来た']],
  ['Mayor says ‘we lied’ about it', ['we lied']],
  ["Mayor says 'we lied' about it", ['we lied']],
  ['“He said ‘go’ and we went”', ['He said ‘go’ and we went']],
  ["The workers' rights and the dam's wall, 6'2\" high", []],
  ['She said “we will', ['we will']],
  ['An empty “” quote', []],
])('what %j claims', (text, claims) => {
  expect(findClaims(text)).toEqual(claims)
})

const quotes = ['The water came within minutes, and we don’t know why', 'Leave now!']

test.each([
  ['nothing claimed', undefined],
  ['“The water came within minutes”', undefined],
  ['“came within minutes.”', undefined],
  ["“we don't know why”", undefined],
  ['“The water came…”', undefined],
  ['“Leave now”', undefined],
  ['“The water came within hours”', 'The water came within hours'],
  ['“he water came”', 'he water came'],
  ['“Leave now” and ‘the dam was rotten’', 'the dam was rotten'],
])('of %j the source lacks %j', (text, claim) => {
  expect(findUnfoundClaim(text, quotes)).toBe(claim)
})

test('where nothing is quoted, every claim is unfound', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z ]*[a-z][a-z ]*$/), (words) => {
      expect(findUnfoundClaim(`She said “${words}”`, [])).toBe(words.trim())
    }),
  )
})
