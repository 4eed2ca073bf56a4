/** How far a person has come with a form, and what an answer makes of it. */
import { z } from 'zod'
import type { Form } from '../../core/form.ts'
import type { Phrase, Said } from '../../core/locale.ts'

const fieldShape = {
  name: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  isRequired: z.boolean(),
}
const textField = z.object({
  ...fieldShape,
  kind: z.enum(['line', 'paragraph']),
  value: z.string().optional(),
  leastLength: z.int().optional(),
  mostLength: z.int().optional(),
  takesFile: z.literal(true).optional(),
})
const choiceField = z.object({
  ...fieldShape,
  kind: z.enum(['one', 'several']),
  choices: z.array(z.object({ label: z.string(), value: z.string() })),
})

export const draftSchema = z.object({
  id: z.string(),
  title: z.string(),
  fields: z.array(z.discriminatedUnion('kind', [textField, choiceField])),
  /** Which field is asked. */
  step: z.int(),
  texts: z.record(z.string(), z.string()),
  choices: z.record(z.string(), z.array(z.string())),
  /** What was sent in place of a text. */
  file: z.object({ id: z.string(), name: z.string(), byteCount: z.int().optional() }).optional(),
  /** The message that asks. */
  promptId: z.string().optional(),
  /** The message whose button opened the form. */
  pressedId: z.string().optional(),
})

export type Draft = z.output<typeof draftSchema>
export type DraftField = Draft['fields'][number]
/** `asked`: this field still, for the reason. */
export type Progress =
  | { readonly kind: 'answered'; readonly draft: Draft }
  | { readonly kind: 'asked'; readonly draft: Draft; readonly why?: Phrase }

const mostSigns = 4_000

export function beginDraft(title: string, form: Said<Form>, pressedId: string | undefined): Draft {
  const draft: Draft = {
    id: form.id,
    title,
    // Parsed: what else stands in a form is of no use here.
    fields: draftSchema.shape.fields.parse(form.fields),
    step: 0,
    texts: {},
    choices: Object.fromEntries(form.fields.flatMap((field) => chosenOf(field))),
  }
  return pressedId === undefined ? draft : { ...draft, pressedId }
}

function chosenOf(field: Said<Form>['fields'][number]): readonly (readonly [string, string[]])[] {
  if (!('choices' in field)) return []
  const chosen = field.choices.filter(({ isChosen }) => isChosen).map(({ value }) => value)
  return chosen.length === 0 ? [] : [[field.name, chosen]]
}

export function fieldOf({ fields, step }: Draft): DraftField | undefined {
  return fields[step]
}

/** A text that was typed: the answer itself, or the label of a choice. */
export function takeText(draft: Draft, typed: string): Progress {
  const field = fieldOf(draft)
  if (field === undefined) return { kind: 'answered', draft }
  if ('choices' in field) {
    const wanted = typed.toLowerCase()
    const index = field.choices.findIndex(({ label }) => label.toLowerCase() === wanted)
    return index === -1
      ? { kind: 'asked', draft, why: { phrase: 'form.press' } }
      : pickChoice(draft, index)
  }
  const text = field.kind === 'line' ? typed.replace(/\s*\n\s*/g, ' ') : typed
  const { leastLength: least = 1, mostLength: most = mostSigns } = field
  if (text.length < least || text.length > most)
    return {
      kind: 'asked',
      draft,
      why: { phrase: 'form.length', values: { least, most, length: text.length } },
    }
  return next({ ...draft, texts: { ...draft.texts, [field.name]: text } })
}

export function takeFile(draft: Draft, file: NonNullable<Draft['file']>): Progress {
  return next({ ...draft, file })
}

/** Of one, it is the answer; of several, it is chosen or no longer. */
export function pickChoice(draft: Draft, index: number): Progress {
  const field = fieldOf(draft)
  const choice = field && 'choices' in field ? field.choices[index] : undefined
  if (field === undefined || choice === undefined) return { kind: 'asked', draft }
  if (field.kind === 'one') return next(choose(draft, field.name, [choice.value]))
  const before = draft.choices[field.name] ?? []
  const after = before.includes(choice.value)
    ? before.filter((value) => value !== choice.value)
    : [...before, choice.value]
  return { kind: 'asked', draft: choose(draft, field.name, after) }
}

function choose(draft: Draft, name: string, values: string[]): Draft {
  return { ...draft, choices: { ...draft.choices, [name]: values } }
}

/** Takes what stands there: the text that was given, the choices made so far. */
export function keepField(draft: Draft): Progress {
  const field = fieldOf(draft)
  if (field === undefined) return { kind: 'answered', draft }
  if ('choices' in field) {
    const isMissing = field.isRequired && (draft.choices[field.name] ?? []).length === 0
    return isMissing ? { kind: 'asked', draft, why: { phrase: 'form.choose' } } : next(draft)
  }
  if (field.value === undefined) return { kind: 'asked', draft, why: { phrase: 'form.needed' } }
  return next({ ...draft, texts: { ...draft.texts, [field.name]: field.value } })
}

export function skipField(draft: Draft): Progress {
  const field = fieldOf(draft)
  if (field === undefined) return { kind: 'answered', draft }
  if (field.isRequired) return { kind: 'asked', draft, why: { phrase: 'form.needed' } }
  return next('choices' in field ? choose(draft, field.name, []) : draft)
}

function next(draft: Draft): Progress {
  return { kind: 'answered', draft: { ...draft, step: draft.step + 1 } }
}

/** What stands in a field, in words. */
export function sayAnswer(draft: Draft, field: DraftField): string {
  if (!('choices' in field)) return draft.texts[field.name] ?? '—'
  const values = draft.choices[field.name] ?? []
  const labels = field.choices.filter(({ value }) => values.includes(value))
  return labels.map(({ label }) => label).join(', ') || '—'
}
