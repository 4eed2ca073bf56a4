import type { Span } from '../span.ts'

export type Token = Span & {
  readonly kind: 'word' | 'number' | 'sign'
  /** Lower case, straight apostrophe, no stops: equal keys differ in typography only. */
  readonly key: string
  readonly isCapital: boolean
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
    tokens.push({ start, end: start + word.length, ...identify(word) })
  }
  return tokens
}

function identify(word: string): Pick<Token, 'kind' | 'key' | 'isCapital'> {
  if (/^\p{Nd}/u.test(word)) return { kind: 'number', key: word, isCapital: false }
  if (/^[$€£¥₹%]/.test(word)) return { kind: 'sign', key: word, isCapital: false }
  const plain = word.replaceAll('’', "'").replaceAll('.', '')
  // The country, not the pronoun.
  if (plain === 'US') return { kind: 'word', key: 'u.s', isCapital: true }
  const key = plain.toLowerCase().normalize('NFC')
  return { kind: 'word', key, isCapital: /^\p{Lu}/u.test(word) }
}

/** A rough stem, good enough to tell known words from new ones. */
export function stem(key: string): string {
  const word = key.replace(/'s?$/, '')
  if (word.length <= 4) return word
  return word.replace(/(?:ies|ied|ing|edly|ed|es|s|ly)$/, '').replace(/(?<=.{3})e$/, '')
}
