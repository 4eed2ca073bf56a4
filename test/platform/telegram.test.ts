/** The real grammY client against the sandbox. */
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import type { Message } from '../../src/core/message.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import { fillOptions } from '../../src/platform/telegram/fill-options.ts'
import type {
  CommandCall,
  CommandCenter,
  CommandDescription,
  CommandReply,
} from '../../src/ports/command.ts'
import type { Survey } from '../../src/ports/messenger.ts'
import type { SandboxMessage } from '../../src/ports/sandbox.ts'
import { telegramLimits } from '../../src/sandbox/telegram/limits.ts'
import { startTelegramSandbox, type TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { locales } from '../locales.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const channel = '-1001000000001'
const here = { platform: 'telegram' as const, channel }
const log = pino({ level: 'silent' })
const stops: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

afterAll(() => {
  expect(faults).toEqual([])
})

function say(text: string, more: Partial<Message> = {}): Message {
  const title = { label: undefined, text }
  return { tone: 'plain', title, parts: [], image: undefined, links: [], actions: [], ...more }
}

const commands: readonly CommandDescription[] = [
  {
    name: 'latest',
    description: 'The latest alerts',
    options: [{ name: 'count', description: 'How many', isRequired: false, type: 'number' }],
  },
  { name: 'what-changed', description: 'What changed in a story', options: [] },
  { name: 'fail', description: 'Fails', options: [] },
]

/** Answers with what it heard. */
function createEcho(): CommandCenter & { readonly calls: CommandCall[] } {
  const calls: CommandCall[] = []
  return {
    calls,
    commands,
    menus: [],
    findLanguage: async () => undefined,
    suggest: async () => [],
    choose: () => Promise.reject(new Error('nobody chooses')),
    run: async (call) => {
      calls.push(call)
      if (call.name === 'fail') throw new Error('the database is away')
      const text = `${call.name} ${JSON.stringify(call.options)}`
      return {
        message: say(text, { actions: [{ label: 'More', id: 'latest:2' }] }),
        isPrivate: false,
      }
    },
    leave: async () => undefined,
    move: async () => undefined,
    submit: () => Promise.reject(new Error('nobody fills in a form')),
    press: async ({ id, channel: where }) => {
      if (id === 'fail') throw new Error('the database is away')
      return {
        message: say(`pressed ${id} in ${where}`),
        isPrivate: id === 'private',
        replacesMessage: id === 'replace',
      }
    },
  }
}

async function startSandbox(
  options: Parameters<typeof startTelegramSandbox>[0] = {},
): Promise<TelegramSandbox> {
  const sandbox = await startTelegramSandbox({ onRequest: checkTraffic, ...options })
  stops.push(() => sandbox.close())
  return sandbox
}

async function connect(sandbox: TelegramSandbox, commandCenter: CommandCenter, talks = true) {
  const { api, token } = sandbox
  const role = { sends: true, talks }
  const bot = await connectTelegram({
    ...{ api, token, commandCenter, locales, log, role },
    ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
    perSecond: 30,
  })
  stops.push(() => bot.close())
  return bot
}

const messages = ({ view }: TelegramSandbox): readonly SandboxMessage[] =>
  view.channels()[0]?.messages ?? []

async function waitForText(sandbox: TelegramSandbox, text: string): Promise<SandboxMessage> {
  return vi.waitFor(
    () => {
      const found = messages(sandbox).find((it) => it.text.includes(text))
      if (!found) throw new Error(`nothing says "${text}"`)
      return found
    },
    { timeout: 5000, interval: 10 },
  )
}

const plainly = { key: 'k', replyTo: undefined, isSilent: false }

describe('people and the bot', () => {
  test('who asks faster than Telegram lets the bot speak is answered a little later', async () => {
    const sandbox = await startSandbox({ limits: telegramLimits })
    await connect(sandbox, createEcho())
    for (const count of [1, 2, 3])
      await sandbox.view.input(channel, { user: 'Ann', text: `/latest ${count}` })
    for (const count of [1, 2, 3]) await waitForText(sandbox, `latest {"count":"${count}"}`)
  }, 20_000)

  test('a typed command is answered as a reply, within a second', async () => {
    const sandbox = await startSandbox()
    const echo = createEcho()
    await connect(sandbox, echo)
    await sandbox.view.input(channel, { user: 'Ann', text: '/latest 3' })
    const answer = await waitForText(sandbox, 'latest {"count":"3"}')
    expect(answer).toMatchObject({ replyTo: '2', author: { isBot: true } })
    expect(echo.calls).toMatchObject([{ platform: 'telegram', channel, name: 'latest' }])
  })

  test.each([
    ['/latest@tenbells_sandbox_bot', 'latest {}'],
    ['/LATEST', 'latest {}'],
    ['/what_changed', 'what-changed {}'],
    ['/unknown@tenbells_sandbox_bot', 'unknown {}'],
    ['/fail', 'Something went wrong on our side.'],
  ])('%s is answered', async (text, answer) => {
    const sandbox = await startSandbox()
    await connect(sandbox, createEcho())
    await sandbox.view.input(channel, { user: 'Ann', text })
    await waitForText(sandbox, answer)
  })

  test.each([
    { chat: 'supergroup', id: channel, reads: ['latest {"count":"3"}'] },
    { chat: 'private', id: '7', reads: ['Not so fast', 'Not so fast', 'latest {"count":"3"}'] },
  ] as const)('what was said already is said again in no group: $chat', async (place) => {
    const { id, chat: type, reads } = place
    const group = { id: Number(id), type, title: 'Readers' } as const
    const chats = type === 'private' ? [{ id: 7, type, first_name: 'Ann' } as const] : [group]
    const sandbox = await startSandbox({ chats })
    const echo = createEcho()
    const run = async (call: CommandCall): Promise<CommandReply> =>
      call.options.count === '3'
        ? echo.run(call)
        : { message: say('Not so fast'), isPrivate: true, isSaidAlready: true }
    await connect(sandbox, { ...echo, run })
    for (const count of [1, 2, 3])
      await sandbox.view.input(id, { user: 'Ann', text: `/latest ${count}` })
    await waitForText(sandbox, 'latest {"count":"3"}')
    const said = messages(sandbox).filter(({ author }) => author.isBot)
    expect(said.map(({ text }) => text.split('\n')[0])).toEqual(reads)
  })

  test('what is for others is left alone', async () => {
    const sandbox = await startSandbox()
    const echo = createEcho()
    await connect(sandbox, echo)
    for (const text of ['hello', '/unknown', 'say /latest', '/latest@another_bot', '/latest 1'])
      await sandbox.view.input(channel, { user: 'Ann', text })
    await waitForText(sandbox, '{"count":"1"}')
    expect(echo.calls).toHaveLength(1)
  })

  test.each([
    ['a message', 'new', { text: 'pressed new', replyTo: '2' }],
    ['the message itself', 'replace', { text: `pressed replace in ${channel}`, id: '2' }],
    ['a notice for one', 'private', { text: 'pressed private', ephemeral: true }],
    ['an apology', 'fail', { text: 'Something went wrong on our side.', ephemeral: true }],
  ])('a pressed button is answered with %s', async (_what, id, { text, ...rest }) => {
    const sandbox = await startSandbox()
    const { messenger } = await connect(sandbox, createEcho())
    await messenger.send(here, say('Alert', { actions: [{ label: 'Ask', id }] }), plainly)
    await sandbox.view.input(channel, { user: 'Ann', messageId: '2', button: 'Ask' })
    expect(await waitForText(sandbox, text)).toMatchObject(rest)
  })

  test('the commands are announced in Telegram’s spelling', async () => {
    const sandbox = await startSandbox()
    const { api, token } = sandbox
    await connect(sandbox, createEcho())
    await vi.waitFor(async () => {
      const response = await fetch(`${api}/bot${token}/getMyCommands`)
      expect(await response.json()).toMatchObject({
        result: [{ command: 'latest' }, { command: 'what_changed' }, { command: 'fail' }],
      })
    })
  })

  test('a bot that only sends hears nobody', async () => {
    const sandbox = await startSandbox()
    const echo = createEcho()
    const { messenger } = await connect(sandbox, echo, false)
    await sandbox.view.input(channel, { user: 'Ann', text: '/latest' })
    await messenger.send(here, say('Alert'), plainly)
    expect(echo.calls).toEqual([])
  })

  test('after a restart of both, nothing is answered twice and the chat is the same', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'telegram-')), 'telegram.jsonl')
    const before = await startSandbox({ file })
    const first = await connect(before, createEcho())
    await before.view.input(channel, { user: 'Ann', text: '/latest 1' })
    await waitForText(before, '{"count":"1"}')
    await first.close()
    await before.close()
    const after = await startSandbox({ file })
    const echo = createEcho()
    await connect(after, echo)
    await after.view.input(channel, { user: 'Ann', text: '/latest 2' })
    await waitForText(after, '{"count":"2"}')
    expect(echo.calls).toHaveLength(1)
    expect(messages(after)).toHaveLength(4)
  })
})

