/** How far two headlines are of one report. */
import { foldWords } from '../phrase-match.ts'

/** From so much likeness on they are. */
export const sameReport = 60

export function headlineWords(headline: string): ReadonlySet<string> {
  return new Set(foldWords(headline).split(' '))
}

/** So many words in a hundred of the longer one are the same. */
export function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((word) => right.has(word)).length
  return (100 * common) / Math.max(left.size, right.size)
}
