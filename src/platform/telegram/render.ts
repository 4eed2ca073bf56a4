import { arrange, toHashtag } from '../../core/arrange.ts'
import { type Locale, sayAll } from '../../core/locale.ts'
import type { Message, SaidMessage, SaidPart } from '../../core/message.ts'
import type { Style } from '../../core/style.ts'
import type { Rendering } from '../../ports/messenger.ts'
import { asWords, cleanUrl } from './clean.ts'
import { fitBlocks, type Piece } from './fit.ts'
import { toKeyboard } from './keyboard.ts'
import { type Block, measure, toHtml, toPlain } from './markup.ts'
import { isOfSources, toImageLine, toPiece, toTitle } from './pieces.ts'

/** https://core.telegram.org/bots/api#sendphoto */
const captionLimit = 1024

/** Without `chat_id`: a photo with the words as its caption where they fit whole, a text otherwise. */
export function renderTelegram(
  message: Message,
  locale: Locale,
  style: Partial<Style> = {},
): Rendering {
  const said = sayAll(arrange(message, style), locale)
  const needed = measure(fitBlocks(toHead(said, locale), toPieces(said, locale)))
  return cleanUrl(said.image?.url) !== undefined && needed.signs <= captionLimit
    ? toPhoto(said, locale)
    : toText(said, locale)
}

/** https://core.telegram.org/bots/api#sendmessage; the image as a large link preview. */
export function renderText(
  message: Message,
  locale: Locale,
  style: Partial<Style> = {},
): Rendering {
  return toText(sayAll(arrange(message, style), locale), locale)
}

/** Shortened to what a caption may hold. Without an image of its own: what an edited photo says from now on. */
export function renderPhoto(
  message: Message,
  locale: Locale,
  style: Partial<Style> = {},
): Rendering {
  return toPhoto(sayAll(arrange(message, style), locale), locale)
}

function toText(said: SaidMessage, locale: Locale): Rendering {
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

function toPhoto(said: SaidMessage, locale: Locale): Rendering {
  const keyboard = toKeyboard(said)
  const photo = cleanUrl(said.image?.url)
  return {
    method: 'sendPhoto',
    payload: {
      ...(photo !== undefined && { photo }),
      caption: toHtml(toBlocks(said, locale, { mostSigns: captionLimit })),
      parse_mode: 'HTML',
      ...(keyboard && { reply_markup: keyboard }),
    },
  }
}

/** The same words without any markup, for when Telegram refuses ours; the address of the source is one of them. */
export function renderPlain(
  message: Message,
  locale: Locale,
  style: Partial<Style> = {},
): Rendering {
  const said = sayAll(arrange(message, style), locale)
  return {
    method: 'sendMessage',
    payload: {
      text: toPlain(toBlocks(said, locale, { address: cleanUrl(said.links[0]?.url) })),
      link_preview_options: { is_disabled: true },
    },
  }
}

function toBlocks(
  message: SaidMessage,
  locale: Locale,
  {
    mostSigns,
    address,
  }: { readonly mostSigns?: number; readonly address?: string | undefined } = {},
): readonly Block[] {
  const tags = (message.topics ?? []).map(toHashtag).join(' ')
  const pieces = toPieces(message, locale)
  const found = pieces.findIndex(isOfSources)
  const sourcesAt = found === -1 ? pieces.length : found
  const all: readonly Piece[] = [
    ...pieces.slice(0, sourcesAt),
    ...toImageLine(message).map(toWordsPiece),
    ...pieces.slice(sourcesAt, sourcesAt + 1),
    ...toTail('rest', tags),
    ...pieces.slice(sourcesAt + 1),
    ...toTail('always', address),
  ]
  return fitBlocks(toHead(message, locale), all, mostSigns)
}

function toTail(weight: Piece['weight'], text: string | undefined): readonly Piece[] {
  if (text === undefined || text === '') return []
  return [{ weight, block: { follows: 'tags', lines: [[{ text }]] } }]
}

function toHead(message: SaidMessage, locale: Locale): Block {
  const title = toTitle(message, locale)
  return message.tone === 'plain' ? title : toWords(title)
}

function toPieces(message: SaidMessage, locale: Locale): readonly Piece[] {
  const pieces = message.parts.flatMap((part) => {
    const piece = toPiece(part, message, locale)
    if (piece === undefined) return []
    return [isNews(part, message) ? toWordsPiece(piece) : piece]
  })
  // In an answer, quotes are what was asked for.
  return message.tone === 'plain' ? pieces : mergeQuotes(pieces)
}

const newsKinds: ReadonlySet<SaidPart['kind']> = new Set(['summary', 'quote', 'excerpt', 'struck'])

/** The rest of what is no alert is our own answer, with commands and places to be pressed. */
function isNews({ kind }: SaidPart, { tone }: SaidMessage): boolean {
  return tone !== 'plain' || newsKinds.has(kind)
}

function toWordsPiece({ text, block, least, ...piece }: Piece): Piece {
  return {
    ...{ ...piece, block: toWords(block) },
    ...(text !== undefined && { text: asWords(text) }),
    ...(least !== undefined && { least: toWords(least) }),
  }
}

function toWords(block: Block): Block {
  const lines = block.lines.map((runs) => runs.map((run) => ({ ...run, text: asWords(run.text) })))
  return { ...block, lines }
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
