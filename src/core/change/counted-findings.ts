import { because } from '../reason.ts'
import { excerpt } from '../span.ts'
import type { Atom } from './atom.ts'
import { type Context, isContent } from './context.ts'
import { isMeasure } from './conversion.ts'
import { measured } from './exclusive-findings.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { words } from './lexicon.ts'
import { isPersonNoun } from './person-noun.ts'
import { isOneEditApart } from './respelling.ts'
import { isSameOffice } from './same-office.ts'

/** "400 people" becomes "400 families": the same number of something else. */
export function findCounted(diff: SentenceDiff, context: Context): readonly Finding[] {
  const [hunk, ...others] = diff.hunks.filter(({ before, after }) =>
    [...before, ...after].some((atom) => atom.kind !== 'word' || isContent(atom)),
  )
  if (hunk === undefined || others.length > 0 || diff.sameness < leastSame) return []
  const [was, is] = [nounOf(hunk.before), nounOf(hunk.after)]
  if (was === undefined || is === undefined) return []
  if (!isCountedAlike(hunk, diff) || isSameThing(was, is, hunk, context)) return []
  const change = {
    kind: 'figure' as const,
    before: excerpt(context.before, spanOf(hunk.before)),
    after: excerpt(context.after, spanOf(hunk.after)),
  }
  return [
    {
      weight: 'correction',
      why: because('a fact was replaced: “{after}”, earlier “{before}”', change),
      change,
    },
  ]
}

const leastSame = 0.75
const longestName = 2

/** The last of one or two words that may name what is counted. */
function nounOf(atoms: readonly Atom[]): Atom | undefined {
  const last = atoms.at(-1)
  return last !== undefined &&
    atoms.length <= longestName &&
    atoms.every(isContent) &&
    isPlural(last) &&
    !measured.has(last.key) &&
    !isMeasure(last.key)
    ? last
    : undefined
}

function isPlural({ key, isCapital }: Atom): boolean {
  return (
    /.{2}[^su'i]s$/.test(key) || plurals.has(key) || (isCapital && /.{3}(?:e|er|en)$/.test(key))
  )
}

const plurals = words(
  'people men women children schoolchildren police staff troops mice sheep cattle',
)

/** How far before what is counted its number may stand: "two of the five". */
const reach = 3

/** The same number stands shortly before it on both sides. */
function isCountedAlike({ before, after }: Hunk, diff: SentenceDiff): boolean {
  const [old, now] = [numberBefore(diff.before, before), numberBefore(diff.after, after)]
  return old !== undefined && old.key === now?.key && old.value !== 1 && old.unit !== 'th'
}

function numberBefore(atoms: readonly Atom[], part: readonly Atom[]): Atom | undefined {
  const at = part[0] === undefined ? -1 : atoms.indexOf(part[0])
  const lead = atoms.slice(Math.max(0, at - reach), at)
  const number = lead.findLast(({ kind }) => kind === 'figure')
  const between = number === undefined ? [] : lead.slice(lead.indexOf(number) + 1)
  return between.every(({ key }) => /^(?:of|the|our|its|their|other)$/.test(key))
    ? number
    : undefined
}

function isSameThing(was: Atom, is: Atom, { before, after }: Hunk, context: Context): boolean {
  const [old, now] = [was.key, is.key]
  return (
    old.slice(0, 4) === now.slice(0, 4) ||
    isOneEditApart(old, now) ||
    isSameOffice(old, now) ||
    areAlike(old, now) ||
    isAnybody(old, now) ||
    isAnybody(now, old) ||
    (!context.hasCapitalNouns && [...before, ...after].some(context.isName)) ||
    context.before.toLowerCase().includes(now)
  )
}

/** "People" are whoever they are named afterwards. */
function isAnybody(left: string, right: string): boolean {
  return (
    anybody.has(left) &&
    (isPersonNoun(right) ||
      isPersonNoun(right.replace(/s$/, '')) ||
      anybody.has(right) ||
      /te[nr]?$/.test(right))
  )
}

const anybody = words(
  `people persons individuals men women victims others members residents workers employees staff participants patients suspects casualties adults
  children passengers menschen personen leute mitarbeiter bewohner personnes gens habitants hommes personas gente hombres`,
)

/** Each said for the others; the first of a line for anything of its kind. */
const alike: readonly ReadonlySet<string>[] = [
  'jobs posts positions roles',
  'homes houses dwellings properties residences apartments flats buildings households',
  'flights services departures trains connections',
  'vehicles cars automobiles trucks lorries vans buses coaches',
  'planes aircraft jets',
  'ships vessels boats',
  'shops stores outlets branches',
  'soldiers troops servicemen fighters forces',
  'children kids youngsters pupils students youths teenagers schoolchildren',
  'visitors guests tourists spectators fans supporters attendees onlookers',
  'customers clients consumers households subscribers users',
  'migrants refugees',
  'seats places beds',
  'plants factories sites works',
  'fires blazes',
  'quakes earthquakes tremors',
  'shots rounds bullets',
  'deaths fatalities dead',
  'sailors crew crewmen seamen',
  'lawmakers deputies legislators delegates representatives',
  'drivers motorists riders',
  'inmates prisoners detainees',
  'works paintings pictures artworks pieces',
  'books titles volumes',
  'towns communities villages municipalities settlements',
  'countries nations states',
  'companies firms businesses',
  'cows cattle animals sheep pigs horses goats',
  'games matches',
  'things items objects products goods',
  'rivals opponents competitors',
  'votes ballots',
  'reports complaints claims',
].map(words)

function areAlike(left: string, right: string): boolean {
  return alike.some((line) => line.has(left) && line.has(right))
}

function spanOf(atoms: readonly Atom[]): { readonly start: number; readonly end: number } {
  return { start: atoms[0]?.start ?? 0, end: atoms.at(-1)?.end ?? 0 }
}
