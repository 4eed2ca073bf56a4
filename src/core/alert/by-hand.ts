/** What a person makes of an alert that stands. Their words are theirs, and marked so. */
import { isPhrase } from '../locale.ts'
import type { Message, MessagePart, TypedPart } from '../message.ts'
import { typedParts } from '../message.ts'
import { isAtLeast, type Level } from '../model.ts'
import type { AlertText } from './compose.ts'
import { beforeSources } from './typed-mark.ts'

type ByHand = {
  /** What the story's first message says now. */
  readonly standing: Message
  readonly headline: string
  /** The person's own words. */
  readonly text: string
  readonly now: Date
}

/** Nothing is left of it but the struck headline and why. */
export function withdrawByHand({ headline, text, now }: ByHand): AlertText {
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
export function correctByHand({ standing, headline, text, now }: ByHand): AlertText {
  const mark: MessagePart = { kind: 'mark', label: { phrase: 'mark.corrected' }, at: now }
  return {
    standing: { ...standing, parts: beforeSources(standing.parts, [mark, noteOf(text)]) },
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

/** In a person's words, as a mark says. Another edit of the same part replaces the one before. */
export function editByHand({
  standing,
  typed,
  now,
}: {
  readonly standing: Message
  readonly typed: Readonly<Partial<Record<TypedPart, string>>>
  /** Undefined: before anybody has read it. */
  readonly now: Date | undefined
}): AlertText {
  const before = findTyped(standing)
  const replaced = typedParts.flatMap((part) =>
    typed[part] === undefined ? [] : [[part, before[part] ?? readPart(standing, part)] as const],
  )
  return {
    standing: say(standing, typed, {
      insteadOf: { ...before, ...Object.fromEntries(replaced) },
      at: now,
    }),
    note: undefined,
  }
}

/** The same news, as urgent as a person says. Less urgent rings nobody. */
export function levelByHand({
  standing,
  from,
  to,
  now,
}: {
  readonly standing: Message
  readonly from: Level
  readonly to: Level
  readonly now: Date
}): AlertText {
  const isRaised = isAtLeast(to, from)
  const label = { phrase: isRaised ? 'mark.raised' : 'mark.lowered' } as const
  const kept = standing.parts.filter((part) => !isLevelMark(part))
  const title = { label: { phrase: `level.${to}` }, text: standing.title.text } as const
  const leveled: Message = { ...standing, tone: to, title }
  return {
    standing: { ...leveled, parts: beforeSources(kept, [{ kind: 'mark', label, at: now }]) },
    note: isRaised
      ? { ...leveled, parts: kept.flatMap((part) => tellAnew(part, now)), image: undefined }
      : undefined,
  }
}

/** What is composed anew keeps what editors have added to what stood. */
export function keepByHand({ standing, note }: AlertText, last: Message | undefined): AlertText {
  if (last === undefined || standing.tone === 'withdrawn') return { standing, note }
  const kept = keepTyped(standing, last)
  const said = new Set(kept.parts.map((part) => JSON.stringify(part)))
  const notes = last.parts.filter((part) => isNote(part) && !said.has(JSON.stringify(part)))
  return {
    standing: { ...kept, parts: beforeSources(kept.parts, notes) },
    note: note && keepTyped(note, last),
  }
}

/** A person's words stand as long as the publisher says the same in their place. */
function keepTyped(composed: Message, last: Message): Message {
  const before = findTyped(last)
  const kept = typedParts.filter(
    (part) => before[part] !== undefined && before[part] === readPart(composed, part),
  )
  if (kept.length === 0) return composed
  const pick = (read: (part: TypedPart) => string | undefined) =>
    Object.fromEntries(kept.map((part) => [part, read(part)]))
  return say(
    composed,
    pick((part) => readPart(last, part)),
    { insteadOf: pick((part) => before[part]), at: last.parts.find(isTypedMark)?.at },
  )
}

type Instead = Readonly<Partial<Record<TypedPart, string>>>
type TypedMark = MessagePart & { readonly kind: 'mark'; readonly insteadOf: Instead }

function say(
  message: Message,
  typed: Readonly<Partial<Record<TypedPart, string>>>,
  { insteadOf, at }: Pick<TypedMark, 'insteadOf' | 'at'>,
): Message {
  const { headline, summary } = typed
  const rest = message.parts.filter((part) => !isTypedMark(part))
  const parts = summary === undefined ? rest : withSummary(rest, summary)
  const which = typedParts.filter((part) => insteadOf[part] !== undefined)
  const phrase = which.length > 1 ? 'typed.both' : (`typed.${which[0] ?? 'headline'}` as const)
  const mark: MessagePart = { kind: 'mark', label: { phrase }, at, insteadOf }
  return {
    ...message,
    title: headline === undefined ? message.title : { ...message.title, text: headline },
    parts: beforeSources(parts, [mark]),
  }
}

function withSummary(parts: readonly MessagePart[], text: string): readonly MessagePart[] {
  const summary: MessagePart = { kind: 'summary', text }
  return [summary, ...parts.filter(({ kind }) => kind !== 'summary')]
}

/** Empty where the message has none, or says it in words of ours. */
function readPart({ title, parts }: Message, part: TypedPart): string {
  if (part === 'headline') return typeof title.text === 'string' ? title.text : ''
  return parts.find((each) => each.kind === 'summary')?.text ?? ''
}

/** What the publisher says where a person's words stand. */
function findTyped({ parts }: Message): Instead {
  return parts.find(isTypedMark)?.insteadOf ?? {}
}

/** Not the one that says that all of it is ours. */
function isTypedMark(part: MessagePart): part is TypedMark {
  return part.kind === 'mark' && Object.keys(part.insteadOf ?? {}).length > 0
}

function isLevelMark(part: MessagePart): boolean {
  return isMarkOf(part, 'mark.raised') || isMarkOf(part, 'mark.lowered')
}

function isMarkOf(part: MessagePart, phrase: string): boolean {
  return part.kind === 'mark' && isPhrase(part.label) && part.label.phrase === phrase
}

function isNote(part: MessagePart): boolean {
  return part.kind === 'paragraph' && isPhrase(part.text) && part.text.phrase === 'by-hand'
}

function isOrigin(part: MessagePart): boolean {
  return part.kind === 'mark' && part.insteadOf !== undefined
}

/** Of what stands, what who is rung again must know. */
function tellAnew(part: MessagePart, now: Date): readonly MessagePart[] {
  if (part.kind === 'sources') return [{ ...part, postedAt: now }]
  return part.kind === 'summary' || isOrigin(part) || isNote(part) ? [part] : []
}

function noteOf(text: string): MessagePart {
  return { kind: 'paragraph', text: { phrase: 'by-hand', values: { text } } }
}
