import type { z } from 'zod'
import {
  BotApiError,
  badRequest,
  type Content,
  type FormattedText,
  notModified,
  type User,
} from './bot-api.ts'
import { toBotMessage } from './bot-message.ts'
import { describeFile, findUpload, readUpload } from './files.ts'
import { checkedLink } from './link.ts'
import { toMember, toOwnMember } from './members.ts'
import { scopeKey } from './offered-commands.ts'
import { refuseClosed, refuseUpgraded } from './open-chat.ts'
import { parseParams, schemas } from './params.ts'
import { toCaption, toFormattedText } from './text.ts'
import type { UpdateQueue } from './updates.ts'
import type { ChatState, StoredMessage, World } from './world.ts'

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
  setWebhook: ({ updates }, { url, secret_token, allowed_updates }) => {
    updates.setHook({ url, secret: secret_token, allowed: allowed_updates })
    return true
  },
  deleteWebhook: ({ world, updates }, params) => {
    updates.setHook(undefined)
    if (params.drop_pending_updates)
      world.record({ kind: 'confirmed', before: world.lastUpdateId + 1 })
    return true
  },
  sendMessage,
  sendPhoto,
  sendDocument,
  getFile: ({ world }, params) => describeFile(world, params.file_id),
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageLiveLocation: (session, params) => {
    findEditable(session, params)
    throw badRequest('there is no live location in the message to edit')
  },
  editMessageReplyMarkup: (session, params) => {
    const { state, message } = findEditable(session, params)
    const { reply_markup, ...content } = message.content
    return edit(session, state, message, {
      content: { ...content, ...(params.reply_markup && { reply_markup: params.reply_markup }) },
      formatted: message.formatted,
    })
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
  getChat: ({ world }, params) => toFullInfo(findChat(world, params.chat_id)),
  getChatMemberCount: ({ world }, params) =>
    findChat(world, params.chat_id).setting.memberCount ?? 2,
  getChatMember: ({ world, bot }, params) => {
    const state = findChat(world, params.chat_id)
    refuseUpgraded(state.setting)
    return params.user_id === bot.id
      ? toOwnMember(bot, state.setting)
      : toMember(world, state, params.user_id)
  },
  setMyCommands: ({ world }, params) => {
    world.record({ kind: 'commands', scope: scopeKey(params), commands: params.commands })
    return true
  },
  getMyCommands: ({ world }, params) => world.commands.get(scopeKey(params)) ?? [],
  answerCallbackQuery: ({ world, bot }, params) => {
    const query = world.openQueries.get(params.callback_query_id)
    const now = world.now()
    if (!query || now.getTime() - Date.parse(query.at) > answerableMs)
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    // Any other address is for games only.
    if (params.url !== undefined && !isStartLink(params.url, bot.username))
      throw badRequest('URL_INVALID')
    world.record({
      kind: 'answered',
      at: now.toISOString(),
      queryId: params.callback_query_id,
      chatId: query.chatId,
      text: params.text,
      url: params.url,
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

function sendMessage(session: Session, params: ParamsOf<'sendMessage'>): unknown {
  const { chat_id, message_thread_id, reply_parameters, disable_notification, ...content } = params
  const formatted = toFormattedText(content, 'message is too long')
  return post(session, params, { content, formatted })
}

function sendPhoto(session: Session, params: ParamsOf<'sendPhoto'>): unknown {
  const { photo, caption = '', parse_mode, reply_markup } = params
  const content = { photo: toPhoto(photo), text: caption, parse_mode, reply_markup }
  const formatted = toCaption(content, 'message caption is too long')
  return post(session, params, { content, formatted })
}

function sendDocument(session: Session, params: ParamsOf<'sendDocument'>): unknown {
  const { document, caption = '', parse_mode, reply_markup } = params
  const content = {
    document: readUpload(params, document),
    text: caption,
    parse_mode,
    reply_markup,
  }
  const formatted = toCaption(content, 'message caption is too long')
  return post(session, params, { content, formatted })
}

/** Nothing is fetched here; addresses that nobody could fetch are refused as if they had been. */
function toPhoto(photo: string): string {
  const upload = /^data:image\/png;base64,/.test(photo)
  if (upload) return photo
  const link = /^https?:/i.test(photo) ? checkedLink(photo) : undefined
  if (link === undefined) throw badRequest('wrong file identifier/HTTP URL specified')
  if (new URL(link).hostname.endsWith('.invalid'))
    throw badRequest('failed to get HTTP URL content')
  return link
}

function post(
  { world, bot }: Session,
  params: Pick<
    ParamsOf<'sendPhoto'>,
    'chat_id' | 'message_thread_id' | 'reply_parameters' | 'disable_notification'
  >,
  { content, formatted }: { readonly content: Content; readonly formatted: FormattedText },
): unknown {
  const { chat_id, message_thread_id, reply_parameters, disable_notification } = params
  const state = findChat(world, chat_id)
  refuseClosed(state)
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
    threadId: message_thread_id === undefined ? undefined : findTopic(state, message_thread_id),
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
  const { photo, document } = message.content
  if (photo !== undefined || document !== undefined)
    throw badRequest('there is no text in the message to edit')
  return edit(session, state, message, { content, formatted })
}

function editMessageCaption(session: Session, params: ParamsOf<'editMessageCaption'>): unknown {
  const { caption = '', parse_mode, reply_markup } = params
  const { state, message } = findEditable(session, params)
  const { photo, document } = message.content
  if (photo === undefined && document === undefined)
    throw badRequest('there is no caption in the message to edit')
  const content = { photo, document, text: caption, parse_mode, reply_markup }
  const formatted = toCaption(content, 'MEDIA_CAPTION_TOO_LONG')
  return edit(session, state, message, { content, formatted })
}

function editMessageMedia(session: Session, params: ParamsOf<'editMessageMedia'>): unknown {
  const { media, parse_mode, caption = '' } = params.media
  const { state, message } = findEditable(session, params)
  const photo = toPhoto(findUpload(params, media) ?? media)
  const content = { photo, text: caption, parse_mode, reply_markup: params.reply_markup }
  const formatted = toCaption(content, 'MEDIA_CAPTION_TOO_LONG')
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
  const { link_preview_options = {}, reply_markup, photo } = it.content
  const preview = Object.entries(link_preview_options).sort()
  return JSON.stringify([it.formatted, reply_markup, preview, photo])
}

function findEditable(
  { world, bot }: Session,
  where: { readonly chat_id: number | string; readonly message_id: number },
): { readonly state: ChatState; readonly message: StoredMessage } {
  const state = findChat(world, where.chat_id)
  const message = state.messages.get(where.message_id)
  if (!message || message.isDeleted) throw badRequest('message to edit not found')
  const { reply_markup: markup } = message.content
  const isOpen = message.from.id === bot.id || mayEditOthers(state)
  if (!isOpen || (markup && 'force_reply' in markup)) throw badRequest("message can't be edited")
  return { state, message }
}

/** TDLib's `can_edit_message`: posts of a channel, by the right to edit those of others. */
function mayEditOthers({ setting }: ChatState): boolean {
  return setting.type === 'channel' && setting.bot === 'editor'
}

function findChat(world: World, id: number | string): ChatState {
  const name = String(id).toLowerCase()
  const found =
    world.chats.get(Number(id)) ??
    [...world.chats.values()].find(({ chat }) => `@${chat.username}`.toLowerCase() === name)
  if (!found) throw badRequest('chat not found')
  return found
}

function findTopic({ setting }: ChatState, id: number): number {
  if (setting.topics?.some((topic) => topic.id === id)) return id
  throw badRequest('message thread not found')
}

function get(state: ChatState, id: number): StoredMessage {
  const message = state.messages.get(id)
  if (!message)
    throw new Error(`message ${id} of chat ${state.chat.id} was recorded and is not there`)
  return message
}

/** Opens the bot with a payload: https://core.telegram.org/bots/features#deep-linking */
function isStartLink(url: string, botName: string | undefined): boolean {
  const [address, payload = ''] = url.split('?start=')
  return address === `https://t.me/${botName}` && /^[\w-]{1,64}$/.test(payload)
}

function toFullInfo({ chat, setting: { discussion } }: ChatState): unknown {
  return {
    ...chat,
    ...(discussion !== undefined && { linked_chat_id: discussion }),
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
