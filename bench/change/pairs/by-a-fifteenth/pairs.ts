import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/**
 * Written by a fifteenth hand, without sight of the rules or of the other sets. Each line names the sentence of the
 * issue that decides it.
 */
export const byAFifteenthPairs = readRevisions('by-a-fifteenth/revisions.ndjson', articles)
