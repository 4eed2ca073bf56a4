import { isolate, lead } from '../../core/bidi.ts'
import { commaAmong } from '../../core/comma.ts'
import type { Locale } from '../../core/locale.ts'
import { needsDay, type SaidMessage, type SaidPart } from '../../core/message.ts'
import { cleanPiece } from '../../core/text.ts'
import { namesOtherHost, placeOf } from '../../core/url.ts'
import { cleanLine, cleanText, cleanUrl } from './clean.ts'
import type { Piece } from './fit.ts'
import type { Block, Run, Style } from './markup.ts'
import { shorten, shortenLine } from './shorten.ts'
import { toTime } from './time.ts'

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
export function toPiece(part: SaidPart, message: SaidMessage, locale: Locale): Piece | undefined {
  switch (part.kind) {
    case 'summary':
      return toText(part.text, 'important', { limit: summaryLimit })
    case 'paragraph':
      return toText(part.text, 'rest', { look: { follows: 'note' } })
    case 'code':
      return pieceOf('important', [{ text: part.text, style: 'pre' }])
    case 'quote':
      return pieceOf('normal', toQuote(part), { quoted: 'plain' })
    case 'change':
      return pieceOf('important', toChange(part, locale), { isTight: true })
    case 'mark':
      return pieceOf('important', toMark(part, message, locale), {
        isTight: true,
        heads: 'note',
      })
    case 'excerpt':
      return pieceOf('normal', toExcerpt(part), { isTight: true })
    case 'struck':
      return pieceOf('important', styled(line(part.text, titleLimit), 's'))
    case 'item':
      return { weight: 'normal', block: toItem(part, locale) }
    case 'sources':
      return toSourcesPiece(part, locale)
  }
}

/** Whatever else goes, they stay. */
export function isOfSources({ weight }: Piece): boolean {
  return weight === 'always'
}

