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
  /\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*|\.\p{L}(?!\p{L}))*|[$€£¥₹%]/gu

/** Words, numbers and money signs; punctuation is no token. */
export function tokenize(text: string, span: Span): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
    const word = match[0]
    const start = span.start + match.index
    const kind = kindOf(word)
    const isCapital = kind === 'word' && isUpperCase(word)
    tokens.push({
      start,
      end: start + word.length,
      kind,
      key: kind === 'word' ? wordKey(word, isCapital) : word,
      isCapital,
      isUpper: isCapital && word.length > 2 && word === word.toUpperCase(),
    })
  }
  return tokens
}

function kindOf(word: string): Token['kind'] {
  const code = word.charCodeAt(0)
  if (code < 128 ? code >= 48 && code <= 57 : /^\p{Nd}/u.test(word)) return 'number'
  return word.length === 1 && '$€£¥₹%'.includes(word) ? 'sign' : 'word'
}

function isUpperCase(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word)
}

function wordKey(word: string, isCapital: boolean): string {
  const isPlain = /^[a-zA-Z']+$/.test(word)
  const plain = isPlain ? word : word.replaceAll('’', "'").replaceAll('.', '').normalize('NFC')
  // The country, not the pronoun.
  if (plain === 'US') return 'u.s'
  return isPlain && !isCapital ? plain : plain.toLowerCase()
}

/** A rough stem, good enough to tell known words from new ones. */
export function stem(key: string): string {
  const word = key.replace(/'s?$/, '')
  if (word.length <= 4) return word
  return word.replace(/(?:ies|ied|ing|edly|ed|es|s|ly)$/, '').replace(/(?<=.{3})e$/, '')
}
