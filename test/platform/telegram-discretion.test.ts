/** What only moderators may know is not told in a group that others read: real grammY against the sandbox. */
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { Platform } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { toChat, toUser } from '../../src/sandbox/telegram/world.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { locales } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { createPerson } from './owner-kit.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const group = -1001
const room = -1002
const own = toChat('Mo')
const stranger = toChat('Di')

let opened: OpenDatabase
let sandbox: Awaited<ReturnType<typeof startTelegramSandbox>>
let bot: { readonly messenger: Messenger; close(): Promise<void> }
const inChat = (chat: number | string) => createPerson(sandbox.view, String(chat))
/** What the bot says there. */
const textsOf = (chat: number | string) =>
  sandbox.view
    .channels()
    .filter(({ id }) => id === String(chat))
    .flatMap(({ messages }) => messages.filter(({ author }) => author.isBot))
    .map(({ text }) => text)
    .join('\n')

beforeAll(async () => {
  opened = await openMemory()
  const world = await createWorld(opened)
  sandbox = await startTelegramSandbox({
    onRequest: checkTraffic,
    chats: [
      { id: group, type: 'supergroup', title: 'Readers' },
      { id: room, type: 'supergroup', title: 'Moderators' },
      own,
      { ...stranger, bot: 'left' },
    ],
  })
  const messengers: Partial<Record<Platform, Messenger>> = {}
  const rooms = [{ platform: 'telegram', channel: String(room) }] as const
  Object.assign(world.deps, { messengers })
  const moderators = ['Mo', 'Di'].map((name) => String(toUser(name).id))
  bot = await connectTelegram({
    ...{ api: sandbox.api, token: sandbox.token, locales, perSecond: 30 },
    commandCenter: createCommandCenter({
      ...{ ...world.deps, messengers, rooms, version: '0.0.0' },
      enqueue: async (jobs: readonly Job[]) => void (await world.run(jobs)),
      moderators: { discord: new Set(), telegram: new Set(moderators) },
    }),
    drafts: createMemoryDrafts(),
    log: pino({ level: 'silent' }),
    role: { sends: true, talks: true },
  })
  messengers.telegram = bot.messenger
  const place = { ...world.subscription, platform: 'telegram', channel: String(group) } as const
  await world.store.subscriptions.replaceConfigured([place], world.clock.now)
  await world.publish({})
  await inChat(group).read('Dam at Lake Orrin breaks')
})
afterAll(async () => {
  await bot.close()
  await sandbox.close()
  await opened.close()
  expect(faults).toEqual([])
})

test.each([
  ['/post Harbor closed at night. No ship sails before noon.', 'PREVIEW · ROUTINE · Harbor closed'],
  ['/queue', 'Harbor closed at night'],
  ['/audit', 'drafted proposal'],
  ['/pause everything', ''],
  ['/resume', 'What shall go on?'],
  ['/resend 1', 'Nothing of this story needs to be sent again'],
])('%s in a group is answered in the moderator’s own chat', async (typed, reads) => {
  await inChat(group).type(typed, 'Mo')
  if (reads === '') return void (await inChat(group).read('Stopped'))
  await inChat(own.id).read(reads)
  await inChat(group).read('I have answered you in our private chat')
  expect(textsOf(group)).not.toContain(reads)
})

test('a report of what was changed where is not either, whoever presses its button', async () => {
  await inChat(own.id).press(await inChat(own.id).read('What shall go on?'), 'Let 1 go on', 'Mo')
  await inChat(group).type('/correct 1 It is the upper dam.', 'Mo')
  const shown = await inChat(group).read('Editors’ note: It is the upper dam.')
  await inChat(group).press(shown, 'Correct it everywhere', 'Mo')
  const done = await inChat(group).read('Corrected; every copy')
  await inChat(group).press(done, 'What was changed where', 'Mo')
  await inChat(own.id).read(' done')
  expect(textsOf(group)).not.toContain('edit: sent')
})

test('in the moderators’ room it stands where it was asked', async () => {
  await inChat(room).type('/audit', 'Mo')
  await inChat(room).read('drafted proposal')
})

test('to whom I may not write, I say how I may', async () => {
  await inChat(group).type('/audit', 'Di')
  await inChat(group).read('I cannot write to you yet')
})
