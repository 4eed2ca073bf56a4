import type { Atom } from './atom.ts'
import type { Context } from './context.ts'
import { haveSameKeys } from './exchanged.ts'
import { weighDropped, weighNew } from './figure-alone.ts'
import { nounAfter, weighPair } from './figure-pair.ts'
import type { Finding } from './finding.ts'
import { death, injury, tellsOf } from './happenings.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { functionWords, futureMarkers } from './lexicon.ts'
import { findShare } from './share-findings.ts'
import { findTally } from './tally.ts'

/** Numbers and ages that were replaced, added or dropped in one sentence. */
export function findFigures(diff: SentenceDiff, context: Context): readonly Finding[] {
  const tally = findTally(diff, context)
  const counts = findCounts(diff, context)
  return tally === undefined ? counts : [tally, ...counts]
}

function findCounts(diff: SentenceDiff, context: Context): readonly Finding[] {
  if (isToldInOtherOrder(diff)) return []
  const parted = pairParted(diff)
  const findings = diff.hunks.flatMap((hunk) =>
    figuresOf(parted === undefined ? hunk : without(hunk, parted), diff, context),
  )
  if (parted !== undefined) findings.push(weighInSentence(...parted, diff, context))
  if (!findings.some(({ isFall }) => isFall) || isSwapped(diff)) return findings
  const grew = findings.some(
    (finding) => finding.weight === 'update' && finding.change.before !== undefined,
  )
  // "15 dead, 5 missing" after "12 dead, 8 missing": the second fell because the first grew.
  return grew || isToldAsFall(diff) || isOutcome(diff) || isDeathAmongHurt(diff)
    ? findings.map((finding) => (finding.isFall ? { ...finding, weight: 'update' } : finding))
    : findings
}

/** "Girls: 56 percent, against 44" and "Boys, with 44 against 56": a sentence written anew with the numbers it had. */
function isToldInOtherOrder({ removed, added, sameness }: SentenceDiff): boolean {
  const [old, now] = [removed.filter(isNumber), added.filter(isNumber)]
  return old.length >= 2 && sameness < 0.7 && haveSameKeys(old, now)
}

/** The one age, or the one number of the same thing, on each side, where other words have parted them. */
function pairParted({
  hunks,
  before,
  after,
  removed,
  added,
}: SentenceDiff): readonly [Atom, Atom] | undefined {
  for (const kind of ['age', 'figure'] as const) {
    const [old, now] = [onlyOf(removed, kind), onlyOf(added, kind)]
    if (old === undefined || now === undefined) continue
    if (
      old.key === now.key ||
      hunks.some((hunk) => hunk.before.includes(old) && hunk.after.includes(now))
    )
      continue
    const next = before[before.indexOf(old) + 1]?.key
    const isSame = next !== undefined && next === after[after.indexOf(now) + 1]?.key
    if (kind === 'age' || (isSame && old.unit === now.unit)) return [old, now]
  }
  return undefined
}

function onlyOf(atoms: readonly Atom[], kind: Atom['kind']): Atom | undefined {
  const first = atoms.find((atom) => atom.kind === kind)
  return first === atoms.findLast((atom) => atom.kind === kind) ? first : undefined
}

/** "Seven women and five men" becomes "five women and seven men": the same numbers, each of the other. */
function isSwapped({ removed, added }: SentenceDiff): boolean {
  const [old, now] = [removed.filter(isNumber), added.filter(isNumber)]
  return old.length === 2 && haveSameKeys(old, now)
}

/** "Now 21,000, down from 34,000": the number that was is named beside the one that is, and is not denied. */
function isToldAsFall({ removed, before, after }: SentenceDiff): boolean {
  if ([before, after].every((atoms) => atoms.some(({ key }) => key === 'between'))) return false
  return removed.filter(isNumber).some((old) => {
    const at = after.findIndex(({ kind, key }) => kind === old.kind && key === old.key)
    return at >= 0 && !after.slice(Math.max(0, at - 4), at).some(({ key }) => denied.test(key))
  })
}

