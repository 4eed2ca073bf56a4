import { type Excerpt, excerpt } from '../span.ts'
import type { Atom } from './atom.ts'
import { functionWords, hedges, sayVerbs } from './lexicon.ts'
import { keyAt } from './token.ts'

/** The readable piece around a figure: "about 10,000 troops", "death toll rose to 15". */
export function figurePhrase(text: string, atoms: readonly Atom[], figure: Atom): Excerpt {
  const at = atoms.indexOf(figure)
  if (at < 0) return excerpt(text, figure)
  const last = walk(at, 1, 4, (next) => isTight(text, atoms, next - 1) && isNoun(atoms[next]))
  const isBare = last === at && figure.unit === '' && figure.kind === 'figure'
  const first = isBare
    ? walk(at, -1, 5, (next) => isTight(text, atoms, next))
    : walk(at, -1, 3, (next) => isTight(text, atoms, next) && hedges.has(keyAt(atoms, next)))
  return excerpt(text, {
    start: atoms[first]?.start ?? figure.start,
    end: atoms[last]?.end ?? figure.end,
  })
}

/** As far from `from` as every step fits. */
function walk(from: number, step: 1 | -1, most: number, fits: (at: number) => boolean): number {
  let at = from
  while (Math.abs(at + step - from) <= most && at + step >= 0 && fits(at + step)) at += step
  return at
}

/** Nothing but a space or a hyphen stands between the atom and the next. */
function isTight(text: string, atoms: readonly Atom[], at: number): boolean {
  const left = atoms[at]
  const right = atoms[at + 1]
  return (
    left !== undefined &&
    right !== undefined &&
    /^[\s-]{1,2}$/.test(text.slice(left.end, right.start))
  )
}

function isNoun(atom: Atom | undefined): boolean {
  return (
    atom !== undefined &&
    atom.kind === 'word' &&
    !functionWords.has(atom.key) &&
    !sayVerbs.has(atom.key)
  )
}

/** The whole name around its replaced part. */
export function namePhrase(
  text: string,
  atoms: readonly Atom[],
  part: readonly Atom[],
  isName: (atom: Atom) => boolean,
): Excerpt {
  const [head] = part
  const tail = part.at(-1)
  if (head === undefined || tail === undefined) return excerpt(text, { start: 0, end: 0 })
  let first = atoms.indexOf(head)
  let last = atoms.indexOf(tail)
  const goes = (at: number, joint: number): boolean => {
    const atom = atoms[at]
    return (
      atom !== undefined &&
      (isName(atom) || (atom.isFirst && atom.isCapital && !functionWords.has(atom.key))) &&
      isTight(text, atoms, joint)
    )
  }
  while (first > 0 && goes(first - 1, first - 1)) first -= 1
  while (last + 1 < atoms.length && goes(last + 1, last)) last += 1
  return excerpt(text, {
    start: atoms[first]?.start ?? head.start,
    end: atoms[last]?.end ?? tail.end,
  })
}

export function atomsPhrase(text: string, atoms: readonly Atom[]): Excerpt | undefined {
  const start = atoms[0]?.start
  const end = atoms.at(-1)?.end
  return start === undefined || end === undefined ? undefined : excerpt(text, { start, end })
}
