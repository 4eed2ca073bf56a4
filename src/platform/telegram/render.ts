import type { Message, MessagePart } from '../../core/message.ts'
import type { Rendering } from '../../ports.ts'
import { cleanLine, cleanText, cleanUrl } from './clean.ts'
import { fitBlocks, type Piece } from './fit.ts'
import { toKeyboard } from './keyboard.ts'
import { type Block, type Run, toHtml, toPlain } from './markup.ts'
import { shorten, shortenLine } from './shorten.ts'

const titleLimit = 400
const labelLimit = 120
const lineLimit = 300
const quoteLimit = 700
const summaryLimit = 1500
const listedLimit = 8

/** Message -> sendMessage without `chat_id`; https://core.telegram.org/bots/api#sendmessage */
export function renderTelegram(message: Message): Rendering {
  const keyboard = toKeyboard(message)
  const imageUrl = cleanUrl(message.image?.url)
  return {
    method: 'sendMessage',
    payload: {
      text: toHtml(toBlocks(message)),
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
export function renderPlain(message: Message): Rendering {
  return {
    method: 'sendMessage',
    payload: { text: toPlain(toBlocks(message)), link_preview_options: { is_disabled: true } },
  }
}

export function toBlocks(message: Message): readonly Block[] {
  return fitBlocks(toTitle(message), mergeQuotes(message.parts.map(toPiece)))
}

function toTitle({ title }: Message): Block {
  const text = shortenLine(cleanLine(title.text), titleLimit)
  if (title.label === undefined) return { lines: [[{ text, style: 'b' }]] }
  const label = shortenLine(cleanLine(title.label), labelLimit)
  return { lines: [[{ text: label, style: 'b' }, { text: ` · ${text}` }]] }
}

function toPiece(part: MessagePart): Piece {
  switch (part.kind) {
    case 'summary':
      return {
        weight: 'important',
        block: textBlock(shorten(cleanText(part.text), summaryLimit)),
        text: cleanText(part.text),
      }
    case 'paragraph':
      return { weight: 'rest', block: textBlock(cleanText(part.text)), text: cleanText(part.text) }
    case 'quote':
      return { weight: 'normal', block: { quoted: 'plain', lines: [toQuote(part)] } }
    case 'change':
      return { weight: 'important', block: { isTight: true, lines: [toChange(part)] } }
    case 'mark':
      return {
        weight: 'important',
        block: { isTight: true, lines: [[{ text: toMark(part), style: 'i' }]] },
      }
    case 'struck':
      return {
        weight: 'important',
        block: { lines: [[{ text: shortenLine(cleanLine(part.text), titleLimit), style: 's' }]] },
      }
    case 'item':
      return { weight: 'normal', block: toItem(part) }
    case 'sources':
      return { weight: 'always', block: { lines: [toSources(part)] } }
  }
}

type PartOf<Kind extends MessagePart['kind']> = Extract<MessagePart, { kind: Kind }>

function textBlock(text: string): Block {
  return { lines: [[{ text }]] }
}

function toQuote(part: PartOf<'quote'>): readonly Run[] {
  const short = (text: string | undefined) => text && shortenLine(cleanLine(text), lineLimit)
  const context = short(part.context)
  const by = [part.speaker, part.title].map(short).filter(Boolean).join(', ')
  const words = `“${shorten(cleanText(part.text), quoteLimit)}”`
  return [{ text: `${context ? `${context} ` : ''}${words}${by ? ` — ${by}` : ''}` }]
}

function toChange(part: PartOf<'change'>): readonly Run[] {
  const short = (text: string) => shorten(cleanLine(text), lineLimit)
  const before = part.before === undefined ? [] : [`before “${short(part.before)}”`]
  const after = part.after === undefined ? [] : [`“${short(part.after)}”`]
  const label = shortenLine(cleanLine(part.label), labelLimit)
  return [{ text: label, style: 'b' }, { text: `: ${[...after, ...before].join(', ')}` }]
}

function toMark(part: PartOf<'mark'>): string {
  const label = shortenLine(cleanLine(part.label), lineLimit)
  return part.at === undefined ? label : `${label} ${toTime(part.at)}`
}

function toItem(part: PartOf<'item'>): Block {
  const url = cleanUrl(part.url)
  const text = shortenLine(cleanLine(part.text), lineLimit)
  const label: readonly Run[] =
    part.label === undefined
      ? []
      : [{ text: shortenLine(cleanLine(part.label), labelLimit), style: 'b' }, { text: ' · ' }]
  const quiet = [
    part.detail && shortenLine(cleanLine(part.detail), lineLimit),
    part.at && toTime(part.at),
  ].filter((it) => it !== undefined && it !== '')
  const title = [...label, url === undefined ? { text } : { text, url }]
  return { lines: quiet.length === 0 ? [title] : [title, [{ text: quiet.join(' · ') }]] }
}

/** `VOA, with Reuters · Kursk · posted 14:02 UTC` */
function toSources(part: PartOf<'sources'>): readonly Run[] {
  const short = (text: string) => shortenLine(cleanLine(text), labelLimit)
  const sources = part.sources.slice(0, listedLimit).flatMap(({ label, url }, index): Run[] => {
    const address = cleanUrl(url)
    const run =
      address === undefined ? { text: short(label) } : { text: short(label), url: address }
    return index === 0 ? [run] : [{ text: ', ' }, run]
  })
  const credits = part.credits.slice(0, listedLimit).map(short).join(', ')
  const withCredits = sources.length === 0 ? credits : credits && `, with ${credits}`
  const rest = [
    part.located && short(part.located),
    part.postedAt && `posted ${toTime(part.postedAt)}`,
  ].filter((it) => it !== undefined && it !== '')
  const isFirst = sources.length === 0 && withCredits === ''
  const tail = `${withCredits}${isFirst || rest.length === 0 ? '' : ' · '}${rest.join(' · ')}`
  return tail === '' ? sources : [...sources, { text: tail }]
}

function toTime(at: Date): string {
  return `${at.toISOString().slice(11, 16)} UTC`
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
