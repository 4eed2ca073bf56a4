/** What a source answered -> its entries, by what it is: a feed, a sitemap, a page of links, one article. */
import { createHash } from 'node:crypto'
import type { NewsRecord, SourceKind } from '../core/model.ts'
import type { FeedItem } from '../ports/intake.ts'
import { parseFeed, toRecord } from './feed.ts'
import type { FeedEntry } from './feed-entry.ts'
import type { PagePool } from './page-pool.ts'
import { listSitemaps } from './sitemap.ts'

export type ListedSource = {
  readonly id: string
  readonly kind: SourceKind | undefined
  readonly language: string | undefined
}

export type ReadList =
  | {
      readonly kind: 'items'
      readonly sourceKind: SourceKind
      readonly items: readonly FeedItem[]
      readonly faults: readonly string[]
      readonly ttlMs: number
      readonly hub: { readonly url: string; readonly topic: string } | undefined
    }
  /** The entries stand elsewhere. `sourceKind`: what is there. */
  | {
      readonly kind: 'elsewhere'
      readonly urls: readonly string[]
      readonly sourceKind: 'feed' | 'sitemap'
    }

/** So many links to articles make a page a section. */
const sectionSize = 5
/** So many paragraphs make a page an article. */
const articleSize = 3
/** Of an index, the newest sitemaps that are read. */
const sitemapsRead = 2

export type Pages = Omit<PagePool, 'close'>

type Answer = { readonly url: string; readonly body: string }

/** Throws ParseError. */
export async function readList(
  answer: Answer,
  source: ListedSource,
  pages: Pages,
): Promise<ReadList> {
  const { body, url } = answer
  if (source.kind === 'section') return readSection(answer, source, pages)
  if (source.kind === 'page') return readPage(answer, source, pages)
  if (/<(?:\w{1,20}:)?sitemapindex\b/.test(body.slice(0, 2_000))) {
    const urls = listSitemaps(body, { url }).slice(0, sitemapsRead)
    return { kind: 'elsewhere', urls: urls.map((each) => each.url), sourceKind: 'sitemap' }
  }
  const found = isPage(body) ? await recognizePage(answer, source, pages) : undefined
  return found ?? readFeed(answer, source)
}

function isPage(text: string): boolean {
  return /<(?:!doctype html|html)[\s>]/i.test(text.slice(0, 1_000))
}

/** Where nobody has said what the source is, a page without a feed is a section or an article; undefined: neither. */
async function recognizePage(
  answer: Answer,
  source: ListedSource,
  pages: Pages,
): Promise<ReadList | undefined> {
  const { body, url } = answer
  const feeds = await pages.listFeedCandidates(body, { source: source.id, url })
  const feed = feeds.find(({ origin }) => origin === 'head')
  if (feed !== undefined) return { kind: 'elsewhere', urls: [feed.url], sourceKind: 'feed' }
  if (source.kind !== undefined) return undefined
  const section = await readSection(answer, source, pages)
  if (section.items.length >= sectionSize) return section
  const page = await readPage(answer, source, pages)
  return page.items.some(({ record }) => isArticle(record)) ? page : undefined
}

function isArticle({ headline, paragraphs }: NewsRecord): boolean {
  return headline !== null && paragraphs.length >= articleSize
}

type Items = Extract<ReadList, { kind: 'items' }>
const plain = { kind: 'items', faults: [], ttlMs: 0, hub: undefined } as const

/** A feed or a sitemap. */
function readFeed({ body, url }: Answer, source: ListedSource): Items {
  const { entries, faults, hints } = parseFeed(body, { url, now: new Date() })
  const [hubUrl] = hints.hubs
  return {
    kind: 'items',
    sourceKind: /<(?:\w{1,20}:)?urlset\b/.test(body.slice(0, 2_000)) ? 'sitemap' : 'feed',
    items: entries.map((entry) => toItem(entry, source)),
    faults: faults.map(({ message }) => message),
    ttlMs: hints.ttlMs ?? 0,
    hub: hubUrl === undefined ? undefined : { url: hubUrl, topic: hints.self ?? url },
  }
}

async function readSection(
  { body, url }: Answer,
  source: ListedSource,
  pages: Pages,
): Promise<Items> {
  const articles = await pages.listArticles(body, { source: source.id, url })
  const items = articles.map((entry) => toItem(entry, source))
  return { ...plain, sourceKind: 'section', items }
}

async function readPage(
  { body, url }: Answer,
  { id, language }: ListedSource,
  pages: Pages,
): Promise<Items> {
  const { record } = await pages.parsePage(body, { source: id, id: url, url })
  const whole = { ...record, language: language ?? record.language }
  return {
    ...plain,
    sourceKind: 'page',
    items: [{ record: whole, hash: fingerprint(whole), isWhole: true }],
  }
}

function toItem(entry: FeedEntry, source: ListedSource): FeedItem {
  const record = toRecord(entry, source.id)
  return {
    record: { ...record, language: source.language ?? record.language },
    hash: fingerprint(entry),
  }
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
