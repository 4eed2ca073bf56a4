import type { Pair } from './align.ts'
import { type Atom, toAtoms } from './atom.ts'
import type { Context } from './context.ts'
import { findGaps } from './fewest-edits.ts'
import { partMoved } from './moved.ts'
import type { Sentence } from './sentence-index.ts'
import { firstOf } from './token.ts'

/** A run of one sentence that stands otherwise in its counterpart; either side may be empty. */
export type Hunk = { readonly before: readonly Atom[]; readonly after: readonly Atom[] }

export type SentenceDiff = {
  readonly pair: Pair<Sentence>
  readonly before: readonly Atom[]
  readonly after: readonly Atom[]
  readonly hunks: readonly Hunk[]
  /** Of all hunks. */
  readonly removed: readonly Atom[]
  readonly added: readonly Atom[]
  /** Share of words that stand on both sides, wherever, numbers, dates and names aside, 0 to 1. */
  readonly sameness: number
  /** The same share of the shorter side alone: 1 where a sentence was parted or went on. */
  readonly kept: number
}

/** Enough for any sentence; more edits than this are two different sentences. */
const mostEdits = 120
const mostAtoms = 400

export function diffPair(pair: Pair<Sentence>, context: Context): SentenceDiff {
  const { language } = context
  const before = toAtoms(context.before, firstOf(pair.before.tokens, mostAtoms), language)
  const after = toAtoms(context.after, firstOf(pair.after.tokens, mostAtoms), language)
  const hunks = diffAtoms(before, after)
  const { removed, added } = joinHunks(hunks)
  const { gone, come } = partMoved(removed, added)
  const [left, right] = [countStatement(before, context), countStatement(after, context)]
  const [lost, won] = [countStatement(gone, context), countStatement(come, context)]
  const least = Math.min(left, right)
  return {
    pair,
    before,
    after,
    hunks,
    removed,
    added,
    sameness: left + right === 0 ? 1 : 1 - (lost + won) / (left + right),
    kept: least === 0 ? 0 : Math.min(left - lost, right - won) / least,
  }
}

export function joinHunks(hunks: readonly Hunk[]): Pick<SentenceDiff, 'removed' | 'added'> {
  const [only] = hunks
  return hunks.length === 1 && only !== undefined
    ? { removed: only.before, added: only.after }
    : {
        removed: hunks.flatMap(({ before }) => before),
        added: hunks.flatMap(({ after }) => after),
      }
}

function countStatement(atoms: readonly Atom[], { isName }: Context): number {
  let count = 0
  for (const atom of atoms)
    if (atom.kind === 'word' && !(atom.isCapital && isName(atom))) count += 1
  return count
}

/** What stands on both sides at the beginning and at the end needs no search. */
function diffAtoms(before: readonly Atom[], after: readonly Atom[]): readonly Hunk[] {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head]?.key === after[head]?.key) head += 1
  let tail = 0
  while (
    tail < least - head &&
    before[before.length - 1 - tail]?.key === after[after.length - 1 - tail]?.key
  )
    tail += 1
  const left = before.slice(head, before.length - tail)
  const right = after.slice(head, after.length - tail)
  if (left.length === 0 && right.length === 0) return []
  return left.length === 0 || right.length === 0
    ? [{ before: left, after: right }]
    : searchHunks(left, right)
}

function searchHunks(before: readonly Atom[], after: readonly Atom[]): readonly Hunk[] {
  const gaps = findGaps(before.map(keyOf), after.map(keyOf), mostEdits)
  return gaps === undefined
    ? [{ before, after }]
    : gaps.map(({ old, now }) => ({
        before: before.slice(old.start, old.end),
        after: after.slice(now.start, now.end),
      }))
}

function keyOf({ key }: Atom): string {
  return key
}
