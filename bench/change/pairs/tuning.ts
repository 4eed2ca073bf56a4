import { pairEverywhere } from './everywhere.ts'
import { longBases } from './long.ts'
import { mediumBases } from './medium.ts'
import { applyEdit, type RevisionPair } from './pair.ts'
import { shortBases } from './short.ts'

/** The pairs that the rules were tuned on. */
export const tuningPairs: readonly RevisionPair[] = [
  ...shortBases,
  ...mediumBases,
  ...longBases,
].flatMap(({ id, article, edits }, turn) => [
  ...edits.map((edit, index) => ({
    id: `${id}/${index}`,
    phenomenon: edit.phenomenon,
    change: edit.change,
    before: article,
    after: applyEdit(article, edit),
  })),
  // Not every outcome on every article, or they would outweigh the rest.
  ...pairEverywhere(id, article, turn).filter((_, index) => (index + turn) % 4 !== 0),
])
