import { z } from 'zod'
import { inflect } from './english-forms.ts'
import { phrases, words, wordsAsWritten } from './word-list.ts'

const flag = z.boolean('expected true, or leave the entry out').default(false)

/** A file of `languages/`. docs/languages.md tells the one who fills it what belongs where. */
export const languageFileSchema = z.strictObject({
  /** All nouns begin with a capital letter. */
  capitalNouns: flag,
  /** "sagte er", "dijo Ana": the speaker may stand after the verb, before the quote too. */
  subjectMayFollowVerb: flag,
  /** The script has no capital letters, so a name is what follows a verb of speech. */
  hasNoCapitals: flag,
  /** In their plain form; all others are made by the rules of English. */
  regularVerbs: words,
  doublingVerbs: words,
  /** Every form of the verbs that carry somebody's words: "said", "says". */
  says: words,
  /** Forms without a subject of their own: "adding", "saying". */
  saying: words,
  /** Verbs whose object is the listener: "told", "asked". */
  tells: words,
  /** Frequent verbs that carry nobody's words; they end the phrase before them. */
  otherVerbs: words,
  /** "according to X", "laut X": words directly before the speaker. */
  accordingTo: phrases,
  he: words,
  she: words,
  they: words,
  /** Pronouns that stand for a thing, a body, or the one who writes. */
  otherPronouns: words,
  /** Pronouns that hang on their verb: "dit-il". */
  attachedPronouns: words,
  determiners: words,
  /** "the": what follows is known already. */
  definites: words,
  /** Articles that no subject has: "dem", "einen". */
  objectDeterminers: words,
  prepositions: words,
  conjunctions: words,
  relatives: words,
  auxiliaries: words,
  adverbs: words,
  /** Words before a name that say what the person is: "president", "spokesman", "dr". */
  titles: words,
  /** Small words within a title: "press secretary", "deputy head". */
  titleModifiers: words,
  maleWords: words,
  femaleWords: words,
  /** People and papers that speak without a name or an article: "officials", "police". */
  nominals: words,
  /** Things that are written, which say nothing by themselves: "letter", "statement". */
  papers: words,
  months: words,
  /** Lower-case words inside names: "de", "von", "bin". */
  nameLinks: words,
  /** Last words of bodies, which are no persons: "times", "department". */
  bodies: words,
  /** First words of what people are told to do: "leave", "do". */
  urges: words,
  /** First words of "Asked whether …, Ann replied". */
  asked: words,
  /** Words directly before a label or a title: "so-called", "dubbed", "as". */
  labels: words,
  /** Kinds of work whose title stands in marks: "film", "song". */
  works: words,
  maleNames: words,
  femaleNames: words,
  /** Words that a full stop shortens, without the stop. A name follows these, so the stop ends no sentence. */
  abbreviatedTitles: wordsAsWritten,
  /** Something always follows them. */
  leadingAbbreviations: words,
  /** May end a sentence or stand inside it; what follows decides. */
  freeAbbreviations: words,
  /** Only before a number: "No. 5", "Art. 12", "Nov. 3". */
  numberAbbreviations: words,
  /** After a free abbreviation or an initial these begin a new sentence. */
  sentenceOpeners: words,
  /** Beginnings of sentences that lean on the sentence before. */
  leaningOpeners: phrases,
  /** Labels of a line about the report itself, before a colon or a dash: "Correction". */
  asideLabels: phrases,
  /** Beginnings of such a line: "Reporting by". */
  asideOpeners: phrases,
})

/** What the engine knows about one language. */
export type Language = ReturnType<typeof toLanguage>

export function toLanguage(code: string, file: z.output<typeof languageFileSchema>) {
  const { regularVerbs, doublingVerbs, ...lists } = file
  const regular = inflect(regularVerbs, doublingVerbs)
  return {
    ...lists,
    code,
    says: [...lists.says, ...regular.says],
    saying: [...lists.saying, ...regular.saying],
    /** Verb forms that are nouns as well: "claim", "report". */
    plainForms: regularVerbs,
  }
}
