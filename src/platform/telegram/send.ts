import { type Api, InputFile } from 'grammy'
import type { Message as TelegramMessage } from 'grammy/types'
import { forgetOldest } from '../../core/forget-oldest.ts'
import type { Message } from '../../core/message.ts'
import type { ReplyFile } from '../../ports/command.ts'
import {
  DeliveryError,
  type Destination,
  type Messenger,
  type Rendering,
  type SentMessage,
} from '../../ports/messenger.ts'
import { createFloodWatch, destinationRules, platformRules } from './budget.ts'
import { findStanding, parseChat } from './chat.ts'
import { checkDestination } from './check-destination.ts'
import { editStanding } from './edit-message.ts'
import { isMarkupRefused, isPhotoRefused, isPhotoUnfit, toDeliveryError } from './error.ts'
import { findSent } from './find-sent.ts'
import type { Keyboard } from './keyboard.ts'
import { findLinked } from './message-link.ts'
import { renderPhoto, renderPlain, renderText } from './render.ts'
import { keyOf, remember, type Sender } from './sender.ts'

export function createMessenger(sender: Sender, perSecond: number): Messenger {
  const { api, sent } = sender
  const flood = createFloodWatch()
  /** Whether the store knows them too is what `findSent` is asked: they are no answers to a command. */
  const delivered = new Set<string>()
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
    platformRules: platformRules(perSecond),
    destinationRules: ({ channel }, action) =>
      destinationRules(String(parseChat(channel).id), action),
    render: sender.render,
    send: (destination, message, options) =>
      translated(async () => {
        const standing = await send(sender, destination, message, options)
        const { id } = parseChat(destination.channel)
        delivered.add(keyOf(id, Number(standing.messageId)))
        forgetOldest(delivered, deliveredCount)
        return standing
      }),
    edit: (destination, messageId, message) =>
      translated(() => editStanding(sender, destination, messageId, message)),
    findSent: (destination, message, { after, countEdit, mayTouch = async () => true }) =>
      translated(() => {
        const { id } = parseChat(destination.channel)
        // as: what `toKeyboard` has made of it
        const keyboard = sender.render(message, destination).payload.reply_markup as
          | Keyboard
          | undefined
        const isKnown = (messageId: number) => {
          const key = keyOf(id, messageId)
          return sent.has(key) && !delivered.has(key)
        }
        const newest = after === undefined ? undefined : findStanding(destination.channel, after)
        return findSent(api, id, keyboard, {
          ...{ isKnown, countEdit },
          after: newest?.chatId === id ? newest.messageId : undefined,
          mayTouch: (messageId) => mayTouch(keyOf(id, messageId)),
        })
      }),
    findLinked: (address) => translated(() => findLinked(api, address)),
    check: (destination) => translated(() => checkDestination(api, destination)),
    countAudience: ({ channel }) => translated(() => api.getChatMemberCount(parseChat(channel).id)),
  }
}

const deliveredCount = 4_000
const unfitCount = 200

export async function send(
  sender: Sender,
  destination: Destination,
  message: Message,
  options: {
    readonly replyTo: string | undefined
    readonly isSilent: boolean
    /** Opens the reader's keyboard; in a group only that of the one who is replied to. */
    readonly forcesReply?: boolean
    /** Goes with it; then it is at most as long as a caption. */
    readonly file?: ReplyFile
  },
): Promise<SentMessage> {
  const { replyTo, isSilent, forcesReply = false, file } = options
  const { id, topicId } = parseChat(destination.channel)
  const replied = replyTo === undefined ? undefined : findStanding(destination.channel, replyTo)
  const other = {
    ...(topicId !== undefined && { message_thread_id: topicId }),
    ...(isSilent && { disable_notification: true }),
    ...(forcesReply && { reply_markup: { force_reply: true, selective: true } as const }),
    // One in another chat would have to stand there still, or nothing would be sent.
    ...(replied?.chatId === id && {
      reply_parameters: { message_id: replied.messageId, allow_sending_without_reply: true },
    }),
  }
  if (file !== undefined) {
    const locale = sender.locales.find(destination.language)
    const { photo: _, ...words } = renderPhoto(message, locale, destination).payload
    const document = new InputFile(Buffer.from(file.text), file.name)
    const { message_id } = await sender.api.raw.sendDocument({
      ...{ ...words, ...other, chat_id: id, document },
    })
    return { messageId: String(message_id) }
  }
  const sent = await withFallbacks(sender, destination, message, ({ method, payload }) =>
    method === 'sendPhoto'
      ? sender.api.raw.sendPhoto({ ...(payload as PhotoPayload), ...other, chat_id: id })
      : sender.api.raw.sendMessage({ ...(payload as TextPayload), ...other, chat_id: id }),
  )
  remember(sender, sent, message)
  return { messageId: String(sent.message_id) }
}

type PhotoPayload = Omit<Parameters<Api['raw']['sendPhoto']>[0], 'chat_id'>
type TextPayload = Omit<Parameters<Api['raw']['sendMessage']>[0], 'chat_id'>

/** A 400 about the photo or the markup sent nothing, so the words may go once more without it. */
async function withFallbacks(
  { locales, render, unfit }: Sender,
  destination: Destination,
  message: Message,
  call: (rendering: Rendering) => Promise<TelegramMessage>,
): Promise<TelegramMessage> {
  const locale = locales.find(destination.language)
  const asText = () => renderText(message, locale, destination)
  const wanted = render(message, destination)
  const photo = String(wanted.payload.photo)
  const first = unfit.has(photo) ? asText() : wanted
  try {
    return await call(first).catch((error: unknown) => {
      if (first.method !== 'sendPhoto' || !isPhotoRefused(error)) throw error
      if (isPhotoUnfit(error)) unfit.add(photo)
      forgetOldest(unfit, unfitCount)
      return call(asText())
    })
  } catch (error) {
    if (!isMarkupRefused(error)) throw error
    return call(renderPlain(message, locale, destination))
  }
}
