/** All that the pipeline and the commands may ask of the world, and how the world may refuse. */
import type { Wording } from './core/locale.ts'
import type { Message } from './core/message.ts'
import type { AlertKind, Level, NewsRecord, Platform, RecordId, SourceKind } from './core/model.ts'
import type { Style } from './core/style.ts'
import { keepable } from './core/text.ts'

/** `error`: a person must act; `warn`: it heals itself; `info`: one line per alert and delivery. */
export type Log = Readonly<
  Record<'error' | 'warn' | 'info' | 'debug', (fields: object, message: string) => void>
>

/** Thrown at the start by a store or queue that does not answer. The message names it and the cure, never a password. */
export class BackendError extends Error {
  override readonly name = 'BackendError'
}

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

/**
 * Thrown by sending.
 * - `rate-limited`: not sent; try again after `retryAfterMs`. `scope` says who must wait.
 * - `unauthorized`: not sent; the platform does not know our token, so nothing can be sent anywhere
 * - `moved`: not sent; the destination is now called `movedTo`
 * - `unreachable`: never reached the platform; try again
 * - `forbidden`: this destination is closed to us (403, 404, kicked, blocked): park it
 * - `rejected`: this message, not this destination (other 400s)
 * - `unknown-outcome`: it may have been sent; never blindly send again
 */
export type DeliveryReason =
  | 'rate-limited'
  | 'unauthorized'
  | 'moved'
  | 'unreachable'
  | 'forbidden'
  | 'rejected'
  | 'unknown-outcome'

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly reason: DeliveryReason
  readonly retryAfterMs: number | undefined
  /** Of a rate limit: this destination only, or everything on the platform. */
  readonly scope: 'destination' | 'platform'
  readonly movedTo: string | undefined

  constructor(
    reason: DeliveryReason,
    message: string,
    options: {
      readonly cause?: unknown
      readonly retryAfterMs?: number
      readonly scope?: DeliveryError['scope']
      readonly movedTo?: string
    } = {},
  ) {
    super(message, { cause: options.cause })
    this.reason = reason
    this.retryAfterMs = options.retryAfterMs
    this.scope = options.scope ?? 'destination'
    this.movedTo = options.movedTo
  }
}

/** At most `limit` in any span of `perMs`, counted under `key` by all processes together. */
export type BudgetRule = {
  readonly key: string
  /** Undefined: as many as one likes, unless `key` is paused. */
  readonly limit: number | undefined
  readonly perMs: number
  /** Asked, but not counted up by taking a place: see {@link Budget.count}. */
  readonly isCeiling?: boolean
}

export type Place = { readonly id: string; readonly rules: readonly BudgetRule[] }

/** What the platforms let us do, shared by all processes. Nobody waits inside: who gets no place comes back later. */
export type Budget = {
  /** A place under every rule, or none at all and for how long to wait. */
  take(
    rules: readonly BudgetRule[],
  ): Promise<
    | { readonly kind: 'taken'; readonly place: Place }
    | { readonly kind: 'wait'; readonly waitMs: number }
  >
  /** When the call has been answered; `wasUsed` is false when it was never made. */
  settle(place: Place, wasUsed: boolean): Promise<void>
  /** One that happened without a place. */
  count(rule: BudgetRule): Promise<void>
  /** Nobody gets a place under `key` for so long. */
  pause(key: string, forMs: number): Promise<void>
}

/** One API call without destination and nonce: exactly what `inspect --json` prints. */
export type Rendering = { readonly method: string; readonly payload: Record<string, unknown> }

/** A place to post to: a Discord channel id, or a Telegram chat id or `@name`. */
export type Destination = {
  readonly platform: Platform
  readonly channel: string
} & Partial<Style>

export type SentMessage = { readonly messageId: string }

/** What every platform can do; one contract test file passes on all of them. Every method throws {@link DeliveryError}. */
export type Messenger = {
  readonly platform: Platform
  /** For how long a second `send` with the same key returns the first message. 0: never. */
  readonly dedupesForMs: number
  /** Under which every call must have a place. The first is what a platform-wide refusal pauses. */
  readonly platformRules: readonly BudgetRule[]
  /** Under which a call there must have one too. The last is what a refusal of the destination pauses. */
  destinationRules(destination: Destination, action: 'send' | 'edit'): readonly BudgetRule[]
  /** Pure; never passes the platform's limits. */
  render(message: Message, style?: Partial<Style>): Rendering
  send(
    destination: Destination,
    message: Message,
    options: {
      /** The same key never makes two messages where the platform can tell (Discord: nonce, at most 25 characters). */
      readonly key: string
      readonly replyTo: string | undefined
      readonly isSilent: boolean
      /** What it is a message of; an answer to a command is of none. */
      readonly alert?: { readonly kind: AlertKind; readonly level: Level }
    },
  ): Promise<SentMessage>
  /** Succeeds when the message already says so. */
  edit(destination: Destination, messageId: string, message: Message): Promise<void>
  /**
   * After an `unknown-outcome`: looks whether the message stands. `undefined`: the platform cannot tell.
   * `after` is the newest message of ours known in that destination.
   */
  findSent(
    destination: Destination,
    message: Message,
    options: {
      readonly key: string
      readonly startedAt: Date
      readonly after: string | undefined
      readonly replyTo?: string | undefined
    },
  ): Promise<SentMessage | 'absent' | undefined>
  /** Whether everything that may be posted there can be; and what kind of place it is, for the messages to come. */
  check(destination: Destination): Promise<Readiness>
}

