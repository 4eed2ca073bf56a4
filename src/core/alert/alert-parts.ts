/** The pieces that alerts are composed of. */
import { type ChangeLine, describeChanges } from '../change/describe.ts'
import type { RevisionText } from '../change/revision-text.ts'
import { sayHeadline } from '../headline.ts'
import type { Phrase, Wording } from '../locale.ts'
import type { Link, Message, MessagePart } from '../message.ts'
import type {
  ArticleText,
  Level,
  Mute,
  NewsKind,
  NewsRecord,
  Quote,
  RevisionChange,
  StoryId,
} from '../model.ts'
import { editors } from '../posting/hand-source.ts'
import { pickHighlights } from '../quote/highlight.ts'
import { speakerName } from '../quote/speaker-name.ts'
import type { Excerpt, Span } from '../span.ts'
import { findAdditions } from '../summary/additions.ts'
import { sayExcerpts, summarize } from '../summary/summarize.ts'
import { nameSources } from './name-sources.ts'

/** Highlights of one message. */
export const highlightCount = 3

export type AlertInput = {
  readonly kind: NewsKind
  readonly level: Level
  /** What readers knew the story at; undefined when they knew nothing of it. */
  readonly levelBefore?: Level | undefined
  readonly mutedBy?: Mute | undefined
  readonly storyId: StoryId
  /** Whose text stands from now on. */
  readonly revision: RevisionText
  /** The one that readers know; undefined in a first report. */
  readonly before: RevisionText | undefined
  readonly change: RevisionChange | undefined
  /** Something changed in the story before, which can still be looked at. */
  readonly hasChangedBefore?: boolean
  readonly sourceName: string
  /** What the story's other records say that stand, the first report first. */
  readonly others: readonly OtherReport[]
  /** Who confirms or withdraws, where the text that stands is another's. */
  readonly raisedBy: OtherReport
  /** What earlier alerts of the story have told readers. */
  readonly posted: readonly string[]
  /** When the story's first alert was raised. */
  readonly postedAt: Date
  readonly now: Date
}

export type OtherReport = {
  readonly record: NewsRecord
  readonly article: ArticleText
  readonly sourceName: string
  /** It repeats the text of another report, and so adds nothing. */
  readonly isCopy: boolean
}

/** What every message about the story as it stands begins with. */
export type Lead = { readonly summary: string; readonly highlights: readonly Quote[] }

/** What people write to be told is told whole. */
export function sayRevision(
  { record, article }: RevisionText,
  options: Parameters<typeof summarize>[1] = {},
): string {
  return record.source === editors.id
    ? record.paragraphs.join(' ')
    : sayExcerpts(summarize(article, options))
}

/** A quote that stands in the summary is not quoted again under it. */
export function readLead({ revision }: AlertInput): Lead {
  const summary = sayRevision(revision)
  const fresh = revision.quotes.filter(({ text }) => !summary.includes(text))
  return { summary, highlights: pickHighlights(fresh, { max: highlightCount, posted: [] }) }
}

/** What only other reports have, each under the name of its source: `Pier Gazette: “…”`. */
export function additionParts(
  { revision, others }: AlertInput,
  told: readonly string[],
): readonly MessagePart[] {
  const telling = others.filter(({ isCopy }) => !isCopy)
  const articles = telling.map(({ article }) => article)
  return findAdditions(revision.article, articles, told).flatMap(({ report, excerpt }) => {
    const label = telling[report]?.sourceName
    return label === undefined
      ? []
      : [{ kind: 'change', label, after: sayExcerpts([excerpt]), before: undefined }]
  })
}

/** The publisher's own words on what was wrong, as they stand in the new revision; a label says nothing of that. */
export function correctionNote({ change, revision }: AlertInput): string | undefined {
  const note = change?.changes.find(
    ({ kind, after }) =>
      kind === 'marker' && isSentence(after) && after?.text !== revision.record.headline,
  )
  return note?.after?.text
}

function isSentence(excerpt: Excerpt | undefined): boolean {
  return excerpt !== undefined && /\S\s+\S+\s+\S/.test(excerpt.text)
}

