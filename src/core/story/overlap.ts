/** What two reports have in common, by what the terms are in each of them. */
import { mark, type Signature } from './signature.ts'

/** Every combination of marks that a term may bear. */
const kindCount = (mark.name | mark.figure | mark.lead) + 1

/** Some of a report's terms: the combinations of marks that are meant. */
export type View = readonly number[]

/** The terms that bear all of these marks. */
export function termsWith(marks: number): View {
  return Array.from({ length: kindCount }, (_, kind) => kind).filter(
    (kind) => (kind & marks) === marks,
  )
}

/** The terms that bear these marks and no others. */
export function termsOfKind(marks: number): View {
  return [marks]
}

/** Sums of squared weights, by kind of term; `shared` by the kind in mine and the kind in theirs. */
export type Overlap = {
  readonly mine: Float64Array
  readonly theirs: Float64Array
  /** Of the terms that the other has too. */
  readonly mineFound: Float64Array
  readonly theirsFound: Float64Array
  readonly shared: Float64Array
  /** How many terms that tell something stand in both, */
  readonly tellingCount: number
  /** and how many of them are names. */
  readonly tellingNameCount: number
}

export function findOverlap(mine: Signature, theirs: Signature): Overlap {
  const overlap = {
    mine: weigh(mine),
    theirs: weigh(theirs),
    mineFound: new Float64Array(kindCount),
    theirsFound: new Float64Array(kindCount),
    shared: new Float64Array(kindCount ** 2),
    tellingCount: 0,
    tellingNameCount: 0,
  }
  let [left, right] = [0, 0]
  while (left < mine.hashes.length && right < theirs.hashes.length) {
    const [a, b] = [mine.hashes[left] ?? 0, theirs.hashes[right] ?? 0]
    if (a === b) addShared(overlap, termAt(mine, left), termAt(theirs, right))
    if (a <= b) left += 1
    if (b <= a) right += 1
  }
  return overlap
}

type Term = { readonly kind: number; readonly weight: number }

function termAt({ marks, weights }: Signature, at: number): Term {
  return { kind: marks[at] ?? 0, weight: weights[at] ?? 0 }
}

/** An overlap while it is counted. */
type Count = Overlap & { tellingCount: number; tellingNameCount: number }

function addShared(overlap: Count, my: Term, their: Term): void {
  const { mineFound, theirsFound, shared } = overlap
  add(mineFound, my.kind, my.weight ** 2)
  add(theirsFound, their.kind, their.weight ** 2)
  add(shared, my.kind * kindCount + their.kind, my.weight * their.weight)
  if (Math.min(my.weight, their.weight) < leastTelling) return
  overlap.tellingCount += 1
  if ((my.kind | their.kind) & mark.name) overlap.tellingNameCount += 1
}

/** What one report in twelve says, such as "Monday" or "police", tells no event from another. */
const leastTelling = 2.5
const fewestNames = 3

/** A place or a person alone is no event: what the two share must tell what happened, or name three. */
export function isOfOneEvent(
  { tellingCount, tellingNameCount }: Overlap,
  mine: Signature,
  theirs: Signature,
): boolean {
  if (tellingNameCount >= fewestNames) return true
  if (tellingCount >= 2 && tellingCount > tellingNameCount) return true
  return [mine, theirs].every((each) => countTelling(each) === tellingCount)
}

function countTelling({ weights }: Signature): number {
  return Array.from(weights).filter((weight) => weight >= leastTelling).length
}

function weigh({ weights, marks }: Signature): Float64Array {
  const sums = new Float64Array(kindCount)
  for (let at = 0; at < marks.length; at += 1) add(sums, marks[at] ?? 0, (weights[at] ?? 0) ** 2)
  return sums
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value
}

/** What two reports share must be more than a word or two: so much is added to what each of them holds. */
const doubt = 15

/** The cosine of these terms of one and those of the other, 0 to 1. */
export function likenessIn(overlap: Overlap, mine: View, theirs: View): number {
  let dot = 0
  for (const my of mine)
    for (const their of theirs) dot += overlap.shared[my * kindCount + their] ?? 0
  return (
    dot / Math.sqrt((sumOf(overlap.mine, mine) + doubt) * (sumOf(overlap.theirs, theirs) + doubt))
  )
}

/** How much of these terms of each stands anywhere in the other, 0 to 1: the less of the two first. */
export function foundOf(
  overlap: Overlap,
  view: View,
): { readonly less: number; readonly more: number } {
  const mine = shareOf(sumOf(overlap.mineFound, view), sumOf(overlap.mine, view))
  const theirs = shareOf(sumOf(overlap.theirsFound, view), sumOf(overlap.theirs, view))
  return { less: Math.min(mine, theirs), more: Math.max(mine, theirs) }
}

/** How much of these terms of each the other does not mention: the less of the two, 0 to 3. */
export function unsharedOf(overlap: Overlap, view: View): number {
  const mine = sumOf(overlap.mine, view) - sumOf(overlap.mineFound, view)
  const theirs = sumOf(overlap.theirs, view) - sumOf(overlap.theirsFound, view)
  return Math.min(mine, theirs, 300) / 100
}

/** A report without such terms says neither this nor that. */
function shareOf(found: number, all: number): number {
  return all === 0 ? 0.5 : found / (all + doubt)
}

function sumOf(sums: Float64Array, view: View): number {
  let sum = 0
  for (const kind of view) sum += sums[kind] ?? 0
  return sum
}
