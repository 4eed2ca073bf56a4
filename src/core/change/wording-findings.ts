import { because } from '../reason.ts'
import { type Atom, isTime } from './atom.ts'
import { isBackground } from './background.ts'
import { findBeginning } from './beginning.ts'
import { isNameAmongNouns } from './capital-nouns.ts'
import { type Context, isContent, novelWords } from './context.ts'
import type { Finding } from './finding.ts'
import { happeningAt, isOfTwoWords } from './happenings.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import {
  exclusiveOf,
  functionWords,
  futureMarkers,
  isPastForm,
  negations,
  refusals,
  returning,
  softeners,
  verbBase,
  words,
} from './lexicon.ts'
import { withoutMoved } from './moved.ts'
import { findOtherStatement } from './other-statement.ts'
import { namePhrase } from './phrase.ts'
import { splitWords } from './phrase-index.ts'
import { findRank } from './rank.ts'
import { isSameAcrossEnglish } from './respelling.ts'
import { isRetitled } from './retitled.ts'
import { findRole } from './role-findings.ts'
import { lineAround, tellsSameFacts } from './same-facts.ts'
import { sentenceChange } from './sentence-change.ts'
import { isSilence } from './silence.ts'
import { findOtherSpeaker, isNewSpeaker } from './speaker.ts'
import { isSaidOtherwise } from './synonyms.ts'
import { findSchedule, findTurn, hasComeTrueAbroad } from './turn-findings.ts'
import { withoutTypos } from './typo.ts'

const finders: readonly ((diff: SentenceDiff, context: Context) => readonly Finding[])[] = [
  findReversal,
  findExclusive,
  findFulfilment,
  findBeginning,
  findAnswer,
  findTurn,
  findHappening,
  findNewName,
  findOtherSpeaker,
  findRank,
  findRole,
  findSchedule,
  findGrowth,
  findOtherStatement,
]

/** What other words make of the statement: turned round, come true, softened, told further, or only reworded. */
export function findWording(spelled: SentenceDiff, context: Context): readonly Finding[] {
  if (isSilence(spelled.pair.before) && isSilence(spelled.pair.after)) return []
  const ordered = withoutTypos(spelled, context)
  const diff = withoutMoved(ordered)
  const found: Finding[] = []
  for (const find of finders) found.push(...find(diff, context))
  found.push(...findSoftening(ordered))
  const isNews = found.some(({ weight }) => weight === 'update')
  return isNews &&
    isBackground(diff.pair.after.text, undefined) &&
    isBackground(diff.pair.before.text, undefined)
    ? found.filter(({ weight }) => weight !== 'update')
    : found
}

