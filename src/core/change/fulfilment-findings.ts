import { because } from '../reason.ts'
import { type Atom, isTime, keyBefore } from './atom.ts'
import { isContent } from './context.ts'
import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'
import { functionWords, futureMarkers, isPastForm, softeners, verbBase, words } from './lexicon.ts'
import { sentenceChange } from './sentence-change.ts'
import { hasComeTrueAbroad } from './turn-findings.ts'

const opinions = words('thought believed presumed feared')

const clauses = /^(?:that|it|he|she|they|we|there|the|an?|this|his|her|their|its)$/

/** The verb that a marker governs: "is expected to sign" gives "sign". */
function governed(atoms: readonly Atom[], marker: Atom): Atom | undefined {
  const at = atoms.indexOf(marker)
  // "Others thought that a government was possible": what they thought, and no plan.
  if (opinions.has(marker.key) && clauses.test(atoms[at + 1]?.key ?? '')) return undefined
  return atoms.slice(at + 1, at + 5).find((atom) => isContent(atom) && !futureMarkers.has(atom.key))
}

function bases(atoms: readonly Atom[]): ReadonlySet<string> {
  return new Set(atoms.filter((atom) => atom.kind === 'word').map((atom) => verbBase(atom.key)))
}

/** "to give" becomes "gives", "feared dead" becomes "dead". */
export function findFulfilment(diff: SentenceDiff): readonly Finding[] {
  const isAheadStill = diff.added.some((atom) => futureMarkers.has(atom.key))
  const isTrue = diff.removed.some(
    (marker) =>
      futureMarkers.has(marker.key) &&
      !isContracted(marker, diff) &&
      !isExpectedStill(marker, diff) &&
      (cameTrue(marker, diff) || hasBeenSo(marker, diff)),
  )
  return isTrue || isDone(diff) || (!isAheadStill && hasComeTrueAbroad(diff))
    ? [
        {
          weight: 'update',
          why: because('what was ahead has happened'),
          change: sentenceChange(diff),
        },
      ]
    : []
}

/** "could not" and "couldn't". */
function isContracted({ key }: Atom, { added }: SentenceDiff): boolean {
  const denied = key === 'will' ? "won't" : `${key}n't`
  return added.some((atom) => atom.key === denied)
}

/** "had expected" and "had been expecting". */
function isExpectedStill({ key }: Atom, { added }: SentenceDiff): boolean {
  return key.length > 5 && added.some((atom) => verbBase(atom.key) === verbBase(key))
}

/** "is to have a scan" and "had a scan", "will be in court" and "was in court": the verb tells nothing but the tense. */
function hasBeenSo(marker: Atom, { before, added }: SentenceDiff): boolean {
  if (!plainFuture.has(marker.key) && !/^(?:expected|likely)$/.test(marker.key)) return false
  const next = before.slice(before.indexOf(marker) + 1).find(({ key }) => key !== 'to')
  const past = pastOf.get(next?.key ?? '')
  return (
    past !== undefined &&
    added.some(({ key }) => past.has(key)) &&
    !added.some(({ key }) => futureMarkers.has(key))
  )
}

const pastOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['have', words('had')],
  ['be', words('was were been')],
  ['do', words('did done')],
])

const begun = words(
  'begun began begin begins started starts start continue continued able trying used',
)

function cameTrue(marker: Atom, diff: SentenceDiff): boolean {
  // "have begun to lower": it is under way already.
  if (marker.key === 'to' && begun.has(keyBefore(diff.before, marker))) return false
  const verb = governed(diff.before, marker)
  if (verb === undefined) return false
  const base = verbBase(verb.key)
  const told = diff.after.filter((atom) => atom.kind === 'word' && verbBase(atom.key) === base)
  if (
    told.length === 0 ||
    (isPreposition(marker, verb, diff) && told.every((atom) => atom.key === verb.key))
  )
    return false
  // "to give" that becomes "gives" is only told in another tense.
  if (
    plainFuture.has(marker.key) &&
    ![...told, ...diff.added].some(isPast) &&
    !isUnderWay(told, diff)
  )
    return false
  return !diff.after.some(
    (atom) =>
      futureMarkers.has(atom.key) && verbBase(governed(diff.after, atom)?.key ?? '') === base,
  )
}

/** "is to visit" becomes "is visiting", and no day is named. */
function isUnderWay(told: readonly Atom[], { after }: SentenceDiff): boolean {
  return told.some((atom) => isGoingOn(after, atom)) && !after.slice(1).some(isTime)
}

/** "are taking" */
function isGoingOn(atoms: readonly Atom[], atom: Atom): boolean {
  return atom.key.endsWith('ing') && /^(?:is|are)$/.test(keyBefore(atoms, atom))
}

/** "are taking them ashore" becomes "have taken them ashore". */
function isDone({ before, removed, after }: SentenceDiff): boolean {
  return removed.some((atom) => {
    if (!isGoingOn(before, atom)) return false
    const base = verbBase(atom.key)
    return after.some(
      (told) => verbBase(told.key) === base && /^(?:has|have)$/.test(keyBefore(after, told)),
    )
  })
}

function isPast({ key }: Atom): boolean {
  return isPastForm(key) && !functionWords.has(key)
}

const plainFuture = words('to will would shall set due')

/** "power to homes", unlike "ministers to meet": no verb follows at once, or a body sentence leaves it open. */
function isPreposition(marker: Atom, verb: Atom, diff: SentenceDiff): boolean {
  if (marker.key !== 'to') return false
  const at = diff.before.indexOf(marker)
  const lead = diff.before[at - 1]?.key ?? ''
  const first = diff.before[at + 1]?.key === 'be' ? diff.before[at + 2] : diff.before[at + 1]
  const isLed = futureMarkers.has(lead) || /^(?:is|are|was|were)$/.test(lead)
  return first !== verb || (!isLed && diff.pair.before.paragraph >= 0)
}

/** "dead" becomes "feared dead". */
export function findSoftening(diff: SentenceDiff): readonly Finding[] {
  if (diff.sameness < 0.7 || diff.removed.some((atom) => futureMarkers.has(atom.key))) return []
  const marker = diff.added.find((atom) => softeners.has(atom.key))
  if (marker === undefined || /^(?:reportedly|allegedly)$/.test(marker.key)) return []
  // "expect" and "had expected": the verb itself, in another tense.
  if (bases(diff.removed).has(verbBase(marker.key))) return []
  const verb = governed(diff.after, marker)
  if (verb === undefined || diff.added.includes(verb)) return []
  if (!bases(diff.before).has(verbBase(verb.key))) return []
  return [
    {
      weight: 'correction',
      why: because('what was told as fact is now told as uncertain'),
      change: sentenceChange(diff),
    },
  ]
}
