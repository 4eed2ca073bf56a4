/** Which entries of a list are news, and which were there before us or come in a flood. */
import { createHash } from 'node:crypto'
import type { NewsRecord } from './model.ts'
import { because } from './reason.ts'

type Entry = Pick<NewsRecord, 'id' | 'url' | 'headline' | 'publishedAt'>

/** At first contact and in a flood, only what is as new as this is news. */
const freshMs = 30 * 60_000
/** At first contact and in a flood, no more than this is told. */
const toldAtOnce = 5
/** More than this at one look is no newsroom's work. */
const floodSize = 30
/** A list that knows none of its former ids any more has turned them over. */
const turnedOverSize = 10
/** Clocks differ; a date further ahead than this is not to be believed. */
const aheadMs = 10 * 60_000

/** An id is an index key, and those have a limit. */
const idLimit = 500

/** The id, or a fingerprint of an absurdly long one. */
export function boundId(id: string): string {
  return id.length <= idLimit ? id : createHash('sha256').update(id).digest('hex')
}

export type SortedEntries = {
  /** Ids of the entries to be told; the others become a baseline. */
  readonly news: ReadonlySet<string>
  /** For the operator: a flood has been held back. */
  readonly flood: string | undefined
}

export function sortNewEntries(input: {
  /** With ids that we do not know. */
  readonly entries: readonly Entry[]
  /** Of the whole list. */
  readonly listedCount: number
  readonly isFirstContact: boolean
  /** Headlines of the source's latest records. */
  readonly knownHeadlines: ReadonlySet<string>
  readonly now: Date
}): SortedEntries {
  const { entries, isFirstContact, knownHeadlines, now } = input
  const isFlooded = isFirstContact || isFlood(entries.length, input.listedCount)
  if (!isFlooded) return { news: new Set(entries.map(({ id }) => id)), flood: undefined }
  const fresh = entries
    .filter(({ publishedAt }) => isFresh(publishedAt, now))
    .filter(({ headline }) => headline === null || !knownHeadlines.has(headline))
    .sort((a, b) => Date.parse(b.publishedAt ?? '') - Date.parse(a.publishedAt ?? ''))
  const news = new Set(fresh.slice(0, toldAtOnce).map(({ id }) => id))
  const isCollapsed = !isFirstContact || fresh.length > toldAtOnce
  return {
    news,
    flood: isCollapsed
      ? because('{count} new entries at once: {told} told, the others kept as a baseline', {
          count: entries.length,
          told: news.size,
        })
      : undefined,
  }
}

/** So many that something must be wrong with the list. */
export function isFlood(newCount: number, listedCount: number): boolean {
  return newCount > floodSize || (newCount >= turnedOverSize && newCount === listedCount)
}

function isFresh(publishedAt: string | null, now: Date): boolean {
  if (publishedAt === null) return false
  const ageMs = now.getTime() - Date.parse(publishedAt)
  return ageMs <= freshMs && ageMs >= -aheadMs
}

/** A publisher has given an old id to another article: another address and date, not a word in common. */
export function isReusedId(held: Entry, seen: Entry): boolean {
  if (!isOther(held.url, seen.url) || !isOther(held.publishedAt, seen.publishedAt)) return false
  if (held.headline === null || seen.headline === null) return false
  const heldWords = wordsOf(held.headline)
  return !wordsOf(seen.headline).some((word) => heldWords.includes(word))
}

function isOther(held: string | null, seen: string | null): boolean {
  return held !== null && seen !== null && held !== seen
}

/** Short words stand in any headline. */
function wordsOf(headline: string): readonly string[] {
  return headline.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
}
