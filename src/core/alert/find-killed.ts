/** A publisher may withdraw a report by a record of its own, which only names what it withdraws: "KILL: Dam breaks". */
import { hasWithdrawalMarker } from '../change/record-findings.ts'
import type { NewsRecord, RecordId, StoryId } from '../model.ts'
import { foldWords } from '../phrase-match.ts'
import { headlineWords, likenessOf, sameReport } from './headline-likeness.ts'

/** A report of the same publisher, as one of its versions was headed. */
export type HeadedReport = {
  readonly recordId: RecordId
  readonly storyId: StoryId
  readonly externalId: string
  readonly url: string | null
  readonly headline: string
}

export type Kill =
  | { readonly kind: 'no-kill' }
  /** All of one story. */
  | { readonly kind: 'kills'; readonly reports: readonly HeadedReport[] }
  /** It may be one of these, the likest first; or one that we do not know. */
  | { readonly kind: 'unclear'; readonly maybe: readonly HeadedReport[] }

/** From so much likeness on two headlines may be of one report. */
const possiblyOne = 30

/** A headline of fewer words stands in many texts. */
const leastNamingWords = 3

/** For a record that was never seen before. */
export function isKillNotice(record: NewsRecord): boolean {
  return record.pubstatus === 'canceled' || hasWithdrawalMarker(record)
}

/** `earlier`: what its publisher has reported lately, the first report first. */
export function findKilled(notice: NewsRecord, earlier: readonly HeadedReport[]): Kill {
  if (!isKillNotice(notice)) return { kind: 'no-kill' }
  const sure = oncePerRecord(listSure(notice, earlier))
  const [first] = sure
  const isOfOne = sure.every(({ storyId }) => storyId === first?.storyId)
  // "Removed: statue taken from park" is news of what was reported, and takes nothing back.
  if (first && isOfOne && (notice.pubstatus === 'canceled' || isCried(notice)))
    return { kind: 'kills', reports: sure }
  const maybe = first ? sure : oncePerRecord(listPossible(notice, earlier))
  if (maybe.length > 0 || isCried(notice)) return { kind: 'unclear', maybe }
  // "Killed: how a bill dies" is a headline, and a canceled record may be of what we never saw.
  return { kind: 'no-kill' }
}

/** What it names by its id or address, and only where there is none, what is headed so. */
function listSure(notice: NewsRecord, earlier: readonly HeadedReport[]): readonly HeadedReport[] {
  const exact = earlier.filter((report) => isExact(notice, report))
  return exact.length > 0 ? exact : earlier.filter((report) => isHeaded(notice, report))
}

function isExact(notice: NewsRecord, report: HeadedReport): boolean {
  return (
    notice.evolvedfrom === report.externalId || (notice.url !== null && notice.url === report.url)
  )
}

function isHeaded(notice: NewsRecord, report: HeadedReport): boolean {
  const words = foldWords(report.headline)
  return (
    (likenessTo(notice, report) >= sameReport && !isOfOtherFigures(notice, report)) ||
    (words.split(' ').length >= leastNamingWords &&
      ` ${foldWords([notice.headline, ...notice.paragraphs].join(' '))} `.includes(` ${words} `))
  )
}

/** Each has one that the other has not: "Quake of 5.2 hits" and "Quake of 6.1 hits" are two events. */
function isOfOtherFigures(notice: NewsRecord, report: HeadedReport): boolean {
  const [own, its] = [figuresOf(notice.headline ?? ''), figuresOf(report.headline)]
  return [...own].some((each) => !its.has(each)) && [...its].some((each) => !own.has(each))
}

function figuresOf(headline: string): ReadonlySet<string> {
  return new Set(headline.match(/\p{N}+(?:[.,]\p{N}+)*/gu))
}

function listPossible(
  notice: NewsRecord,
  earlier: readonly HeadedReport[],
): readonly HeadedReport[] {
  return earlier
    .filter((report) => likenessTo(notice, report) >= possiblyOne)
    .toSorted((a, b) => likenessTo(notice, b) - likenessTo(notice, a))
}

function oncePerRecord(reports: readonly HeadedReport[]): readonly HeadedReport[] {
  return [...new Map(reports.map((report) => [report.recordId, report])).values()]
}

/** In capitals: all that the headline says, before it, or in brackets behind it. */
const criedLabel = /^[[(]?[^\p{Ll}]{4,24}(?:[:—–\])-]|$)|[[(][^\p{Ll}]{4,24}[\])]\s*$/u

/** The label leaves no doubt that something is withdrawn. */
function isCried(notice: NewsRecord): boolean {
  return (
    hasWithdrawalMarker({ ...notice, headline: null }) ||
    (hasWithdrawalMarker(notice) && criedLabel.test(notice.headline ?? ''))
  )
}

function likenessTo(notice: NewsRecord, report: HeadedReport): number {
  return likenessOf(wordsOf(notice.headline ?? ''), wordsOf(report.headline))
}

const labels = /^\s*[[(]?[^:—–\]()-]{1,24}(?:[:—–\])]|-)\s*|\s*[[(][^\])]{1,24}[\])]\s*$/gu

function wordsOf(headline: string): ReadonlySet<string> {
  const bare = headlineWords(headline.replace(labels, ''))
  // What looks like a label may be the headline.
  return bare.size >= leastNamingWords ? bare : headlineWords(headline)
}
