/** A moderator's word on which story a report is of. */
import type { RecordId, StoryId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import type { AuditEntry, Store } from '../store-port/store.ts'
import { retitleStory } from './retitle-story.ts'

type By = Pick<AuditEntry, 'at' | 'actor'>

/** Undefined: it has a story of its own already. */
export async function partReport(
  store: Store,
  { recordId, left }: { readonly recordId: RecordId; readonly left: StoryId },
  by: By,
): Promise<StoryId | undefined> {
  await store.stories.lock(left)
  const storyId = await store.stories.split(recordId, by.at)
  if (storyId === undefined) return undefined
  await store.addAudit({
    ...by,
    action: 'split',
    subject: `record ${recordId}`,
    detail: because('out of story {left} into story {story} of its own', { left, story: storyId }),
  })
  for (const each of [left, storyId]) await retitleStory(store, each)
  return storyId
}

type Half = { readonly id: StoryId; readonly headline: string }

/** False when they are one already. */
export async function joinStories(
  store: Store,
  { from, into }: { readonly from: Half; readonly into: Half },
  by: By,
): Promise<boolean> {
  const isMerged = await store.stories.merge(into.id, from.id, {
    at: by.at,
    why: because('a moderator says that the two are one'),
  })
  if (isMerged)
    await store.addAudit({
      ...by,
      action: 'merged',
      subject: `story ${from.id}`,
      detail: because('into story {story}: “{headline}” into “{other}”', {
        story: into.id,
        headline: from.headline,
        other: into.headline,
      }),
    })
  return isMerged
}
