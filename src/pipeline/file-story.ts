/** revision -> story: the story its record belongs to, the one it evolved from, or a new one. */
import type { RevisionId, SourceId, StoryId } from '../core/model.ts'
import type { Outcome } from '../job.ts'
import type { Revision, Store } from '../store-port.ts'

export async function fileStory(
  deps: { readonly store: Store; readonly now: () => Date },
  revisionId: RevisionId,
): Promise<Outcome> {
  return deps.store.transaction(async (store) => {
    const revision = await store.revisions.get(revisionId)
    const record = await store.records.get(revision.recordId)
    const headline = revision.content.headline ?? revision.content.id
    const known = record.storyId ?? (await findPredecessor(store, revision))
    if (known === undefined) {
      const opened = await store.stories.open({
        headline,
        openedAt: deps.now(),
        updatedAt: deps.now(),
      })
      await store.stories.addRecord(opened, record.id)
    } else {
      if (record.storyId === undefined) await store.stories.addRecord(known, record.id)
      await store.stories.retitle(known, headline, deps.now())
    }
    await store.revisions.markFiled(revisionId, deps.now())
    return { jobs: [{ step: 'raise-alert', revisionId }] }
  })
}

async function findPredecessor(store: Store, { content }: Revision): Promise<StoryId | undefined> {
  if (content.evolvedfrom === null) return undefined
  // as: the source's id comes back from the record it was given to
  const before = await store.records.find(content.source as SourceId, content.evolvedfrom)
  return before?.storyId
}
