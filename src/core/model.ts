/** The nouns of Tenbells. Article fields follow IPTC ninjs (https://iptc.org/std/ninjs/). */
import { z } from 'zod'
import type { Reason } from './reason.ts'
import type { Excerpt, Span } from './span.ts'
import { keepable } from './text.ts'

declare const brand: unique symbol
type Id<Name extends string, Base extends string | number> = Base & { readonly [brand]: Name }
/** A slug that the operator chose. */
export type SourceId = Id<'source', string>
/** A slug that the operator chose. */
export type SubscriptionId = Id<'subscription', string>
export type RecordId = Id<'record', number>
export type RevisionId = Id<'revision', number>
export type StoryId = Id<'story', number>
export type AlertId = Id<'alert', number>
export type DeliveryId = Id<'delivery', number>
export type ProposalId = Id<'proposal', number>
export type NoticeId = Id<'notice', number>

/** `z.url()` alone accepts `javascript:`. */
export const webUrlSchema = z.url({ protocol: /^https?$/ })

/** ISO 8601 with any offset in, UTC out. */
const instantSchema = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())

export const pubstatuses = ['usable', 'withheld', 'canceled'] as const

const textSchema = z.string().transform(keepable)
const nameSchema = textSchema.pipe(z.string().min(1))
const addressSchema = webUrlSchema.transform(keepable)

const imageSchema = z.object({
  /** Unknown where a page was saved as text: its caption still says what was to be seen. */
  url: addressSchema.nullable().default(null),
  caption: textSchema.nullable().default(null),
  credit: textSchema.nullable().default(null),
})
export type Image = z.output<typeof imageSchema>

/**
 * One article as its publisher states it at one moment: the shape of `inspect`, `replay`, the push
 * API and the store. It is JSON at every border, so an unknown field is `null`, a time is ISO 8601
 * in UTC. `source` and `id` together never change; `version` only grows.
 */
export const newsRecordSchema = z.object({
  source: nameSchema,
  id: nameSchema,
  version: z.int().nonnegative().nullable().default(null),
  pubstatus: z.enum(pubstatuses).default('usable'),
  url: addressSchema.nullable().default(null),
  /** BCP 47, such as `en` or `pt-BR`. */
  language: textSchema.nullable().default(null),
  headline: textSchema.nullable().default(null),
  kicker: textSchema.nullable().default(null),
  /** What the publisher calls this version, lower case: `update`, `developing`, `live`, `correction`. */
  markers: z.array(textSchema).default([]),
  byline: z.array(textSchema).default([]),
  publishedAt: instantSchema.nullable().default(null),
  modifiedAt: instantSchema.nullable().default(null),
  /** IPTC: 1 is the most urgent, 9 the least. */
  urgency: z.int().min(1).max(9).nullable().default(null),
  images: z.array(imageSchema).default([]),
  paragraphs: z.array(textSchema).default([]),
  /** Agencies that the article credits, in its own words. */
  infosources: z.array(textSchema).default([]),
  located: textSchema.nullable().default(null),
  /** The id, at the same source, of the record that this one continues. */
  evolvedfrom: textSchema.nullable().default(null),
  embargoed: instantSchema.nullable().default(null),
})
export type NewsRecord = z.output<typeof newsRecordSchema>

/** The store does not keep the order of fields, so they are put into the schema's order first. */
export function isSameRecord(a: NewsRecord, b: NewsRecord): boolean {
  const inOrder = (record: NewsRecord) => JSON.stringify(newsRecordSchema.parse(record))
  return inOrder(a) === inOrder(b)
}

/** A text and where the parts of the article stand in it. All offsets of quotes, summaries and changes refer to `text`. */
export type ArticleText = {
  readonly text: string
  readonly headline: Span | undefined
  readonly paragraphs: readonly Span[]
  readonly language: string | undefined
}

/** Headline and paragraphs joined by blank lines: the text of every stored revision. */
export function layOut(record: NewsRecord): ArticleText {
  const blocks =
    record.headline === null ? record.paragraphs : [record.headline, ...record.paragraphs]
  const spans: Span[] = []
  let start = 0
  for (const block of blocks) {
    spans.push({ start, end: start + block.length })
    start += block.length + 2
  }
  const headline = record.headline === null ? undefined : spans[0]
  return {
    text: blocks.join('\n\n'),
    headline,
    paragraphs: headline === undefined ? spans : spans.slice(1),
    language: record.language ?? undefined,
  }
}

