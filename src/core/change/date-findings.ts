import { because } from '../reason.ts'
import { excerpt } from '../span.ts'
import { isAheadOf } from './ahead.ts'
import { type Atom, isTime } from './atom.ts'
import type { Context } from './context.ts'
import { isSameDate } from './date.ts'
import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'
import { sayVerbs } from './lexicon.ts'

/** The first for the first: other words around them may have parted them. */
export function datesOf(diff: SentenceDiff, context: Context): readonly Finding[] {
  if (!diff.removed.some(isTime)) return []
  return (['date', 'clock'] as const).flatMap((kind) => {
    const before = diff.removed.filter((atom) => atom.kind === kind)
    const after = diff.added.filter((atom) => atom.kind === kind)
    return after.flatMap((date, at) => {
      const old = before[at]
      return old === undefined || areBothStill(old, date, diff, context)
        ? []
        : [weighDate(old, date, diff, context)]
    })
  })
}

/** "From May to August" and "between May and August": in other words, but none is gone. */
function areBothStill(old: Atom, date: Atom, diff: SentenceDiff, context: Context): boolean {
  const { before, after } = diff.pair
  return (
    old.key !== date.key &&
    diff.sameness < 1 &&
    after.text.includes(context.before.slice(old.start, old.end)) &&
    before.text.includes(context.after.slice(date.start, date.end))
  )
}

function weighDate(old: Atom, date: Atom, diff: SentenceDiff, context: Context): Finding {
  const before = excerpt(context.before, old)
  const after = excerpt(context.after, date)
  if (date.kind === 'clock')
    return {
      weight: isAppointment(date, diff, context) ? 'correction' : 'edit',
      why: because('a clock time was changed: “{after}”, earlier “{before}”', { after, before }),
      change: { kind: 'date', before, after },
    }
  if (isSameDate(old.key, date.key))
    return {
      weight: 'edit',
      why: because('a date was written another way'),
      change: { kind: 'paragraph-reworded', before, after },
    }
  return {
    weight: 'correction',
    why: because('a date was replaced: “{after}”, earlier “{before}”', { after, before }),
    change: { kind: 'date', before, after },
    rolls: rollOf(date, diff),
  }
}

/** When something is to be; when it was may be told more exactly, and a line of its own opens with a clock. */
function isAppointment(clock: Atom, diff: SentenceDiff, { language }: Context): boolean {
  return diff.after[0] !== clock && isAheadOf(diff.after, language)
}

function rollOf(date: Atom, diff: SentenceDiff): Finding['rolls'] {
  if (isDayOfSaying(diff, date)) return 'said'
  return /^weekday=\d$/.test(date.key) ? 'weekday' : undefined
}

/** "said Tuesday", "said on Tuesday": when it was said, not when it happened. */
function isDayOfSaying(diff: SentenceDiff, date: Atom): boolean {
  const at = diff.after.indexOf(date)
  return diff.after.slice(Math.max(0, at - 3), at).some((atom) => sayVerbs.has(atom.key))
}
