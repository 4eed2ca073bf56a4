import { cues, functionWords, wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import {
  mentionEndingAt,
  mentionStartingAt,
  reach,
  type Scene,
  sentenceEnd,
  sentenceStart,
} from './scene.ts'
import { mainSubject, outerSubject, subjectOf } from './subject.ts'
import { is, type Token } from './token.ts'
import { unspacedSpeaker } from './unspaced.ts'

/** What earlier quotes and paragraphs have settled. */
export type Memory = {
  /** Who spoke last in this paragraph. */
  readonly here: Mention | undefined
  /** Who spoke last, or was announced by a final colon, in the paragraph before. */
  readonly before: Mention | undefined
}

type Sieve = (scene: Scene, quote: number, memory: Memory) => Mention | undefined

/** Each sieve is one way of saying who speaks; the first that answers wins. */
export const sieves: readonly (readonly [name: string, sieve: Sieve])[] = [
  ['安波特表示：“…”', speakerWithoutSpaces],
  ['“…,” Ann Porter said', subjectThenVerbAfter],
  ['“…,” said Ann Porter', verbThenSubjectAfter],
  ['Ann Porter said the plan was “…”', subjectThenVerbBefore],
  ['The plan is “…”, according to Ann Porter', accordingToAround],
  ['The “…” is over, Ann Porter said', attributionAtTheEnd],
  ['“…” — Ann Porter', nameAfterDash],
  ['Nobody knew, Ann Porter said. “…”', subjectOfSentenceBefore],
  ['“…,” she said. “…”', sameAsBefore],
  ['Ann Porter: “…”', nameBeforeColon],
  ['a paragraph that is a quote and nothing else', speakerOfThePreviousParagraph],
  ['the first who could be the subject', firstSubject],
]

export function findSpeaker(
  scene: Scene,
  quote: number,
  memory: Memory,
): { readonly mention: Mention; readonly name: string } | undefined {
  for (const [name, sieve] of sieves) {
    const mention = sieve(scene, quote, memory)
    if (mention !== undefined) return { mention, name }
  }
  return undefined
}

function speakerWithoutSpaces(scene: Scene, quote: number): Mention | undefined {
  const { code } = scene.lexicon.language
  return code === 'zh' || code === 'ja' ? unspacedSpeaker(scene, quote) : undefined
}

function isSay(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.isCapital && is(token, wordClass.says)
}

function skipSigns(scene: Scene, index: number): number {
  let at = index
  while (scene.tokens[at]?.kind === 'comma' || scene.tokens[at]?.kind === 'dash') at++
  return at
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

function subjectThenVerbAfter(scene: Scene, quote: number): Mention | undefined {
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

function verbThenSubjectAfter(scene: Scene, quote: number): Mention | undefined {
  if (endsWithFullStop(scene, quote)) return undefined
  let at = skipSigns(scene, quote + 1)
  while (is(scene.tokens[at], wordClass.adverb | wordClass.auxiliary)) at++
  if (!isSay(scene.tokens[at])) return undefined
  at++
  while (is(scene.tokens[at], wordClass.adverb | wordClass.auxiliary)) at++
  return mentionNear(scene, at)
}

/** The nearest verb of speech before the quote in its sentence, and whose it is. */
function subjectThenVerbBefore(scene: Scene, quote: number): Mention | undefined {
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

function accordingTo(scene: Scene, from: number, to: number): Mention | undefined {
  for (let index = from; index < to; index++) {
    for (const phrase of scene.lexicon.accordingTo) {
      if (!phrase.every((word, offset) => scene.tokens[index + offset]?.word === word)) continue
      const mention = mentionStartingAt(scene, index + phrase.length)
      if (mention !== undefined) return mention
    }
  }
  return undefined
}

function accordingToAround(scene: Scene, quote: number): Mention | undefined {
  return (
    accordingTo(scene, quote + 1, sentenceEnd(scene, quote)) ??
    accordingTo(scene, sentenceStart(scene, quote), quote)
  )
}

function attributionAtTheEnd(scene: Scene, quote: number): Mention | undefined {
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
function nameAfterDash(scene: Scene, quote: number): Mention | undefined {
  if (scene.tokens[quote + 1]?.kind !== 'dash') return undefined
  const mention = mentionStartingAt(scene, quote + 2)
  const next = mention && scene.tokens[mention.last + 1]
  return next === undefined || next.kind === 'stop' || next.kind === 'comma' || next.kind === 'open'
    ? mention
    : undefined
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

/** The sentence before, when it reports somebody's words without quoting them. */
function subjectOfSentenceBefore(scene: Scene, quote: number): Mention | undefined {
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

function hasWords(scene: Scene, from: number, to: number): boolean {
  for (let index = Math.max(from, to - reach); index < to; index++) {
    if (scene.tokens[index]?.kind === 'word') return true
  }
  return false
}

function sameAsBefore(_scene: Scene, _quote: number, memory: Memory): Mention | undefined {
  return memory.here
}

function nameBeforeColon(scene: Scene, quote: number): Mention | undefined {
  if (scene.tokens[quote - 1]?.kind !== 'colon') return undefined
  return mainSubject(scene, sentenceStart(scene, quote), quote)
}

function speakerOfThePreviousParagraph(
  scene: Scene,
  quote: number,
  memory: Memory,
): Mention | undefined {
  const start = scene.sentenceStarts[quote] ?? 0
  return hasWords(scene, start, quote) ? undefined : memory.before
}

function firstSubject(scene: Scene, quote: number): Mention | undefined {
  const start = sentenceStart(scene, quote)
  const mention = mainSubject(scene, start, quote)
  return mention?.isOblique ? undefined : mention
}
