import { because } from '../reason.ts'
import { type Atom, isAmong } from './atom.ts'
import { type Context, isContent } from './context.ts'
import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'
import { negations, returning, weakNegations, words } from './lexicon.ts'
import { splitWords } from './phrase-index.ts'
import { lineAround } from './same-facts.ts'
import { sentenceChange } from './sentence-change.ts'

export function findReversal(diff: SentenceDiff, context: Context): readonly Finding[] {
  if (isPleaTurned(diff) || isComparisonTurned(diff))
    return [
      {
        weight: 'correction',
        why: because('a statement was turned into its opposite'),
        change: sentenceChange(diff),
      },
    ]
  const wasDenied = diff.removed.some(isNegation)
  if (wasDenied === diff.added.some(isNegation) || isRegrouped(diff, context)) return []
  if (isDeniedOtherwise(diff, wasDenied)) return []
  if (isTurned(diff))
    return [
      { weight: 'update', why: because('a plan was turned round'), change: sentenceChange(diff) },
    ]
  if (diff.added.some((atom) => returning.has(atom.key)) || isPrefixed(diff)) return []
  const isFigure = [...diff.removed, ...diff.added].some((atom) => atom.kind === 'figure')
  const isSmall = diff.hunks.every(
    ({ before, after }) =>
      before.length + after.length <= 5 || ![...before, ...after].some(isNegation),
  )
  if (isFigure || diff.sameness < 0.7 || !isSmall) return []
  const isPending = /\b(?:ha[sd]|have) not\b|\b(?:ha[sd]|have)n['’]t\b|\byet\b/.test(
    diff.pair.before.text,
  )
  if (wasDenied && isPending)
    return [
      {
        weight: 'update',
        why: because('what had not happened has happened'),
        change: sentenceChange(diff),
      },
    ]
  return [
    {
      weight: 'correction',
      why: because('a statement was turned into its opposite'),
      change: sentenceChange(diff),
    },
  ]
}

const admissions = words(
  'admitted admits admit gestand gesteht admitió admite признал признала признали',
)

const pleas = words('denied denies deny bestritt bestreitet negó niega отрицал отрицала отрицали')

/** "Admitted fraud" becomes "denied fraud"; who denied it may own up later. */
function isPleaTurned({ removed, added, sameness }: SentenceDiff): boolean {
  return (
    sameness >= 0.7 &&
    removed.some(({ key }) => admissions.has(key)) &&
    added.some(({ key }) => pleas.has(key))
  )
}

/** "Girls did better than boys" becomes "boys did better than girls". */
function isComparisonTurned({ before, after, sameness }: SentenceDiff): boolean {
  if (sameness < 1) return false
  const [from, to] = [placeOfThan(before), placeOfThan(after)]
  if (from < 0 || to < 0) return false
  const isNowBehind = before
    .slice(0, from)
    .some((atom) => isContent(atom) && isAmong(after.slice(to))(atom))
  const isNowBefore = before
    .slice(from)
    .some((atom) => isContent(atom) && isAmong(after.slice(0, to))(atom))
  return isNowBehind && isNowBefore
}

function placeOfThan(atoms: readonly Atom[]): number {
  return atoms.findIndex(({ key }) => key === 'than')
}

/** The paragraph denies as often as before: its sentences were joined or parted. */
function isRegrouped({ pair }: SentenceDiff, context: Context): boolean {
  return (
    countDenials(lineAround(context.before, pair.before.start)) ===
    countDenials(lineAround(context.after, pair.after.start))
  )
}

function countDenials(text: string): number {
  return splitWords(text).filter((word) => negations.has(word)).length
}

function isNegation({ key }: Atom): boolean {
  return negations.has(key)
}

/** "not" on one side, and on the other "sans", "unable to" or "ne … plus". */
function isDeniedOtherwise({ pair, removed, added }: SentenceDiff, wasDenied: boolean): boolean {
  const [others, text] = wasDenied ? [added, pair.after.text] : [removed, pair.before.text]
  return (
    others.some(({ key }) => weakNegations.has(key)) ||
    (others.some(({ key }) => key === 'plus') && noLonger.test(text))
  )
}

const noLonger = /(?<!\p{L})n(?:e |['’])(?:\p{L}+ ){1,3}plus(?!\p{L})/iu

/** "unlocked" and "not locked". */
function isPrefixed({ removed, added }: SentenceDiff): boolean {
  return denies(removed, added) || denies(added, removed)
}

function denies(left: readonly Atom[], right: readonly Atom[]): boolean {
  return left.some(({ key }) => {
    const base = /^(?:un|in|im|dis)(.{4,})$/.exec(key)?.[1]
    return base !== undefined && right.some((atom) => atom.key === base)
  })
}

/** "will close" becomes "will not close" in a sentence that tells other things too: a new decision. */
function isTurned({ sameness, pair: { before, after } }: SentenceDiff): boolean {
  if (sameness >= 0.7) return false
  const plans = (text: string): ReadonlyMap<string, boolean> =>
    new Map(
      [...text.matchAll(plan)].map((match) => [match[2] ?? '', match[1] !== undefined] as const),
    )
  const [old, now] = [plans(before.text), plans(after.text)]
  return [...now].some(([verb, isDenied]) => old.has(verb) && old.get(verb) !== isDenied)
}

const plan = /\b(?:will|would|shall|is to|are to|to)(?: (not|never))? (?!be\b|have\b)(\p{Ll}{3,})/gu
