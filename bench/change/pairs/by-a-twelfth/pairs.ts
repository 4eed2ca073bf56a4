import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by a twelfth hand, who knew the definitions and not the rules; measured before anybody tuned to it. */
export const byATwelfthPairs = readRevisions('by-a-twelfth/revisions.ndjson', articles)
