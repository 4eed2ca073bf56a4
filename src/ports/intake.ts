import type { NewsRecord, SourceKind } from '../core/model.ts'
import { keepable } from '../core/text.ts'

/** Thrown by fetching. Never for a 304, which is a value. */
export type FetchReason = 'unreachable' | 'rate-limited' | 'refused' | 'gone' | 'too-large'

export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly reason: FetchReason
  readonly retryAfterMs: number | undefined

  constructor(
    reason: FetchReason,
    message: string,
    options: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    // It may quote what came, and is kept in the source's history.
    super(keepable(message), { cause: options.cause })
    this.reason = reason
    this.retryAfterMs = options.retryAfterMs
  }
}

/** One entry of a source's list, as cheaply as it can be known. */
export type FeedItem = {
  /** What the list alone says, `source` and `id` included. */
  readonly record: NewsRecord
  /** Fingerprint of the whole entry. */
  readonly hash: string
  /** There is no more to be read on its page. */
  readonly isWhole?: true
}

/** What the next request needs to be answered "not modified". */
type Validators = {
  readonly etag: string | undefined
  readonly lastModified: string | undefined
}

/** What a source answered. `ownerWaitMs`: for how long its owner says that nothing will be new. */
export type FetchedItems =
  | { readonly kind: 'not-modified'; readonly ownerWaitMs: number }
  | (Validators & {
      readonly kind: 'fetched'
      readonly sourceKind: SourceKind
      readonly items: readonly FeedItem[]
      readonly ownerWaitMs: number
      /** Where it says that its news may be subscribed to (WebSub). */
      readonly hub?: { readonly url: string; readonly topic: string } | undefined
      /** Entries that could not be read: what was wrong, and where. */
      readonly faults: readonly string[]
    })

type FetchedArticle =
  | { readonly kind: 'not-modified' }
  | (Validators & {
      readonly kind: 'fetched'
      readonly record: NewsRecord
      /** By field of the record, where on the page it stood. */
      readonly origins?: Readonly<Partial<Record<keyof NewsRecord, string>>>
    })

/** What the pipeline asks of the outside. Both methods throw {@link FetchError}. */
export type Intake = {
  fetchItems(
    source: Validators & {
      readonly id: string
      readonly url: string
      /** Undefined: to be found out. */
      readonly kind: SourceKind | undefined
      readonly language: string | undefined
    },
  ): Promise<FetchedItems>
  /** The article's page, completed by what is known of it. */
  fetchArticle(known: NewsRecord, before?: Validators): Promise<FetchedArticle>
}
