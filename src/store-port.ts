/** All that the pipeline and the commands may ask of the store. `store/` implements it. */
import type { MessageText } from './core/alert/policy.ts'
import type { Restraint } from './core/alert/restraint.ts'
import type { Message } from './core/message.ts'
import type {
  AlertId,
  AlertKind,
  DeliveryId,
  Level,
  NewsRecord,
  Platform,
  RecordId,
  RevisionChange,
  RevisionId,
  SourceId,
  SourceKind,
  StoryId,
  SubscriptionId,
  Trust,
} from './core/model.ts'
import type { SourceTrouble } from './core/source-health.ts'
import type { FiledReport } from './core/story/match.ts'
import type { Key, Signature, TermCounts } from './core/story/signature.ts'
import type { Wishes } from './core/subscription.ts'
import type { ArticleFate, Asker } from './ports.ts'

/** Who may change a row: the configuration file, or people through chat and console. */
/** `config`: the file, read-only elsewhere. */
export type Owner = 'config' | 'chat' | 'console'

export type SourceSettings = {
  readonly id: SourceId
  readonly name: string
  /** Undefined: a push source. */
  readonly url: string | undefined
  /** Undefined: found out at the first look. */
  readonly kind: SourceKind | undefined
  readonly language: string | undefined
  readonly trust: Trust
  /** Its first reports wait so long for somebody to stop them. */
  readonly holdMs: number
  readonly fastestPollMs: number
  readonly slowestPollMs: number
}

/** What the looks at a source have brought so far: all that the next look depends on. */
export type PollState = {
  readonly kind: SourceKind | undefined
  readonly etag: string | undefined
  readonly lastModified: string | undefined
  /** Undefined until the source has answered once. */
  readonly firstPolledAt: Date | undefined
  readonly lastPolledAt: Date | undefined
  readonly lastChangedAt: Date | undefined
  readonly changeGapMs: number | undefined
  readonly failureCount: number
  readonly failingSince: Date | undefined
  readonly lastError: string | undefined
  readonly trouble: SourceTrouble | undefined
  /** Undefined: it is not looked at. */
  readonly nextPollAt: Date | undefined
}

export type Source = SourceSettings &
  PollState & {
    readonly owner: Owner
    readonly pausedAt: Date | undefined
  }

/** What happened to a source; the same message again only counts. */
export type SourceEvent = {
  readonly sourceId: SourceId
  /** A FetchReason, or what else it is: `flood`, `dead`. */
  readonly kind: string
  readonly message: string
  readonly at: Date
}

type PastSourceEvent = Omit<SourceEvent, 'sourceId' | 'at'> & {
  readonly firstAt: Date
  readonly lastAt: Date
  readonly count: number
}

export type SourceStore = {
  /** Makes these the sources of the configuration file; those it no longer names are removed. */
  replaceConfigured(sources: readonly SourceSettings[], now: Date): Promise<void>
  /** Not the removed ones. */
  list(): Promise<readonly Source[]>
  get(id: SourceId): Promise<Source>
  /** Not a removed one. */
  find(id: SourceId): Promise<Source | undefined>
  /**
   * Up to `limit` sources whose time has come, longest waiting first, each for this caller alone
   * until it settles the poll or the lease ends.
   */
  claimDue(limit: number, now: Date): Promise<readonly Source[]>
  /** Before each page: a long poll is not a dead one. */
  extendPoll(id: SourceId, now: Date): Promise<void>
  /** At the start of a process that has the store to itself: whoever was polling is dead. */
  releasePolls(): Promise<void>
  /** Ends polls, in one statement. */
  settlePolls(polls: readonly (PollState & { readonly id: SourceId })[]): Promise<void>
  /** False when there is one with this id; one that was removed comes back. */
  add(source: SourceSettings, now: Date): Promise<boolean>
  /** Undefined: it is looked at again. */
  setPause(id: SourceId, pausedAt: Date | undefined): Promise<void>
  remove(id: SourceId, at: Date): Promise<void>
  /** It is due now. */
  hurry(id: SourceId, at: Date): Promise<void>
  addEvents(events: readonly SourceEvent[]): Promise<void>
  /** Events and receipts that are older than anybody asks for. Needed about once an hour. */
  forgetBefore(before: Date): Promise<void>
  /** Newest first. */
  listEvents(id: SourceId, limit: number): Promise<readonly PastSourceEvent[]>
}

