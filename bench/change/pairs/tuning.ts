import { pairEverywhere } from './everywhere.ts'
import { type RevisionPair, readRevisions } from './pair.ts'
import { tuningArticles } from './tuning-articles.ts'

/** The pairs that the rules were tuned on. */
export const tuningPairs: readonly RevisionPair[] = [
  ...readRevisions('tuning.ndjson', tuningArticles),
  // Not every outcome on every article, or they would outweigh the rest.
  ...Object.entries(tuningArticles).flatMap(([id, article], turn) =>
    pairEverywhere(id, article, turn).filter((_, index) => (index + turn) % 4 !== 0),
  ),
]
