import { readDate } from './date.ts'
import { factOpenersOf, mayOpenFact } from './fact-openers.ts'
import { readFigure } from './figures.ts'
import { Piece } from './text-piece.ts'
import { keyAt, type Token } from './token.ts'

/** What one statement is made of: a word, or several that are one number, age, date or clock time. Equal keys mean the same. */
export type Atom = Piece<'word' | 'figure' | 'age' | 'date' | 'clock'>

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
    const isFirst = standsFirst(text, tokens, index)
    if (fact === undefined) atoms.push(toWord(token, isFirst))
    else atoms.push(isFirst ? copy(fact, fact.kind, isFirst) : fact)
    index += fact?.length ?? 1
  }
  return atoms
}

/** A day, or the time of a day. */
export function isTime({ kind }: Atom): boolean {
  return kind === 'date' || kind === 'clock'
}

/** The key of what stands right before the atom; empty where it is the first. */
export function keyBefore(atoms: readonly Atom[], atom: Atom): string {
  return keyAt(atoms, atoms.indexOf(atom) - 1)
}

/** Whether an atom is one of these, by its key. */
export function isAmong(atoms: readonly Atom[]): (atom: Atom) => boolean {
  return ({ key }) => atoms.some((other) => other.key === key)
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
): Atom | undefined {
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
function toWord(token: Token, isFirst: boolean): Atom {
  return isWord(token) && !isFirst ? token : copy(token, 'word', isFirst)
}

function isWord(token: Token): token is Piece<'word'> {
  return token.kind === 'word'
}

function copy(piece: Token | Atom, kind: Atom['kind'], isFirst: boolean): Atom {
  const { key, isCapital, isUpper, opensFact, value, unit, length } = piece.meaning
  return new Piece(piece.start, piece.end, {
    kind,
    key,
    isCapital,
    isUpper,
    opensFact,
    isFirst,
    value,
    unit,
    length,
  })
}
