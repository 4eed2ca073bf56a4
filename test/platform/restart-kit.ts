/** A bot that can be started again on the same database and the same platform, with the real clients. */
import { pino } from 'pino'
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { Platform } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import type { Job } from '../../src/job.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import type { SandboxView } from '../../src/ports/sandbox.ts'
import { person } from '../../src/sandbox/discord/world.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { toChat, toUser } from '../../src/sandbox/telegram/world.ts'
import { createSeal, sealCenter, sealMessenger } from '../../src/seal.ts'
import { openMemory } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store-port/store.ts'
import { locales } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { channelOf, connect, startCheckedSandbox } from './discord-kit.ts'
import { checkTraffic } from './telegram-schemas.ts'

type Bot = { readonly messenger: Messenger; close(): Promise<void> }
type Here = {
  readonly view: SandboxView
  connect(commandCenter: CommandCenter, kept: Pick<Store, 'drafts' | 'answers'>): Promise<Bot>
  close(): Promise<void>
}

const role = { sends: true, talks: true }
export const kim = { discord: person('Kim').id, telegram: String(toUser('Kim').id) }

const starts: Readonly<Record<Platform, () => Promise<Here>>> = {
  discord: async () => {
    const channels = [{ name: 'news' }, { name: 'Kim', kind: 'dm' }] as const
    const sandbox = await startCheckedSandbox({ managers: ['Kim'], channels })
    return { ...sandbox, connect: (commandCenter) => connect(sandbox, { commandCenter, role }) }
  },
  telegram: async () => {
    const room = { id: -1001, type: 'supergroup', title: 'Room', managers: ['Kim'] } as const
    const sandbox = await startTelegramSandbox({
      onRequest: checkTraffic,
      chats: [room, toChat('Kim')],
    })
    const { api, token } = sandbox
    const log = pino({ level: 'silent' })
    return {
      ...sandbox,
      connect: (commandCenter, { drafts, answers }) =>
        connectTelegram({
          ...{ api, token, commandCenter, drafts, answers, locales, log, role, perSecond: 30 },
        }),
    }
  },
}

/** Kim and Bo moderate; the one room is the moderators’ too. */
export async function setUp(platform: Platform) {
  const opened = await openMemory()
  const here = await starts[platform]()
  const room = channelOf(here.view)
  const world = await createWorld(opened)
  const rooms = [{ platform, channel: room }]
  /** As a process begins: with what the database holds, and nothing else. */
  const start = async () => {
    const store = createStore(opened.database)
    const messengers: Partial<Record<Platform, Messenger>> = {}
    const center = createCommandCenter({
      ...{ ...world.deps, store, messengers, rooms, version: '0.0.0' },
      enqueue: async (jobs: readonly Job[]) => void (await world.run(jobs)),
      moderators: {
        discord: new Set([kim.discord, person('Bo').id]),
        telegram: new Set([kim.telegram, String(toUser('Bo').id)]),
      },
    })
    const seal = createSeal(await store.secrets.keep('buttons', crypto.randomUUID()))
    const bot = await here.connect(sealCenter(center, seal), store)
    messengers[platform] = sealMessenger(bot.messenger, seal)
    Object.assign(world.deps, { messengers, rooms })
    return { center, messenger: messengers[platform], seal, close: bot.close }
  }
  const standing = () =>
    (here.view.channels().find(({ id }) => id === room)?.messages ?? []).filter(
      ({ author, isDeleted }) => author.isBot && !isDeleted,
    )
  const count = (words: string) => standing().filter((each) => each.text.includes(words)).length
  return {
    ...{ view: here.view, room, world, start, standing, count },
    /** The place takes one message at a time: what had to wait for that goes too. */
    async countSoon(words: string) {
      world.pass(5)
      await world.sweep()
      return count(words)
    },
    /** The room has what people subscribe there, the configuration nothing. */
    async subscribe() {
      const { subscriptions } = world.store
      await subscriptions.replaceConfigured([], world.clock.now)
      const place = { platform, channel: room, server: undefined }
      await subscriptions.add(place, usualWishes, world.clock.now)
      return subscriptions.findAt(place)
    },
    /** After the bot. */
    async close() {
      await here.close()
      await opened.close()
    },
  }
}