/** `quiet`: it did not tell of news that we found ourselves. */
export type HubState = 'asked' | 'active' | 'quiet' | 'refused'

export type Hub = {
  readonly sourceId: SourceId
  readonly url: string
  readonly topic: string
  /** The unguessable end of our callback's address. */
  readonly token: string
  readonly secret: string
  readonly state: HubState
}

export type HubStore = {
  /** The same hub and topic again change nothing. */
  put(source: SourceId, hub: { readonly url: string; readonly topic: string }): Promise<void>
  findByToken(token: string): Promise<Hub | undefined>
  /** Those to be asked now: new ones, and those of whose lease less than a third is left. */
  claimDue(now: Date): Promise<readonly Hub[]>
  mark(
    source: SourceId,
    change: { readonly state: HubState; readonly leaseUntil?: Date; readonly pingedAt?: Date },
  ): Promise<void>
  /** False unless it was active and has not been heard since then. */
  markQuiet(source: SourceId, unheardSince: Date): Promise<boolean>
}

export type StoredRecord = {
  readonly id: RecordId
  readonly content: NewsRecord
  /** Fingerprint of the feed entry, so that an unchanged entry costs no page fetch. */
  readonly entryHash: string
  readonly seenAt: Date
  /** There before we began to watch its source: never a first report. */
  readonly isBaseline: boolean
  readonly storyId: StoryId | undefined
  readonly page: PageState
  /** Its page was not there when we looked last. */
  readonly missingAt: Date | undefined
}

/** What the next look at an article's page depends on. */
export type PageState = {
  readonly nextCheckAt: Date | undefined
  readonly etag: string | undefined
  readonly lastModified: string | undefined
}

export type RecordStore = {
  find(source: SourceId, externalId: string): Promise<StoredRecord | undefined>
  /** Until the transaction ends, nobody else gets past here with the same article. */
  lock(source: SourceId, externalId: string): Promise<void>
  findFate(id: RecordId): Promise<ArticleFate | undefined>
  findMany(source: SourceId, externalIds: readonly string[]): Promise<readonly StoredRecord[]>
  /** Of every source, newest first. */
  listByUrl(url: string): Promise<readonly StoredRecord[]>
  /** By the address of their article. */
  findByUrl(source: SourceId, urls: readonly string[]): Promise<readonly StoredRecord[]>
  /** Of the latest records, newest first. */
  listHeadlines(source: SourceId, limit: number): Promise<readonly string[]>
  get(id: RecordId): Promise<StoredRecord>
  /** What the publisher states now. `isNew` is false when nothing differs from what is held. */
  put(seen: {
    readonly content: NewsRecord
    readonly entryHash: string
    readonly seenAt: Date
    readonly isBaseline: boolean
    /** Unchanged when absent. */
    readonly page?: PageState
  }): Promise<{ readonly id: RecordId; readonly isNew: boolean }>
  /** Up to `limit` records whose page is to be looked at again, each for this caller alone for a minute. */
  claimChecks(limit: number, now: Date): Promise<readonly StoredRecord[]>
  /** Its page has been looked at; `missingAt`: and was not there. */
  markChecked(id: RecordId, page: PageState, missingAt?: Date): Promise<void>
  /**
   * Has those looked at at once that the source's list no longer has, though it has older ones.
   * `from`: the date of the oldest that it has; `since`: of the oldest that we still watch.
   */
  markUnlisted(
    source: SourceId,
    listed: { readonly ids: readonly string[]; readonly from: Date; readonly since: Date },
    now: Date,
  ): Promise<void>
  /** `seenAt` is of the content that was revised: a newer one stays to do. */
  markRevised(id: RecordId, seenAt: Date, at: Date): Promise<void>
}

/** Pushes that were taken, so that the same one again changes nothing. */
export type ReceiptStore = {
  find(source: SourceId, key: string): Promise<RecordId | undefined>
  add(receipt: {
    readonly source: SourceId
    readonly key: string
    readonly recordId: RecordId
    readonly at: Date
  }): Promise<void>
  /** Taken from this source since then. */
  count(source: SourceId, since: Date): Promise<number>
}

export type Revision = {
  readonly id: RevisionId
  readonly recordId: RecordId
  /** 1 and up, without gaps. */
  readonly number: number
  readonly content: NewsRecord
  readonly seenAt: Date
  /** An embargo or a hold timer has kept it until then. */
  readonly heldUntil: Date | undefined
}

