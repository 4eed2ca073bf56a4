/** What waits for a yes, and what the news makes of it meanwhile. */
import { type AlertDecision, endsReport, takesBack } from '../core/alert/decide.ts'
import { end } from '../core/approval/decide-proposal.ts'
import type { AlertDraft, Proposal } from '../core/approval/proposal.ts'
import { type ApprovalDecision, isTruth, type TimeOut } from '../core/approval/rule.ts'
import { classifyRevision } from '../core/change/classify.ts'
import { readRevision } from '../core/change/revision-text.ts'
import type { AlertKind } from '../core/model.ts'
import { because, type Reason } from '../core/reason.ts'
import { together } from '../core/together.ts'
import type { Job, Outcome } from '../job.ts'
import { settleProposal, system } from '../moderation/change-proposal.ts'
import { propose, renewProposal } from '../moderation/propose.ts'
import type { Revision } from '../store-port/revision.ts'
import type { Filed, RaiseDeps, Weighed } from './weigh-revision.ts'

type Asked = {
  readonly why: string
  readonly approvalCount: number
  readonly timeOut: TimeOut | undefined
}

/** Withdrawn by its publisher while it waits: of what nobody knows there is nothing to withdraw. */
export async function endUntold(
  { store }: RaiseDeps,
  { revision: { recordId, number } }: Filed,
  { before, after }: Weighed,
): Promise<Extract<AlertDecision, { kind: 'stay-quiet' }> | undefined> {
  // Before a first revision nothing can have waited, and its alert has no time to ask.
  if (before !== undefined || number === 1) return undefined
  const proposed = await store.revisions.findProposed(recordId, number)
  return proposed && takesBack(proposed.content, after)
    ? { kind: 'stay-quiet', why: because('it has been withdrawn, and nothing was posted of it') }
    : undefined
}

/** What a person has proposed is still theirs to decide where the machine would not tell it. */
export function insist(
  waiting: Proposal | undefined,
  { decision, report, after, change }: Weighed,
): AlertDecision {
  const isTheirs =
    waiting !== undefined &&
    waiting.proposedBy !== system.by &&
    waiting.draft.recordIds[0] === report.recordId
  if (!isTheirs || decision.kind !== 'stay-quiet' || endsReport(after.record, change))
    return decision
  const { kind } = waiting.draft
  return {
    kind: 'alert',
    alert: kind === 'edit' ? 'update' : kind,
    mutedBy: undefined,
    why: decision.why,
  }
}

/** Whether the alert must wait; undefined: it is told. */
export function askFor(
  approval: ApprovalDecision,
  waiting: Proposal | undefined,
  { record }: Filed,
): Asked | undefined {
  if (approval.kind === 'ask') {
    const { approvalCount, timeOut } = approval.rule
    return { why: approval.why, approvalCount, timeOut }
  }
  const isTheirs =
    waiting !== undefined &&
    waiting.proposedBy !== system.by &&
    waiting.draft.recordIds[0] === record.id
  if (!isTheirs || isTruth(waiting.draft.kind)) return undefined
  const { why, approvalCount, timeOut } = waiting
  return { why, approvalCount, timeOut }
}

/** Waits with what waits of the story already, or by itself. */
export async function proposeAlert(
  deps: RaiseDeps,
  found: Filed & {
    readonly weighed: Weighed
    readonly draft: AlertDraft
    readonly asked: Asked
    readonly waiting: Proposal | undefined
  },
): Promise<Outcome> {
  const { store, log } = deps
  const { storyId, revision, record, draft, asked, waiting } = found
  const refusedWhy = waiting ? undefined : await findRefusal(deps, found)
  const at = deps.now()
  if (refusedWhy !== undefined) {
    await store.revisions.markDecided(revision.id, { kind: 'rejected', why: refusedWhy, at })
    return { jobs: [] }
  }
  await store.revisions.markDecided(revision.id, { kind: 'proposed', why: asked.why, at })
  const leadId = waiting?.draft.recordIds[0]
  if (waiting && leadId !== record.id) return fold(deps, found, waiting)
  const proposed = { revisionId: revision.id, draft, ...asked }
  const { proposal, jobs } = waiting
    ? await renewProposal(deps, waiting, proposed)
    : await propose(deps, { storyId, ...proposed })
  log.info({ storyId, proposalId: proposal.id, why: asked.why }, 'alert waits for a yes')
  return { jobs }
}

/** Another report of a story that waits is named in what waits. */
async function fold(
  { store }: RaiseDeps,
  { record, weighed }: { readonly record: Filed['record']; readonly weighed: Weighed },
  waiting: Proposal,
): Promise<Outcome> {
  const { draft } = waiting
  if (weighed.report.copyOf !== undefined) return { jobs: [] }
  const recordIds = [...new Set([...draft.recordIds, record.id])]
  await store.proposals.save({ ...waiting, draft: { ...draft, recordIds } })
  return { jobs: [{ step: 'raise-alert', revisionId: waiting.revisionId }] }
}

/** Somebody has said no to it, and it says nothing new. */
async function findRefusal(
  { store }: RaiseDeps,
  { record, revision, weighed }: { record: Filed['record']; revision: Revision; weighed: Weighed },
): Promise<Reason | undefined> {
  const refused = await store.revisions.findRefused(record.id, revision.number)
  if (refused === undefined) return undefined
  const { change, why } = classifyRevision(readRevision(refused.content), weighed.after)
  return change === 'update' || change === 'correction'
    ? undefined
    : because('somebody said no to it, and nothing is new: {reason}', { reason: why })
}

/** The revision is not told: what waited of its report is not either. */
export async function settleQuiet(
  deps: RaiseDeps,
  { record }: Filed,
  waiting: Proposal | undefined,
  decision: AlertDecision,
): Promise<readonly Job[]> {
  if (waiting === undefined || decision.kind !== 'stay-quiet') return []
  const { recordIds } = waiting.draft
  if (!recordIds.includes(record.id)) return []
  if (recordIds[0] === record.id) return endWaiting(deps, waiting, decision.why)
  const draft = { ...waiting.draft, recordIds: recordIds.filter((id) => id !== record.id) }
  await deps.store.proposals.save({ ...waiting, draft })
  return [{ step: 'raise-alert', revisionId: waiting.revisionId }]
}

/** An alert goes out while another of the story waits. */
export async function followAlert(
  deps: RaiseDeps,
  { record }: Filed,
  waiting: Proposal | undefined,
  kind: AlertKind,
): Promise<readonly Job[]> {
  if (waiting === undefined) return []
  const isOwn = waiting.draft.recordIds[0] === record.id
  if (isOwn || kind === 'retraction')
    return endWaiting(deps, waiting, because('the story was told by itself: {kind}', { kind }))
  return [{ step: 'raise-alert', revisionId: waiting.revisionId }]
}

/** Others that waited with it are looked at again. */
async function endWaiting(
  deps: RaiseDeps,
  waiting: Proposal,
  why: Reason,
): Promise<readonly Job[]> {
  const [leadId, ...others] = waiting.draft.recordIds
  const after = end(waiting, why, deps.now())
  const draft = { ...after.draft, recordIds: leadId === undefined ? [] : [leadId] }
  const { jobs } = await settleProposal(deps, {
    before: waiting,
    after: { ...after, draft },
    who: system,
  })
  const latest = await together(others.map((id) => deps.store.revisions.findLatest(id)))
  return [
    ...jobs,
    ...latest.flatMap((revision) =>
      revision?.fate === 'proposed'
        ? [{ step: 'raise-alert', revisionId: revision.id } as const]
        : [],
    ),
  ]
}
