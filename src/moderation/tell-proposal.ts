/** proposal -> alert: what was approved is told, if it still can be. */
import { postedAs } from '../core/alert/alert-parts.ts'
import { takesBack } from '../core/alert/decide.ts'
import { listSinceEnd } from '../core/alert/story-so-far.ts'
import { end } from '../core/approval/decide-proposal.ts'
import { listNamedPlaces, type Proposal } from '../core/approval/proposal.ts'
import { isTruth } from '../core/approval/rule.ts'
import { readRevision } from '../core/change/revision-text.ts'
import { because, type Reason } from '../core/reason.ts'
import type { Job } from '../job.ts'
import type { Store } from '../store-port/store.ts'
import { type DeskDeps, readDressed } from './show-proposal.ts'

export async function tellProposal(
  { store, now }: DeskDeps,
  approved: Proposal,
): Promise<{ readonly proposal: Proposal; readonly jobs: readonly Job[] }> {
  const { storyId, revisionId, edits } = approved
  const stop = (obstacle: Reason) => ({ proposal: end(approved, obstacle, now()), jobs: [] })
  const why = await findObstacle(store, approved)
  if (why !== undefined) return stop(why)
  const places = listNamedPlaces(edits, await store.alerts.listOfStory(storyId))
  const dressed = await readDressed(store, approved)
  const { kind, standing, note } = dressed
  const createdAt = now()
  const alertId = await store.alerts.add({
    ...dressed,
    ...{ storyId, revisionId, places, createdAt },
    standing: kind === 'first' ? postedAs(standing, createdAt) : standing,
    note: note && postedAs(note, createdAt),
  })
  if (alertId === undefined) return stop(because('it has been told already'))
  return { proposal: { ...approved, alertId }, jobs: [{ step: 'route-alert', alertId }] }
}

/** Why it is no news any more. */
async function findObstacle(store: Store, proposal: Proposal): Promise<Reason | undefined> {
  const { storyId, draft } = proposal
  const since = listSinceEnd(await store.alerts.listOfStory(storyId))
  if (draft.kind === 'first' && since.length > 0)
    return because('the story has been told meanwhile')
  if (draft.kind !== 'first' && since.length === 0)
    return because('the story has been withdrawn meanwhile')
  return (await isKilled(store, proposal)) ? because('its publisher has withdrawn it') : undefined
}

/** Its publisher's word has come, and has not been decided on yet. */
async function isKilled(store: Store, { revisionId, draft }: Proposal): Promise<boolean> {
  if (isTruth(draft.kind)) return false
  const proposed = await store.revisions.get(revisionId)
  const latest = await store.revisions.findLatest(proposed.recordId)
  if (latest === undefined || latest.number === proposed.number) return false
  return takesBack(proposed.content, readRevision(latest.content))
}
