import type { Span } from '../span.ts'
import { type MarkFamily, type MarkSide, marks } from './language/typography.ts'

/** Words between quotation marks within one paragraph. */
export type Run = {
  /** Without the marks. */
  readonly inner: Span
  /** With them. */
  readonly outer: Span
  readonly isClosed: boolean
  /** Goes on in the next paragraph, which opens with a mark again or closes what is open. */
  readonly goesOn: boolean
}

type Mark = Span & { readonly family: MarkFamily; readonly side: MarkSide; readonly glyph: string }

const markPattern = /``|''|[“”„‟"＂〝〞〟«»「」『』‘’‚'‹›]/g
const before = /[\s([{―—–\-‘'/:>]/
const after = /[\s)\]}.,;:!?―—–\-’'…/<、。，！？；：]/
const letter = /[\p{L}\p{N}]/u

function sideAt(text: string, mark: Span, glyph: string, side: MarkSide): MarkSide {
  const previous = text[mark.start - 1] ?? '\n'
  const next = text[mark.end] ?? '\n'
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

/** Every mark of a paragraph except apostrophes. */
function findMarks(text: string, paragraph: Span): Mark[] {
  const found: Mark[] = []
  markPattern.lastIndex = paragraph.start
  for (let match = markPattern.exec(text); match !== null; match = markPattern.exec(text)) {
    if (match.index >= paragraph.end) break
    const glyph = match[0]
    const kind = marks[glyph]
    if (kind === undefined) continue
    const span = { start: match.index, end: match.index + glyph.length }
    const [family, own] = kind
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
    /^(?:\d\ds?\b|em\b|til\b|tis\b|twas\b|n['’])/i.test(text.slice(mark.end, mark.end + 5))
  )
}

/** "the workers' rights": a possessive more often than an end. */
function isWeakClose(text: string, mark: Mark): boolean {
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
    for (const mark of findMarks(text, paragraph)) {
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

type Opening = { readonly mark: Span; readonly family: MarkFamily; readonly glyph: string }

const nestedPairs: Readonly<Record<string, string>> = {
  '„': '“”"',
  '»': '«',
  '«': '»',
  '「': '」',
  '『': '』',
}

/** Whether a mark ends what `opening` began, rather than something nested in it. */
function canClose(opening: Opening, mark: Mark): boolean {
  if (opening.family !== mark.family) return false
  const closers = nestedPairs[opening.glyph]
  return closers === undefined || closers.includes(mark.glyph) || mark.family === 'double'
}

/** Where a quote without a closing mark most likely ends. */
export type GuessEnd = (span: Span) => number

/**
 * The quoted runs of an article, in order, one per paragraph that a quote spans. Outermost marks
 * only: what is quoted inside a quote belongs to it.
 */
export function findRuns(
  text: string,
  paragraphs: readonly Span[],
  guessEnd: GuessEnd,
): readonly (readonly Run[])[] {
  const withSingle = hasSingleOuterMarks(text, paragraphs)
  const all = paragraphs.map((paragraph) =>
    findMarks(text, paragraph).filter((mark) => withSingle || mark.family !== 'single'),
  )
  let wasOpen = false
  return paragraphs.map((paragraph, index) => {
    const own = all[index] ?? []
    const next = all[index + 1]?.[0]
    const nextParagraph = paragraphs[index + 1]
    const reopens =
      next !== undefined &&
      nextParagraph !== undefined &&
      (next.side === 'close' || text.slice(nextParagraph.start, next.start).trim() === '')
    const runs = pairMarks(text, paragraph, own, { wasOpen, reopens, guessEnd, withSingle })
    wasOpen = runs.at(-1)?.goesOn ?? false
    return runs
  })
}

type Surroundings = {
  readonly wasOpen: boolean
  readonly reopens: boolean
  readonly guessEnd: GuessEnd
  readonly withSingle: boolean
}

function pairMarks(
  text: string,
  paragraph: Span,
  own: readonly Mark[],
  { wasOpen, reopens, guessEnd, withSingle }: Surroundings,
): readonly Run[] {
  const runs: Run[] = []
  let opening: Opening | undefined
  let weak: Mark | undefined
  const close = (end: Span) => {
    if (opening === undefined) return
    const inner = { start: opening.mark.end, end: end.start }
    runs.push({
      inner,
      outer: { start: opening.mark.start, end: end.end },
      isClosed: true,
      goesOn: false,
    })
    opening = undefined
    weak = undefined
  }
  const giveUp = (limit: number, goesOn: boolean) => {
    if (opening === undefined) return
    if (weak !== undefined) return close(weak)
    const whole = { start: opening.mark.end, end: limit }
    const end = goesOn ? limit : guessEnd(whole)
    const inner = { start: whole.start, end }
    runs.push({ inner, outer: { start: opening.mark.start, end }, isClosed: false, goesOn })
    opening = undefined
  }
  const first = own[0]
  if (wasOpen && first?.side === 'close') {
    opening = {
      mark: { start: paragraph.start, end: paragraph.start },
      family: first.family,
      glyph: '',
    }
  }
  for (const mark of own) {
    if (opening === undefined) {
      if (mark.side !== 'close') opening = { mark, family: mark.family, glyph: mark.glyph }
      continue
    }
    if (!canClose(opening, mark)) continue
    if (mark.side === 'open') {
      if (mark.family === 'single' && withSingle && weak === undefined && mark.glyph === "'")
        continue
      giveUp(mark.start, false)
      opening = { mark, family: mark.family, glyph: mark.glyph }
    } else if (isWeakClose(text, mark)) weak ??= mark
    else close(mark)
  }
  giveUp(paragraph.end, reopens)
  return runs
}
