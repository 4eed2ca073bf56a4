/** A form as a modal: real discord.js against the sandbox. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Form } from '../../src/core/form.ts'
import type { CommandCenter, CommandReply, Submission } from '../../src/ports/command.ts'
import type { SandboxModal } from '../../src/ports/sandbox.ts'
import type { DiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import {
  channelOf,
  connect,
  messagesOf,
  silentCenter,
  startCheckedSandbox,
  titled,
  waitForMessage,
} from './discord-kit.ts'

const form: Form = {
  id: 'wrong:7',
  fields: [
    { kind: 'line', name: 'headline', label: 'Headline', isRequired: true, value: 'Bridge closed' },
    { kind: 'paragraph', name: 'text', label: 'What is wrong', isRequired: false, mostLength: 20 },
    {
      kind: 'one',
      name: 'level',
      label: 'Level',
      isRequired: true,
      choices: [
        { label: 'FLASH', value: 'flash' },
        { label: 'URGENT', value: 'urgent', isChosen: true },
      ],
    },
    {
      kind: 'several',
      name: 'topics',
      label: 'Topics',
      isRequired: false,
      choices: [
        { label: 'Quakes', value: 'quake' },
        { label: 'Floods', value: 'flood' },
      ],
    },
  ],
}
const asked: CommandReply = {
  isPrivate: true,
  message: titled('Report an error in a story with a title that is longer than any modal’s', {
    parts: [{ kind: 'paragraph', text: 'A moderator reads it.' }],
  }),
  form,
}

let submissions: Submission[]
let answers: { isPrivate: boolean; replacesMessage: boolean; waitMs: number }
let askedAfterMs: number
let sandbox: DiscordSandbox
let connection: Awaited<ReturnType<typeof connect>>

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const center: CommandCenter = {
  ...silentCenter,
  commands: [{ name: 'wrong', description: 'Something is wrong', options: [] }],
  run: async () => {
    await wait(askedAfterMs)
    return asked
  },
  press: async () => ({ ...asked, replacesMessage: false }),
  submit: async (submission) => {
    submissions.push(submission)
    await wait(answers.waitMs)
    return { ...answers, message: titled('Thank you') }
  },
}

beforeEach(async () => {
  submissions = []
  answers = { isPrivate: true, replacesMessage: false, waitMs: 0 }
  askedAfterMs = 0
  sandbox = await startCheckedSandbox()
  connection = await connect(sandbox, {
    commandCenter: center,
    role: { sends: true, talks: true },
    deferAfterMs: 100,
  })
})
afterEach(async () => {
  await connection.close()
  await sandbox.close()
})

const here = () => channelOf(sandbox.view)
const type = () => sandbox.view.input(here(), { user: 'Kim', text: '/wrong' })
const opens = async (): Promise<SandboxModal> => {
  for (;;) {
    const [modal] = sandbox.view.channels()[0]?.modals ?? []
    if (modal !== undefined) return modal
    await wait(2)
  }
}
const fill = (modal: SandboxModal, values: Readonly<Record<string, string | string[]>>) =>
  sandbox.view.input(here(), { user: modal.user, modal: modal.id, values })
const reads = (text: string) => waitForMessage(sandbox.view, (message) => message.text === text)
const whole = { headline: 'Bridge open', level: 'flash', topics: ['quake', 'flood'], text: '' }

test('a command’s form opens, and what was filled in arrives', async () => {
  await type()
  const modal = await opens()
  expect(modal).toMatchObject({
    user: 'Kim',
    payload: {
      custom_id: 'wrong:7',
      title: 'Report an error in a story with a title…',
      components: [
        { type: 10, content: 'A moderator reads it.' },
        { type: 18, label: 'Headline', component: { type: 4, value: 'Bridge closed' } },
        { component: { style: 2, required: false, max_length: 20 } },
        { component: { type: 3, max_values: 1 } },
        { component: { type: 3, min_values: 0, max_values: 2 } },
      ],
    },
  })
  await fill(modal, whole)
  expect((await reads('Thank you')).ephemeral).toBe(true)
  expect(submissions).toMatchObject([
    {
      id: 'wrong:7',
      userName: 'Kim',
      channel: here(),
      texts: { headline: 'Bridge open' },
      choices: { level: ['flash'], topics: ['quake', 'flood'] },
    },
  ])
  expect(submissions[0]?.texts).not.toHaveProperty('text')
  expect(sandbox.view.channels()[0]?.modals).toBeUndefined()
  await expect(fill(modal, whole)).rejects.toThrow('No modal')
})

test.each([
  { why: 'nothing in a field that must be filled', values: { ...whole, headline: '' } },
  { why: 'a text that is too long', values: { ...whole, text: 'x'.repeat(21) } },
  { why: 'a choice that there is not', values: { ...whole, level: 'nonsense' } },
  { why: 'too many choices', values: { ...whole, level: ['flash', 'urgent'] } },
])('Discord itself refuses $why', async ({ values }) => {
  await type()
  await expect(fill(await opens(), values)).rejects.toThrow()
  expect(submissions).toEqual([])
})

test.each([
  { waitMs: 0, replacesMessage: false },
  { waitMs: 0, replacesMessage: true },
  { waitMs: 200, replacesMessage: false },
  { waitMs: 200, replacesMessage: true },
])('the form of a button is answered at its message (%j)', async ({ waitMs, replacesMessage }) => {
  answers = { isPrivate: true, replacesMessage, waitMs }
  const place = { platform: 'discord', channel: here() } as const
  const alert = titled('Bridge closed', { actions: [{ label: 'Wrong?', id: 'wrong:7' }] })
  const { messageId } = await connection.messenger.send(place, alert, {
    key: 'alert-1',
    replyTo: undefined,
    isSilent: false,
  })
  await sandbox.view.input(here(), { user: 'Kim', messageId, button: 'Wrong?' })
  await fill(await opens(), whole)
  const answer = await reads('Thank you')
  expect(answer.id === messageId).toBe(replacesMessage)
})

test('a slow answer to a command’s form comes later, to the one who filled it in', async () => {
  answers = { isPrivate: true, replacesMessage: true, waitMs: 200 }
  await type()
  await fill(await opens(), whole)
  const waiting = await reads('Tenbells is thinking…')
  expect((await reads('Thank you')).id).toBe(waiting.id)
  expect(messagesOf(sandbox.view)).toHaveLength(1)
})

test('a form that comes too late for a modal is apologized for', async () => {
  askedAfterMs = 200
  await type()
  await reads('That took too long to open the form. Please try again.')
})
