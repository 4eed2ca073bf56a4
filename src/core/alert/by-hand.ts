/** What a person makes of an alert that stands. Their words are theirs, and marked so. */
import type { Message, MessagePart } from '../message.ts'

export type ByHand = {
  /** What the story's first message says now. */
  readonly standing: Message
  readonly headline: string
  /** The person's own words. */
  readonly text: string
  readonly now: Date
}

type Said = { readonly standing: Message; readonly note: Message }

/** Nothing is left of it but the struck headline and why. */
export function withdrawByHand({ headline, text, now }: ByHand): Said {
  const standing: Message = {
    tone: 'withdrawn',
    title: { label: { phrase: 'withdrawn' }, text: { phrase: 'withdrawn.by-us' } },
    parts: [{ kind: 'struck', text: headline }, noteOf(text)],
    image: undefined,
    links: [],
    actions: [],
  }
  const at: MessagePart = { kind: 'mark', label: { phrase: 'withdrawn' }, at: now }
  return { standing: { ...standing, parts: [...standing.parts, at] }, note: standing }
}

/** The report stays, under the mark and the words of whoever corrects it. */
export function correctByHand({ standing, headline, text, now }: ByHand): Said {
  const isOurs = (part: MessagePart) =>
    part.kind === 'sources' || (part.kind === 'paragraph' && typeof part.text !== 'string')
  const mark: MessagePart = { kind: 'mark', label: { phrase: 'mark.corrected' }, at: now }
  return {
    standing: {
      ...standing,
      parts: [
        ...standing.parts.filter((part) => !isOurs(part)),
        mark,
        noteOf(text),
        ...standing.parts.filter(({ kind }) => kind === 'sources'),
      ],
    },
    note: {
      tone: 'correction',
      title: { label: { phrase: 'correction' }, text: headline },
      parts: [noteOf(text)],
      image: undefined,
      links: standing.links,
      actions: standing.actions,
    },
  }
}

function noteOf(text: string): MessagePart {
  return { kind: 'paragraph', text: { phrase: 'by-hand', values: { text } } }
}