/** Who says a quote. `name` and `title` are the text's own words, `mention` is where the speaker stands for this quote ("he"). */
export type Speaker = {
  readonly name: Excerpt
  readonly title: Excerpt | undefined
  readonly mention: Span
}

/**
 * `full`: at least one whole sentence; `partial`: a phrase inside the writer's sentence;
 * `scare`: a title, slogan or so-called, never to be shown as somebody's statement.
 */
export type QuoteKind = 'full' | 'partial' | 'scare'

/** Words inside quotation marks, without the marks: `text` is verbatim. */
export type Quote = Excerpt & {
  readonly kind: QuoteKind
  readonly speaker: Speaker | undefined
  /** The question that the quote answers: "Asked by VOA whether …". */
  readonly context: Excerpt | undefined
  /** Reads well alone, so that an alert may show it. */
  readonly highlight: boolean
}

/** From the most to the least urgent: IPTC urgency 1, 2, 3, and 4 and above. */
export const levels = ['flash', 'bulletin', 'urgent', 'routine'] as const
export type Level = (typeof levels)[number]

export function isAtLeast(level: Level, least: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(least)
}

export function isAbove(level: Level, other: Level): boolean {
  return level !== other && isAtLeast(level, other)
}

/**
 * `confirmation`: another source reports it too; `source-withdrawal`: one of several has withdrawn its
 * report; `escalation` and `de-escalation`: the same news at another level.
 */
export const newsKinds = [
  'first',
  'update',
  'correction',
  'retraction',
  'escalation',
  'de-escalation',
  'confirmation',
  'source-withdrawal',
] as const
/** What a revision may raise. */
export type NewsKind = (typeof newsKinds)[number]
/** `edit`: a person says what stands in other words. */
export type AlertKind = NewsKind | 'edit'

/** `section`: a page whose links are articles; `page`: one watched article; `push`: it comes to us. */
export const sourceKinds = ['feed', 'sitemap', 'section', 'page', 'push'] as const
/** `hand`: people give us its articles one by one; no operator can choose it. */
export type SourceKind = (typeof sourceKinds)[number] | 'hand'

/**
 * Why an alert may change a message and make none where the story stands. `flash`: a flash on the story mutes
 * what is routine; `same-word`: it only gives the word of another; `rung`: its level has rung before.
 */
export type Mute = 'flash' | 'same-word' | 'rung'

export const platforms = ['discord', 'telegram'] as const
export type Platform = (typeof platforms)[number]

/** How far the operator believes a source: what a `low` one says alone is at most urgent. */
export const trusts = ['low', 'normal'] as const
export type Trust = (typeof trusts)[number]

/** How an update reaches a place where the story already stands, the quietest first. `edit` leaves a mark with its time. */
export const updatePolicies = ['edit-silently', 'edit', 'reply', 'new-alert'] as const
export type UpdatePolicy = (typeof updatePolicies)[number]

/** What an update may bring; `name` stands for places and dates too, `source` for another source that reports it. */
export type UpdateMatter = 'figure' | 'quote' | 'name' | 'text' | 'source'

/**
 * What a revision does to the one before it.
 * `edit`: nothing a reader must hear of. `none`: nothing, or a page that looks broken.
 */
const changeKinds = ['update', 'correction', 'retraction', 'edit', 'none'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One difference between two revisions, in newsroom terms; offsets refer to the revision each side comes from. */
export type Change = {
  readonly kind:
    | 'headline'
    | 'lede'
    | 'figure'
    | 'quote-added'
    | 'quote-removed'
    | 'quote-altered'
    | 'name'
    | 'place'
    | 'date'
    | 'paragraph-added'
    | 'paragraph-removed'
    | 'paragraph-moved'
    | 'paragraph-reworded'
    | 'image'
    | 'credit'
    | 'marker'
    | 'typography'
    | 'boilerplate'
  readonly before?: Excerpt
  readonly after?: Excerpt
}

export type RevisionChange = {
  readonly change: ChangeKind
  /** Only of a correction: the publisher says so. An unannounced one is never called a correction to readers. */
  readonly announced: boolean
  /** One plain sentence. */
  readonly why: Reason
  readonly changes: readonly Change[]
}
