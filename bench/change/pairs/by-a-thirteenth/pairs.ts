import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by a thirteenth hand, who knew the definitions and not the rules; measured on rules that nobody tuned to it. */
export const byAThirteenthPairs = readRevisions('by-a-thirteenth/revisions.ndjson', articles)
