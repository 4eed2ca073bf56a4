import { sayCard, sayReminder } from '../core/approval/card.ts'
import { dressDraft } from '../core/approval/dress.ts'
import { type AlertDraft, isOpen, nextMoment, type Proposal } from '../core/approval/proposal.ts'
import { layOut } from '../core/model.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import type { Job } from '../job.ts'
import type { Room } from '../store-port/notice.ts'
import type { Store } from '../store-port/store.ts'
import { tellModerators } from './tell-moderators.ts'

export type DeskDeps = {
  readonly store: Store
  readonly rooms: readonly Room[]
  readonly now: () => Date
}

/** The draft as people have changed it. */
export async function readDressed(
  store: Store,
  { draft, edits, revisionId }: Pick<Proposal, 'draft' | 'edits' | 'revisionId'>,
): Promise<AlertDraft> {
  const { content } = await store.revisions.get(revisionId)
  return dressDraft(draft, edits, extractQuotes(layOut(content)))
}

/** Its cards say what it is now; and what is due of itself will be done. */
export async function showProposal(deps: DeskDeps, proposal: Proposal): Promise<readonly Job[]> {
  return [...(await tellRooms(deps, proposal)), ...mindLater(proposal)]
}

async function tellRooms(deps: DeskDeps, proposal: Proposal): Promise<readonly Job[]> {
  const subject = `proposal ${proposal.id}`
  const standing = await deps.store.notices.listOf(subject)
  // What was decided before anybody was asked is told to nobody.
  if (proposal.state === 'drafted' || (!isOpen(proposal) && standing.length === 0)) return []
  const dressed = await readDressed(deps.store, proposal)
  const card = await tellModerators(deps, { subject, message: sayCard(proposal, dressed) })
  const reminder = { subject: `${subject} reminder`, message: sayReminder(proposal, dressed) }
  const wasReminded = (await deps.store.notices.listOf(reminder.subject)).length > 0
  return wasReminded ? [...card, ...(await tellModerators(deps, reminder))] : card
}

export async function remindRooms(deps: DeskDeps, proposal: Proposal): Promise<readonly Job[]> {
  const dressed = await readDressed(deps.store, proposal)
  const subject = `proposal ${proposal.id} reminder`
  return tellModerators(deps, { subject, message: sayReminder(proposal, dressed) })
}

/** Nobody who has scheduled it need look whether it went: a changed card rings nobody. */
export async function tellGone(deps: DeskDeps, proposal: Proposal): Promise<readonly Job[]> {
  const { standing, note } = await readDressed(deps.store, proposal)
  const { id, storyId, alertId } = proposal
  return tellModerators(deps, {
    subject: `proposal ${id} told`,
    message: {
      tone: 'plain',
      title: { label: { phrase: 'proposal.gone' }, text: (note ?? standing).title.text },
      parts: [
        { kind: 'paragraph', text: { phrase: 'proposal.named', values: { id, story: storyId } } },
        { kind: 'mark', label: { phrase: 'proposal.gone-at' }, at: deps.now() },
      ],
      image: undefined,
      links: [],
      actions: [{ label: { phrase: 'button.report' }, id: `report:${alertId ?? 0}` }],
    },
  })
}

function mindLater(proposal: Proposal): readonly Job[] {
  const dueAt = nextMoment(proposal)
  if (dueAt === undefined) return []
  return [{ step: 'mind-proposal', proposalId: proposal.id, dueAtMs: dueAt.getTime() }]
}
