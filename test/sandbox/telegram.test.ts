import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { startTelegramSandbox, type TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { checkMessage, checkUpdate, faults } from '../platform/telegram-schemas.ts'

const chatId = -1001000000001
const opened: TelegramSandbox[] = []

async function start(
  options: Parameters<typeof startTelegramSandbox>[0] = {},
): Promise<TelegramSandbox> {
  const sandbox = await startTelegramSandbox(options)
  opened.push(sandbox)
  return sandbox
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((sandbox) => sandbox.close()))
})

afterAll(() => {
  expect(faults).toEqual([])
})

type Answer = {
  readonly status: number
  readonly ok: boolean
  readonly error_code?: number
  readonly description?: string
  // Whatever the method gives; the tests compare it as a whole.
  readonly result?: unknown
}

async function call(
  { api, token }: TelegramSandbox,
  method: string,
  body: object = {},
): Promise<Answer> {
  const isRaw = body instanceof FormData || body instanceof URLSearchParams
  const response = await fetch(`${api}/bot${token}/${method}`, {
    method: 'POST',
    ...(isRaw
      ? { body }
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) }
}

const post = (sandbox: TelegramSandbox, other: object = {}) =>
  call(sandbox, 'sendMessage', { chat_id: chatId, text: 'Bridge closed', ...other })

const only = (sandbox: TelegramSandbox, index = 0) => {
  const message = sandbox.view.channels()[0]?.messages[index]
  if (!message) throw new Error(`no message ${index}`)
  return message
}

const keyboard = (...buttons: object[]) => ({ reply_markup: { inline_keyboard: [buttons] } })
const ask = { text: '2 quotes', callback_data: 'quotes:7' }

describe('the token and the method', () => {
  test.each([
    ['123456:AAbbccddeeffgghhiijjkkll', 'getMe', 200],
    ['nonsense', 'getMe', 401],
    ['123456:BBbbccddeeffgghhiijjkkll', 'getMe', 401],
    ['123456:AAbbccddeeffgghhiijjkkll', 'sendDice', 404],
    ['123456:AAbbccddeeffgghhiijjkkll', 'GETME', 200],
  ])('%s %s is %i', async (token, method, status) => {
    const { api } = await start()
    const response = await fetch(`${api}/bot${token}/${method}`)
    expect(response.status).toBe(status)
  })

  test('errors have the shape of the Bot API', async () => {
    const { api } = await start()
    const response = await fetch(`${api}/botnonsense/getMe`)
    expect(await response.json()).toEqual({
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    })
  })

  test('JSON, a form and multipart say the same', async () => {
    const sandbox = await start()
    const fields = {
      chat_id: String(chatId),
      text: '<b>x</b>',
      parse_mode: 'HTML',
      reply_markup: JSON.stringify({ inline_keyboard: [[ask]] }),
    }
    const multipart = new FormData()
    for (const [name, value] of Object.entries(fields)) multipart.set(name, value)
    await call(sandbox, 'sendMessage', { ...fields, reply_markup: { inline_keyboard: [[ask]] } })
    await call(sandbox, 'sendMessage', new URLSearchParams(fields))
    await call(sandbox, 'sendMessage', multipart)
    const [first, ...others] = sandbox.view.channels()[0]?.messages ?? []
    expect(others.map(({ payload }) => payload)).toEqual([first?.payload, first?.payload])
  })
})

describe('what sendMessage refuses', () => {
  test.each([
    [{ text: undefined }, 'message text is empty'],
    [{ text: ' ' }, 'message text is empty'],
    [{ chat_id: undefined }, 'chat_id is empty'],
    [{ chat_id: -1009 }, 'chat not found'],
    [{ chat_id: '@nobody' }, 'chat not found'],
    [{ disable_web_page_preview: true }, 'unknown parameter "disable_web_page_preview"'],
    [
      { link_preview_options: { disabled: true } },
      'unknown parameter "link_preview_options.disabled"',
    ],
    [{ parse_mode: 'BBCode' }, 'unsupported parse_mode'],
    [
      { text: '<x>', parse_mode: 'HTML' },
      'can\'t parse entities: Unsupported start tag "x" at byte offset 0',
    ],
    [{ text: 'x'.repeat(4097) }, 'message is too long'],
    [keyboard({ text: 'x', callback_data: 'é'.repeat(33) }), 'BUTTON_DATA_INVALID'],
    [keyboard({ text: 'x', callback_data: '' }), 'BUTTON_DATA_INVALID'],
    [
      keyboard({ text: 'x' }),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      keyboard({ text: 'x', url: 'http://localhost/' }),
      "inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL",
    ],
    [{ reply_parameters: { message_id: 99 } }, 'message to be replied not found'],
  ])('%j', async (other, detail) => {
    const sandbox = await start()
    expect(await post(sandbox, other)).toEqual({
      status: 400,
      ok: false,
      error_code: 400,
      description: `Bad Request: ${detail}`,
    })
    expect(sandbox.view.channels()[0]?.messages).toEqual([])
  })
})

describe('a message and what becomes of it', () => {
  test('is a Message as documented, with ids that only grow', async () => {
    const sandbox = await start()
    const first = await post(sandbox, { text: '<b>a</b>', parse_mode: 'HTML', ...keyboard(ask) })
    checkMessage(first.result)
    expect(first.result).toMatchObject({
      message_id: 2,
      chat: { id: chatId, type: 'supergroup' },
      from: { is_bot: true },
      text: 'a',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
      reply_markup: { inline_keyboard: [[ask]] },
    })
    await call(sandbox, 'deleteMessage', { chat_id: chatId, message_id: 2 })
    const second = await post(sandbox, { chat_id: '@Breaking_News' })
    expect(second.result).toMatchObject({ message_id: 3 })
    const reply = await post(sandbox, { reply_parameters: { message_id: 3 } })
    checkMessage(reply.result)
    expect(reply.result).toMatchObject({ message_id: 4, reply_to_message: { message_id: 3 } })
  })

  test('an edit replaces text and buttons, and the same again is "not modified"', async () => {
    const sandbox = await start()
    await post(sandbox, keyboard(ask))
    const edit = () =>
      call(sandbox, 'editMessageText', { chat_id: chatId, message_id: 2, text: 'Bridge open' })
    checkMessage((await edit()).result)
    expect(only(sandbox)).toMatchObject({
      text: 'Bridge open',
      payload: { text: 'Bridge open' },
      history: [
        { kind: 'create', text: 'Bridge closed' },
        { kind: 'edit', text: 'Bridge open' },
      ],
    })
    expect(only(sandbox).payload).not.toHaveProperty('reply_markup')
    expect((await edit()).description).toBe(
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  })

  test.each([
    ['editMessageText', { message_id: 99, text: 'x' }, 'message to edit not found'],
    ['editMessageText', { text: 'x' }, 'message identifier is not specified'],
    ['editMessageText', { message_id: 3, text: 'x' }, "message can't be edited"],
    ['editMessageReplyMarkup', { message_id: 99 }, 'message to edit not found'],
    ['editMessageReplyMarkup', { message_id: 3 }, "message can't be edited"],
    ['editMessageCaption', { message_id: 2 }, 'there is no caption in the message to edit'],
    ['editMessageCaption', { message_id: 3 }, "message can't be edited"],
    ['deleteMessage', { message_id: 99 }, 'message to delete not found'],
  ])('%s %j is refused', async (method, params, detail) => {
    const sandbox = await start()
    await post(sandbox)
    await sandbox.view.input(String(chatId), { user: 'Ann', text: 'hello' })
    const { description } = await call(sandbox, method, { chat_id: chatId, ...params })
    expect(description).toBe(`Bad Request: ${detail}`)
  })

  test('is deleted for two days and no longer', async () => {
    let now = new Date('2026-11-22T12:00:00Z')
    const sandbox = await start({ now: () => now })
    await post(sandbox)
    await post(sandbox)
    const remove = (message_id: number) =>
      call(sandbox, 'deleteMessage', { chat_id: chatId, message_id })
    expect((await remove(2)).ok).toBe(true)
    expect(only(sandbox)).toMatchObject({ isDeleted: true, history: [{}, { kind: 'delete' }] })
    now = new Date('2026-11-24T12:00:01Z')
    expect((await remove(3)).description).toBe("Bad Request: message can't be deleted")
  })

  test('the chat and its members can be asked for', async () => {
    const sandbox = await start()
    const chat = await call(sandbox, 'getChat', { chat_id: '@breaking_news' })
    expect(chat.result).toMatchObject({ id: chatId, title: 'Breaking news' })
    const bot = await call(sandbox, 'getChatMember', { chat_id: chatId, user_id: 123456 })
    expect(bot.result).toMatchObject({ status: 'administrator' })
    const nobody = await call(sandbox, 'getChatMember', { chat_id: chatId, user_id: 1 })
    expect(nobody.description).toBe('Bad Request: member not found')
  })

  test.each([
    ['administrator', false, "message can't be edited"],
    ['editor', true, 'there is no live location in the message to edit'],
  ] as const)(
    'as %s of a channel the bot may change what others post: %s',
    async (bot, may, said) => {
      const sandbox = await start({ chats: [{ id: chatId, type: 'channel', title: 'News', bot }] })
      await sandbox.view.input(String(chatId), { user: 'Ann', text: 'I write here too' })
      const member = await call(sandbox, 'getChatMember', { chat_id: chatId, user_id: 123456 })
      expect(member.result).toMatchObject({ status: 'administrator', can_edit_messages: may })
      const at = { chat_id: chatId, message_id: 2, latitude: 0, longitude: 0 }
      const look = await call(sandbox, 'editMessageLiveLocation', at)
      expect(look.description).toBe(`Bad Request: ${said}`)
    },
  )

  test('commands are kept per scope', async () => {
    const sandbox = await start()
    const commands = [{ command: 'latest', description: 'The latest alerts' }]
    await call(sandbox, 'setMyCommands', { commands })
    expect((await call(sandbox, 'getMyCommands')).result).toEqual(commands)
    const scope = { type: 'all_private_chats' }
    expect((await call(sandbox, 'getMyCommands', { scope })).result).toEqual([])
    const wrong = { commands: [{ command: 'What-Changed', description: 'x' }] }
    expect((await call(sandbox, 'setMyCommands', wrong)).description).toBe(
      'Bad Request: BOT_COMMAND_INVALID',
    )
  })
})

describe('updates', () => {
  const type = (sandbox: TelegramSandbox, text: string) =>
    sandbox.view.input(String(chatId), { user: 'Ann', text })
  const poll = async (sandbox: TelegramSandbox, params: object = {}) =>
    (await call(sandbox, 'getUpdates', params)).result as { readonly update_id: number }[]

  test('a command reaches a waiting poll at once, as a documented Update', async () => {
    const sandbox = await start()
    const waiting = poll(sandbox, { timeout: 30 })
    await type(sandbox, '/latest 3')
    const updates = await waiting
    for (const update of updates) checkUpdate(update)
    expect(updates).toMatchObject([
      {
        message: {
          text: '/latest 3',
          from: { first_name: 'Ann', is_bot: false },
          entities: [{ type: 'bot_command', offset: 0, length: 7 }],
        },
      },
    ])
  })

  test('an update comes back until its offset is passed', async () => {
    const sandbox = await start()
    await type(sandbox, '/a')
    await type(sandbox, '/b')
    expect((await poll(sandbox)).map((it) => it.update_id)).toEqual([1, 2])
    expect((await poll(sandbox, { offset: 2 })).map((it) => it.update_id)).toEqual([2])
    expect(await poll(sandbox, { offset: -1 })).toHaveLength(1)
    expect(await poll(sandbox, { offset: 3 })).toEqual([])
  })

  test('a second poller ends the first with 409', async () => {
    const sandbox = await start()
    const first = call(sandbox, 'getUpdates', { timeout: 30 })
    await new Promise((resolve) => setTimeout(resolve, 20))
    await poll(sandbox)
    expect(await first).toMatchObject({
      status: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    })
  })

  test('the bot hears what is meant for it only', async () => {
    const sandbox = await start()
    for (const text of ['hello', '/latest@another_bot', 'see a/b', '/help@tenbells_sandbox_bot'])
      await type(sandbox, text)
    const updates = await poll(sandbox)
    expect(updates).toMatchObject([{ message: { text: '/help@tenbells_sandbox_bot' } }])
    expect(sandbox.view.channels()[0]?.messages).toHaveLength(4)
  })

  test('kinds that were not asked for do not come', async () => {
    const sandbox = await start()
    await poll(sandbox, { allowed_updates: ['callback_query'] })
    await type(sandbox, '/latest')
    expect(await poll(sandbox)).toEqual([])
  })

  test('a pressed button is a callback query, answered once', async () => {
    const sandbox = await start()
    await post(sandbox, keyboard(ask))
    await sandbox.view.input(String(chatId), { user: 'Ann', messageId: '2', button: '2 quotes' })
    const [update] = await poll(sandbox)
    checkUpdate(update)
    expect(update).toMatchObject({
      callback_query: { data: 'quotes:7', message: { message_id: 2 }, from: { first_name: 'Ann' } },
    })
    const { id } = (update as unknown as { callback_query: { id: string } }).callback_query
    const answer = () =>
      call(sandbox, 'answerCallbackQuery', { callback_query_id: id, text: 'Nothing new' })
    expect((await answer()).ok).toBe(true)
    expect(only(sandbox, 1)).toMatchObject({ ephemeral: true, text: 'Nothing new' })
    expect((await answer()).description).toBe(
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    )
  })
})

describe('a person', () => {
  test.each([
    ['-1', { user: 'Ann', text: 'x' }, 'there is no telegram chat "-1"'],
    [String(chatId), { user: ' ', text: 'x' }, 'a person needs a name'],
    [String(chatId), { user: 'Ann', text: ' ' }, 'there is nothing to send'],
    [String(chatId), { user: 'Ann', text: 'x'.repeat(4097) }, 'at most 4096'],
    [String(chatId), { user: 'Ann', messageId: '9', button: 'x' }, 'there is no message 9'],
    [
      String(chatId),
      { user: 'Ann', messageId: '2', button: 'x' },
      'no button "x" under this message; there is: "Read", "2 quotes"',
    ],
    [String(chatId), { user: 'Ann', messageId: '2', button: 'Read' }, '"Read" opens a link'],
  ])('in %s cannot do %j', async (channel, input, why) => {
    const sandbox = await start()
    await post(sandbox, keyboard({ text: 'Read', url: 'https://news.example/' }, ask))
    await expect(sandbox.view.input(channel, input)).rejects.toThrow(why)
  })

  test('is seen by whoever watches the channel', async () => {
    const sandbox = await start()
    const seen: string[] = []
    const stop = sandbox.view.onChange((channel) => seen.push(channel))
    await sandbox.view.input(String(chatId), { user: 'Ann', text: 'hello' })
    stop()
    await sandbox.view.input(String(chatId), { user: 'Ann', text: 'again' })
    expect(seen).toEqual([String(chatId)])
  })
})

test('a group that became a supergroup takes no messages any more, says where it is, and keeps its own', async () => {
  const group = { id: -5, type: 'group', title: 'Newsroom' } as const
  const sandbox = await start({ chats: [group] })
  const standing = await call(sandbox, 'sendMessage', { chat_id: -5, text: 'Bridge closed' })
  sandbox.upgrade(-5, -1001000000005)
  const moved = {
    ...{ status: 400, ok: false, error_code: 400 },
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: -1001000000005 },
  }
  expect(await call(sandbox, 'sendMessage', { chat_id: -5, text: 'Open' })).toEqual(moved)
  expect(await call(sandbox, 'getChatMember', { chat_id: -5, user_id: 123456 })).toEqual(moved)
  // as: what was answered before
  const { message_id } = standing.result as { readonly message_id: number }
  const edit = { chat_id: -5, message_id, text: 'Bridge open' }
  expect(await call(sandbox, 'editMessageText', edit)).toMatchObject({ ok: true })
  const { result } = await call(sandbox, 'getUpdates', {})
  // as: what Telegram answers
  const updates = result as readonly { readonly message: object }[]
  for (const update of updates) checkUpdate(update)
  expect(updates.map(({ message }) => message)).toMatchObject([
    { chat: { id: -5, type: 'group' }, migrate_to_chat_id: -1001000000005 },
    { chat: { id: -1001000000005, type: 'supergroup' }, migrate_from_chat_id: -5 },
  ])
  const there = { chat_id: -1001000000005, text: 'Open' }
  expect(await call(sandbox, 'sendMessage', there)).toMatchObject({
    result: { chat: { id: -1001000000005, type: 'supergroup', title: 'Newsroom' } },
  })
})

describe('a channel with a group that discusses it', () => {
  const group = -1001000000005
  const startBoth = () =>
    start({
      chats: [
        { id: chatId, type: 'channel', title: 'Alerts', username: 'alerts', discussion: group },
        { id: group, type: 'supergroup', title: 'Talk' },
      ],
    })

  test('has its posts forwarded there, and edited along', async () => {
    const sandbox = await startBoth()
    await post(sandbox, keyboard(ask))
    const [channel, talk] = sandbox.view.channels()
    expect(talk?.messages).toMatchObject([{ text: 'Bridge closed', author: { name: 'Alerts' } }])
    expect(talk?.messages[0]?.payload).not.toHaveProperty('reply_markup')
    expect(channel?.messages[0]?.payload).toHaveProperty('reply_markup')
    await call(sandbox, 'editMessageText', { chat_id: chatId, message_id: 2, text: 'Bridge open' })
    expect(sandbox.view.channels().map(({ messages }) => messages[0]?.text)).toEqual([
      'Bridge open',
      'Bridge open',
    ])
    const { result } = await call(sandbox, 'getChat', { chat_id: '@alerts' })
    expect(result).toMatchObject({ linked_chat_id: group })
  })

  test('tells the bot which post a comment answers', async () => {
    const sandbox = await startBoth()
    await sandbox.view.input(String(group), { user: 'Ann', text: 'hello' })
    await post(sandbox)
    const copy = sandbox.view.channels()[1]?.messages[1]?.id
    await sandbox.view.input(String(group), { user: 'Ann', text: '/why', replyTo: copy })
    const { result } = await call(sandbox, 'getUpdates')
    for (const update of result as object[]) checkUpdate(update)
    expect(result).toMatchObject([
      {
        message: {
          message_thread_id: 3,
          reply_to_message: {
            message_id: 3,
            is_automatic_forward: true,
            sender_chat: { id: chatId, type: 'channel' },
            forward_origin: { type: 'channel', chat: { id: chatId }, message_id: 2 },
          },
        },
      },
    ])
  })
})

describe('the file', () => {
  const newFile = () => join(mkdtempSync(join(tmpdir(), 'telegram-')), 'sandbox', 'telegram.jsonl')

  test('holds a message before the bot hears that it was sent', async () => {
    const file = newFile()
    const sandbox = await start({ file })
    await post(sandbox)
    expect(readFileSync(file, 'utf8')).toContain('Bridge closed')
  })

  test('brings back channels, updates, offsets and commands', async () => {
    const file = newFile()
    const before = await start({ file })
    await post(before, keyboard(ask))
    await call(before, 'editMessageText', { chat_id: chatId, message_id: 2, text: 'Bridge open' })
    await before.view.input(String(chatId), { user: 'Ann', text: '/a' })
    await before.view.input(String(chatId), { user: 'Ann', text: '/b' })
    await call(before, 'getUpdates', { offset: 2 })
    await before.close()
    const after = await start({ file })
    expect(after.view.channels()).toEqual(before.view.channels())
    expect((await call(after, 'getUpdates')).result).toMatchObject([{ message: { text: '/b' } }])
    expect((await post(after)).result).toMatchObject({ message_id: 5 })
  })

  test('forgets the half line of a killed process, and nothing else', async () => {
    const file = newFile()
    const before = await start({ file })
    await post(before)
    await before.close()
    appendFileSync(file, '{"kind":"posted","chatId":-100')
    const after = await start({ file })
    await post(after)
    expect(after.view.channels()[0]?.messages.map(({ id }) => id)).toEqual(['2', '3'])
    await after.close()
    const again = await start({ file })
    expect(again.view.channels()[0]?.messages.map(({ id }) => id)).toEqual(['2', '3'])
  })
})
