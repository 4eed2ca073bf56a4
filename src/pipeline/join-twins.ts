/** Two stories that a report has shown to be one become one, unless a person's word is against it. */
import { listStopsOf, type Restraint } from '../core/alert/restraint.ts'
import { isOpen } from '../core/approval/proposal.ts'
import type { StoryId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import { decideMerge, type Half, type MergeDecision } from '../core/story/merge.ts'
import type { Twin } from '../core/story/twin.ts'
import { together } from '../core/together.ts'
import type { Store } from '../store-port/store.ts'

/** Nothing is posted and nothing changed for it: what stands, stands with the story that stays. */
export async function joinTwins(
  store: Store,
  { storyId, twin, now }: { readonly storyId: StoryId; readonly twin: Twin<StoryId>; now: Date },
): Promise<MergeDecision<StoryId>> {
  await store.stories.lock(storyId, twin.storyId)
  const restraints = await store.restraints.listActive(now)
  const [one, other, arePartedByHand] = await together([
    readHalf(store, storyId, restraints),
    readHalf(store, twin.storyId, restraints),
    store.stories.areParted(storyId, twin.storyId),
  ])
  const decision = decideMerge({ halves: [one, other], arePartedByHand, why: twin.why })
  if (decision.kind === 'keep-apart') return decision
  const { into, from, why } = decision
  await store.stories.merge(into, from, { at: now, why })
  await store.addAudit({
    at: now,
    actor: 'system',
    action: 'merged',
    subject: `story ${from}`,
    detail: because('into story {story}: {reason}', { story: into, reason: why }),
  })
  return decision
}

async function readHalf(
  store: Store,
  storyId: StoryId,
  restraints: readonly Restraint[],
): Promise<Half<StoryId>> {
  const [alerts, proposals] = await together([
    store.alerts.listOfStory(storyId),
    store.proposals.listOfStory(storyId),
  ])
  return {
    storyId,
    hasWithdrawn: alerts.some(({ kind }) => kind === 'retraction'),
    isInHand:
      listStopsOf(restraints, storyId).length > 0 ||
      proposals.some(isOpen) ||
      alerts.some(({ places }) => places !== undefined),
  }
}
