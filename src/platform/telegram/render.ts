import { arrange, toHashtag } from '../../core/arrange.ts'
import { type Locale, sayAll } from '../../core/locale.ts'
import type { Message, SaidMessage } from '../../core/message.ts'
import type { Style } from '../../core/style.ts'
import type { Rendering } from '../../ports.ts'
import { cleanUrl } from './clean.ts'
import { fitBlocks, type Piece } from './fit.ts'
import { toKeyboard } from './keyboard.ts'
import { type Block, toHtml, toPlain } from './markup.ts'
import { toPiece, toTitle } from './pieces.ts'

/** Message -> sendMessage without `chat_id`; https://core.telegram.org/bots/api#sendmessage */
export function renderTelegram(
  message: Message,
  locale: Locale,
  style: Partial<Style> = {},
): Rendering {
  const said = sayAll(arrange(message, style), locale)
  const keyboard = toKeyboard(said)
  const imageUrl = cleanUrl(said.image?.url)
  return {
    method: 'sendMessage',
    payload: {
      text: toHtml(toBlocks(said, locale)),
      parse_mode: 'HTML',
      link_preview_options:
        imageUrl === undefined
          ? { is_disabled: true }
          : { url: imageUrl, prefer_large_media: true, show_above_text: false },
      ...(keyboard && { reply_markup: keyboard }),
    },
  }
}

/** The same words without any markup, for when Telegram refuses ours. */
export function renderPlain(
  message: Message,
  locale: Locale,
  style: Partial<Style> = {},
): Rendering {
  return {
    method: 'sendMessage',
    payload: {
      text: toPlain(toBlocks(sayAll(arrange(message, style), locale), locale)),
      link_preview_options: { is_disabled: true },
    },
  }
}

function toBlocks(message: SaidMessage, locale: Locale): readonly Block[] {
  const pieces = mergeQuotes(message.parts.flatMap((part) => toPiece(part, locale) ?? []))
  const tags = (message.topics ?? []).map(toHashtag).join(' ')
  const last: Piece = { weight: 'rest', block: { lines: [[{ text: tags }]] } }
  return fitBlocks(toTitle(message, locale), tags === '' ? pieces : [...pieces, last])
}

/** Quotes that follow each other share one block, folded when there is more than one. */
function mergeQuotes(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const before = merged.at(-1)
    if (piece.block.quoted === undefined || before?.block.quoted === undefined) merged.push(piece)
    else {
      const lines = [...before.block.lines, ...piece.block.lines]
      merged[merged.length - 1] = { ...before, block: { quoted: 'expandable', lines } }
    }
  }
  return merged
}
