import { getMarks } from '../language/languages.ts'
import { lazily } from '../language/lazily.ts'
import type { MarkFamily, MarkSide } from '../language/marks.ts'
import type { Span } from '../span.ts'

/** One quotation mark, and which side of a quote it stands on. */
export type Mark = Span & {
  readonly family: MarkFamily
  readonly side: MarkSide
  readonly glyph: string
}

/** The longest first: two single marks in a row are one double one. */
const getPattern = lazily(() => toPattern([...getMarks().keys()]))
const getSplitPattern = lazily(() =>
  toPattern([...getMarks().keys()].filter(({ length }) => length === 1)),
)

function toPattern(glyphs: readonly string[]): RegExp {
  return new RegExp(glyphs.toSorted((a, b) => b.length - a.length).join('|'), 'g')
}

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
  const pattern = options.splitDoubled ? getSplitPattern() : getPattern()
  const found: Mark[] = []
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(pattern)) {
    const start = paragraph.start + match.index
    const mark = toMark(text, { start, end: start + match[0].length }, match[0])
    if (mark === undefined || (mark.family === 'single' && !options.withSingle)) continue
    found.push(mark)
  }
  return found
}

function toMark(text: string, span: Span, glyph: string): Mark | undefined {
  const [family, own] = getMarks().get(glyph) ?? []
  if (family === undefined || own === undefined) return undefined
  const { start, end } = span
  if (family === 'corner') return { start, end, family, side: own, glyph }
  const side = sideAt(text, span, glyph, own)
  if (family === 'single' && (side === 'either' || isApostrophe(text, span, glyph)))
    return undefined
  if (family === 'double' && own === 'either' && isMeasure(text, span)) return undefined
  return { start, end, family, side, glyph }
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
  if (!/[‘‚‹']/.test(text)) return false
  let lead = 0
  for (const paragraph of paragraphs) {
    const found = findMarks(text, paragraph, { withSingle: true, splitDoubled: false })
    for (const family of outerFamilies(text, found)) lead += family === 'single' ? 1 : -1
  }
  return lead > 0
}

/** Of each quote that opens within no other, the family of its mark. */
function outerFamilies(text: string, found: readonly Mark[]): readonly MarkFamily[] {
  const families: MarkFamily[] = []
  let open: MarkFamily | undefined
  for (const mark of found) {
    const isEnd = open === mark.family && mark.side !== 'open' && !isWeakClose(text, mark)
    if (open === undefined && mark.side !== 'close') {
      open = mark.family
      families.push(open)
    } else if (isEnd) open = undefined
  }
  return families
}
