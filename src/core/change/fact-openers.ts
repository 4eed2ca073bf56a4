import { dateOpeners } from './date.ts'
import { decades, ones, ordinals, partShares, scales, tens, vague } from './figure-words.ts'
import { type NumberWords, numberWordsOf, plainNumber } from './number-words.ts'
import type { Token } from './token.ts'

export const englishOpeners: ReadonlySet<string> = new Set([
  ...dateOpeners,
  ...['a', 'an', 'half', 'dozen', 'tens'],
  ...ones.keys(),
  ...tens.keys(),
  ...vague.keys(),
  ...ordinals.keys(),
  ...decades.keys(),
])

const withWordsOf = new Map<NumberWords | undefined, ReadonlySet<string>>([
  [undefined, englishOpeners],
])

/** With one of these a number, a date or an age may begin. All in one set, so that most words cost one look. */
export function factOpenersOf(language: string | undefined): ReadonlySet<string> {
  const words = numberWordsOf(language)
  const known = withWordsOf.get(words)
  if (known !== undefined) return known
  const openers = new Set([...englishOpeners, ...(words?.openers ?? [])])
  withWordsOf.set(words, openers)
  return openers
}

/** Digits and money signs always may. */
export function mayOpenFact(
  tokens: readonly Token[],
  index: number,
  openers: ReadonlySet<string>,
): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (token.kind !== 'word') return true
  const opens = openers === englishOpeners ? token.opensFact : openers.has(plainNumber(token.key))
  if (!opens) return false
  return !isArticle(token.key) || isAmount(tokens[index + 1]?.key ?? '')
}

function isArticle(key: string): boolean {
  return key === 'a' || key === 'an'
}

/** "a dozen", "a quarter of a million": most articles open no number. */
function isAmount(key: string): boolean {
  return scales.has(key) || partShares.has(key)
}
