/** Sieves for speakers that stand after the quote. */
import { cues, functionWords, wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { isSay, mentionEndingAt, mentionStartingAt, type Scene, sentenceEnd } from './scene.ts'
import { is } from './token.ts'

export function subjectThenVerbAfter(scene: Scene, quote: number): Mention | undefined {
  if (endsWithFullStop(scene, quote)) return undefined
  const mention = mentionNear(scene, skipSigns(scene, quote + 1))
  if (mention === undefined || scene.tokens[mention.last]?.isPossessive) return undefined
  const verb = verbAfter(scene, mention.last + 1, sentenceEnd(scene, quote))
  if (verb === undefined) return undefined
  // “…,” the dawn of the age, Ann Porter said
  const nearer = mentionEndingAt(scene, verb - 1)
  const isInserted = nearer?.kind === 'name' && scene.tokens[nearer.first - 1]?.kind === 'comma'
  return isInserted && mention.kind !== 'name' ? nearer : mention
}

export function verbThenSubjectAfter(scene: Scene, quote: number): Mention | undefined {
  if (endsWithFullStop(scene, quote)) return undefined
  let at = skipSigns(scene, quote + 1)
  while (is(scene.tokens[at], wordClass.adverb | wordClass.auxiliary)) at++
  if (!isSay(scene.tokens[at])) return undefined
  at++
  while (is(scene.tokens[at], wordClass.adverb | wordClass.auxiliary)) at++
  return mentionNear(scene, at)
}

export function attributionAtTheEnd(scene: Scene, quote: number): Mention | undefined {
  const end = sentenceEnd(scene, quote)
  for (let index = quote + 1; index < end; index++) {
    if (scene.tokens[index]?.kind !== 'comma') continue
    const mention = mentionStartingAt(scene, index + 1)
    if (mention !== undefined && isSay(scene.tokens[mention.last + 1])) return mention
    if (isSay(scene.tokens[index + 1])) {
      const inverted = mentionStartingAt(scene, index + 2)
      if (inverted !== undefined) return inverted
    }
  }
  return undefined
}

/** A signature: a dash and a name, and the paragraph ends. */
export function nameAfterDash(scene: Scene, quote: number): Mention | undefined {
  if (scene.tokens[quote + 1]?.kind !== 'dash') return undefined
  const mention = mentionStartingAt(scene, quote + 2)
  const next = mention && scene.tokens[mention.last + 1]
  return next === undefined || next.kind === 'stop' || next.kind === 'comma' || next.kind === 'open'
    ? mention
    : undefined
}

function skipSigns(scene: Scene, index: number): number {
  let at = index
  while (scene.tokens[at]?.kind === 'comma' || scene.tokens[at]?.kind === 'dash') at++
  return at
}

/** The mention at a place, over a few plain words before it: "retired army general Tom Hale". */
function mentionNear(scene: Scene, at: number): Mention | undefined {
  for (let index = at; index < at + 4; index++) {
    const mention = mentionStartingAt(scene, index)
    if (mention !== undefined) return mention
    const token = scene.tokens[index]
    if (token?.kind !== 'word' || is(token, functionWords | cues)) return undefined
  }
  return undefined
}

/** The verb of speech that follows a subject, over adverbs, auxiliaries and parentheses. */
function verbAfter(scene: Scene, from: number, end: number): number | undefined {
  let index = from
  let steps = 0
  while (index < end && steps < 4) {
    const token = scene.tokens[index]
    if (token === undefined) return undefined
    if (isSay(token)) return index
    if (
      token.kind === 'comma' ||
      token.kind === 'open' ||
      is(token, wordClass.relative | wordClass.preposition)
    ) {
      return verbAfterParenthesis(scene, index, end)
    }
    if (token.kind !== 'word' || is(token, wordClass.conjunction)) return undefined
    index++
    steps++
  }
  return undefined
}

/** "Ann Porter, a nurse from the town, said": a verb right after a closing comma or at the end of a complement. */
function verbAfterParenthesis(scene: Scene, from: number, end: number): number | undefined {
  for (let index = from + 1; index < Math.min(end, from + 40); index++) {
    const token = scene.tokens[index]
    if (
      token === undefined ||
      token.kind === 'quote' ||
      token.kind === 'colon' ||
      token.kind === 'semicolon'
    )
      return undefined
    if (!isSay(token)) continue
    const before = scene.tokens[index - 1]
    if (
      before?.kind === 'comma' ||
      before?.kind === 'close' ||
      scene.mentionAt[index - 1]?.last === index - 1 ||
      is(before, wordClass.adverb | wordClass.month)
    )
      return index
  }
  return undefined
}

function endsWithFullStop(scene: Scene, quote: number): boolean {
  const token = scene.tokens[quote]
  return token !== undefined && scene.sentenceStarts[quote + 1] === quote + 1
}
