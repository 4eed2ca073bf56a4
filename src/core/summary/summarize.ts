import { best } from '../best.ts'
import type { ArticleText } from '../model.ts'
import { type Excerpt, excerpt, type Span } from '../span.ts'
import {
  fitLength,
  generosity,
  listCandidates,
  quotedShare,
  type Sentence,
  standsAlone,
} from './candidate.ts'
import { hasNewFigure, novelty, terms } from './terms.ts'
import { tailCut } from './trim.ts'

export type SummaryOptions = {
  /** In UTF-16 units, spaces between the sentences included. */
  readonly maxLength?: number
  /** What readers of this story have already been told. Given: only what is new is summed up. */
  readonly posted?: readonly string[]
  /** Where the text differs from the revision before. */
  readonly changed?: readonly Span[]
}

/** Three sentences are an alert; four are an article. */
const mostSentences = 3

/** One to three whole sentences of the article in its order, or none where none can stand alone. */
export function summarize(article: ArticleText, options: SummaryOptions = {}): readonly Excerpt[] {
  const { maxLength = 280, posted = [], changed = [] } = options
  const sentences = listCandidates(article)
  const isUpdate = posted.length > 0 || changed.length > 0
  const chosen = isUpdate
    ? chooseNew(sentences, { maxLength, posted, changed, language: article.language })
    : chooseFirst(sentences, article, maxLength)
  return finish(article.text, chosen)
}

function chooseFirst(
  sentences: readonly Sentence[],
  article: ArticleText,
  maxLength: number,
): readonly Sentence[] {
  const lead = firstFitting(sentences, article.language, maxLength)
  if (!lead) return []
  const chosen = [lead]
  const near = sentences.filter((one) => one.paragraph <= lead.paragraph + nearParagraphs)
  while (chosen.length < mostSentences) {
    const seen = terms(chosen.map((one) => one.text).join(' '), article.language)
    const room = maxLength - lengthOf(chosen) - 1
    const next = best(
      near.filter(
        (one) =>
          !chosen.includes(one) && one.index > lead.index && fits(one, chosen, room, article),
      ),
      (one) =>
        1 / (1 + one.paragraph - lead.paragraph) +
        novelty(one.text, seen, article.language) / 2 +
        (hasNewFigure(one.text, seen) ? figureWorth : 0),
    )
    if (!next || next.score < worthAdding) break
    chosen.push(next.value)
  }
  return chosen
}

/** The second thing worth saying stands near the lead. */
const nearParagraphs = 2
const figureWorth = 0.3
const worthAdding = 0.7

function fits(
  one: Sentence,
  chosen: readonly Sentence[],
  room: number,
  article: ArticleText,
): boolean {
  // What begins with a quote is shown as one.
  if (one.text.length > room || quotedShare(one.text) > 0.4 || /^["“„«「『]/.test(one.text))
    return false
  const follows = chosen.some(
    (other) => other.index === one.index - 1 && other.paragraph === one.paragraph,
  )
  return standsAlone(one.text, article.language, follows)
}

function firstFitting(
  sentences: readonly Sentence[],
  language: string | undefined,
  maxLength: number,
): Sentence | undefined {
  const first = (mostQuoted: number) => {
    for (const one of sentences) {
      if (!standsAlone(one.text, language, false) || quotedShare(one.text) > mostQuoted) continue
      const fitted = fitLength(one, maxLength, maxLength * generosity)
      if (fitted) return fitted
    }
    return undefined
  }
  return first(0.6) ?? first(1)
}

function chooseNew(
  sentences: readonly Sentence[],
  options: {
    readonly maxLength: number
    readonly posted: readonly string[]
    readonly changed: readonly Span[]
    readonly language: string | undefined
  },
): readonly Sentence[] {
  const { maxLength, posted, changed, language } = options
  const told = posted.join('\n')
  const isChanged = (one: Span) =>
    changed.some((span) => span.start < one.end && one.start < span.end)
  const fresh = sentences
    .filter((one) => changed.length === 0 || isChanged(one))
    .slice(0, mostWeighed)
    .filter((one) => !told.includes(one.text) && standsAlone(one.text, language, false))
  const chosen: Sentence[] = []
  while (chosen.length < mostSentences) {
    const seen = terms([told, ...chosen.map((one) => one.text)].join('\n'), language)
    const room = chosen.length === 0 ? maxLength : maxLength - lengthOf(chosen) - 1
    const next = best(
      fresh.flatMap((one) => {
        if (chosen.some((other) => other.index === one.index)) return []
        const fitted = fitLength(one, room, chosen.length === 0 ? maxLength * generosity : room)
        return fitted ? [fitted] : []
      }),
      (one) =>
        novelty(one.text, seen, language) +
        1 / (2 + one.paragraph) +
        (hasNewFigure(one.text, seen) ? figureWorth : 0) -
        (quotedShare(one.text) > 0.4 ? quotePenalty : 0),
    )
    if (!next || next.score < (chosen.length === 0 ? worthTelling : worthTellingToo)) break
    chosen.push(next.value)
  }
  return chosen
}

/** What is news stands near the top; more would only cost time. */
const mostWeighed = 300

/** A new quote is shown as a quote; its sentence is the summary only when nothing else is new. */
const quotePenalty = 0.6
const worthTelling = 0.35
const worthTellingToo = 0.8

function finish(text: string, chosen: readonly Sentence[]): readonly Excerpt[] {
  const ordered = [...chosen].sort((a, b) => a.start - b.start)
  return ordered.map((one, at) => {
    const isLast = at === ordered.length - 1
    const end = isLast ? one.start + tailCut(one.text) : one.end
    return excerpt(text, { start: one.start, end })
  })
}

/** The excerpts as one text: what was cut off at an end is owned up to with an ellipsis. */
export function sayExcerpts(excerpts: readonly Excerpt[]): string {
  return excerpts
    .map(({ text }) => (/[.!?…。！？؟۔"”“»’」』)）]$/.test(text) ? text : `${text}…`))
    .map((text) => (/[。！？」』]$/.test(text) ? text : `${text} `))
    .join('')
    .trimEnd()
}

function lengthOf(chosen: readonly Sentence[]): number {
  return chosen.reduce((sum, one) => sum + one.text.length, chosen.length - 1)
}
