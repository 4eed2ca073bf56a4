import type { Api } from 'grammy'
import type { Message as TelegramMessage } from 'grammy/types'
import { forgetOldest } from '../../core/forget-oldest.ts'
import type { Locales } from '../../core/locale.ts'
import type { Message } from '../../core/message.ts'
import { createRenderMemo } from '../../core/render-memo.ts'
import type { AnswerLog } from '../../ports/answer-log.ts'
import type { Messenger } from '../../ports/messenger.ts'
import { createEditCheck, type EditCheck } from '../edit-check.ts'
import { renderTelegram } from './render.ts'

/** The bot's calls, and what it remembers of its messages. */
export type Sender = {
  readonly api: Api
  readonly locales: Locales
  readonly render: Messenger['render']
  /** By `chat/id`: the image that each shows. */
  readonly sent: Map<string, { readonly imageUrl: string | undefined }>
  readonly checkEdit: EditCheck
  /** Addresses of pictures that Telegram would not take: each is tried once, not in every chat. */
  readonly unfit: Set<string>
  readonly answers: AnswerLog
}

export function createSender(api: Api, locales: Locales, answers: AnswerLog): Sender {
  const render = createRenderMemo((message, style) =>
    renderTelegram(message, locales.find(style.language), style),
  )
  return {
    ...{ api, locales, render, answers },
    ...{ sent: new Map(), unfit: new Set(), checkEdit: createEditCheck() },
  }
}

const rememberedCount = 2000

export function remember(
  { sent }: Sender,
  { chat, message_id, ...told }: TelegramMessage,
  { image }: Message,
): void {
  const shown = { imageUrl: 'photo' in told ? image?.url : undefined }
  sent.set(keyOf(chat.id, message_id), shown)
  if ('username' in chat) sent.set(keyOf(`@${chat.username}`, message_id), shown)
  forgetOldest(sent, rememberedCount)
}

export function keyOf(chatId: number | string, messageId: number | string): string {
  return `${chatId}/${messageId}`.toLowerCase()
}
