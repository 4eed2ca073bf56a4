import type { QuoteKind } from '../model.ts'
import type { Span } from '../span.ts'
import { wordClass } from './lexicon.ts'
import type { Scene } from './scene.ts'
import { is } from './token.ts'

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu

export function countWords(text: string): number {
  return text.match(wordPattern)?.length ?? 0
}

/** A title of a work or a label: capital letters throughout and no end of a sentence. */
function looksLikeTitle(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3)
  return words.length > 1 && long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}

/** Whether a quote is somebody's sentence, a phrase of theirs, or no statement at all. */
export function classifyQuote(
  scene: Scene,
  quote: number,
  inner: Span,
  hasSpeaker: boolean,
): QuoteKind {
  const said = scene.text.slice(inner.start, inner.end)
  const words = said.match(wordPattern) ?? []
  const before = scene.tokens[quote - 1]
  const isLabeled =
    before?.kind === 'word' &&
    (is(before, wordClass.label | wordClass.work) || before.word === 'as')
  if (!hasSpeaker) return 'scare'
  if (isLabeled && words.length <= 3) return 'scare'
  if (is(before, wordClass.work) && looksLikeTitle(words)) return 'scare'
  const startsSentence = /^[\p{Lu}\p{N}[¿¡…\p{Lo}]/u.test(said)
  if (!startsSentence) return 'partial'
  const isOwnClause =
    before === undefined ||
    before.kind !== 'word' ||
    !is(before, wordClass.determiner | wordClass.preposition)
  if (words.length <= 3 && !isOwnClause) return 'partial'
  return looksLikeTitle(words) && before?.kind === 'word' && !is(before, wordClass.says)
    ? 'scare'
    : 'full'
}

/** Long enough to say something to a reader who knows nothing else. */
export function isHighlight(said: string, kind: QuoteKind): boolean {
  const words = countWords(said)
  return kind === 'full' ? words >= 5 : kind === 'partial' && words >= 8
}
