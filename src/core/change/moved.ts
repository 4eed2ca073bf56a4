import { type Atom, isAmong } from './atom.ts'
import { isContent } from './context.ts'
import type { SentenceDiff } from './hunks.ts'
import { futureMarkers } from './lexicon.ts'

/** Without the words that only stand elsewhere in the sentence now; "to" and "will" tell something by their place. */
export function withoutMoved(diff: SentenceDiff): SentenceDiff {
  const { gone, come } = partMoved(
    diff.removed,
    diff.added,
    (atom) => isContent(atom) && !futureMarkers.has(atom.key),
  )
  if (gone.length === diff.removed.length) return diff
  const stays = new Set([...gone, ...come])
  const hunks = diff.hunks
    .map(({ before, after }) => ({
      before: before.filter((atom) => stays.has(atom)),
      after: after.filter((atom) => stays.has(atom)),
    }))
    .filter(({ before, after }) => before.length + after.length > 0)
  return { ...diff, hunks, removed: gone, added: come }
}

/** What is really gone, and what has really come; numbers and dates never only move. */
export function partMoved(
  removed: readonly Atom[],
  added: readonly Atom[],
  mayMove: (atom: Atom) => boolean = isWord,
): { readonly gone: readonly Atom[]; readonly come: readonly Atom[] } {
  // Most changes move nothing, and then no counting is needed.
  if (removed.length * added.length <= fewEnough && !added.some(isAmong(removed)))
    return { gone: removed, come: added }
  const waiting = new Map<string, number>()
  for (const atom of removed)
    if (mayMove(atom)) waiting.set(atom.key, (waiting.get(atom.key) ?? 0) + 1)
  const moved = new Map<string, number>()
  const come = added.filter((atom) => {
    const { key } = atom
    const left = mayMove(atom) ? (waiting.get(key) ?? 0) : 0
    if (left === 0) return true
    waiting.set(key, left - 1)
    moved.set(key, (moved.get(key) ?? 0) + 1)
    return false
  })
  const gone = removed.filter((atom) => {
    const { key } = atom
    const left = mayMove(atom) ? (moved.get(key) ?? 0) : 0
    if (left === 0) return true
    moved.set(key, left - 1)
    return false
  })
  return { gone, come }
}

const fewEnough = 400

function isWord({ kind }: Atom): boolean {
  return kind === 'word'
}
