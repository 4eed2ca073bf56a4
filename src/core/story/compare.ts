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
const weekdayWeight = 0.06

/** What two reports share must be more than a word or two: so much is added to what each of them holds. */
const doubt = 15

/** About 0 to 1; above 1 for a report beside itself. */
export function compareReports(mine: Signature, theirs: Signature): number {
  const [myEnergies, theirEnergies] = [energiesOf(mine), energiesOf(theirs)]
  const dots = new Float64Array(views.length)
  let [myCovered, theirCovered] = [0, 0]
  for (const { left, right } of pairTerms(mine, theirs)) {
    const [myWeight, theirWeight] = [mine.weights[left] ?? 0, theirs.weights[right] ?? 0]
    const [myMarks, theirMarks] = [mine.marks[left] ?? 0, theirs.marks[right] ?? 0]
    views.forEach((view, at) => {
      if (has(myMarks, view.mine) && has(theirMarks, view.theirs))
        dots[at] = (dots[at] ?? 0) + myWeight * theirWeight
    })
    if (has(myMarks, namedInLead)) myCovered += myWeight ** 2
    if (has(theirMarks, namedInLead)) theirCovered += theirWeight ** 2
  }
  let score = weekdayWeight * compareDays(mine, theirs)
  views.forEach((view, at) => {
    const [my, their] = [myEnergies[view.mine] ?? 0, theirEnergies[view.theirs] ?? 0]
    score += (view.weight * (dots[at] ?? 0)) / Math.sqrt((my + doubt) * (their + doubt))
  })
  const covered =
    cover(myCovered, myEnergies[namedInLead] ?? 0) +
    cover(theirCovered, theirEnergies[namedInLead] ?? 0)
  score += coverWeight * covered
  // Reports cut from one pattern share all words but the names: without those they are of two events.
  return score * Math.min(1, 0.3 + 1.2 * covered)
}

function has(marks: number, wanted: number): boolean {
  return (marks & wanted) === wanted
}

const namedInLead = mark.name | mark.lead
const allMarks = mark.name | mark.figure | mark.lead

/** By the marks that are asked for: how much there is of such terms. */
function energiesOf({ weights, marks }: Signature): ArrayLike<number> {
  const energies = new Float64Array(allMarks + 1)
  for (let at = 0; at < marks.length; at += 1) {
    const energy = (weights[at] ?? 0) ** 2
    const own = marks[at] ?? 0
    for (let wanted = 0; wanted <= allMarks; wanted += 1)
      if (has(own, wanted)) energies[wanted] = (energies[wanted] ?? 0) + energy
  }
  return energies
}

/** The share of the names in a lead that stand in the other report; a lead without names says neither this nor that. */
function cover(found: number, all: number): number {
  return all === 0 ? 0.5 : found / (all + doubt)
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
