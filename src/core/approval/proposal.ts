/** An alert that is composed and stored, and not told until somebody says yes. */
import type { Message } from '../message.ts'
import type {
  AlertId,
  AlertKind,
  Level,
  Mute,
  ProposalId,
  RecordId,
  RevisionChange,
  RevisionId,
  StoryId,
  SubscriptionId,
} from '../model.ts'
import type { TimeOut } from './rule.ts'

/** What the alert will be, in the machine's words. */
export type AlertDraft = {
  readonly kind: AlertKind
  readonly level: Level
  readonly why: string
  readonly change: RevisionChange | undefined
  /** The records that it names, the one whose text it shows first. */
  readonly recordIds: readonly RecordId[]
  readonly mutedBy?: Mute | undefined
  readonly topics: readonly string[]
  readonly standing: Message
  readonly note: Message | undefined
  /** The person who raised it by hand. */
  readonly raisedBy?: string | undefined
}

/** What people changed in it. They outlast a renewal. */
export type Edits = {
  /** Typed by a person, and marked so. */
  readonly headline?: string | undefined
  readonly summary?: string | undefined
  /** The words of those that it shows: what the article does not have is never shown. */
  readonly quotes?: readonly string[] | undefined
  readonly level?: Level | undefined
  /** Only there; everywhere when undefined. */
  readonly places?: readonly SubscriptionId[] | undefined
  /** Its report was filed into this story, and has been given one of its own. */
  readonly apartFrom?: StoryId | undefined
}

/** Who did something, and when. */
export type Deed = {
  /** `discord:<user id>`, `telegram:<user id>` or `system`. */
  readonly by: string
  /** As the platform shows it. */
  readonly name: string
  readonly at: Date
}

/** `drafted`: still its proposer's alone. */
export const openStates = ['drafted', 'waiting', 'held', 'scheduled'] as const
/** `ended`: by the news itself. */
type ClosedState = 'approved' | 'rejected' | 'expired' | 'ended'
export type ProposalState = (typeof openStates)[number] | ClosedState

export type Proposal = {
  readonly id: ProposalId
  readonly storyId: StoryId
  /** Whose text it shows. */
  readonly revisionId: RevisionId
  readonly state: ProposalState
  /** `system`: the rules of the configuration. */
  readonly proposedBy: string
  /** Why it waits. */
  readonly why: string
  readonly draft: AlertDraft
  readonly edits: Edits
  /** Which saying of it this is, 1 and up: nobody says yes to what they have not seen. */
  readonly version: number
  readonly approvalCount: number
  readonly approvals: readonly Deed[]
  readonly timeOut: TimeOut | undefined
  readonly expiresAt: Date | undefined
  readonly remindAt: Date | undefined
  readonly scheduledFor: Date | undefined
  /** When a change of the article has changed it last. */
  readonly renewedAt: Date | undefined
  /** Who has held, changed or decided it last. */
  readonly deed: (Deed & { readonly why?: string | undefined }) | undefined
  readonly alertId: AlertId | undefined
  readonly createdAt: Date
}

export function isOpen({ state }: Pick<Proposal, 'state'>): boolean {
  return openStates.some((each) => each === state)
}

/** Where it begins: as chosen for it, or else for what was told of the story before. Undefined: everywhere. */
export function listNamedPlaces(
  { places }: Pick<Edits, 'places'>,
  alerts: readonly Pick<Edits, 'places'>[],
): Edits['places'] {
  return places ?? alerts.at(-1)?.places
}

/** When something is due of itself. */
export function nextMoment({
  state,
  scheduledFor,
  remindAt,
  expiresAt,
}: Pick<Proposal, 'state' | 'scheduledFor' | 'remindAt' | 'expiresAt'>): Date | undefined {
  if (state === 'scheduled') return scheduledFor
  if (state === 'drafted') return expiresAt
  return state === 'waiting' ? (remindAt ?? expiresAt) : undefined
}