/** What became of a revision; answers "why". */
type Fate = { readonly kind: string; readonly why: string }

export type RevisionStore = {
  get(id: RevisionId): Promise<Revision>
  findLatest(recordId: RecordId): Promise<Revision | undefined>
  /** The revision that readers know: the newest one below `number` that was not held back or found broken. */
  findTold(recordId: RecordId, belowNumber?: number): Promise<Revision | undefined>
  /** An earlier revision of the record is neither decided nor held: its turn comes first. */
  hasUndecidedBefore(recordId: RecordId, number: number): Promise<boolean>
  /** Undefined when another worker has added this number first. */
  add(revision: Omit<Revision, 'id' | 'heldUntil'>): Promise<RevisionId | undefined>
  markFiled(id: RevisionId, at: Date): Promise<void>
  markDecided(id: RevisionId, fate: Fate & { readonly at: Date }): Promise<void>
  hold(id: RevisionId, until: Date): Promise<void>
}

type Story = {
  readonly id: StoryId
  readonly headline: string
  readonly openedAt: Date
  readonly updatedAt: Date
}

/** What one record of a story says. */
export type StoryReport = {
  readonly recordId: RecordId
  readonly source: SourceId
  readonly sourceName: string
  readonly url: string | undefined
  readonly firstSeenAt: Date
  /** What readers may know of it: the newest revision told; before that the newest that is neither held nor under embargo. May be withdrawn (`pubstatus`). */
  readonly content: NewsRecord
  /** It repeats the text of this earlier report of the story. */
  readonly copyOf: RecordId | undefined
}

export type StoryDescription = Story & {
  /** The first report first. */
  readonly reports: readonly StoryReport[]
  /** Standing reports, independent of each other, beyond the first: 0 as long as nobody else says so. */
  readonly confirmations: number
}

/** One link of the chain of what was said. */
export type StoryEvent =
  | {
      readonly kind: 'revision'
      readonly at: Date
      readonly recordId: RecordId
      readonly revisionId: RevisionId
      /** 1: the report's first version. */
      readonly number: number
      readonly sourceName: string
      readonly headline: string | undefined
      /** Undefined until it is decided. */
      readonly fate: Fate | undefined
    }
  | {
      readonly kind: 'alert'
      readonly at: Date
      readonly alertId: AlertId
      readonly revisionId: RevisionId
      readonly alert: AlertKind
      readonly level: Level
      readonly why: string
    }

export type StoryStore = {
  /** Nobody else decides on the story until the transaction ends. */
  lock(storyId: StoryId): Promise<void>
  /** Undefined where there is no such story. A story that was merged away answers as its survivor. */
  describe(storyId: number): Promise<StoryDescription | undefined>
  /** Oldest first. */
  listEvents(storyId: number): Promise<readonly StoryEvent[]>
  /** A moderator's word: `from` and all that was said of it becomes `into`, for ever. False when they are one already. */
  merge(into: StoryId, from: StoryId): Promise<boolean>
  /** A moderator's word: the record gets a story of its own, with its alerts. Undefined when it has one. */
  split(recordId: RecordId, at: Date): Promise<StoryId | undefined>
  open(story: Omit<Story, 'id'>): Promise<StoryId>
  /** `copyOf` is the report of the story whose text it repeats. */
  addRecord(storyId: StoryId, recordId: RecordId, copyOf?: RecordId): Promise<void>
  /** What the story's records are headed now, those that readers may know of; the first report first. */
  listHeadlines(storyId: StoryId): Promise<readonly string[]>
  retitle(storyId: StoryId, headline: string, at: Date): Promise<void>
  /** The content of the newest revision of the story's records. */
  findNewestReport(storyId: number): Promise<NewsRecord | undefined>
  /** Newest first, only those with an alert. */
  listAlerted(page: {
    readonly offset: number
    readonly limit: number
  }): Promise<readonly AlertedStory[]>
}

/** The index by which a record finds its story. */
export type SignatureStore = {
  /** Until the transaction ends nobody else files: two reports of one event never look past each other. */
  lock(): Promise<void>
  countTerms(hashes: readonly number[]): Promise<TermCounts>
  /** One more record with these terms. */
  addTerms(hashes: readonly number[]): Promise<void>
  /** Reports of the stories that share most with these keys and were last heard of at `openSince` or later. */
  listCandidates(
    keys: readonly Key[],
    openSince: Date,
  ): Promise<readonly FiledReport<StoryId, RecordId>[]>
  find(recordId: RecordId): Promise<Signature | undefined>
  put(recordId: RecordId, signature: Signature, seenAt: Date): Promise<void>
  /** Forgets a few of the records last seen before `openSince`: more than are added, so that the index does not grow. */
  forget(openSince: Date): Promise<void>
}

