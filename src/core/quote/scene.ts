import type { Span } from '../span.ts'
import { type Lexicon, wordClass } from './lexicon.ts'
import { findMentions, type Mention } from './mention.ts'
import type { Run } from './runs.ts'
import { findSentenceStarts, is, type Token, tokenize } from './token.ts'

/** One paragraph as the sieves see it. */
export type Scene = {
  readonly text: string
  readonly lexicon: Lexicon
  readonly tokens: readonly Token[]
  readonly runs: readonly Run[]
  readonly mentions: readonly Mention[]
  /** Of each token: the first token of its sentence. */
  readonly sentenceStarts: readonly number[]
  /** Of each token: the mention it belongs to. */
  readonly mentionAt: readonly (Mention | undefined)[]
  /** Words that stand with a capital letter within sentences of the article. */
  readonly names: ReadonlySet<string>
  /** Of each run: its token. */
  readonly quoteTokens: readonly number[]
}

/** No clause is longer; keeps the work linear on hostile input. */
export const reach = 60

export function createScenes(
  text: string,
  paragraphs: readonly Span[],
  runs: readonly (readonly Run[])[],
  lexicon: Lexicon,
): readonly Scene[] {
  const parts = paragraphs.map((paragraph, index) => {
    const spelled = tokenize(text, paragraph, runs[index] ?? [], lexicon)
    const sentenceStarts = findSentenceStarts(text, paragraph, spelled)
    const tokens = spelled.map((token, place) =>
      isFirstName(spelled, sentenceStarts, place) ? { ...token, classes: 0 } : token,
    )
    return { tokens, runs: runs[index] ?? [], sentenceStarts }
  })
  const knownCapitals = new Set<string>()
  for (const { tokens, sentenceStarts } of parts) {
    tokens.forEach((token, index) => {
      if (token.isCapital && sentenceStarts[index] !== index) knownCapitals.add(token.word)
    })
  }
  const { language } = lexicon
  return parts.map(({ tokens, runs: own, sentenceStarts }) => {
    const mentions = findMentions(tokens, { language, knownCapitals, sentenceStarts })
    const mentionAt = new Array<Mention | undefined>(tokens.length).fill(undefined)
    for (const mention of mentions) mentionAt.fill(mention, mention.first, mention.last + 1)
    const quoteTokens = tokens.flatMap((token, place) => (token.kind === 'quote' ? [place] : []))
    return {
      text,
      lexicon,
      tokens,
      runs: own,
      mentions,
      sentenceStarts,
      mentionAt,
      quoteTokens,
      names: knownCapitals,
    }
  })
}

/** "spokesman Per Lund": within a sentence a small word with a capital letter is part of a name. */
function isFirstName(
  tokens: readonly Token[],
  sentenceStarts: readonly number[],
  place: number,
): boolean {
  const token = tokens[place]
  if (token === undefined || !token.isCapital || !is(token, wordClass.preposition)) return false
  return sentenceStarts[place] !== place && tokens[place + 1]?.isCapital === true
}

export function sentenceStart(scene: Scene, index: number): number {
  return Math.max(scene.sentenceStarts[index] ?? 0, index - reach)
}

/** The end (exclusive) of the sentence of a token. */
export function sentenceEnd(scene: Scene, index: number): number {
  const start = scene.sentenceStarts[index]
  let end = index + 1
  while (end < scene.tokens.length && end - index < reach && scene.sentenceStarts[end] === start)
    end++
  return end
}

export function mentionEndingAt(scene: Scene, index: number): Mention | undefined {
  const mention = scene.mentionAt[index]
  return mention?.last === index ? mention : undefined
}

export function mentionStartingAt(scene: Scene, index: number): Mention | undefined {
  const mention = scene.mentionAt[index]
  return mention?.first === index ? mention : undefined
}

/** A verb of speech, and no name that looks like one. */
export function isSay(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.isCapital && is(token, wordClass.says)
}

export function hasWords(scene: Scene, from: number, to: number): boolean {
  for (let index = Math.max(from, to - reach); index < to; index++) {
    if (scene.tokens[index]?.kind === 'word') return true
  }
  return false
}