/** `why`: in words for the destination's owner, such as `I need Embed Links in #news`. */
export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'lacking'; readonly why: string }

/** Who asks or presses, and where. */
export type Asker = {
  readonly platform: Platform
  readonly userId: string
  /** As the platform shows it; may change, so it decides nothing. */
  readonly userName: string
  readonly channel: string
  /** Another name of the channel, as a configuration may call it: Telegram's `@name`, in lower case. */
  readonly alias?: string | undefined
  /** What the channel belongs to: a Discord server's id, a Telegram chat's id. Undefined: to the person. */
  readonly server: string | undefined
  /** Ids of the person's Discord roles in this server. */
  readonly roles: readonly string[]
  /**
   * Asked of the platform now: whether the person may manage what is posted in this channel (Discord's
   * Manage Server or Manage Webhooks, Telegram's administrators, oneself in a private chat).
   */
  isManager(): Promise<boolean>
}

/** A person's question, in no platform's words. */
export type CommandCall = Asker & {
  /** Lower case, without the slash. */
  readonly name: string
  /** By option name, as typed. A platform without named options fills them in order. */
  readonly options: Readonly<Record<string, string>>
}

/** A pressed button; `id` is the {@link Action} id that the message carried. */
export type Press = Asker & { readonly id: string }

/** The bot's answer. */
export type CommandReply = {
  readonly message: Message
  /** Seen by the asker only, where the platform can. */
  readonly isPrivate: boolean
}

type CommandOption = {
  readonly name: string
  readonly description: Wording
  readonly isRequired: boolean
  readonly type: 'text' | 'number'
  /** Never filled in order: only as `name:value`. */
  readonly isNamed?: true
}

export type CommandDescription = {
  readonly name: string
  readonly description: Wording
  readonly options: readonly CommandOption[]
}

/** What a platform needs to let people talk to the bot; `command/` implements it, `app.ts` hands it over. */
export type CommandCenter = {
  readonly commands: readonly CommandDescription[]
  run(call: CommandCall): Promise<CommandReply>
  /** The reply replaces the message or is a new one. */
  press(press: Press): Promise<CommandReply & { readonly replacesMessage: boolean }>
  /** The bot was removed: nothing more is sent to the places that were there. */
  leave(left: Left): Promise<void>
}

/** What the bot was removed from; `why` in words for the audit log. */
export type Left = {
  readonly platform: Platform
  readonly why: string
  isThere(place: Pick<Asker, 'channel' | 'server'>): boolean
}

/** What stands in one sandbox channel. The JSON of `GET /api/sandbox/channels`. */
export type SandboxChannel = {
  readonly platform: Platform
  readonly id: string
  readonly name: string
  readonly messages: readonly SandboxMessage[]
}

export type SandboxMessage = {
  readonly id: string
  readonly replyTo?: string
  /** The name of the thread that it stands in. */
  readonly thread?: string
  /** Who wrote it: the bot or a person typing in the console. */
  readonly author: { readonly name: string; readonly isBot: boolean }
  readonly sentAt: string
  readonly editedAt?: string
  readonly isDeleted?: boolean
  /** Only one user sees it. */
  readonly ephemeral?: true
  /** What a person reads, markup removed. */
  readonly text: string
  /** What the bot asked the platform to show, in that platform's own fields. */
  readonly payload: Record<string, unknown>
  readonly history: readonly {
    readonly at: string
    readonly kind: 'create' | 'edit' | 'delete'
    readonly text: string
  }[]
}

export type SandboxInput =
  | { readonly user: string; readonly text: string }
  | { readonly user: string; readonly messageId: string; readonly button: string }

/** A sandbox platform as the console sees it. */
export type SandboxView = {
  channels(): readonly SandboxChannel[]
  /** Called after every change; returns the way to stop. */
  onChange(listener: (channelId: string) => void): () => void
  /** Types or presses as a person would. Throws {@link SandboxInputError} for what a person could not have done. */
  input(channelId: string, input: SandboxInput): Promise<void>
}

export class SandboxInputError extends Error {
  override readonly name = 'SandboxInputError'
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

export type HubMessage = { readonly body: Uint8Array; readonly signature: string | undefined }
export type HubAnswer = { readonly status: 200 | 202 | 404; readonly text: string }

/** What the pipeline asks of WebSub hubs; `intake/` implements it. */
export type HubReader = {
  /** The hub answers later, at `callback`. Throws {@link FetchError}. */
  subscribe(
    url: string,
    wish: {
      readonly topic: string
      readonly callback: string
      readonly secret: string
      readonly leaseSeconds: number
    },
  ): Promise<void>
  isSigned(message: HubMessage, secret: string): boolean
}

/** Where hubs reach us; the console serves it. */
export type HubDoor = {
  confirm(
    token: string,
    asked: { readonly [name in 'mode' | 'topic' | 'challenge' | 'lease']: string | undefined },
  ): Promise<HubAnswer>
  hear(token: string, message: HubMessage): Promise<HubAnswer>
}
