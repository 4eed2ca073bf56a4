import type { ArticleText } from '../model.ts'
import { splitSentences } from '../sentence.ts'
import type { Span } from '../span.ts'
import { type Token, tokenize } from './token.ts'

export type Sentence = Span & {
  /** Index of the paragraph; -1 is the headline. */
  readonly paragraph: number
  /** Place in the paragraph. */
  readonly place: number
  readonly text: string
  readonly tokens: readonly Token[]
  /** Equal for sentences that differ in typography only. */
  readonly plain: string
  /** `plain` without its numbers. */
  readonly masked: string
}

export type Paragraph = Span & { readonly index: number; readonly text: string }

/** Beyond it an article is no article; the rest is left out of the comparison. */
const longestText = 200_000

export function listParagraphs(article: ArticleText): readonly Paragraph[] {
  return article.paragraphs
    .filter((span) => span.end <= longestText)
    .map((span, index) => ({
      start: span.start,
      end: span.end,
      index,
      text: article.text.slice(span.start, span.end),
    }))
}

export type TokenizedParagraph = Paragraph & {
  readonly tokens: readonly Token[]
  readonly plain: string
}

export function tokenizeParagraph(article: ArticleText, paragraph: Paragraph): TokenizedParagraph {
  const tokens = tokenize(article.text, paragraph)
  const { start, end, index, text } = paragraph
  return { start, end, index, text, tokens, plain: joinKeys(tokens) }
}

export function listSentences(
  article: ArticleText,
  paragraphs: readonly TokenizedParagraph[],
): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const { index, tokens, start, end } of paragraphs) {
    let from = 0
    let place = -1
    for (const span of splitSentences(article.text, { start, end }, article.language)) {
      place += 1
      const first = from
      while ((tokens[from]?.start ?? Number.POSITIVE_INFINITY) < span.end) from += 1
      if (from === first) continue
      sentences.push(
        toSentence(article.text, span, tokens.slice(first, from), { paragraph: index, place }),
      )
    }
  }
  return sentences
}

export function toSentence(
  text: string,
  span: Span,
  tokens: readonly Token[],
  at: { readonly paragraph: number; readonly place: number },
): Sentence {
  const plain = joinKeys(tokens)
  return {
    start: span.start,
    end: span.end,
    ...at,
    text: text.slice(span.start, span.end),
    tokens,
    plain,
    masked: tokens.some(({ kind }) => kind === 'number') ? maskKeys(tokens) : plain,
  }
}

function joinKeys(tokens: readonly Token[]): string {
  return tokens.map((token) => token.key).join(' ')
}

function maskKeys(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'number' ? '#' : token.key)).join(' ')
}
