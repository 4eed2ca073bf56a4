import { createHash } from 'node:crypto'
import type { BotCommand, Chat, ChatSetting, Content, FormattedText, User } from './bot-api.ts'
import { toCopy } from './discussion.ts'
import type { Journal } from './journal.ts'
import type { Update } from './updates.ts'

export type SandboxEvent =
  | {
      readonly kind: 'posted'
      readonly chatId: number
      readonly messageId: number
      readonly at: string
      readonly from: User
      readonly content: Content
      readonly formatted: FormattedText
      readonly replyTo?: number | undefined
      /** A forum's topic. */
      readonly threadId?: number | undefined
      readonly isSilent?: true | undefined
      /** A channel's post, forwarded by Telegram itself. */
      readonly copyOf?: Copied | undefined
    }
  | {
      readonly kind: 'edited'
      readonly chatId: number
      readonly messageId: number
      readonly at: string
      readonly content: Content
      readonly formatted: FormattedText
    }
  | {
      readonly kind: 'deleted'
      readonly chatId: number
      readonly messageId: number
      readonly at: string
    }
  /** What the bot is in the chat from now on. */
  | {
      readonly kind: 'moved'
      readonly chatId: number
      readonly bot: NonNullable<ChatSetting['bot']>
    }
  /** A group becomes a supergroup, with an id and message numbers of its own. */
  | {
      readonly kind: 'upgraded'
      readonly chatId: number
      readonly to: number
      readonly username?: string
    }
  | { readonly kind: 'queued'; readonly at: string; readonly update: Update }
  | { readonly kind: 'confirmed'; readonly before: number }
  /** `text` is the small notice that only the person who pressed sees. */
  | {
      readonly kind: 'answered'
      readonly at: string
      readonly queryId: string
      readonly chatId: number
      readonly text?: string | undefined
      /** What the app opens instead. */
      readonly url?: string | undefined
    }
  | { readonly kind: 'commands'; readonly scope: string; readonly commands: readonly BotCommand[] }

type Copied = { readonly chatId: number; readonly messageId: number }

export type StoredMessage = {
  readonly id: number
  readonly from: User
  readonly at: string
  readonly replyTo: number | undefined
  readonly threadId: number | undefined
  readonly isSilent: boolean
  readonly copyOf: (Copied & { readonly channel: Chat }) | undefined
  readonly content: Content
  readonly formatted: FormattedText
  readonly editedAt: string | undefined
  readonly isDeleted: boolean
  readonly history: readonly { at: string; kind: 'create' | 'edit' | 'delete'; text: string }[]
}

export type Notice = {
  readonly id: string
  readonly at: string
  readonly text: string
  /** The text is this address. */
  readonly url?: string
}

export type ChatState = {
  readonly chat: Chat
  setting: ChatSetting
  readonly messages: Map<number, StoredMessage>
  readonly notices: Notice[]
  lastMessageId: number
}

/** Everything that the sandbox knows; it changes through {@link World.record} only. */
export type World = {
  readonly chats: ReadonlyMap<number, ChatState>
  readonly commands: ReadonlyMap<string, readonly BotCommand[]>
  /** Updates that the bot has not confirmed, oldest first. */
  readonly pending: Update[]
  readonly lastUpdateId: number
  /** Buttons pressed and not yet answered: query id -> when. */
  readonly openQueries: ReadonlyMap<string, { readonly at: string; readonly chatId: number }>
  now(): Date
  /** On disk first, then true. */
  record(event: SandboxEvent): void
  onChange(listener: (chatId: number, threadId: number | undefined) => void): () => void
}