describe('options in order', () => {
  const description = (...types: readonly ('text' | 'number')[]): CommandDescription => ({
    name: 'x',
    description: '',
    options: types.map((type, index) => ({
      name: `o${index}`,
      description: '',
      isRequired: false,
      type,
    })),
  })
  test.each([
    ['nothing', description('number'), '', {}],
    ['one word', description('number'), '3', { o0: '3' }],
    ['words too many for a number', description('number'), '3 4', { o0: '3' }],
    [
      'the last text takes the rest',
      description('number', 'text'),
      '3 a  b',
      { o0: '3', o1: 'a  b' },
    ],
    ['no options', description(), 'a b', {}],
  ] as const)('%s', (_why, command, typed, expected) => {
    expect(fillOptions(command, typed)).toEqual(expected)
  })

  test.each([
    ['urgent flood', { o0: 'urgent flood' }],
    ['urgent words:quake AND NOT drill', { o0: 'urgent', words: 'quake AND NOT drill' }],
    ['WORDS:"a b"', { words: '"a b"' }],
    ['urgent other:x', { o0: 'urgent other:x' }],
  ])('only by its name: %j', (typed, expected) => {
    const { options, ...command } = description('text')
    const named = { name: 'words', description: '', isRequired: false, type: 'text', isNamed: true }
    const withNamed = { ...command, options: [...options, named] } as CommandDescription
    expect(fillOptions(withNamed, typed)).toEqual(expected)
  })
})

