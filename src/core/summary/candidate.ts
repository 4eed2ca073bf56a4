/** Sentences that an alert may say, and the best of them. */
import { leadingCut } from '../dateline.ts'
import type { ArticleText } from '../model.ts'
import { splitSentences } from '../sentence.ts'
import type { Span } from '../span.ts'
import { isAside, leans } from './openers.ts'
import { clauseCut, isBalanced } from './trim.ts'

export type Sentence = Span & {
  readonly text: string
  readonly paragraph: number
  /** Among all sentences of the article. */
  readonly index: number
}

/** All sentences without their datelines; asides about the report itself are left out. */
export function listCandidates(article: ArticleText): readonly Sentence[] {
  const headline =
    article.headline && article.text.slice(article.headline.start, article.headline.end)
  let index = 0
  return article.paragraphs.flatMap((span, paragraph) => {
    const whole = article.text.slice(span.start, span.end)
    if (isAside(whole) || isNote(whole)) return []
    return splitSentences(article.text, span, article.language).flatMap((one) => {
      const isFirst = one.start === span.start
      const cut = isFirst ? leadingCut(article.text.slice(one.start, one.end)) : 0
      const start = one.start + cut
      const text = article.text.slice(start, one.end)
      const sentence = { start, end: one.end, text, paragraph, index: index++ }
      return text === headline || isAside(text) ? [] : [sentence]
    })
  })
}

/** "(Corrects the number of dead in the headline)": a desk to its clients, all of it in brackets. */
function isNote(paragraph: string): boolean {
  return /^\s*(?:\([^()]{1,300}\)|\[[^[\]]{1,300}\])\s*$/.test(paragraph)
}

/** A sentence that cannot be cut may be this much too long. */
export const generosity = 1.5

export function fitLength(one: Sentence, maxLength: number, limit: number): Sentence | undefined {
  if (one.text.length <= maxLength) return one
  const cut = clauseCut(one.text, maxLength)
  if (cut !== undefined) return { ...one, end: one.start + cut, text: one.text.slice(0, cut) }
  return one.text.length <= limit ? one : undefined
}

const quotation = /["“„«「『][^"“”„«»「」『』]{1,2000}["”“»」』]/g

/** How much of the sentence is somebody else's words, 0 to 1. */
export function quotedShare(sentence: string): number {
  const quoted = sentence.match(quotation)?.join('').length ?? 0
  return quoted / sentence.length
}

/** Can be read with nothing before it. `follows`: the sentence before is read too, so "it" is known. */
export function standsAlone(
  sentence: string,
  language: string | undefined,
  follows: boolean,
): boolean {
  if (!(isLongEnough(sentence) && isBalanced(sentence))) return false
  if (!/[.!…。！۔"”“»」』)）]$/.test(sentence) || /^\p{Ll}/u.test(sentence)) return false
  const unquoted = sentence.replace(quotation, ' ').trim()
  if (unquoted.length < shortestAttribution) return false
  return (
    follows ||
    !(
      leans(sentence, language) ||
      (unquoted !== sentence && leans(unquoted.replace(/^[,.\s—–-]+/, ''), language))
    )
  )
}

/** `“We are leaving,” X said`: less than a name and a verb outside the marks names nobody. */
const shortestAttribution = 10

function isLongEnough(sentence: string): boolean {
  return sentence.length >= (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(sentence) ? 8 : 25)
}
