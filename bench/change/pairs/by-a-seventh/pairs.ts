import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by a seventh hand, without sight of the rules or of the other sets. */
export const byASeventhPairs = readRevisions('by-a-seventh/revisions.ndjson', articles)
