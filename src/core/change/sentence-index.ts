import type { ArticleText } from '../model.ts'
import { splitSentences } from '../sentence.ts'
import type { Span } from '../span.ts'
import { type Token, tokenize } from './token.ts'

type Place = {
  /** Index of the paragraph; -1 is the headline. */
  readonly paragraph: number
  /** Which sentence of the paragraph. */
  readonly place: number
}

export type Sentence = Span &
  Place & {
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
  for (const { index, tokens, plain, start, end } of paragraphs) {
    let next = 0
    let plainEnd = 0
    let place = -1
    for (const span of splitSentences(article.text, { start, end }, article.language)) {
      place += 1
      const [first, plainStart] = [next, plainEnd]
      for (let token = tokens[next]; token && token.start < span.end; token = tokens[next]) {
        plainEnd += token.key.length + 1
        next += 1
      }
      if (next === first) continue
      const at = { paragraph: index, place }
      const said = {
        tokens: tokens.slice(first, next),
        plain: plain.slice(plainStart, plainEnd - 1),
      }
      sentences.push(toSentence(article.text, span, said, at))
    }
  }
  return sentences
}

/** One that stands in no paragraph. */
export function readSentence(text: string, span: Span, at: Place): Sentence {
  const tokens = tokenize(text, span)
  return toSentence(text, span, { tokens, plain: joinKeys(tokens) }, at)
}

function toSentence(
  text: string,
  span: Span,
  { tokens, plain }: Pick<Sentence, 'tokens' | 'plain'>,
  { paragraph, place }: Place,
): Sentence {
  return {
    start: span.start,
    end: span.end,
    paragraph,
    place,
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
