/** What a report says, in the form in which reports are kept, found and compared. */
import { layOut, type NewsRecord } from '../model.ts'
import { expectedShare } from './common-words.ts'
import { type Sketch, sketch } from './sketch.ts'
import { hashTerm, readTokens, type Token } from './terms.ts'
import { readWeekdays } from './weekday.ts'

/** Bits that say what a term is. */
export const mark = { name: 1, figure: 2, lead: 4 } as const

/** Column by column, since a newsroom keeps a hundred thousand of them. */
export type Signature = {
  /** The primary subtag, such as `en`. */
  readonly language: string | undefined
  /** Of the weightiest terms, ascending. */
  readonly hashes: ArrayLike<number>
  /** How much each tells: rare terms and repeated ones tell more. */
  readonly weights: ArrayLike<number>
  readonly marks: ArrayLike<number>
  /** Days of the week that the lead names: 0 is Sunday. */
  readonly weekdays: readonly number[]
  readonly sketch: Sketch
}

type ReadTerm = {
  readonly hash: number
  /** As it first stands in the text. */
  readonly word: string
  readonly marks: number
  readonly times: number
  readonly expectedShare: number
}

/** What a report says, before anybody has asked how rare its terms are. */
export type Reading = Pick<Signature, 'language' | 'weekdays' | 'sketch'> & {
  readonly terms: readonly ReadTerm[]
}

/** How many of the reports read so far told each term first in their story. */
export type TermCounts = {
  readonly reportCount: number
  readonly byHash: ReadonlyMap<number, number>
}

/** About three sentences. */
const leadWords = 70
/** What comes later adds little to what a report is about. */
const mostWords = 700
const mostTerms = 160
/** How many reports the expected shares stand for. */
const priorReports = 300

export function readReport(record: NewsRecord): Reading {
  const { text, headline, paragraphs } = layOut(record)
  const language = record.language?.split('-')[0]?.toLowerCase()
  const terms = new Map<string, { word: string; times: number; marks: number }>()
  let at = 0
  for (const { start, end } of headline ? [headline, ...paragraphs] : paragraphs) {
    if (at >= mostWords) break
    for (const { term, word, kind } of readTokens(text.slice(start, end))) {
      const held = terms.get(term) ?? { word, times: 0, marks: 0 }
      held.times += 1
      held.marks |= (kind === 'word' ? 0 : mark[kind]) | (at < leadWords ? mark.lead : 0)
      terms.set(term, held)
      at += 1
    }
  }
  return {
    language,
    weekdays: readWeekdays(text.slice(0, leadWords * 8), language),
    sketch: sketch(text),
    terms: [...terms].map(([term, read]) => ({
      ...read,
      hash: hashTerm(term),
      expectedShare: expectedShare(term, kindOf(read.marks)),
    })),
  }
}

function kindOf(marks: number): Token['kind'] {
  if (marks & mark.figure) return 'figure'
  return marks & mark.name ? 'name' : 'word'
}

export function weighReport(reading: Reading, counts: TermCounts): Signature {
  const weighed = reading.terms.map(({ hash, marks, times, expectedShare: share }) => {
    const seenCount = (counts.byHash.get(hash) ?? 0) + share * priorReports + 0.5
    const rarity = Math.log((counts.reportCount + priorReports) / seenCount)
    return { hash, marks, weight: (1 + Math.log(times)) * Math.max(0.1, rarity) }
  })
  const kept = weighed
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostTerms)
    .toSorted((a, b) => a.hash - b.hash)
  return {
    language: reading.language,
    weekdays: reading.weekdays,
    sketch: reading.sketch,
    hashes: Int32Array.from(kept, ({ hash }) => hash),
    // Whole hundredths: they are kept as text.
    weights: Float64Array.from(kept, ({ weight }) => Math.round(weight * 100) / 100),
    marks: Uint8Array.from(kept, ({ marks }) => marks),
  }
}

export type Key = { readonly hash: number; readonly weight: number }

const keyCount = 24

/** The terms by which a report is found again: those that tell most of what it is about. */
export function keysOf({ hashes, weights, marks }: Signature): readonly Key[] {
  const keys = Array.from(hashes, (hash, at) => {
    const bits = marks[at] ?? 0
    const favor = (bits & mark.name ? 1.5 : 1) * (bits & mark.lead ? 1.5 : 1)
    return { hash, weight: (weights[at] ?? 0) * favor }
  })
  return keys.toSorted((a, b) => b.weight - a.weight).slice(0, keyCount)
}
