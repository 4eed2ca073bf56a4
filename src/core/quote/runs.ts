import type { Span } from '../span.ts'
import { findMarks, hasSingleOuterMarks, isWeakClose, type Mark } from './marks.ts'

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
    findMarks(text, paragraph, { withSingle, splitDoubled: withSingle }),
  )
  let wasOpen = false
  return paragraphs.map((paragraph, index) => {
    const own = all[index] ?? []
    const goesOn = continuesIn(text, paragraphs[index + 1], all[index + 1]?.[0])
    const runs = pairMarks(text, paragraph, own, { wasOpen, goesOn, guessEnd, withSingle })
    wasOpen = runs.at(-1)?.goesOn ?? false
    return runs
  })
}

/** Whether a quote that nobody closed goes on in a paragraph that begins with `first`. */
function continuesIn(text: string, paragraph: Span | undefined, first: Mark | undefined): boolean {
  if (paragraph === undefined || first === undefined) return false
  return first.side === 'close' || text.slice(paragraph.start, first.start).trim() === ''
}

type Surroundings = {
  readonly wasOpen: boolean
  readonly goesOn: boolean
  readonly guessEnd: GuessEnd
  readonly withSingle: boolean
}

function pairMarks(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  { wasOpen, goesOn, guessEnd, withSingle }: Surroundings,
): readonly Run[] {
  const runs: Run[] = []
  let opening: Mark | undefined
  let weak: Mark | undefined
  let hasNested = false
  const close = (start: number, mark: Span) => {
    const inner = { start, end: mark.start }
    runs.push({ inner, outer: spanOf(opening, inner, mark.end), isClosed: true, goesOn: false })
  }
  const giveUp = (limit: number, isLast: boolean) => {
    if (opening === undefined) return
    const start = opening.end
    // where single marks are the outer ones, a lone double one is nested in something
    if (weak !== undefined) close(start, weak)
    else if (!withSingle || opening.family !== 'double') {
      const inner = { start, end: guessEnd({ start, end: limit }) }
      const outer = spanOf(opening, inner, inner.end)
      runs.push({ inner, outer, isClosed: false, goesOn: isLast && goesOn && inner.end === limit })
    }
  }
  const first = marks[0]
  if (wasOpen && first?.side === 'close') {
    opening = { ...first, start: paragraph.start, end: paragraph.start, side: 'open' }
  }
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]
    if (mark === undefined) break
    if (opening === undefined) {
      if (mark.side !== 'close') opening = mark
    } else if (!isSameKind(opening, mark)) {
      if (mark.family === 'double') hasNested = mark.side === 'open'
    } else if (hasNested && mark.side === 'close' && marks[index + 1]?.side === 'close') {
      // ‘They say “stop,’ and we stop,’ with the inner end mistyped
      hasNested = false
    } else if (mark.side === 'open') {
      if (isNested(marks, index)) {
        index++
        continue
      }
      giveUp(mark.start, false)
      opening = mark
      weak = undefined
    } else if (isWeakClose(text, mark)) weak ??= mark
    else {
      close(opening.end, mark)
      opening = undefined
      weak = undefined
    }
  }
  giveUp(paragraph.end, true)
  return runs
}

function spanOf(opening: Mark | undefined, inner: Span, end: number): Span {
  return { start: opening?.start ?? inner.start, end }
}

const partners: Readonly<Record<string, string>> = {
  '‘': '‘’',
  '‚': '‚‘’',
  '‹': '‹›',
  '›': '›‹',
  '「': '「」',
  '『': '『』',
}

/** Whether a mark can end, or begin anew, what `opening` began: others are nested in it. */
function isSameKind(opening: Mark, mark: Mark): boolean {
  if (opening.family !== mark.family) return false
  return partners[opening.glyph]?.includes(mark.glyph) ?? true
}

/** A mark that opens within a quote, and two that close: the inner pair is quoted in the quote. */
function isNested(marks: readonly Mark[], index: number): boolean {
  const [mark, inner, outer] = [marks[index], marks[index + 1], marks[index + 2]]
  if (mark === undefined || inner === undefined || outer === undefined) return false
  // newspapers that write “ twice in a row have forgotten a ” between
  if (mark.family === 'double') return false
  return [inner, outer].every((one) => one.side === 'close' && isSameKind(mark, one))
}
