/** Says an alert: what the story's first message should say from now on, and what a reply to it says. */
import type { ChangeLine } from '../change/describe.ts'
import { describeChanges } from '../change/describe.ts'
import type { RevisionText } from '../change/revision-text.ts'
import type { Link, Message, MessagePart } from '../message.ts'
import type { AlertKind, Image, Level, Quote, RevisionChange, StoryId } from '../model.ts'
import { speakerName } from '../quote/extract.ts'
import { pickHighlights } from '../quote/highlight.ts'
import type { Excerpt, Span } from '../span.ts'
import { sayExcerpts, summarize } from '../summary/summarize.ts'

export type AlertText = { readonly standing: Message; readonly note: Message | undefined }

export type AlertInput = {
  readonly kind: AlertKind
  readonly level: Level
  readonly storyId: StoryId
  readonly revision: RevisionText
  /** The one that readers know; undefined in a first report. */
  readonly before: RevisionText | undefined
  readonly change: RevisionChange | undefined
  readonly sourceName: string
  /** When the story's first alert was raised. */
  readonly postedAt: Date
  readonly now: Date
}

const highlightCount = 3

export function composeAlert(input: AlertInput): AlertText {
  switch (input.kind) {
    case 'first':
      return { standing: sayReport(input, []), note: undefined }
    case 'update':
      return { standing: sayReport(input, changeParts(input, 'Updated')), note: sayUpdate(input) }
    case 'escalation':
      return {
        standing: sayReport(input, [markPart(input, 'Updated')]),
        note: sayEscalation(input),
      }
    case 'correction': {
      const mark = input.change?.announced === true ? 'Corrected' : 'Changed'
      return { standing: sayReport(input, changeParts(input, mark)), note: sayCorrection(input) }
    }
    case 'retraction':
      return { standing: sayWithdrawn(input), note: sayWithdrawal(input) }
  }
}

function sayReport(input: AlertInput, changes: readonly MessagePart[]): Message {
  const { record } = input.revision
  return {
    ...frame(input),
    tone: input.level,
    title: title(input.level.toUpperCase(), headlineOf(input)),
    parts: [
      ...summaryParts(sayExcerpts(summarize(input.revision.article))),
      ...highlightsOf(input).map(quotePart),
      ...changes,
      sourcesPart(input, input.postedAt),
    ],
    image: record.images.find((image): image is Image & { url: string } => image.url !== null),
  }
}

function sayUpdate(input: AlertInput): Message {
  const { revision, before, change } = input
  const posted = before ? before.article.paragraphs.map((span) => slice(before, span)) : []
  const changed = (change?.changes ?? []).flatMap(({ after }) => (after ? [after] : []))
  const quotes = pickHighlights(revision.quotes, {
    max: highlightCount,
    posted: before?.quotes.map(({ text }) => text) ?? [],
  })
  return {
    ...frame(input),
    tone: input.level,
    title: title('UPDATE', headlineOf(input)),
    parts: [
      ...summaryParts(sayExcerpts(summarize(revision.article, { posted, changed }))),
      ...changeLines(input)
        .filter(({ label }) => label === 'Figure')
        .map(changePart),
      ...quotes.map(quotePart),
      sourcesPart(input, input.now),
    ],
    image: undefined,
  }
}

function sayEscalation(input: AlertInput): Message {
  return {
    ...frame(input),
    tone: input.level,
    title: title(input.level.toUpperCase(), headlineOf(input)),
    parts: [
      ...summaryParts(sayExcerpts(summarize(input.revision.article))),
      sourcesPart(input, input.now),
    ],
    image: undefined,
  }
}

/** An unannounced one is never called a correction to readers: we accuse nobody. */
function sayCorrection(input: AlertInput): Message {
  const lines = changeLines(input)
  const frameOfAll = { ...frame(input), tone: 'correction', image: undefined } as const
  const own = correctionNote(input)
  if (input.change?.announced === true) {
    const parts: readonly MessagePart[] = own
      ? [{ kind: 'paragraph', text: own }]
      : lines.map(changePart)
    return {
      ...frameOfAll,
      title: title('CORRECTION', headlineOf(input)),
      parts: [...parts, sourcesPart(input, input.now)],
    }
  }
  const first = lines.find(({ after, before }) => after !== undefined && before !== undefined)
  const said = first ? `now “${first.after}”, earlier “${first.before}”` : headlineOf(input)
  return {
    ...frameOfAll,
    title: title('CHANGED', said),
    parts: [
      ...(first ? [{ kind: 'paragraph', text: headlineOf(input) } as const] : []),
      ...lines.filter((line) => line !== first).map(changePart),
      sourcesPart(input, input.now),
    ],
  }
}

