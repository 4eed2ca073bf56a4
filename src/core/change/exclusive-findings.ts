import { because } from '../reason.ts'
import type { Atom } from './atom.ts'
import { type Context, isContent } from './context.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { exclusiveOf, words } from './lexicon.ts'
import { namePhrase } from './phrase.ts'
import { isSameAcrossEnglish } from './respelling.ts'

export function findExclusive(diff: SentenceDiff, context: Context): readonly Finding[] {
  return diff.hunks.flatMap((hunk) => exclusiveIn(hunk, diff, context))
}

/** What is counted so is no speaker; with another number it may be the same amount in other units. */
export const measured = words(
  'meters metres feet miles kilometers kilometres yards kilograms pounds tons tonnes hectares acres seconds minutes hours days weeks months years million billion trillion thousand',
)

function excludes(left: string, right: string): boolean {
  const [was, is] = [withoutOwner(left), withoutOwner(right)]
  return was !== is && areOpposed(was, is)
}

function areOpposed(left: string, right: string): boolean {
  const groups = exclusiveOf.get(right)
  if (exclusiveOf.get(left)?.some((group) => groups?.includes(group)) === true) return true
  const [, from, noun] = side.exec(left) ?? []
  const [, to, same] = side.exec(right) ?? []
  return from !== undefined && to !== undefined && from !== to && noun === same
}

/** "granddaughter's" */
function withoutOwner(key: string): string {
  return key.endsWith("'s") ? key.slice(0, -2) : key
}

/** Also where a short sentence has but this word, and those that agree with it, in another form. */
function isElseSame({ sameness, removed, added }: SentenceDiff): boolean {
  const isOther = (atom: Atom, others: readonly Atom[]): boolean =>
    isContent(atom) &&
    !/^una?$/.test(atom.key) &&
    !others.some(({ key }) => rootOf(key) === rootOf(atom.key))
  return (
    sameness >= 0.7 ||
    (sameness >= 0.45 &&
      removed.filter((atom) => isOther(atom, added)).length === 1 &&
      added.filter((atom) => isOther(atom, removed)).length === 1)
  )
}

/** "löschte" and "gelöscht", "пострадал" and "пострадала". */
export function rootOf(key: string): string {
  return key.replace(/^ge(?=.{4})/, '').slice(0, 5)
}

/** "Nordwand" and "Südwand", "северной" and "южной". */
const side = /^(nord|nörd|süd|ost|öst|west|северн|южн|восточн|западн)(\p{L}+)$/u

function exclusiveIn(hunk: Hunk, diff: SentenceDiff, context: Context): readonly Finding[] {
  for (const old of hunk.before) {
    const now = hunk.after.find((atom) => excludes(old.key, atom.key))
    if (now === undefined || !isElseSame(diff)) continue
    if (measured.has(old.key) && diff.removed.some((atom) => atom.kind === 'figure')) continue
    if (isSameAcrossEnglish(old.key, now.key)) continue
    const kind = kindOf(old)
    const before = namePhrase(context.before, diff.before, [old], context.isName)
    const after = namePhrase(context.after, diff.after, [now], context.isName)
    return [
      {
        weight: 'correction',
        why: because('a fact was replaced: “{after}”, earlier “{before}”', { after, before }),
        change: { kind, before, after },
      },
    ]
  }
  return []
}

function kindOf({ key }: Atom): 'figure' | 'place' | 'name' {
  if (measured.has(key)) return 'figure'
  return /(?:north|south|east|west)/.test(key) || side.test(key) ? 'place' : 'name'
}
