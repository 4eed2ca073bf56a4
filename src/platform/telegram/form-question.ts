/** One field of a form, as a message that asks for it. */
import type { Phrase, Wording } from '../../core/locale.ts'
import type { Message, MessagePart } from '../../core/message.ts'
import { type Draft, type DraftField, sayAnswer } from './form-draft.ts'

/** Buttons of a question: `form:<step>:<choice>`, `form:<step>:done`, `form:<step>:skip`, `form:cancel`. */
export const formPrefix = 'form:'
export const words = { keep: 'keep', skip: 'skip', cancel: 'cancel' } as const

export function sayQuestion(
  draft: Draft,
  field: DraftField,
  said: {
    /** `@name` of the bot in a group, where a command alone would be for all bots. */
    readonly suffix: string
    readonly intro: readonly MessagePart[]
    readonly why: Phrase | undefined
  },
): Message {
  const { title, step, fields } = draft
  const parts = [
    ...said.intro,
    ...[said.why, field.hint].flatMap((text) => (text === undefined ? [] : [paragraph(text)])),
    ...('choices' in field ? [] : howToWrite(field, said.suffix)),
  ]
  return {
    tone: 'plain',
    title: { label: `${title} ${step + 1}/${fields.length}`, text: field.label },
    parts,
    image: undefined,
    links: [],
    actions: 'choices' in field ? listActions(draft, field) : [],
  }
}

/** Tapped, a command is sent as if typed; a message that forces a reply has no room for buttons. */
function howToWrite(
  { value, isRequired, takesFile }: Extract<DraftField, { kind: 'line' | 'paragraph' }>,
  suffix: string,
): readonly MessagePart[] {
  const command = (word: string) => ({ command: `/${word}${suffix}` })
  const how: readonly Phrase[] = [
    { phrase: takesFile ? 'form.reply-file' : 'form.reply' },
    ...(value === undefined ? [] : [{ phrase: 'form.keep', values: command(words.keep) } as const]),
    ...(isRequired ? [] : [{ phrase: 'form.skip', values: command(words.skip) } as const]),
    { phrase: 'form.cancel', values: command(words.cancel) },
  ]
  return [
    ...(value === undefined ? [] : [paragraph({ phrase: 'form.now', values: { text: value } })]),
    ...how.map(paragraph),
  ]
}

function listActions(
  draft: Draft,
  field: Extract<DraftField, { kind: 'one' | 'several' }>,
): Message['actions'] {
  const { step } = draft
  const chosen = draft.choices[field.name] ?? []
  return [
    ...field.choices.map(({ label, value }, index) => ({
      label,
      id: `${formPrefix}${step}:${index}`,
      isChosen: chosen.includes(value),
    })),
    ...(field.kind === 'several'
      ? [{ label: { phrase: 'form.done' } as const, id: `${formPrefix}${step}:done` }]
      : []),
    ...(field.isRequired
      ? []
      : [{ label: { phrase: 'form.empty' } as const, id: `${formPrefix}${step}:skip` }]),
    { label: { phrase: 'form.stop' }, id: `${formPrefix}cancel` },
  ]
}

/** What takes the place of a question with buttons, once it is answered. */
export function sayAnswered(draft: Draft, field: DraftField): Message {
  return plain(`${draft.title} · ${field.label}`, [paragraph(sayAnswer(draft, field))])
}

export function plain(text: Wording, parts: readonly MessagePart[] = []): Message {
  const title = { label: undefined, text }
  return { tone: 'plain', title, parts, image: undefined, links: [], actions: [] }
}

function paragraph(text: Wording): MessagePart {
  return { kind: 'paragraph', text }
}