export function frame({
  storyId,
  revision,
  sourceName,
  change,
  hasChangedBefore = false,
}: AlertInput): Pick<Message, 'links' | 'actions'> {
  const link = linkTo(revision.record.url, sourceName)
  const quoteCount = revision.quotes.filter(({ kind }) => kind !== 'scare').length
  const hasChanged = hasChangedBefore || (change !== undefined && change.changes.length > 0)
  const label: Phrase = { phrase: 'button.quotes', values: { count: quoteCount } }
  return {
    links: link ? [link] : [],
    actions: [
      ...(quoteCount > 0 ? [{ label, id: `quotes:${storyId}` }] : []),
      ...(hasChanged
        ? [{ label: { phrase: 'button.changed' } as const, id: `changed:${storyId}` }]
        : []),
      { label: { phrase: 'button.story' }, id: `story:${storyId}` },
      { label: { phrase: 'button.follow' }, id: `follow:${storyId}` },
    ],
  }
}

function linkTo(url: string | null, sourceName: string): Link | undefined {
  if (url === null) return undefined
  const { hostname, host } = new URL(url)
  // A bare address, as the sample paper has, tells nobody where the link leads.
  const isName = /[a-z]/i.test(hostname) && !hostname.startsWith('[')
  const place = isName ? host.replace(/^www\./, '') : sourceName
  return { label: { phrase: 'button.read', values: { place } }, url }
}

export function headlineOf({ revision }: AlertInput): string {
  return sayHeadline(revision.record)
}

export function slice({ article }: RevisionText, span: Span): string {
  return article.text.slice(span.start, span.end)
}

export function title(phrase: Phrase['phrase'], text: Wording): Message['title'] {
  return { label: { phrase }, text }
}

export function summaryParts(text: string): readonly MessagePart[] {
  return text === '' ? [] : [{ kind: 'summary', text }]
}

export function quotePart({ text, speaker, context }: Quote): MessagePart {
  return {
    kind: 'quote',
    text,
    speaker: speaker && speakerName(speaker),
    title: speaker?.title?.text,
    context: context?.text,
  }
}

/** A publisher's label before its headline is no other headline. */
export function changeLines({ change, revision }: AlertInput): readonly ChangeLine[] {
  return describeChanges(change?.changes ?? []).flatMap((line) => {
    if (line.label.phrase === 'change.correction' && line.after === revision.record.headline)
      return []
    if (line.label.phrase !== 'change.headline') return [line]
    const after = sayHeadline({ headline: line.after ?? null })
    const before = sayHeadline({ headline: line.before ?? null })
    return after === before ? [] : [{ ...line, after, before }]
  })
}

export function changePart(line: ChangeLine): MessagePart {
  return { kind: 'change', ...line }
}

export function markPart({ now }: AlertInput, label: Phrase): MessagePart {
  return { kind: 'mark', label, at: now }
}

/** What the message says elsewhere, a new highlight or the publisher's note, is not said again as a change. */
export function changeParts(
  input: AlertInput,
  { highlights }: Lead,
  mark: Phrase['phrase'],
): readonly MessagePart[] {
  const isShown = ({ after }: ChangeLine) => highlights.some(({ text }) => text === after)
  const lines = changeLines(input).filter((line) => line.label.phrase !== 'change.correction')
  const told = lines.some(isShown)
    ? lines.filter((line) => line.label.phrase !== 'change.new-quote')
    : lines
  const own = input.kind === 'correction' ? correctionNote(input) : undefined
  return [
    markPart(input, { phrase: mark }),
    ...(own ? [{ kind: 'paragraph', text: own } as const] : []),
    ...(own ? [] : told.map(changePart)),
  ]
}

/** Every source of the story once, and whom they credit. */
export function sourcesPart(
  { revision, sourceName, others }: AlertInput,
  postedAt: Date,
): MessagePart {
  const { located } = revision.record
  const reports = [{ record: revision.record, sourceName }, ...others]
  return {
    kind: 'sources',
    sources: nameSources(
      reports.map((report) => ({
        sourceName: report.sourceName,
        url: report.record.url ?? undefined,
      })),
    ),
    credits: [...new Set(reports.flatMap(({ record }) => record.infosources))],
    located: located ?? undefined,
    postedAt,
  }
}

/** The same, posted then; undefined: not posted yet. */
export function postedAs(message: Message, postedAt: Date | undefined): Message {
  const parts = message.parts.map((part) =>
    part.kind === 'sources' ? { ...part, postedAt } : part,
  )
  return { ...message, parts }
}
