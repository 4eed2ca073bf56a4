/** One message for all that came too late to be told one by one: after an outage, after quiet hours. */
import type { Message, MessagePart } from '../message.ts'
import type { AlertKind } from '../model.ts'
import { isChangeLine, listCorrections } from './corrected.ts'

export type LateStory = {
  /** Of the story's newest alert. */
  readonly kind: AlertKind
  readonly standing: Message
  /** When its publisher said it. */
  readonly at: Date
}

/** Each story once, as it stands now; nothing in it is called breaking. */
export function composeCatchUp(
  stories: readonly LateStory[],
  occasion: 'catch-up' | 'digest' = 'catch-up',
): Message {
  return {
    tone: 'plain',
    title: { label: { phrase: occasion }, text: { phrase: `${occasion}.title` } },
    parts: stories.map(toItem),
    image: undefined,
    links: [],
    actions: [],
  }
}

function toItem({ kind, standing, at }: LateStory): MessagePart {
  const isStruck = kind === 'retraction'
  const named = standing.parts.find((part) => part.kind === 'sources')?.sources ?? []
  return {
    kind: 'item',
    label: isStruck ? standing.title.label : undefined,
    text: headlineOf({ kind, standing }),
    url: named[0]?.url,
    detail: named.length > 0 ? named.map(({ label }) => label).join(' · ') : undefined,
    at,
    ...(isStruck && { isStruck }),
  }
}

/** Of what an alert is about: a withdrawal's own title says nothing of it. */
export function headlineOf({ kind, standing }: Omit<LateStory, 'at'>): Message['title']['text'] {
  const struck = standing.parts.find((part) => part.kind === 'struck')
  return struck && kind === 'retraction' ? struck.text : standing.title.text
}

/** Told, and not called breaking: its time for that has passed. A withdrawal is called one for ever. */
export function calm(message: Message): Message {
  const { tone, title } = message
  if (tone === 'withdrawn') return message
  return {
    ...message,
    tone: 'routine',
    title: { label: { phrase: 'level.late' }, text: title.text },
  }
}

/** The message without what changed, for who has not seen it before. Whose words it has is said all the same. */
export function unmark(message: Message): Message {
  const notes = new Set(listCorrections(message.parts).flat().filter(isPublishersNote))
  return {
    ...message,
    parts: message.parts.filter((part) => !isOfChange(part) && !notes.has(part)),
  }
}

/** For who has seen it and wants no marks: what was wrong is said all the same. */
export function unmarkSeen(message: Message): Message {
  const corrected = new Set(listCorrections(message.parts).flat())
  return {
    ...message,
    parts: message.parts.filter((part) => corrected.has(part) || !isOfChange(part)),
  }
}

/** Says that something changed, and what. */
export function isOfChange(part: MessagePart): boolean {
  return isChangeLine(part) || (part.kind === 'mark' && part.insteadOf === undefined)
}

/** An editor's says what the article itself still gets wrong. */
function isPublishersNote(part: MessagePart): boolean {
  return part.kind === 'paragraph' && typeof part.text === 'string'
}
