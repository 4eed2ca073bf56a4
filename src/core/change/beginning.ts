import { because } from '../reason.ts'
import { isAheadOf } from './ahead.ts'
import type { Atom } from './atom.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'
import { verbBase, words } from './lexicon.ts'
import { sentenceChange } from './sentence-change.ts'

/** Says that what was ahead is under way. */
const begun = words(
  `begun began started starts begins underway begonnen begann begannen angefangen gestartet angelaufen commencé commencée
  débuté entamé entrepris empezado empezó comenzado comenzó iniciado inició iniziato cominciato iniziò começou começaram iniciou
  начал начала начали начало начался началась началось начались приступил приступила приступили розпочав розпочала почали`,
)
const reach = 6

/** "is to measure" and "has begun to measure", "soll messen" and "hat begonnen zu messen". */
export function findBeginning(diff: SentenceDiff, context: Context): readonly Finding[] {
  const start = diff.added.find(({ key }) => begun.has(key))
  if (start === undefined || !(isAheadOf(diff.before, context.language) || isToBe(diff.before)))
    return []
  if (diff.before.some(({ key }) => begun.has(key))) return []
  const at = diff.after.indexOf(start)
  const near = diff.after.slice(Math.max(0, at - reach), at + reach + 1)
  const isSame = near.some((atom) => diff.before.some((old) => isSameVerb(old, atom)))
  return isSame
    ? [{ weight: 'update', why: because('what was ahead has begun'), change: sentenceChange(diff) }]
    : []
}

function isToBe(atoms: readonly Atom[]): boolean {
  return atoms.some(
    ({ key }, at) => /^(?:is|are|was|were)$/.test(key) && atoms[at + 1]?.key === 'to',
  )
}

function isSameVerb(left: Atom, right: Atom): boolean {
  if (left.kind !== 'word' || right.kind !== 'word' || right.key.length < 4) return false
  return (
    verbBase(left.key) === verbBase(right.key) || left.key.slice(0, 5) === right.key.slice(0, 5)
  )
}
