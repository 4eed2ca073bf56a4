/** What people and time do to a proposal: one transaction, once, whoever is first. */
import type { Judged } from '../core/approval/decide-proposal.ts'
import type { Deed, Proposal } from '../core/approval/proposal.ts'
import type { AuditAction } from '../core/audit-action.ts'
import { joinLines } from '../core/audit-line.ts'
import { because } from '../core/reason.ts'
import type { Job } from '../job.ts'
import type { Store } from '../store-port/store.ts'
import { retitleStory } from './retitle-story.ts'
import { sayProposalChange } from './say-proposal-change.ts'
import { type DeskDeps, showProposal } from './show-proposal.ts'
import { tellProposal } from './tell-proposal.ts'

/** `actor`: as in the audit log. */
export type Who = Omit<Deed, 'at'> & { readonly actor: string }

export const system: Who = { by: 'system', name: 'Tenbells', actor: 'system' }

export type Changed =
  | { readonly kind: 'gone' }
  | {
      /** `done`: so it is now; otherwise as {@link Judged}, and so it was found. */
      readonly kind: Judged['kind']
      readonly proposal: Proposal
      /** To be enqueued. */
      readonly jobs: readonly Job[]
    }

export async function changeProposal(
  deps: DeskDeps,
  id: number,
  who: Who,
  /** `store`: of the same transaction. */
  act: (proposal: Proposal, deed: Deed, store: Store) => Judged | Promise<Judged>,
): Promise<Changed> {
  return deps.store.transaction(async (store) => {
    const seen = await store.proposals.find(id)
    if (seen === undefined) return { kind: 'gone' }
    // First the story, as whoever decides on its reports does too, and the one that a draft may go back to.
    const { apartFrom } = seen.edits
    await store.stories.lock(seen.storyId, ...(apartFrom === undefined ? [] : [apartFrom]))
    const before = (await store.proposals.lock(id)) ?? seen
    const { by, name } = who
    const judged = await act(before, { by, name, at: deps.now() }, store)
    if (judged.kind !== 'done') return { kind: judged.kind, proposal: before, jobs: [] }
    const settled = await settleProposal(
      { ...deps, store },
      { before, after: judged.proposal, who },
    )
    return { kind: 'done', ...settled }
  })
}

/** Stores what has become of it, tells it where it was approved, and shows it to the moderators. */
export async function settleProposal(
  deps: DeskDeps,
  {
    before,
    after,
    who,
  }: { readonly before: Proposal; readonly after: Proposal; readonly who: Who },
): Promise<{ readonly proposal: Proposal; readonly jobs: readonly Job[] }> {
  const { store } = deps
  const { proposal, jobs } =
    after.state === 'approved' ? await tellProposal(deps, after) : { proposal: after, jobs: [] }
  await store.proposals.save(proposal)
  await settleFates(deps, proposal)
  await store.addAudit({
    at: deps.now(),
    actor: who.actor,
    action: sayAction(before, proposal),
    subject: `proposal ${proposal.id}`,
    detail: joinLines(sayProposalChange(before, proposal)),
  })
  return { proposal, jobs: [...jobs, ...(await showProposal(deps, proposal))] }
}

/** What was proposed is decided, for whoever asks why. */
async function settleFates(
  { store }: DeskDeps,
  { state, storyId, draft, deed }: Proposal,
): Promise<void> {
  const reason = deed?.why
  switch (state) {
    case 'rejected':
      return store.revisions.settleProposed(draft.recordIds, {
        kind: 'rejected',
        why: reason
          ? because('a moderator said no: {reason}', { reason })
          : because('a moderator said no'),
      })
    case 'expired':
      return store.revisions.settleProposed(draft.recordIds, {
        kind: 'rejected',
        why: because('nobody said yes in time'),
      })
    case 'approved':
      await store.revisions.settleProposed(draft.recordIds, { kind: 'alert', why: draft.why })
      return retitleStory(store, storyId)
    case 'ended':
      return store.revisions.settleProposed(draft.recordIds, {
        kind: 'ended',
        why: reason
          ? because('it waited for a yes, and ended: {reason}', { reason })
          : because('it waited for a yes, and ended'),
      })
    case 'drafted':
    case 'waiting':
    case 'held':
    case 'scheduled':
  }
}

function sayAction(before: Proposal, after: Proposal): AuditAction {
  if (after.state !== before.state) return after.state
  if (after.approvals.length > before.approvals.length) return 'said yes'
  return after.version > before.version ? 'changed' : 'reminded'
}
