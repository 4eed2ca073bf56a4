/** How alike two reports are in what they tell. */
import {
  findOverlap,
  foundOf,
  isOfOneEvent,
  likenessIn,
  type Overlap,
  termsOfKind,
  termsWith,
  unsharedOf,
} from './overlap.ts'
import { mark, type Signature } from './signature.ts'

const everything = termsWith(0)
const lead = termsWith(mark.lead)
const names = termsWith(mark.name)
const namesInLead = termsWith(mark.name | mark.lead)
const figures = termsWith(mark.figure)
const figuresInLead = termsWith(mark.figure | mark.lead)
const wordsInLead = termsOfKind(mark.lead)

type Aspect = {
  readonly name: string
  /** What it adds to the logarithm of the odds for each 1 of its measure. */
  readonly weight: number
  readonly measure: (overlap: Overlap, mine: Signature, theirs: Signature) => number
}

/**
 * Names, figures and leads are asked again and again, since two earthquakes share most of their words,
 * but neither the place, nor the numbers, nor the first lines. `bench/stories/weights.ts` learns the
 * weights from topics 36 to 45 of ECB+ and prints this table anew.
 */
export const aspects: readonly Aspect[] = [
  { name: 'all terms', weight: 1.8, measure: (both) => likenessIn(both, everything, everything) },
  { name: 'leads', weight: 2.5, measure: (both) => likenessIn(both, lead, lead) },
  {
    name: 'lead and all terms',
    weight: 2.1,
    measure: (both) =>
      (likenessIn(both, lead, everything) + likenessIn(both, everything, lead)) / 2,
  },
  { name: 'names', weight: 0.7, measure: (both) => likenessIn(both, names, names) },
  {
    name: 'names in leads',
    weight: -0.4,
    measure: (both) => likenessIn(both, namesInLead, namesInLead),
  },
  { name: 'figures', weight: 3.7, measure: (both) => likenessIn(both, figures, figures) },
  {
    name: 'figures in leads',
    weight: 4.8,
    measure: (both) => likenessIn(both, figuresInLead, figuresInLead),
  },
  { name: 'all terms found', weight: 2.7, measure: (both) => foundOf(both, everything).less },
  { name: 'lead found', weight: 1.1, measure: (both) => foundOf(both, lead).less },
  { name: 'lead found, more', weight: 1, measure: (both) => foundOf(both, lead).more },
  { name: 'names found', weight: 2.2, measure: (both) => foundOf(both, names).less },
  { name: 'names found, more', weight: -0.4, measure: (both) => foundOf(both, names).more },
  { name: 'names of lead found', weight: 2, measure: (both) => foundOf(both, namesInLead).less },
  {
    name: 'names of lead found, more',
    weight: -0.3,
    measure: (both) => foundOf(both, namesInLead).more,
  },
  {
    name: 'words of lead found, more',
    weight: -2.1,
    measure: (both) => foundOf(both, wordsInLead).more,
  },
  {
    name: 'each names others in its lead',
    weight: -0.8,
    measure: (both) => unsharedOf(both, namesInLead),
  },
  { name: 'weekdays', weight: 1, measure: (_, mine, theirs) => compareDays(mine, theirs) },
]
/** The logarithm of the odds before anything is known. */
const before = -3.5

/** 0 to 1: the likelihood, less where the names of the leads are not found, none where nothing tells of one event. */
export function compareReports(mine: Signature, theirs: Signature): number {
  const overlap = findOverlap(mine, theirs)
  if (!isOfOneEvent(overlap, mine, theirs)) return 0
  let odds = before
  for (const { weight, measure } of aspects) odds += weight * measure(overlap, mine, theirs)
  const { less, more } = foundOf(overlap, namesInLead)
  // Reports cut from one pattern share all words but the names: without those they are of two events.
  return Math.min(1, 0.3 + 1.2 * (less + more)) / (1 + Math.exp(-odds))
}

function compareDays({ weekdays: mine }: Signature, { weekdays: theirs }: Signature): number {
  if (mine.length === 0 || theirs.length === 0) return 0
  return mine.some((day) => theirs.includes(day)) ? 1 : -1
}
