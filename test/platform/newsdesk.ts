/** The whole bot on one platform: commands, pipeline and store, its real client against a sandbox, and people in rooms. */
import { pino } from 'pino'
import { expect, vi } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { ApprovalRule } from '../../src/core/approval/rule.ts'
import type { NewsRecord, Platform, SubscriptionId } from '../../src/core/model.ts'
import { createFetcher } from '../../src/intake/fetch-url.ts'
import { createIntake } from '../../src/intake/intake.ts'
import { createPagePool } from '../../src/intake/page-pool.ts'
import type { Job } from '../../src/job.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { AnswerLog } from '../../src/ports/answer-log.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import type { DraftStore } from '../../src/ports/draft.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import type { SandboxMessage, SandboxView } from '../../src/ports/sandbox.ts'
import { person } from '../../src/sandbox/discord/world.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { toChat, toUser } from '../../src/sandbox/telegram/world.ts'
import { openMemory } from '../../src/store/open-database.ts'
import type { Room } from '../../src/store-port/notice.ts'
import { locales } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { connect, startCheckedSandbox } from './discord-kit.ts'
import { type Answers, fillForm } from './fill-form.ts'
import { createPerson } from './owner-kit.ts'
import { thinking } from './read-all.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

type Setting = {
  /** Who may manage both rooms; a test may take somebody out of it later. Default: Kim. */
  readonly managers?: string[]
  /** Default: Kim. */
  readonly moderators?: readonly string[]
  readonly rules?: readonly ApprovalRule[]
  /** Of the moderators. Default: the desk. */
  readonly rooms?: readonly string[]
}

const role = { sends: true, talks: true } as const

type Parts = {
  readonly commandCenter: CommandCenter
  readonly managers: readonly string[]
  readonly drafts: DraftStore
  readonly answers: AnswerLog
}

/** Rooms of both: the alerts' own, the moderators', a forum, and the chats of two people with the bot. */
const started = {
  discord: async ({ commandCenter, managers }: Parts) => {
    const sandbox = await startCheckedSandbox({
      managers,
      channels: [
        { name: 'news' },
        { name: 'desk' },
        { name: 'stories', kind: 'forum' },
        { name: 'wall' },
        { name: 'Kim', kind: 'dm' },
        { name: 'Ann', kind: 'dm' },
      ],
      roles: ['Alerts', 'Quakes'].map((name) => ({ name, isMentionable: true })),
    })
    return { sandbox, ...(await connect(sandbox, { commandCenter, role })) }
  },
  telegram: async ({ commandCenter, managers, drafts, answers }: Parts) => {
    const group = { type: 'supergroup', managers } as const
    const sandbox = await startTelegramSandbox({
      onRequest: checkTraffic,
      chats: [
        { ...group, id: -1001, title: 'news' },
        { ...group, id: -1002, title: 'desk' },
        {
          ...{ ...group, id: -1003, title: 'stories', is_forum: true },
          topics: [{ id: 5, name: 'Floods' }],
        },
        { id: -1004, type: 'channel', title: 'wall', managers },
        { id: -1005, type: 'supergroup', title: 'Others', managers: ['Bo'] },
        toChat('Kim'),
        toChat('Ann'),
      ],
    })
    const bot = await connectTelegram({
      ...{ api: sandbox.api, token: sandbox.token, commandCenter, locales, perSecond: 30 },
      ...{ drafts, answers, role, log: pino({ level: 'silent' }) },
    })
    return { sandbox, ...bot }
  },
}

