/** What each method takes. Unknown parameters are refused, which Telegram does not do: a typo should be heard of. */
import { z } from 'zod'
import { type BotApiError, badRequest } from './bot-api.ts'
import { checkedLink } from './link.ts'

const chatId = z.union([z.int(), z.string().min(1)])
const messageId = z.int()

const button = z
  .strictObject({
    text: z.string().min(1),
    url: z.string().optional(),
    callback_data: z.string().optional(),
    style: z.enum(['danger', 'success', 'primary']).optional(),
  })
  .superRefine((it, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message })
    if (it.url === undefined && it.callback_data === undefined)
      refuse(
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      )
    if (it.url !== undefined && it.callback_data !== undefined)
      refuse("can't parse inline keyboard button: exactly one action is allowed")
    const bytes = Buffer.byteLength(it.callback_data ?? 'x')
    if (bytes < 1 || bytes > 64) refuse('BUTTON_DATA_INVALID')
    if (it.url !== undefined && checkedLink(it.url) === undefined)
      refuse(`inline keyboard button URL '${it.url}' is invalid: Wrong HTTP URL`)
  })

const keyboard = z
  .strictObject({ inline_keyboard: z.array(z.array(button).max(8)) })
  .refine((it) => it.inline_keyboard.flat().length <= 100, 'REPLY_MARKUP_TOO_LONG')
  // An empty keyboard is none.
  .transform((it) => (it.inline_keyboard.flat().length === 0 ? undefined : it))

/** https://core.telegram.org/bots/api#forcereply */
const forceReply = z.strictObject({
  force_reply: z.literal(true),
  input_field_placeholder: z.string().min(1).max(64).optional(),
  selective: z.boolean().optional(),
})
const markup = z.union([forceReply, keyboard])

const linkPreview = z.strictObject({
  is_disabled: z.boolean().optional(),
  url: z.string().optional(),
  prefer_small_media: z.boolean().optional(),
  prefer_large_media: z.boolean().optional(),
  show_above_text: z.boolean().optional(),
})

const content = {
  text: z.string(),
  parse_mode: z.string().optional(),
  link_preview_options: linkPreview.optional(),
  reply_markup: keyboard.optional(),
}

const captioned = { caption: z.string().optional(), parse_mode: z.string().optional() }

const addressed = {
  chat_id: chatId,
  message_thread_id: z.int().optional(),
  disable_notification: z.boolean().optional(),
  reply_parameters: z
    .strictObject({
      message_id: messageId,
      chat_id: chatId.optional(),
      allow_sending_without_reply: z.boolean().optional(),
    })
    .optional(),
}

const commandScope = {
  scope: z.looseObject({ type: z.string() }).optional(),
  language_code: z.string().optional(),
}

