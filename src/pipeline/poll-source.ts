/** source -> record: looks at a feed and at the pages of its new or changed entries. */
import type { NewsRecord, SourceId } from '../core/model.ts'
import type { Job, Outcome } from '../job.ts'
import { type FeedItem, FetchError, type FetchReason, type Intake, type Log } from '../ports.ts'
import type { Source, Store } from '../store-port.ts'

export type PollDeps = {
  readonly store: Store
  readonly intake: Intake
  readonly now: () => Date
  readonly log: Log
}

/** A page that will not come by asking again. */
const closedReasons: ReadonlySet<FetchReason> = new Set(['refused', 'gone', 'too-large'])

/** Pages of one source fetched at the same time. */
const pageConcurrency = 4

/** On first contact only what is as new as this is news; the rest was there before us. */
const firstContactAgeMs = 30 * 60_000

export async function pollSource(deps: PollDeps, sourceId: SourceId): Promise<Outcome> {
  const { store, intake, now } = deps
  if (!(await store.sources.claimPoll(sourceId, now()))) return { jobs: [] }
  const source = await store.sources.get(sourceId)
  try {
    const feed = await intake.fetchFeed(source)
    if (feed.kind === 'not-modified') {
      await store.sources.markPolled(sourceId, { at: now(), ...pick(source) })
      return { jobs: [] }
    }
    const { jobs, isComplete } = await takeItems(deps, source, feed.items)
    // An entry that failed is asked for again, so this answer must not be remembered as seen.
    await store.sources.markPolled(sourceId, {
      at: now(),
      ...(isComplete ? pick(feed) : { etag: undefined, lastModified: undefined }),
    })
    return { jobs }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    await store.sources.markFailed(sourceId, { at: now(), error: error.message })
    // A source that stays away is said once, not at every look.
    const isNew = source.lastError !== error.message
    deps.log[isNew ? 'warn' : 'debug'](
      { sourceId, reason: error.reason, why: error.message },
      'source not reached',
    )
    return { jobs: [] }
  }
}

function pick({ etag, lastModified }: Pick<Source, 'etag' | 'lastModified'>) {
  return { etag, lastModified }
}

async function takeItems(
  deps: PollDeps,
  source: Source,
  items: readonly FeedItem[],
): Promise<{ jobs: readonly Job[]; isComplete: boolean }> {
  const jobs: Job[] = []
  let isComplete = true
  const waiting = [...items]
  const take = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        jobs.push(...(await takeItem(deps, source, item)))
      } catch (error) {
        if (!(error instanceof FetchError)) throw error
        isComplete = false
        deps.log.warn(
          { sourceId: source.id, url: item.record.url, reason: error.reason, why: error.message },
          'page not reached',
        )
      }
    }
  }
  await Promise.all(Array.from({ length: pageConcurrency }, take))
  return { jobs, isComplete }
}

async function takeItem(deps: PollDeps, source: Source, item: FeedItem): Promise<readonly Job[]> {
  const { store, now } = deps
  const held = await store.records.find(source.id, item.record.id)
  if (held?.entryHash === item.hash) return []
  await store.sources.extendPoll(source.id, now())
  const isBaseline = source.firstPolledAt === undefined && isOld(item.record, now())
  const content = isBaseline ? item.record : await readArticle(deps, source, item)
  const seenAt = now()
  const { id, isNew } = await store.records.put({
    content,
    entryHash: item.hash,
    seenAt,
    isBaseline,
  })
  return isNew ? [{ step: 'revise-record', recordId: id, seenAtMs: seenAt.getTime() }] : []
}

/** A page that is closed to us, or is not there, leaves what the feed says; one that is away is tried again. */
async function readArticle(
  { intake, log }: PollDeps,
  source: Source,
  item: FeedItem,
): Promise<NewsRecord> {
  if (item.record.url === null) return item.record
  try {
    return await intake.fetchArticle(item)
  } catch (error) {
    if (!(error instanceof FetchError && closedReasons.has(error.reason))) throw error
    log.info(
      { sourceId: source.id, url: item.record.url, why: error.message },
      'page closed to us, feed used',
    )
    return item.record
  }
}

function isOld({ publishedAt }: NewsRecord, now: Date): boolean {
  return publishedAt === null || now.getTime() - Date.parse(publishedAt) > firstContactAgeMs
}
