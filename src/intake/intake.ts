import { createHash } from 'node:crypto'
import type { NewsRecord } from '../core/model.ts'
import { type FeedItem, FetchError, type Intake } from '../ports.ts'
import { parseFeed, toRecord } from './feed.ts'
import type { FeedEntry } from './feed-entry.ts'
import type { Fetcher } from './fetch-url.ts'
import type { PagePool } from './page-pool.ts'
import { ParseError } from './parse-error.ts'
import { createRobots } from './robots.ts'

const feedTypes =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5'
const pageTypes = 'text/html, application/xhtml+xml, */*;q=0.5'

export function createIntake(fetcher: Fetcher, pages: Pick<PagePool, 'parsePage'>): Intake {
  const robots = createRobots(fetcher)
  return {
    async fetchItems(source) {
      const { etag, lastModified } = source
      const fetched = await fetcher.fetchUrl(source.url, { etag, lastModified, accept: feedTypes })
      const ownerWaitMs = fetched.freshForMs
      if (fetched.kind === 'not-modified') return { kind: 'not-modified', ownerWaitMs }
      const { entries, faults, hints } = refuseUnreadable(() =>
        parseFeed(fetched.body, { url: fetched.url, now: new Date() }),
      )
      const [hubUrl] = hints.hubs
      return {
        kind: 'fetched',
        sourceKind: 'feed',
        items: entries.map((entry) => toItem(entry, source)),
        etag: fetched.etag,
        lastModified: fetched.lastModified,
        ownerWaitMs: Math.max(ownerWaitMs, hints.ttlMs ?? 0),
        hub: hubUrl === undefined ? undefined : { url: hubUrl, topic: hints.self ?? source.url },
        faults: faults.map(({ message }) => message),
      }
    },
    async fetchArticle(known, before) {
      if (known.url === null) throw new Error(`record ${known.id} has no page`)
      const { spacingMs } = await robots.check(known.url)
      const options = { etag: before?.etag, lastModified: before?.lastModified, spacingMs }
      const fetched = await fetcher.fetchUrl(known.url, { ...options, accept: pageTypes })
      if (fetched.kind === 'not-modified') return fetched
      const { source, id } = known
      const page = await pages
        .parsePage(fetched.body, { source, id, url: fetched.url })
        .catch(refuse)
      const { etag, lastModified } = fetched
      return { kind: 'fetched', record: complete(page.record, known), etag, lastModified }
    },
  }
}

function toItem(
  entry: FeedEntry,
  source: { readonly id: string; readonly language: string | undefined },
): FeedItem {
  const record = toRecord(entry, source.id)
  const hash = createHash('sha256').update(JSON.stringify(entry)).digest('hex')
  return { record: { ...record, language: source.language ?? record.language }, hash }
}

/** The page says most; what it leaves open the feed may know. The feed's `id` and `language` stand. */
export function complete(page: NewsRecord, feed: NewsRecord): NewsRecord {
  return {
    ...page,
    url: page.url ?? feed.url,
    language: feed.language ?? page.language,
    headline: page.headline ?? feed.headline,
    markers: [...new Set([...page.markers, ...feed.markers])],
    byline: page.byline.length > 0 ? page.byline : feed.byline,
    publishedAt: page.publishedAt ?? feed.publishedAt,
    modifiedAt: page.modifiedAt ?? feed.modifiedAt,
    urgency: page.urgency ?? feed.urgency,
    images: page.images.length > 0 ? page.images : feed.images,
    paragraphs: page.paragraphs.length > 0 ? page.paragraphs : feed.paragraphs,
  }
}

/** The source answered, but with nothing that can be read: for the pipeline that is a refusal. */
function refuse(error: unknown): never {
  if (!(error instanceof ParseError)) throw error
  throw new FetchError('refused', error.message, { cause: error })
}

function refuseUnreadable<Value>(parse: () => Value): Value {
  try {
    return parse()
  } catch (error) {
    return refuse(error)
  }
}
