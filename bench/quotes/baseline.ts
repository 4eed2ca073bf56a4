import { countWords } from '../../src/core/quote/kind.ts'
import type { GoldArticle, Prediction } from './gold.ts'

const verb =
  /\b(?:said|says|told|added|asked|wrote|writes|called|calls|noted|stated|tweeted|explained|sagte|erklärte|meinte)\b/g
const name =
  /\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*|\b(?:he|she|they|He|She|They|er|sie|Er|Sie)\b/gu
const marks = /(?:["“„«]|'')((?:(?!'')[^"“”„«»\n])+)(?:["“”»]|'')/g

/** What a first afternoon gives: marks by a pattern, the nearest verb of speech, the name nearest to it. */
export function findByPattern({ id, text }: GoldArticle): Prediction {
  const quotes: Prediction['quotes'][number][] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    for (const match of line[0].matchAll(marks)) {
      const s = line.index + match.index + match[0].indexOf(match[1] ?? '')
      const e = s + (match[1]?.length ?? 0)
      const speaker = nearestName(line[0], match.index, match.index + match[0].length, line.index)
      if (speaker === null && countWords(match[1] ?? '') < 4) continue
      quotes.push({ s, e, speaker, name: speaker && text.slice(...speaker) })
    }
  }
  return { id, quotes }
}

function nearestName(
  line: string,
  start: number,
  end: number,
  offset: number,
): readonly [number, number] | null {
  const outside = line.slice(0, start) + ' '.repeat(end - start) + line.slice(end)
  const distance = (at: number, left: number, right: number) =>
    at < left ? left - at : Math.max(0, at - right)
  const cue = closest(outside, verb, (at) => distance(at, start, end))
  const from = cue?.index ?? start
  const found = closest(outside, name, (at) => distance(at, from, from))
  return found === undefined ? null : [offset + found.index, offset + found.index + found[0].length]
}

function closest(
  text: string,
  pattern: RegExp,
  distance: (at: number) => number,
): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].toSorted((a, b) => distance(a.index) - distance(b.index))[0]
}
