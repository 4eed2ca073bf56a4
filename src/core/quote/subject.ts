import { cues, wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { mentionEndingAt, mentionStartingAt, type Scene, sentenceStart } from './scene.ts'
import { is, type Token } from './token.ts'

/** Of "a spokesman for the mayor", the spokesman: the phrase that a trailing "of", "for", "at" hangs on. */
function withoutComplement(scene: Scene, mention: Mention): Mention {
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

/** Where the clause around a token may begin: its sentence, or a bracket that is still open. */
function clauseStart(scene: Scene, index: number): number {
  const start = sentenceStart(scene, index)
  let depth = 0
  for (let at = index - 1; at >= start; at--) {
    const kind = scene.tokens[at]?.kind
    if (kind === 'close') depth++
    if (kind === 'open' && depth-- === 0) return at + 1
  }
  return start
}

/** Who does what the verb at `verb` says; undefined when the sentence does not show it. */
export function subjectOf(scene: Scene, verb: number): Mention | undefined {
  const start = clauseStart(scene, verb)
  const previous = scene.tokens[verb - 1]
  const asked = passiveAgent(scene, verb)
  if (asked !== undefined) return asked
  const described = subjectOfRelative(scene, start, verb)
  if (described !== undefined) return described
  if (isParticiple(scene.tokens[verb])) {
    const isLoose = previous?.kind === 'comma' || is(previous, wordClass.conjunction)
    return isLoose
      ? mainSubject(scene, start, verb - 1)
      : subjectOfParticiple(scene, start, verb - 1)
  }
  if (previous?.kind === 'comma')
    return insertedSubject(scene, verb) ?? subjectBefore(scene, start, verb)
  return subjectBefore(scene, start, verb)
}

function isParticiple(token: Token | undefined): boolean {
  return is(token, wordClass.saying) && !is(token, wordClass.says)
}

/** Walks left from a verb to the phrase that can be its subject. */
function subjectBefore(scene: Scene, start: number, verb: number): Mention | undefined {
  let index = verb - 1
  while (index >= start) {
    const border = subjectBeyond(scene, start, index)
    if (border !== undefined) return border.subject
    const mention = mentionEndingAt(scene, index)
    const whole = mention && withoutComplement(scene, mention)
    if (whole !== undefined && !isObject(scene, whole)) return whole
    index = (whole?.first ?? index) - 1
  }
  return undefined
}

/** At the border of a clause: the subject that stands beyond it. Undefined where there is no border. */
function subjectBeyond(
  scene: Scene,
  start: number,
  index: number,
): { readonly subject: Mention | undefined } | undefined {
  const token = scene.tokens[index]
  if (token === undefined) return { subject: undefined }
  if (closesParenthesis(token)) return { subject: beforeParenthesis(scene, start, index) }
  if (token.kind !== 'word' || joins.has(token.word))
    return { subject: mainSubject(scene, start, index) }
  if (scene.mentionAt[index] !== undefined || !is(token, wordClass.relative)) return undefined
  return { subject: antecedent(scene, start, index) }
}

function closesParenthesis({ kind }: Token): boolean {
  return kind === 'comma' || kind === 'close' || kind === 'dash'
}

const joins = new Set(['and', 'but', 'or', 'und', 'et', 'y', 'e', 'i', 'и'])

/** "the witness, who said": the phrase before the relative. */
function antecedent(scene: Scene, start: number, relative: number): Mention | undefined {
  const hasComma = scene.tokens[relative - 1]?.kind === 'comma'
  const mention = mentionEndingAt(scene, hasComma ? relative - 2 : relative - 1)
  return mention === undefined
    ? mainSubject(scene, start, relative)
    : withoutComplement(scene, mention)
}

/** "The letter that the jury saw | read": two verbs in a row, and the first one ends a relative clause. */
function subjectOfRelative(scene: Scene, start: number, verb: number): Mention | undefined {
  const previous = scene.tokens[verb - 1]
  const isVerb = is(previous, cues | wordClass.otherVerb) && !is(previous, wordClass.auxiliary)
  if (!isVerb || scene.mentionAt[verb - 1] !== undefined) return undefined
  for (let index = verb - 2; index > start; index--) {
    const token = scene.tokens[index]
    if (token?.kind !== 'word') return undefined
    if (is(token, wordClass.relative)) return antecedent(scene, start, index)
  }
  return undefined
}

/** "was asked by Ann Porter whether": the one after "by". */
function passiveAgent(scene: Scene, verb: number): Mention | undefined {
  const isPassive =
    is(scene.tokens[verb - 1], wordClass.auxiliary) && scene.tokens[verb + 1]?.word === 'by'
  return isPassive ? mentionStartingAt(scene, verb + 2) : undefined
}

/** "The paradox, says Ann Porter, is that": a speaker between commas. */
function insertedSubject(scene: Scene, verb: number): Mention | undefined {
  const mention = mentionStartingAt(scene, verb + 1)
  return mention !== undefined && scene.tokens[mention.last + 1]?.kind === 'comma'
    ? mention
    : undefined
}

/** "footage of Ann Porter saying", but "issued a statement saying": who issued it. */
function subjectOfParticiple(scene: Scene, start: number, index: number): Mention | undefined {
  const mention = mentionEndingAt(scene, index)
  if (mention?.kind === 'name' && !is(scene.tokens[mention.first - 1], wordClass.tells)) {
    return scene.tokens[mention.first - 1]?.word === 'of'
      ? mention
      : withoutComplement(scene, mention)
  }
  return mainSubject(scene, start, index)
}

/** After a preposition, or the object of a verb: no subject. */
function isObject(scene: Scene, mention: Mention): boolean {
  if (mention.isOblique || is(scene.tokens[mention.first], wordClass.objectDeterminer)) return true
  const before = scene.tokens[mention.first - 1]
  if (before?.kind !== 'word' || is(before, wordClass.conjunction)) return false
  return is(before, cues | wordClass.otherVerb)
}

/** "Ann Porter, a nurse who fled in April, said": the phrase before the first of the commas. */
function beforeParenthesis(scene: Scene, start: number, end: number): Mention | undefined {
  let best: Mention | undefined
  for (let index = end - 1; index >= start; index--) {
    const token = scene.tokens[index]
    if (token === undefined || breaksClause(token, best !== undefined)) break
    const mention = mentionEndingAt(scene, index)
    if (mention === undefined || !opensParenthesis(scene.tokens[index + 1])) continue
    const whole = withoutComplement(scene, mention)
    if (!isObject(scene, whole)) best = whole
  }
  return best ?? mainSubject(scene, start, end)
}

function breaksClause(token: Token, hasSubject: boolean): boolean {
  if (token.kind === 'semicolon' || token.kind === 'colon' || token.kind === 'quote') return true
  return (
    hasSubject &&
    is(token, wordClass.conjunction) &&
    !is(token, wordClass.preposition) &&
    !joins.has(token.word)
  )
}

function opensParenthesis(token: Token | undefined): boolean {
  if (token === undefined) return false
  return (
    token.kind === 'comma' ||
    token.kind === 'open' ||
    token.kind === 'dash' ||
    is(token, wordClass.relative | wordClass.preposition)
  )
}

/** The first phrase of the sentence that can be a subject. */
export function mainSubject(scene: Scene, start: number, end: number): Mention | undefined {
  let fallback: Mention | undefined
  for (let index = start; index < end; index++) {
    const mention = mentionStartingAt(scene, index)
    if (mention === undefined) continue
    index = mention.last
    if (scene.tokens[mention.last]?.isPossessive) continue
    if (!isObject(scene, mention)) return mention
    fallback ??= mention
  }
  return fallback
}

/** "Ann Porter says she hopes": the one who is named, rather than the pronoun of the inner clause. */
export function outerSubject(scene: Scene, verb: number, inner: Mention): Mention {
  if (inner.kind !== 'pronoun' || !isWithinClause(scene, inner)) return inner
  const start = clauseStart(scene, verb)
  for (let index = start; index < inner.first; index++) {
    const token = scene.tokens[index]
    if (
      token?.kind !== 'word' ||
      token.isCapital ||
      !is(token, wordClass.says) ||
      scene.mentionAt[index] !== undefined
    )
      continue
    const outer = subjectOf(scene, index)
    if (outer !== undefined && outer.first < inner.first) return outer
  }
  return inner
}

/** "that she", "what he", "says she", "told the crowd she": the pronoun belongs to what is reported. */
function isWithinClause(scene: Scene, pronoun: Mention): boolean {
  const before = scene.tokens[pronoun.first - 1]
  if (before?.kind !== 'word') return false
  if (/^(?:that|what|whom|who|dass|que|che|что|що|że)$/.test(before.word)) return true
  return is(before, cues) || mentionEndingAt(scene, pronoun.first - 1) !== undefined
}
