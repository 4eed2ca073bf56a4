import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by a fourth hand, without sight of the rules or of the other sets. */
export const byAFourthPairs = readRevisions('by-a-fourth/revisions.ndjson', articles)
