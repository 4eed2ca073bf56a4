/** Everything below the first line, in one embed's description. */
import { toHashtag } from '../../core/arrange.ts'
import { isolate, lead } from '../../core/bidi.ts'
import { commaAmong } from '../../core/comma.ts'
import type { Locale } from '../../core/locale.ts'
import { needsDay, type SaidMessage, type SaidPart } from '../../core/message.ts'
import { cleanPiece } from '../../core/text.ts'
import { namesOtherHost, placeOf } from '../../core/url.ts'
import {
  addressLimit,
  clean,
  cleanLine,
  escapeText,
  maskedLink,
  strike,
  toSafeUrl,
} from './escape.ts'
import { shorten } from './shorten.ts'

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const descriptionLimit = 4096
/** One long text must leave room for the quotes. */
const textLimit = 2000
const creditsLimit = 600
const othersLimit = 1400
const nameLimit = 150
const detailLimit = 300
const quoteLimit = 700

type Block = {
  readonly kind: SaidPart['kind']
  /** Left out only when nothing else helps. */
  readonly isKept: boolean
  readonly text: string
  /** A shorter form for what room there is, if it has one. */
  readonly shrink?: (room: number) => string
}

export function renderParts(
  message: SaidMessage,
  locale: Locale,
  limit = descriptionLimit,
): string {
  const { parts, topics = [] } = message
  const tags = small([topics.map((topic) => escapeText(toHashtag(topic))).join(' ')])
  const blocks: readonly Block[] = [
    ...parts.map((part) => toBlock(part, message, locale)),
    { kind: 'sources', isKept: false, text: tags },
  ]
  return join(
    fitBlocks(
      blocks.filter(({ text }) => text !== ''),
      limit,
    ),
  )
}

/** In order, the kept ones first: what does not shrink is shortened or left out whole. */
function fitBlocks(blocks: readonly Block[], limit: number): readonly Block[] {
  let room = limit + separator.length
  const texts = new Map<Block, string>()
  for (const block of blocks.toSorted((a, b) => Number(b.isKept) - Number(a.isKept))) {
    const space = room - separator.length
    const text = block.text.length <= space ? block.text : (block.shrink?.(space) ?? '')
    if (text === '') continue
    texts.set(block, text)
    room = space - text.length
  }
  return blocks.flatMap((block) => {
    const text = texts.get(block)
    return text === undefined ? [] : [{ ...block, text }]
  })
}

const separator = '\n\n'

const runs: ReadonlySet<Block['kind']> = new Set(['change', 'item', 'sources'])

/** Lines of one kind stand together, and a mark with what it is about; all else is set apart. */
function join(blocks: readonly Block[]): string {
  return blocks.reduce((whole, block, index) => {
    const before = blocks[index - 1]
    if (before === undefined) return block.text
    const isRun = before.kind === block.kind && runs.has(block.kind)
    const isMarked = before.kind === 'mark' && block.kind !== 'summary'
    return whole + (isRun || isMarked ? '\n' : separator) + block.text
  }, '')
}

function toBlock(part: SaidPart, message: SaidMessage, locale: Locale): Block {
  switch (part.kind) {
    case 'summary':
    case 'paragraph': {
      const text = clean(part.text)
      const shrink = (room: number) => escapeText(shorten(text, Math.min(room, textLimit)))
      return { kind: part.kind, isKept: false, text: shrink(textLimit), shrink }
    }
    case 'code':
      return { kind: 'code', isKept: true, text: renderCode(part) }
    case 'quote':
      return { kind: 'quote', isKept: false, text: renderQuote(part) }
    case 'excerpt':
      return { kind: 'excerpt', isKept: false, text: renderExcerpt(part) }
    case 'change':
      return { kind: 'change', isKept: false, text: renderChange(part, locale) }
    case 'item':
      return { kind: 'item', isKept: false, text: renderItem(part, locale) }
    case 'mark':
      return { kind: 'mark', isKept: true, text: renderMark(part, message) }
    case 'struck': {
      const text = escapeText(shorten(cleanLine(part.text), textLimit))
      return { kind: 'struck', isKept: true, text: text === '' ? '' : strike(text) }
    }
    case 'sources':
      return {
        ...{ kind: 'sources', isKept: true, text: renderSources(part, locale) },
        shrink: (room) => renderFirstSource(part, locale, room),
      }
  }
}

type Part<Kind extends SaidPart['kind']> = Extract<SaidPart, { kind: Kind }>

/** Three backticks in a row would end it. */
function renderCode({ text }: Part<'code'>): string {
  return `\`\`\`yaml\n${text.replaceAll('```', '`\u200b`\u200b`')}\n\`\`\``
}

function renderQuote({ text, speaker, title, context }: Part<'quote'>): string {
  const words = escapeText(shortenQuote(clean(text))).split(/\n+/)
  if (words.join('') === '') return ''
  const said = words.map((line, index) => {
    const open = index === 0 ? '“' : ''
    return `> ${open}${line}${index === words.length - 1 ? '”' : ''}`
  })
  const who = speaker === undefined ? '' : bold(speaker)
  const by = [who, title === undefined ? '' : name(title)]
    .filter((one) => one !== '')
    .join(commaAmong(title ?? ''))
  return [
    ...(context === undefined ? [] : [escapeText(cleanLine(context))]),
    ...said,
    ...(by === '' ? [] : [`> — ${by}`]),
  ].join('\n')
}

