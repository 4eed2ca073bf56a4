import type { Span } from '../span.ts'
import { englishOpeners } from './fact-openers.ts'
import { isAllUpper, lowerKey, wordAt } from './known-words.ts'
import { plainNumber } from './number-words.ts'
import { isDigit, isGap, isLarge, isSmall, lengthOfSign } from './sign-code.ts'
import { Piece } from './text-piece.ts'

export type Token = Piece<'word' | 'number' | 'sign'>

// Scripts without spaces give one token per sign, or a whole clause would be one word.
const pattern =
  /\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*|\.\p{L}(?!\p{L}))*|[$€£¥₹%]/uy

/** Words, numbers and money signs; punctuation is no token. */
export function tokenize(text: string, { start, end }: Span): readonly Token[] {
  const tokens: Token[] = []
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isGap(code) && !isMoney(code)) {
      at += 1
      continue
    }
    const wordEnd = isSmall(code | 32) ? plainWordEnd(text, at, end) : at
    if (wordEnd > at) {
      tokens.push(new Piece(at, wordEnd, wordAt(text, at, wordEnd)))
      at = wordEnd
      continue
    }
    const word = firstMatch(text.slice(at, end))
    const skipped = word === undefined ? 0 : elidedLength(word)
    if (word !== undefined) tokens.push(toToken(word.slice(skipped), at + skipped))
    at += word?.length ?? lengthOfSign(text, at)
  }
  return tokens
}

/** The keys of all tokens of the text, or of a run of it. */
export function keysOf(
  text: string,
  span: Span = { start: 0, end: text.length },
): readonly string[] {
  return tokenize(text, span).map(({ key }) => key)
}

function isMoney(code: number): boolean {
  return code === 36 || code === 37
}

/** Where a word of plain letters ends, or `from` where it may go on; `pattern` says the same, but takes its time. */
function plainWordEnd(text: string, from: number, to: number): number {
  let end = from
  while (end < to && isSmall(text.charCodeAt(end) | 32)) end += 1
  if (end === to) return end
  const next = text.charCodeAt(end)
  const joins = next === 39 || next === 46 || next === 0x2019
  const goesOn = joins
    ? end + 1 < to && !isGap(text.charCodeAt(end + 1))
    : next >= 128 && !isGap(next)
  return goesOn ? from : end
}

/** The "d’" of "d’Orvanne": the name is the same without it. */
function elidedLength(word: string): number {
  if (!isSmall(word.charCodeAt(0))) return 0
  return /^(?:[dl]|qu|dell|all|nell|dall|sull)['’](?=\p{Lu})/u.exec(word)?.[0].length ?? 0
}

function firstMatch(part: string): string | undefined {
  pattern.lastIndex = 0
  return pattern.exec(part)?.[0]
}

function toToken(word: string, start: number): Token {
  const kind = kindOf(word)
  const isCapital = kind === 'word' && isUpperCase(word.charCodeAt(0), word)
  const key = kind === 'word' ? wordKey(word, isCapital) : word
  return new Piece(start, start + word.length, {
    kind,
    key,
    isCapital,
    isUpper: isCapital && isAllUpper(word),
    opensFact: kind === 'word' && englishOpeners.has(plainNumber(key)),
    isFirst: false,
    value: undefined,
    unit: '',
    length: 1,
  })
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

/** At most so many; the same list where there are no more. */
export function firstOf(tokens: readonly Token[], most: number): readonly Token[] {
  return tokens.length > most ? tokens.slice(0, most) : tokens
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
