/** Photos, topics and what the bot may do where, with the real grammY client against the sandbox. */
import { pino } from 'pino'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Message } from '../../src/core/message.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import type { SandboxMessage } from '../../src/ports/sandbox.ts'
import type { ChatSetting } from '../../src/sandbox/telegram/bot-api.ts'
import { startTelegramSandbox, type TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { locales } from '../locales.ts'
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
  suggest: async () => [],
  choose: () => Promise.reject(new Error('nobody chooses')),
  run: () => Promise.reject(new Error('nobody asks')),
  leave: async () => undefined,
  press: () => Promise.reject(new Error('nobody presses')),
  submit: () => Promise.reject(new Error('nobody fills in a form')),
}

async function connect(sandbox: TelegramSandbox) {
  const bot = await connectTelegram({
    ...sandbox,
    commandCenter: nobody,
    drafts: createMemoryDrafts(),
    locales,
    log: pino({ level: 'silent' }),
    role: { sends: true, talks: false },
    perSecond: 30,
  })
  stops.push(() => bot.close())
  return bot.messenger
}

async function start(chats?: readonly ChatSetting[]) {
  const sandbox = await startTelegramSandbox({ onRequest: checkTraffic, ...(chats && { chats }) })
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
  ['a person', { id: 42, type: 'private', first_name: 'Kim' }, '42', undefined],
  ['a person who never wrote', group, '43', 'I cannot see 43: send me /start first'],
  ['an unknown chat', group, '@nowhere', 'I cannot see @nowhere: add me to it first'],
  ['a topic', forum, `${forum.id}/7`, undefined],
  ['a topic where there are none', group, '-5/7', 'Newsroom has no topics'],
])('says in words what it lacks in %s', async (_, chat, where, why) => {
  const { messenger } = await start([chat])
  const readiness = await messenger.check({ platform: 'telegram', channel: where })
  expect(readiness).toEqual(why === undefined ? { kind: 'ready' } : { kind: 'lacking', why })
})