export async function openNewsdesk(
  platform: Platform,
  { managers = ['Kim'], moderators = ['Kim'], rules = [], rooms: named = ['desk'] }: Setting = {},
) {
  const opened = await openMemory()
  const world = await createWorld(opened)
  world.approval.rules = rules
  const messengers: Partial<Record<Platform, Messenger>> = {}
  const rooms: Room[] = []
  /** What stands at addresses that people give; a bare address is asked for as the bot does it. */
  const articles = new Map<string, Partial<NewsRecord>>()
  const fetcher = createFetcher({ allowLoopback: false, userAgent: 'Tenbells/test' })
  const pages = createPagePool({ threadCount: 1 })
  const guarded = createIntake(fetcher, pages)
  const { fetchArticle, ...intake } = world.deps.intake
  Object.assign(world.deps, {
    ...{ messengers, rooms },
    intake: {
      ...intake,
      fetchArticle: (record: NewsRecord) =>
        /^https?:\/\/[\d[]/.test(record.url ?? '')
          ? guarded.fetchArticle(record)
          : fetchArticle({ ...record, ...articles.get(record.url ?? '') }),
    },
  })
  const center = createCommandCenter({
    ...{ ...world.deps, messengers, rooms, version: '0.0.0' },
    enqueue: async (jobs: readonly Job[]) => void (await world.run(jobs)),
    moderators: {
      discord: new Set(moderators.map((name) => person(name).id)),
      telegram: new Set(moderators.map((name) => String(toUser(name).id))),
    },
  })
  const { drafts, answers } = world.store
  const bot = await started[platform]({ commandCenter: center, managers, drafts, answers })
  messengers[platform] = bot.messenger
  const { view } = bot.sandbox
  const find = (name: string) => {
    const room = view.channels().find((each) => each.name === name)
    if (room === undefined) throw new Error(`expected a room “${name}”`)
    return room
  }
  rooms.push(...named.map((name) => ({ platform, channel: find(name).id })))
  const placeAt = (name: string) => ({
    ...{ ...world.subscription, platform, sources: [] },
    // as: an operator's own name
    ...{ id: `the-${name}` as SubscriptionId, channel: find(name).id },
  })
  await world.store.subscriptions.replaceConfigured([], world.clock.now)
  return {
    ...{ world, center, view, articles, messenger: bot.messenger },
    channelOf: (name: string) => find(name).id,
    placeAt,
    /** What comes where by the configuration's word; nothing does at first. */
    configure: (...places: readonly ReturnType<typeof placeAt>[]) =>
      world.store.subscriptions.replaceConfigured(places, world.clock.now),
    at: (name: string, user = 'Kim') => createTalk(view, () => find(name), { ...world, user }),
    async close() {
      await bot.close()
      await bot.sandbox.close()
      await Promise.all([fetcher.close(), pages.close()])
      await opened.close()
      expect(faults).toEqual([])
    },
  }
}

/** One person in one room: what they do, and what the bot says to it. */
function createTalk(
  view: SandboxView,
  room: () => ReturnType<SandboxView['channels']>[number],
  { user, pass }: { readonly user: string; readonly pass: (seconds: number) => void },
) {
  const hand = createPerson(view, room().id)
  const standing = () =>
    room().messages.filter(({ author, text }) => author.isBot && text !== thinking)
  /** Does something, and gives the message that then says so. */
  async function hear(
    act: () => Promise<readonly string[]>,
    reads: string,
  ): Promise<SandboxMessage> {
    const before = new Set(standing().map(fingerprint))
    // Nobody asks as fast as a test does.
    pass(5)
    const questions = await act()
    const isAnswer = (each: SandboxMessage) =>
      !before.has(fingerprint(each)) && !questions.includes(each.id)
    return until(() => standing().filter(isAnswer), reads)
  }
  const fillAfter = (
    open: () => Promise<void>,
    answers: Answers,
    { reads, meanwhile = () => undefined }: { reads: string; meanwhile?: () => unknown },
  ) => hear(() => fillForm(view, room, { user, answers, open, meanwhile }), reads)
  const press = (message: SandboxMessage, button: string) =>
    hand.press(message, labelOn(message, button), user)
  const type = (text: string, replyTo?: string) => view.input(room().id, { user, text, replyTo })
  const none = () => []
  return {
    /** As soon as it stands, whoever asked. */
    read: (reads: string) => until(standing, reads),
    /** What stands there and says this. */
    texts: (words = '') =>
      standing().flatMap(({ text, isDeleted }) =>
        isDeleted || !text.includes(words) ? [] : [text],
      ),
    type: (text: string, reads: string) => hear(() => type(text).then(none), reads),
    /** In reply to a message. */
    reply: ({ id }: SandboxMessage, text: string, reads: string) =>
      hear(() => type(text, id).then(none), reads),
    press: (message: SandboxMessage, button: string, reads: string) =>
      hear(() => press(message, button).then(none), reads),
    /** Of the message’s own menu. */
    choose: ({ id: messageId }: SandboxMessage, menu: string, reads: string) =>
      hear(() => view.input(room().id, { user, messageId, menu }).then(none), reads),
    /** The newest message with such a button. */
    findWith: (button: string) =>
      standing().findLast(({ payload }) =>
        JSON.stringify(payload).includes(JSON.stringify(button).slice(1)),
      ),
    /** Presses what opens a form, and fills it in. What is not given stays as it stands. */
    fill: (
      message: SandboxMessage,
      button: string,
      answers: Answers,
      reads: string,
      /** Happens while the form is open. */
      meanwhile?: () => unknown,
    ) =>
      fillAfter(() => press(message, button), answers, { reads, ...(meanwhile && { meanwhile }) }),
    /** Types what opens a form, and fills it in. */
    fillTyped: (text: string, answers: Answers, reads: string) =>
      fillAfter(() => type(text), answers, { reads }),
  }
}

/** Telegram marks what is chosen in its words. */
function labelOn({ payload }: SandboxMessage, button: string): string {
  const marked = `✓ ${button}`
  return JSON.stringify(payload).includes(JSON.stringify(marked)) ? marked : button
}

function until(said: () => readonly SandboxMessage[], reads: string): Promise<SandboxMessage> {
  return vi.waitFor(
    () => {
      const messages = said()
      const found = messages.findLast(({ text }) => text.includes(reads))
      if (found !== undefined) return found
      const texts = messages.slice(-5).map(({ text }) => text)
      throw new Error(`expected “${reads}”, read: ${texts.join('\n---\n')}`)
    },
    { timeout: 5_000, interval: 10 },
  )
}

function fingerprint({ id, history }: SandboxMessage): string {
  return `${id} ${history.length}`
}
