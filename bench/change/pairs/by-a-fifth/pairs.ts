import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by a fifth hand, without sight of the rules; measured before anybody tuned to it. */
export const byAFifthPairs = readRevisions('by-a-fifth/revisions.ndjson', articles)
