import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by another than the tuner, without sight of the rules or of the other sets. */
export const byAnotherPairs = readRevisions('by-another/revisions.ndjson', articles)
