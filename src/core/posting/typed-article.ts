/** What a person types to be told: a headline, and what there is to say. */
import { findClaims } from '../quote/claimed.ts'
import { splitSentences } from '../sentence.ts'

export const mostTyped = { headline: 200, text: 3_000 } as const

export type TypedArticle = { readonly headline: string; readonly paragraphs: readonly string[] }

export type TypedReading =
  | { readonly kind: 'article'; readonly article: TypedArticle }
  | { readonly kind: 'empty' | 'too-long' | 'headline-too-long' }
  /** There is no source that would say so. */
  | { readonly kind: 'quotes'; readonly quote: string }

/** The first line is the headline; of a single line, its first sentence. */
export function readTypedArticle(typed: string): TypedReading {
  const lines = typed
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  const [first, ...rest] = lines
  if (first === undefined) return { kind: 'empty' }
  if (typed.length > mostTyped.text) return { kind: 'too-long' }
  const [quote] = findClaims(lines.join('\n'))
  if (quote !== undefined) return { kind: 'quotes', quote }
  const article = rest.length > 0 ? { headline: first, paragraphs: rest } : splitLine(first)
  return article.headline.length > mostTyped.headline
    ? { kind: 'headline-too-long' }
    : { kind: 'article', article }
}

function splitLine(line: string): TypedArticle {
  const [sentence] = splitSentences(line, { start: 0, end: line.length }, undefined)
  const headline = line.slice(0, sentence?.end ?? line.length)
  const text = line.slice(headline.length).trim()
  // A headline has no full stop, but for one that an ellipsis or a question needs.
  return {
    headline: headline.replace(/(?<![.。])[.。]$/, ''),
    paragraphs: text === '' ? [] : [text],
  }
}
