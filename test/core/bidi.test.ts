import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isolate } from '../../src/core/bidi.ts'

const shown = (text: string) => text.replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩')

test.each([
  ['a text of the line’s own direction is left alone', 'ltr', 'Bridge closed.', 'Bridge closed.'],
  [
    'a foreign headline keeps its full stop',
    'rtl',
    'Bridge closed in Vell.',
    '⟨Bridge closed in Vell.⟩',
  ],
  ['and its quotation marks', 'rtl', '“Never,” says mayor', '⟨“Never,” says mayor⟩'],
  ['a foreign name in a line', 'rtl', 'مع The Associated Press', 'مع ⟨The Associated Press⟩'],
  [
    'two of them',
    'rtl',
    'الآن «12,000 troops»، وسابقاً «9 men»',
    'الآن ⟨«12,000 troops»⟩، وسابقاً ⟨«9 men»⟩',
  ],
  ['a range and its quotation marks', 'rtl', 'رقم: “50–70 people”', 'رقم: ⟨“50–70 people”⟩'],
  ['a share', 'rtl', '“+54% of them”', '⟨“+54% of them”⟩'],
  ['an age', 'rtl', '10-year-old found', '⟨10-year-old found⟩'],
  ['a figure behind', 'rtl', '“Some 30”، سابقاً “Some 20”', '⟨“Some 30”⟩، سابقاً ⟨“Some 20”⟩'],
  ['a year behind', 'rtl', 'Dam breaks in 2024.', '⟨Dam breaks in 2024.⟩'],
  ['a sum in brackets behind', 'rtl', 'Fund grows ($2.5)', '⟨Fund grows ($2.5)⟩'],
  ['no dash between two', 'rtl', 'عنوان - Dam breaks', 'عنوان - ⟨Dam breaks⟩'],
  ['figures alone need nothing', 'rtl', 'نُشر 14:02', 'نُشر 14:02'],
  ['Arabic news in an English line', 'ltr', 'with وكالة الأنباء', 'with ⟨وكالة الأنباء⟩'],
] as const)('%s', (_, direction, text, expected) => {
  expect(shown(isolate(text, direction))).toBe(expected)
})

test('every isolate is closed, and nothing else changes', () => {
  const sign = fc.constantFrom('a', 'B', 'ب', 'ש', '“', '”', '.', ' ', '7', '\n', 'é', '國')
  fc.assert(
    fc.property(fc.string({ unit: sign }), fc.constantFrom('ltr', 'rtl'), (text, direction) => {
      const isolated = isolate(text, direction)
      expect(isolated.replace(/[\u2068\u2069]/g, '')).toBe(text)
      expect(isolated.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/[\u2068\u2069]/)
    }),
  )
})
