/** What moderators see of a proposal: the exact alert, why it waits, and what they can do. */
import { postedAs } from '../alert/alert-parts.ts'
import type { Phrase } from '../locale.ts'
import type { Message, MessagePart } from '../message.ts'
import {
  type AlertDraft,
  type Deed,
  isOpen,
  type Proposal,
  type ProposalState,
} from './proposal.ts'

/** `dressed`: the draft as people have changed it. */
export function sayCard(proposal: Proposal, dressed: AlertDraft): Message {
  const shown = showPosted(proposal, dressed)
  return {
    ...shown,
    tone: isOpen(proposal) ? shown.tone : 'plain',
    title: { label: sayState(proposal), text: shown.title.text },
    parts: [
      ...sayLevel(dressed),
      ...shown.parts,
      ...(isOpen(proposal) ? sayWaiting(proposal) : []),
      ...sayDeeds(proposal),
    ],
    actions: isOpen(proposal) ? listActions(proposal) : [],
  }
}

/** What is decided on begins to stand when it is approved. */
function showPosted({ state, deed }: Proposal, { kind, standing, note }: AlertDraft): Message {
  if (kind !== 'first' && note === undefined) return standing
  return postedAs(note ?? standing, state === 'approved' ? deed?.at : undefined)
}

function sayState({ state, approvals, approvalCount }: Proposal): Phrase {
  return state === 'waiting' && approvals.length > 0
    ? { phrase: 'proposal.counted', values: { count: approvals.length, of: approvalCount } }
    : { phrase: `proposal.${state}` }
}

/** Said some time before its time-out. */
export function sayReminder(proposal: Proposal, dressed: AlertDraft): Message {
  const { id, storyId, expiresAt, timeOut } = proposal
  const isWaiting = proposal.state === 'waiting'
  return {
    tone: 'plain',
    title: {
      label: { phrase: isWaiting ? 'proposal.reminder' : `proposal.${proposal.state}` },
      text: (dressed.note ?? dressed.standing).title.text,
    },
    parts: [
      { kind: 'paragraph', text: { phrase: 'proposal.named', values: { id, story: storyId } } },
      ...(isWaiting && timeOut
        ? [
            {
              kind: 'mark',
              label: { phrase: `proposal.then-${timeOut.end}` },
              at: expiresAt,
            } as const,
          ]
        : []),
    ],
    image: undefined,
    links: [],
    actions: isWaiting ? listActions(proposal) : [],
  }
}

/** Its own label gives way to what becomes of it. */
function sayLevel({ level, kind }: AlertDraft): readonly MessagePart[] {
  const label: Phrase =
    kind === 'first' ? { phrase: `level.${level}` } : { phrase: `story.${kind}` }
  return [{ kind: 'mark', label, at: undefined }]
}

function sayWaiting(proposal: Proposal): readonly MessagePart[] {
  const { id, storyId, why, state, approvalCount, renewedAt, expiresAt, timeOut, scheduledFor } =
    proposal
  const marks: readonly (readonly [Phrase, Date | undefined])[] = [
    ...(renewedAt ? [[{ phrase: 'proposal.renewed' }, renewedAt] as const] : []),
    ...(state === 'waiting' && expiresAt && timeOut
      ? [[{ phrase: `proposal.then-${timeOut.end}` }, expiresAt] as const]
      : []),
    ...(state === 'scheduled' ? [[{ phrase: 'proposal.told-at' }, scheduledFor] as const] : []),
  ]
  return [
    {
      kind: 'paragraph',
      text: { phrase: 'proposal.why', values: { id, story: storyId, why: { because: why } } },
    },
    ...(approvalCount > 1
      ? [
          {
            kind: 'paragraph',
            text: { phrase: 'proposal.wanted', values: { of: approvalCount } },
          } as const,
        ]
      : []),
    ...marks.map(([label, at]) => ({ kind: 'mark', label, at }) as const),
  ]
}

const deedPhrases = {
  drafted: undefined,
  waiting: undefined,
  held: 'proposal.held-by',
  scheduled: 'proposal.scheduled-by',
  approved: 'proposal.timed-out',
  rejected: 'proposal.rejected-by',
  expired: 'proposal.expired-at',
  ended: 'proposal.ended-at',
} as const satisfies Record<ProposalState, Phrase['phrase'] | undefined>

/** Who was first, and who else. */
function sayDeeds({ state, approvals, deed }: Proposal): readonly MessagePart[] {
  const yes = approvals.map((each) => sayDeed('proposal.approved-by', each))
  const phrase = deedPhrases[state]
  // Whose yes it was stands there already.
  const isTold = state === 'approved' && deed?.by !== 'system'
  const decided =
    phrase === undefined || deed === undefined || isTold ? [] : [sayDeed(phrase, deed)]
  const why = isOpen({ state }) || isTold ? undefined : deed?.why
  return [
    ...yes,
    ...decided,
    ...(why === undefined || why === ''
      ? []
      : [{ kind: 'paragraph', text: { because: why } } as const]),
  ]
}

/** `by` is not said: it tells whose name it is that a card has. */
function sayDeed(phrase: Phrase['phrase'], { by, name, at }: Deed): MessagePart {
  return { kind: 'mark', label: { phrase, values: { name, by } }, at }
}

/** Each names the version that it stands under, so that nobody says yes to what they have not seen. */
function listActions({ id, version, state }: Proposal): Message['actions'] {
  const action = (verb: 'approve' | 'now' | 'edit' | 'reject' | 'hold' | 'release') =>
    ({ label: { phrase: `proposal.${verb}` }, id: `proposal:${verb}:${id}:${version}` }) as const
  return [
    action(state === 'scheduled' ? 'now' : 'approve'),
    action('edit'),
    action('reject'),
    action(state === 'held' ? 'release' : 'hold'),
  ]
}
