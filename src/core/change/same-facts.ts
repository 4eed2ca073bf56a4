import type { Atom } from './atom.ts'
import type { Context } from './context.ts'
import type { SentenceDiff } from './hunks.ts'
import { concessions } from './lexicon.ts'

/** So many numbers, dates and names tie two wordings together. */
const enoughFacts = 2
const enoughNumbers = 3
/** Other words for the same take little more room. */
const mostGrowth = 1.25

/** All that the sentence counts, dates and names stood in its paragraph before and stands there still, and the paragraph hardly grew. */
export function tellsSameFacts(diff: SentenceDiff, context: Context): boolean {
  const before = lineAround(context.before, diff.pair.before.start)
  const after = lineAround(context.after, diff.pair.after.start)
  if (countWords(after) > countWords(before) * mostGrowth) return false
  if (haveSameNumbers(before, after)) return true
  if (diff.added.some(isAdmission)) return false
  const isFact = (atom: Atom): boolean => atom.kind !== 'word' || context.isName(atom)
  const [old, now] = [diff.before.filter(isFact), diff.after.filter(isFact)]
  return (
    now.filter(isAmong(old)).length >= enoughFacts &&
    now.every((atom) => isAmong(old)(atom) || holds(before, context.after, atom)) &&
    old.every((atom) => isAmong(now)(atom) || holds(after, context.before, atom))
  )
}

/** Somebody owns up to it now. */
function isAdmission({ key }: Atom): boolean {
  return concessions.has(key)
}

function isAmong(atoms: readonly Atom[]): (atom: Atom) => boolean {
  return ({ key }) => atoms.some((other) => other.key === key)
}

function holds(paragraph: string, text: string, { start, end }: Atom): boolean {
  return paragraph.toLowerCase().includes(text.slice(start, end).toLowerCase())
}

function haveSameNumbers(before: string, after: string): boolean {
  const numbers = before.match(/\d+/g) ?? []
  return (
    numbers.length >= enoughNumbers &&
    numbers.toSorted().join() === (after.match(/\d+/g) ?? []).toSorted().join()
  )
}

function countWords(text: string): number {
  return text.split(/\s+/).length
}

/** The paragraph in which the place lies. */
export function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end)
}
