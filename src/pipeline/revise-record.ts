/** record -> revision: keeps what the publisher states now, if it says anything new. */
import { isSameRecord, type NewsRecord, type RecordId } from '../core/model.ts'
import { together } from '../core/together.ts'
import type { Outcome } from '../job.ts'
import type { Store } from '../store-port/store.ts'

export async function reviseRecord(
  deps: { readonly store: Store; readonly now: () => Date },
  recordId: RecordId,
): Promise<Outcome> {
  return deps.store.step(async (store) => {
    const [{ content, seenAt }, last] = await together([
      store.records.getLocked(recordId),
      store.revisions.findLatest(recordId),
    ])
    const saysNothingNew =
      last && (isSameRecord(last.content, content) || isOutdated(last.content, content))
    const number = (last?.number ?? 0) + 1
    const [id] = await together([
      saysNothingNew ? undefined : store.revisions.add({ recordId, number, content, seenAt }),
      store.records.markRevised(recordId, seenAt, deps.now()),
    ])
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
