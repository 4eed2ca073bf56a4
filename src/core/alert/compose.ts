/** Says an alert: what the story's first message should say from now on, and what a reply to it says. */
import type { ChangeLine } from '../change/describe.ts'
import { sayHeadline } from '../headline.ts'
import type { Phrase, Wording } from '../locale.ts'
import type { Message, MessagePart } from '../message.ts'
import { type Image, isAbove } from '../model.ts'
import { editors } from '../posting/hand-source.ts'
import { pickHighlights } from '../quote/highlight.ts'
import { sayExcerpts, summarize } from '../summary/summarize.ts'
import {
  type AlertInput,
  additionParts,
  changeLines,
  changePart,
  changeParts,
  correctionNote,
  frame,
  headlineOf,
  highlightCount,
  type Lead,
  markPart,
  quotePart,
  readLead,
  sayRevision,
  slice,
  sourcesPart,
  summaryParts,
  title,
} from './alert-parts.ts'
import { markTyped } from './typed-mark.ts'

export type AlertText = { readonly standing: Message; readonly note: Message | undefined }

export function composeAlert(input: AlertInput): AlertText {
  const { standing, note } = compose(input)
  return input.revision.record.source === editors.id
    ? { standing: markTyped(standing), note: note && markTyped(note) }
    : { standing, note }
}

function compose(input: AlertInput): AlertText {
  if (input.kind === 'retraction')
    return { standing: sayWithdrawn(input), note: sayWithdrawal(input) }
  const lead = readLead(input)
  switch (input.kind) {
    case 'first':
      return { standing: sayReport(input, lead, []), note: undefined }
    case 'update': {
      if (input.mutedBy === 'same-word')
        return { standing: sayReport(input, lead, []), note: sayOwn(input, `level.${input.level}`) }
      const changes = changeParts(input, lead, 'mark.updated')
      return { standing: sayReport(input, lead, changes), note: sayUpdate(input) }
    }
    case 'escalation': {
      // A level that has rung before brings nothing that a mark could be of.
      const changes = input.mutedBy === 'rung' ? [] : changeParts(input, lead, 'mark.updated')
      return { standing: sayReport(input, lead, changes), note: sayEscalation(input, lead) }
    }
    case 'de-escalation':
      return { standing: sayReport(input, lead, []), note: undefined }
    case 'confirmation': {
      const mark = markPart(input, { phrase: 'mark.updated' })
      return { standing: sayReport(input, lead, [mark]), note: sayOwn(input, 'confirmed') }
    }
    case 'source-withdrawal': {
      const mark = markPart(input, sayWithdrawnBy(input))
      return { standing: sayReport(input, lead, [mark]), note: saySourceWithdrawal(input) }
    }
    case 'correction': {
      const mark = input.change?.announced === true ? 'mark.corrected' : 'mark.changed'
      const changes = changeParts(input, lead, mark)
      return { standing: sayReport(input, lead, changes), note: sayCorrection(input) }
    }
  }
}

/** The story as it stands, without a source whose report is of another event. */
export function composeWithout(input: AlertInput, goneSource: string | undefined): AlertText {
  const changes =
    goneSource === undefined
      ? []
      : [markPart(input, { phrase: 'mark.parted', values: { source: goneSource } })]
  return { standing: sayReport(input, readLead(input), changes), note: undefined }
}

function sayReport(input: AlertInput, lead: Lead, changes: readonly MessagePart[]): Message {
  const { record } = input.revision
  return {
    ...frame(input),
    tone: input.level,
    title: title(`level.${input.level}`, headlineOf(input)),
    parts: [
      ...summaryParts(lead.summary),
      ...additionParts(input, []),
      ...lead.highlights.map(quotePart),
      ...loweredMark(input),
      ...changes,
      sourcesPart(input, input.postedAt),
    ],
    image: record.images.find((image): image is Image & { url: string } => image.url !== null),
  }
}

/** Whoever was told of it at its old level reads that it is not so urgent any more. */
function loweredMark(input: AlertInput): readonly MessagePart[] {
  const { kind, level, levelBefore } = input
  const isLowered = levelBefore !== undefined && isAbove(levelBefore, level)
  return kind === 'de-escalation' || isLowered ? [markPart(input, { phrase: 'mark.lowered' })] : []
}

