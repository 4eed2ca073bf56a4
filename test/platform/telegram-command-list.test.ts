/** What Telegram offers where, in which language: the table, and real grammY against the sandbox. */
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { toCommandLists } from '../../src/platform/telegram/command-list.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import { startTelegramSandbox, type TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { everybody } from '../command/asker.ts'
import { locales } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const room = -1001000000002
const news = -1001000000003
const square = -1001000000004
const own = 77
let opened: OpenDatabase
let center: CommandCenter
let sandbox: TelegramSandbox
let bot: Awaited<ReturnType<typeof connectTelegram>>

beforeAll(async () => {
  opened = await openMemory()
  const world = await createWorld(opened)
  center = createCommandCenter({
    ...world.deps,
    enqueue: async () => undefined,
    version: '0.0.0',
    moderators: everybody,
  })
  sandbox = await startTelegramSandbox({
    onRequest: checkTraffic,
    chats: [
      { id: room, type: 'supergroup', title: 'Room' },
      { id: news, type: 'supergroup', title: 'News' },
      { id: square, type: 'supergroup', title: 'Square', managers: ['Ann'] },
      { id: own, type: 'private', first_name: 'Kim' },
    ],
  })
  bot = await connectTelegram({
    ...{ api: sandbox.api, token: sandbox.token, commandCenter: center, locales, perSecond: 30 },
    ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
    rooms: [`${room}/5`, String(room)],
    log: pino({ level: 'silent' }),
    role: { sends: true, talks: true },
  })
})
afterAll(async () => {
  await bot.close()
  await sandbox.close()
  await opened.close()
  expect(faults).toEqual([])
})

async function listAt(scope: object, language?: string) {
  const response = await fetch(`${sandbox.api}/bot${sandbox.token}/getMyCommands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scope, ...(language && { language_code: language }) }),
  })
  const { result } = (await response.json()) as {
    result: readonly { readonly command: string; readonly description: string }[]
  }
  return result
}
/** As the app of the sandbox offers them. */
const offeredAt = (chat: number, language = 'en') =>
  sandbox.view.listCommands?.(language, String(chat)) ?? []
const namesAt = async (scope: object) => (await listAt(scope)).map(({ command }) => command)

describe.each([
  {
    where: 'everybody’s own chat',
    scope: { type: 'all_private_chats' },
    has: ['latest', 'following', 'forget', 'subscribe'],
    lacks: ['retract', 'audit'],
  },
  {
    where: 'groups',
    scope: { type: 'all_group_chats' },
    has: ['latest', 'story', 'help'],
    lacks: ['following', 'subscribe', 'retract'],
  },
  {
    where: 'administrators of groups',
    scope: { type: 'all_chat_administrators' },
    has: ['latest', 'subscribe', 'quiet', 'test'],
    lacks: ['forget', 'retract'],
  },
  {
    where: 'the moderators’ room',
    scope: { type: 'chat', chat_id: room },
    has: ['latest', 'subscribe', 'retract', 'post', 'audit'],
    lacks: ['forget', 'settings'],
  },
])('$where', ({ scope, has, lacks }) => {
  test('is offered what is of use there', async () => {
    await vi.waitFor(
      async () => expect(await namesAt(scope)).toEqual(expect.arrayContaining(has)),
      {
        timeout: 10_000,
      },
    )
    const names = await namesAt(scope)
    for (const name of lacks) expect(names).not.toContain(name)
  })

  test('each in its own language', async () => {
    const latest = async (language?: string) =>
      (await listAt(scope, language)).find(({ command }) => command === 'latest')?.description
    await vi.waitFor(
      async () => {
        for (const language of ['es', 'ru', 'ar'])
          expect(await latest(language)).toBe(
            locales.find(language).say({ phrase: 'latest.does' }).slice(0, 256),
          )
      },
      { timeout: 10_000 },
    )
  })
})

test.each([
  ['the moderators’ room', room, ['retract', 'latest'], ['forget']],
  ['a group that all administer', news, ['subscribe', 'latest'], ['retract', 'forget']],
  ['a group that somebody else administers', square, ['latest'], ['subscribe', 'retract']],
  ['one’s own chat', own, ['forget', 'subscribe'], ['retract']],
] as const)(
  'the app offers in %s what is for it, in its own language',
  async (_, chat, has, lacks) => {
    const said = locales.find('ru').say({ phrase: 'latest.does' }).slice(0, 256)
    await vi.waitFor(
      () => expect(offeredAt(chat, 'ru-RU')).toContainEqual({ name: 'latest', description: said }),
      { timeout: 10_000 },
    )
    const names = offeredAt(chat, 'ru-RU').map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining([...has]))
    for (const name of lacks) expect(names).not.toContain(name)
    // Whose language has no list gets the one without.
    expect(offeredAt(chat, 'fi').map(({ name }) => name)).toEqual(names)
  },
)

test('every command is offered somewhere, and none is described twice for one room', () => {
  const lists = toCommandLists(center.commands, ['@Desk', '@Desk/7', '-1001'])
  const offered = new Set(lists.flatMap(({ commands }) => commands.map(({ name }) => name)))
  expect([...offered].toSorted()).toEqual(center.commands.map(({ name }) => name).toSorted())
  expect(lists.flatMap(({ scope }) => (scope.type === 'chat' ? scope.chat_id : []))).toEqual([
    '@Desk',
    -1001,
  ])
})
