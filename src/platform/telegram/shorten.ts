import { splitSentences } from '../../core/sentence.ts'

/** At most `limit` code points, cut behind a sentence; behind a word where even the first one is too long. */
export function shorten(text: string, limit: number): string {
  if ([...text].length <= limit) return text
  const head = [...text].slice(0, Math.max(0, limit - 2)).join('')
  // Some text behind the cut, so that a sentence is not taken to end where we cut it.
  const seen = text.slice(0, head.length + lookAhead)
  const end = splitSentences(seen, { start: 0, end: seen.length })
    .map((sentence) => sentence.end)
    .findLast((it) => it <= head.length)
  return end === undefined || end === 0 ? shortenLine(text, limit) : `${text.slice(0, end)} …`
}

const lookAhead = 200

/** At most `limit` code points, cut behind a word. */
export function shortenLine(text: string, limit: number): string {
  const signs = [...text]
  if (signs.length <= limit) return text
  const head = signs.slice(0, Math.max(0, limit - 1)).join('')
  const lastWord = head.search(/\s+\S*$/)
  // A text without spaces is cut where it must be, but not inside what a reader sees as one sign.
  const kept = lastWord > head.length / 2 ? head.slice(0, lastWord) : dropLastGrapheme(head)
  return `${kept.trimEnd()}…`
}

function dropLastGrapheme(text: string): string {
  const last = [...new Intl.Segmenter().segment(text)].at(-1)
  return last === undefined ? text : text.slice(0, last.index)
}
