import type { Span } from '../span.ts'

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
    if (isGap(part.charCodeAt(at))) {
      at += 1
      continue
    }
    const word = plainWordAt(part, at) ?? patternAt(part, at)
    if (word !== undefined) tokens.push(toToken(word, span.start + at))
    // A sign outside the basic plane takes two units.
    at += word?.length ?? ((part.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  }
  return tokens
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

function isLarge(code: number): boolean {
  return code >= 65 && code <= 90
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** No token begins with it, and none goes on over it but by an apostrophe or a stop. */
function isGap(code: number): boolean {
  if (code < 128)
    return !isSmall(code) && !isLarge(code) && !isDigit(code) && code !== 36 && code !== 37
  return code === 0xa0 || (code >= 0x2000 && code <= 0x206f)
}

/** A word of plain letters that ends where they do; `pattern` says the same, but takes its time. */
function plainWordAt(part: string, from: number): string | undefined {
  let end = from
  while (isSmall(part.charCodeAt(end) | 32)) end += 1
  if (end === from) return undefined
  if (end < part.length) {
    const next = part.charCodeAt(end)
    const joins = next === 39 || next === 46 || next === 0x2019
    if (joins ? !isGap(part.charCodeAt(end + 1)) : next >= 128 && !isGap(next)) return undefined
  }
  return part.slice(from, end)
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
    isUpper: isCapital && word.length > 2 && word === word.toUpperCase(),
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
  const isPlain = isAscii(word)
  const plain = isPlain ? word : word.replaceAll('’', "'").replaceAll('.', '').normalize('NFC')
  // The country, not the pronoun.
  if (plain === 'US') return 'u.s'
  return isPlain && !isCapital ? plain : plain.toLowerCase()
}

/** Letters and apostrophes of ASCII only. */
function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (!isSmall(code | 32) && code !== 39) return false
  }
  return true
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
