import type { Language } from '../language/language.ts'

/** What a word may be, as bits: a word is often several things. */
export const wordClass = {
  says: 1,
  saying: 2,
  tells: 4,
  he: 8,
  she: 16,
  they: 32,
  otherPronoun: 64,
  determiner: 128,
  preposition: 256,
  conjunction: 512,
  relative: 1024,
  auxiliary: 2048,
  adverb: 4096,
  title: 8192,
  nominal: 16384,
  month: 32768,
  nameLink: 65536,
  body: 131072,
  label: 262144,
  work: 524288,
  male: 1048576,
  female: 2097152,
  maleName: 4194304,
  femaleName: 8388608,
  titleModifier: 16777216,
  asked: 33554432,
  otherVerb: 67108864,
  plainForm: 134217728,
  objectDeterminer: 268435456,
  definite: 536870912,
  paper: 1073741824,
} as const

export const pronouns = wordClass.he | wordClass.she | wordClass.they | wordClass.otherPronoun
export const cues = wordClass.says | wordClass.saying | wordClass.tells
/** Words that end a noun phrase. */
export const functionWords =
  wordClass.determiner |
  wordClass.preposition |
  wordClass.conjunction |
  wordClass.relative |
  wordClass.auxiliary |
  wordClass.adverb |
  pronouns

export type Lexicon = {
  readonly language: Language
  readonly classes: ReadonlyMap<string, number>
  /** "according to" and its like, longest first, as lists of words. */
  readonly accordingTo: readonly (readonly string[])[]
  /** The first words of these. */
  readonly accordingToStarts: ReadonlySet<string>
}

export function createLexicon(language: Language): Lexicon {
  const classes = new Map<string, number>()
  const add = (words: readonly string[], bit: number) => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit)
  }
  add(language.says, wordClass.says)
  add(language.saying, wordClass.saying)
  add(language.tells, wordClass.tells)
  add(language.he, wordClass.he)
  add(language.she, wordClass.she)
  add(language.they, wordClass.they)
  add(language.otherPronouns, wordClass.otherPronoun)
  add(language.determiners, wordClass.determiner)
  add(language.prepositions, wordClass.preposition)
  add(language.conjunctions, wordClass.conjunction)
  add(language.relatives, wordClass.relative)
  add(language.auxiliaries, wordClass.auxiliary)
  add(language.adverbs, wordClass.adverb)
  add(language.titles, wordClass.title)
  add(language.nominals, wordClass.nominal)
  add(language.months, wordClass.month)
  add(language.nameLinks, wordClass.nameLink)
  add(language.bodies, wordClass.body)
  add(language.labels, wordClass.label)
  add(language.works, wordClass.work)
  add(language.otherVerbs, wordClass.otherVerb)
  add(language.plainForms, wordClass.plainForm)
  add(language.objectDeterminers, wordClass.objectDeterminer)
  add(language.definites, wordClass.definite)
  add(language.papers, wordClass.paper)
  add(language.asked, wordClass.asked)
  add(language.titleModifiers, wordClass.titleModifier)
  add(language.maleWords, wordClass.male)
  add(language.femaleWords, wordClass.female)
  add(language.maleNames, wordClass.maleName)
  add(language.femaleNames, wordClass.femaleName)
  const accordingTo = language.accordingTo
    .map((phrase) => phrase.split(' '))
    .sort((a, b) => b.length - a.length)
  const accordingToStarts = new Set(accordingTo.flatMap(([first]) => first ?? []))
  return { language, classes, accordingTo, accordingToStarts }
}
