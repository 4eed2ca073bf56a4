/** A form as people meet it: a modal on Discord, one question after another on Telegram. */
import { vi } from 'vitest'
import { z } from 'zod'
import type { SandboxChannel, SandboxMessage, SandboxView } from '../../src/ports/sandbox.ts'

/** By the fields' labels; choices by theirs, `''` leaves a field empty. What is not given stays as it stands. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

type Filling = {
  readonly user: string
  readonly answers: Answers
  readonly open: () => Promise<void>
  readonly meanwhile: () => unknown
}

/** The messages that are the form itself. */
export async function fillForm(
  view: SandboxView,
  room: () => SandboxChannel,
  filling: Filling,
): Promise<readonly string[]> {
  const fill = room().platform === 'discord' ? fillModal : answerQuestions
  const { labels, messageIds } = await fill(view, room, filling)
  const unasked = Object.keys(filling.answers).filter((label) => !labels.includes(label))
  if (unasked.length === 0) return messageIds
  throw new Error(`expected fields ${unasked.join(', ')}, came ${labels.join(', ')}`)
}

type Filled = { readonly labels: readonly string[]; readonly messageIds: readonly string[] }

/** On a busy machine. */
const soonMs = 5_000

const modalSchema = z.object({
  components: z.array(
    z.object({
      label: z.string().optional(),
      component: z
        .object({
          custom_id: z.string(),
          value: z.string().optional(),
          options: z
            .array(
              z.object({ label: z.string(), value: z.string(), default: z.boolean().optional() }),
            )
            .optional(),
        })
        .optional(),
    }),
  ),
})

async function fillModal(
  view: SandboxView,
  room: () => SandboxChannel,
  { user, answers, open, meanwhile }: Filling,
): Promise<Filled> {
  const known = new Set(room().modals?.map(({ id }) => id))
  await open()
  const modal = await vi.waitFor(() => {
    const found = room().modals?.find((each) => each.user === user && !known.has(each.id))
    if (found === undefined) throw new Error('no modal is open')
    return found
  }, soonMs)
  meanwhile()
  const fields = modalSchema
    .parse(modal.payload)
    .components.flatMap(({ label = '', component }) =>
      component === undefined ? [] : [{ label, ...component }],
    )
  const values = fields.map(({ label, custom_id: id, value = '', options }) => {
    const given = answers[label]
    if (options === undefined) return [id, given ?? value] as const
    const usual = options.filter((each) => each.default === true).map((each) => each.label)
    const chosen = listOffered(
      given ?? usual,
      options.map((each) => each.label),
    )
    return [
      id,
      options.filter((each) => chosen.includes(each.label)).map((each) => each.value),
    ] as const
  })
  await view.input(room().id, { user, modal: modal.id, values: Object.fromEntries(values) })
  return { labels: fields.map(({ label }) => label), messageIds: [] }
}

const keyboardSchema = z.object({
  reply_markup: z.object({
    inline_keyboard: z.array(z.array(z.object({ text: z.string() }))),
  }),
})

async function answerQuestions(
  view: SandboxView,
  room: () => SandboxChannel,
  { user, answers, open, meanwhile }: Filling,
): Promise<Filled> {
  const labels: string[] = []
  const messageIds: string[] = []
  let known = new Set(room().messages.map(({ id }) => id))
  await open()
  for (let step = 1, count = 1; step <= count; step += 1) {
    const { question, asked } = await vi.waitFor(() => {
      for (const each of room().messages) {
        const found = new RegExp(` ${step}/(?<of>\\d) · (?<label>.+)`).exec(each.text)
        if (found?.groups && !known.has(each.id)) return { question: each, asked: found.groups }
      }
      throw new Error(`question ${step} is not asked`)
    }, soonMs)
    if (step === 1) meanwhile()
    const { of, label = '' } = asked
    count = Number(of)
    known = new Set(room().messages.map(({ id }) => id))
    labels.push(label)
    messageIds.push(question.id)
    await answer(view, room, { message: question, user, given: answers[label] })
  }
  return { labels, messageIds }
}

type Question = {
  readonly message: SandboxMessage
  readonly given: string | readonly string[] | undefined
  /** As they are labeled now; none where a text is asked for. */
  buttons(): readonly string[]
  press(button: string): Promise<void>
  reply(text: string): Promise<void>
}

async function answer(
  view: SandboxView,
  room: () => SandboxChannel,
  {
    message,
    user,
    given,
  }: { readonly message: SandboxMessage; readonly user: string; readonly given: Question['given'] },
): Promise<void> {
  const { id } = message
  const question: Question = {
    ...{ message, given },
    buttons: () => {
      const standing = room().messages.find((each) => each.id === id)
      const { data } = keyboardSchema.safeParse(standing?.payload)
      return data?.reply_markup.inline_keyboard.flat().map(({ text }) => text) ?? []
    },
    press: (button) => view.input(room().id, { user, messageId: id, button }),
    reply: (text) => view.input(room().id, { user, text, replyTo: id }),
  }
  const buttons = question.buttons()
  if (buttons.length === 0) return answerText(question)
  return buttons.includes('Done') ? answerSeveral(question) : answerOne(question)
}

function answerText({ message, given, reply }: Question): Promise<void> {
  if (given !== undefined && given !== '') return reply(String(given))
  const isKept = given === undefined && message.text.includes('Now: ')
  return reply(`/${isKept ? 'keep' : 'skip'}@tenbells_sandbox_bot`)
}

function answerOne({ given, buttons, press }: Question): Promise<void> {
  const isMeant = (text: string) => (given === undefined ? isMarked(text) : plain(text) === given)
  return press(buttons().find(isMeant) ?? String(given))
}

async function answerSeveral({ given, buttons, press }: Question): Promise<void> {
  if (given === undefined) return press('Done')
  if (given === '') return press('Leave empty')
  // A keyboard shows what fits.
  const whole = (text: string) =>
    [given].flat().find((each) => plain(text) === `${each.slice(0, plain(text).length - 1)}…`) ??
    plain(text)
  const wanted = listOffered(given, buttons().map(whole))
  const isWrong = (text: string) => isMarked(text) !== wanted.includes(whole(text))
  for (const text of buttons().filter((each) => each !== 'Done' && isWrong(each))) {
    await press(text)
    await vi.waitFor(() => {
      if (buttons().includes(text)) throw new Error(`“${text}” is not pressed yet`)
    }, soonMs)
  }
  return press('Done')
}

function listOffered(
  given: string | readonly string[],
  offered: readonly string[],
): readonly string[] {
  const wanted = [given].flat().filter((each) => each !== '')
  const missing = wanted.filter((each) => !offered.includes(each))
  if (missing.length === 0) return wanted
  throw new Error(`expected a choice ${missing.join(', ')}, came ${offered.join(', ')}`)
}

function isMarked(label: string): boolean {
  return label.startsWith('✓ ')
}

function plain(label: string): string {
  return label.replace(/^✓ /, '')
}
