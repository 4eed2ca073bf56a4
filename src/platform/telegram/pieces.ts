import { isolate, lead } from '../../core/bidi.ts'
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

export function toTitle({ title }: SaidMessage, { direction }: Locale): Block {
  // A headline of invisible signs only must not make a message that Telegram calls empty.
  const text = line(title.text, titleLimit) ?? '—'
  const label = line(title.label, labelLimit)
  if (label === undefined) return { lines: [[{ text, style: 'b' }]] }
  return { lines: [[{ text: label, style: 'b' }, { text: ` · ${isolate(text, direction)}` }]] }
}

/** Undefined: a part with nothing to read in it. */
export function toPiece(part: SaidPart, locale: Locale): Piece | undefined {
  switch (part.kind) {
    case 'summary':
      return toText(part.text, 'important', summaryLimit)
    case 'paragraph':
      return toText(part.text, 'rest', Number.POSITIVE_INFINITY)
    case 'code':
      return pieceOf('important', [{ text: part.text, style: 'pre' }])
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
      return { weight: 'normal', block: toItem(part, locale) }
    case 'sources':
      return pieceOf('always', toSources(part, locale))
  }
}

/** What the image shows and whose it is, above the sources. */
export function toImageLine({ image }: SaidMessage): readonly Piece[] {
  const caption = line(image?.caption ?? undefined, lineLimit)
  const credit = line(image?.credit ?? undefined, labelLimit)
  const text = caption && credit ? `${caption} (${credit})` : (caption ?? credit)
  return text === undefined ? [] : [{ weight: 'rest', block: { lines: [styled(text, 'i')] } }]
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
  return pieces.map(({ text, isFound, isGone = false }) => ({
    text: cleanPiece(text, cleanLine),
    ...(isFound && { style: 'b' as const }),
    ...(isGone && { style: 's' as const }),
  }))
}

function toChange(part: PartOf<'change'>, { say, direction }: Locale): readonly Run[] {
  const [after, before] = [part.after, part.before].map((it) =>
    it === undefined ? '' : isolate(`“${shorten(cleanLine(it), lineLimit)}”`, direction),
  )
  const sides = [after, before && `${say({ phrase: 'change.before' })} ${before}`]
    .filter(Boolean)
    .join(', ')
  const label = styled(line(part.label, labelLimit), 'b')
  return sides === '' ? label : [...label, { text: `${label.length > 0 ? ': ' : ''}${sides}` }]
}

function toMark(part: PartOf<'mark'>): readonly Run[] {
  const words = [line(part.label, lineLimit), part.at && toTime(part.at)].filter(Boolean)
  return styled(words.join(' ') || undefined, 'i')
}

function toItem(part: PartOf<'item'>, { direction }: Locale): Block {
  const said = line(part.text, lineLimit) ?? ''
  const text = part.label === undefined ? said : isolate(said, direction)
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
  if (quiet !== '') return { lines: [title, [{ text: quiet }]] }
  return label.length > 0 ? { isTight: true, lines: [title] } : { lines: [title] }
}

/** `VOA, with Reuters · also reported by Norrwire · Kursk · posted 14:02 UTC` */
function toSources(part: PartOf<'sources'>, locale: Locale): readonly Run[] {
  const { say, direction } = locale
  const [first, ...others] = part.sources.slice(0, listedLimit).flatMap(({ label, url }): Run[] => {
    const text = line(label, labelLimit)
    const address = cleanUrl(url)
    if (text === undefined) return []
    const named = { text: isolate(text, direction) }
    return [address === undefined ? named : { ...named, url: address }]
  })
  const credits = part.credits
    .flatMap((credit) => line(credit, labelLimit) ?? [])
    .slice(0, listedLimit)
    .map((credit) => isolate(credit, direction))
    .join(', ')
  const withCredits =
    credits === '' || first === undefined
      ? credits
      : `, ${say({ phrase: 'sources.with', values: { credits } })}`
  const located = line(part.located, labelLimit)
  return joinRuns([
    [
      ...(first === undefined ? [] : [{ ...first, text: lead(first.text, direction) }]),
      { text: withCredits },
    ],
    others.length === 0 ? [] : around(say, others),
    [{ text: located === undefined ? '' : isolate(located, direction) }],
    [
      {
        text: part.postedAt
          ? say({ phrase: 'sources.posted', values: { time: toTime(part.postedAt) } })
          : '',
      },
    ],
  ])
}

/** Stands for runs in a phrase, until the phrase is said. */
const placeholder = '\ue000'

function around(say: Locale['say'], others: readonly Run[]): readonly Run[] {
  const said = say({ phrase: 'sources.also', values: { sources: placeholder } })
  const [before = '', after = ''] = said.split(placeholder)
  const listed = others.flatMap((run, index) => (index === 0 ? [run] : [{ text: ', ' }, run]))
  return [{ text: before }, ...listed, { text: after }]
}

function joinRuns(groups: readonly (readonly Run[])[]): readonly Run[] {
  return groups
    .map((runs) => runs.filter(({ text }) => text !== ''))
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [{ text: ' · ' }, ...runs]))
}

function toTime(at: Date): string {
  return `${at.toISOString().slice(11, 16)} UTC`
}