function findReversal(diff: SentenceDiff, context: Context): readonly Finding[] {
  if (isPleaTurned(diff))
    return [
      {
        weight: 'correction',
        why: because('a statement was turned into its opposite'),
        change: sentenceChange(diff),
      },
    ]
  const wasDenied = diff.removed.some(isNegation)
  if (wasDenied === diff.added.some(isNegation) || isRegrouped(diff, context)) return []
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
function isTurned(diff: SentenceDiff): boolean {
  const ahead =
    /\b(?:will|would|shall|is to|are to|to)(?: (not|never))? (?!be\b|have\b)(\p{Ll}{3,})/gu
  const plans = (text: string): ReadonlyMap<string, boolean> =>
    new Map(
      [...text.matchAll(ahead)].map((match) => [match[2] ?? '', match[1] !== undefined] as const),
    )
  const [old, now] = [plans(diff.pair.before.text), plans(diff.pair.after.text)]
  return (
    diff.sameness < 0.7 &&
    [...now].some(([verb, isDenied]) => old.has(verb) && old.get(verb) !== isDenied)
  )
}

function findExclusive(diff: SentenceDiff, context: Context): readonly Finding[] {
  return diff.hunks.flatMap((hunk) => exclusiveIn(hunk, diff, context))
}

/** With another number this may be the same amount in other units. */
const measured = words(
  'meters metres feet miles kilometers kilometres yards kilograms pounds tons tonnes hectares acres seconds minutes hours days weeks months years million billion trillion thousand',
)

function excludes(left: string, right: string): boolean {
  const groups = exclusiveOf.get(right)
  if (exclusiveOf.get(left)?.some((group) => groups?.includes(group)) === true) return true
  const [, from, noun] = side.exec(left) ?? []
  const [, to, same] = side.exec(right) ?? []
  return from !== undefined && to !== undefined && from !== to && noun === same
}

/** Also where a short sentence has but this word, and those that agree with it, in another form. */
function isElseSame({ sameness, removed, added }: SentenceDiff): boolean {
  const isOther = (atom: Atom, others: readonly Atom[]): boolean =>
    isContent(atom) && !others.some(({ key }) => rootOf(key) === rootOf(atom.key))
  return (
    sameness >= 0.7 ||
    (sameness >= 0.45 &&
      removed.filter((atom) => isOther(atom, added)).length === 1 &&
      added.filter((atom) => isOther(atom, removed)).length === 1)
  )
}

/** "löschte" and "gelöscht", "пострадал" and "пострадала". */
function rootOf(key: string): string {
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
    const kind = /(?:north|south|east|west)/.test(old.key) || side.test(old.key) ? 'place' : 'name'
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

const opinions = words('thought believed presumed feared')
const clauses = /^(?:that|it|he|she|they|we|there|the|an?|this|his|her|their|its)$/

/** The verb that a marker governs: "is expected to sign" gives "sign". */
function governed(atoms: readonly Atom[], marker: Atom): Atom | undefined {
  const at = atoms.indexOf(marker)
  // "Others thought that a government was possible": what they thought, and no plan.
  if (opinions.has(marker.key) && clauses.test(atoms[at + 1]?.key ?? '')) return undefined
  return atoms
    .slice(at + 1, at + 5)
    .find(
      (atom) =>
        atom.kind === 'word' && !futureMarkers.has(atom.key) && !functionWords.has(atom.key),
    )
}

function bases(atoms: readonly Atom[]): ReadonlySet<string> {
  return new Set(atoms.filter((atom) => atom.kind === 'word').map((atom) => verbBase(atom.key)))
}

/** "to give" becomes "gives", "feared dead" becomes "dead". */
function findFulfilment(diff: SentenceDiff): readonly Finding[] {
  const isAheadStill = diff.added.some((atom) => futureMarkers.has(atom.key))
  const isTrue = diff.removed.some(
    (marker) =>
      futureMarkers.has(marker.key) && (cameTrue(marker, diff) || hasBeenSo(marker, diff)),
  )
  return isTrue || (!isAheadStill && hasComeTrueAbroad(diff))
    ? [
        {
          weight: 'update',
          why: because('what was ahead has happened'),
          change: sentenceChange(diff),
        },
      ]
    : []
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

function cameTrue(marker: Atom, diff: SentenceDiff): boolean {
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
  return (
    told.some(
      (atom) =>
        atom.key.endsWith('ing') && /^(?:is|are)$/.test(after[after.indexOf(atom) - 1]?.key ?? ''),
    ) && !after.slice(1).some(isTime)
  )
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
function findSoftening(diff: SentenceDiff): readonly Finding[] {
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

const open =
  /\b(?:not (?:yet )?(?:been )?(?:immediately )?(?:known|clear|certain|confirmed|determined|decided|taken|identified|found|announced|reported)|unclear|unknown|uncertain|yet to)\b|(?<!\p{L})(?:ist|sind|war|waren|bleibt|blieb) (?:\p{L}+ )?(?:unklar|ungeklärt|offen|nicht (?:bekannt|geklärt|klar))(?!\p{L})|(?<!\p{L})(?:se desconocen|no se conocen?|no está clar[oa]|por determinar|n['’](?:est|était|ont|a) pas (?:encore )?(?:été )?(?:connue?s?|établie?s?|déterminée?s?)|restent (?:inconnue?s|indéterminée?s)|reste à déterminer|выясняется|выясняются|устанавливается|устанавливаются)(?!\p{L})|\b(?:noch (?:unklar|offen|nicht)|unbekannt|encore inconnue?s?|on ignore|se desconoce|aún no|todavía no|ainda não|non è ancora|non si conosce|reste (?:inconnue?|indéterminée?)|под вопросом)\b|неизвестн|не установлен|невідом/iu

/** "Results are expected on Thursday." */
const awaited =
  /\b(?:results?|findings|answers?|decisions?|verdicts?|rulings?|reports?|announcements?|conclusions?|outcomes?|autops(?:y|ies)|tests?)\b[^.!?]{0,40}\b(?:expected|awaited|pending|due|to follow)\b/iu

/** One word of every form above. */
const openWords = words(
  `not unclear unknown uncertain yet noch unklar offen nicht unbekannt encore inconnu inconnue inconnus inconnues ignore desconoce
  ungeklärt geklärt bekannt klar desconocen determinar clara claro connue connues connus établie établies inconnus выясняется выясняются устанавливается
  устанавливаются aún todavía no ainda não non ancora conosce indéterminé indéterminée expected awaited pending due follow`,
)

function mayBeOpen({ key }: Atom): boolean {
  return openWords.has(key) || /^(?:вопрос|неизвест|не$|невідом)/.test(key)
}

/** "The cause is not known" becomes "The cause was a broken rail". */
function findAnswer(diff: SentenceDiff, context: Context): readonly Finding[] {
  if (diff.added.length < 2 || !diff.removed.some(mayBeOpen)) return []
  const { before, after } = diff.pair
  const isAwaited = awaited.test(before.text) && !awaited.test(after.text)
  if (isAwaited && novelWords(diff.added, context).length >= 2)
    return [
      { weight: 'update', why: because('what was awaited has come'), change: sentenceChange(diff) },
    ]
  if (!open.test(before.text) || open.test(after.text)) return []
  const hasFact = diff.added.some((atom) => atom.kind !== 'word' || !context.isKnown(atom.key))
  return hasFact
    ? [
        {
          weight: 'update',
          why: because('what was open has been answered'),
          change: sentenceChange(diff),
        },
      ]
    : []
}

/** A kind of happening that the earlier revision does not know at all. */
function findHappening(diff: SentenceDiff, context: Context): readonly Finding[] {
  if (isDatedBefore(diff)) return []
  const fresh = diff.added.find((atom) => {
    const happening = happeningAt(diff.after, diff.after.indexOf(atom))
    if (happening === undefined || context.isName(atom) || isAhead(diff.after, atom)) return false
    if (isNegated(diff.after, atom)) return false
    if (isSaidOtherwise(atom.key, diff.removed, diff.before)) return false
    if (refusals.has(atom.key) && diff.removed.some(({ key }) => refusals.has(key))) return false
    if (context.hasHappened(happening, isLede(diff) ? 'lede' : 'all')) return false
    if (diff.before.some((_, at) => happeningAt(diff.before, at) === happening)) return false
    if (isForm(atom, diff.before)) return false
    const base = verbBase(atom.key)
    return (
      isOfTwoWords(atom.key, happening) || !diff.before.some((old) => verbBase(old.key) === base)
    )
  })
  return fresh === undefined
    ? []
    : [
        {
          weight: 'update',
          why: because('a new development: “{after}”', { after: fresh.key }),
          change: sentenceChange(diff),
        },
      ]
}

/** "in 2019" on both sides: whatever happened, it happened then. */
function isDatedBefore({ before, after }: SentenceDiff): boolean {
  return before.some(
    (date) =>
      date.kind === 'date' &&
      date.key.includes('year=') &&
      after.some(({ key }) => key === date.key),
  )
}

/** "to resign", "could resign": it has not happened. */
function isAhead(atoms: readonly Atom[], atom: Atom): boolean {
  const at = atoms.indexOf(atom)
  const lead = atoms[at - 1]?.key === 'be' ? atoms[at - 2] : atoms[at - 1]
  return lead !== undefined && futureMarkers.has(lead.key)
}

/** "löschte" stood there, and "gelöscht" is no news. */
function isForm({ key }: Atom, atoms: readonly Atom[]): boolean {
  return (
    /[^a-z]/.test(key) && key.length > 5 && atoms.some((old) => rootOf(old.key) === rootOf(key))
  )
}

/** "have not been released". */
function isNegated(atoms: readonly Atom[], atom: Atom): boolean {
  const at = atoms.indexOf(atom)
  return atoms.slice(Math.max(0, at - 2), at).some(({ key }) => /^(?:not|never)$|n't$/.test(key))
}

/** What the rest of the report tells in passing may be the news of its first sentence. */
function isLede(diff: SentenceDiff): boolean {
  return diff.pair.before.paragraph <= 0 && diff.pair.before.place === 0
}

/** A person or place that the earlier revision did not name. */
function findNewName(diff: SentenceDiff, context: Context): readonly Finding[] {
  for (const hunk of diff.hunks) {
    if (hunk.before.some(context.isName)) continue
    const names = novelWords(hunk.after, context).filter(context.isName)
    if (names.length < 2) continue
    if (context.hasCapitalNouns && !isNameAmongNouns(diff.after, names, context)) continue
    const after = namePhrase(context.after, diff.after, names, context.isName)
    if (isNewSpeaker(hunk, diff, context))
      return [
        {
          weight: 'correction',
          why: because('a statement was given to another source: “{after}”', { after }),
          change: { kind: 'name', after },
        },
      ]
    return [
      {
        weight: 'update',
        why: because('a name became known: “{after}”', { after }),
        change: { kind: 'name', after },
      },
    ]
  }
  return []
}

/** Several new words more than were there: the sentence tells more. */
function findGrowth(diff: SentenceDiff, context: Context): readonly Finding[] {
  const isGrown =
    (growthOf({ before: diff.removed, after: diff.added }) >= 3 &&
      diff.hunks.some((hunk) => isNewClause(hunk, context))) ||
    (growthOf({ before: diff.removed, after: diff.added }) >= 3 &&
      novelWords(diff.added, context).length >= 4)
  return isGrown && !tellsSameFacts(diff, context) && !isRetitled(diff, context)
    ? [
        {
          weight: 'update',
          why: because('a sentence tells more than before'),
          change: sentenceChange(diff),
        },
      ]
    : []
}

function isNewClause(hunk: Hunk, context: Context): boolean {
  const least = clauseOpeners.has(hunk.after[0]?.key ?? '') ? 3 : 4
  return growthOf(hunk) >= least && novelWords(hunk.after, context).length >= least - 1
}

function growthOf(hunk: Hunk): number {
  return hunk.after.filter(isContent).length - hunk.before.filter(isContent).length
}

const clauseOpeners = words(
  'and but after as while when where which who leaving killing forcing including because before so',
)
