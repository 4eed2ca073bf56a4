import type { Span } from '../span.ts'
import { cues, functionWords, pronouns, wordClass } from './lexicon.ts'
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

export type MentionOptions = {
  readonly capitalNouns: boolean
  /** Words seen with a capital letter where no sentence begins. */
  readonly knownCapitals: ReadonlySet<string>
  readonly sentenceStarts: readonly number[]
}

const maximumWords = 14

/** The mentions of a paragraph, from left to right, without overlaps. */
export function findMentions(
  tokens: readonly Token[],
  options: MentionOptions,
): readonly Mention[] {
  const mentions: Mention[] = []
  let index = 0
  while (index < tokens.length) {
    const end = chunkEnd(tokens, index, options)
    if (end > index) {
      const mention = toMention(tokens, index, end)
      if (mention !== undefined) mentions.push(mention)
      index = end
    } else index++
  }
  return mentions
}

function startsChunk(tokens: readonly Token[], index: number, options: MentionOptions): boolean {
  const token = tokens[index]
  if (token === undefined || token.kind !== 'word') return false
  if (is(token, wordClass.determiner)) return true
  if (is(token, wordClass.month)) return false
  if (is(token, functionWords)) return false
  if (token.isCapital) return isNameWord(tokens, index, options)
  return (
    is(token, wordClass.nominal | wordClass.title | wordClass.titleModifier) &&
    !is(token, wordClass.says)
  )
}

/** Whether a capital letter means a name here, and not the first word of a sentence. */
function isNameWord(tokens: readonly Token[], index: number, options: MentionOptions): boolean {
  const token = tokens[index]
  if (token === undefined || !token.isCapital || is(token, functionWords)) return false
  if (options.sentenceStarts[index] !== index) return true
  if (options.capitalNouns || options.knownCapitals.has(token.word)) return true
  const next = tokens[index + 1]
  if (is(token, wordClass.title | wordClass.nominal | wordClass.maleName | wordClass.femaleName))
    return true
  if (token.isPossessive || next === undefined) return true
  if (next.kind === 'word' && next.isCapital) return true
  return (
    !token.word.endsWith('ing') &&
    (is(next, wordClass.says | wordClass.auxiliary | wordClass.adverb) || next.kind === 'comma')
  )
}

/** The end (exclusive) of the noun phrase that starts at a token; the token itself when none does. */
function chunkEnd(tokens: readonly Token[], start: number, options: MentionOptions): number {
  const head = tokens[start]
  if (head === undefined) return start
  if (is(head, pronouns) && head.kind === 'word' && !continuesAsName(tokens, start)) {
    return is(head, wordClass.determiner) && canGoOn(tokens, start + 1, true)
      ? extend(tokens, start)
      : start + 1
  }
  return startsChunk(tokens, start, options) ? extend(tokens, start) : start
}

function continuesAsName(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.word === 'us' && tokens[index]?.isCapital === true
}

function extend(tokens: readonly Token[], start: number): number {
  let isOpen = is(tokens[start], wordClass.determiner)
  let index = start + 1
  while (index < tokens.length && index - start < maximumWords) {
    const previous = tokens[index - 1]
    if (previous?.isPossessive) isOpen = true
    if (linksName(tokens, index)) {
      index += 2
      continue
    }
    if (!canGoOn(tokens, index, isOpen)) break
    // "the" itself takes any next word, even one that looks like a verb
    if (index - start > 1 || !isOpen) {
      if (isVerbHere(tokens, index, isOpen)) break
    }
    index++
  }
  return index
}

/** "Secretary of State John", "Juan de la Cruz", "Department of Justice", "Johnson & Johnson". */
function linksName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token?.kind !== 'word' || next?.kind !== 'word' || !next.isCapital) return false
  const previous = tokens[index - 1]
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
  if (is(token, wordClass.title | wordClass.titleModifier)) return true
  return isOpen
}

function isVerbHere(tokens: readonly Token[], index: number, isOpen: boolean): boolean {
  const token = tokens[index]
  if (token === undefined || token.isCapital || !is(token, cues)) return false
  const next = tokens[index + 1]
  // "the State Department report said", "a named source": a noun or adjective that looks like a verb
  if (isOpen && next?.kind === 'word' && is(next, cues) && !is(next, wordClass.saying)) return false
  if (is(token, wordClass.title)) return false
  return true
}

function toMention(tokens: readonly Token[], first: number, end: number): Mention | undefined {
  const last = end - 1
  const head = tokens[first]
  const tail = tokens[last]
  if (head === undefined || tail === undefined) return undefined
  const isOblique =
    is(tokens[first - 1], wordClass.preposition) && !is(tokens[first - 1], wordClass.conjunction)
  if (first === last && is(head, pronouns)) {
    return {
      kind: 'pronoun',
      span: head,
      name: head,
      title: undefined,
      first,
      last,
      isOblique,
      classes: head.classes,
    }
  }
  if (
    first === last &&
    is(head, wordClass.determiner) &&
    !/^(?:some|many|several|others?|both|all|another|one|few|this|that|these|those)$/.test(
      head.word,
    )
  )
    return undefined
  let classes = 0
  for (let i = first; i <= last; i++) classes |= tokens[i]?.classes ?? 0
  // the name is what stands after the last title, small word or possessive
  let nameFirst = last
  if (tail.isCapital && !is(tail, wordClass.title)) {
    while (nameFirst > first && isNamePart(tokens, nameFirst - 1, is(tail, wordClass.body)))
      nameFirst--
    while (
      nameFirst < last &&
      is(tokens[nameFirst], wordClass.nameLink) &&
      !tokens[nameFirst]?.isCapital
    )
      nameFirst++
  } else nameFirst = last + 1
  if (nameFirst > last) {
    const span = { start: head.start, end: tail.end }
    return { kind: 'nominal', span, name: span, title: undefined, first, last, isOblique, classes }
  }
  const start = tokens[nameFirst]?.start ?? tail.start
  const hasArticle = nameFirst === first + 1 && is(head, wordClass.determiner)
  const name = { start: hasArticle ? head.start : start, end: tail.end }
  const titleFirst = is(head, wordClass.determiner) ? first + 1 : first
  const title =
    !hasArticle && nameFirst > titleFirst ? trimTitle(tokens, titleFirst, nameFirst) : undefined
  let nameClasses = 0
  for (let i = nameFirst; i <= last; i++) nameClasses |= tokens[i]?.classes ?? 0
  const bodyBit = is(tail, wordClass.body) || hasArticle ? wordClass.body : 0
  const personBits = classes & (wordClass.title | wordClass.male | wordClass.female)
  const nameBits =
    nameFirst <= last
      ? (tokens[nameFirst]?.classes ?? 0) & (wordClass.maleName | wordClass.femaleName)
      : 0
  return {
    kind: 'name',
    span: name,
    name,
    title,
    first,
    last,
    isOblique,
    classes: bodyBit | personBits | nameBits,
  }
}

function isNamePart(tokens: readonly Token[], index: number, isBody: boolean): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token === undefined || token.isPossessive) return false
  if (isBody && token.word === 'of') return true
  if (is(token, wordClass.nameLink) && !token.isCapital)
    return tokens[index - 1]?.isCapital === true
  if (!token.isCapital || next === undefined || is(token, wordClass.determiner)) return false
  // "Secretary of State | John Kerry"
  return isBody || (!is(token, wordClass.title) && tokens[index - 1]?.word !== 'of')
}

function trimTitle(tokens: readonly Token[], from: number, to: number): Span | undefined {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first === undefined || last === undefined
    ? undefined
    : { start: first.start, end: last.end }
}