export type AlertedStory = Story & {
  readonly level: Level
  readonly kind: AlertKind
  readonly alertedAt: Date
  readonly url: string | undefined
  readonly sourceName: string
}

export type Alert = {
  readonly id: AlertId
  readonly storyId: StoryId
  readonly revisionId: RevisionId
  readonly kind: AlertKind
  readonly level: Level
  readonly why: string
  readonly change: RevisionChange | undefined
  /** The records that it names, the one whose text it shows first. */
  readonly recordIds: readonly RecordId[]
  /** A flash on the story mutes it: it may change a message, never make one. */
  readonly isMuted: boolean
  /** Of `config/topics.yaml`. */
  readonly topics: readonly string[]
  /** What the story's first message should say from now on. */
  readonly standing: Message
  /** What a reply to it says. */
  readonly note: Message | undefined
  /** The person who raised it by hand. */
  readonly raisedBy?: string | undefined
  readonly createdAt: Date
}

export type Routing = { readonly subscriptionId: SubscriptionId; readonly why: string }

/** With the article as it stood. */
export type PastAlert = Alert & { readonly record: NewsRecord }

export type AlertStore = {
  /** Newest first. */
  listRecent(limit: number): Promise<readonly PastAlert[]>
  get(id: AlertId): Promise<Alert>
  /** Undefined when this revision has already raised an alert of this kind, but for those raised by hand. */
  add(alert: Omit<Alert, 'id'>): Promise<AlertId | undefined>
  /** Oldest first. */
  listOfStory(storyId: StoryId): Promise<readonly Alert[]>
  markRouted(id: AlertId, at: Date): Promise<void>
  /** Why it came to each place as it did, or did not come. */
  addRoutings(id: AlertId, routings: readonly Routing[]): Promise<void>
  listRoutings(id: AlertId): Promise<readonly Routing[]>
}

type StoredRestraint = Restraint & { readonly id: number }

export type RestraintStore = {
  add(restraint: Restraint, now: Date): Promise<number>
  /** Neither lifted nor past its end, oldest first. */
  listActive(now: Date): Promise<readonly StoredRestraint[]>
  lift(id: number, now: Date): Promise<void>
}

export type SubscriptionSettings = Wishes & {
  readonly id: SubscriptionId
  readonly platform: Platform
  readonly channel: string
}

export type Subscription = SubscriptionSettings & {
  readonly owner: Owner
  /** As {@link Asker} says; unknown where the configuration owns it. */
  readonly server: string | undefined
  /** Why nothing is sent there any more. */
  readonly parkedWhy: string | undefined
}

type Place = Pick<Asker, 'platform' | 'channel' | 'alias' | 'server'>

export type SubscriptionStore = {
  replaceConfigured(subscriptions: readonly SubscriptionSettings[], now: Date): Promise<void>
  get(id: SubscriptionId): Promise<Subscription>
  listActive(): Promise<readonly Subscription[]>
  /** Not a removed one; a parked one too. Where there are two, the configuration's. */
  findAt(place: Place): Promise<Subscription | undefined>
  /** The same, which nobody else changes until the transaction ends. */
  lockAt(place: Place): Promise<Subscription | undefined>
  /** Of its server, and of the place itself, parked ones too. */
  listOfServer(place: Place): Promise<readonly Subscription[]>
  /** By people, not by the configuration. False where the place has one. */
  add(place: Place, wishes: Wishes, now: Date): Promise<boolean>
  change(id: SubscriptionId, wishes: Wishes): Promise<void>
  /** Its past is kept for who subscribes again. */
  remove(id: SubscriptionId, at: Date): Promise<void>
  park(id: SubscriptionId, why: string, at: Date): Promise<void>
  /** Its settings were kept. */
  revive(id: SubscriptionId): Promise<void>
  /** The platform calls it by another name now. */
  move(id: SubscriptionId, channel: string): Promise<void>
}

