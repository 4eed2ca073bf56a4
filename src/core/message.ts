/**
 * What the bot says, before any platform's markup and any reader's language. Composed once, said and
 * marked up last in `platform/<name>/render.ts`. Every string is plain text; a renderer escapes all of it.
 */
import type { Said, Wording } from './locale.ts'
import type { Image, Level } from './model.ts'

/** Decides the accent; the level is also said in a word, in `title.label`. */
export type Tone = Level | 'correction' | 'withdrawn' | 'plain'

export type Link = { readonly label: Wording; readonly url: string }

export type ActionStyle = 'primary' | 'success' | 'danger'

/** A button that asks the bot for something. `id` is at most 54 bytes of `[a-z0-9:_-]`: Telegram takes 64, and the seal needs ten. */
type Action = {
  readonly label: Wording
  readonly id: string
  /** Among several that can be chosen. */
  readonly isChosen?: boolean
  /** What it does: `success` ends what was begun, `danger` cannot be undone. As any other when absent. */
  readonly style?: ActionStyle
  /** What belongs together stands together. */
  readonly startsRow?: true
}

/** What a person may say in words of their own. */
export const typedParts = ['headline', 'summary'] as const
export type TypedPart = (typeof typedParts)[number]

export type MessagePart =
  | { readonly kind: 'summary'; readonly text: string }
  | {
      readonly kind: 'quote'
      readonly text: string
      readonly speaker: string | undefined
      readonly title: string | undefined
      /** The question it answers, shown before the quote. */
      readonly context: string | undefined
    }
  /** `Figure: “12,000 troops”, before “10,000 troops”`. */
  | {
      readonly kind: 'change'
      readonly label: Wording
      readonly after: string | undefined
      readonly before: string | undefined
    }
  /** A line of our own about the message: `Updated 15:31 UTC`. */
  | {
      readonly kind: 'mark'
      readonly label: Wording
      readonly at: Date | undefined
      /** What the publisher says where a person's words stand. Such a mark stays as long as they do. */
      readonly insteadOf?: Readonly<Partial<Record<TypedPart, string>>>
    }
  | { readonly kind: 'paragraph'; readonly text: Wording }
  /** To be copied as it stands, line by line. */
  | { readonly kind: 'code'; readonly text: string }
  /** Verbatim, around words that somebody searched for, or that came; those that are gone are struck. */
  | {
      readonly kind: 'excerpt'
      readonly pieces: readonly {
        readonly text: string
        readonly isFound: boolean
        readonly isGone?: boolean
      }[]
    }
  /** Struck through: the old headline of a withdrawn report. */
  | { readonly kind: 'struck'; readonly text: string }
  /** A row of a list: a linked title and a quiet line under it. */
  | {
      readonly kind: 'item'
      readonly label: Wording | undefined
      readonly text: Wording
      readonly url: string | undefined
      readonly detail: Wording | undefined
      readonly at: Date | undefined
      /** What is then: “until”. */
      readonly atLabel?: Wording
      /** No longer said: a withdrawn report. */
      readonly isStruck?: boolean
    }
  /** Who reports it, whom they credit, when we posted: the last line. */
  | {
      readonly kind: 'sources'
      readonly sources: readonly { readonly label: string; readonly url: string | undefined }[]
      readonly credits: readonly string[]
      readonly located: string | undefined
      readonly postedAt: Date | undefined
    }

export type Message = {
  readonly tone: Tone
  /** The first line: alone it is a complete push preview. */
  readonly title: {
    readonly label: Wording | undefined
    readonly text: Wording
  }
  readonly parts: readonly MessagePart[]
  readonly image: (Image & { readonly url: string }) | undefined
  readonly links: readonly Link[]
  readonly actions: readonly Action[]
  /** Ids of `config/topics.yaml`. */
  readonly topics?: readonly string[]
}

const sameDayMs = 12 * 60 * 60_000

/** Whether a time tells little without its day: only soon after the message was posted it does not. */
export function needsDay(at: Date, { parts }: Pick<SaidMessage, 'parts'>): boolean {
  const postedAt = parts.find((part) => part.kind === 'sources')?.postedAt
  return postedAt === undefined || at.getTime() - postedAt.getTime() > sameDayMs
}

/** In one reader's language. */
export type SaidMessage = Said<Message>
export type SaidPart = Said<MessagePart>