/** Nothing is left of it but the struck headline. */
function sayWithdrawn(input: AlertInput): Message {
  return {
    tone: 'withdrawn',
    title: title('WITHDRAWN', 'The publisher has withdrawn this report.'),
    parts: [{ kind: 'struck', text: (input.before ?? input.revision).record.headline ?? '' }],
    image: undefined,
    links: [],
    actions: [],
  }
}

/** Says it to those who were rung for the report, with the publisher's reason where there is one. */
function sayWithdrawal(input: AlertInput): Message {
  const { article } = input.revision
  const added = (input.change?.changes ?? []).flatMap(({ kind, after }) =>
    kind === 'paragraph-added' && after ? [after] : [],
  )
  // Only what the notice adds: a canceled article may still carry all that it withdraws.
  const reason = summarize({ ...article, paragraphs: added })
  return {
    ...sayWithdrawn(input),
    parts: [
      ...sayWithdrawn(input).parts,
      ...summaryParts(sayExcerpts(reason)),
      sourcesPart(input, input.now),
    ],
    links: frame(input).links,
  }
}

/** The publisher's own words on what was wrong, as they stand in the new revision. */
function correctionNote({ change }: AlertInput): string | undefined {
  const note = change?.changes.find(({ kind, after }) => kind === 'marker' && isSentence(after))
  return note?.after?.text
}

function isSentence(excerpt: Excerpt | undefined): boolean {
  return excerpt !== undefined && /\S\s+\S+\s+\S/.test(excerpt.text)
}

function frame({ storyId, revision, sourceName }: AlertInput): Pick<Message, 'links' | 'actions'> {
  const link = linkTo(revision.record.url, sourceName)
  const quoteCount = revision.quotes.filter(({ kind }) => kind !== 'scare').length
  const label = quoteCount === 1 ? '1 quote' : `${quoteCount} quotes`
  return {
    links: link ? [link] : [],
    actions: quoteCount > 0 ? [{ label, id: `quotes:${storyId}` }] : [],
  }
}

function linkTo(url: string | null, sourceName: string): Link | undefined {
  if (url === null) return undefined
  const { hostname, host } = new URL(url)
  // A bare address, as the sample paper has, tells nobody where the link leads.
  const isName = /[a-z]/i.test(hostname) && !hostname.startsWith('[')
  return { label: `Read at ${isName ? host.replace(/^www\./, '') : sourceName}`, url }
}

function headlineOf({ revision }: AlertInput): string {
  return revision.record.headline ?? ''
}

function slice({ article }: RevisionText, span: Span): string {
  return article.text.slice(span.start, span.end)
}

function title(label: string, text: string): Message['title'] {
  return { label, text }
}

function summaryParts(text: string): readonly MessagePart[] {
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

function changeLines({ change }: AlertInput): readonly ChangeLine[] {
  return describeChanges(change?.changes ?? [])
}

function changePart(line: ChangeLine): MessagePart {
  return { kind: 'change', ...line }
}

function markPart({ now }: AlertInput, label: string): MessagePart {
  return { kind: 'mark', label, at: now }
}

/** What the message says elsewhere, a new highlight or the publisher's note, is not said again as a change. */
function changeParts(input: AlertInput, label: string): readonly MessagePart[] {
  const highlights = highlightsOf(input).map(({ text }) => text)
  const isShown = ({ after }: ChangeLine) => highlights.some((text) => text === after)
  const lines = changeLines(input).filter((line) => line.label !== 'Correction')
  const told = lines.some(isShown) ? lines.filter((line) => line.label !== 'New quote') : lines
  const own = input.kind === 'correction' ? correctionNote(input) : undefined
  return [
    markPart(input, label),
    ...(own ? [{ kind: 'paragraph', text: own } as const] : []),
    ...(own ? [] : told.map(changePart)),
  ]
}

/** A quote that stands in the summary is not quoted again under it. */
function highlightsOf({ revision }: AlertInput): readonly Quote[] {
  const summary = sayExcerpts(summarize(revision.article))
  const fresh = revision.quotes.filter(({ text }) => !summary.includes(text))
  return pickHighlights(fresh, { max: highlightCount, posted: [] })
}

function sourcesPart({ revision, sourceName }: AlertInput, postedAt: Date): MessagePart {
  const { url, infosources, located } = revision.record
  return {
    kind: 'sources',
    sources: [{ label: sourceName, url: url ?? undefined }],
    credits: infosources,
    located: located ?? undefined,
    postedAt,
  }
}
