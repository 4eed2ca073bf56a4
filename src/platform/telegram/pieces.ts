import type { Locale } from '../../core/locale.ts'
import type { SaidMessage, SaidPart } from '../../core/message.ts'
import { cleanPiece } from '../../core/text.ts'
import { cleanLine, cleanText, cleanUrl } from './clean.ts'
import type { Piece } from './fit.ts'
import type { Block, Run, Style } from './markup.ts'
import { shorten, shortenLine } from './shorten.ts'

const titleLimit = 400
const labelLimit = 120
const lineLimit = 300
const quoteLimit = 700
const summaryLimit = 1500
const listedLimit = 8

export function toTitle({ title }: SaidMessage): Block {
  // A headline of invisible signs only must not make a message that Telegram calls empty.
  const text = line(title.text, titleLimit) ?? '—'
  const label = line(title.label, labelLimit)
  if (label === undefined) return { lines: [[{ text, style: 'b' }]] }
  return { lines: [[{ text: label, style: 'b' }, { text: ` · ${text}` }]] }
}

/** Undefined: a part with nothing to read in it. */
export function toPiece(part: SaidPart, locale: Locale): Piece | undefined {
  switch (part.kind) {
    case 'summary':
      return toText(part.text, 'important', summaryLimit)
    case 'paragraph':
      return toText(part.text, 'rest', Number.POSITIVE_INFINITY)
    case 'quote':
      return pieceOf('normal', toQuote(part), { quoted: 'plain' })
    case 'change':
      return pieceOf('important', toChange(part, locale), { isTight: true })
    case 'mark':
      return pieceOf('important', toMark(part), { isTight: true })
    case 'excerpt':
      return pieceOf('normal', toExcerpt(part), { isTight: true })
    case 'struck':
      return pieceOf('important', styled(line(part.text, titleLimit), 's'))
    case 'item':
      return { weight: 'normal', block: toItem(part) }
    case 'sources':
      return pieceOf('always', toSources(part, locale))
  }
}

type PartOf<Kind extends SaidPart['kind']> = Extract<SaidPart, { kind: Kind }>

function pieceOf(
  weight: Piece['weight'],
  runs: readonly Run[],
  look: Omit<Block, 'lines'> = {},
): Piece | undefined {
  return runs.length === 0 ? undefined : { weight, block: { ...look, lines: [runs] } }
}

/** One clean line of at most `limit` code points, or nothing where nothing visible is left. */
function line(text: string | undefined, limit: number): string | undefined {
  return text === undefined ? undefined : shortenLine(cleanLine(text), limit) || undefined
}

function styled(text: string | undefined, style: Style): readonly Run[] {
  return text === undefined ? [] : [{ text, style }]
}

function toText(said: string, weight: Piece['weight'], limit: number): Piece | undefined {
  const text = cleanText(said)
  if (text === '') return undefined
  return { weight, text, block: { lines: [[{ text: shorten(text, limit) }]] } }
}

function toQuote(part: PartOf<'quote'>): readonly Run[] {
  const text = cleanText(part.text)
  if (text === '') return []
  const context = line(part.context, lineLimit)
  const by = [line(part.speaker, lineLimit), line(part.title, lineLimit)].filter(Boolean).join(', ')
  const words = `“${shorten(text, quoteLimit)}”`
  return [{ text: `${context ? `${context} ` : ''}${words}${by ? ` — ${by}` : ''}` }]
}

function toExcerpt({ pieces }: PartOf<'excerpt'>): readonly Run[] {
  return pieces.map(({ text, isFound }) => ({
    text: cleanPiece(text, cleanLine),
    ...(isFound && { style: 'b' as const }),
  }))
}

function toChange(part: PartOf<'change'>, { say }: Locale): readonly Run[] {
  const [after, before] = [part.after, part.before].map((it) =>
    it === undefined ? '' : shorten(cleanLine(it), lineLimit),
  )
  const sides = [after && `“${after}”`, before && `${say({ phrase: 'change.before' })} “${before}”`]
    .filter(Boolean)
    .join(', ')
  const label = styled(line(part.label, labelLimit), 'b')
  return sides === '' ? label : [...label, { text: `${label.length > 0 ? ': ' : ''}${sides}` }]
}

function toMark(part: PartOf<'mark'>): readonly Run[] {
  const words = [line(part.label, lineLimit), part.at && toTime(part.at)].filter(Boolean)
  return styled(words.join(' ') || undefined, 'i')
}

function toItem(part: PartOf<'item'>): Block {
  const text = line(part.text, lineLimit) ?? ''
  const url = cleanUrl(part.url)
  const label = styled(line(part.label, labelLimit), 'b')
  const title = [
    ...label,
    ...(label.length > 0 && text !== '' ? [{ text: ' · ' }] : []),
    ...(part.isStruck ? styled(text, 's') : [url === undefined ? { text } : { text, url }]),
  ]
  const quiet = [line(part.detail, lineLimit), part.at && toTime(part.at)]
    .filter(Boolean)
    .join(' · ')
  return { lines: quiet === '' ? [title] : [title, [{ text: quiet }]] }
}

/** `VOA, with Reuters · Kursk · posted 14:02 UTC` */
function toSources(part: PartOf<'sources'>, { say }: Locale): readonly Run[] {
  const sources = part.sources
    .flatMap(({ label, url }): Run[] => {
      const text = line(label, labelLimit)
      const address = cleanUrl(url)
      if (text === undefined) return []
      return [address === undefined ? { text } : { text, url: address }]
    })
    .slice(0, listedLimit)
  const credits = part.credits
    .flatMap((credit) => line(credit, labelLimit) ?? [])
    .slice(0, listedLimit)
    .join(', ')
  const isAlone = sources.length === 0
  const withCredits =
    credits === '' || isAlone
      ? credits
      : `, ${say({ phrase: 'sources.with', values: { credits } })}`
  const posted =
    part.postedAt && say({ phrase: 'sources.posted', values: { time: toTime(part.postedAt) } })
  const rest = [line(part.located, labelLimit), posted].filter(Boolean).join(' · ')
  const dot = rest === '' || (isAlone && credits === '') ? '' : ' · '
  const text = `${withCredits}${dot}${rest}`
  return [
    ...sources.flatMap((run, index) => (index === 0 ? [run] : [{ text: ', ' }, run])),
    ...(text === '' ? [] : [{ text }]),
  ]
}

function toTime(at: Date): string {
  return `${at.toISOString().slice(11, 16)} UTC`
}
