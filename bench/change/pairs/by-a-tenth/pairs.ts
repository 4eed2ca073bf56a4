import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by a tenth hand, without sight of the rules or of the other sets. */
export const byATenthPairs = readRevisions('by-a-tenth/revisions.ndjson', articles)
