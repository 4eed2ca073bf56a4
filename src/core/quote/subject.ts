import { cues, wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { mentionEndingAt, type Scene, sentenceStart } from './scene.ts'
import { is } from './token.ts'

/** Of "a spokesman for the mayor", the spokesman: the phrase that a trailing "of", "for", "at" hangs on. */
export function withoutComplement(scene: Scene, mention: Mention): Mention {
  let current = mention
  for (let hops = 0; hops < 4; hops++) {
    const preposition = scene.tokens[current.first - 1]
    if (!is(preposition, wordClass.preposition) || is(preposition, wordClass.conjunction))
      return current
    const outer = mentionEndingAt(scene, current.first - 2)
    if (outer === undefined || scene.tokens[outer.last]?.isPossessive) return current
    current = outer
  }
  return current
}

/** Who does what the verb at `verb` says; undefined when the sentence does not show it. */
export function subjectOf(scene: Scene, verb: number): Mention | undefined {
  const start = sentenceStart(scene, verb)
  const isParticiple =
    is(scene.tokens[verb], wordClass.saying) && !is(scene.tokens[verb], wordClass.says)
  let index = verb - 1
  if (isParticiple) {
    const previous = scene.tokens[index]
    if (previous?.kind === 'comma' || is(previous, wordClass.conjunction))
      return mainSubject(scene, start, index)
    return subjectOfParticiple(scene, start, index)
  }
  while (index >= start) {
    const token = scene.tokens[index]
    if (token === undefined) return undefined
    if (token.kind === 'comma' || token.kind === 'close' || token.kind === 'dash')
      return beforeParenthesis(scene, start, index)
    if (token.kind !== 'word') return mainSubject(scene, start, index)
    const mention = mentionEndingAt(scene, index)
    if (mention !== undefined) {
      const whole = withoutComplement(scene, mention)
      if (!isObject(scene, whole)) return whole
      index = whole.first - 1
      continue
    }
    if (is(token, wordClass.relative)) {
      const skip = scene.tokens[index - 1]?.kind === 'comma' ? index - 2 : index - 1
      const antecedent = mentionEndingAt(scene, skip)
      return antecedent === undefined
        ? mainSubject(scene, start, index)
        : withoutComplement(scene, antecedent)
    }
    if (token.word === 'and' || token.word === 'but' || token.word === 'or')
      return mainSubject(scene, start, index)
    index--
  }
  return undefined
}

/** "footage of Ann Porter saying", but "issued a statement saying": who issued it. */
function subjectOfParticiple(scene: Scene, start: number, index: number): Mention | undefined {
  const mention = mentionEndingAt(scene, index)
  if (mention?.kind === 'name' && !is(scene.tokens[mention.first - 1], wordClass.tells))
    return mention
  return mainSubject(scene, start, index)
}

/** After a preposition, or the listener of "told": no subject. */
function isObject(scene: Scene, mention: Mention): boolean {
  if (mention.isOblique) return true
  const before = scene.tokens[mention.first - 1]
  return is(before, cues) && !is(before, wordClass.conjunction) && before?.kind === 'word'
}

/** "Ann Porter, a nurse who fled in April, said": the phrase before the first of the commas. */
function beforeParenthesis(scene: Scene, start: number, end: number): Mention | undefined {
  let best: Mention | undefined
  for (let index = end - 1; index >= start; index--) {
    const token = scene.tokens[index]
    if (
      token === undefined ||
      token.kind === 'semicolon' ||
      token.kind === 'colon' ||
      token.kind === 'quote'
    )
      break
    const closing = scene.tokens[index + 1]
    const mention = mentionEndingAt(scene, index)
    if (mention === undefined) continue
    if (
      closing?.kind === 'comma' ||
      closing?.kind === 'open' ||
      closing?.kind === 'dash' ||
      is(closing, wordClass.relative) ||
      is(closing, wordClass.preposition)
    ) {
      const whole = withoutComplement(scene, mention)
      if (!isObject(scene, whole)) best = whole
    }
  }
  return best ?? mainSubject(scene, start, end)
}

/** The first phrase of the sentence that can be a subject. */
export function mainSubject(scene: Scene, start: number, end: number): Mention | undefined {
  let fallback: Mention | undefined
  for (let index = start; index < end; index++) {
    const mention = scene.mentionAt[index]
    if (mention === undefined || mention.first !== index) continue
    index = mention.last
    if (scene.tokens[mention.last]?.isPossessive) continue
    if (isObject(scene, mention)) {
      fallback ??= mention
      continue
    }
    return mention
  }
  return fallback
}
