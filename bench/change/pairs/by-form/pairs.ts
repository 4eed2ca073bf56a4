import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** The many forms in which real publishers write: notes, withdrawals, quiet corrections and what only looks like one. */
export const byFormPairs = readRevisions('by-form/revisions.ndjson', articles)
