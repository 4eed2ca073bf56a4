/** A text stays a text and a photo a photo; which one stands there, Telegram says when it is asked wrongly. */
import { fileURLToPath } from 'node:url'
import { type Api, InputFile } from 'grammy'
import type { InputMediaPhoto } from 'grammy/types'
import { z } from 'zod'
import type { Locale } from '../../core/locale.ts'
import type { Message } from '../../core/message.ts'
import type { Destination } from '../../ports/messenger.ts'
import type { EditCheck } from '../edit-check.ts'
import { findStanding } from './chat.ts'
import {
  isMarkupRefused,
  isNotModified,
  isPhotoRefused,
  isWithoutCaption,
  isWithoutText,
} from './error.ts'
import { readHtml } from './markup.ts'
import { renderPhoto, renderPlain, renderTelegram, renderText } from './render.ts'
import { keyOf, type Sender } from './sender.ts'

/** A photo cannot become a text again, so a plain gray card takes the place of what was withdrawn. */
const withdrawnCard = fileURLToPath(new URL('./withdrawn.png', import.meta.url))

type Edit = {
  readonly api: Api
  readonly chatId: number | string
  readonly messageId: number
  readonly message: Message
  readonly destination: Destination
  readonly locale: Locale
  /** Of the photo as this process knows it. */
  readonly imageUrl: string | undefined
  readonly checkEdit: EditCheck
}

/** Succeeds when the message already says so. */
export async function editStanding(
  { api, locales, sent, checkEdit }: Sender,
  destination: Destination,
  messageId: string,
  message: Message,
): Promise<void> {
  const standing = findStanding(destination.channel, messageId)
  const known = sent.get(keyOf(standing.chatId, standing.messageId))
  const locale = locales.find(destination.language)
  const imageUrl = known?.imageUrl
  const edit = { api, destination, locale, message, imageUrl, checkEdit, ...standing }
  const looksLikePhoto =
    known === undefined
      ? renderTelegram(message, locale, destination).method === 'sendPhoto'
      : imageUrl !== undefined
  try {
    await (looksLikePhoto ? editPhotoOrText(edit) : editTextOrPhoto(edit))
  } catch (error) {
    if (!isNotModified(error)) throw error
  }
}

async function editPhotoOrText(edit: Edit): Promise<void> {
  try {
    await editPhoto(edit)
  } catch (error) {
    if (!isWithoutCaption(error)) throw error
    await editText(edit)
  }
}

async function editTextOrPhoto(edit: Edit): Promise<void> {
  try {
    await editText(edit)
  } catch (error) {
    if (!isWithoutText(error)) throw error
    await editPhoto(edit)
  }
}

async function editText(edit: Edit): Promise<void> {
  const { api, message, locale, destination } = edit
  const call = async ({ payload }: ReturnType<typeof renderText>) => {
    const words = payload as TextPayload
    check(edit, words.text, await api.raw.editMessageText({ ...words, ...toTarget(edit) }))
  }
  try {
    await call(renderText(message, locale, destination))
  } catch (error) {
    if (!isMarkupRefused(error)) throw error
    await call(renderPlain(message, locale, destination))
  }
}

type TextPayload = { readonly text: string }

async function editPhoto(edit: Edit): Promise<void> {
  const { api, message, locale, destination, imageUrl } = edit
  const { photo, reply_markup, ...words } = renderPhoto(message, locale, destination)
    .payload as PhotoPayload
  const target = { ...toTarget(edit), ...(reply_markup && { reply_markup }) }
  const isReplaced = photo !== undefined && imageUrl !== undefined && photo !== imageUrl
  const done = (answer: unknown) => check(edit, words.caption ?? '', answer)
  const editCaption = async () => done(await api.raw.editMessageCaption({ ...words, ...target }))
  if (message.tone !== 'withdrawn' && !isReplaced) return editCaption()
  try {
    const media = message.tone === 'withdrawn' ? new InputFile(withdrawnCard) : (photo ?? '')
    done(await api.raw.editMessageMedia({ media: { type: 'photo', media, ...words }, ...target }))
  } catch (error) {
    if (!isPhotoRefused(error)) throw error
    await editCaption()
  }
}

const answerSchema = z.object({ text: z.string().optional(), caption: z.string().optional() })

/** Some edits Telegram answers with no more than that they are done. */
function check({ chatId, messageId, checkEdit }: Edit, html: string, answer: unknown): void {
  const { data } = answerSchema.safeParse(answer)
  if (data === undefined) return
  const shown = data.text ?? data.caption ?? ''
  checkEdit(keyOf(chatId, messageId), { wanted: readHtml(html).trim(), shown: shown.trim() })
}

type PhotoPayload = Pick<InputMediaPhoto, 'caption' | 'parse_mode'> & {
  readonly photo?: string
  readonly reply_markup?: NonNullable<
    Parameters<Api['raw']['editMessageCaption']>[0]['reply_markup']
  >
}

function toTarget({ chatId, messageId }: Pick<Edit, 'chatId' | 'messageId'>) {
  return { chat_id: chatId, message_id: messageId }
}