function sayUpdate(input: AlertInput): Message {
  const { revision, before, change } = input
  const known = before ? before.article.paragraphs.map((span) => slice(before, span)) : []
  const posted = [...known, ...input.posted]
  const changed = (change?.changes ?? []).flatMap(({ after }) => (after ? [after] : []))
  const quotes = pickHighlights(revision.quotes, {
    max: highlightCount,
    posted: [...(before?.quotes.map(({ text }) => text) ?? []), ...input.posted],
  })
  const lines = changeLines(input)
  const news: readonly MessagePart[] = [
    ...summaryParts(sayRevision(revision, { posted, changed })),
    ...lines.filter(({ label }) => label.phrase === 'change.figure').map(changePart),
    ...additionParts(input, posted),
    ...quotes.map(quotePart),
  ]
  return {
    ...frame(input),
    tone: input.level,
    title: title('update', headlineOf(input)),
    parts: [
      ...(news.length > 0 ? news : sayWhatLeans(input, lines, posted)),
      sourcesPart(input, input.now),
    ],
    image: undefined,
  }
}

/** What no sentence tells alone is told as the change that it is, or as the paragraph that no change tells. */
function sayWhatLeans(
  { revision, change }: AlertInput,
  lines: readonly ChangeLine[],
  posted: readonly string[],
): readonly MessagePart[] {
  if (change !== undefined) return lines.map(changePart)
  const fresh = revision.record.paragraphs.find((text) => !posted.includes(text))
  return fresh === undefined
    ? []
    : [changePart({ label: { phrase: 'change.new' }, after: fresh, before: undefined })]
}

function sayEscalation(input: AlertInput, { summary }: Lead): Message {
  return {
    ...frame(input),
    tone: input.level,
    title: title(`level.${input.level}`, headlineOf(input)),
    parts: [...summaryParts(summary), sourcesPart(input, input.now)],
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
      title: title('correction', headlineOf(input)),
      parts: [...parts, sourcesPart(input, input.now)],
    }
  }
  const first = lines.find(({ after, before }) => after !== undefined && before !== undefined)
  const said: Wording =
    first?.after !== undefined && first.before !== undefined
      ? { phrase: 'changed.to', values: { after: first.after, before: first.before } }
      : headlineOf(input)
  return {
    ...frameOfAll,
    title: title('changed', said),
    parts: [
      ...(first ? [{ kind: 'paragraph', text: headlineOf(input) } as const] : []),
      ...lines.filter((line) => line !== first).map(changePart),
      sourcesPart(input, input.now),
    ],
  }
}

/** For places that want to hear of every source, or take only this one. */
function sayOwn(input: AlertInput, label: Phrase['phrase']): Message {
  const { record, article, sourceName } = input.raisedBy
  const own = { ...input, revision: { record, article, quotes: [] }, sourceName, others: [] }
  return {
    ...frame(own),
    tone: input.level,
    title: title(label, headlineOf(own)),
    parts: [...summaryParts(sayExcerpts(summarize(article))), sourcesPart(own, input.now)],
    image: undefined,
  }
}

/** Another article of whoever withdraws may stand: who still reports it is somebody else. */
function sayWithdrawnBy({ raisedBy, sourceName, others }: AlertInput): Phrase {
  const named = [sourceName, ...others.map((report) => report.sourceName)]
  const source = raisedBy.sourceName
  const other = named.find((name) => name !== source)
  return other === undefined
    ? { phrase: 'withdrawn.one-of-several', values: { source } }
    : { phrase: 'withdrawn.by-one', values: { source, other } }
}

function saySourceWithdrawal(input: AlertInput): Message {
  return {
    ...frame(input),
    tone: 'correction',
    title: title('update', sayWithdrawnBy(input)),
    parts: [
      { kind: 'struck', text: input.before ? sayHeadline(input.before.record) : '' },
      { kind: 'paragraph', text: headlineOf(input) },
      sourcesPart(input, input.now),
    ],
    image: undefined,
  }
}

/** Nothing is left of it but the struck headline. */
function sayWithdrawn(input: AlertInput): Message {
  return {
    tone: 'withdrawn',
    title: title('withdrawn', { phrase: 'withdrawn.by-publisher' }),
    parts: [{ kind: 'struck', text: sayHeadline((input.before ?? input.revision).record) }],
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
  const reason = sayExcerpts(summarize({ ...article, paragraphs: added }))
  // That it is withdrawn stands there already; only the note may say why.
  const own = reason === '' ? correctionNote(input) : undefined
  return {
    ...sayWithdrawn(input),
    parts: [
      ...sayWithdrawn(input).parts,
      ...(own ? [{ kind: 'paragraph', text: own } as const] : []),
      ...summaryParts(reason),
      sourcesPart(input, input.now),
    ],
    links: frame(input).links,
  }
}
