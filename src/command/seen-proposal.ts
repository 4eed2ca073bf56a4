/** A proposal as somebody has seen it, and what they are told where it is another one by now. */
import { findObstacle } from '../core/approval/decide-proposal.ts'
import type { Proposal } from '../core/approval/proposal.ts'
import type { Wording } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'
import type { Changed } from '../moderation/change-proposal.ts'
import type { PressReply } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'
import { say } from './say.ts'
import { sayFirst } from './say-first.ts'

export type Seen = { readonly id: number; readonly version: number }

/** Nobody fills in a form about what has been decided, or says something else by now. */
export async function findSeen(
  { store }: CommandDeps,
  { id, version }: Seen,
): Promise<
  | { readonly kind: 'seen'; readonly proposal: Proposal }
  | { readonly kind: 'answer'; readonly reply: PressReply }
> {
  const proposal = await store.proposals.find(id)
  if (proposal === undefined) return answer(say({ phrase: 'proposal.unknown' }, []))
  const obstacle = findObstacle(proposal, version)
  return obstacle === undefined
    ? { kind: 'seen', proposal }
    : answer(sayChanged({ kind: obstacle, proposal, jobs: [] }))
}

export function sayChanged(changed: Changed, version?: number): Message {
  const { kind } = changed
  return say(sayTitle(changed, version), kind === 'late' ? listFirst(changed.proposal) : [])
}

/** Time that has run out is nobody's. */
function listFirst({ state, deed, approvals }: Proposal): readonly MessagePart[] {
  const first = deed ?? approvals.at(-1)
  return first === undefined || state === 'expired' || state === 'ended' ? [] : [sayFirst(first)]
}

function sayTitle(changed: Changed, version: number | undefined): Wording {
  if (changed.kind === 'gone') return { phrase: 'proposal.unknown' }
  const { proposal } = changed
  const { state, approvals, approvalCount: of } = proposal
  switch (changed.kind) {
    case 'changed':
      return { phrase: 'proposal.changed' }
    case 'again':
      return { phrase: 'proposal.again' }
    case 'late':
      return { phrase: `proposal.late.${state}` }
    case 'done':
      if (proposal.version !== (version ?? proposal.version))
        return state === 'waiting' && proposal.scheduledFor
          ? { phrase: 'proposal.done.unscheduled' }
          : { phrase: 'proposal.done.edited' }
      if (state === 'waiting' && approvals.length > 0)
        return { phrase: 'proposal.done.counted', values: { count: approvals.length, of } }
      return state === 'drafted' || state === 'expired'
        ? { phrase: `proposal.late.${state}` }
        : { phrase: `proposal.done.${state}` }
  }
}

function answer(message: Message) {
  const reply = { isPrivate: true, replacesMessage: false, message }
  return { kind: 'answer', reply } as const
}
