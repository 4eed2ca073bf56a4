import type { Span } from '../span.ts'

const edge = /[\s,;:.\-–—，。、；：*_|]/

/** Without spaces and the sentence's own signs; a question or an exclamation keeps its mark. */
export function trimQuote(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && edge.test(text[start] ?? '')) start++
  while (end > start && edge.test(text[end - 1] ?? '') && !isInitialism(text, end)) end--
  return { start, end }
}

/** "… in the U.S.": that stop belongs to the word. */
function isInitialism(text: string, end: number): boolean {
  return text[end - 1] === '.' && /\p{L}\.\p{L}\.$/u.test(text.slice(Math.max(0, end - 6), end))
}

export function isEmpty(span: Span): boolean {
  return span.end <= span.start
}