const denied = /^(?:not|no|nor|nicht|statt|sondern|non|pas|lieu|не|вместо|instead|rather|sted)$/

/** "is expected to leave it at 3.5 percent", and then "cut it to 3.25 percent": nobody was wrong. */
function isOutcome({ removed, after }: SentenceDiff): boolean {
  return (
    removed.some(({ key }) =>
      /^(?:will|expected|expects|set|due|planned|plans|likely)$/.test(key),
    ) && !after.some(({ key }) => futureMarkers.has(key) && key !== 'to')
  )
}

/** "killing one and injuring 13 others" after "injuring 14": of those, one has died. */
function isDeathAmongHurt({ before, after, removed, added }: SentenceDiff): boolean {
  const count = (atoms: readonly Atom[]): number =>
    atoms.filter(isNumber).reduce((sum, atom) => sum + (atom.value ?? 0), 0)
  const isNewDeath = tellsOf(after, death) && !tellsOf(before, death)
  return isNewDeath && tellsOf(before, injury) && count(added) >= count(removed)
}

function isNumber(atom: Atom): boolean {
  return atom.kind === 'figure' || atom.kind === 'age'
}

function figuresOf(hunk: Hunk, diff: SentenceDiff, context: Context): readonly Finding[] {
  const before = hunk.before.filter(isNumber)
  const after = hunk.after.filter(isNumber)
  const share = findShare(hunk, diff, context)
  if (share !== undefined)
    return [share.finding, ...figuresOf(without(hunk, share.atoms), diff, context)]
  const findings: Finding[] = []
  const loose: Atom[] = []
  const waiting = [...before]
  for (const [at, figure] of after.entries()) {
    const old = takePartner(
      waiting,
      figure,
      before.length === after.length ? before[at] : undefined,
      diff,
    )
    if (old === undefined) loose.push(figure)
    else findings.push(weighInSentence(old, figure, diff, context))
  }
  for (const figure of loose) findings.push(...weighNew(figure, hunk, diff, context))
  for (const figure of waiting) findings.push(...weighDropped(figure, hunk, diff, context))
  return findings
}

/** In a rewritten sentence only what counts the same thing is the same figure. */
function weighInSentence(old: Atom, figure: Atom, diff: SentenceDiff, context: Context): Finding {
  const finding = weighPair(old, figure, diff, context)
  const noun = nounAfter(diff.after, figure)
  const isSameThing =
    old.unit === figure.unit &&
    (figure.unit !== '' ||
      (noun !== '' && !functionWords.has(noun) && noun === nounAfter(diff.before, old)))
  const isKept = diff.sameness >= (isSameThing ? 0.2 : 0.5)
  return finding.weight !== 'correction' || isKept ? finding : { ...finding, weight: 'edit' }
}

function takePartner(
  waiting: Atom[],
  figure: Atom,
  same: Atom | undefined,
  diff: SentenceDiff,
): Atom | undefined {
  if (waiting.length === 0) return undefined
  const noun = nounAfter(diff.after, figure)
  const best =
    waiting.find(
      (old) => old.unit === figure.unit && noun !== '' && nounAfter(diff.before, old) === noun,
    ) ??
    (same !== undefined && waiting.includes(same) && mayBeSame(same, figure) ? same : undefined)
  const found =
    best ?? waiting.find((old) => old.unit === figure.unit && nounAfter(diff.before, old) === '')
  if (found !== undefined) waiting.splice(waiting.indexOf(found), 1)
  return found
}

/** "Six years old" is no other "second day". */
function mayBeSame(old: Atom, figure: Atom): boolean {
  return old.kind === figure.kind || (old.unit !== 'th' && figure.unit !== 'th')
}

function without({ before, after }: Hunk, atoms: readonly Atom[]): Hunk {
  const stays = (atom: Atom): boolean => !atoms.includes(atom)
  return { before: before.filter(stays), after: after.filter(stays) }
}
