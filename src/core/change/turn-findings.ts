import { because } from '../reason.ts'
import type { Atom } from './atom.ts'
import { type Context, novelWords } from './context.ts'
import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'
import {
  concessions,
  continuing,
  denials,
  futureMarkers,
  negations,
  returning,
  words,
} from './lexicon.ts'
import { sentenceChange } from './sentence-change.ts'

/** "The line is still closed", "they denied it" become something else: the state that was told has ended. */
export function findTurn(diff: SentenceDiff, context: Context): readonly Finding[] {
  const hasEnded =
    diff.removed.some((atom) => continuing.has(atom.key) && !isInfinitive(diff.before, atom)) &&
    !has(diff.after, continuing) &&
    novelWords(diff.added, context).length > 0
  const isBack = has(diff.removed, negations) && has(diff.added, returning)
  const isConceded = has(diff.removed, denials) && has(diff.added, concessions)
  return hasEnded || isBack || isConceded
    ? [
        {
          weight: 'update',
          why: because('what was so far has changed'),
          change: sentenceChange(diff),
        },
      ]
    : []
}

function has(atoms: readonly Atom[], list: ReadonlySet<string>): boolean {
  return atoms.some((atom) => list.has(atom.key))
}

/** "said that talks would begin on Thursday": something was set for a day that the report did not name. */
export function findSchedule(diff: SentenceDiff, context: Context): readonly Finding[] {
  const isSet = diff.hunks.some(
    ({ before, after }) =>
      after.some((atom) => atom.kind === 'date' && !context.isKnownFigure(atom)) &&
      after.some((atom) => futureMarkers.has(atom.key) && atom.key !== 'to') &&
      !before.some((atom) => atom.kind === 'date' || futureMarkers.has(atom.key)),
  )
  return isSet
    ? [{ weight: 'update', why: because('a day was set'), change: sentenceChange(diff) }]
    : []
}

/** "told to stay indoors": an order, no state. */
function isInfinitive(atoms: readonly Atom[], verb: Atom): boolean {
  return atoms[atoms.indexOf(verb) - 1]?.key === 'to'
}

/** "volverá" and "volvió", "para reparar" and "repararon": the ending says that it has happened. */
export function hasComeTrueAbroad(diff: SentenceDiff): boolean {
  const { before, removed, added } = diff
  if (hasComeTrueInGerman(diff)) return true
  return removed.some((old) => {
    const lead = before[before.indexOf(old) - 1]?.key ?? ''
    const isPlan =
      /.{3}(?:rán?|ront|ranno)$/.test(old.key) ||
      (/^(?:para|pour|per)$/.test(lead) && /.{3}[aei]re?$/.test(old.key))
    const root = old.key.slice(0, 4)
    return (
      isPlan &&
      added.some(
        ({ key }) =>
          key.startsWith(root) && /(?:ó|aron|ieron|[ai]d[oa]s?|ée?s?|ato|ito)$/.test(key),
      )
    )
  })
}

/** "soll aufgehoben werden" and "wurde aufgehoben". */
function hasComeTrueInGerman({ removed, added, after }: SentenceDiff): boolean {
  return has(removed, germanPlans) && has(added, germanDone) && !has(after, germanPlans)
}

const germanPlans = words('soll sollen sollte sollten')
const germanDone = words('wurde wurden ist sind hat haben')
