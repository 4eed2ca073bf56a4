import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by a ninth hand, without sight of the rules or of the other sets. */
export const byANinthPairs = readRevisions('by-a-ninth/revisions.ndjson', articles)
