import { because } from '../reason.ts'
import type { Atom } from './atom.ts'
import { isBackground } from './background.ts'
import { findBeginning } from './beginning.ts'
import { isNameAmongNouns } from './capital-nouns.ts'
import { type Context, isContent, novelWords } from './context.ts'
import { findCounted } from './counted-findings.ts'
import { findExclusive, rootOf } from './exclusive-findings.ts'
import type { Finding } from './finding.ts'
import { findFulfilment, findSoftening } from './fulfilment-findings.ts'
import { happeningAt, isOfTwoWords, tellsOf } from './happenings.ts'
import type { Hunk, SentenceDiff } from './hunks.ts'
import { futureMarkers, refusals, sayVerbs, verbBase, words } from './lexicon.ts'
import { withoutMoved } from './moved.ts'
import { findOtherStatement } from './other-statement.ts'
import { namePhrase } from './phrase.ts'
import { findRank } from './rank.ts'
import { isRetitled } from './retitled.ts'
import { findReversal } from './reversal-findings.ts'
import { findRole } from './role-findings.ts'
import { tellsSameFacts } from './same-facts.ts'
import { sentenceChange } from './sentence-change.ts'
import type { Sentence } from './sentence-index.ts'
import { isSilence } from './silence.ts'
import { findOtherSpeaker, isNewSpeaker } from './speaker.ts'
import { isSaidOtherwise } from './synonyms.ts'
import { findSchedule, findTurn } from './turn-findings.ts'
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
  findCounted,
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

const open =
  /\b(?:not (?:yet )?(?:been )?(?:immediately )?(?:known|clear|certain|confirmed|determined|decided|taken|identified|found|announced|reported)|unclear|unknown|uncertain|yet to)\b|(?<!\p{L})(?:ist|sind|war|waren|bleibt|blieb) (?:\p{L}+ )?(?:unklar|ungeklärt|offen|nicht (?:bekannt|geklärt|klar))(?!\p{L})|(?<!\p{L})(?:se desconocen|no se conocen?|no está clar[oa]|por determinar|n['’](?:est|était|ont|a) pas (?:encore )?(?:été )?(?:connue?s?|établie?s?|déterminée?s?)|restent (?:inconnue?s|indéterminée?s)|reste à déterminer|выясняется|выясняются|устанавливается|устанавливаются)(?!\p{L})|\b(?:noch (?:unklar|offen|nicht)|unbekannt|encore inconnue?s?|on ignore|se desconoce|aún no|todavía no|ainda não|non è ancora|non si conosce|reste (?:inconnue?|indéterminée?)|под вопросом)\b|неизвестн|не установлен|невідом/iu

/** "Results are expected on Thursday." */
const awaited =
  /\b(?:results?|findings|answers?|decisions?|verdicts?|rulings?|reports?|announcements?|conclusions?|outcomes?|autops(?:y|ies)|tests?)\b[^.!?]{0,40}\b(?:expected|awaited|pending|due|to follow)\b/iu

const results = words('negative positive cleared confirmed inconclusive')

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
  if (hasSpokenAtLast(diff))
    return [
      {
        weight: 'update',
        why: because('what was open has been answered'),
        change: sentenceChange(diff),
      },
    ]
  if (!diff.removed.some(mayBeOpen)) return []
  const { before, after } = diff.pair
  const isAwaited = awaited.test(before.text) && !awaited.test(after.text)
  if (
    isAwaited &&
    (novelWords(diff.added, context).length >= 2 || diff.added.some(({ key }) => results.has(key)))
  )
    return [
      { weight: 'update', why: because('what was awaited has come'), change: sentenceChange(diff) },
    ]
  if (diff.added.length < 2 || !open.test(before.text) || open.test(after.text)) return []
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

/** "declined to comment" becomes "said he had made a mistake". */
function hasSpokenAtLast({ pair, added, removed }: SentenceDiff): boolean {
  return (
    added.some(({ key }) => sayVerbs.has(key)) &&
    added.filter(isContent).length >= removed.filter(isContent).length &&
    isSilence(pair.before) &&
    !isSilence(pair.after)
  )
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
    if (tellsOf(diff.before, happening)) return false
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

/** "SERRIN (Northern News) —": where a report was written and by whom is no news in it. */
const dateline = /^\p{Lu}[^.!?—–-]{0,40}\([^)]{2,40}\) ?[—–-] /u

function datelineEnd({ text, start, paragraph }: Sentence): number {
  return paragraph === 0 ? start + (dateline.exec(text)?.[0].length ?? 0) : 0
}

/** A person or place that the earlier revision did not name. */
function findNewName(diff: SentenceDiff, context: Context): readonly Finding[] {
  for (const hunk of diff.hunks) {
    if (hunk.before.some(context.isName)) continue
    const lead = datelineEnd(diff.pair.after)
    const names = novelWords(hunk.after, context).filter(
      (atom) => context.isName(atom) && atom.start >= lead,
    )
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
    growthOf({ before: diff.removed, after: diff.added }) >= 3 &&
    (diff.hunks.some((hunk) => isNewClause(hunk, context)) ||
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
