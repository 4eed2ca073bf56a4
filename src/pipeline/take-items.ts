/** A source's list -> records: reads the pages of what is new or changed in it. */
import { findFirstWall } from '../core/change/broken.ts'
import type { NewsRecord } from '../core/model.ts'
import { boundId, isFlood, isReusedId, sortNewEntries } from '../core/new-items.ts'
import { nextCheckAt } from '../core/page-check.ts'
import { because } from '../core/reason.ts'
import type { Job } from '../job.ts'
import { type FeedItem, FetchError, type FetchReason, type Intake } from '../ports/intake.ts'
import type { Log } from '../ports/log.ts'
import type { PageState, StoredRecord } from '../store-port/record.ts'
import type { Source, SourceEvent } from '../store-port/source.ts'
import type { Store } from '../store-port/store.ts'

export type TakeDeps = {
  readonly store: Store
  readonly intake: Intake
  readonly now: () => Date
  /** At least 0 and below 1. */
  readonly chance: () => number
  readonly log: Log
}

type Taken = {
  readonly jobs: readonly Job[]
  /** False: an entry's page did not come, so the list must be looked at again as if it were new. */
  readonly isComplete: boolean
  readonly hasNews: boolean
  readonly events: readonly SourceEvent[]
}

/** A page that will not come by asking again. */
const closedReasons: ReadonlySet<FetchReason> = new Set(['refused', 'gone', 'too-large'])

/** Pages of one source fetched at the same time. */
const pageConcurrency = 4

const knownHeadlineCount = 500

/** Older articles leave a list because newer ones come. */
const unlistedWithinMs = 48 * 3_600_000

export async function takeItems(
  deps: TakeDeps,
  source: Source,
  listed: readonly FeedItem[],
): Promise<Taken> {
  const events: SourceEvent[] = []
  const note = (kind: string, message: string) =>
    events.push({ sourceId: source.id, kind, message, at: deps.now() })
  const entries = await identify(deps, source, listed)
  const added = entries.filter(({ held }) => held === undefined)
  const news = await sortNew(deps, source, { added, listedCount: listed.length, note })
  const changed = entries.filter(({ item, held }) => held?.entryHash !== item.hash)
  const jobs: Job[] = []
  let isComplete = true
  await eachOf(changed, pageConcurrency, async (entry) => {
    try {
      const isBaseline = entry.held?.isBaseline ?? !news.has(entry.item.record.id)
      jobs.push(...(await takeEntry(deps, source, { ...entry, isBaseline, note })))
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      isComplete = false
      note(error.reason, error.message)
      const { message, reason } = error
      deps.log.warn({ sourceId: source.id, reason, why: message }, 'page not reached')
    }
  })
  await markUnlisted(deps, source, entries)
  return { jobs, isComplete, hasNews: changed.length > 0, events }
}

/** An entry that is gone while older ones stay may have been withdrawn: its page will tell. */
async function markUnlisted(
  { store, now }: TakeDeps,
  source: Source,
  entries: readonly Entry[],
): Promise<void> {
  const dates = entries.flatMap(({ item }) => item.record.publishedAt ?? [])
  if (source.firstPolledAt === undefined || dates.length === 0) return
  const from = new Date(Math.min(...dates.map((date) => Date.parse(date))))
  const ids = entries.map(({ item }) => item.record.id)
  const since = new Date(now().getTime() - unlistedWithinMs)
  await store.records.markUnlisted(source.id, { ids, from, since }, now())
}

type Entry = { readonly item: FeedItem; readonly held: StoredRecord | undefined }
type Note = (kind: string, message: string) => void

/** Finds what we hold of each entry: by its id, or by its address where the publisher changed the id. */
async function identify(
  { store }: TakeDeps,
  source: Source,
  listed: readonly FeedItem[],
): Promise<readonly Entry[]> {
  const items = listed.map((item) => ({
    ...item,
    record: { ...item.record, id: boundId(item.record.id) },
  }))
  const byId = new Map(
    (
      await store.records.findMany(
        source.id,
        items.map(({ record }) => record.id),
      )
    ).map((each) => [each.content.id, each]),
  )
  const strangers = items.filter(({ record }) => !isHeld(record, byId.get(record.id)))
  const byUrl = new Map(
    (
      await store.records.findByUrl(
        source.id,
        source.firstPolledAt ? strangers.flatMap(({ record }) => record.url ?? []) : [],
      )
    )
      .filter(({ content }) => !items.some(({ record }) => record.id === content.id))
      .map((each) => [each.content.url, each]),
  )
  return items.map((item) => {
    const { record } = item
    const held = byId.get(record.id)
    if (isHeld(record, held)) return { item, held }
    const sameUrl = byUrl.get(record.url)
    const isAlone = items.filter((other) => other.record.url === record.url).length === 1
    if (sameUrl !== undefined && isAlone)
      return {
        item: { ...item, record: { ...record, id: sameUrl.content.id } },
        held: sameUrl,
      }
    const id = held === undefined ? record.id : boundId(`${record.id} ${record.url}`)
    return { item: { ...item, record: { ...record, id } }, held: undefined }
  })
}

