import type { SourceId, SourceKind, Trust } from '../core/model.ts'
import type { SourceTrouble } from '../core/source-health.ts'

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
  /** When the newest article of each came, or its newest version; not of those that have none. */
  listNewestAt(): Promise<ReadonlyMap<SourceId, Date>>
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
