/** proposal, at its time -> a reminder, an alert, or its end. */
import { pass } from '../core/approval/decide-proposal.ts'
import { nextMoment } from '../core/approval/proposal.ts'
import type { ProposalId } from '../core/model.ts'
import type { Outcome } from '../job.ts'
import { settleProposal, system } from '../moderation/change-proposal.ts'
import { type DeskDeps, remindRooms, tellGone } from '../moderation/show-proposal.ts'

export async function mindProposal(deps: DeskDeps, id: ProposalId): Promise<Outcome> {
  return deps.store.transaction(async (store) => {
    const inside = { ...deps, store }
    const seen = await store.proposals.find(id)
    if (seen === undefined) return { jobs: [] }
    await store.stories.lock(seen.storyId)
    const before = (await store.proposals.lock(id)) ?? seen
    const after = pass(before, deps.now())
    if (after === undefined) {
      const againAt = nextMoment(before)
      return { jobs: [], ...(againAt && { againAt }) }
    }
    const { proposal, jobs } = await settleProposal(inside, { before, after, who: system })
    const isReminder = proposal.state === before.state
    if (isReminder) return { jobs: [...jobs, ...(await remindRooms(inside, proposal))] }
    const hasGone = before.state === 'scheduled' && proposal.alertId !== undefined
    return { jobs: hasGone ? [...jobs, ...(await tellGone(inside, proposal))] : jobs }
  })
}
