/** A form as people meet it: a modal on Discord, one question after another on Telegram. */
import { vi } from 'vitest'
import { z } from 'zod'
import type { SandboxChannel, SandboxMessage, SandboxView } from '../../src/ports/sandbox.ts'

type Answers = Readonly<Record<string, string | readonly string[]>>

type Filling = {
  readonly user: string
  /** By the fields' labels; choices by theirs, `''` leaves a field empty. What is not given stays as it stands. */
  readonly answers: Answers
  readonly open: () => Promise<void>
  readonly meanwhile: () => unknown
}

export async function fillForm(
  view: SandboxView,
  room: () => SandboxChannel,
  filling: Filling,
): Promise<void> {
  const fill = room().platform === 'discord' ? fillModal : answerQuestions
  const labels = await fill(view, room, filling)
  const unasked = Object.keys(filling.answers).filter((label) => !labels.includes(label))
  if (unasked.length > 0)
    throw new Error(`expected fields ${unasked.join(', ')}, came ${labels.join(', ')}`)
}

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
): Promise<readonly string[]> {
  await open()
  const modal = await vi.waitFor(() => {
    const found = room().modals?.findLast((each) => each.user === user)
    if (found === undefined) throw new Error('no modal is open')
    return found
  })
  meanwhile()
  const fields = modalSchema
    .parse(modal.payload)
    .components.flatMap(({ label = '', component }) =>
      component === undefined ? [] : [{ label, ...component }],
    )
  const values = fields.map(({ label, custom_id: id, value = '', options }) => {
    const given = answers[label]
    if (options === undefined) return [id, given ?? value] as const
    const chosen = options.filter((each) =>
      given === undefined ? each.default === true : [given].flat().includes(each.label),
    )
    return [id, chosen.map((each) => each.value)] as const
  })
  await view.input(room().id, { user, modal: modal.id, values: Object.fromEntries(values) })
  return fields.map(({ label }) => label)
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
): Promise<readonly string[]> {
  const labels: string[] = []
  let known = new Set(room().messages.map(({ id }) => id))
  await open()
  for (let step = 1, count = 1; step <= count; step += 1) {
    const { question, asked } = await vi.waitFor(() => {
      for (const each of room().messages) {
        const found = new RegExp(` ${step}/(?<of>\\d) · (?<label>.+)`).exec(each.text)
        if (found?.groups && !known.has(each.id)) return { question: each, asked: found.groups }
      }
      throw new Error(`question ${step} is not asked`)
    })
    if (step === 1) meanwhile()
    const { of, label = '' } = asked
    count = Number(of)
    known = new Set(room().messages.map(({ id }) => id))
    labels.push(label)
    await answer(view, room, { message: question, user, given: answers[label] })
  }
  return labels
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
  const isWrong = (text: string) =>
    isMarked(text) ? !given.includes(plain(text)) : given.includes(text)
  for (const text of buttons().filter(isWrong)) {
    await press(text)
    await vi.waitFor(() => {
      if (buttons().includes(text)) throw new Error(`“${text}” is not pressed yet`)
    })
  }
  return press('Done')
}

function isMarked(label: string): boolean {
  return label.startsWith('✓ ')
}

function plain(label: string): string {
  return label.replace(/^✓ /, '')
}
