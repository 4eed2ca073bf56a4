/** What only moderators may know is not told in a group that others read: real grammY against the sandbox. */
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { Platform, SubscriptionId } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { toChat, toUser } from '../../src/sandbox/telegram/world.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { locales } from '../locales.ts'
import { createWorld, paragraphs } from '../pipeline/world.ts'
import { titled } from './discord-kit.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { createMemoryDrafts } from './memory-drafts.ts'
import { createPerson } from './owner-kit.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const group = -1001
/** Of nobody here. */
const elsewhere = -1003
const room = -1002
const own = toChat('Mo')
const stranger = toChat('Di')
const url = 'https://news.example/dam'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>
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
  world = await createWorld(opened)
  sandbox = await startTelegramSandbox({
    onRequest: checkTraffic,
    chats: [
      {
        ...{ id: group, type: 'supergroup', title: 'Readers' },
        ...{ managers: ['Mo', 'Di', 'Lia'], anonymous: ['Lia'] },
      },
      { id: room, type: 'supergroup', title: 'Moderators' },
      own,
      toChat('Ann'),
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
    ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
    log: pino({ level: 'silent' }),
    role: { sends: true, talks: true },
  })
  messengers.telegram = bot.messenger
  const place = { ...world.subscription, platform: 'telegram', channel: String(group) } as const
  const other = {
    ...{ ...place, channel: String(elsewhere), exclude: 'flooded' },
    // as: an operator's own name
    id: 'elsewhere' as SubscriptionId,
  }
  await world.store.subscriptions.replaceConfigured([place, other], world.clock.now)
  await world.publish({ url })
  await inChat(group).read('Dam at Lake Orrin breaks')
  world.pass(600)
  await world.publish({ url, paragraphs: [...paragraphs, 'It was found sound in March.'] })
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

test.each(['queue:0', 'audit:0:0', 'stops:0', 'resume:999999:0'])(
  'where others read by now, the old list’s button %s opens the moderator’s own chat',
  async (id) => {
    const countAnswers = () => textsOf(own.id).length
    const answered = countAnswers()
    const inGroup = () => textsOf(group).replace(/\nAn old answer|\nI have answered you.*/g, '')
    const before = inGroup()
    await pressOld(group, id)
    await expect.poll(countAnswers).toBeGreaterThan(answered)
    expect(inGroup()).toBe(before)
  },
)

test('in the moderators’ room it stands where it was asked', async () => {
  await inChat(room).type('/audit', 'Mo')
  await inChat(room).read('drafted proposal')
})

test('to whom I may not write, I say how I may', async () => {
  await inChat(group).type('/audit', 'Di')
  await inChat(group).read('I cannot write to you yet')
})

/** Presses the button of an older answer, which stands where it was asked. */
async function pressOld(chat: number | string, id: string, who = 'Mo'): Promise<void> {
  const message = titled('An old answer', { actions: [{ label: 'Old', id }] })
  const options = { key: 'old', replyTo: undefined, isSilent: true }
  await bot.messenger.send({ platform: 'telegram', channel: String(chat) }, message, options)
  await inChat(chat).press(await inChat(chat).read('An old answer'), 'Old', who)
}

describe('what became of an article', () => {
  const turnPage = (chat: number | string) => pressOld(chat, 'why:1:0')
  const secret = '“flooded”, which it excludes'

  test('is read by its address in one’s own chat too', async () => {
    await inChat(group).type(`/why ${url}`, 'Mo')
    await inChat(group).read('read it in our private chat')
    expect(textsOf(group)).not.toContain('version 1')
  })

  test('is told in a group without what other places want, to moderators too', async () => {
    await turnPage(group)
    await inChat(group).read('and 1 other place')
    expect(textsOf(group)).not.toContain(secret)
  })

  test.each([room, own.id])('is told whole where only moderators read: %s', async (chat) => {
    await turnPage(chat)
    await inChat(chat).read(secret)
  })

  test.each([`/diff ${url}`, '/diff 1 versions:1-2'])(
    '%s shows what changed in one’s own chat',
    async (typed) => {
      const before = textsOf(own.id)
      world.pass(600)
      await inChat(group).type(typed, 'Mo')
      await vi.waitFor(() => expect(textsOf(own.id).slice(before.length)).toContain('1 → 2'))
      expect(textsOf(group)).not.toContain('1 → 2')
    },
  )
})

describe('what a chat’s managers have set', () => {
  test('is listed in one’s own chat', async () => {
    await inChat(group).type('/subscriptions', 'Mo')
    await inChat(own.id).read('Alerts come to 1 place')
    expect(textsOf(group)).not.toContain('Alerts come to')
  })

  test('is turned over there page by page, still of that chat', async () => {
    const countLists = () => textsOf(own.id).split('Alerts come to 1 place').length
    for (const chat of [own.id, group]) {
      const count = countLists()
      await pressOld(chat, `places:0:${group}`)
      await vi.waitFor(() => expect(countLists()).toBe(count + 1))
    }
    expect(textsOf(group)).not.toContain('Alerts come to')
  })

  test('is turned over for its managers only', async () => {
    const { id } = toChat('Ann')
    await pressOld(id, `places:0:${group}`, 'Ann')
    await inChat(id).read('Only administrators of this chat')
  })

  test('is exported to one’s own chat, with the file', async () => {
    await inChat(group).type('/export', 'Mo')
    const answer = await inChat(own.id).read('/import takes the file back')
    const { bytes } = sandbox.view.readFile(String(own.id), answer.id) ?? {}
    expect(new TextDecoder().decode(bytes)).toContain(`channel: "${group}"`)
    expect(textsOf(group)).not.toContain('/import takes')
  })

  test.each(['/export', '/subscriptions'])(
    '%s is asked in one’s own chat by the name of the group',
    async (typed) => {
      const before = textsOf(own.id)
      await inChat(own.id).type(`${typed} ${group}`, 'Mo')
      await vi.waitFor(() => expect(textsOf(own.id).slice(before.length)).toContain('1 place'))
      expect(textsOf(own.id).slice(before.length)).not.toContain('private chat')
    },
  )

  test.each(['/export', '/subscriptions'])(
    '%s of whom I may not write to, or do not know, is not answered in the group',
    async (typed) => {
      const before = textsOf(group).length
      const since = () => textsOf(group).slice(before)
      await inChat(group).type(typed, 'Di')
      await vi.waitFor(() => expect(since()).toContain('I cannot write to you yet'))
      await inChat(group).type(typed, 'Lia')
      await vi.waitFor(() => expect(since()).toContain('name this chat'))
      expect(since()).not.toContain('1 place')
    },
  )
})