/** What the image shows and whose it is, above the sources. */
export function toImageLine({ image }: SaidMessage): readonly Piece[] {
  if (cleanUrl(image?.url ?? undefined) === undefined) return []
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

function toText(
  said: string,
  weight: Piece['weight'],
  { limit, look = {} }: { readonly limit?: number; readonly look?: Omit<Block, 'lines'> },
): Piece | undefined {
  const text = cleanText(said)
  if (text === '') return undefined
  const shown = limit === undefined ? text : shorten(text, limit)
  return { weight, text, block: { ...look, lines: [[{ text: shown }]] } }
}

function toQuote(part: PartOf<'quote'>): readonly Run[] {
  const text = cleanText(part.text)
  if (text === '') return []
  const context = line(part.context, lineLimit)
  const by = [line(part.speaker, lineLimit), line(part.title, lineLimit)].filter(Boolean)
  const comma = commaAmong(part.title ?? '')
  const words = `“${shorten(text, quoteLimit)}”`
  return [
    {
      text: `${context ? `${context} ` : ''}${words}${by.length > 0 ? ` — ${by.join(comma)}` : ''}`,
    },
  ]
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
  const earlier = say({ phrase: 'change.before' })
  const sides = [after, before && `${earlier} ${before}`].filter(Boolean).join(commaAmong(earlier))
  const label = styled(line(part.label, labelLimit), 'b')
  return sides === '' ? label : [...label, { text: `${label.length > 0 ? ': ' : ''}${sides}` }]
}

function toMark(
  { label, at }: PartOf<'mark'>,
  message: SaidMessage,
  locale: Locale,
): readonly Run[] {
  const text = line(label, lineLimit)
  if (at === undefined) return styled(text, 'i')
  const time = toTime(at, locale, { style: 'i', isDated: needsDay(at, message) })
  return [...styled(text && `${text} `, 'i'), time]
}

/** What is listed may be of any day. */
function toItem(part: PartOf<'item'>, locale: Locale): Block {
  const { direction } = locale
  const said = line(part.text, lineLimit) ?? ''
  const text = part.label === undefined ? said : isolate(said, direction)
  const url = cleanUrl(part.url)
  const label = styled(line(part.label, labelLimit), 'b').map((run) => ({
    ...run,
    text: lead(isolate(run.text, direction), direction),
  }))
  const title = [
    ...label,
    ...(label.length > 0 && text !== '' ? [{ text: ' · ' }] : []),
    ...(part.isStruck ? styled(text, 's') : toLink(text, url)),
  ]
  const detail = line(part.detail, lineLimit)
  const atLabel = line(part.atLabel, labelLimit)
  const quiet = joinRuns([
    detail === undefined ? [] : [{ text: isolate(detail, direction) }],
    part.at === undefined
      ? []
      : [
          ...(atLabel === undefined ? [] : [{ text: `${atLabel} ` }]),
          toTime(part.at, locale, { isDated: true }),
        ],
  ])
  if (quiet.length > 0) return { lines: [title, quiet] }
  return label.length > 0 ? { isTight: true, lines: [title] } : { lines: [title] }
}

/** Who else reports it goes first, whom the first one credits next. */
function toSourcesPiece(part: PartOf<'sources'>, locale: Locale): Piece | undefined {
  const look = { heads: 'tags' } as const
  const first = { ...part, sources: part.sources.slice(0, 1), credits: [] }
  const least = pieceOf('always', toSources(first, locale), look)?.block
  const piece = pieceOf('always', toSources(part, locale), look)
  return piece && { ...piece, ...(least && { least }) }
}

/** `VOA, with Reuters · also reported by Norrwire · Kursk · posted 14:02 UTC` */
function toSources(part: PartOf<'sources'>, locale: Locale): readonly Run[] {
  const { say, direction } = locale
  const comma = commaAmong(say({ phrase: 'sources.with', values: { credits: '' } }))
  const [first, ...others] = part.sources.slice(0, listedLimit).flatMap(({ label, url }) => {
    const text = line(label, labelLimit)
    return text === undefined ? [] : [toLink(isolate(text, direction), cleanUrl(url))]
  })
  const credits = part.credits
    .flatMap((credit) => line(credit, labelLimit) ?? [])
    .slice(0, listedLimit)
    .map((credit) => isolate(credit, direction))
    .join(comma)
  const withCredits =
    credits === '' || first === undefined
      ? credits
      : `${comma}${say({ phrase: 'sources.with', values: { credits } })}`
  const located = line(part.located, labelLimit)
  return joinRuns([
    [...leadRuns(first ?? [], direction), { text: withCredits }],
    others.length === 0
      ? []
      : around(
          say({ phrase: 'sources.also', values: { sources: placeholder } }),
          list(others, comma),
        ),
    [{ text: located === undefined ? '' : isolate(located, direction) }],
    part.postedAt === undefined
      ? []
      : around(say({ phrase: 'sources.posted', values: { time: placeholder } }), [
          toTime(part.postedAt, locale),
        ]),
  ])
}

/** Stands for runs in a phrase that has been said. */
const placeholder = '\ue000'

function around(said: string, runs: readonly Run[]): readonly Run[] {
  const [before = '', after = ''] = said.split(placeholder)
  return [{ text: before }, ...runs, { text: after }]
}

function list(groups: readonly (readonly Run[])[], comma: string): readonly Run[] {
  return groups.flatMap((runs, index) => (index === 0 ? runs : [{ text: comma }, ...runs]))
}

function leadRuns([first, ...rest]: readonly Run[], direction: Locale['direction']) {
  return first === undefined ? [] : [{ ...first, text: lead(first.text, direction) }, ...rest]
}

/** A name that reads like another address is no label: the link then stands behind it, under its own. */
function toLink(text: string, url: string | undefined): readonly Run[] {
  if (url === undefined) return [{ text }]
  if (!namesOtherHost(text, url)) return [{ text, url }]
  return [{ text: `${text} (` }, { text: placeOf(url), url }, { text: ')' }]
}

function joinRuns(groups: readonly (readonly Run[])[]): readonly Run[] {
  return groups
    .map((runs) => runs.filter(({ text }) => text !== ''))
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [{ text: ' · ' }, ...runs]))
}
