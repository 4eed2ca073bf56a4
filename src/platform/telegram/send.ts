import { type Api, InputFile } from 'grammy'
import type { Message as TelegramMessage } from 'grammy/types'
import { forgetOldest } from '../../core/forget-oldest.ts'
import type { Message } from '../../core/message.ts'
import type { ReplyFile } from '../../ports/command.ts'
import type { Destination, Rendering, SentMessage } from '../../ports/messenger.ts'
import { findStanding, parseChat } from './chat.ts'
import { isMarkupRefused, isPhotoRefused, isPhotoUnfit } from './error.ts'
import { renderPhoto, renderPlain, renderText } from './render.ts'
import { remember, type Sender } from './sender.ts'

const unfitCount = 200

export type SendOptions = {
  readonly replyTo: string | undefined
  readonly isSilent: boolean
  /** Opens the reader's keyboard; in a group only that of the one who is replied to. */
  readonly forcesReply?: boolean
  /** Goes with it; then it is at most as long as a caption. */
  readonly file?: ReplyFile
}

/** For what the store knows of before it goes and after; anything else goes by `answer`. */
export async function send(
  sender: Sender,
  destination: Destination,
  message: Message,
  options: SendOptions,
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
