import type { Language } from './language.ts'

/** A list written as one text, so that a language file reads like a word list. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

/** What a language file leaves out. */
export const nothingKnown: Omit<Language, 'code'> = {
  says: [],
  saying: [],
  tells: [],
  plainForms: [],
  otherVerbs: [],
  accordingTo: [],
  he: [],
  she: [],
  they: [],
  otherPronouns: [],
  determiners: [],
  definites: [],
  objectDeterminers: [],
  prepositions: [],
  conjunctions: [],
  relatives: [],
  auxiliaries: [],
  adverbs: [],
  titles: [],
  titleModifiers: [],
  maleWords: [],
  femaleWords: [],
  nominals: [],
  months: [],
  nameLinks: [],
  bodies: [],
  asked: [],
  labels: [],
  works: [],
  maleNames: [],
  femaleNames: [],
}
