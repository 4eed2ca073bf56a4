import type { NewsRecord } from '../core/model.ts'
import { because } from '../core/reason.ts'
import { FetchError, type FetchedItems, type Intake } from '../ports/intake.ts'
import type { Fetcher } from './fetch-url.ts'
import { findHub } from './link-header.ts'
import { ParseError } from './parse-error.ts'
import { type Pages, readList } from './read-list.ts'
import { createRobots, type Robots } from './robots.ts'

const feedTypes =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5'
const pageTypes = 'text/html, application/xhtml+xml, */*;q=0.5'

type Parts = {
  readonly fetcher: Pick<Fetcher, 'fetchUrl'>
  readonly pages: Pages
  readonly robots: Robots
  /** Of a page's address, where its feed has been found. */
  readonly feeds: Map<string, string>
}

type Source = Parameters<Intake['fetchItems']>[0]

export function createIntake(fetcher: Pick<Fetcher, 'fetchUrl'>, pages: Pages): Intake {
  const parts: Parts = { fetcher, pages, robots: createRobots(fetcher), feeds: new Map() }
  return {
    fetchItems: (source) => fetchItems(parts, source),
    async fetchArticle(known, before) {
      if (known.url === null) throw new Error(`record ${known.id} has no page`)
      const { spacingMs } = await parts.robots.check(known.url)
      const options = { etag: before?.etag, lastModified: before?.lastModified, spacingMs }
      const fetched = await fetcher.fetchUrl(known.url, { ...options, accept: pageTypes })
      if (fetched.kind === 'not-modified') return fetched
      const { source, id } = known
      const page = await pages
        .parsePage(fetched.body, { source, id, url: fetched.url })
        .catch(refuse)
      const { etag, lastModified } = fetched
      const record = complete(page.record, known)
      return {
        kind: 'fetched',
        record,
        etag,
        lastModified,
        ...(page.origins && { origins: page.origins }),
      }
    },
  }
}

async function fetchItems(parts: Parts, source: Source): Promise<FetchedItems> {
  const feedUrl = parts.feeds.get(source.url)
  if (feedUrl === undefined) return fetchList(parts, source, source.url)
  try {
    return withoutDate(await fetchList(parts, source, feedUrl))
  } catch (error) {
    // The page may name another by now.
    if (error instanceof FetchError && ['gone', 'refused'].includes(error.reason))
      parts.feeds.delete(source.url)
    throw error
  }
}

/**
 * What we have seen is kept by the address of the page, and the next process asks there first: a page older than
 * its feed would answer that nothing has changed.
 */
function withoutDate(answer: FetchedItems): FetchedItems {
  return answer.kind === 'fetched' ? { ...answer, lastModified: undefined } : answer
}

async function fetchList(parts: Parts, source: Source, url: string): Promise<FetchedItems> {
  const { etag, lastModified, kind } = source
  const isPage = kind === 'page' || kind === 'section'
  const { spacingMs } = isPage ? await parts.robots.check(url) : { spacingMs: undefined }
  const accept = isPage ? pageTypes : feedTypes
  const fetched = await parts.fetcher.fetchUrl(url, { etag, lastModified, spacingMs, accept })
  const ownerWaitMs = fetched.freshForMs
  if (fetched.kind === 'not-modified') return { kind: 'not-modified', ownerWaitMs }
  const list = await readList(fetched, source, parts.pages).catch(refuse)
  if (list.kind === 'elsewhere') return fetchElsewhere(parts, source, list)
  const isFoundOut = !isPage && (list.sourceKind === 'page' || list.sourceKind === 'section')
  if (isFoundOut) await parts.robots.check(url)
  const { kind: _, ttlMs, ...read } = list
  return {
    ...read,
    kind: 'fetched',
    hub: findHub(fetched.link, fetched.url) ?? read.hub,
    etag: fetched.etag,
    lastModified: fetched.lastModified,
    ownerWaitMs: Math.max(ownerWaitMs, ttlMs),
  }
}

/** A page's feed is remembered and asked for itself; the sitemaps of an index are read together. */
async function fetchElsewhere(
  parts: Parts,
  source: Source,
  {
    urls,
    sourceKind,
  }: { readonly urls: readonly string[]; readonly sourceKind: 'feed' | 'sitemap' },
): Promise<FetchedItems> {
  const [feedUrl] = urls
  if (feedUrl === undefined)
    throw new FetchError(
      'refused',
      because('{url}: an index that names no sitemap', { url: source.url }),
    )
  const fresh = { ...source, kind: sourceKind, etag: undefined, lastModified: undefined }
  if (sourceKind === 'feed') {
    if (feedUrl === source.url || parts.feeds.has(source.url))
      throw new FetchError(
        'refused',
        because('{url}: its feed at {feed} is a web page too', { url: source.url, feed: feedUrl }),
      )
    parts.feeds.set(source.url, feedUrl)
    return withoutDate(await fetchList(parts, fresh, feedUrl))
  }
  const lists = await Promise.all(urls.map((url) => fetchSitemap(parts, fresh, url)))
  return {
    kind: 'fetched',
    sourceKind,
    items: lists.flatMap(({ items }) => items),
    faults: lists.flatMap(({ faults }) => faults),
    ownerWaitMs: 0,
    etag: undefined,
    lastModified: undefined,
  }
}

async function fetchSitemap({ fetcher, pages }: Parts, source: Source, url: string) {
  const fetched = await fetcher.fetchUrl(url, { accept: feedTypes })
  const list =
    fetched.kind === 'fetched' ? await readList(fetched, source, pages).catch(refuse) : undefined
  if (list?.kind === 'items') return list
  throw new FetchError('refused', because('{url}: expected a sitemap, came another index', { url }))
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
    publishedAt:
      (isDayOnly(page.publishedAt) ? feed.publishedAt : undefined) ??
      page.publishedAt ??
      feed.publishedAt,
    modifiedAt: page.modifiedAt ?? feed.modifiedAt,
    urgency: page.urgency ?? feed.urgency,
    images: page.images.length > 0 ? page.images : feed.images,
    paragraphs: page.paragraphs.length > 0 ? page.paragraphs : feed.paragraphs,
  }
}

/** From the page's address, or written without a time. */
function isDayOnly(at: string | null): boolean {
  return at === null || at.endsWith('T00:00:00.000Z')
}

/** The source answered, but with nothing that can be read: for the pipeline that is a refusal. */
function refuse(error: unknown): never {
  if (!(error instanceof ParseError)) throw error
  throw new FetchError('refused', error.message, { cause: error })
}