function isHeld(record: NewsRecord, held: StoredRecord | undefined): boolean {
  return held !== undefined && !isReusedId(held.content, record)
}

async function sortNew(
  { store, now, log }: TakeDeps,
  source: Source,
  found: { readonly added: readonly Entry[]; readonly listedCount: number; readonly note: Note },
): Promise<ReadonlySet<string>> {
  const { added, listedCount, note } = found
  const isFirstContact = source.firstPolledAt === undefined
  const knownHeadlines =
    !isFirstContact && isFlood(added.length, listedCount)
      ? await store.records.listHeadlines(source.id, knownHeadlineCount)
      : []
  const { news, flood } = sortNewEntries({
    entries: added.map(({ item }) => item.record),
    listedCount,
    isFirstContact,
    knownHeadlines: new Set(knownHeadlines),
    now: now(),
  })
  if (isFirstContact) note('first-contact', `${added.length} entries, ${news.size} of them news`)
  if (flood === undefined) return news
  note('flood', flood)
  log.error({ sourceId: source.id, why: flood }, 'flood held back')
  await store.addAudit({
    at: now(),
    actor: 'system',
    action: 'flooded',
    subject: `source ${source.id}`,
    detail: flood,
  })
  return news
}

async function takeEntry(
  deps: TakeDeps,
  source: Source,
  entry: Entry & { readonly isBaseline: boolean; readonly note: Note },
): Promise<readonly Job[]> {
  const { store, now } = deps
  const { item, held, isBaseline } = entry
  await store.sources.extendPoll(source.id, now())
  const isBackground = isBaseline && held === undefined
  const { record, page } = isBackground
    ? { record: item.record, page: undefined }
    : await readArticle(deps, source, entry)
  const seenAt = now()
  const { id, isNew } = await store.records.put({
    content: record,
    entryHash: item.hash,
    seenAt,
    isBaseline,
    ...(page && { page }),
  })
  return isNew ? [{ step: 'revise-record', recordId: id, seenAtMs: seenAt.getTime() }] : []
}

/** A page that is closed to us, or is not there, leaves what the list says; one that is away is tried again. */
async function readArticle(
  deps: TakeDeps,
  source: Source,
  { item, held, note }: Entry & { readonly note: Note },
): Promise<{ readonly record: NewsRecord; readonly page: PageState | undefined }> {
  const { record } = item
  if (record.url === null || item.isWhole) return { record, page: undefined }
  try {
    const article = await deps.intake.fetchArticle(record)
    if (article.kind === 'not-modified') return { record, page: undefined }
    // A later one is known by comparing.
    const wall = held === undefined ? findFirstWall(article.record, record.headline) : undefined
    if (wall !== undefined)
      throw new FetchError(
        'refused',
        because('{url}: {reason}', { url: record.url ?? record.id, reason: wall }),
      )
    const now = deps.now()
    const { etag, lastModified } = article
    const checkAt = nextCheckAt({ changedAt: now, now }, deps.chance())
    return { record: article.record, page: { nextCheckAt: checkAt, etag, lastModified } }
  } catch (error) {
    if (!(error instanceof FetchError && closedReasons.has(error.reason))) throw error
    note(error.reason, error.message)
    const { message } = error
    deps.log.info(
      { sourceId: source.id, url: record.url, why: message },
      'page closed to us, feed used',
    )
    return { record, page: toRetry(deps, error.reason) }
  }
}

/** What could not be read may be readable later; what never was there is not waited for. */
function toRetry({ now, chance }: TakeDeps, reason: FetchReason): PageState | undefined {
  if (reason === 'gone') return undefined
  const checkAt = nextCheckAt({ changedAt: now(), now: now() }, chance())
  return { nextCheckAt: checkAt, etag: undefined, lastModified: undefined }
}

/** Runs `work` on each, `limit` at a time; the first to throw what is not its own to catch ends it. */
async function eachOf<Thing>(
  things: readonly Thing[],
  limit: number,
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  const waiting = [...things]
  const take = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift())
      await work(thing)
  }
  await Promise.all(Array.from({ length: Math.min(limit, things.length) }, take))
}
