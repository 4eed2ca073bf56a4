/** How alike two reports are in what they tell. */
import { mark, type Signature } from './signature.ts'

/** Which terms of each of the two are looked at. */
type View = { readonly mine: number; readonly theirs: number; readonly weight: number }

/**
 * The cosine of each view counts with its weight. The names, the figures and the lead come again, since
 * two earthquakes share most of their words, but neither the place, nor the numbers, nor the first lines.
 */
const views: readonly View[] = [
  { mine: 0, theirs: 0, weight: 0.2 },
  { mine: mark.lead, theirs: mark.lead, weight: 0.2 },
  { mine: mark.name, theirs: mark.name, weight: 0.2 },
  { mine: mark.name | mark.lead, theirs: mark.name | mark.lead, weight: 0.2 },
  { mine: mark.figure, theirs: mark.figure, weight: 0.14 },
  { mine: mark.figure | mark.lead, theirs: mark.figure | mark.lead, weight: 0.1 },
  { mine: mark.lead, theirs: 0, weight: 0.1 },
  { mine: 0, theirs: mark.lead, weight: 0.1 },
]
/** How much of what the lead of one names stands anywhere in the other, for each of the two. */
const coverWeight = 0.1
const weekdayWeight = 0.02

/** What two reports share must be more than a word or two: so much is added to what each of them holds. */
const doubt = 30

/** About 0 to 1; above 1 for a report beside itself. */
export function compareReports(mine: Signature, theirs: Signature): number {
  const shared = pairTerms(mine, theirs)
  let score = 0
  for (const view of views) {
    let dot = 0
    for (const { left, right } of shared)
      if (has(mine, left, view.mine) && has(theirs, right, view.theirs))
        dot += (mine.weights[left] ?? 0) * (theirs.weights[right] ?? 0)
    if (dot > 0)
      score +=
        (view.weight * dot) /
        Math.sqrt((energy(mine, view.mine) + doubt) * (energy(theirs, view.theirs) + doubt))
  }
  const covered =
    cover(
      mine,
      shared.map(({ left }) => left),
    ) +
    cover(
      theirs,
      shared.map(({ right }) => right),
    )
  const total = score + coverWeight * covered + weekdayWeight * compareDays(mine, theirs)
  // Reports cut from one pattern share all words but the names: without those they are of two events.
  return total * Math.min(1, 0.3 + 1.2 * covered)
}

function has({ marks }: Signature, at: number, wanted: number): boolean {
  return ((marks[at] ?? 0) & wanted) === wanted
}

function energy(signature: Signature, wanted: number): number {
  let sum = 0
  for (let at = 0; at < signature.hashes.length; at += 1)
    if (has(signature, at, wanted)) sum += (signature.weights[at] ?? 0) ** 2
  return sum
}

function cover(signature: Signature, shared: readonly number[]): number {
  const wanted = mark.name | mark.lead
  const all = energy(signature, wanted)
  // It names nothing: that says neither this nor that.
  if (all === 0) return 0.5
  let found = 0
  for (const at of shared)
    if (has(signature, at, wanted)) found += (signature.weights[at] ?? 0) ** 2
  return found / (all + doubt)
}

function compareDays({ weekdays: mine }: Signature, { weekdays: theirs }: Signature): number {
  if (mine.length === 0 || theirs.length === 0) return 0
  return mine.some((day) => theirs.includes(day)) ? 1 : -1
}

type Shared = { readonly left: number; readonly right: number }

/** Places of the terms that both have. */
function pairTerms({ hashes: mine }: Signature, { hashes: theirs }: Signature): readonly Shared[] {
  const shared: Shared[] = []
  let [left, right] = [0, 0]
  while (left < mine.length && right < theirs.length) {
    const [a, b] = [mine[left] ?? 0, theirs[right] ?? 0]
    if (a === b) shared.push({ left, right })
    if (a <= b) left += 1
    if (b <= a) right += 1
  }
  return shared
}
