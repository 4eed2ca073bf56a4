import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitWords } from '../../../src/core/change/phrase-index.ts'

const signs = fc.constantFrom(..."aZ9éßя撤 .,-–'’“”$\u0301😀\u00a0")

test('words are runs of letters, digits and accents, joined by hyphens and apostrophes', () => {
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 12 }), (text) => {
      const plain = text.toLowerCase().replaceAll('’', "'")
      expect(splitWords(text)).toEqual(
        plain.match(/[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [],
      )
    }),
    { numRuns: 2_000 },
  )
})
