import { splitSentences } from '../sentence.ts'
import { type Evidence, noteWords } from './note-words.ts'
import { indexPhrases, splitWords } from './phrase-index.ts'

/** Each row is enough: what must be said together where the publisher speaks of this text. */
const corrections: readonly (readonly Evidence[])[] = [
  ['version', 'told'],
  ['version', 'contrast'],
  ['asserted', 'contrast'],
  ['asserted', 'fault'],
  ['asserted', 'repair'],
  ['asserted', 'sorry'],
  ['version', 'fault'],
  ['version', 'repair'],
  ['own', 'fault'],
  ['own', 'repair'],
  ['own', 'changed', 'contrast'],
  ['own', 'told', 'contrast', 'we'],
  ['part', 'repaired'],
  ['we', 'part', 'fault'],
  ['we', 'part', 'repair'],
  ['we', 'thing', 'fault'],
  ['we', 'thing', 'repair'],
  ['we', 'sorry', 'fault'],
  ['we', 'sorry', 'part'],
  ['we', 'sorry', 'repair'],
  ['sorry', 'fault', 'repair'],
  ['wrote', 'contrast'],
  ['wrote', 'sorry'],
  ['regrets', 'fault'],
  ['admission'],
  ['we', 'blunder'],
  ['own', 'blunder'],
  ['sorry', 'blunder'],
  ['oops', 'contrast'],
  ['oops', 'repair'],
  ['opener', 'repair'],
  ['opener', 'fault'],
  ['signed', 'repair'],
  ['signed', 'fault'],
]
const withdrawals: readonly (readonly Evidence[])[] = [
  ['back', 'text'],
  ['took', 'own'],
  ['took', 'we'],
  ['gone', 'own', 'fault'],
  ['unsure', 'own'],
  ['heed', 'text'],
]

/** Enough where hardly anything else stands on the page. */
const withdrawalsInPlace: readonly (readonly Evidence[])[] = [
  ...withdrawals,
  ['took', 'text'],
  ['unsure', 'text'],
]

/** A longer paragraph is no note, but one of its sentences may be. */
const longestNote = 400

/** `isSigned`: the line opened with "Editor's note:" or the like. */
export function hasCorrectionSense(sense: Sense, isSigned: boolean): boolean {
  return sense.some((found) => holds(found, corrections, isSigned))
}

export function hasWithdrawalSense(sense: Sense): boolean {
  return sense.some((found) => holds(found, withdrawals, false))
}

/** Of a line that stands where the article stood. */
export function hasWithdrawalSenseInPlace(sense: Sense): boolean {
  return sense.some((found) => holds(found, withdrawalsInPlace, false))
}

/** Every sentence is what somebody else says. */
export function isHearsay(text: string): boolean {
  return readSense(text).length === 0
}

/** What a sentence is evidence of, by language. */
type Found = ReadonlyMap<string, ReadonlySet<Evidence>>

/** Every sentence alone, and a short note as a whole, without what somebody else is said to have said. */
type Sense = readonly Found[]

export function readSense(text: string): Sense {
  const sentences = splitSentences(text, { start: 0, end: text.length })
    .map(({ start, end }) => weigh(splitWords(text.slice(start, end))))
    .filter(({ isReported }) => !isReported)
    .map(({ found }) => found)
  return sentences.length > 1 && text.length <= longestNote
    ? [...sentences, unite(sentences)]
    : sentences
}

const phrases = indexPhrases(
  Object.entries(noteWords).flatMap(([language, words]) =>
    Object.entries(words).map(
      ([evidence, list]) => [{ language, evidence: evidence as Evidence }, list] as const,
    ),
  ),
)

const hasAskedUs = /\b(?:asked|contacted|informed|alerted|written to|in touch with) us\b/

/** How far before "said" may stand who says it. */
const farthestTeller = 4

function weigh(words: readonly string[]): { readonly found: Found; readonly isReported: boolean } {
  const found = new Map<string, Set<Evidence>>()
  const tellers: number[] = []
  const reported: number[] = []
  phrases.search(words, ({ language, evidence }, at) => {
    if (evidence === 'teller') tellers.push(at)
    if (evidence === 'reported') reported.push(at)
    found.set(language, (found.get(language) ?? new Set()).add(evidence))
  })
  // "…, the operator said", but not "an earlier version said", nor "lawyers have asked us to make clear".
  const isReported =
    !hasAskedUs.test(words.join(' ')) &&
    reported.some((at) => !tellers.some((teller) => teller < at && teller >= at - farthestTeller))
  return { found, isReported }
}

function unite(all: readonly Found[]): Found {
  const whole = new Map<string, Set<Evidence>>()
  for (const [language, evidence] of all.flatMap((found) => [...found]))
    whole.set(language, new Set([...(whole.get(language) ?? []), ...evidence]))
  return whole
}

function holds(found: Found, rows: readonly (readonly Evidence[])[], isSigned: boolean): boolean {
  return [...found.values()].some((evidence) =>
    rows.some((row) => row.every((each) => evidence.has(each) || (isSigned && each === 'signed'))),
  )
}
