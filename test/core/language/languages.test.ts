import { expect, test } from 'vitest'
import { languageFileSchema, toLanguage } from '../../../src/core/language/language.ts'
import { getLanguages, getMarks } from '../../../src/core/language/languages.ts'
import { parseFile } from '../../../src/core/language/parse-file.ts'

const read = (source: string) => parseFile('languages/en.yaml', source, languageFileSchema)

test('every file that is shipped is right, and English comes first', () => {
  expect(getLanguages().map(({ code }) => code)).toEqual(
    'en ar de es fr it ja pl pt ru sv uk zh'.split(' '),
  )
  expect(getMarks().get('„')).toEqual(['double', 'open'])
})

test('words may stand on lines of their own, with notes between them', () => {
  const { says, accordingTo } = read(
    'says: |\n  said  says\n  # seen in the Pier Gazette\n  mumbles # and this\n' +
      'accordingTo: according to, in the\n  words of',
  )
  expect(says).toEqual(['said', 'says', 'mumbles'])
  expect(accordingTo).toEqual(['according to', 'in the words of'])
})

test('one plain form brings every form of an English verb', () => {
  const { says, saying, plainForms } = toLanguage(
    'en',
    read('regularVerbs: argue reply quip\ndoublingVerbs: quip'),
  )
  expect(says).toEqual('argue reply quip argued replied quipped argues replies quips'.split(' '))
  expect(saying).toEqual(['arguing', 'replying', 'quipping'])
  expect(plainForms).toEqual(['argue', 'reply', 'quip'])
})

test('a curly apostrophe in a list is a straight one', () => {
  expect(read('accordingTo: d’après').accordingTo).toEqual(["d'après"])
})

test.each([
  ['says: |\n  said\n  Mumbles', 'languages/en.yaml:3 says: write "mumbles", not "Mumbles"'],
  [
    'he: he\nsays: |\n  said,',
    'languages/en.yaml:3 says: "said," is no word: words are letters, with spaces between them',
  ],
  ['he: he\nsays:', 'languages/en.yaml:2 says: expected words after it, or leave the entry out'],
  ['he: he\nsay: said', 'languages/en.yaml:2 say: there is no such list'],
  ['capitalNouns: yes', 'languages/en.yaml:1 capitalNouns: expected true'],
  ['says: |\nsaid', 'languages/en.yaml:2: '],
])('%j is refused with its line', (source, fault) => {
  expect(() => read(source)).toThrow(fault)
})
