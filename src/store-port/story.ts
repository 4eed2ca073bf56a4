import type {
  AlertId,
  AlertKind,
  Level,
  NewsRecord,
  RecordId,
  RevisionId,
  SourceId,
  StoryId,
  Trust,
} from '../core/model.ts'
import type { AlertedStory } from './alert.ts'
import type { Fate } from './revision.ts'

export type Story = {
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
  readonly trust: Trust
  readonly url: string | undefined
  readonly firstSeenAt: Date
  /** What readers may know of it: the newest revision told; before that the newest that is neither held nor under embargo. May be withdrawn (`pubstatus`). */
  readonly content: NewsRecord
  /** False: nobody has decided on any version of it yet, so that it may still have to wait. */
  readonly isTold: boolean
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
      readonly kind: 'merged'
      readonly at: Date
      /** The story that is a part of it since then. */
      readonly from: StoryId
      readonly why: string
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

/** What some of the news has in common. */
export type NewsScope =
  | { readonly kind: 'source'; readonly id: SourceId }
  /** Of `config/topics.yaml`. */
  | { readonly kind: 'topic'; readonly id: string }

export type StoryStore = {
  /**
   * Nobody else decides on the stories until the transaction ends. Who needs several takes them in one call,
   * which locks the older first, or two would wait for each other for ever. In a transaction that files, that
   * is after `signatures.lock()`, and before any record is changed.
   */
  lock(...storyIds: readonly StoryId[]): Promise<void>
  /** Undefined where there is no such story. A story that was merged away answers as its survivor. */
  describe(storyId: number): Promise<StoryDescription | undefined>
  /** What each record of the story says, the first report first. */
  listReports(storyId: StoryId): Promise<readonly StoryReport[]>
  /** Oldest first. */
  listEvents(storyId: number): Promise<readonly StoryEvent[]>
  /** `from` and all that was said of it becomes `into`, for ever. False when they are one already. */
  merge(
    into: StoryId,
    from: StoryId,
    because: { readonly at: Date; readonly why: string },
  ): Promise<boolean>
  /** A moderator's word: the record gets a story of its own, with its alerts. Undefined when it has one. */
  split(recordId: RecordId, at: Date): Promise<StoryId | undefined>
  /** A moderator has taken a report of one out of the other. */
  areParted(one: StoryId, other: StoryId): Promise<boolean>
  open(story: Omit<Story, 'id'>): Promise<StoryId>
  /** `filedIn`: the story whose kind it is of, also where that was merged away; `copyOf`: the report whose text it repeats. */
  addRecord(
    storyId: StoryId,
    recordId: RecordId,
    as?: { readonly filedIn?: StoryId | undefined; readonly copyOf?: RecordId | undefined },
  ): Promise<void>
  /**
   * What the story's standing reports are headed in the versions that readers know, the first report
   * first; and what it is headed itself, where it has any.
   */
  listHeadlines(
    storyId: StoryId,
  ): Promise<{ readonly headlines: readonly string[]; readonly current: string | undefined }>
  retitle(storyId: StoryId, headline: string): Promise<void>
  /** Something of it has come in. */
  markUpdated(storyId: StoryId, at: Date): Promise<void>
  /** The content of the newest revision of the story's records. */
  findNewestReport(storyId: number): Promise<NewsRecord | undefined>
  /** Newest first, only those with an alert; `of`: only those of which an alert is about that. */
  listAlerted(page: {
    readonly offset: number
    readonly limit: number
    readonly of?: NewsScope | undefined
  }): Promise<readonly AlertedStory[]>
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
