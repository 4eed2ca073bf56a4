import type { Language } from '../language/language.ts'
import { cues, functionWords, pronouns, wordClass } from './lexicon.ts'
import { is, type Token } from './token.ts'

export type PhraseOptions = {
  readonly language: Language
  /** Words seen with a capital letter where no sentence begins. */
  readonly knownCapitals: ReadonlySet<string>
  readonly sentenceStarts: readonly number[]
}

const maximumWords = 14

function startsPhrase(tokens: readonly Token[], index: number, options: PhraseOptions): boolean {
  const token = tokens[index]
  if (token === undefined || token.kind !== 'word') return false
  if (is(token, wordClass.determiner)) return true
  if (is(token, wordClass.month)) return false
  if (is(token, functionWords)) return false
  if (options.language.hasNoCapitals && is(tokens[index - 1], wordClass.says)) return true
  // "Opposition leader Karl Voss": the capital letter is the sentence's
  if (token.isCapital) return isNameWord(tokens, index, options) || modifiesTitle(tokens, index)
  if (modifiesTitle(tokens, index)) return true
  return (
    is(token, wordClass.nominal | wordClass.title | wordClass.titleModifier) &&
    !is(token, wordClass.says)
  )
}

/** "harbor director Mira Sandoval": a plain word before an office. */
function modifiesTitle(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  return (
    token !== undefined &&
    next?.kind === 'word' &&
    is(next, wordClass.title) &&
    !is(next, cues) &&
    !is(token, cues)
  )
}

/** Whether a capital letter means a name here, and not the first word of a sentence. */
function isNameWord(tokens: readonly Token[], index: number, options: PhraseOptions): boolean {
  const token = tokens[index]
  if (token === undefined || !token.isCapital || is(token, functionWords)) return false
  if (options.sentenceStarts[index] !== index) return true
  if (options.language.capitalNouns || options.knownCapitals.has(token.word)) return true
  if (is(token, knownNames)) return true
  return !is(token, cues) && isFollowedLikeName(token, tokens[index + 1])
}

const knownNames = wordClass.title | wordClass.nominal | wordClass.maleName | wordClass.femaleName

/** A word at the start of a sentence is a name if another one or its verb follows. */
function isFollowedLikeName(token: Token, next: Token | undefined): boolean {
  if (token.isPossessive || next === undefined || next.isCapital) return true
  if (token.word.endsWith('ing')) return false
  return next.kind === 'comma' || is(next, wordClass.says | wordClass.auxiliary | wordClass.adverb)
}

/** The end (exclusive) of the noun phrase that starts at a token; the token itself when none does. */
export function phraseEnd(tokens: readonly Token[], start: number, options: PhraseOptions): number {
  const head = tokens[start]
  if (head === undefined) return start
  if (is(head, pronouns) && head.kind === 'word' && !continuesAsName(tokens, start)) {
    return is(head, wordClass.determiner) && canGoOn(tokens, start + 1, true)
      ? extend(tokens, start, options)
      : start + 1
  }
  return startsPhrase(tokens, start, options) ? extend(tokens, start, options) : start
}

function continuesAsName(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.word === 'us' && tokens[index]?.isCapital === true
}

function extend(tokens: readonly Token[], start: number, options: PhraseOptions): number {
  let isOpen = is(tokens[start], wordClass.determiner) || options.language.hasNoCapitals
  let index = start + 1
  while (index < tokens.length && index - start < maximumWords) {
    if (tokens[index - 1]?.isPossessive) isOpen = true
    const name = nameAfterOffice(tokens, index, options)
    if (name !== undefined) index = name + 1
    else if (linksName(tokens, index)) index += 2
    else if (endsPhrase(tokens, start, index, isOpen, options)) break
    else index++
  }
  return index
}

const longestComplement = 4

/** "министр транспорта Олег Савин", "ministre de la culture Luc Morel": where the name begins. */
function nameAfterOffice(
  tokens: readonly Token[],
  index: number,
  { language }: PhraseOptions,
): number | undefined {
  const office = tokens[index - 1]
  if (!language.subjectMayFollowVerb || !is(office, wordClass.title) || tokens[index]?.isCapital)
    return undefined
  const other = cues | pronouns | wordClass.auxiliary | wordClass.conjunction | wordClass.relative
  for (let at = index; at <= index + longestComplement; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || is(token, other)) return undefined
    if (!token.isCapital) continue
    return at > index && tokens[at + 1]?.isCapital === true ? at : undefined
  }
  return undefined
}