export function createWorld(options: {
  readonly chats: readonly ChatSetting[]
  readonly journal: Journal<SandboxEvent>
  readonly now: () => Date
}): World {
  const facts = createFacts(options.chats)
  const listeners = new Set<(chatId: number, threadId: number | undefined) => void>()
  for (const event of options.journal.past) apply(facts, event)
  const take = (event: SandboxEvent) => {
    options.journal.append(event)
    apply(facts, event)
    if (!('chatId' in event)) return
    const threadId = findThread(facts, event)
    for (const listener of listeners) listener(event.chatId, threadId)
  }
  return {
    ...facts,
    get lastUpdateId() {
      return facts.lastUpdateId
    },
    now: options.now,
    record: (event) => {
      take(event)
      const copy = toCopy(facts.chats, event)
      if (copy) take(copy)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function findThread(facts: Facts, event: SandboxEvent): number | undefined {
  if (!('messageId' in event)) return undefined
  return facts.chats.get(event.chatId)?.messages.get(event.messageId)?.threadId
}

type Facts = {
  readonly chats: Map<number, ChatState>
  readonly commands: Map<string, readonly BotCommand[]>
  readonly pending: Update[]
  readonly openQueries: Map<string, { readonly at: string; readonly chatId: number }>
  lastUpdateId: number
}

function createChat(setting: ChatSetting): ChatState {
  const { bot, topics, managers, anonymous, memberCount, discussion, upgradedTo, ...chat } = setting
  return { chat, setting, messages: new Map(), notices: [], lastMessageId: 1 }
}

function createFacts(chats: readonly ChatSetting[]): Facts {
  return {
    // A group's first id is spent on the service message that says it was made.
    chats: new Map(chats.map((setting) => [setting.id, createChat(setting)])),
    commands: new Map(),
    pending: [],
    openQueries: new Map(),
    lastUpdateId: 0,
  }
}

function apply(facts: Facts, event: SandboxEvent): void {
  switch (event.kind) {
    case 'posted':
    case 'edited':
    case 'deleted':
      applyToChat(facts, event)
      return
    case 'moved': {
      const state = facts.chats.get(event.chatId)
      if (state) state.setting = { ...state.setting, bot: event.bot }
      return
    }
    case 'upgraded':
      upgrade(facts, event)
      return
    case 'queued':
      facts.pending.push(event.update)
      facts.lastUpdateId = event.update.update_id
      if ('callback_query' in event.update) {
        const { id, message } = event.update.callback_query
        facts.openQueries.set(id, { at: event.at, chatId: message.chat.id })
      }
      return
    case 'confirmed': {
      const firstKept = facts.pending.findIndex((update) => update.update_id >= event.before)
      facts.pending.splice(0, firstKept === -1 ? facts.pending.length : firstKept)
      return
    }
    case 'answered': {
      facts.openQueries.delete(event.queryId)
      const { at, url, text = url } = event
      if (text)
        facts.chats
          .get(event.chatId)
          ?.notices.push({ id: `notice-${event.queryId}`, at, text, ...(url && { url }) })
      return
    }
    case 'commands':
      facts.commands.set(event.scope, event.commands)
  }
}

function upgrade(
  { chats }: Facts,
  { chatId, to: id, username }: Extract<SandboxEvent, { kind: 'upgraded' }>,
): void {
  const state = chats.get(chatId)
  if (!state) return
  const { setting } = state
  chats.set(id, createChat({ ...setting, id, type: 'supergroup', ...(username && { username }) }))
  state.setting = { ...setting, upgradedTo: id }
  // Each of them says so in a message of its own.
  state.lastMessageId += 1
}

function applyToChat(
  { chats }: Facts,
  event: Extract<SandboxEvent, { kind: 'posted' | 'edited' | 'deleted' }>,
): void {
  const state = chats.get(event.chatId)
  if (!state) return
  const { messages } = state
  const { messageId, at } = event
  const before = messages.get(messageId)
  if (event.kind === 'posted') {
    state.lastMessageId = messageId
    const { from, content, formatted, replyTo, threadId, isSilent = false } = event
    const channel = event.copyOf && chats.get(event.copyOf.chatId)?.chat
    const copyOf = event.copyOf && channel && { ...event.copyOf, channel }
    messages.set(messageId, {
      ...{ id: messageId, from, at, replyTo, threadId, isSilent, copyOf, content, formatted },
      editedAt: undefined,
      isDeleted: false,
      history: [{ at, kind: 'create', text: formatted.text }],
    })
    return
  }
  if (!before) return
  if (event.kind === 'deleted') {
    const history = [...before.history, { at, kind: 'delete' as const, text: '' }]
    messages.set(messageId, { ...before, isDeleted: true, history })
    return
  }
  const { content, formatted } = event
  const history = [...before.history, { at, kind: 'edit' as const, text: formatted.text }]
  messages.set(messageId, { ...before, content, formatted, editedAt: at, history })
}

/** The same name is the same person, in every run. */
export function toUser(name: string, language?: string): User {
  const id = 10_000 + (createHash('sha256').update(name).digest().readUInt32BE() >>> 1)
  return { id, is_bot: false, first_name: name, ...(language && { language_code: language }) }
}

/** Stands in the place of whoever writes in a group's name: https://core.telegram.org/bots/api#message */
export const anonymousAdministrator: User = {
  ...{ id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
}

/** A person's own chat bears the person's id. */
export function toChat(name: string): Chat {
  return { id: toUser(name).id, type: 'private', first_name: name }
}
