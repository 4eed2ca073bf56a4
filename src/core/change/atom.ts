import type { Span } from '../span.ts'
import { readDate } from './date.ts'
import { factOpenersOf, mayOpenFact } from './fact-openers.ts'
import { readFigure } from './figures.ts'
import type { Token } from './token.ts'

/** What one statement is made of: a word, or several words that are one {@link Fact}. */
export type Atom = Span & {
  readonly kind: 'word' | 'figure' | 'age' | 'date' | 'clock'
  /** Equal for equal meaning: "10,000" and "ten thousand" share one. */
  readonly key: string
  readonly isCapital: boolean
  readonly isUpper: boolean
  /** First word of a sentence or quotation, where a capital says nothing unless another follows. */
  readonly isFirst?: true
  /** Of a number or an age. */
  readonly value?: number
  /** `$`, `%`, or what the number is written with. */
  readonly unit?: string
}

/** A number, an age, a date or a clock time. */
export type Fact = Atom & {
  readonly kind: Exclude<Atom['kind'], 'word'>
  /** How many tokens it takes. */
  readonly length: number
}

export function toAtoms(
  text: string,
  tokens: readonly Token[],
  language: string | undefined,
): readonly Atom[] {
  const openers = factOpenersOf(language)
  const atoms: Atom[] = []
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]
    if (token === undefined) break
    const fact = mayOpenFact(tokens, index, openers)
      ? readFact(text, tokens, index, language)
      : undefined
    const atom = fact ?? asWord(token)
    atoms.push(standsFirst(text, tokens, index) ? { ...atom, isFirst: true } : atom)
    index += fact?.length ?? 1
  }
  return atoms
}

/** The keys of the numbers, ages, dates and clock times among `tokens`. */
export function listFactKeys(
  text: string,
  tokens: readonly Token[],
  language: string | undefined,
): readonly string[] {
  const openers = factOpenersOf(language)
  const keys: string[] = []
  for (let index = 0; index < tokens.length; ) {
    const read = mayOpenFact(tokens, index, openers)
      ? readFact(text, tokens, index, language)
      : undefined
    if (read !== undefined) keys.push(read.key)
    index += read?.length ?? 1
  }
  return keys
}

function readFact(
  text: string,
  tokens: readonly Token[],
  index: number,
  language: string | undefined,
): Fact | undefined {
  return readDate(text, tokens, index) ?? readFigure(text, tokens, index, language)
}

function standsFirst(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined || tokens[index + 1]?.isCapital === true) return false
  const previous = tokens[index - 1]
  if (previous === undefined) return true
  const isSpace = token.start - previous.end === 1 && text.charCodeAt(previous.end) === 32
  return !isSpace && /[:“"«]\s*$/.test(text.slice(previous.end, token.start))
}

/** A number that is no fact is a word like others. */
function asWord(token: Token): Atom {
  return token.kind === 'word' ? token : { ...token, kind: 'word' }
}
