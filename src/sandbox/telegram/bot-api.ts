/** The few Bot API types that the sandbox speaks. https://core.telegram.org/bots/api#available-types */

export type User = {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
  readonly username?: string
  readonly language_code?: string
}

export type Chat = {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup' | 'channel'
  readonly title?: string
  readonly first_name?: string
  readonly username?: string
  readonly is_forum?: true
}

/** A chat and what only the sandbox knows of it. */
export type ChatSetting = Chat & {
  /** What the bot is there; an administrator unless given. An `editor` may change what others post in a channel. */
  readonly bot?: 'administrator' | 'editor' | 'member' | 'muted' | 'left'
  /** Names of its administrators; everybody unless given. */
  readonly managers?: readonly string[]
  /** Those of them who write in the group's name. */
  readonly anonymous?: readonly string[]
  /** The bot included; default: 2. */
  readonly memberCount?: number
  /** Of a forum, besides General. */
  readonly topics?: readonly { readonly id: number; readonly name: string }[]
  /** Of a channel: the group in which its posts are discussed. */
  readonly discussion?: number
  /** Of a group that was: the supergroup that it has become. */
  readonly upgradedTo?: number
}

/** Offsets and lengths in UTF-16 code units. */
export type Entity = {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
  readonly language?: string
  readonly custom_emoji_id?: string
  readonly unix_time?: number
  readonly date_time_format?: string
}

export type FormattedText = { readonly text: string; readonly entities: readonly Entity[] }

export type InlineButton = {
  readonly text: string
  readonly url?: string | undefined
  readonly callback_data?: string | undefined
  readonly style?: string | undefined
}

export type InlineKeyboard = { readonly inline_keyboard: readonly (readonly InlineButton[])[] }

/** Opens the reader's keyboard to answer the message. */
type ForceReply = {
  readonly force_reply: true
  readonly input_field_placeholder?: string | undefined
  readonly selective?: boolean | undefined
}

export type BotCommand = { readonly command: string; readonly description: string }

/** In base64, so that the journal keeps it. */
export type StoredFile = { readonly name: string; readonly base64: string }

/** The content of a message as the sender gave it: the fields that an edit can replace. */
export type Content = {
  /** Of a photo or a document: its caption. */
  readonly text: string
  /** Its address, or the upload as a data URL. */
  readonly photo?: string | undefined
  readonly document?: StoredFile | undefined
  readonly parse_mode?: string | undefined
  readonly link_preview_options?: Readonly<Record<string, unknown>> | undefined
  readonly reply_markup?: InlineKeyboard | ForceReply | undefined
}

/** Answered as `{"ok":false,…}` with `code` as the HTTP status. */
export class BotApiError extends Error {
  override readonly name = 'BotApiError'
  readonly code: number
  readonly parameters: Readonly<Record<string, unknown>> | undefined

  constructor(
    code: number,
    description: string,
    options: { cause?: unknown; parameters?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(description, { cause: options.cause })
    this.code = code
    this.parameters = options.parameters
  }
}

export function badRequest(detail: string): BotApiError {
  return new BotApiError(400, `Bad Request: ${detail}`)
}

export const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
