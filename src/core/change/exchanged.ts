import type { Atom } from './atom.ts'
import type { Context } from './context.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { words } from './lexicon.ts'

/** Between these the order of names tells nothing. */
const joints = words('and or y o e und oder et ou и или with con mit avec с')

/** "from Aberdeen to Shetland" becomes "from Shetland to Aberdeen": all stands, but two names have changed places; the first of each side. */
export function findExchange(diff: SentenceDiff, context: Context): Hunk | undefined {
  const { before, after } = diff
  if (context.hasCapitalNouns || before.length !== after.length) return undefined
  const [gone] = diff.removed
  // What changed places is not gone; of most sentences this tells it at once.
  if (gone === undefined || !diff.added.some(({ key }) => key === gone.key)) return undefined
  const differ = before.flatMap((atom, place) => (atom.key === after[place]?.key ? [] : [place]))
  const [first = 0, last = 0] = [differ[0], differ.at(-1)]
  const among = (atoms: readonly Atom[]): readonly Atom[] =>
    differ.flatMap((place) => atoms[place] ?? [])
  const [old, now] = [among(before), among(after)]
  const isTurned =
    old.length >= 2 && [...old, ...now].every(context.isName) && haveSameKeys(old, now)
  const between = before.slice(first, last + 1).filter((atom) => !old.includes(atom))
  return isTurned && !between.every(({ key }) => joints.has(key))
    ? { before: old.slice(0, 1), after: now.slice(0, 1) }
    : undefined
}

/** In whatever order. */
export function haveSameKeys(left: readonly Atom[], right: readonly Atom[]): boolean {
  return sorted(left) === sorted(right)
}

function sorted(atoms: readonly Atom[]): string {
  return atoms
    .map(({ key }) => key)
    .toSorted()
    .join()
}