/** Who is quoted has said more: that is not left unsaid. */
function shortenQuote(text: string): string {
  const cut = shorten(text, quoteLimit)
  return cut === text || cut.endsWith('…') ? cut : `${cut} …`
}

function renderExcerpt({ pieces }: Part<'excerpt'>): string {
  return pieces
    .map(({ text, isFound, isGone = false }) => {
      const piece = escapeText(cleanPiece(text, cleanLine))
      if (piece.trim() === '') return piece
      if (isGone) return strike(piece)
      return isFound ? `**${piece}**` : piece
    })
    .join('')
}

function renderChange({ label, after, before }: Part<'change'>, locale: Locale): string {
  const quoted = (text: string) => escapeText(isolate(`“${cleanLine(text)}”`, locale.direction))
  const earlier = locale.say({ phrase: 'change.before' })
  const now = after === undefined ? [] : [quoted(after)]
  const then = before === undefined ? [] : [`${name(earlier)} ${quoted(before)}`]
  return `${bold(label)}: ${[...now, ...then].join(commaAmong(earlier))}`
}

function renderMark({ label, at }: Part<'mark'>, message: SaidMessage): string {
  if (at === undefined) return small([name(label)])
  return small([`${name(label)} ${time(at, needsDay(at, message) ? 's' : 't')}`.trim()])
}

/** What is listed may be of any day. */
function renderItem(
  { label, text, url, detail, at, atLabel, isStruck }: Part<'item'>,
  { direction }: Locale,
): string {
  const start = label === undefined ? '' : `${lead(bold(label, direction), direction)} · `
  const under = detail === undefined ? '' : name(detail, direction, detailLimit)
  const then = atLabel === undefined ? '' : `${name(atLabel)} `
  const quiet = small([under, at === undefined ? '' : then + time(at, 's')])
  const title = link(text, url, label === undefined ? undefined : direction)
  return [start + (isStruck && title !== '' ? strike(title) : title), quiet]
    .filter((line) => line !== '')
    .join('\n')
}

/** `VOA, with Reuters · also reported by Norrwire · Sandvik · posted 14:02`. */
function renderSources(
  { sources, credits, located, postedAt }: Part<'sources'>,
  { say, direction }: Locale,
): string {
  const [first = '', ...others] = sources.map(({ label, url }) => link(label, url, direction))
  const comma = commaAmong(say({ phrase: 'sources.with', values: { credits: '' } }))
  const credited = upTo(
    creditsLimit,
    comma,
    credits.map((credit) => name(credit, direction)),
  )
  const withCredits = say({ phrase: 'sources.with', values: { credits: credited } })
  const also = upTo(othersLimit, comma, others)
  const alsoBy = say({ phrase: 'sources.also', values: { sources: also } })
  const by = [first, credited === '' ? '' : withCredits].filter((one) => one !== '')
  const place = located === undefined ? '' : name(located, direction)
  const posted =
    postedAt === undefined
      ? ''
      : say({ phrase: 'sources.posted', values: { time: time(postedAt, 't') } })
  return small([lead(by.join(comma), direction), also === '' ? '' : alsoBy, place, posted])
}

/** Who else reports it goes first, whom the first one credits next. */
function renderFirstSource(part: Part<'sources'>, locale: Locale, room: number): string {
  const sources = part.sources.slice(0, 1)
  const forms = [part.credits, []].map((credits) =>
    renderSources({ ...part, sources, credits }, locale),
  )
  return forms.find((text) => text.length <= room) ?? ''
}

function upTo(limit: number, comma: string, words: readonly string[]): string {
  return words.reduce((whole, word) => {
    const longer = whole === '' ? word : whole + comma + word
    return longer.length <= limit ? longer : whole
  }, '')
}

function link(text: string, url: string | undefined, within?: Locale['direction']): string {
  const label = apart(shorten(cleanLine(text), 2 * nameLimit), within)
  const safe = url === undefined ? undefined : toSafeUrl(url)
  if (safe === undefined || safe.length > addressLimit || label === '') return escapeText(label)
  return namesOtherHost(label, safe)
    ? `${escapeText(label)} (${maskedLink(placeOf(safe), safe)})`
    : maskedLink(label, safe)
}

function name(text: string, within?: Locale['direction'], limit = nameLimit): string {
  return escapeText(apart(shorten(cleanLine(text), limit), within))
}

/** In a line that begins with words of our own, which give it its direction. */
function apart(text: string, within: Locale['direction'] | undefined): string {
  return within === undefined ? text : isolate(text, within)
}

function bold(text: string, within?: Locale['direction']): string {
  const escaped = name(text, within)
  return escaped === '' ? '' : `**${escaped}**`
}

/**
 * Discord shows it in the reader's own zone; `s` with the day.
 * https://discord.com/developers/docs/reference#message-formatting-timestamp-styles
 */
function time(at: Date, style: 't' | 's'): string {
  return `<t:${Math.floor(at.getTime() / 1000)}:${style}>`
}

function small(words: readonly string[]): string {
  const line = words.filter((word) => word.trim() !== '').join(' · ')
  return line === '' ? '' : `-# ${line}`
}
