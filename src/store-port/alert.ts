import type { Message } from '../core/message.ts'
import type {
  AlertId,
  AlertKind,
  Level,
  Mute,
  NewsRecord,
  RecordId,
  RevisionChange,
  RevisionId,
  StoryId,
  SubscriptionId,
} from '../core/model.ts'
import type { Story } from './story.ts'

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
  readonly mutedBy?: Mute | undefined
  /** Of `config/topics.yaml`. */
  readonly topics: readonly string[]
  /** What the story's first message should say from now on. */
  readonly standing: Message
  /** What a reply to it says. */
  readonly note: Message | undefined
  /** The person who raised it by hand. */
  readonly raisedBy?: string | undefined
  /** Messages that say this alert's note say its own note from now on; nothing else changes. */
  readonly rewords?: AlertId | undefined
  /** It begins there only; so does what follows on the story. */
  readonly places?: readonly SubscriptionId[] | undefined
  readonly createdAt: Date
}

export type Routing = { readonly subscriptionId: SubscriptionId; readonly why: string }

/** With the article as it stood. */
export type PastAlert = Alert & { readonly record: NewsRecord }

export type AlertStore = {
  /** Newest first. */
  listRecent(limit: number): Promise<readonly PastAlert[]>
  get(id: AlertId): Promise<Alert>
  getPast(id: AlertId): Promise<PastAlert>
  find(id: number): Promise<Alert | undefined>
  /** Undefined when this revision has already raised an alert of this kind, but for those raised by hand. */
  add(alert: Omit<Alert, 'id'>): Promise<AlertId | undefined>
  /** Oldest first. */
  listOfStory(storyId: StoryId): Promise<readonly Alert[]>
  /** Of its story, younger than `since`: what comes of it is not known yet. */
  hasUnroutedBefore(id: AlertId, since: Date): Promise<boolean>
  markRouted(id: AlertId, at: Date): Promise<void>
  /** Why it came to each place as it did, or did not come. */
  addRoutings(id: AlertId, routings: readonly Routing[]): Promise<void>
  listRoutings(id: AlertId): Promise<readonly Routing[]>
}
