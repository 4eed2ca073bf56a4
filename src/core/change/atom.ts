import type { Span } from '../span.ts'
import { readDate } from './date.ts'
import { readFigure } from './figures.ts'
import type { Token } from './token.ts'

/** What one statement is made of: a word, or several words that are one number, age, date or clock time. */
export type Atom = Span & {
  readonly kind: 'word' | 'figure' | 'age' | 'date' | 'clock'
  /** Equal for equal meaning: "10,000" and "ten thousand" share one. */
  readonly key: string
  readonly isCapital: boolean
  readonly isUpper: boolean
  /** First word of a sentence or quotation, where a capital says nothing unless another follows. */
  readonly isFirst: boolean
  readonly value: number | undefined
  /** `$`, `%`, or what the number is written with. */
  readonly unit: string
  /** How many tokens it takes. */
  readonly length: number
}

export function toAtoms(
  text: string,
  tokens: readonly Token[],
  language: string | undefined,
): readonly Atom[] {
  const atoms: Atom[] = []
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index]
    if (token === undefined) break
    const read = readDate(text, tokens, index) ?? readFigure(text, tokens, index, language)
    const atom = read ?? plainWord(token)
    atoms.push({ ...atom, isFirst: isFirst(text, tokens, index) })
    index += atom.length
  }
  return atoms
}

function isFirst(text: string, tokens: readonly Token[], index: number): boolean {
  const [previous, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (token === undefined || next?.isCapital === true) return false
  return previous === undefined || /[:“"«]\s*$/.test(text.slice(previous.end, token.start))
}

function plainWord(token: Token): Atom {
  return {
    kind: 'word',
    key: token.key,
    start: token.start,
    end: token.end,
    isCapital: token.isCapital,
    isUpper: token.isUpper,
    isFirst: false,
    value: undefined,
    unit: '',
    length: 1,
  }
}
