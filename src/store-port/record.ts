import type { HeadedReport } from '../core/alert/find-killed.ts'
import type { NewsRecord, RecordId, SourceId, StoryId } from '../core/model.ts'
import type { ArticleFate } from '../ports/push.ts'

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
  /** Each record in a story with each headline that it has had since then, the first report first. */
  listHeaded(source: SourceId, since: Date): Promise<readonly HeadedReport[]>
  get(id: RecordId): Promise<StoredRecord>
  /** Until the transaction ends nobody else gets it so, and nothing new is stated of it. */
  getLocked(id: RecordId): Promise<StoredRecord>
  /** Undefined where there is none: the id may come from a button. */
  findById(id: number): Promise<StoredRecord | undefined>
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
