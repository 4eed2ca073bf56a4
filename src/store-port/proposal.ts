import type { Proposal } from '../core/approval/proposal.ts'
import type { ProposalId, StoryId } from '../core/model.ts'

/** When something is due of itself. */
export type ProposalMoment = { readonly id: ProposalId; readonly dueAt: Date }

/** Lock the story first: it is what decisions on its reports wait for. */
export type ProposalStore = {
  add(proposal: Omit<Proposal, 'id'>): Promise<ProposalId>
  /** Undefined where there is none: the id may come from a button. */
  find(id: number): Promise<Proposal | undefined>
  /** The same, which nobody else changes until the transaction ends. */
  lock(id: number): Promise<Proposal | undefined>
  /** The one of the story that is not decided yet; locked. */
  lockOpen(storyId: StoryId): Promise<Proposal | undefined>
  save(proposal: Proposal): Promise<void>
  /** Not decided yet, drafts of somebody left out; the oldest first. */
  listOpen(page: { readonly offset: number; readonly limit: number }): Promise<readonly Proposal[]>
  /** Oldest first. */
  listOfStory(storyId: number): Promise<readonly Proposal[]>
}
