import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by a sixth hand, without sight of the rules or of the other sets. */
export const byASixthPairs = readRevisions('by-a-sixth/revisions.ndjson', articles)
