/** A draft's report gets a story of its own, or goes back: the draft says it as it stands there. */
import { findObstacle } from '../core/approval/decide-proposal.ts'
import { findPlacing, type Placing } from '../core/approval/placing.ts'
import type { Deed, Proposal } from '../core/approval/proposal.ts'
import type { RecordId, StoryId } from '../core/model.ts'
import { together } from '../core/together.ts'
import type { Job } from '../job.ts'
import { changeProposal, type Who } from '../moderation/change-proposal.ts'
import { joinStories, partReport } from '../moderation/part-report.ts'
import type { Placed, Posting } from '../moderation/posting.ts'
import type { Store } from '../store-port/store.ts'
import { composeGiven, NotDrafted, orUndone } from './compose-given.ts'
import { type RaiseDeps, readSurroundings, weighRevision } from './weigh-revision.ts'

export function placePosted(
  deps: RaiseDeps,
  { id, version, to }: Parameters<Posting['place']>[0],
  who: Who,
): Promise<Placed> {
  return orUndone(async () => {
    const freed: Job[] = []
    const changed = await changeProposal(deps, id, who, async (before, deed, store) => {
      const obstacle = findObstacle(before, version)
      if (obstacle !== undefined) return { kind: obstacle }
      if (before.state !== 'drafted') return { kind: 'late' }
      const { recordId } = await store.revisions.get(before.revisionId)
      const alerts = await store.alerts.listOfStory(before.storyId)
      const placing = findPlacing(before, recordId, alerts)
      if (placing?.kind !== to) return { kind: 'changed' }
      const by = { at: deed.at, actor: who.actor }
      const storyId = await move(store, { before, recordId, placing }, by)
      freed.push(...(await listFreed(store, before, recordId)))
      const proposal = await composeAnew({ ...deps, store }, { before, storyId, recordId, deed })
      const apartFrom = placing.kind === 'apart' ? before.storyId : undefined
      return { kind: 'done', proposal: { ...proposal, edits: { ...before.edits, apartFrom } } }
    })
    return changed.kind === 'done' ? { ...changed, jobs: [...changed.jobs, ...freed] } : changed
  })
}

/** Where it is from now on. */
async function move(
  store: Store,
  {
    before: { storyId: left },
    recordId,
    placing,
  }: { readonly before: Proposal; readonly recordId: RecordId; readonly placing: Placing },
  by: { readonly at: Date; readonly actor: string },
): Promise<StoryId> {
  if (placing.kind === 'apart') {
    const own = await partReport(store, { recordId, left }, by)
    if (own === undefined) throw new Error(`record ${recordId} is alone in story ${left}`)
    return own
  }
  const [from, into] = [
    await store.stories.describe(left),
    await store.stories.describe(placing.story),
  ]
  if (from === undefined || into === undefined) throw new Error(`story ${placing.story} is gone`)
  const waiting = await store.proposals.lockOpen(into.id)
  if (waiting && from.id !== into.id)
    throw new NotDrafted({ kind: 'waiting', proposal: waiting, isSame: false })
  await joinStories(store, { from, into }, by)
  return into.id
}

async function composeAnew(
  deps: RaiseDeps,
  {
    before,
    storyId,
    recordId,
    deed,
  }: {
    readonly before: Proposal
    readonly storyId: StoryId
    readonly recordId: RecordId
    readonly deed: Deed
  },
): Promise<Proposal> {
  const { store } = deps
  const [revision, record] = await together([
    store.revisions.get(before.revisionId),
    store.records.get(recordId),
  ])
  const filed = { storyId, revision, record }
  const weighed = await weighRevision(deps, filed, await readSurroundings(deps, filed))
  const { raisedBy } = before.draft
  const composed = await composeGiven(deps, filed, { weighed, raisedBy })
  return { ...before, ...composed, storyId, approvals: [], deed, version: before.version + 1 }
}

/** What waited with it is looked at again. */
async function listFreed(
  store: Store,
  { draft }: Proposal,
  recordId: RecordId,
): Promise<readonly Job[]> {
  const others = draft.recordIds.filter((id) => id !== recordId)
  const latest = await together(others.map((id) => store.revisions.findLatest(id)))
  return latest.flatMap((revision) =>
    revision?.fate === 'proposed'
      ? [{ step: 'raise-alert', revisionId: revision.id } as const]
      : [],
  )
}
