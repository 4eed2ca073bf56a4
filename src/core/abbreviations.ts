import type { Language } from './language/language.ts'
import { getLanguages } from './language/languages.ts'
import { lazily } from './language/lazily.ts'

type ListOfWords =
  | 'abbreviatedTitles'
  | 'leadingAbbreviations'
  | 'freeAbbreviations'
  | 'numberAbbreviations'
  | 'sentenceOpeners'

/** Of all languages together: an article often names people of another one. */
export const getAbbreviations = lazily(() => {
  const all = (list: ListOfWords): ReadonlySet<string> =>
    new Set(getLanguages().flatMap((language: Language) => language[list]))
  return {
    /** As they are written, for "Hon." shortens and "hon." is Swedish for "she". */
    titles: all('abbreviatedTitles'),
    leading: all('leadingAbbreviations'),
    free: all('freeAbbreviations'),
    beforeNumber: all('numberAbbreviations'),
    sentenceOpeners: all('sentenceOpeners'),
  }
})
