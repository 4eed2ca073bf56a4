/** Where a run of words may be cut out of a text: not within a word, and not within a number. */
import type { Span } from './span.ts'

/** Scripts without spaces have no word edges to look for. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const wordSign = /[\p{L}\p{N}\p{M}]/u

export function isWholeAt(text: string, { start, end }: Span): boolean {
  return !isCutBefore(text, start) && !isCutBehind(text, end)
}

/** What is longer is no word, and is not searched. */
const longestWord = 60

/** With the rest of the word that it is cut out of: the "km" behind "30", the "30–" before "40". */
export function toWhole(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - longestWord), start)
  const behind = text.slice(end, end + longestWord)
  const front = isCutBefore(text, start) ? lengthOf(/[^\s"“„«([]*$/u, before) : 0
  const rest = isCutBehind(text, end) ? lengthOf(/^[^\s.,;:!?"”»)\]]*/u, behind) : 0
  return { start: start - front, end: end + rest }
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0
}

function isCutBefore(text: string, at: number): boolean {
  return (
    isGlued(text[at - 1], text[at]) ||
    (/^\d/.test(text[at] ?? '') &&
      /(?:\d[.,]|[-−–+$€£¥])$/.test(text.slice(Math.max(0, at - 2), at)))
  )
}

function isCutBehind(text: string, at: number): boolean {
  return (
    isGlued(text[at - 1], text[at]) ||
    (/\d/.test(text[at - 1] ?? '') && /^(?:[.,]\d|%)/.test(text.slice(at, at + 2)))
  )
}

function isGlued(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false
  return (
    wordSign.test(left) && wordSign.test(right) && !(unspaced.test(left) || unspaced.test(right))
  )
}
