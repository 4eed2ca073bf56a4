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

type Pairing = {
  opening: Mark | undefined
  /** What may have been the end, if no better one follows. */
  weak: Mark | undefined
  /** A quote within the quote is open. */
  hasNested: boolean
  readonly runs: Run[]
}

function pairMarks(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  surroundings: Surroundings,
): readonly Run[] {
  const pairing: Pairing = { opening: undefined, weak: undefined, hasNested: false, runs: [] }
  const first = marks[0]
  if (surroundings.wasOpen && first?.side === 'close') {
    pairing.opening = { ...first, start: paragraph.start, end: paragraph.start, side: 'open' }
  }
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]
    if (mark === undefined) break
    switch (roleOf(text, pairing, marks, index)) {
      case 'opens':
        giveUp(pairing, mark.start, { ...surroundings, goesOn: false })
        pairing.opening = mark
        break
      case 'closes':
        close(pairing, mark)
        break
      case 'may close':
        pairing.weak ??= mark
        break
      case 'opens nested':
        pairing.hasNested = true
        break
      case 'closes nested':
        pairing.hasNested = false
        break
      case 'begins nested pair':
        index++
        break
      case 'nothing':
        break
    }
  }
  giveUp(pairing, paragraph.end, surroundings)
  return pairing.runs
}

type Role =
  | 'opens'
  | 'closes'
  | 'may close'
  | 'opens nested'
  | 'closes nested'
  | 'begins nested pair'
  | 'nothing'

function roleOf(
  text: string,
  { opening, hasNested }: Pairing,
  marks: readonly Mark[],
  index: number,
): Role {
  const mark = marks[index]
  if (mark === undefined) return 'nothing'
  if (opening === undefined) return mark.side === 'close' ? 'nothing' : 'opens'
  if (!isSameKind(opening, mark)) return nestedRole(mark)
  if (mark.side === 'open') return isNested(marks, index) ? 'begins nested pair' : 'opens'
  // ‘They say “stop,’ and we stop,’ with the inner end mistyped
  if (hasNested && mark.side === 'close' && marks[index + 1]?.side === 'close')
    return 'closes nested'
  return isWeakClose(text, mark) ? 'may close' : 'closes'
}

function nestedRole(mark: Mark): Role {
  if (mark.family !== 'double') return 'nothing'
  return mark.side === 'open' ? 'opens nested' : 'closes nested'
}

function close(pairing: Pairing, mark: Span): void {
  const { opening, runs } = pairing
  if (opening !== undefined) {
    const inner = { start: opening.end, end: mark.start }
    const outer = { start: opening.start, end: mark.end }
    runs.push({ inner, outer, isClosed: true, goesOn: false })
  }
  pairing.opening = undefined
  pairing.weak = undefined
}

/** Ends a quote that has no closing mark. */
function giveUp(
  pairing: Pairing,
  limit: number,
  { goesOn, guessEnd, withSingle }: Surroundings,
): void {
  const { opening, weak, runs } = pairing
  if (opening === undefined) return
  if (weak !== undefined) {
    close(pairing, weak)
    return
  }
  pairing.opening = undefined
  if (opening.end >= limit) return
  // where single marks are the outer ones, a lone double one is nested in something
  if (withSingle && opening.family === 'double') return
  const inner = { start: opening.end, end: guessEnd({ start: opening.end, end: limit }) }
  const outer = { start: opening.start, end: inner.end }
  runs.push({ inner, outer, isClosed: false, goesOn: goesOn && inner.end === limit })
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
