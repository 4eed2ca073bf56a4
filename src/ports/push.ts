import type { NewsRecord, RecordId } from '../core/model.ts'

/** What a publisher sends us. */
export type PushRequest = {
  /** As the address names it; else the body does. */
  readonly source: string | undefined
  readonly body: Uint8Array
  readonly header: (name: string) => string | undefined
  /** By a program of this machine: the one case in which no signature is needed. */
  readonly isLocal: boolean
}

export type PushAnswer = {
  readonly status: 202 | 400 | 401 | 409 | 422
  readonly body:
    | {
        readonly id: RecordId
        /** `known`: nothing has changed by it. */
        readonly status: 'accepted' | 'known'
        /** Where to ask what becomes of it. */
        readonly fate: string
      }
    | {
        readonly error: string
        readonly held?: {
          readonly id: RecordId
          readonly version: number | null
          readonly pubstatus: string
        }
      }
}

/** What the pipeline must know of a push; `intake/` reads it. */
export type PushReader = {
  verify(
    push: Pick<PushRequest, 'body' | 'header'>,
    secrets: readonly string[],
    now: Date,
  ):
    | { readonly kind: 'valid'; readonly key: string }
    | { readonly kind: 'absent' }
    | { readonly kind: 'invalid'; readonly why: string }
  /** The same for the same body. */
  keyOf(body: Uint8Array): string
  findSource(body: Uint8Array): string | undefined
  parse(
    body: Uint8Array,
    source: string,
  ):
    | { readonly kind: 'record'; readonly record: NewsRecord }
    | { readonly kind: 'no-json' | 'wrong-field'; readonly error: string }
}

/** What became of an article so far, for its sender. The JSON of `GET /api/articles/:id`. */
export type ArticleFate = {
  readonly id: RecordId
  readonly source: string
  readonly externalId: string
  readonly version: number | null
  readonly pubstatus: string
  readonly seenAt: string
  readonly storyId: number | null
  /** Newest first. */
  readonly revisions: readonly {
    readonly number: number
    readonly seenAt: string
    /** `waiting` until it is decided. */
    readonly fate: string
    readonly why: string | null
  }[]
}

/** Where articles are pushed to; the console serves it. */
export type Inbox = {
  receive(push: PushRequest): Promise<PushAnswer>
  /** `push` proves who asks: its own source, or a program of this machine. */
  findFate(id: RecordId, push: PushRequest): Promise<ArticleFate | undefined>
}
