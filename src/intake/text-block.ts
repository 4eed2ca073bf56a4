import type { Excerpt, Span } from '../core/span.ts'
import type { Block } from './harvest.ts'

/** A paragraph-to-be of a saved page. */
export type TextBlock = Excerpt & Block

/** Lines, or several where a paragraph was wrapped by hand; each trimmed, none empty, no copy of the one before. */
export function splitBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  for (const span of groupLines(text).flatMap((lines) =>
    isWrapped(text, lines) ? [join(lines)] : lines,
  )) {
    const block = text.slice(span.start, span.end)
    const last = blocks.at(-1)
    if (last?.text === block) blocks[blocks.length - 1] = { ...last, isRepeated: true }
    else blocks.push({ ...span, text: block, isRepeated: false })
  }
  return blocks
}

/** Lines between empty lines. */
function groupLines(text: string): Span[][] {
  const groups: Span[][] = [[]]
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n?|\n/g)) {
    const trimmed = line.trim()
    if (trimmed === '') {
      if (/[\r\n]/.test(line) && isLineEnded(text, index)) groups.push([])
      continue
    }
    const start = index + line.indexOf(trimmed)
    groups.at(-1)?.push({ start, end: start + trimmed.length })
  }
  return groups.filter((lines) => lines.length > 0)
}

/** This line end follows another one, with nothing but blanks between. */
function isLineEnded(text: string, index: number): boolean {
  let at = index - 1
  while (at >= 0 && /[^\S\r\n]/.test(text.charAt(at))) at -= 1
  return at < 0 || /[\r\n]/.test(text.charAt(at))
}

/** Of about one width, and most lines stop in the middle of a sentence. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const broken = lines.slice(0, -1)
  const widest = Math.max(...lines.map(({ start, end }) => end - start))
  if (broken.length === 0 || widest < 45 || widest > 110) return false
  const isEven = broken.every(({ start, end }) => end - start > widest * 0.7)
  const openCount = broken.filter(({ end }) => !/[.!?:"”’»]/.test(text.charAt(end - 1))).length
  return isEven && openCount > broken.length / 2
}

function join(lines: readonly Span[]): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
}
