import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by an eighth hand, without sight of the rules or of the other sets. */
export const byAnEighthPairs = readRevisions('by-an-eighth/revisions.ndjson', articles)
