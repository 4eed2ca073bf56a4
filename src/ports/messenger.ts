import type { Message } from '../core/message.ts'
import type { AlertKind, Level, Platform } from '../core/model.ts'
import type { Reason } from '../core/reason.ts'
import type { Style } from '../core/style.ts'
import type { BudgetRule } from './budget.ts'
import type { ReplyFile } from './command.ts'

/**
 * Thrown by sending.
 * - `rate-limited`: not sent; try again after `retryAfterMs`. `scope` says who must wait.
 * - `unauthorized`: not sent; the platform does not know our token, so nothing can be sent anywhere
 * - `moved`: not sent; the destination is now called `movedTo`
 * - `unreachable`: never reached the platform; try again
 * - `forbidden`: this destination is closed to us (403, 404, kicked, blocked): park it
 * - `gone`: the message to edit has been deleted there, or the thread that it stood in
 * - `rejected`: this message, not this destination (other 400s)
 * - `unknown-outcome`: it may have been sent; never blindly send again
 */
export type DeliveryReason =
  | 'rate-limited'
  | 'unauthorized'
  | 'moved'
  | 'unreachable'
  | 'forbidden'
  | 'gone'
  | 'rejected'
  | 'unknown-outcome'

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly reason: DeliveryReason
  readonly retryAfterMs: number | undefined
  /** Of a rate limit: this message only, this destination only, or everything on the platform. */
  readonly scope: 'message' | 'destination' | 'platform'
  readonly movedTo: string | undefined
  /** Another name of that place, in lower case. */
  readonly alias: string | undefined
  /** The place is there: `check` says which right is lacking. */
  readonly lacksRights: boolean

  constructor(
    reason: DeliveryReason,
    message: string,
    options: {
      readonly cause?: unknown
      readonly retryAfterMs?: number
      readonly scope?: DeliveryError['scope']
      readonly movedTo?: string
      readonly alias?: string
      readonly lacksRights?: boolean
    } = {},
  ) {
    super(message, { cause: options.cause })
    this.reason = reason
    this.retryAfterMs = options.retryAfterMs
    this.scope = options.scope ?? 'destination'
    this.movedTo = options.movedTo
    this.alias = options.alias
    this.lacksRights = options.lacksRights ?? false
  }
}

/** One API call without destination and nonce: exactly what `inspect --json` prints. */
export type Rendering = { readonly method: string; readonly payload: Record<string, unknown> }

/** A place to post to: a Discord channel id, or a Telegram chat id or `@name`. */
export type Destination = {
  readonly platform: Platform
  readonly channel: string
} & Partial<Style>

export type SentMessage = { readonly messageId: string }

/** What a message is of, as far as it matters to the platform. */
type MessageAlert = { readonly kind: AlertKind; readonly level: Level }

/** `channels`: what its place may be called, in lower case; undefined: its id is unlike all others anyway. */
export type MessageAddress = {
  readonly channels: readonly string[] | undefined
  readonly messageIds: readonly string[]
}

/** `known`: those that are certainly others of ours. `otherCount`: how many more of ours may stand there. */
export type Survey = { readonly known: readonly string[]; readonly otherCount: number }

/** What every platform can do; one contract test file passes on all of them. Every method throws {@link DeliveryError}. */
export type Messenger = {
  readonly platform: Platform
  /** For how long a second `send` with the same key returns the first message. 0: never. */
  readonly dedupesForMs: number
  /** Under which every call must have a place. The first is what a platform-wide refusal pauses. */
  readonly platformRules: readonly BudgetRule[]
  /**
   * Under which a call there must have one too. The last is what a refusal of the destination pauses.
   * `messageId`: what is edited or answered, which may stand in a place of its own.
   */
  destinationRules(
    destination: Destination,
    action: 'send' | 'edit',
    messageId?: string,
  ): readonly BudgetRule[]
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
      /** Goes with an answer in a person's own chat, where the platform has none that only one reads among others. */
      readonly file?: ReplyFile
      /** What it is a message of; an answer to a command is of none. */
      readonly alert?: MessageAlert
      /** Who sends it has written down that it goes, and will where it stands. */
      readonly isKept?: boolean
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
      /** As in `send`: what stands may not have been published. */
      readonly alert?: MessageAlert
      /** Told of each look that the platform counts as an edit there. */
      readonly countEdit?: () => Promise<void>
      /** Asked where the platform shows nobody's words: which messages there are others of ours. */
      readonly survey?: (there: {
        /** All that the place is called. */
        readonly channels: readonly string[]
        readonly messageIds: readonly string[]
      }) => Promise<Survey>
    },
  ): Promise<SentMessage | 'absent' | undefined>
  /** Where the message stands that an address leads to, as people copy it from the app. Undefined: it leads to none. */
  readonly findLinked: (address: string) => Promise<MessageAddress | undefined>
  /** Whether everything that may be posted there can be; and what kind of place it is, for the messages to come. */
  check(destination: Destination): Promise<Readiness>
  /** What the platform itself calls a place that was named otherwise; undefined where it was not. */
  findOwnName?(destination: Destination): Promise<string | undefined>
  /** How many people a message there reaches, about; undefined where the platform does not say. */
  countAudience(destination: Destination): Promise<number | undefined>
}

/** `why`: in words for the destination's owner, such as `I need Embed Links in #news`. */
export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'lacking'; readonly why: Reason }
