import type { z } from 'zod'
import {
  BotApiError,
  badRequest,
  type Chat,
  type Content,
  type FormattedText,
  notModified,
  type User,
} from './bot-api.ts'
import { parseParams, schemas } from './params.ts'
import { toFormattedText } from './text.ts'
import type { UpdateQueue } from './updates.ts'
import { type ChatState, type StoredMessage, toBotMessage, type World } from './world.ts'

/** One authenticated request's surroundings. */
export type Session = {
  readonly world: World
  readonly updates: UpdateQueue
  readonly bot: User
  /** Fires when the client has gone. */
  readonly signal: AbortSignal
}

type Params = Readonly<Record<string, unknown>>
type Method = (session: Session, params: Params) => unknown
type ParamsOf<Name extends keyof typeof schemas> = z.output<(typeof schemas)[Name]>

const deletableMs = 48 * 60 * 60 * 1000
const answerableMs = 15 * 60 * 1000

const methods: {
  readonly [Name in keyof typeof schemas]: (session: Session, params: ParamsOf<Name>) => unknown
} = {
  getMe: ({ bot }) => ({
    ...bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
  }),
  getUpdates: ({ updates, signal }, params) => updates.poll(params, signal),
  deleteWebhook: ({ world }, params) => {
    if (params.drop_pending_updates)
      world.record({ kind: 'confirmed', before: world.lastUpdateId + 1 })
    return true
  },
  sendMessage,
  editMessageText,
  editMessageReplyMarkup: (session, params) => {
    const { state, message } = findEditable(session, params)
    const { reply_markup, ...content } = message.content
    return edit(session, state, message, {
      content: { ...content, ...(params.reply_markup && { reply_markup: params.reply_markup }) },
      formatted: message.formatted,
    })
  },
  editMessageCaption: (session, params) => {
    findEditable(session, params)
    throw badRequest('there is no caption in the message to edit')
  },
  deleteMessage: ({ world }, params) => {
    const { chat, messages } = findChat(world, params.chat_id)
    const message = messages.get(params.message_id)
    if (!message || message.isDeleted) throw badRequest('message to delete not found')
    const now = world.now()
    if (now.getTime() - Date.parse(message.at) > deletableMs)
      throw badRequest("message can't be deleted")
    world.record({ kind: 'deleted', chatId: chat.id, messageId: message.id, at: now.toISOString() })
    return true
  },
  getChat: ({ world }, params) => toFullInfo(findChat(world, params.chat_id).chat),
  getChatMember: ({ world, bot }, params) => {
    const { messages } = findChat(world, params.chat_id)
    if (params.user_id === bot.id) return { status: 'administrator', user: bot, ...botRights }
    const written = [...messages.values()].find(({ from }) => from.id === params.user_id)
    if (!written) throw badRequest('member not found')
    return { status: 'member', user: written.from }
  },
  setMyCommands: ({ world }, params) => {
    world.record({ kind: 'commands', scope: scopeKey(params), commands: params.commands })
    return true
  },
  getMyCommands: ({ world }, params) => world.commands.get(scopeKey(params)) ?? [],
  answerCallbackQuery: ({ world }, params) => {
    const query = world.openQueries.get(params.callback_query_id)
    const now = world.now()
    if (!query || now.getTime() - Date.parse(query.at) > answerableMs)
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    world.record({
      kind: 'answered',
      at: now.toISOString(),
      queryId: params.callback_query_id,
      chatId: query.chatId,
      text: params.text,
    })
    return true
  },
}

/** Bot API method names are not case-sensitive. */
const methodsByName = new Map<string, Method>(
  Object.entries(methods).map(([name, run]) => [
    name.toLowerCase(),
    (session, params) =>
      (run as Method)(
        session,
        parseParams(schemas[name as keyof typeof schemas], params) as Params,
      ),
  ]),
)

export async function callMethod(session: Session, name: string, params: Params): Promise<unknown> {
  const method = methodsByName.get(name.toLowerCase())
  if (!method) throw new BotApiError(404, 'Not Found: method not found')
  return method(session, params)
}

function sendMessage({ world, bot }: Session, params: ParamsOf<'sendMessage'>): unknown {
  const { chat_id, reply_parameters, disable_notification, ...content } = params
  const state = findChat(world, chat_id)
  const formatted = toFormattedText(content, 'message is too long')
  const messageId = state.lastMessageId + 1
  world.record({
    kind: 'posted',
    chatId: state.chat.id,
    messageId,
    at: world.now().toISOString(),
    from: bot,
    content,
    formatted,
    replyTo: reply_parameters && findReplied(state, reply_parameters),
    isSilent: disable_notification || undefined,
  })
  return toBotMessage(state, get(state, messageId))
}

function findReplied(
  state: ChatState,
  reply: NonNullable<ParamsOf<'sendMessage'>['reply_parameters']>,
): number | undefined {
  const replied = state.messages.get(reply.message_id)
  if (replied && !replied.isDeleted) return replied.id
  if (reply.allow_sending_without_reply) return undefined
  throw badRequest('message to be replied not found')
}

function editMessageText(session: Session, params: ParamsOf<'editMessageText'>): unknown {
  const { chat_id, message_id, ...content } = params
  const formatted = toFormattedText(content, 'MESSAGE_TOO_LONG')
  const { state, message } = findEditable(session, { chat_id, message_id })
  return edit(session, state, message, { content, formatted })
}

function edit(
  { world }: Session,
  state: ChatState,
  message: StoredMessage,
  next: { readonly content: Content; readonly formatted: FormattedText },
): unknown {
  if (shown(message) === shown(next)) throw badRequest(notModified)
  world.record({
    kind: 'edited',
    chatId: state.chat.id,
    messageId: message.id,
    at: world.now().toISOString(),
    ...next,
  })
  return toBotMessage(state, get(state, message.id))
}

/** What "modified" is about: the text that stands there, not the markup that made it. */
function shown(it: { readonly content: Content; readonly formatted: FormattedText }): string {
  const { link_preview_options = {}, reply_markup } = it.content
  const preview = Object.entries(link_preview_options).sort()
  return JSON.stringify([it.formatted, reply_markup, preview])
}

function findEditable(
  { world, bot }: Session,
  where: { readonly chat_id: number | string; readonly message_id: number },
): { readonly state: ChatState; readonly message: StoredMessage } {
  const state = findChat(world, where.chat_id)
  const message = state.messages.get(where.message_id)
  if (!message || message.isDeleted) throw badRequest('message to edit not found')
  if (message.from.id !== bot.id) throw badRequest("message can't be edited")
  return { state, message }
}

function findChat(world: World, id: number | string): ChatState {
  const name = String(id).toLowerCase()
  const found =
    world.chats.get(Number(id)) ??
    [...world.chats.values()].find(({ chat }) => `@${chat.username}`.toLowerCase() === name)
  if (!found) throw badRequest('chat not found')
  return found
}

function get(state: ChatState, id: number): StoredMessage {
  const message = state.messages.get(id)
  if (!message)
    throw new Error(`message ${id} of chat ${state.chat.id} was recorded and is not there`)
  return message
}

function scopeKey(params: {
  readonly scope?: { readonly type: string } | undefined
  readonly language_code?: string | undefined
}): string {
  return JSON.stringify([params.scope ?? { type: 'default' }, params.language_code ?? ''])
}

function toFullInfo(chat: Chat): unknown {
  return {
    ...chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
  }
}

const botRights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: false,
}
