/** What several reports of one story say together. */
import { best } from '../best.ts'
import type { ArticleText } from '../model.ts'
import { type Excerpt, excerpt } from '../span.ts'
import { fitLength, listCandidates, type Sentence, standsAlone } from './candidate.ts'
import { hasNewFigure, novelty, terms } from './terms.ts'
import { tailCut } from './trim.ts'

/** One sentence and the place of its report in the list. */
export type Addition = { readonly report: number; readonly excerpt: Excerpt }

/**
 * What only another report of the story has: at most one sentence of each, the most telling reports
 * first. `told` is what readers know and what the leading report says. Two reports may contradict
 * each other, so an addition is never to be said without naming whose it is.
 */
export function findAdditions(
  lead: ArticleText,
  others: readonly ArticleText[],
  told: readonly string[],
): readonly Addition[] {
  const known = [lead.text, ...told]
  const added: Addition[] = []
  for (const [report, other] of others.entries()) {
    if (added.length === mostAdditions) break
    // What is new in another language cannot be told from what is only said otherwise.
    if (baseOf(other) !== baseOf(lead)) continue
    const found = findAddition(other, known)
    if (found === undefined) continue
    added.push({ report, excerpt: found })
    known.push(found.text)
  }
  return added
}

const mostAdditions = 2
/** In UTF-16 units. */
const longestAddition = 200
/** What another report leads with, and not what it recalls at its end. */
const mostParagraphs = 8

function findAddition(other: ArticleText, known: readonly string[]): Excerpt | undefined {
  const seen = terms(known.join('\n'), other.language)
  const near = { ...other, paragraphs: other.paragraphs.slice(0, mostParagraphs) }
  const fitting = listCandidates(near).flatMap((one) => {
    const isSayable = standsAlone(one.text, other.language, false) && !mark.test(one.text)
    return (isSayable && fitLength(one, longestAddition, longestAddition)) || []
  })
  const fresh = fitting.filter((one) => !known.some((told) => told.includes(one.text)))
  const found = best(fresh, (one) => worthOf(one, seen, other.language))
  if (!found || found.score === 0) return undefined
  const { start, text } = found.value
  return excerpt(other.text, { start, end: start + tailCut(text) })
}

/** 0: not worth adding. */
function worthOf(
  { text, paragraph }: Sentence,
  seen: ReadonlySet<string>,
  language: string | undefined,
): number {
  const hasFigure = hasNewFigure(text, seen)
  const newness = novelty(text, seen, language)
  if (newness < (hasFigure ? worthWithFigure : worthInWords)) return 0
  return newness + 1 / (2 + paragraph) + (hasFigure ? figureWorth : 0)
}

/** The addition is quoted whole, and a quote within a quote is hard to read. */
const mark = /["“”„«»「」『』]/

/** Two desks say one thing in half different words: a figure is news sooner than words are. */
const worthWithFigure = 0.3
const worthInWords = 0.6
const figureWorth = 0.4

function baseOf({ language }: ArticleText): string | undefined {
  return language?.toLowerCase().split(/[-_]/)[0]
}
