/** record -> revision: keeps what the publisher states now, if it says anything new. */
import { isSameRecord, type NewsRecord, type RecordId } from '../core/model.ts'
import type { Outcome } from '../job.ts'
import type { Store } from '../store-port/store.ts'

export async function reviseRecord(
  deps: { readonly store: Store; readonly now: () => Date },
  recordId: RecordId,
): Promise<Outcome> {
  return deps.store.step(async (store) => {
    const { content, seenAt } = await store.records.get(recordId)
    const last = await store.revisions.findLatest(recordId)
    await store.records.markRevised(recordId, seenAt, deps.now())
    if (last && (isSameRecord(last.content, content) || isOutdated(last.content, content)))
      return { jobs: [] }
    const id = await store.revisions.add({
      recordId,
      number: (last?.number ?? 0) + 1,
      content,
      seenAt,
    })
    return { jobs: id === undefined ? [] : [{ step: 'file-story', revisionId: id }] }
  })
}

/** An older version never overwrites a newer one; a cancel always wins. */
function isOutdated(last: NewsRecord, seen: NewsRecord): boolean {
  if (seen.pubstatus === 'canceled') return false
  if (last.pubstatus === 'canceled') return true
  if (last.version !== null && seen.version !== null) return seen.version < last.version
  if (last.modifiedAt !== null && seen.modifiedAt !== null)
    return Date.parse(seen.modifiedAt) < Date.parse(last.modifiedAt)
  return false
}
