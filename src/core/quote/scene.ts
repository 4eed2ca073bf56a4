import type { Lexicon } from './lexicon.ts'
import type { Run } from './marks.ts'
import type { Mention } from './mention.ts'
import type { Token } from './token.ts'

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
  /** Of each run: its token. */
  readonly quoteTokens: readonly number[]
}

/** No clause is longer; keeps the work linear on hostile input. */
export const reach = 60

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
