import type { RevisionChange } from '../model.ts'
import type { RevisionText } from './revision-text.ts'

/** What the later revision does to the earlier one. */
export function classifyRevision(before: RevisionText, after: RevisionText): RevisionChange {
  const quiet = { announced: false, changes: [] }
  if (before.record.pubstatus === 'canceled')
    return { ...quiet, change: 'none', why: 'the report was withdrawn before' }
  if (after.record.pubstatus === 'canceled')
    return { ...quiet, change: 'retraction', why: 'the publisher canceled the report' }
  if (before.article.text === after.article.text)
    return { ...quiet, change: 'none', why: 'nothing changed' }
  return { ...quiet, change: 'edit', why: 'only the wording changed' }
}
