/** `/edit`: what stands, in a person's words. */
import { z } from 'zod'
import { editByHand } from '../core/alert/by-hand.ts'
import type { Wording } from '../core/locale.ts'
import { type Message, type TypedPart, typedParts } from '../core/message.ts'
import { type AlertId, layOut } from '../core/model.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import { because, type Reason } from '../core/reason.ts'
import type { Asker, CommandReply } from '../ports/command.ts'
import { asPreview } from './as-preview.ts'
import type { Button, Command, CommandDeps, Receiver } from './command.ts'
import { listOwnMessages, sayChoice } from './edit-choice.ts'
import { findStory } from './find-story.ts'
import { personOf } from './own-place.ts'
import { findTold, privately, raiseByHand, type Told } from './raise-by-hand.ts'
import { refuseQuote, withAgain } from './refuse-quote.ts'
import { say } from './say.ts'
import { sayTaken, takeMemo } from './take-memo.ts'
import { toWholeNumber } from './whole-number.ts'

/** Of a headline, what the platforms show whole; of a summary, what an alert has room for. */
export const longestTyped: Readonly<Record<TypedPart, number>> = { headline: 200, summary: 800 }

const typedSchema = z.partialRecord(z.enum(typedParts), z.string())
type Typed = z.output<typeof typedSchema>
const memoSchema = z.object({
  storyId: z.int(),
  seen: z.int(),
  typed: typedSchema,
  // as: an alert's id, as it was kept
  own: z
    .int()
    .transform((id) => id as AlertId)
    .optional(),
})

export const edit: Command = {
  access: 'moderator',
  description: {
    name: 'edit',
    description: { phrase: 'edit.does' },
    options: [
      {
        name: 'story',
        description: { phrase: 'option.number' },
        isRequired: true,
        type: 'text',
        suggests: 'story',
      },
      ...typedParts.map(
        (name) =>
          ({
            name,
            description: { phrase: `edit.${name}` },
            isRequired: false,
            isNamed: true,
            type: 'text',
          }) as const,
      ),
    ],
  },
  async run(deps, call) {
    const { options } = call
    const found = await findStory(deps, options.story ?? '', 'story')
    if (found.kind === 'answer') return found.reply
    const typed = readTyped(options)
    const own = await listOwnMessages(deps, found.storyId)
    if (call.alertId === undefined && own.length > 0)
      return sayChoice(deps, call, { storyId: found.storyId, own, typed })
    const meant = own.find(({ id }) => id === call.alertId)
    return begin(deps, call, { storyId: found.storyId, own: meant?.id, typed })
  },
}

/** `edit-of:<alert>`: asks for other words of what that alert has said. */
export const editOf: Button = {
  access: 'moderator',
  prefix: 'edit-of',
  async press(deps, rest, press) {
    const alert = await deps.store.alerts.find(toWholeNumber(rest))
    if (alert === undefined)
      return { ...privately({ phrase: 'by-hand.untold' }), replacesMessage: false }
    const { storyId } = alert
    const own = await listOwnMessages(deps, storyId)
    const meant = own.find(({ id }) => id === alert.id)
    const reply = await begin(deps, press, { storyId, own: meant?.id, typed: {} })
    return { ...reply, replacesMessage: false }
  },
}

const choiceSchema = z.object({ storyId: z.int(), typed: typedSchema })

/** `edit-pick:<memo>:<alert>`: of a story's messages that one; 0 is the first. */
export const editPick: Button = {
  access: 'moderator',
  prefix: 'edit-pick',
  async press(deps, rest, press) {
    const [memo, picked] = rest.split(':').map(toWholeNumber)
    const held = await deps.store.memos.recall(memo ?? 0)
    const asked = choiceSchema.safeParse(held)
    if (!asked.success) return { ...sayTaken(held), replacesMessage: true }
    const { storyId, typed } = asked.data
    const meant = (await listOwnMessages(deps, storyId)).find(({ id }) => id === picked)
    const reply = await begin(deps, press, { storyId, own: meant?.id, typed })
    return { ...reply, replacesMessage: false }
  },
}

type Meant = {
  readonly storyId: number
  readonly own: AlertId | undefined
  readonly typed: Typed
}

async function begin(
  deps: CommandDeps,
  asker: Asker,
  { storyId, own, typed }: Meant,
): Promise<CommandReply> {
  const told = await findTold(deps, storyId, own)
  if (told.kind === 'nothing') return told.reply
  return Object.keys(typed).length === 0
    ? askEdit(told, read(told))
    : sayEdit(deps, asker, told, typed)
}

/** `edit-now:<memo>`: says it so everywhere, once. */
export const editNow: Button = {
  access: 'moderator',
  prefix: 'edit-now',
  async press(deps, rest, press) {
    const asked = await takeMemo(deps, press, toWholeNumber(rest), memoSchema)
    if (asked.kind === 'answer') return { ...asked.reply, replacesMessage: true }
    const { typed } = asked.kept
    const reply = await raiseByHand(deps, press, {
      ...asked.kept,
      done: { phrase: 'edit.done' },
      toDeed: (told, now) => {
        const detail = sayDifference(told, typed)
        const texts = editByHand({ ...told, typed, now })
        return {
          kind: 'edit',
          texts:
            told.own === undefined ? texts : { standing: told.last.standing, note: texts.standing },
          why: detail,
          action: 'edited',
          detail,
        }
      },
    })
    return { ...reply, replacesMessage: true }
  },
}

