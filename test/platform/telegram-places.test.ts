/** Photos, topics and what the bot may do where, with the real grammY client against the sandbox. */
import { pino } from 'pino'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Message } from '../../src/core/message.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import type { SandboxMessage } from '../../src/ports/sandbox.ts'
import type { ChatSetting } from '../../src/sandbox/telegram/bot-api.ts'
import { startTelegramSandbox, type TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import type { BotApiRequest } from '../../src/sandbox/telegram/server.ts'
import { locales } from '../locales.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})
afterAll(() => {
  expect(faults).toEqual([])
})

const nobody: CommandCenter = {
  commands: [],
  menus: [],
  findLanguage: async () => undefined,
  suggest: async () => [],
  choose: () => Promise.reject(new Error('nobody chooses')),
  run: () => Promise.reject(new Error('nobody asks')),
  leave: async () => undefined,
  move: async () => undefined,
  press: () => Promise.reject(new Error('nobody presses')),
  submit: () => Promise.reject(new Error('nobody fills in a form')),
}

async function connect(sandbox: TelegramSandbox) {
  const bot = await connectTelegram({
    ...sandbox,
    commandCenter: nobody,
    ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
    locales,
    log: pino({ level: 'silent' }),
    role: { sends: true, talks: false },
    perSecond: 30,
  })
  stops.push(() => bot.close())
  return bot.messenger
}

async function start(
  chats?: readonly ChatSetting[],
  hear = (_: BotApiRequest): unknown => undefined,
) {
  const sandbox = await startTelegramSandbox({
    onRequest: (request) => {
      checkTraffic(request)
      hear(request)
    },
    ...(chats && { chats }),
  })
  stops.push(() => sandbox.close())
  return { sandbox, messenger: await connect(sandbox) }
}

const here = { platform: 'telegram', channel: '-1001000000001' } as const
const options = { key: 'k', replyTo: undefined, isSilent: false }
const picture = 'https://news.example/dam.jpg'

function alert(text: string, more: Partial<Message> = {}): Message {
  return {
    tone: 'flash',
    title: { label: { phrase: 'level.flash' }, text },
    parts: [],
    image: { url: picture, caption: null, credit: null },
    links: [],
    actions: [],
    ...more,
  }
}

const withdrawn = alert('x', {
  tone: 'withdrawn',
  title: { label: { phrase: 'withdrawn' }, text: { phrase: 'withdrawn.by-publisher' } },
  parts: [{ kind: 'struck', text: 'Dam fails' }],
  image: undefined,
})

function only({ view }: TelegramSandbox): SandboxMessage {
  const [message, ...others] = view.channels().flatMap(({ messages }) => messages)
  expect(others).toEqual([])
  if (message === undefined) throw new Error('nothing was sent')
  return message
}

describe('an alert with an image', () => {
  test('is a photo with a caption, whose words are edited in place', async () => {
    const { sandbox, messenger } = await start()
    const { messageId } = await messenger.send(here, alert('Dam fails'), options)
    expect(only(sandbox).payload).toMatchObject({ photo: picture })
    await messenger.edit(here, messageId, alert('Dam fails near Vell'))
    await messenger.edit(here, messageId, alert('Dam fails near Vell'))
    expect(only(sandbox).text).toBe('FLASH · Dam fails near Vell')
    expect(only(sandbox).payload).toMatchObject({ photo: picture })
  })

  test('another process edits it too, longer than a caption may be', async () => {
    const { sandbox, messenger } = await start()
    const { messageId } = await messenger.send(here, alert('Dam fails'), options)
    const text = 'The valley is being cleared. '.repeat(60)
    const longer = alert('Dam fails near Vell', { parts: [{ kind: 'summary', text }] })
    await (await connect(sandbox)).edit(here, messageId, longer)
    const caption = only(sandbox).text
    expect(caption).toMatch(/^FLASH · Dam fails near Vell/)
    expect([...caption].length).toBeLessThanOrEqual(1024)
  })

  test('a withdrawal takes the image away and strikes the headline', async () => {
    const { sandbox, messenger } = await start()
    const { messageId } = await messenger.send(here, alert('Dam fails'), options)
    await messenger.edit(here, messageId, withdrawn)
    const { text, payload } = only(sandbox)
    expect(String(payload.photo)).toMatch(/^data:image\/png/)
    expect(text).toBe('WITHDRAWN · The publisher has withdrawn this report.\n\nDam fails')
  })

  test('another image replaces the first', async () => {
    const { sandbox, messenger } = await start()
    const { messageId } = await messenger.send(here, alert('Dam fails'), options)
    const url = 'https://news.example/valley.jpg'
    await messenger.edit(
      here,
      messageId,
      alert('Dam', { image: { url, caption: null, credit: null } }),
    )
    expect(only(sandbox).payload).toMatchObject({ photo: url })
  })

  test('goes as text where Telegram cannot fetch the image', async () => {
    const { sandbox, messenger } = await start()
    const image = { url: 'https://gone.invalid/a.jpg', caption: null, credit: null }
    const { messageId } = await messenger.send(here, alert('Dam fails', { image }), options)
    expect(only(sandbox).payload).toHaveProperty('link_preview_options')
    await messenger.edit(here, messageId, alert('Dam fails near Vell', { image }))
    await messenger.edit(here, messageId, withdrawn)
    expect(only(sandbox).text).toMatch(/^WITHDRAWN/)
  })
})

const forum: ChatSetting = {
  id: -1_001_000_000_002,
  type: 'supergroup',
  title: 'Newsroom',
  is_forum: true,
  topics: [{ id: 7, name: 'Storms' }],
}

describe('a topic of a forum', () => {
  test('takes the alert, its edits and its answers', async () => {
    const { sandbox, messenger } = await start([forum])
    const topic = { platform: 'telegram', channel: `${forum.id}/7` } as const
    const { messageId } = await messenger.send(topic, alert('Storm', { image: undefined }), options)
    await messenger.edit(topic, messageId, alert('Storm nears', { image: undefined }))
    await messenger.send(topic, alert('Update'), { ...options, replyTo: messageId })
    const shown = sandbox.view.channels().find(({ id }) => id === topic.channel)
    expect(shown?.name).toBe('Newsroom › Storms')
    expect(shown?.messages.map(({ text, replyTo }) => [text, replyTo])).toEqual([
      ['FLASH · Storm nears', undefined],
      ['FLASH · Update', messageId],
    ])
    expect(sandbox.view.channels()[0]?.messages).toEqual([])
  })

  test('that is gone closes the destination', async () => {
    const { messenger } = await start([forum])
    const gone = { platform: 'telegram', channel: `${forum.id}/8` } as const
    await expect(messenger.send(gone, alert('Storm'), options)).rejects.toMatchObject({
      reason: 'forbidden',
    })
  })
})

const group: ChatSetting = { id: -5, type: 'group', title: 'Newsroom' }
const channel: ChatSetting = { id: -1_001_000_000_003, type: 'channel', title: 'Flashes' }

const named: ChatSetting = { ...channel, id: -1_001_000_000_004, username: 'flashes' }
const person: ChatSetting = { id: 42, type: 'private', first_name: 'Kim' }

test.each<readonly [string, ChatSetting, string]>([
  ['a group', group, '-5'],
  ['a supergroup', { ...group, id: -1_001_000_000_005, type: 'supergroup' }, '-1001000000005'],
  ['a channel', channel, String(channel.id)],
  ['a channel by its name', named, '@Flashes'],
  ['a person', person, '42'],
  ['a topic', forum, `${forum.id}/7`],
])(
  'an alert, its edits and an answer to it reach %s, each by one request',
  async (_, chat, where) => {
    const asked: string[] = []
    const { sandbox, messenger } = await start([chat], ({ method }) => asked.push(method))
    const there = { platform: 'telegram', channel: where } as const
    const shown = () => {
      const channels = sandbox.view.channels().flatMap(({ messages }) => messages)
      return channels.map(({ text, replyTo }) => [text, replyTo])
    }
    const { messageId } = await messenger.send(there, alert('Dam fails'), options)
    await messenger.edit(there, messageId, alert('Dam fails near Vell'))
    const answer = alert('Update', { image: undefined })
    await messenger.send(there, answer, { ...options, replyTo: messageId })
    await messenger.edit(there, messageId, withdrawn)
    expect(shown()).toEqual([
      ['WITHDRAWN · The publisher has withdrawn this report.\n\nDam fails', undefined],
      ['FLASH · Update', messageId],
    ])
    expect(asked.filter((method) => method !== 'getMe')).toEqual([
      'sendPhoto',
      'editMessageCaption',
      'sendMessage',
      'editMessageMedia',
    ])
  },
)

test.each<readonly [string, ChatSetting, string, string | undefined]>([
  ['a group', group, '-5', undefined],
  ['a plain member of a group', { ...group, bot: 'member' }, '-5', undefined],
  ['a group that has muted it', { ...group, bot: 'muted' }, '-5', 'I may not write in Newsroom'],
  [
    'a group that it has left',
    { ...group, bot: 'left' },
    '-5',
    'I am not in Newsroom: add me first',
  ],
  ['a channel', channel, String(channel.id), undefined],
  [
    'a channel where it is no administrator',
    { ...channel, bot: 'member' },
    String(channel.id),
    'I must be an administrator of Flashes to post there',
  ],
  ['a person', person, '42', undefined],
  ['a person who never wrote', group, '43', 'I cannot see 43: send me /start first'],
  ['an unknown chat', group, '@nowhere', 'I cannot see @nowhere: add me to it first'],
  ['a topic', forum, `${forum.id}/7`, undefined],
  ['a topic where there are none', group, '-5/7', 'Newsroom has no topics'],
])('says in words what it lacks in %s', async (_, chat, where, why) => {
  const { messenger } = await start([chat])
  const readiness = await messenger.check({ platform: 'telegram', channel: where })
  expect(readiness).toEqual(why === undefined ? { kind: 'ready' } : { kind: 'lacking', why })
})

test('a group that became a supergroup is asked about under its new name', async () => {
  const { sandbox, messenger } = await start([group])
  sandbox.upgrade(group.id, -1_001_000_000_005)
  const there = { platform: 'telegram', channel: '-5' } as const
  expect(await messenger.check(there)).toEqual({ kind: 'ready' })
  sandbox.moveBot(-1_001_000_000_005, 'muted', 'Kim')
  expect(await messenger.check(there)).toEqual({
    kind: 'lacking',
    why: 'I may not write in Newsroom',
  })
})

test('of a group that became a supergroup, what stands there is edited there and answered in the other', async () => {
  const { sandbox, messenger } = await start([group])
  const supergroup = -1_001_000_000_005
  const old = { platform: 'telegram', channel: '-5' } as const
  const { messageId } = await messenger.send(old, alert('Dam fails'), options)
  sandbox.upgrade(group.id, supergroup)
  await expect(messenger.send(old, alert('Storm'), options)).rejects.toMatchObject({
    ...{ reason: 'moved', movedTo: String(supergroup) },
  })
  const there = { platform: 'telegram', channel: String(supergroup) } as const
  await messenger.edit(there, `-5/${messageId}`, alert('Dam fails near Vell'))
  await messenger.send(there, alert('Update'), { ...options, replyTo: `-5/${messageId}` })
  const shown = sandbox.view
    .channels()
    .map(({ id, messages }) => [id, messages.map(({ text }) => text)])
  expect(shown).toEqual([
    ['-5', ['FLASH · Dam fails near Vell']],
    [String(supergroup), ['FLASH · Update']],
  ])
  const look = { key: 'k', startedAt: new Date(), after: `-5/${messageId}` }
  expect(await messenger.findSent(there, alert('Lost'), look)).toBeUndefined()
})
