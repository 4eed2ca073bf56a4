import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/**
 * Written by a fourteenth hand from the definitions alone, without sight of the rules or of what they
 * answer. The `why` of each line names the sentence of the issue that decides its label.
 */
export const byAFourteenthPairs = readRevisions('by-a-fourteenth/revisions.ndjson', articles)
