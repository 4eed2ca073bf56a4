import type { QuoteKind } from '../model.ts'
import type { Span } from '../span.ts'
import { cues, wordClass } from './lexicon.ts'
import { reach, type Scene } from './scene.ts'
import { is, type Token } from './token.ts'

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const longestTitle = 12

/** Where a script has no spaces, two signs count as a word. */
export function countWords(text: string): number {
  const words = text.match(wordPattern)?.length ?? 0
  if (!unspacedScript.test(text)) return words
  return words + Math.floor((text.match(unspacedSign)?.length ?? 0) / 2)
}

const unspacedScript = /[\u3040-\u30ff\u3400-\u9fff]/
const unspacedSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Capital letters throughout, as in the title of a work. */
function hasTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3)
  return words.length > 1 && long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}

const leadsToName = wordClass.preposition | wordClass.determiner | wordClass.label | wordClass.work

/** A film, a book, a bill, a program: what the marks hold is its name, and nobody says it. */
export function isTitleOfWork(scene: Scene, quote: number, inner: Span): boolean {
  const words = scene.text.slice(inner.start, inner.end).match(wordPattern) ?? []
  if (words.length > longestTitle || !hasTitleCase(words)) return false
  const before = scene.tokens[quote - 1]
  if (isNickname(before, scene.tokens[quote + 1], words.length)) return true
  if (before?.kind === 'comma') return is(scene.tokens[quote - 2], wordClass.work)
  if (before?.kind !== 'word') return false
  return before.isPossessive || is(before, leadsToName) || (!is(before, cues) && words.length > 2)
}

/** Otto “The Wall” Renn. */
function isNickname(before: Token | undefined, after: Token | undefined, count: number): boolean {
  const isBetweenNames =
    before?.kind === 'word' && after?.kind === 'word' && before.isCapital && after.isCapital
  return isBetweenNames && count <= 3 && !is(before, cues)
}

/** "dismissed it as “fake news”", "so-called “experts”". */
function isLabel(before: Token | undefined, count: number): boolean {
  return (
    before?.kind === 'word' &&
    count <= 3 &&
    (is(before, wordClass.label | wordClass.work) || before.word === 'as')
  )
}

/** Somebody's sentence, although the text does not say whose. */
function isOwnSentence(before: Token | undefined, said: string, count: number): boolean {
  const isApart =
    before === undefined ||
    before.kind === 'stop' ||
    before.kind === 'colon' ||
    before.kind === 'quote'
  return isApart && count >= 4 && /^[\p{Lu}[\p{Lo}]/u.test(said)
}

/** Whether a quote is somebody's sentence, a phrase of theirs, or no statement at all. */
export function classifyQuote(
  scene: Scene,
  quote: number,
  inner: Span,
  hasSpeaker: boolean,
): QuoteKind {
  const said = scene.text.slice(inner.start, inner.end)
  const count = countWords(said.slice(0, 40 * reach))
  const before = scene.tokens[quote - 1]
  if (isLabel(before, count)) return 'scare'
  if (!hasSpeaker) return isOwnSentence(before, said, count) ? 'full' : 'scare'
  if (!/^[\p{Lu}\p{N}[¿¡…\p{Lo}]/u.test(said)) return 'partial'
  const isWithinClause =
    before?.kind === 'word' && is(before, wordClass.determiner | wordClass.preposition)
  return count <= 3 && isWithinClause ? 'partial' : 'full'
}

/** Few words of a language with long ones say as much as many short ones. */
const fewWordsLength = 22

/** Long enough to say something to a reader who knows nothing else. */
export function isHighlight(said: string, kind: QuoteKind): boolean {
  const words = countWords(said)
  if (kind === 'full') return words >= 5 || (words >= 3 && said.length >= fewWordsLength)
  return kind === 'partial' && words >= 8
}