describe('starting and stopping', () => {
  test('a wrong token is told at once', async () => {
    const { api } = await startSandbox()
    const role = { sends: true, talks: true }
    const wrong = {
      ...{ api, token: '123456:wrong', commandCenter: createEcho(), locales, log, role },
      ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
      perSecond: 30,
    }
    await expect(connectTelegram(wrong)).rejects.toThrow('check TELEGRAM_TOKEN')
  })

  test('closing ends a waiting poll at once', async () => {
    const sandbox = await startSandbox()
    const bot = await connect(sandbox, createEcho())
    await sandbox.view.input(channel, { user: 'Ann', text: '/latest' })
    await waitForText(sandbox, 'latest {}')
    const startedAt = Date.now()
    await bot.close()
    expect(Date.now() - startedAt).toBeLessThan(1500)
  })

  test('a Telegram that does not answer neither stops the start nor the stop', async () => {
    const log502 = createServer((_request, response) => {
      response.writeHead(502).end('<html>')
    })
    await new Promise<void>((resolve) => log502.listen(0, '127.0.0.1', resolve))
    const { port } = log502.address() as AddressInfo
    const bot = await connectTelegram({
      api: `http://127.0.0.1:${port}`,
      token: '123456:AA',
      commandCenter: createEcho(),
      ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
      locales,
      log,
      perSecond: 30,
      role: { sends: true, talks: true },
    })
    const startedAt = Date.now()
    await bot.close()
    expect(Date.now() - startedAt).toBeLessThan(1500)
    log502.close()
  })
})

