import { SandboxInputError, type SandboxView } from '../../ports/sandbox.ts'
import type { ChatSetting } from './bot-api.ts'
import type { GuardOptions } from './guard.ts'
import { openJournal } from './journal.ts'
import { toOwnMember } from './members.ts'
import { type BotApiRequest, startServer, toBot } from './server.ts'
import { createUpdateQueue, type Moved } from './updates.ts'
import { createView } from './view.ts'
import {
  anonymousAdministrator,
  type ChatState,
  createWorld,
  type SandboxEvent,
  toChat,
  toUser,
} from './world.ts'

export type TelegramSandbox = {
  /** grammY's `apiRoot`. */
  readonly api: string
  /** One that the sandbox takes; any other of Telegram's shape is as good. */
  readonly token: string
  readonly view: SandboxView
  /** As a person in the chat would: adds the bot, makes it more or less, removes it. */
  moveBot(chatId: number, status: NonNullable<ChatSetting['bot']>, by: string): void
  /** As a person in the group would, by an invitation link or by giving it a name for instance. */
  upgrade(chatId: number, to: number, username?: string): void
  close(): Promise<void>
}

export const breakingNewsChat: ChatSetting = {
  id: -1001000000001,
  type: 'supergroup',
  title: 'Breaking news',
  username: 'breaking_news',
}

/** Where only moderators are. */
export const moderatorsChat: ChatSetting = {
  id: -1001000000002,
  type: 'supergroup',
  title: 'Moderators',
}

/** With whoever types in the console; the bot may not write to them before they write to it. */
export const ownChat: ChatSetting = { ...toChat('you'), bot: 'left' }

const sandboxToken = `123456:AA${'sandbox'.repeat(5).slice(0, 33)}`

/** A strict Telegram Bot API on loopback, with a group in which people and the bot write. */
export async function startTelegramSandbox(
  options: GuardOptions & {
    /** 0, the default: any free one. */
    readonly port?: number
    /** Where everything that happened is kept; nowhere by default. */
    readonly file?: string
    readonly chats?: readonly ChatSetting[]
    readonly now?: () => Date
    /** Hears every authenticated request before it is answered. */
    readonly onRequest?: (request: BotApiRequest) => void
    readonly onAnswer?: (request: BotApiRequest, status: number) => void
  } = {},
): Promise<TelegramSandbox> {
  const {
    port = 0,
    chats = [breakingNewsChat],
    now = () => new Date(),
    onRequest,
    onAnswer,
  } = options
  const world = createWorld({ chats, now, journal: openJournal<SandboxEvent>(options.file) })
  const updates = createUpdateQueue(world)
  /** The newest message of the chat, which says what has become of it. */
  const toService = ({ chat, lastMessageId }: ChatState, moved: Moved) => ({
    ...{ message_id: lastMessageId, from: anonymousAdministrator, sender_chat: chat, chat },
    date: Math.floor(now().getTime() / 1000),
    ...moved,
  })
  const server = await startServer({
    ...{ port, world, updates, onRequest, onAnswer },
    limits: options.limits,
    faults: options.faults,
  })
  const botName = toBot(sandboxToken)?.username ?? ''
  return {
    api: `http://127.0.0.1:${server.port}`,
    token: sandboxToken,
    view: createView({ world, updates, botName }),
    moveBot(chatId, status, by) {
      const state = world.chats.get(chatId)
      const bot = toBot(sandboxToken)
      if (!state || !bot) throw new SandboxInputError(`there is no telegram chat ${chatId}`)
      const before = toOwnMember(bot, state.setting)
      world.record({ kind: 'moved', chatId, bot: status })
      updates.push({
        my_chat_member: {
          chat: state.chat,
          from: toUser(by),
          date: Math.floor(now().getTime() / 1000),
          old_chat_member: before,
          new_chat_member: toOwnMember(bot, state.setting),
        },
      })
    },
    upgrade(chatId, to, username) {
      world.record({ kind: 'upgraded', chatId, to, ...(username !== undefined && { username }) })
      const [old, fresh] = [world.chats.get(chatId), world.chats.get(to)]
      if (!old || !fresh) throw new SandboxInputError(`there is no telegram chat ${chatId}`)
      updates.push({ message: toService(old, { migrate_to_chat_id: to }) })
      updates.push({ message: toService(fresh, { migrate_from_chat_id: chatId }) })
    },
    close: server.close,
  }
}
