import { splitSentences } from '../sentence.ts'
import { type Atom, isAmong } from './atom.ts'
import { type Context, novelWords } from './context.ts'
import type { SentenceDiff } from './hunks.ts'
import { concessions, functionWords } from './lexicon.ts'

/** So many numbers, dates and names tie two wordings together. */
const enoughFacts = 2
const enoughNumbers = 3
/** Other words for the same take little more room. */
const mostGrowth = 1.25
/** Of the words of sentences that were joined. */
const leastKept = 0.45

/** All that the sentence counts, dates and names stood in its paragraph before and stands there still, and the paragraph hardly grew. */
export function tellsSameFacts(diff: SentenceDiff, context: Context): boolean {
  const before = lineAround(context.before, diff.pair.before.start)
  const after = lineAround(context.after, diff.pair.after.start)
  if (countWords(after) > countWords(before) * mostGrowth) return false
  if (haveSameNumbers(before, after) || isRejoined(before, after, diff, context)) return true
  if (diff.added.some(isAdmission)) return false
  const isFact = (atom: Atom): boolean => atom.kind !== 'word' || context.isName(atom)
  const [old, now] = [diff.before.filter(isFact), diff.after.filter(isFact)]
  const [isOld, isNow] = [isAmong(old), isAmong(now)]
  if (now.filter(isOld).length < enoughFacts) return false
  const [wasThere, isThere] = [heldBy(before, context.after), heldBy(after, context.before)]
  return (
    now.every((atom) => isOld(atom) || wasThere(atom)) &&
    old.every((atom) => isNow(atom) || isThere(atom))
  )
}

/** Fewer sentences that take no more room, and many of whose words stood there: they were joined. */
function isRejoined(
  before: string,
  after: string,
  { added }: SentenceDiff,
  context: Context,
): boolean {
  if (countSentences(after) >= countSentences(before)) return false
  if (!context.hasCapitalNouns && novelWords(added, context).some(context.isName)) return false
  const wasThere = heldBy(before, context.after)
  if (added.some((atom) => atom.kind !== 'word' && !wasThere(atom))) return false
  const known = new Set(contentOf(before))
  const now = contentOf(after)
  return now.filter((word) => known.has(word)).length >= leastKept * now.length
}

function countSentences(text: string): number {
  return splitSentences(text, { start: 0, end: text.length }).length
}

/** By their beginnings: "rain" and "rainfall". */
function contentOf(text: string): readonly string[] {
  const words: readonly string[] = text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? []
  return words.filter((word) => !functionWords.has(word)).map((word) => word.slice(0, 4))
}

/** Somebody owns up to it now. */
function isAdmission({ key }: Atom): boolean {
  return concessions.has(key)
}

/** Whether what an atom of `text` spells stands in the paragraph. */
function heldBy(paragraph: string, text: string): (atom: Atom) => boolean {
  const held = paragraph.toLowerCase()
  return ({ start, end }) => held.includes(text.slice(start, end).toLowerCase())
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
