/** The Message object that the bot is given: https://core.telegram.org/bots/api#message */
import { createHash } from 'node:crypto'
import type { Chat, FormattedText, InlineKeyboard, User } from './bot-api.ts'
import { documentJson } from './files.ts'
import { anonymousAdministrator, type ChatState, type StoredMessage } from './world.ts'

export type BotMessage = {
  readonly message_id: number
  readonly from: User
  readonly chat: Chat
  readonly date: number
  readonly edit_date?: number
  readonly reply_to_message?: BotMessage
  readonly text?: string
  readonly entities?: FormattedText['entities']
  readonly link_preview_options?: Readonly<Record<string, unknown>>
  readonly reply_markup?: InlineKeyboard
}

export function toBotMessage(
  state: ChatState,
  message: StoredMessage,
  isNested = false,
): BotMessage {
  const replied = message.replyTo === undefined ? undefined : state.messages.get(message.replyTo)
  const { reply_markup, link_preview_options } = message.content
  return {
    message_id: message.id,
    from: message.from,
    chat: state.chat,
    date: Math.floor(Date.parse(message.at) / 1000),
    ...(message.editedAt && { edit_date: Math.floor(Date.parse(message.editedAt) / 1000) }),
    ...(replied &&
      !replied.isDeleted &&
      !isNested && { reply_to_message: toBotMessage(state, replied, true) }),
    ...(message.threadId !== undefined && {
      message_thread_id: message.threadId,
      is_topic_message: true,
    }),
    ...(message.from.id === anonymousAdministrator.id && { sender_chat: state.chat }),
    ...toForward(message),
    // What is said about a channel's post is a thread of its own.
    ...(replied?.copyOf && { message_thread_id: replied.id }),
    ...toTextOrCaption(state, message),
    ...(link_preview_options && { link_preview_options }),
    // The bot is told of its inline keyboards only.
    ...(reply_markup && 'inline_keyboard' in reply_markup && { reply_markup }),
  }
}

function toTextOrCaption({ chat }: ChatState, { id, content, formatted }: StoredMessage) {
  const { photo, document } = content
  const { text, entities } = formatted
  if (photo === undefined && document === undefined)
    return { text, ...(entities.length > 0 && { entities }) }
  return {
    ...(photo !== undefined && { photo: photoSizes(photo) }),
    ...(document && { document: documentJson(document, chat.id, id) }),
    ...(text !== '' && { caption: text }),
    ...(entities.length > 0 && { caption_entities: entities }),
  }
}

/** https://core.telegram.org/bots/api#messageoriginchannel */
function toForward({ copyOf, at }: StoredMessage) {
  if (copyOf === undefined) return {}
  const { channel, messageId } = copyOf
  const date = Math.floor(Date.parse(at) / 1000)
  return {
    sender_chat: channel,
    is_automatic_forward: true,
    forward_origin: { type: 'channel', chat: channel, message_id: messageId, date },
  }
}

function photoSizes(photo: string): readonly object[] {
  const id = createHash('sha256').update(photo).digest('base64url')
  return [{ file_id: `AgAC${id}`, file_unique_id: id.slice(0, 16), width: 1280, height: 720 }]
}
