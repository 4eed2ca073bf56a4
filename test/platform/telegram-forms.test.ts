/** A form as questions: real grammY against the sandbox. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { Form } from '../../src/core/form.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { CommandCenter, Submission } from '../../src/ports/command.ts'
import { startTelegramSandbox, type TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { locales } from '../locales.ts'
import { silentCenter, titled } from './discord-kit.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { createPerson } from './owner-kit.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const chats = [
  { id: -1001, type: 'supergroup', title: 'Readers' },
  { id: 77, type: 'private', first_name: 'Ann' },
] as const
const form: Form = {
  id: 'wrong:7',
  fields: [
    { kind: 'line', name: 'headline', label: 'Headline', isRequired: true, value: 'Bridge closed' },
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
      isRequired: true,
      choices: [
        { label: 'Quakes', value: 'quake' },
        { label: 'Floods', value: 'flood' },
      ],
    },
    {
      kind: 'paragraph',
      name: 'text',
      label: 'What is wrong',
      hint: 'As exactly as you can',
      isRequired: false,
      leastLength: 3,
      mostLength: 20,
    },
  ],
}

let submissions: Submission[]
let fails: boolean
const center: CommandCenter = {
  ...silentCenter,
  commands: [{ name: 'wrong', description: 'Something is wrong', options: [] }],
  run: async () => ({
    isPrivate: true,
    message: titled('Report an error', {
      parts: [{ kind: 'paragraph', text: 'A moderator reads it.' }],
      actions: [{ label: 'Wrong?', id: 'wrong:7' }],
    }),
    form,
  }),
  press: async () => ({
    isPrivate: true,
    replacesMessage: false,
    message: titled('Report an error'),
    form: { ...form, fields: form.fields.slice(0, 1) },
  }),
  submit: async (submission) => {
    submissions.push(submission)
    if (fails) throw new Error('the database is away')
    return { isPrivate: true, replacesMessage: true, message: titled('Thank you') }
  },
}

let sandbox: TelegramSandbox
let bot: Awaited<ReturnType<typeof connect>>
const drafts = createMemoryDrafts()
const connect = () =>
  connectTelegram({
    ...{ api: sandbox.api, token: sandbox.token, commandCenter: center, locales, drafts },
    answers: createMemoryAnswers(),
    log: pino({ level: 'silent' }),
    role: { sends: true, talks: true },
    perSecond: 30,
  })

beforeEach(async () => {
  submissions = []
  fails = false
  const file = join(mkdtempSync(join(tmpdir(), 'telegram-')), 'telegram.jsonl')
  sandbox = await startTelegramSandbox({ onRequest: checkTraffic, chats, file })
  bot = await connect()
})
afterEach(async () => {
  await bot.close()
  await sandbox.close()
})
afterAll(() => expect(faults).toEqual([]))

const post = (replyTo?: string) => {
  const alert = titled('Bridge closed', { actions: [{ label: 'Wrong?', id: 'wrong:7' }] })
  const place = { platform: 'telegram', channel: '-1001' } as const
  return bot.messenger.send(place, alert, { key: 'k', replyTo, isSilent: false })
}
const group = () => createPerson(sandbox.view, '-1001')
const person = () => createPerson(sandbox.view, '77')
const askFirst = async (at = person()) => {
  await at.type('/wrong', 'Ann')
  return at.read('Report an error 1/4 · Headline')
}

const buttonsOf = (id: string) => {
  const messages = sandbox.view.channels().flatMap((channel) => channel.messages)
  return JSON.stringify(messages.find((message) => message.id === id)?.payload.reply_markup)
}

test('asked and answered in a private chat, it arrives whole', async () => {
  const ann = person()
  const first = await askFirst()
  expect(first.payload.reply_markup).toEqual({ force_reply: true, selective: true })
  expect(first.text).toContain('A moderator reads it.')
  expect(first.text).toContain('Now: Bridge closed')
  await ann.type('Bridge\nopen', 'Ann')
  await ann.press(await ann.read('2/4 · Level'), 'FLASH', 'Ann')
  const third = await ann.read('3/4 · Topics')
  expect((await ann.read('Report an error · Level')).text).toContain('FLASH')
  await ann.press(third, 'Done', 'Ann')
  await ann.read('Choose at least one.')
  await ann.press(third, 'Floods', 'Ann')
  await expect.poll(() => buttonsOf(third.id)).toContain('✓ Floods')
  await ann.press(third, 'Done', 'Ann')
  expect((await ann.read('4/4 · What is wrong')).text).toContain('As exactly as you can')
  await ann.type('no', 'Ann')
  await ann.read('That was 2 characters long; it must be 3 to 20.')
  await ann.type('Nobody was hurt', 'Ann')
  await ann.read('Thank you')
  expect(submissions).toMatchObject([
    {
      id: 'wrong:7',
      userName: 'Ann',
      channel: '77',
      texts: { headline: 'Bridge open', text: 'Nobody was hurt' },
      choices: { level: ['flash'], topics: ['flood'] },
    },
  ])
})
test('what stands there is kept, what need not be is left empty', async () => {
  const ann = person()
  await askFirst()
  await ann.type('/skip', 'Ann')
  await ann.read('This one needs an answer.')
  await ann.type('/keep', 'Ann')
  await ann.press(await ann.read('2/4 · Level'), '✓ URGENT', 'Ann')
  await ann.read('3/4 · Topics')
  await ann.type('something', 'Ann')
  const again = await ann.read('Please press one of the buttons.')
  await ann.type('quakes', 'Ann')
  await expect.poll(async () => (await ann.read('3/4 · Topics')).id).not.toBe(again.id)
  const chosen = await ann.read('3/4 · Topics')
  expect(buttonsOf(chosen.id)).toContain('✓ Quakes')
  await ann.press(chosen, 'Done', 'Ann')
  await ann.read('4/4 · What is wrong')
  await ann.type('/skip', 'Ann')
  await ann.read('Thank you')
  expect(submissions[0]?.texts).toEqual({ headline: 'Bridge closed' })
  expect(submissions[0]?.choices).toEqual({ level: ['urgent'], topics: ['quake'] })
})

test('in a group only who was asked answers, and by a reply', async () => {
  const readers = group()
  const first = await askFirst(readers)
  expect(first.text).toContain('/cancel@tenbells_sandbox_bot')
  const answer = (text: string, user: string, replyTo = first.id) =>
    sandbox.view.input('-1001', { user, text, replyTo })
  await readers.type('Just talking', 'Ann')
  await answer('Not Ann’s', 'Kim')
  await answer('Bridge open', 'Ann')
  const second = await readers.read('2/4 · Level')
  await readers.press(second, 'FLASH', 'Kim')
  await readers.read('not open for you')
  await readers.type('/cancel@tenbells_sandbox_bot', 'Ann')
  await readers.read('Stopped. Nothing was sent.')
  await readers.press(second, 'FLASH', 'Ann')
  expect(submissions).toEqual([])
})

test('a restart in the middle forgets nothing', async () => {
  await askFirst()
  await bot.close()
  bot = await connect()
  await person().type('Bridge open', 'Ann')
  await person().read('2/4 · Level')
})

test('a button’s form is answered where the button stands', async () => {
  const readers = group()
  const { messageId } = await post()
  await readers.press(await readers.read('Bridge closed'), 'Wrong?', 'Ann')
  const question = await readers.read('1/1 · Headline')
  // Nobody’s message is replied to: a forced reply would open everybody’s keyboard.
  expect(question.payload.reply_markup).toBeUndefined()
  await sandbox.view.input('-1001', { user: 'Ann', text: 'Open', replyTo: question.id })
  expect((await readers.read('Thank you')).id).toBe(messageId)
})

test('who asked for what they press is made to answer, in a group too', async () => {
  const readers = group()
  await readers.type('What of the bridge?', 'Ann')
  const { id } = await readers.read('What of the bridge?')
  await post(id)
  await readers.press(await readers.read('Bridge closed'), 'Wrong?', 'Ann')
  const question = await readers.read('1/1 · Headline')
  expect(question).toMatchObject({
    replyTo: id,
    payload: { reply_markup: { force_reply: true, selective: true } },
  })
})

test('a form that is over asks nothing', async () => {
  const ann = person()
  await ann.type('/wrong', 'Ann')
  await ann.read('1/4')
  await ann.type('/cancel', 'Ann')
  await ann.read('Stopped')
  await ann.type('hello', 'Ann')
  expect(submissions).toEqual([])
})

test('a failure is told', async () => {
  fails = true
  const { messageId } = await post()
  await group().press(await group().read('Bridge closed'), 'Wrong?', 'Ann')
  await group().read('1/1 · Headline')
  await group().type('/keep@tenbells_sandbox_bot', 'Ann')
  expect((await group().read('Something went wrong')).id).not.toBe(messageId)
})
