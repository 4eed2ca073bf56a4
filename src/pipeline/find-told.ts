import type { SourceId } from '../core/model.ts'
import type { Revision } from '../store-port/revision.ts'
import type { Store } from '../store-port/store.ts'

/** What readers know of a revision's record, or of the one that its first revision continues. */
export async function findTold(store: Store, revision: Revision): Promise<Revision | undefined> {
  const { content, recordId, number } = revision
  const own = await store.revisions.findTold(recordId, number)
  if (own !== undefined || content.evolvedfrom === null) return own
  // as: the source's id comes back from the record it was given to
  const before = await store.records.find(content.source as SourceId, content.evolvedfrom)
  return before && store.revisions.findTold(before.id)
}
