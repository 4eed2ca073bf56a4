import type { Span } from '../span.ts'
import { type MarkFamily, type MarkSide, marks } from './language/typography.ts'

/** One quotation mark, and which side of a quote it stands on. */
export type Mark = Span & {
  readonly family: MarkFamily
  readonly side: MarkSide
  readonly glyph: string
}

const markPattern = /``|''|[“”„‟"＂〝〞〟«»「」『』‘’‚'‹›]/g
const singleMarkPattern = /[“”„‟"＂〝〞〟«»「」『』‘’‚'‹›]/g
const before = /[\s([{―—–\-‘'/:>]/
const after = /[\s)\]}.,;:!?―—–\-’'…/<、。，！？；：]/
const stacked = /[“”„"‘’']/
const letter = /[\p{L}\p{N}]/u

/** The first sign beside a mark that is no mark itself: marks often stand in twos and threes. */
function neighbor(text: string, from: number, step: 1 | -1): string {
  let at = from
  while (Math.abs(at - from) < 3 && stacked.test(text[at] ?? '')) at += step
  return text[at] ?? '\n'
}

function sideAt(text: string, mark: Span, glyph: string, side: MarkSide): MarkSide {
  const previous = neighbor(text, mark.start - 1, -1)
  const next = neighbor(text, mark.end, 1)
  const isFree = before.test(previous)
  const isEnd = after.test(next)
  if (isFree && !isEnd) return 'open'
  if (!isFree && isEnd) return side === 'open' && glyph === '„' ? 'open' : 'close'
  return side
}

/** A foot, an inch, a minute: 6'2" or 35" TV. */
function isMeasure(text: string, mark: Span): boolean {
  return (
    /\d/.test(text[mark.start - 1] ?? '') && /['’]\d*$/.test(text.slice(mark.start - 4, mark.start))
  )
}

export type MarkOptions = {
  readonly withSingle: boolean
  /** Two single marks in a row are the ends of two quotes, and no double mark. */
  readonly splitDoubled: boolean
}

/** Every mark of a paragraph except apostrophes. */
export function findMarks(text: string, paragraph: Span, options: MarkOptions): readonly Mark[] {
  const found: Mark[] = []
  const pattern = options.splitDoubled ? singleMarkPattern : markPattern
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(pattern)) {
    const start = paragraph.start + match.index
    const glyph = match[0]
    const kind = marks[glyph]
    if (kind === undefined) continue
    const span = { start, end: start + glyph.length }
    const [family, own] = kind
    if (family === 'single' && !options.withSingle) continue
    if (family === 'single' && isApostrophe(text, span, glyph)) continue
    if (family === 'double' && own === 'either' && isMeasure(text, span)) continue
    const side = family === 'corner' ? own : sideAt(text, span, glyph, own)
    if (family === 'single' && side === 'either') continue
    found.push({ ...span, family, side, glyph })
  }
  return found
}

function isApostrophe(text: string, mark: Span, glyph: string): boolean {
  if (glyph !== "'" && glyph !== '’') return false
  const previous = text[mark.start - 1] ?? '\n'
  const next = text[mark.end] ?? '\n'
  if (letter.test(previous) && letter.test(next)) return true
  // '90s, 'em, ’tis
  return (
    !letter.test(previous) &&
    /^(?:\d\ds?\b|em\b|cause\b|til\b|tis\b|twas\b|n['’])/i.test(text.slice(mark.end, mark.end + 6))
  )
}

/** "the workers' rights": a possessive more often than an end. */
export function isWeakClose(text: string, mark: Mark): boolean {
  return (
    mark.family === 'single' &&
    mark.glyph !== '›' &&
    /s/i.test(text[mark.start - 1] ?? '') &&
    /^ \p{Ll}/u.test(text.slice(mark.end, mark.end + 2))
  )
}

/** Single marks are the outer ones where an article opens more quotes with them than with double ones. */
export function hasSingleOuterMarks(text: string, paragraphs: readonly Span[]): boolean {
  let single = 0
  let double = 0
  for (const paragraph of paragraphs) {
    let open: MarkFamily | undefined
    for (const mark of findMarks(text, paragraph, { withSingle: true, splitDoubled: false })) {
      if (open === undefined && mark.side !== 'close') {
        open = mark.family
        if (open === 'single') single++
        else double++
      } else if (open === mark.family && mark.side !== 'open' && !isWeakClose(text, mark))
        open = undefined
    }
  }
  return single > double
}