/** `edit-again:<memo>` asks again, with what was typed before. */
export const editAgain: Button = {
  access: 'moderator',
  prefix: 'edit-again',
  async press(deps, rest) {
    const held = await deps.store.memos.recall(toWholeNumber(rest))
    const asked = memoSchema.safeParse(held)
    if (!asked.success) return { ...sayTaken(held), replacesMessage: true }
    const told = await findTold(deps, asked.data.storyId, asked.data.own)
    const reply =
      told.kind === 'nothing' ? told.reply : askEdit(told, { ...read(told), ...asked.data.typed })
    return { ...reply, replacesMessage: false }
  },
}

/** `edit-words:<story>:<alert>`: the filled form. */
export const editReceived: Receiver = {
  access: 'moderator',
  prefix: 'edit-words',
  async submit(deps, rest, submission) {
    const typed = readTyped(submission.texts)
    const [storyId, picked] = rest.split(':').map(toWholeNumber)
    const alert = picked ? await deps.store.alerts.find(picked) : undefined
    const told = await findTold(deps, storyId ?? 0, alert?.id)
    const reply =
      told.kind === 'nothing' ? told.reply : await sayEdit(deps, submission, told, typed)
    return { ...reply, replacesMessage: false }
  },
}

function askEdit(told: Told, values: Typed): CommandReply {
  const { storyId } = told.last
  const { headline } = told
  const which =
    told.own === undefined
      ? ({ phrase: 'edit.first', values: { headline } } as const)
      : ({ phrase: 'edit.one', values: { alert: `a${told.own}`, headline } } as const)
  return {
    isPrivate: true,
    message: say({ phrase: 'edit.form' }, [
      { kind: 'paragraph', text: which },
      { kind: 'paragraph', text: { phrase: 'typed.no-quote.cure', values: { story: storyId } } },
    ]),
    form: {
      id: `edit-words:${storyId}:${told.own ?? 0}`,
      fields: typedParts.map((part) => ({
        kind: part === 'headline' ? 'line' : 'paragraph',
        name: part,
        label: { phrase: `edit.${part}` },
        isRequired: false,
        value: values[part] ?? '',
        mostLength: Math.max(longestTyped[part], values[part]?.length ?? 0),
      })),
    },
  }
}

/** How it would stand, with the button that makes it so; or what is wrong with it. */
async function sayEdit(
  deps: CommandDeps,
  asker: Asker,
  told: Told,
  given: Typed,
): Promise<CommandReply> {
  const { storyId, id: seen } = told.last
  const { own } = told
  const typed = findChanged(given, read(told))
  if (Object.keys(typed).length === 0) return privately({ phrase: 'edit.same' })
  const fault = refuseTyped(typed, await listQuotes(deps, told), {
    phrase: 'typed.no-quote.cure',
    values: { story: storyId },
  })
  const memo = await deps.store.memos.keep(
    { storyId, seen, typed, ...(own && { own }) },
    deps.now(),
    personOf(asker),
  )
  if (fault !== undefined) return withAgain(fault, `edit-again:${memo}`)
  const { standing } = editByHand({ ...told, typed, now: deps.now() })
  const scope =
    own === undefined
      ? ({ phrase: 'edit.until' } as const)
      : ({ phrase: 'edit.only', values: { alert: `a${own}` } } as const)
  return {
    isPrivate: true,
    message: {
      ...asPreview(deps, asker, standing),
      parts: [...standing.parts, { kind: 'mark', label: scope, at: undefined }],
      links: [],
      actions: [{ label: { phrase: 'edit.now' }, id: `edit-now:${memo}` }],
    },
  }
}

/** Why words cannot stand in an alert: too many, or quoting what nobody says. */
export function refuseTyped(
  typed: Typed,
  quotes: readonly string[],
  cure: Wording,
): CommandReply | undefined {
  const tooLong = typedParts.find((part) => (typed[part]?.length ?? 0) > longestTyped[part])
  if (tooLong !== undefined)
    return privately({ phrase: `edit.${tooLong}-length`, values: { most: longestTyped[tooLong] } })
  return refuseQuote(typedParts.map((part) => typed[part] ?? '').join('\n'), quotes, cure)
}

export function readTyped(options: Readonly<Record<string, string>>): Typed {
  return Object.fromEntries(
    typedParts.flatMap((part) => {
      const words = options[part]?.trim().replace(/\s+/g, ' ')
      return words === undefined || words === '' ? [] : [[part, words]]
    }),
  )
}

/** What of it differs from what stands. */
export function findChanged(typed: Typed, before: Typed): Typed {
  return Object.fromEntries(
    typedParts.flatMap((part) =>
      typed[part] === undefined || typed[part] === before[part] ? [] : [[part, typed[part]]],
    ),
  )
}

/** What the articles behind an alert quote: as it was told, and now. */
async function listQuotes({ store }: CommandDeps, { last }: Told): Promise<readonly string[]> {
  const told = await store.revisions.get(last.revisionId)
  const now = await Promise.all(last.recordIds.map((id) => store.records.get(id)))
  return [told, ...now].flatMap(({ content }) =>
    extractQuotes(layOut(content)).map(({ text }) => text),
  )
}

/** What stands. */
function read({ standing, headline }: Told): Typed {
  return { ...readWords(standing), headline }
}

export function readWords({ title, parts }: Message): Typed {
  const summary = parts.find((part) => part.kind === 'summary')
  const headline = typeof title.text === 'string' ? title.text : ''
  return { headline, summary: summary?.text ?? '' }
}

function sayDifference(told: Told, { headline, summary }: Typed): Reason {
  const stands = read(told)
  const head = { before: stands.headline ?? '', after: headline ?? '' }
  const body = { old: stands.summary ?? '', new: summary ?? '' }
  if (headline !== undefined && summary !== undefined)
    return because('headline: “{before}” → “{after}”; summary: “{old}” → “{new}”', {
      ...head,
      ...body,
    })
  if (headline !== undefined) return because('headline: “{before}” → “{after}”', head)
  return because('summary: “{old}” → “{new}”', body)
}
