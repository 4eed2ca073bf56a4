/**
 * What the engine knows about one language: word lists only, so that they can be extended by
 * somebody who is no programmer. All words are written in lower case, one form each.
 */
export type Language = {
  readonly code: string
  /** Every form of the verbs that carry somebody's words: "said", "says". */
  readonly says: readonly string[]
  /** Forms without a subject of their own: "adding", "saying". */
  readonly saying: readonly string[]
  /** Verbs whose object is the listener: "told", "asked". */
  readonly tells: readonly string[]
  /** Verb forms that are nouns as well: "claim", "report". */
  readonly plainForms: readonly string[]
  /** Frequent verbs that carry nobody's words; they end the phrase before them. */
  readonly otherVerbs: readonly string[]
  /** "according to X", "laut X": words directly before the speaker. */
  readonly accordingTo: readonly string[]
  readonly he: readonly string[]
  readonly she: readonly string[]
  readonly they: readonly string[]
  /** Pronouns that stand for a thing, a body, or the one who writes. */
  readonly otherPronouns: readonly string[]
  /** Pronouns that hang on their verb: "dit-il". */
  readonly attachedPronouns?: readonly string[]
  readonly determiners: readonly string[]
  /** "the": what follows is known already. */
  readonly definites: readonly string[]
  /** Articles that no subject has: "dem", "einen". */
  readonly objectDeterminers: readonly string[]
  readonly prepositions: readonly string[]
  readonly conjunctions: readonly string[]
  readonly relatives: readonly string[]
  readonly auxiliaries: readonly string[]
  readonly adverbs: readonly string[]
  /** Words before a name that say what the person is: "president", "spokesman", "dr". */
  readonly titles: readonly string[]
  /** Small words within a title: "press secretary", "deputy head". */
  readonly titleModifiers: readonly string[]
  readonly maleWords: readonly string[]
  readonly femaleWords: readonly string[]
  /** People and papers that speak without a name or an article: "officials", "police". */
  readonly nominals: readonly string[]
  readonly months: readonly string[]
  /** Lower-case words inside names: "de", "von", "bin". */
  readonly nameLinks: readonly string[]
  /** Last words of bodies, which are no persons: "times", "department". */
  readonly bodies: readonly string[]
  /** First words of "Asked whether …, Ann replied". */
  readonly asked: readonly string[]
  /** Words directly before a label or a title: "so-called", "dubbed", "as". */
  readonly labels: readonly string[]
  /** Kinds of work whose title stands in marks: "film", "song". */
  readonly works: readonly string[]
  readonly maleNames: readonly string[]
  readonly femaleNames: readonly string[]
  /** All nouns begin with a capital letter. */
  readonly capitalNouns?: boolean
  /** "sagte er", "dijo Ana": the speaker may stand after the verb, before the quote too. */
  readonly subjectMayFollowVerb?: boolean
  /** The script has no capital letters, so a name is what follows a verb of speech. */
  readonly hasNoCapitals?: boolean
}
