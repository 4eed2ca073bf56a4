import type { Span } from '../span.ts'
import { pronouns, wordClass } from './lexicon.ts'
import { type PhraseOptions, phraseEnd } from './phrase.ts'
import { is, type Token } from './token.ts'

/** Something that could speak: a name, a pronoun, "a spokesman". */
export type Mention = {
  readonly kind: 'name' | 'pronoun' | 'nominal'
  /** The words that stand for the speaker. */
  readonly span: Span
  /** The name alone, or the whole of a nominal. */
  readonly name: Span
  readonly title: Span | undefined
  /** Place of the first and last token in the paragraph. */
  readonly first: number
  readonly last: number
  /** After a preposition: hardly ever a subject. */
  readonly isOblique: boolean
  /** Bits of the words in it: title, male, female, body … */
  readonly classes: number
}

/** The mentions of a paragraph, from left to right, without overlaps. */
export function findMentions(tokens: readonly Token[], options: PhraseOptions): readonly Mention[] {
  const mentions: Mention[] = []
  let index = 0
  while (index < tokens.length) {
    const end = phraseEnd(tokens, index, options)
    const mention = end > index ? toMention(tokens, index, end - 1, options) : undefined
    if (mention !== undefined)
      mentions.push(
        sharesPreposition(tokens, mentions.at(-1), mention)
          ? { ...mention, isOblique: true }
          : mention,
      )
    index = Math.max(end, index + 1)
  }
  return mentions
}

/** "between Ann Porter and Tom Hale". */
function sharesPreposition(
  tokens: readonly Token[],
  before: Mention | undefined,
  mention: Mention,
): boolean {
  if (!before?.isOblique || before.last !== mention.first - 2) return false
  return /^(?:and|or|und|oder|et|ou|y|e|o)$/.test(tokens[mention.first - 1]?.word ?? '')
}

function toMention(
  tokens: readonly Token[],
  first: number,
  last: number,
  options: PhraseOptions,
): Mention | undefined {
  const head = tokens[first]
  const tail = tokens[last]
  if (head === undefined || tail === undefined) return undefined
  const before = tokens[first - 1]
  const isOblique = is(before, wordClass.preposition) && !is(before, wordClass.conjunction)
  const span = { start: head.start, end: tail.end }
  const classes = classesOf(tokens, first, last)
  const phrase = { span, name: span, title: undefined, first, last, isOblique, classes }
  if (first === last && is(head, pronouns)) return { kind: 'pronoun', ...phrase }
  if (first === last && is(head, wordClass.determiner) && !is(head, wordClass.nominal))
    return undefined
  if (isCommonNoun(tokens, first, last, options)) return { kind: 'nominal', ...phrase }
  const nameFirst = findNameStart(tokens, first, last, options)
  return nameFirst > last ? { kind: 'nominal', ...phrase } : toName(tokens, phrase, nameFirst)
}

function toName(
  tokens: readonly Token[],
  phrase: Omit<Mention, 'kind'>,
  nameFirst: number,
): Mention {
  const { first, last, classes } = phrase
  const hasArticle = nameFirst === first + 1 && is(tokens[first], wordClass.determiner)
  const start = tokens[hasArticle ? first : nameFirst]?.start ?? phrase.span.start
  const name = { start, end: phrase.span.end }
  return {
    ...phrase,
    kind: 'name',
    span: name,
    name,
    title: hasArticle ? undefined : titleBefore(tokens, first, nameFirst),
    classes: nameClasses(tokens, nameFirst, last, classes, hasArticle),
  }
}

/** "der englischen Zeitung": where nouns have capitals, an article and one noun make no name. */
function isCommonNoun(
  tokens: readonly Token[],
  first: number,
  last: number,
  { language }: PhraseOptions,
): boolean {
  if (!language.capitalNouns || !is(tokens[first], wordClass.determiner)) return false
  return tokens.slice(first + 1, last + 1).filter((token) => token.isCapital).length < 2
}

function classesOf(tokens: readonly Token[], first: number, last: number): number {
  let classes = 0
  for (let index = first; index <= last; index++) classes |= tokens[index]?.classes ?? 0
  return classes
}

const ofPhrase = wordClass.title | wordClass.male | wordClass.female
const ofFirstName = wordClass.maleName | wordClass.femaleName

function nameClasses(
  tokens: readonly Token[],
  first: number,
  last: number,
  whole: number,
  hasArticle: boolean,
): number {
  const isBody = hasArticle || is(tokens[last], wordClass.body)
  return (
    (whole & ofPhrase) |
    ((tokens[first]?.classes ?? 0) & ofFirstName) |
    (isBody ? wordClass.body : 0)
  )
}

/** Where the name begins: after the last title, small word or possessive; beyond `last` when there is none. */
function findNameStart(
  tokens: readonly Token[],
  first: number,
  last: number,
  { language }: PhraseOptions,
): number {
  const tail = tokens[last]
  if (tail === undefined || is(tail, wordClass.title)) return last + 1
  if (!tail.isCapital && !language.hasNoCapitals) return last + 1
  const isBody = is(tail, wordClass.body)
  const isPart = language.hasNoCapitals ? isArabicNamePart : isNamePart
  let start = last
  while (start > first && isPart(tokens, start - 1, isBody)) start--
  while (start < last && is(tokens[start], wordClass.nameLink) && !tokens[start]?.isCapital) start++
  return start
}

function isNamePart(tokens: readonly Token[], index: number, isBody: boolean): boolean {
  const token = tokens[index]
  if (token === undefined || token.isPossessive) return false
  if (isBody && token.word === 'of') return true
  if (is(token, wordClass.nameLink) && !token.isCapital)
    return tokens[index - 1]?.isCapital === true
  if (!token.isCapital || is(token, wordClass.determiner)) return false
  // "Secretary of State | John Kerry"
  return isBody || (!is(token, wordClass.title) && tokens[index - 1]?.word !== 'of')
}

/** A definite adjective belongs to the office: "الرئيس الأمريكي | جو بايدن". */
function isArabicNamePart(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return token !== undefined && !is(token, wordClass.title) && !token.word.startsWith('ال')
}

function titleBefore(tokens: readonly Token[], first: number, nameFirst: number): Span | undefined {
  const from = is(tokens[first], wordClass.determiner) ? first + 1 : first
  const start = tokens[from]
  const end = tokens[nameFirst - 1]
  return from < nameFirst && start !== undefined && end !== undefined
    ? { start: start.start, end: end.end }
    : undefined
}
