/** What an older message of a story says, once a later alert has shown words of it to be wrong. */
import { isPhrase, type Wording } from '../locale.ts'
import type { Message, MessagePart } from '../message.ts'
import type { AlertKind, Change, RevisionChange } from '../model.ts'
import { splitSentences } from '../sentence.ts'
import { isOfChange } from './catch-up.ts'
import { isCorrectionMark, listCorrections } from './corrected.ts'
import { leadOf } from './told.ts'
import { beforeSources } from './typed-mark.ts'

export type Mending = {
  readonly kind: AlertKind
  readonly change: RevisionChange | undefined
  /** What the story's first message says from then on. */
  readonly standing: Message
  readonly raisedBy?: string | undefined
}

/** The very same message where nothing of it is wrong. */
export function mend(message: Message, mending: Mending): Message {
  switch (mending.kind) {
    case 'correction':
      return correct(message, mending)
    case 'source-withdrawal':
    case 'edit':
      return leaveOutSources(message, mending.standing)
    case 'retraction':
      return mending.standing
    case 'first':
    case 'update':
    case 'escalation':
    case 'de-escalation':
    case 'confirmation':
      return message
  }
}

/** What was wrong goes, and what is right stands under what is left. */
function correct(message: Message, { change, standing, raisedBy }: Mending): Message {
  const isWrong = (text: string) => saysWrong(text, change?.changes ?? [])
  const isTitleWrong = textsOf(message.title.text).some(isWrong)
  const right = message.parts.filter((part) => !listTexts(part).some(isWrong))
  // Which words a person's correction means, nobody can tell but who reads both; nor what a mere note means.
  const isMended =
    isTitleWrong ||
    right.length < message.parts.length ||
    raisedBy !== undefined ||
    (isNoteAlone(change) && listWordsOf(message, leadOf(standing)).length > 0)
  if (!isMended) return message
  const kept = right.filter(
    (part) => part.kind !== 'mark' || part.insteadOf !== undefined || isCorrectionMark(part),
  )
  const told = new Set(kept.map((part) => JSON.stringify(part)))
  // What was corrected earlier was said there when it was, or was never wrong there.
  const earlier = new Set(listCorrections(standing.parts).slice(0, -1).flat())
  const added = standing.parts.filter(
    (part) =>
      (part.kind === 'paragraph' || isOfChange(part)) &&
      !earlier.has(part) &&
      !told.has(JSON.stringify(part)),
  )
  return {
    ...message,
    title: isTitleWrong ? { ...message.title, text: standing.title.text } : message.title,
    parts: beforeSources(kept, added),
  }
}

/** The publisher says that something was wrong, and changes nothing that was told: a later post of a live page. */
function isNoteAlone(change: RevisionChange | undefined): boolean {
  return (
    change?.announced === true &&
    change.changes.every(({ kind, before }) => before === undefined || kind === 'headline')
  )
}

/** Some of the source's own words in a message are wrong since. */
export function saysWrongOf(
  message: Message,
  sourceName: string,
  { announced, changes }: RevisionChange,
): boolean {
  const own = listWordsOf(message, sourceName)
  const isOfWords = changes.some(({ before }) => before !== undefined)
  // A note alone does not tell which of its words it means.
  return isOfWords ? own.some((text) => saysWrong(text, changes)) : announced && own.length > 0
}

/** The words of whoever is named first are without a label, those of others under their name. */
function listWordsOf(message: Message, sourceName: string | undefined): readonly string[] {
  const leads = leadOf(message) === sourceName
  return message.parts
    .filter((part) =>
      part.kind === 'change' && typeof part.label === 'string' ? part.label === sourceName : leads,
    )
    .flatMap(listTexts)
}

/** Whoever is no longer named beside the story adds nothing to it. */
function leaveOutSources(message: Message, standing: Message): Message {
  const named = new Set(
    standing.parts.flatMap((part) =>
      part.kind === 'sources' ? part.sources.map(({ label }) => label) : [],
    ),
  )
  const isGone = (part: MessagePart) =>
    part.kind === 'change' && typeof part.label === 'string' && !named.has(part.label)
  const isStale = message.parts.some(
    (part) =>
      isGone(part) ||
      (part.kind === 'sources' && part.sources.some(({ label }) => !named.has(label))),
  )
  if (!isStale) return message
  const parts = message.parts.filter((part) => !isGone(part))
  return {
    ...message,
    parts: parts.map((part) =>
      part.kind === 'sources'
        ? { ...part, sources: part.sources.filter(({ label }) => named.has(label)) }
        : part,
    ),
  }
}

/** Of the news in it; what it says was wrong before may stay. */
function listTexts(part: MessagePart): readonly string[] {
  switch (part.kind) {
    case 'summary':
    case 'quote':
      return [part.text]
    case 'paragraph':
      return textsOf(part.text)
    case 'change':
      return part.after === undefined ? [] : [part.after]
    case 'code':
    case 'mark':
    case 'excerpt':
    case 'struck':
    case 'item':
    case 'sources':
      return []
  }
}

function textsOf(text: Wording): readonly string[] {
  if (typeof text === 'string') return [text]
  return isPhrase(text) && text.phrase === 'changed.to' ? [String(text.values?.after ?? '')] : []
}

/** Of what stands otherwise in the new version: the fact that was replaced, or a sentence that holds it. */
function saysWrong(text: string, changes: readonly Change[]): boolean {
  return changes.some(({ kind, before, after }) => {
    if (before === undefined || !factKinds.has(kind)) return false
    const now = after?.text ?? ''
    if (holds(text, before.text)) return !holds(now, before.text)
    return splitSentences(text, { start: 0, end: text.length }).some(({ start, end }) => {
      const sentence = text.slice(start, end)
      return before.text.includes(sentence) && !now.includes(sentence)
    })
  })
}

const factKinds: ReadonlySet<Change['kind']> = new Set([
  'headline',
  'lede',
  'figure',
  'quote-removed',
  'quote-altered',
  'name',
  'place',
  'date',
  'paragraph-removed',
  'paragraph-reworded',
])

/** As whole words: “400” does not stand in “2,400”. */
function holds(text: string, words: string): boolean {
  if (words === '') return false
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [front, behind] = [text.slice(0, at), text.slice(at + words.length)]
    if (!/[\p{L}\p{N}]$|\p{N}[.,]$/u.test(front) && !/^[\p{L}\p{N}]|^[.,]\p{N}/u.test(behind))
      return true
  }
  return false
}
