import type { SourceKind } from '../core/model.ts'

/** A source as its operator sees it. The JSON of `GET /api/sources`. */
export type SourceReport = {
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly kind: SourceKind | null
  readonly language: string | null
  readonly owner: string
  /** `new` until it has answered once. */
  readonly state: 'new' | 'well' | 'failing' | 'dead' | 'stale' | 'paused'
  readonly pollMs: { readonly fastest: number; readonly slowest: number }
  readonly lastPolledAt: string | null
  readonly lastChangedAt: string | null
  readonly nextPollAt: string | null
  readonly lastError: string | null
}

export type SourcePast = {
  readonly source: SourceReport
  /** Newest first. */
  readonly events: readonly {
    readonly kind: string
    readonly message: string
    readonly firstAt: string
    readonly lastAt: string
    readonly count: number
  }[]
}

/** What a person asked of the sources cannot be done; the message says why, and the cure. */
export class SourceDeskError extends Error {
  override readonly name = 'SourceDeskError'
}

/** What an operator may do with the sources. All methods throw {@link SourceDeskError}. */
export type SourceDesk = {
  list(): Promise<readonly SourceReport[]>
  show(id: string): Promise<SourcePast>
  /** As the configuration file would say it. */
  add(source: unknown): Promise<SourceReport>
  pause(id: string): Promise<SourceReport>
  resume(id: string): Promise<SourceReport>
  remove(id: string): Promise<SourceReport>
}