export const schemas = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100).optional(),
    timeout: z.int().min(0).max(50).optional(),
    allowed_updates: z.array(z.string()).optional(),
  }),
  setWebhook: z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    secret_token: z
      .string()
      .regex(/^[\w-]{1,256}$/)
      .optional(),
    allowed_updates: z.array(z.string()).optional(),
    drop_pending_updates: z.boolean().optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  sendMessage: z.strictObject({ ...addressed, ...content, reply_markup: markup.optional() }),
  sendPhoto: z.strictObject({
    ...addressed,
    ...captioned,
    photo: z.string(),
    reply_markup: markup.optional(),
  }),
  /** Uploaded under the name that `attach://` gives. */
  sendDocument: z
    .object({
      ...addressed,
      ...captioned,
      document: z.string(),
      reply_markup: markup.optional(),
    })
    .catchall(z.string()),
  getFile: z.strictObject({ file_id: z.string() }),
  editMessageText: z.strictObject({ chat_id: chatId, message_id: messageId, ...content }),
  editMessageReplyMarkup: z.strictObject({
    chat_id: chatId,
    message_id: messageId,
    reply_markup: keyboard.optional(),
  }),
  editMessageCaption: z.strictObject({
    chat_id: chatId,
    message_id: messageId,
    ...captioned,
    reply_markup: keyboard.optional(),
  }),
  /** Whatever is uploaded lies beside it, under the name that `attach://` gives. */
  editMessageMedia: z
    .object({
      chat_id: chatId,
      message_id: messageId,
      media: z.strictObject({ type: z.literal('photo'), media: z.string(), ...captioned }),
      reply_markup: keyboard.optional(),
    })
    .catchall(z.string()),
  editMessageLiveLocation: z.strictObject({
    chat_id: chatId,
    message_id: messageId,
    latitude: z.number(),
    longitude: z.number(),
  }),
  deleteMessage: z.strictObject({ chat_id: chatId, message_id: messageId }),
  getChat: z.strictObject({ chat_id: chatId }),
  getChatMemberCount: z.strictObject({ chat_id: chatId }),
  getChatMember: z.strictObject({ chat_id: chatId, user_id: z.int() }),
  setMyCommands: z.strictObject({
    commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^[a-z0-9_]{1,32}$/, 'BOT_COMMAND_INVALID'),
          description: z
            .string()
            .min(1, 'BOT_COMMAND_DESCRIPTION_INVALID')
            .max(256, 'BOT_COMMAND_DESCRIPTION_INVALID'),
        }),
      )
      .max(100, 'BOT_COMMANDS_TOO_MUCH'),
    ...commandScope,
  }),
  getMyCommands: z.strictObject(commandScope),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().max(200, 'MESSAGE_TOO_LONG').optional(),
    show_alert: z.boolean().optional(),
    url: z.string().optional(),
    cache_time: z.int().min(0).optional(),
  }),
} as const

const missing: Readonly<Record<string, string>> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  message_id: 'message identifier is not specified',
}

export function parseParams<Schema extends z.ZodType>(
  schema: Schema,
  params: Readonly<Record<string, unknown>>,
): z.output<Schema> {
  const parsed = schema.safeParse(params)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw issue ? toError(issue, params) : parsed.error
}

function toError(issue: z.core.$ZodIssue, params: Readonly<Record<string, unknown>>): BotApiError {
  if (issue.code === 'invalid_union') {
    // What is wrong with the kind that was meant: the one that knows all the fields.
    const meant = issue.errors.find((all) => all.every(({ code }) => code !== 'unrecognized_keys'))
    const [inner] = meant ?? []
    if (inner) return toError({ ...inner, path: [...issue.path, ...inner.path] }, params)
  }
  const [field] = issue.path
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return badRequest(`unknown parameter "${[path, issue.keys[0]].filter(Boolean).join('.')}"`)
  const detail = issue.path.length === 1 && !(String(field) in params) && missing[String(field)]
  if (detail) return badRequest(detail)
  const isOurs = issue.code === 'custom' || /^[A-Z_]+$/.test(issue.message)
  return badRequest(isOurs ? issue.message : `parameter "${path}": ${issue.message}`)
}

/** These stay text; every other field of a form is JSON, as the Bot API says. */
const textFields = new Set([
  'text',
  'caption',
  'parse_mode',
  'callback_query_id',
  'language_code',
  'url',
  'document',
  'file_id',
])

export function fromForm(
  fields: Iterable<readonly [string, unknown]>,
): Readonly<Record<string, unknown>> {
  const params: Record<string, unknown> = {}
  for (const [name, value] of fields) {
    params[name] = typeof value === 'string' ? fromText(name, value) : value
  }
  return params
}

function fromText(name: string, value: string): unknown {
  return textFields.has(name) || value.startsWith('data:') ? value : fromField(name, value)
}

function fromField(name: string, value: string): unknown {
  if (value.startsWith('@')) return value
  const parsed = parseJson(value)
  if (parsed === undefined) throw badRequest(`can't parse ${name} JSON object`)
  return parsed
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
