import type { MessageText } from '../core/alert/policy.ts'
import type {
  AlertId,
  DeliveryId,
  NoticeId,
  Platform,
  StoryId,
  SubscriptionId,
} from '../core/model.ts'
import type { Survey } from '../ports/messenger.ts'
import type { Alert } from './alert.ts'
import type { Subscription } from './subscription.ts'

export type DeliveryAction = 'post' | 'reply' | 'edit'

/** `held`: kept back, to be told with others; `merged`: told in the message of its target; `deleted`: it stood, until somebody deleted it there. */
export type DeliveryState =
  | 'pending'
  | 'sending'
  | 'sent'
  | 'unknown'
  | 'failed'
  | 'superseded'
  | 'held'
  | 'merged'
  | 'deleted'

export type Delivery = {
  readonly id: DeliveryId
  readonly alertId: AlertId
  readonly storyId: StoryId
  readonly subscriptionId: SubscriptionId
  readonly action: DeliveryAction
  /** The delivery whose message is edited or replied to. */
  readonly targetId: DeliveryId | undefined
  readonly text: MessageText
  readonly isSilent: boolean
  /** Alerts of its story that waited there as replies, oldest first: it tells their news too. */
  readonly brings: readonly AlertId[]
  readonly createdAt: Date
  readonly state: DeliveryState
  readonly attemptCount: number
  /** When the first attempt left; what reconciling looks back to. */
  readonly startedAt: Date | undefined
  /** Of the message that this delivery made. */
  readonly messageId: string | undefined
  /** How it ended, or why it waits. */
  readonly why: string | undefined
  /** When it ended; undefined while it waits, is tried or looked for. */
  readonly settledAt: Date | undefined
}

/** Of a message: whose it is, and what it says. */
export type TellingDelivery = Pick<Delivery, 'id' | 'alertId' | 'storyId' | 'text'>

export type NewDelivery = Pick<
  Delivery,
  'alertId' | 'storyId' | 'subscriptionId' | 'action' | 'targetId'
> &
  Partial<Pick<Delivery, 'text' | 'isSilent' | 'brings'>> & {
    /** Given: it begins as `held`. */
    readonly heldUntil?: Date | undefined
  }

export type Claimed = {
  readonly delivery: Delivery
  readonly alert: Alert
  readonly subscription: Subscription
  /** The message to edit or to reply to. */
  readonly target: { readonly state: DeliveryState; readonly messageId: string | undefined } | null
}

export type Taken = Claimed & {
  /** `reconcile`: an earlier attempt may have been sent: find out first. */
  readonly kind: 'send' | 'reconcile'
  /** Not worth sending any more: a newer edit of the same message waits, or the story has been withdrawn. */
  readonly overtaken: 'edited-again' | 'withdrawn' | undefined
  /** Of an edit: the alerts whose edits it has overtaken since readers saw the message change, oldest first. */
  readonly skipped: readonly AlertId[]
  /** The kill switch is on for its story, its source or everything. */
  readonly isStopped: boolean
}

/**
 * What the holder of a `send-delivery` job may do now. One delivery is in flight per destination:
 * the most urgent, but within a story the oldest first.
 */
export type Claim =
  | Taken
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'nothing' }

/** A message of ours; whatever ended before `since` stands before it. */
export type Anchor = { readonly messageId: string; readonly since: Date }

export type DeliveryStore = {
  get(id: DeliveryId): Promise<Delivery>
  /** Those that were new and may go at once. */
  add(
    deliveries: readonly NewDelivery[],
    now: Date,
  ): Promise<readonly { readonly id: DeliveryId; readonly subscriptionId: SubscriptionId }[]>
  /** Oldest first. */
  listOfAlert(alertId: AlertId): Promise<readonly Delivery[]>
  /** Everywhere, oldest first. */
  listOfStory(storyId: StoryId): Promise<readonly Delivery[]>
  /** Takes the next delivery of a destination. */
  claim(id: SubscriptionId, now: Date): Promise<Claim>
  /** Something is on its way to that destination. */
  isSending(id: SubscriptionId, now: Date): Promise<boolean>
  markSent(id: DeliveryId, messageId: string, now: Date): Promise<void>
  /** This attempt has certainly not been sent; try again at `notBefore`. No `why`: it was not even tried. */
  postpone(id: DeliveryId, notBefore: Date, why: string | undefined): Promise<void>
  /** It may have been sent; look at `notBefore`. */
  markUnknown(id: DeliveryId, notBefore: Date, why: string): Promise<void>
  /** Final: `failed`, `superseded`, or an `unknown` that nobody can resolve. */
  settle(
    id: DeliveryId,
    state: 'failed' | 'superseded' | 'unknown',
    why: string,
    now: Date,
  ): Promise<void>
  /** Somebody has deleted the message that it made, with what else it told. */
  markDeleted(id: DeliveryId): Promise<void>
  /** As if it had never been tried, those of them that failed, are left in doubt or were deleted; returns those. */
  revive(ids: readonly DeliveryId[]): Promise<readonly DeliveryId[]>
  /** Told without a sound, and not called breaking. */
  calm(id: DeliveryId): Promise<void>
  /** What a message of several stories told before that was deleted. */
  tellAlone(id: DeliveryId, text: 'again' | 'late-again'): Promise<void>
  /** Too late to be told by itself; `mergeHeld` takes it from `until` on. */
  hold(id: DeliveryId, until: Date, why: string, now: Date): Promise<void>
  /** They will not be told. */
  dropHeld(ids: readonly DeliveryId[], why: string): Promise<void>
  /** Makes what is due at a place one delivery of at most so many stories, or a reply to one; undefined when nothing is. */
  mergeHeld(place: SubscriptionId, mostStories: number, now: Date): Promise<DeliveryId | undefined>
  /** Where something that is held is due first, and when. */
  findNextHeld(): Promise<{ readonly place: SubscriptionId; readonly dueAt: Date } | undefined>
  /** Those that one message tells, its own among them. */
  listMerged(carrier: DeliveryId): Promise<readonly Delivery[]>
  /** At the start of a process that has the store to itself: whoever held a lease is dead. */
  releaseLeases(): Promise<void>
  /** The newest message known to have stood at a destination before that moment. */
  findAnchor(subscriptionId: SubscriptionId, before: Date): Promise<Anchor | undefined>
  /** Of a chat of Telegram's: which of these messages are known, and what else of ours may stand since. */
  survey(asked: {
    readonly channels: readonly string[]
    readonly messageIds: readonly string[]
    readonly since: Date
    /** What is looked for. */
    readonly deliveryId?: DeliveryId
    readonly noticeId?: NoticeId
  }): Promise<Survey>
  /** What made it; `channels` are the names of the place, undefined: wherever it stands. */
  findByMessage(at: {
    readonly platform: Platform
    readonly channels: readonly string[] | undefined
    readonly messageIds: readonly string[]
  }): Promise<TellingDelivery | undefined>
}
