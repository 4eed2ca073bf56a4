/** What the bot says in a chat besides alerts is written down before, so that none of it passes for a lost alert. */
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import { createFaultScript, type FaultScript } from '../../src/sandbox/fault-script.ts'
import type { ChatSetting } from '../../src/sandbox/telegram/bot-api.ts'
import { startTelegramSandbox, type TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store-port/store.ts'
import { locales } from '../locales.ts'
import { message, seedAlert } from '../store/seed.ts'
import { silentCenter } from './discord-kit.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const now = new Date()
const log = pino({ level: 'silent' })
const role = { sends: true, talks: true }
let opened: OpenDatabase
let store: Store
let script: FaultScript
let sandbox: TelegramSandbox
let bot: Awaited<ReturnType<typeof connectTelegram>>
let chat: ChatSetting
let chatCount = 0

beforeAll(async () => {
  opened = await openMemory()
  store = createStore(opened.database)
})
beforeEach(async () => {
  script = createFaultScript()
  chatCount += 1
  chat = {
    id: -1_002_000_000_000 - chatCount,
    type: 'supergroup',
    title: 'Room',
    username: 'Room_News',
  }
  sandbox = await startTelegramSandbox({ chats: [chat], faults: script, onRequest: checkTraffic })
  bot = await connectTelegram({
    ...{ api: sandbox.api, token: sandbox.token, commandCenter: echo, locales, log, role },
    ...{ perSecond: 30, drafts: store.drafts, answers: store.answers },
  })
})
afterEach(async () => {
  await bot.close()
  await sandbox.close()
})
afterAll(async () => {
  await opened.close()
  expect(faults).toEqual([])
})

const saying = (text: string) => ({ ...message, title: { label: undefined, text } })

const echo: typeof silentCenter = {
  ...silentCenter,
  commands: [{ name: 'latest', description: 'The latest alerts', options: [] }],
  run: async () => ({ message: saying('Here they are'), isPrivate: false }),
}

const channel = () => String(chat.id)
const since = new Date(now.getTime() - 1_000)
const survey = (messageIds: readonly string[], channels = [channel()]) =>
  store.deliveries.survey({ channels, messageIds, since })
const standing = () =>
  (sandbox.view.channels()[0]?.messages ?? []).filter(({ author }) => author.isBot)

test('the answer to a command is known by its id, after any restart', async () => {
  await sandbox.view.input(channel(), { user: 'Ann', text: '/latest' })
  await expect.poll(standing, { timeout: 5_000 }).toHaveLength(1)
  const ids = standing().map(({ id }) => id)
  await expect.poll(() => survey([...ids, '99'])).toEqual({ known: ids, otherCount: 0 })
  expect(await survey(ids, ['-1009'])).toEqual({ known: [], otherCount: 0 })
})

test.each([
  ['was lost', 'reset-after', 1],
  ['was refused', 'rate-limit', 0],
] as const)('an answer that %s may stand or not', async (_, kind, otherCount) => {
  script.add({ kind, share: 1, times: 1 })
  const there = { platform: 'telegram', channel: channel() } as const
  const options = { key: 'k', replyTo: undefined, isSilent: false }
  await expect(bot.messenger.send(there, saying('A test'), options)).rejects.toThrow()
  expect(await survey(['2'])).toEqual({ known: [], otherCount })
  // What began long before what is known cannot stand behind it.
  const later = new Date(Date.now() + 120_000)
  const asked = { channels: [channel()], messageIds: ['2'], since: later }
  expect(await store.deliveries.survey(asked)).toEqual({ known: [], otherCount: 0 })
})

test('what was lost before the last known message was begun does not stand behind it', async () => {
  await store.answers.lose(channel(), now)
  const ask = (ms: number) =>
    store.deliveries.survey({
      ...{ channels: [channel()], messageIds: [] },
      since: new Date(now.getTime() + ms),
    })
  expect(await ask(-1)).toEqual({ known: [], otherCount: 1 })
  expect(await ask(1)).toEqual({ known: [], otherCount: 0 })
})

test('what is said to a person alone is not written down', async () => {
  const there = { platform: 'telegram', channel: '77' } as const
  const options = { key: 'k', replyTo: undefined, isSilent: false }
  await bot.messenger.send(there, saying('Hello'), options).catch(() => undefined)
  expect(await survey(['1', '2', '3'], ['77'])).toEqual({ known: [], otherCount: 0 })
})

test('alerts under another name of the chat, in its topics and in doubt are others of ours too', async () => {
  const { post, alert } = await seedAlert(store)
  const ids = [channel(), '@ROOM_news/4', `${chat.id}/7`].map((place, n) => ({
    // as: names that the configuration might have given
    ...{ id: `room-${chat.id}-${n}` as SubscriptionId, platform: 'telegram' as const },
    ...{ channel: place, ...usualWishes },
  }))
  await store.subscriptions.replaceConfigured(ids, now)
  const added = await store.deliveries.add(
    ids.map(({ id }) => ({ ...post, subscriptionId: id })),
    now,
  )
  for (const { id } of ids) await store.deliveries.claim(id, now)
  const [first, second, third] = added.map(({ id }) => id)
  if (!first || !second || !third) throw new Error(`three of ${alert.kind} expected`)
  const names = [channel(), '@room_news']
  expect(await survey(['2', '3'], names)).toEqual({ known: [], otherCount: 3 })
  await store.deliveries.markSent(second, '3', now)
  expect(await survey(['2', '3'], names)).toEqual({ known: ['3'], otherCount: 2 })
  await store.deliveries.settle(third, 'unknown', 'nobody can tell', now)
  const asked = { channels: names, messageIds: ['2'], since, deliveryId: first }
  expect(await store.deliveries.survey(asked)).toEqual({ known: [], otherCount: 1 })
  const after = { ...asked, since: new Date(now.getTime() + 1_000) }
  expect(await store.deliveries.survey(after)).toEqual({ known: [], otherCount: 0 })
  // A second try leaves the first where it may stand.
  await store.deliveries.revive([third])
  expect(await store.deliveries.survey(asked)).toEqual({ known: [], otherCount: 1 })
  expect(await store.deliveries.survey(after)).toEqual({ known: [], otherCount: 0 })
})

test('what moderators are told in the same chat is known, and in doubt until it is', async () => {
  const room = { platform: 'telegram', channel: channel() } as const
  const subject = `proposal ${chat.id}`
  const [told] = await store.notices.put(
    { subject, message: saying('Needs a yes'), rooms: [room] },
    now,
  )
  if (told === undefined) throw new Error('a notice expected')
  await store.notices.claim(told.id, now)
  expect(await survey(['2'])).toEqual({ known: [], otherCount: 1 })
  await store.notices.markSaid(told.id, { messageId: '2', version: 1 })
  expect(await survey(['2'])).toEqual({ known: ['2'], otherCount: 0 })
})

test('behind an answer an alert is looked for as behind an alert', async () => {
  const { subscriptionId } = await seedAlert(store)
  await store.subscriptions.replaceConfigured(
    [{ id: subscriptionId, platform: 'telegram', channel: channel(), ...usualWishes }],
    now,
  )
  expect(await store.deliveries.findAnchor(subscriptionId, new Date())).toBeUndefined()
  const id = await store.answers.begin(channel(), since)
  await store.answers.keep(id, '5', now)
  expect(await store.deliveries.findAnchor(subscriptionId, now)).toBeUndefined()
  expect(await store.deliveries.findAnchor(subscriptionId, new Date(now.getTime() + 1))).toEqual({
    ...{ messageId: '5', since },
  })
})
