import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** Written by an eleventh hand, without sight of the rules; measured before anybody tuned to it. */
export const byAnEleventhPairs = readRevisions('by-an-eleventh/revisions.ndjson', articles)
