import { withoutMentions } from './call-commands.ts'
import { cleanLine, escapeText } from './escape.ts'

const sentenceEnd = /[.!?…]["”’»)\]]*(?=\s|$)/g

/**
 * The longest beginning of a text that, once escaped, takes at most `limit` UTF-16 units: whole
 * sentences if one fits, whole words and an ellipsis otherwise. Returned unescaped.
 */
export function shorten(text: string, limit: number): string {
  if (escapeText(text).length <= limit) return text
  const sentences = [...text.matchAll(sentenceEnd)].map((match) => match.index + match[0].length)
  const end = longest(sentences, (to) => escapeText(text.slice(0, to)).length <= limit)
  if (end !== undefined) return text.slice(0, end)
  const words = [...text.matchAll(/(?<=\S)(?=\s)/g)].map((match) => match.index)
  const fits = (to: number) => escapeText(`${text.slice(0, to)}…`).length <= limit
  const cut = longest(words, fits) ?? longest(graphemeEnds(text, limit), fits) ?? 0
  return limit < 1 ? '' : `${text.slice(0, cut)}…`
}

/** Positions grow, and so do the lengths up to them. */
function longest(ends: readonly number[], fits: (end: number) => boolean): number | undefined {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    const end = ends[middle]
    if (end !== undefined && fits(end)) low = middle + 1
    else high = middle
  }
  return ends[low - 1]
}

/** The longest sign that people type, a family of four, has eleven units. */
const longestSign = 32

function graphemeEnds(text: string, limit: number): readonly number[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return [...segmenter.segment(text.slice(0, limit + longestSign))]
    .map(({ index, segment }) => index + segment.length)
    .filter((end) => end <= limit)
}

/** For what knows no markdown: a label, a title. */
export function shortenLine(text: string, limit: number): string {
  const line = withoutMentions(cleanLine(text))
  if (line.length <= limit) return line
  const head = line.slice(0, limit - 1)
  const lastWord = head.search(/\s+\S*$/)
  const end = lastWord > head.length / 2 ? lastWord : graphemeEnds(line, limit - 1).at(-1)
  return `${line.slice(0, end)}…`
}
