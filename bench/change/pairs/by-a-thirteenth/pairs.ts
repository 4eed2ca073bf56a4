import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by a thirteenth hand, who knew the definitions and not the rules: .923 at first sight; its misses have been looked at since. */
export const byAThirteenthPairs = readRevisions('by-a-thirteenth/revisions.ndjson', articles)
