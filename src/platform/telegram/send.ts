import type { Api } from 'grammy'
import type { Message as TelegramMessage } from 'grammy/types'
import { type Locales, sayAll } from '../../core/locale.ts'
import type { Message } from '../../core/message.ts'
import {
  DeliveryError,
  type Destination,
  type Messenger,
  type Rendering,
  type SentMessage,
} from '../../ports.ts'
import { budgetRules, createFloodWatch } from './budget.ts'
import { isMarkupRefused, isNotModified, toDeliveryError } from './error.ts'
import { findSent } from './find-sent.ts'
import { renderPlain, renderTelegram } from './render.ts'

type SendOptions = Parameters<Api['sendMessage']>[2]
type Payload = { readonly text: string; readonly other: NonNullable<SendOptions> }

/** The bot's calls, and which messages it knows to be its own. */
export type Sender = {
  readonly api: Api
  readonly locales: Locales
  readonly sent: Set<string>
}

export function createSender(api: Api, locales: Locales): Sender {
  return { api, locales, sent: new Set() }
}

export function createMessenger(sender: Sender, perSecond: number): Messenger {
  const { api, locales, sent } = sender
  const flood = createFloodWatch()
  const translated = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      const result = await work()
      flood.note(false)
      return result
    } catch (error) {
      const failure = toDeliveryError(error)
      flood.note(failure?.reason === 'rate-limited')
      throw failure?.reason === 'rate-limited' && flood.isEverywhere()
        ? new DeliveryError('rate-limited', failure.message, {
            cause: error,
            scope: 'platform',
            ...(failure.retryAfterMs !== undefined && { retryAfterMs: failure.retryAfterMs }),
          })
        : (failure ?? error)
    }
  }
  return {
    platform: 'telegram',
    dedupesForMs: 0,
    budgetRules: ({ channel }, action) => budgetRules(channel, action, perSecond),
    render: (message, style) => renderTelegram(message, locales.find(style?.language), style),
    send: (destination, message, options) =>
      translated(() => send(sender, destination, message, options)),
    edit: (destination, messageId, message) =>
      translated(() => edit(sender, destination, messageId, message)),
    findSent: (destination, message, { after }) =>
      translated(() =>
        findSent(
          api,
          toChatId(destination.channel),
          sayAll(message, locales.find(destination.language)),
          {
            after,
            isKnown: (id) => sent.has(`${destination.channel.toLowerCase()}/${id}`),
          },
        ),
      ),
  }
}

export async function send(
  sender: Sender,
  destination: Destination,
  message: Message,
  options: { readonly replyTo: string | undefined; readonly isSilent: boolean },
): Promise<SentMessage> {
  const { replyTo, isSilent } = options
  const sent = await withPlainFallback(sender, destination, message, ({ text, other }) =>
    sender.api.sendMessage(toChatId(destination.channel), text, {
      ...other,
      ...(isSilent && { disable_notification: true }),
      ...(replyTo !== undefined && {
        reply_parameters: { message_id: Number(replyTo), allow_sending_without_reply: true },
      }),
    }),
  )
  remember(sender, sent)
  return { messageId: String(sent.message_id) }
}

const rememberedCount = 2000

function remember({ sent }: Sender, { chat, message_id }: TelegramMessage): void {
  sent.add(`${chat.id}/${message_id}`)
  if ('username' in chat) sent.add(`@${chat.username}/${message_id}`.toLowerCase())
  for (const oldest of sent) {
    if (sent.size <= rememberedCount) break
    sent.delete(oldest)
  }
}

export async function edit(
  sender: Sender,
  destination: Destination,
  messageId: string,
  message: Message,
): Promise<void> {
  try {
    await withPlainFallback(
      sender,
      destination,
      message,
      ({ text, other: { reply_markup, ...other } }) =>
        sender.api.editMessageText(toChatId(destination.channel), Number(messageId), text, {
          ...other,
          ...(reply_markup && 'inline_keyboard' in reply_markup && { reply_markup }),
        }),
    )
  } catch (error) {
    if (!isNotModified(error)) throw error
  }
}

/** A 400 about the markup sent nothing, so the words may go once more without it. */
async function withPlainFallback<Result>(
  { locales }: Sender,
  destination: Destination,
  message: Message,
  call: (payload: Payload) => Promise<Result>,
): Promise<Result> {
  const locale = locales.find(destination.language)
  try {
    return await call(toPayload(renderTelegram(message, locale, destination)))
  } catch (error) {
    if (!isMarkupRefused(error)) throw error
    return call(toPayload(renderPlain(message, locale, destination)))
  }
}

function toPayload({ payload }: Rendering): Payload {
  const { text, ...other } = payload
  return { text: String(text), other: other as Payload['other'] }
}

/** `@name` stays, an id becomes the number that it is. */
function toChatId(channel: string): number | string {
  return /^-?\d+$/.test(channel) ? Number(channel) : channel
}
