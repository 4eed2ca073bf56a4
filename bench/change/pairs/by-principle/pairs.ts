import { readRevisions } from '../pair.ts'
import { articles } from './articles.ts'

/** One principle in many forms and five languages; the rules were tuned on it. */
export const byPrinciplePairs = readRevisions('by-principle/revisions.ndjson', articles)
