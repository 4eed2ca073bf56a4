/** Sieves for speakers that stand before the quote. */
import { cues, wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { hasWords, mentionEndingAt, mentionStartingAt, type Scene, sentenceStart } from './scene.ts'
import { mainSubject, outerSubject, subjectOf } from './subject.ts'
import { is } from './token.ts'

/** The nearest verb of speech before the quote in its sentence, and whose it is. */
export function subjectThenVerbBefore(scene: Scene, quote: number): Mention | undefined {
  const start = sentenceStart(scene, quote)
  for (let index = quote - 1; index >= start; index--) {
    const token = scene.tokens[index]
    if (token?.kind !== 'word' || token.isCapital || !is(token, cues)) continue
    if (scene.mentionAt[index] !== undefined) continue
    const mention = subjectAfter(scene, index, quote) ?? subjectOf(scene, index)
    if (mention !== undefined) return outerSubject(scene, index, mention)
  }
  return invertedAtStart(scene, start)
}

/** A transcript, or a caption: nothing but a name stands before the colon. */
export function nameBeforeColon(scene: Scene, quote: number): Mention | undefined {
  if (scene.tokens[quote - 1]?.kind !== 'colon') return undefined
  const mention = mentionEndingAt(scene, quote - 2)
  const isAlone = mention !== undefined && scene.sentenceStarts[mention.first] === mention.first
  return isAlone && mention.kind === 'name' ? mention : undefined
}

export function subjectBeforeColon(scene: Scene, quote: number): Mention | undefined {
  if (scene.tokens[quote - 1]?.kind !== 'colon') return undefined
  return mainSubject(scene, sentenceStart(scene, quote), quote)
}

/** The sentence before, when it reports somebody's words without quoting them. */
export function subjectOfSentenceBefore(scene: Scene, quote: number): Mention | undefined {
  const start = scene.sentenceStarts[quote] ?? 0
  if (start === 0 || hasWords(scene, start, quote)) return undefined
  const own = sentenceStart(scene, start - 1)
  let verb: number | undefined
  for (let index = start - 1; index >= own; index--) {
    const token = scene.tokens[index]
    if (token?.kind === 'quote') return undefined
    if (token?.kind === 'word' && is(token, cues) && scene.mentionAt[index] === undefined)
      verb = index
  }
  return verb === undefined ? undefined : subjectOf(scene, verb)
}

/** Whom a paragraph hands its word to: "The harbor board reports:", or, without a quote, whom its last sentence is about. */
export function announcedSpeaker(scene: Scene): Mention | undefined {
  const last = scene.tokens.length - 1
  const hasColon = scene.tokens[last]?.kind === 'colon'
  if (!hasColon && scene.runs.length > 0) return undefined
  const reporting = subjectThenVerbBefore(scene, last)
  if (reporting !== undefined) return reporting
  const subject = mainSubject(scene, sentenceStart(scene, last), last)
  return hasColon || (subject?.kind === 'name' && !subject.isOblique) ? subject : undefined
}

/** "Said Ann Porter: …" */
function invertedAtStart(scene: Scene, start: number): Mention | undefined {
  return is(scene.tokens[start], wordClass.says) ? mentionStartingAt(scene, start + 1) : undefined
}

/** "In Rom sagte Anna Lehmann: …": in many languages the speaker may stand behind the verb. */
function subjectAfter(scene: Scene, verb: number, quote: number): Mention | undefined {
  if (!scene.lexicon.language.subjectMayFollowVerb) return undefined
  let at = verb + 1
  while (is(scene.tokens[at], wordClass.adverb)) at++
  const after = mentionStartingAt(scene, at)
  if (after === undefined || after.last >= quote || isObjectPhrase(scene, after)) return undefined
  if (after.kind === 'pronoun') return after
  const before = subjectOf(scene, verb)
  if (before === undefined || before.isOblique || isObjectPhrase(scene, before)) return after
  const isName = after.kind === 'name' && !is(scene.tokens[after.first], wordClass.determiner)
  const isFar = before.kind === 'nominal' || scene.tokens[verb - 1]?.kind === 'comma'
  return (isName && isFar) || isCapitalByPlace(scene, before) ? after : undefined
}

function isObjectPhrase(scene: Scene, mention: Mention): boolean {
  return is(scene.tokens[mention.first], wordClass.objectDeterminer)
}

/** "Ähnlich äußerte sich …": one word at the start of a sentence, which may be anything. */
function isCapitalByPlace(scene: Scene, mention: Mention): boolean {
  const isAtStart = scene.sentenceStarts[mention.first] === mention.first
  return (
    isAtStart &&
    mention.first === mention.last &&
    mention.kind === 'name' &&
    !scene.names.has(scene.tokens[mention.first]?.word ?? '')
  )
}
