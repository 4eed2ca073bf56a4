import type { AuditAction } from '../core/audit-action.ts'
import type {
  AlertId,
  DeliveryId,
  Level,
  Platform,
  RecordId,
  RevisionId,
  SubscriptionId,
} from '../core/model.ts'
import type { AnswerLog } from '../ports/answer-log.ts'
import type { DraftStore } from '../ports/draft.ts'
import type { AlertStore } from './alert.ts'
import type { DeliveryStore } from './delivery.ts'
import type { DigestStore } from './digest.ts'
import type { FollowStore } from './follow.ts'
import type { HubStore } from './hub.ts'
import type { LeaseStore } from './lease.ts'
import type { MemoStore } from './memo.ts'
import type { NoticeStore, NoticeVersion } from './notice.ts'
import type { Forgotten, Person } from './person.ts'
import type { ProposalMoment, ProposalStore } from './proposal.ts'
import type { ReceiptStore } from './receipt.ts'
import type { RecordStore } from './record.ts'
import type { RestraintStore } from './restraint.ts'
import type { RevisionStore } from './revision.ts'
import type { SecretStore } from './secret.ts'
import type { SignatureStore } from './signature.ts'
import type { SourceStore } from './source.ts'
import type { StoryHit, StoryStore } from './story.ts'
import type { SubscriptionStore } from './subscription.ts'

/** Work whose next step never ran, for `sweep`. */
export type Unfinished = {
  /** Whose moment has come. */
  readonly proposals: readonly ProposalMoment[]
  /** Of which a room does not say the newest. */
  readonly notices: readonly NoticeVersion[]
  /** Where something held is due. */
  readonly heldPlaces: readonly SubscriptionId[]
  readonly dueDigests: readonly SubscriptionId[]
  readonly records: readonly { readonly id: RecordId; readonly seenAt: Date }[]
  readonly unfiledRevisionIds: readonly RevisionId[]
  readonly undecidedRevisionIds: readonly RevisionId[]
  readonly unroutedAlertIds: readonly AlertId[]
  /** Those that may have been sent first, then the most urgent. */
  readonly deliveries: readonly {
    readonly id: DeliveryId
    readonly subscriptionId: SubscriptionId
    readonly platform: Platform
    readonly level: Level
  }[]
}

/** Of first alerts posted since some moment; times are from published to posted. */
export type StatusFigures = {
  readonly sentCount: number
  readonly medianMs: number | undefined
  readonly p95Ms: number | undefined
  /** Deliveries whose end is not known. */
  readonly waitingCount: number
  readonly lastAlertAt: Date | undefined
}

export type AuditEntry = {
  readonly at: Date
  /** `system`, or `discord:<user id> (<name>) in <channel>`. */
  readonly actor: string
  readonly action: AuditAction
  /** `alert 12`, `subscription newsroom`. */
  readonly subject: string
  readonly detail: string
}

/** Of an older version it may be an action that none of ours is. */
export type StoredAudit = Omit<AuditEntry, 'action'> & { readonly action: string }

export type Store = {
  readonly sources: SourceStore
  readonly records: RecordStore
  readonly receipts: ReceiptStore
  readonly hubs: HubStore
  readonly revisions: RevisionStore
  readonly stories: StoryStore
  readonly signatures: SignatureStore
  readonly alerts: AlertStore
  readonly subscriptions: SubscriptionStore
  readonly follows: FollowStore
  readonly digests: DigestStore
  readonly restraints: RestraintStore
  readonly deliveries: DeliveryStore
  readonly memos: MemoStore
  readonly notices: NoticeStore
  readonly drafts: DraftStore
  readonly answers: AnswerLog
  readonly secrets: SecretStore
  readonly proposals: ProposalStore
  readonly leases: LeaseStore
  /** Full-text, the best story first unless the newest is asked for. Takes words, quoted phrases, `or` and `-not`; nothing else is special. */
  searchStories(
    words: string,
    page: { readonly offset: number; readonly limit: number; readonly order?: 'newest' },
  ): Promise<readonly StoryHit[]>
  readStatus(since: Date): Promise<StatusFigures>
  addAudit(entry: AuditEntry): Promise<void>
  /** All or nothing. */
  forgetPerson(person: Person): Promise<Forgotten>
  /** Older than `before`, so that work in motion is left alone; at most so many deliveries. */
  findUnfinished(before: Date, now: Date, deliveryCount: number): Promise<Unfinished>
  /** Newest first. */
  listAudit(page: {
    readonly offset: number
    readonly limit: number
    /** A part of whoever did it, in any case. */
    readonly person?: string | undefined
    readonly storyId?: number | undefined
    readonly action?: AuditAction | undefined
    readonly subject?: string | undefined
  }): Promise<readonly StoredAudit[]>
  /** All or nothing. No queue call may run inside. */
  transaction<Result>(work: (store: Store) => Promise<Result>): Promise<Result>
  /**
   * A transaction that does not wait for the disk. For what nobody outside has been told of, and `sweep`
   * does again: a crash of the database may take it, together with all that came after it.
   */
  step<Result>(work: (store: Store) => Promise<Result>): Promise<Result>
}
