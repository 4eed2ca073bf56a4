import { because } from '../reason.ts'
import { type Atom, keyBefore } from './atom.ts'
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
import { splitWords } from './phrase-index.ts'
import { lineAround } from './same-facts.ts'
import { sentenceChange } from './sentence-change.ts'
import { hasSettled } from './settled.ts'
import { hasTenseTurned } from './tense-abroad.ts'

/** "The line is still closed", "they denied it", "is to be decided" become something else: the state that was told has ended. */
export function findTurn(diff: SentenceDiff, context: Context): readonly Finding[] {
  const hasEnded =
    diff.removed.some((atom) => continuing.has(atom.key) && !isInfinitive(diff.before, atom)) &&
    !has(diff.after, continuing) &&
    !has(diff.added, negations) &&
    novelWords(diff.added, context).length > 0
  const isBack = has(diff.removed, negations) && has(diff.added, returning)
  const isConceded = has(diff.removed, denials) && has(diff.added, concessions)
  return hasEnded || isBack || isConceded || (hasSettled(diff) && !isRegrouped(diff, context))
    ? [
        {
          weight: 'update',
          why: because('what was so far has changed'),
          change: sentenceChange(diff),
        },
      ]
    : []
}

/** As much lies ahead in the paragraph as before: its sentences were joined or parted. */
function isRegrouped({ pair }: SentenceDiff, context: Context): boolean {
  const before = countAhead(context.before, pair.before.start)
  return before > 0 && before === countAhead(context.after, pair.after.start)
}

function countAhead(text: string, at: number): number {
  return splitWords(lineAround(text, at)).filter((word) => futureWords.has(word)).length
}

const futureWords = words('will would shall soll sollen wird werden doit doivent')

function has(atoms: readonly Atom[], list: ReadonlySet<string>): boolean {
  return atoms.some((atom) => list.has(atom.key))
}

/** "said that talks would begin on Thursday": something was set for a day that the report did not name. */
export function findSchedule(diff: SentenceDiff, context: Context): readonly Finding[] {
  const isSet = diff.hunks.some(
    ({ before, after }) =>
      after.some((atom) => atom.kind === 'date' && !context.isKnownFigure(atom)) &&
      (after.some((atom) => futureMarkers.has(atom.key) && atom.key !== 'to') ||
        (before.length === 0 && after[0]?.key === 'and' && after[1]?.kind === 'date')) &&
      !before.some((atom) => atom.kind === 'date' || futureMarkers.has(atom.key)),
  )
  return isSet
    ? [{ weight: 'update', why: because('a day was set'), change: sentenceChange(diff) }]
    : []
}

/** "told to stay indoors": an order, no state. */
function isInfinitive(atoms: readonly Atom[], verb: Atom): boolean {
  return keyBefore(atoms, verb) === 'to'
}

/** "volverá" and "volvió", "para reparar" and "repararon": the ending says that it has happened. */
export function hasComeTrueAbroad(diff: SentenceDiff): boolean {
  const { before, removed, added } = diff
  if (hasComeTrueInGerman(diff) || hasComeTrueByHelp(diff) || hasTenseTurned(diff)) return true
  return removed.some(
    (old) => isPlan(before, old) && added.some(({ key }) => isDone(key, old.key.slice(0, 4))),
  )
}

function isPlan(atoms: readonly Atom[], verb: Atom): boolean {
  if (/.{3}(?:rán?|ront|ranno)$/.test(verb.key)) return true
  if (!/.{3}[aei]re?$/.test(verb.key)) return false
  return /^(?:para|pour|per)$/.test(keyBefore(atoms, verb))
}

function isDone(key: string, root: string): boolean {
  return key.startsWith(root) && /(?:ó|aron|ieron|[ai]d[oa]s?|ée?s?|ato|ito)$/.test(key)
}

/** "recevra" and "a reçu", "abrirá" and "ha abierto": whose participle is no form of the future. */
function hasComeTrueByHelp({ removed, added, after }: SentenceDiff): boolean {
  const helped = added.filter((atom) => helpers.has(keyBefore(after, atom)))
  return removed.some(({ key }) => {
    const pasts = irregularPasts.get(key)
    if (pasts !== undefined && added.some((atom) => pasts.has(atom.key))) return true
    return (
      helped.length > 0 &&
      /.{3}(?:r[aá]n?|ront|ranno|rà|rão)$/.test(key) &&
      helped.some((atom) => atom.key !== key && isParticipleOf(atom, rootOf(key)))
    )
  })
}

function isParticipleOf({ key }: Atom, root: string): boolean {
  return (
    /(?:us?e?s?|is?e?s?|it|ert|ée?s?|[aiu]d[oa]s?|[aiu]t[oaie]|iert[oa]s?|echo|isto)$/.test(key) &&
    rootOf(key) === root
  )
}

/** What has nothing of the future form in it. */
const irregularPasts: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    'volverá volverán vuelto',
    'devolverá devolverán devuelto',
    'resolverá resolverán resuelto',
    'hará harán hecho hizo hicieron',
    'será serán sido fue fueron',
    'irá irán ido fue fueron',
    'dirá dirán dicho dijo dijeron',
    'verá verán visto vio vieron',
    'tendrá tendrán tenido tuvo tuvieron',
    'vendrá vendrán venido vino vinieron',
    'pondrá pondrán puesto puso pusieron',
    'propondrá propondrán propuesto propuso propusieron',
    'estará estarán estado estuvo estuvieron',
    'habrá habrán habido hubo',
    'dará darán dado dio dieron',
    'podrá podrán podido pudo pudieron',
    'sera seront été fut furent',
    'aura auront eu eut eurent',
    'ira iront allé allée allés allées',
    'fera feront fait fit firent',
    'verra verront vu vit virent',
    'tiendra tiendront tenu tint',
    'viendra viendront venu venue venus vint',
    'deviendra deviendront devenu devenue devint',
    'recevra recevront reçu reçut',
    'sarà saranno stato stata stati state fu furono',
    'farà faranno fatto fece fecero',
    'verrà verranno venuto venuta venuti venne vennero',
  ].flatMap((line) => {
    const forms = line.split(' ')
    return forms.slice(0, 2).map((future) => [future, new Set(forms.slice(2))] as const)
  }),
)

const helpers = words('a ont est sont été ha han hanno è sono foi foram stato stata stati')

/** The first letters, without marks, that the future and the participle share. */
function rootOf(key: string): string {
  return key.normalize('NFD').replaceAll(/\p{M}/gu, '').slice(0, 2)
}

/** "soll aufgehoben werden" and "wurde aufgehoben". */
function hasComeTrueInGerman({ removed, added, after }: SentenceDiff): boolean {
  if (has(removed, germanPlans) && has(added, germanDone) && !has(after, germanPlans)) return true
  const isMeant = has(removed, germanWills) && removed.some(({ key }) => /.{3}e?n$/.test(key))
  if (!isMeant || !has(added, germanDone)) return false
  const isStill = after.some(({ key }) => germanWills.has(key) || /^zu$|.zu\p{L}+en$/u.test(key))
  return !isStill && added.some(({ key }) => germanParticiple.test(key))
}

/** "will … bringen" and "hat … gebracht". */
const germanWills = words('will wollen wird werden')
const germanParticiple = /^\p{L}*ge\p{L}{3,}(?:t|en)$/u
const germanPlans = words('soll sollen sollte sollten')
const germanDone = words('wurde wurden ist sind hat haben')