export type DeliveryAction = 'post' | 'reply' | 'edit'
/** `held`: kept back, to be told with others; `merged`: told in the message of its target. */
export type DeliveryState =
  | 'pending'
  | 'sending'
  | 'sent'
  | 'unknown'
  | 'failed'
  | 'superseded'
  | 'held'
  | 'merged'

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
  readonly createdAt: Date
  readonly state: DeliveryState
  readonly attemptCount: number
  /** When the first attempt left; what reconciling looks back to. */
  readonly startedAt: Date | undefined
  /** Of the message that this delivery made. */
  readonly messageId: string | undefined
  /** How it ended, or why it waits. */
  readonly why: string | undefined
}

export type NewDelivery = Pick<
  Delivery,
  'alertId' | 'storyId' | 'subscriptionId' | 'action' | 'targetId'
> &
  Partial<Pick<Delivery, 'text' | 'isSilent'>> & {
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

/**
 * What the holder of a `send-delivery` job may do now. One delivery is in flight per destination:
 * the most urgent, but within a story the oldest first.
 */
export type Claim =
  | (Claimed & {
      readonly kind: 'send'
      /** Not worth sending any more: a newer edit of the same message waits, or the story has been withdrawn. */
      readonly overtaken: 'edited-again' | 'withdrawn' | undefined
      /** The kill switch is on for its story, its source or everything. */
      readonly isStopped: boolean
    })
  /** An earlier attempt may have been sent: find out first. */
  | (Claimed & { readonly kind: 'reconcile' })
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'nothing' }

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
  /** Told without a sound, and not called breaking. */
  calm(id: DeliveryId): Promise<void>
  /** Too late to be told by itself; `mergeHeld` takes it from `until` on. */
  hold(id: DeliveryId, until: Date, why: string, now: Date): Promise<void>
  /** They will not be told. */
  dropHeld(ids: readonly DeliveryId[], why: string): Promise<void>
  /** Makes what is due at a place one delivery of at most so many stories; undefined when nothing is. */
  mergeHeld(place: SubscriptionId, mostStories: number, now: Date): Promise<DeliveryId | undefined>
  /** Those that one message tells, its own among them. */
  listMerged(carrier: DeliveryId): Promise<readonly Delivery[]>
  /** At the start of a process that has the store to itself: whoever held a lease is dead. */
  releaseLeases(): Promise<void>
  /** The newest message known to have stood at a destination before that moment. */
  findLastMessageId(subscriptionId: SubscriptionId, before: Date): Promise<string | undefined>
}

/** Work whose next step never ran, for `sweep`. */
export type Unfinished = {
  /** Where something held is due. */
  readonly heldPlaces: readonly SubscriptionId[]
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

export type StoryHit = {
  readonly storyId: StoryId
  readonly headline: string
  readonly updatedAt: Date
  readonly sourceName: string
  readonly url: string | undefined
  /** Verbatim, around what was found. */
  readonly excerpt: readonly { readonly text: string; readonly isFound: boolean }[]
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

/** What a button stands for, where its own 64 bytes cannot carry it. */
export type MemoStore = {
  keep(state: unknown, now: Date): Promise<number>
  recall(id: number): Promise<unknown>
  /** Forgets it: of two who press at once, one gets it. */
  take(id: number): Promise<unknown>
}

export type AuditEntry = {
  readonly at: Date
  /** `system`, or `discord:<user id> (<name>) in <channel>`. */
  readonly actor: string
  /** Past participle: `alerted`, `parked`. */
  readonly action: string
  /** `alert 12`, `subscription newsroom`. */
  readonly subject: string
  readonly detail: string
}

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
  readonly restraints: RestraintStore
  readonly deliveries: DeliveryStore
  readonly memos: MemoStore
  /** Full-text, the best story first. Takes words, quoted phrases, `or` and `-not`; nothing else is special. */
  searchStories(
    words: string,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<readonly StoryHit[]>
  readStatus(since: Date): Promise<StatusFigures>
  addAudit(entry: AuditEntry): Promise<void>
  /** Older than `before`, so that work in motion is left alone; at most so many deliveries. */
  findUnfinished(before: Date, now: Date, deliveryCount: number): Promise<Unfinished>
  /** Newest first. */
  listAudit(page: {
    readonly offset: number
    readonly limit: number
  }): Promise<readonly AuditEntry[]>
  /** All or nothing. No queue call may run inside. */
  transaction<Result>(work: (store: Store) => Promise<Result>): Promise<Result>
}