describe('after a send with an unknown outcome', () => {
  const alert = say('Alert', { actions: [{ label: '2 quotes', id: 'quotes:7' }] })
  /** Where nothing else of ours is known, unless told so. */
  const look = (
    after: string | undefined,
    { known = [], otherCount = 0 }: Partial<Survey> = {},
  ) => ({
    ...{ key: 'k', startedAt: new Date(), after },
    survey: async () => ({ known, otherCount }),
  })

  async function setUp(options: Parameters<typeof startTelegramSandbox>[0] = {}) {
    const sandbox = await startSandbox(options)
    const { messenger } = await connect(sandbox, createEcho(), false)
    const { messageId: after } = await messenger.send(here, say('Before'), plainly)
    return { sandbox, messenger, after }
  }

  test.each([
    ['with buttons', alert],
    ['without buttons', say('Alert')],
    ['with links only', say('Alert', { links: [{ label: 'Read', url: 'https://news.example/' }] })],
  ])(
    'the message %s is found between people’s messages, and nothing is changed',
    async (_, message) => {
      const { sandbox, messenger, after } = await setUp()
      await sandbox.view.input(channel, { user: 'Ann', text: 'hello' })
      const { messageId } = await messenger.send(here, message, plainly)
      await sandbox.view.input(channel, { user: 'Ann', text: 'well' })
      const before = messages(sandbox)
      expect(await messenger.findSent(here, message, look(after))).toEqual({ messageId })
      expect(messages(sandbox)).toEqual(before)
    },
  )

  test('a message that never arrived is absent', async () => {
    const { sandbox, messenger, after } = await setUp()
    await sandbox.view.input(channel, { user: 'Ann', text: 'hello' })
    expect(await messenger.findSent(here, alert, look(after))).toBe('absent')
  })

  test('each look counts as an edit', async () => {
    const asked: string[] = []
    const { messenger, after } = await setUp({ onRequest: ({ method }) => asked.push(method) })
    const { messageId } = await messenger.send(here, alert, plainly)
    let count = 0
    const countEdit = async () => {
      count += 1
    }
    const found = await messenger.findSent(here, alert, { ...look(after), countEdit })
    expect(found).toEqual({ messageId })
    // The message, and five ids without one.
    expect(asked.filter((method) => method.startsWith('editMessage'))).toHaveLength(6)
    expect(count).toBe(6)
  })

  test('a look that Telegram stops goes on where it was', async () => {
    const second = { perMs: 1_000 }
    const limits = {
      ...{ global: { limit: 30, ...second }, chat: { limit: 30, ...second } },
      ...{ group: { limit: 30, ...second }, edits: { limit: 3, ...second } },
    }
    const { messenger, after } = await setUp({ limits })
    const { messageId } = await messenger.send(here, alert, plainly)
    const options = look(after)
    const seek = () => messenger.findSent(here, alert, options)
    // The message and five ids without one are six looks.
    await expect(seek()).rejects.toMatchObject({ reason: 'rate-limited' })
    await wait(1_500)
    expect(await seek()).toEqual({ messageId })
  })

  test('what is known for another message of ours is not taken for it', async () => {
    const { messenger, after } = await setUp()
    const { messageId: other } = await messenger.send(here, say('An answer'), plainly)
    expect(await messenger.findSent(here, alert, look(after, { known: [other] }))).toBe('absent')
    const { messageId } = await messenger.send(here, alert, plainly)
    expect(await messenger.findSent(here, alert, look(after, { known: [other] }))).toEqual({
      messageId,
    })
  })

  test('the place is asked about by all its names', async () => {
    const names = { username: 'vell_news', active_usernames: ['vell_news', 'vell_old'] }
    const { messenger, after } = await setUp({
      chats: [{ id: Number(channel), type: 'channel', title: 'News', ...names }],
    })
    const { messageId } = await messenger.send(here, alert, plainly)
    const asked: unknown[] = []
    const survey = async (there: unknown) => {
      asked.push(there)
      return { known: [], otherCount: 0 }
    }
    await messenger.findSent(here, alert, { ...look(after), survey })
    expect(asked).toEqual([
      { channels: [channel, '@vell_news', '@vell_old'], messageIds: [messageId] },
    ])
  })

  test('should it stand twice, it is the second', async () => {
    const { messenger, after } = await setUp()
    await messenger.send(here, alert, plainly)
    const { messageId } = await messenger.send(here, alert, plainly)
    expect(await messenger.findSent(here, alert, look(after))).toEqual({ messageId })
  })

  test.each([
    ['nothing of ours is known before it', undefined, 0],
    ['something else of ours may stand there', '2', 1],
  ])('it cannot tell when %s', async (_, after, otherCount) => {
    const { sandbox, messenger } = await setUp()
    await messenger.send(here, alert, plainly)
    const before = messages(sandbox)
    expect(await messenger.findSent(here, alert, look(after, { otherCount }))).toBeUndefined()
    expect(messages(sandbox)).toEqual(before)
  })

  test('whatever else is in doubt, where nothing of ours stands it is absent', async () => {
    const { messenger, after } = await setUp()
    expect(await messenger.findSent(here, alert, look(after, { otherCount: 2 }))).toBe('absent')
  })

  test.each([
    ['administrator', 'found'],
    ['editor', 'undecided'],
  ] as const)(
    'in a channel whose %s the bot is, a stranger’s post is left alone',
    async (bot, end) => {
      const chat = { id: Number(channel), type: 'channel', title: 'News', bot } as const
      const { sandbox, messenger, after } = await setUp({ chats: [chat] })
      await sandbox.view.input(channel, { user: 'Ann', text: 'I, Ann, write here too' })
      const before = messages(sandbox)
      expect(await messenger.findSent(here, alert, look(after))).toBe(
        end === 'found' ? 'absent' : undefined,
      )
      const { messageId } = await messenger.send(here, alert, plainly)
      expect(await messenger.findSent(here, alert, look(after))).toEqual(
        end === 'found' ? { messageId } : undefined,
      )
      expect(messages(sandbox).slice(0, before.length)).toEqual(before)
    },
  )

  test('where the bot may edit what others post, a message that never arrived still is absent', async () => {
    const chat = { id: Number(channel), type: 'channel', title: 'News', bot: 'editor' } as const
    const { messenger, after } = await setUp({ chats: [chat] })
    expect(await messenger.findSent(here, alert, look(after))).toBe('absent')
  })

  test('it cannot tell when the end of the chat is far away', async () => {
    const { sandbox, messenger } = await setUp()
    for (let count = 0; count < 30; count += 1)
      await sandbox.view.input(channel, { user: 'Ann', text: `message ${count}` })
    expect(await messenger.findSent(here, alert, look('1'))).toBeUndefined()
  })
})
