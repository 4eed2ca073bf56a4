import type { Span } from '../span.ts'
import { isDigit, isGap, isLarge, isSmall, lengthOfSign } from './sign-code.ts'

export type Token = Span & {
  readonly kind: 'word' | 'number' | 'sign'
  /** Lower case, straight apostrophe, no stops: equal keys differ in typography only. */
  readonly key: string
  readonly isCapital: boolean
  /** "NORRVIK": at the beginning of a sentence a dateline. */
  readonly isUpper: boolean
}

// Scripts without spaces give one token per sign, or a whole clause would be one word.
const pattern =
  /\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*|\.\p{L}(?!\p{L}))*|[$€£¥₹%]/uy

/** Words, numbers and money signs; punctuation is no token. */
export function tokenize(text: string, span: Span): readonly Token[] {
  const part = text.slice(span.start, span.end)
  const tokens: Token[] = []
  let at = 0
  while (at < part.length) {
    const code = part.charCodeAt(at)
    if (isGap(code) && !isMoney(code)) {
      at += 1
      continue
    }
    const end = isSmall(code | 32) ? plainWordEnd(part, at) : at
    if (end > at) {
      tokens.push(plainToken(part.slice(at, end), span.start + at))
      at = end
      continue
    }
    const word = patternAt(part, at)
    if (word !== undefined) tokens.push(toToken(word, span.start + at))
    at += word?.length ?? lengthOfSign(part, at)
  }
  return tokens
}

function isMoney(code: number): boolean {
  return code === 36 || code === 37
}

/** Where a word of plain letters ends, or `from` where it may go on; `pattern` says the same, but takes its time. */
function plainWordEnd(part: string, from: number): number {
  const { length } = part
  let end = from
  while (end < length && isSmall(part.charCodeAt(end) | 32)) end += 1
  if (end === length) return end
  const next = part.charCodeAt(end)
  const joins = next === 39 || next === 46 || next === 0x2019
  const goesOn = joins
    ? end + 1 < length && !isGap(part.charCodeAt(end + 1))
    : next >= 128 && !isGap(next)
  return goesOn ? from : end
}

/** Of letters of ASCII only. */
function plainToken(word: string, start: number): Token {
  const isCapital = isLarge(word.charCodeAt(0))
  return {
    start,
    end: start + word.length,
    kind: 'word',
    key: isCapital ? lowerKey(word) : word,
    isCapital,
    isUpper: isCapital && isAllUpper(word),
  }
}

function isAllUpper(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase()
}

/** The country, not the pronoun. */
function lowerKey(word: string): string {
  return word === 'US' ? 'u.s' : word.toLowerCase()
}

function patternAt(part: string, from: number): string | undefined {
  pattern.lastIndex = from
  return pattern.exec(part)?.[0]
}

function toToken(word: string, start: number): Token {
  const kind = kindOf(word)
  const isCapital = kind === 'word' && isUpperCase(word.charCodeAt(0), word)
  return {
    start,
    end: start + word.length,
    kind,
    key: kind === 'word' ? wordKey(word, isCapital) : word,
    isCapital,
    isUpper: isCapital && isAllUpper(word),
  }
}

function kindOf(word: string): Token['kind'] {
  const code = word.charCodeAt(0)
  if (code < 128 ? isDigit(code) : /^\p{Nd}/u.test(word)) return 'number'
  return word.length === 1 && '$€£¥₹%'.includes(word) ? 'sign' : 'word'
}

function isUpperCase(code: number, word: string): boolean {
  return code < 128 ? isLarge(code) : /^\p{Lu}/u.test(word)
}

function wordKey(word: string, isCapital: boolean): string {
  if (isAscii(word)) return isCapital ? lowerKey(word) : word
  return lowerKey(word.replaceAll('’', "'").replaceAll('.', '').normalize('NFC'))
}

/** Letters and apostrophes of ASCII only. */
function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (!isSmall(code | 32) && code !== 39) return false
  }
  return true
}

/** Empty before the first and after the last. */
export function keyAt(tokens: readonly { readonly key: string }[], at: number): string {
  return tokens[at]?.key ?? ''
}

/** A rough stem, good enough to tell known words from new ones. */
export function stem(key: string): string {
  const word = key.endsWith("'s") ? key.slice(0, -2) : key.endsWith("'") ? key.slice(0, -1) : key
  if (word.length <= 4) return word
  if (word.charCodeAt(0) >= 0x400 && word.charCodeAt(0) < 0x530)
    return word.replace(slavicEnding, '')
  // Every suffix ends in one of these letters; most words do not.
  const isBare = !'sdgy'.includes(word.charAt(word.length - 1))
  const suffix = isBare ? '' : (suffixes.find((ending) => word.endsWith(ending)) ?? '')
  const base = suffix === '' ? word : word.slice(0, -suffix.length)
  return base.length > 3 && base.endsWith('e') ? base.slice(0, -1) : base
}

const slavicEnding =
  /(?:[иыая]ми|[ое](?:го|му)|[ая]я|[ую]ю|[ая]х|[ая]м|[оеыи][йм]|[ое]в|ть|л[аои]?|н[аоы]?|[аеиоуыьэюяії])$/

/** The longest first. */
const suffixes = ['edly', 'ies', 'ied', 'ing', 'ed', 'es', 'ly', 's']
