/** A draft as people have changed it. */
import { quotePart } from '../alert/alert-parts.ts'
import type { Message, MessagePart } from '../message.ts'
import type { Quote } from '../model.ts'
import type { AlertDraft, Edits } from './proposal.ts'

/**
 * What people typed is marked so; all else stays what was traced when it was composed. `quotes`: all that
 * the article has, and nothing else is ever quoted.
 */
export function dressDraft(draft: AlertDraft, edits: Edits, quotes: readonly Quote[]): AlertDraft {
  const level = edits.level ?? draft.level
  const dress = (message: Message) => dressMessage({ ...draft, level }, message, edits, quotes)
  return {
    ...draft,
    level,
    standing: dress(draft.standing),
    note: draft.note && dress(draft.note),
  }
}

function dressMessage(
  draft: AlertDraft,
  message: Message,
  edits: Edits,
  quotes: readonly Quote[],
): Message {
  const { headline } = edits
  const { title, tone } = message
  const isLevel = typeof title.label !== 'string' && title.label?.phrase.startsWith('level.')
  return {
    ...message,
    tone: tone === draft.level || !isLevel ? tone : draft.level,
    title: {
      label: isLevel ? { phrase: `level.${draft.level}` } : title.label,
      text: headline ?? title.text,
    },
    parts: dressParts(message.parts, edits, quotes),
  }
}

function dressParts(
  parts: readonly MessagePart[],
  { headline, summary, quotes: chosen }: Edits,
  quotes: readonly Quote[],
): readonly MessagePart[] {
  const shown = chosen
    ? quotes.filter(({ text }) => chosen.includes(text)).map(quotePart)
    : parts.filter(({ kind }) => kind === 'quote')
  const told =
    summary === undefined
      ? parts.filter(({ kind }) => kind === 'summary')
      : [{ kind: 'paragraph', text: { phrase: 'by-hand', values: { text: summary } } } as const]
  const mark: readonly MessagePart[] =
    headline === undefined
      ? []
      : [{ kind: 'mark', label: { phrase: 'by-hand.headline' }, at: undefined }]
  const others = parts.filter(({ kind }) => kind !== 'summary' && kind !== 'quote')
  const last = others.filter(({ kind }) => kind === 'sources')
  const rest = others.filter(({ kind }) => kind !== 'sources')
  return [...told, ...shown, ...rest, ...mark, ...last]
}
