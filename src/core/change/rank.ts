import { because } from '../reason.ts'
import type { Atom } from './atom.ts'
import { type Context, isContent } from './context.ts'
import type { Finding } from './finding.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { words } from './lexicon.ts'
import { sentenceChange } from './sentence-change.ts'

/** What stands before or after a title and makes another of it. */
const ranks = words(
  `deputy vice assistant acting interim former ex junior associate retired chief designate elect
  stellvertretende stellvertretender stellvertretenden kommissarische kommissarischer kommissarischen ehemalige ehemaliger ehemaligen
  frühere früherer früheren adjoint adjointe ancien ancienne intérimaire vicaire antiguo antigua exjefe interino interina adjunto adjunta
  aggiunto aggiunta vicaria заместитель заместителя заместителю заместителем замглавы бывший бывшая бывшего бывшему бывшей`,
)
const prefix = /^(?:vize|vice|vi|ex|sub|co|unter|экс|вице|зам)(?=\p{L}{4})/u

/** Titles that nobody holds in place of another; those that one may be called by turns share a line. */
const titles = [
  'mayor mayoress burgomaster',
  'governor',
  'minister',
  'president',
  'senator',
  'ambassador',
  'judge magistrate',
  'prosecutor',
  'bishop archbishop',
  'executive ceo',
  'chairman chairwoman chairperson',
  'treasurer',
  'bürgermeister bürgermeisterin oberbürgermeister',
  'kämmerer kämmerin',
  'landrat landrätin',
  'ministerin',
  'präsident präsidentin',
  'richter richterin',
  'staatsanwalt staatsanwältin',
  'maire mairesse',
  'préfet préfète',
  'ministre',
  'procureur procureure',
  'juge',
  'alcalde alcaldesa',
  'gobernador gobernadora',
  'ministro ministra',
  'fiscal',
  'juez jueza',
  'presidente presidenta',
  'sindaco sindaca',
  'prefetto prefetta',
  'procuratore',
  'prefeito prefeita',
  'governador governadora',
  'мэр мэра',
  'губернатор губернатора',
  'министр министра',
  'прокурор прокурора',
  'судья судьи',
]
const titleOf: ReadonlyMap<string, number> = new Map(
  titles.flatMap((line, index) => line.split(' ').map((title) => [title, index] as const)),
)

const reach = 5

/** "Prosecutor Jana Holub" becomes "Deputy prosecutor Jana Holub": the same person, another office. */
export function findRank(diff: SentenceDiff, context: Context): readonly Finding[] {
  if (diff.sameness < 0.5) return []
  const isReplaced = diff.hunks.some(
    (hunk) =>
      isRankOf(hunk, diff, context) ||
      isPrefixed(hunk) ||
      (isOtherTitle(hunk) && isNextToName(hunk.after, diff.after, context)),
  )
  return isReplaced
    ? [{ weight: 'correction', why: because('a title was replaced'), change: nameChange(diff) }]
    : []
}

/** Nothing but the rank came or went, and a name follows. */
function isRankOf({ before, after }: Hunk, diff: SentenceDiff, context: Context): boolean {
  const [from, to] = [before.some(isRank), after.some(isRank)]
  if (from === to) return false
  const [bare, ranked] = to ? [before, after] : [after, before]
  const [bareAll, rankedAll] = to ? [diff.before, diff.after] : [diff.after, diff.before]
  const isKept = ranked.filter(isRank).some(({ key }) => bareAll.some((atom) => atom.key === key))
  const rest = ranked.filter((atom) => !isRank(atom) && isContent(atom))
  return (
    !isKept &&
    rest.length <= bare.length &&
    rest.every(({ key }) => bare.some((atom) => atom.key.startsWith(key.slice(0, 5)))) &&
    isNextToName(ranked, rankedAll, context)
  )
}

function isRank({ key }: Atom): boolean {
  return ranks.has(key)
}

function isNextToName(part: readonly Atom[], atoms: readonly Atom[], context: Context): boolean {
  const tail = part.at(-1)
  if (tail === undefined) return false
  const at = atoms.indexOf(tail)
  return atoms.slice(at, at + reach).some(context.isName)
}

/** "Bürgermeister" and "Vizebürgermeister". */
function isPrefixed({ before, after }: Hunk): boolean {
  return before.length > 0 && after.length > 0 && (grew(before, after) || grew(after, before))
}

function grew(bare: readonly Atom[], prefixed: readonly Atom[]): boolean {
  return prefixed.some(({ key }) => {
    const base = key.replace(prefix, '')
    return base !== key && bare.some((atom) => atom.key === base)
  })
}

function isOtherTitle({ before, after }: Hunk): boolean {
  const [from, to] = [findTitle(before), findTitle(after)]
  return from !== undefined && to !== undefined && from !== to
}

function findTitle(atoms: readonly Atom[]): number | undefined {
  const atom = atoms.find(({ key }) => titleOf.has(key))
  return atom && titleOf.get(atom.key)
}

function nameChange(diff: SentenceDiff): Finding['change'] {
  return { ...sentenceChange(diff), kind: 'name' }
}
