/** A draft as people have changed it. */
import { quotePart } from '../alert/alert-parts.ts'
import { editByHand } from '../alert/by-hand.ts'
import { isPhrase } from '../locale.ts'
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
  { headline, summary, quotes: chosen }: Edits,
  quotes: readonly Quote[],
): Message {
  const { title, tone } = message
  const isLevel = isPhrase(title.label) && title.label.phrase.startsWith('level.')
  const leveled: Message = {
    ...message,
    tone: isLevel ? draft.level : tone,
    title: { ...title, label: isLevel ? { phrase: `level.${draft.level}` } : title.label },
    parts: chosen ? withQuotes(message.parts, chosen, quotes) : message.parts,
  }
  if (headline === undefined && summary === undefined) return leveled
  const typed = {
    ...(headline !== undefined && { headline }),
    ...(summary !== undefined && { summary }),
  }
  return editByHand({ standing: leveled, typed, now: undefined }).standing
}

/** Where quotes stand in an alert: right after the summary and what other sources add. */
function withQuotes(
  parts: readonly MessagePart[],
  chosen: readonly string[],
  quotes: readonly Quote[],
): readonly MessagePart[] {
  const rest = parts.filter(({ kind }) => kind !== 'quote')
  const from = rest.findIndex(({ kind }) => kind === 'mark' || kind === 'sources')
  const at = from < 0 ? rest.length : from
  const shown = quotes.filter(({ text }) => chosen.includes(text)).map(quotePart)
  return [...rest.slice(0, at), ...shown, ...rest.slice(at)]
}