function endsPhrase(
  tokens: readonly Token[],
  start: number,
  index: number,
  isOpen: boolean,
  { language }: PhraseOptions,
): boolean {
  if (!canGoOn(tokens, index, isOpen)) return true
  if (language.capitalNouns) {
    // where nouns have capitals, a small word after one is no part of the phrase
    if (tokens[index - 1]?.isCapital && !tokens[index]?.isCapital) return true
  } else if (startsOwnName(tokens, start, index)) return true
  // "the" takes any next word, even one that looks like a verb
  const isNext = isOpen && index - start === 1
  return !isNext && isVerbHere(tokens, index, isOpen)
}

/** "in an interview | Ann Porter said": after a preposition a plain noun ends its phrase. */
function startsOwnName(tokens: readonly Token[], start: number, index: number): boolean {
  const token = tokens[index]
  const previous = tokens[index - 1]
  if (
    token === undefined ||
    previous === undefined ||
    !is(tokens[start - 1], wordClass.preposition)
  )
    return false
  const isPlain =
    !previous.isCapital &&
    !previous.isPossessive &&
    !is(previous, wordClass.title | wordClass.titleModifier | wordClass.determiner)
  return token.isCapital && isPlain && index - start > 1
}

/** "Secretary of State John", "Juan de la Cruz", "Department of Justice", "Johnson & Johnson". */
function linksName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  const previous = tokens[index - 1]
  if (token?.kind !== 'word' || next?.kind !== 'word') return false
  // "secretary of state Ann Porter"
  if (!next.isCapital)
    return (
      token.word === 'of' &&
      is(previous, wordClass.title) &&
      tokens[index + 2]?.isCapital === true &&
      !is(next, functionWords)
    )
  if (is(token, wordClass.nameLink) && previous?.isCapital === true && !previous.isPossessive)
    return !is(next, pronouns)
  return (
    token.word === 'of' &&
    previous?.isCapital === true &&
    !is(next, wordClass.month | wordClass.determiner) &&
    is(previous, wordClass.title | wordClass.body)
  )
}

function canGoOn(tokens: readonly Token[], index: number, isOpen: boolean): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word') return false
  if (is(token, wordClass.month) && token.isCapital) return false
  if (is(token, functionWords)) {
    return token.isCapital &&
      !is(token, pronouns | wordClass.preposition | wordClass.conjunction) &&
      tokens[index - 1]?.isCapital === true
      ? false
      : is(token, wordClass.determiner) &&
          isOpen &&
          tokens[index - 1] !== undefined &&
          is(tokens[index - 1], wordClass.determiner)
  }
  if (token.isCapital) return true
  if (is(token, wordClass.title | wordClass.titleModifier) || modifiesTitle(tokens, index))
    return true
  return isOpen
}

/** "several groups granted Mr. Clarke": a past tense that no list knows. */
function looksLikePast(token: Token, next: Token | undefined): boolean {
  if (!/^\p{L}{2,}ed$/u.test(token.word)) return false
  return next === undefined || next.kind !== 'word' || next.isCapital || is(next, functionWords)
}

function isVerbHere(tokens: readonly Token[], index: number, isOpen: boolean): boolean {
  const token = tokens[index]
  if (token === undefined || token.isCapital) return false
  const next = tokens[index + 1]
  if (is(token, wordClass.otherVerb) || looksLikePast(token, next)) return true
  if (!is(token, cues) || is(token, wordClass.title)) return false
  if (isOpen && isNounHere(tokens, index)) return false
  // "a named source said": an adjective that looks like a verb
  return !(
    isOpen &&
    token.word.endsWith('ed') &&
    next?.kind === 'word' &&
    is(next, wordClass.says) &&
    !is(next, wordClass.plainForm)
  )
}

/** "the caustic chant", "two reports": the singular is a verb after a plural only, the plural before a quote only. */
function isNounHere(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? ''
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (is(tokens[index], wordClass.plainForm)) return !before?.word.endsWith('s')
  return (
    nounPlurals.test(word) &&
    next?.kind !== 'quote' &&
    next?.kind !== 'colon' &&
    (next?.kind !== 'word' || is(next, wordClass.preposition))
  )
}

const nounPlurals =
  /^(?:reports|claims|comments|remarks|notes|tweets|calls|chants|posts|requests|questions|jokes|answers|threats|promises|pledges|charges|points|demands|hints|hopes|views|shows|states)$/
