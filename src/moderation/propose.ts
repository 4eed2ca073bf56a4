import { renew, toTimes } from '../core/approval/decide-proposal.ts'
import type { AlertDraft, Edits, Proposal } from '../core/approval/proposal.ts'
import type { TimeOut } from '../core/approval/rule.ts'
import type { RevisionId, StoryId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import type { Job } from '../job.ts'
import { system, type Who } from './change-proposal.ts'
import { type DeskDeps, showProposal } from './show-proposal.ts'

export type Proposed = {
  readonly storyId: StoryId
  readonly revisionId: RevisionId
  readonly draft: AlertDraft
  /** Why it waits. */
  readonly why: string
  readonly approvalCount: number
  readonly timeOut: TimeOut | undefined
}

type Stored = { readonly proposal: Proposal; readonly jobs: readonly Job[] }

/**
 * Stores an alert that is not told until somebody says yes, and shows it to the moderators unless it is
 * a draft. Inside a transaction that has locked the story, of which nothing waits yet.
 */
export async function propose(
  deps: DeskDeps,
  proposed: Proposed,
  by: {
    readonly who: Who
    readonly state?: 'drafted' | 'waiting'
    readonly edits?: Edits
  } = { who: system },
): Promise<Stored> {
  const { store } = deps
  const at = deps.now()
  const { who, state = 'waiting', edits = {} } = by
  const added: Omit<Proposal, 'id'> = {
    ...proposed,
    ...{ state, edits, proposedBy: who.by, version: 1, approvals: [], createdAt: at },
    ...toTimes(proposed.timeOut, at),
    ...{ scheduledFor: undefined, renewedAt: undefined, deed: undefined, alertId: undefined },
  }
  const proposal = { ...added, id: await store.proposals.add(added) }
  await store.addAudit({
    at,
    actor: who.actor,
    action: state === 'drafted' ? 'drafted' : 'proposed',
    subject: `proposal ${proposal.id}`,
    detail: because('story {story}, {kind}: {reason}', {
      story: proposed.storyId,
      kind: proposed.draft.kind,
      reason: proposed.why,
    }),
  })
  return { proposal, jobs: await showProposal(deps, proposal) }
}

/** The news has gone on while it waited: from now on its newest text waits. */
export async function renewProposal(
  deps: DeskDeps,
  waiting: Proposal,
  proposed: Omit<Proposed, 'storyId'>,
): Promise<Stored> {
  const proposal = renew(waiting, { ...proposed, at: deps.now() })
  await deps.store.proposals.save(proposal)
  if (proposal.version > waiting.version)
    await deps.store.addAudit({
      at: deps.now(),
      actor: system.actor,
      action: 'renewed',
      subject: `proposal ${proposal.id}`,
      detail: because('story {story}, {kind}: {reason}', {
        story: proposal.storyId,
        kind: proposed.draft.kind,
        reason: proposed.draft.why,
      }),
    })
  return { proposal, jobs: await showProposal(deps, proposal) }
}
