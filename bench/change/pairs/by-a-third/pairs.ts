import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by a third hand, without sight of the rules or of the other sets: a blind measurement. */
export const byAThirdPairs = readRevisions('by-a-third/revisions.ndjson', articles)
