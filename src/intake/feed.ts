/**
 * RSS, Atom, RDF, JSON Feed and sitemaps -> entries. What becomes of a bad one:
 * - without id: its link is the id, else its title
 * - without a date, or with one that cannot be (no date, in the future, before 1990): no date
 * - an id said twice: of the same address, the first stands; of another, that address is its id
 * - saying nothing, or cut off in its middle: left out
 * Each is a fault that names it; the others go through.
 */
import { type NewsRecord, newsRecordSchema } from '../core/model.ts'
import { because } from '../core/reason.ts'
import {
  type FeedEntry,
  type FeedFault,
  readEntry,
  resolve,
  saysSomething,
  toFault,
  toText,
} from './feed-entry.ts'
import { readJsonFeed } from './feed-json.ts'
import { readXmlFeed } from './feed-xml.ts'
import { toParagraphs } from './html-text.ts'
import { toInstantInUtc } from './instant.ts'
import { detectLanguage } from './language.ts'
import { splitHeadlinePrefix } from './line.ts'
import { ParseError } from './parse-error.ts'
import type { RawFeed, RawHints } from './raw-feed.ts'
import { readSitemap } from './sitemap.ts'
import { readXml } from './xml.ts'

export type Feed = {
  readonly about: {
    readonly id: string | null
    readonly title: string | null
    readonly description: string | null
    /** The site's page. */
    readonly link: string | null
    readonly author: string | null
    readonly language: string | null
    readonly updatedAt: string | null
  }
  /** How the publisher wants it fetched; addresses are absolute. */
  readonly hints: RawHints
  readonly entries: readonly FeedEntry[]
  readonly faults: readonly FeedFault[]
}

/** Far more than are new at any time: a plain sitemap may hold 50,000. */
const mostEntries = 1_000

type Options = { readonly url: string; readonly now: Date }

/** Throws {@link ParseError} for what is no feed at all. */
export function parseFeed(text: string, options: Options): Feed {
  const feed = readFeed(text, options)
  return { ...feed, entries: feed.entries.filter(saysSomething) }
}

/** Entries that say nothing included. */
export function readFeed(text: string, options: Options): Feed {
  const raw = readRaw(text)
  if (raw === undefined) throw toParseError(text, options.url)
  const place = { feed: raw, feedUrl: options.url, now: options.now }
  const read = raw.entries.slice(0, mostEntries).map((entry) => readEntry(entry, place))
  const { entries, faults } = settleIds(read.map(({ entry }) => entry))
  const base = raw.base ?? options.url
  return {
    about: {
      id: raw.id?.trim() || null,
      title: toText(raw.title),
      description: toText(raw.description),
      link: resolve(raw.link, base),
      author: toText(raw.author),
      language: raw.language?.trim() || null,
      updatedAt: toInstantInUtc(raw.updated),
    },
    hints: {
      ...raw.hints,
      self: resolve(raw.hints.self, base) ?? undefined,
      hubs: raw.hints.hubs.flatMap((hub) => resolve(hub, base) ?? []),
      movedTo: resolve(raw.hints.movedTo, base) ?? undefined,
    },
    entries,
    faults: [
      ...read.flatMap((each) => each.faults),
      ...faults,
      ...(raw.isCut ? [cut] : []),
      ...(raw.entries.length > mostEntries ? [tooMany] : []),
    ],
  }
}

const cut = toFault(
  'entry',
  'the last entry',
  'the feed ends in the middle of it; it waits until the feed comes whole',
)

const tooMany = toFault(
  'entry',
  'the list',
  `it has more than ${mostEntries} entries, and only the first ${mostEntries} are read; take a shorter list`,
)

function readRaw(text: string): RawFeed | undefined {
  const tidy = text.replace(/^\ufeff?\s+/, '')
  if (/^[{[]/.test(tidy)) return readJsonFeed(tryJson(tidy))
  if (isPage(tidy)) return undefined
  const root = readXml(tidy)
  return readSitemap(root) ?? readXmlFeed(root)
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isPage(text: string): boolean {
  return /^(?:<!doctype html|<html)[\s>]/i.test(text)
}

/** Of two entries with one id, the first keeps it: feeds are read from the top. */
function settleIds(entries: readonly FeedEntry[]): Pick<Feed, 'entries' | 'faults'> {
  const byId = new Map<string, FeedEntry>()
  const faults: FeedFault[] = []
  for (const entry of entries) {
    const first = byId.get(entry.id)
    if (first === undefined) {
      byId.set(entry.id, entry)
      continue
    }
    const id = entry.url !== first.url ? entry.url : null
    if (id !== null && !byId.has(id)) byId.set(id, { ...entry, id })
    const fate = id === null ? 'the first of them stands' : 'its link is its id instead'
    faults.push(
      toFault('id', entry.title ?? entry.id, `its id "${entry.id}" was said before; ${fate}`),
    )
  }
  return { entries: [...byId.values()], faults }
}

function toParseError(text: string, url: string): ParseError {
  const start = text.trim().slice(0, 80).split('\n')[0] ?? ''
  const reason = /<html|<!doctype html/i.test(text.slice(0, 500))
    ? because('it is a web page; give the address of its feed')
    : start === ''
      ? because('it is empty; see whether the address is right')
      : /<(?:\w{1,20}:)?sitemapindex\b/.test(text.slice(0, 2_000))
        ? because('it is an index of sitemaps; give the address of one of them')
        : because(
            'expected RSS, Atom, RDF or JSON Feed, line 1 is "{start}"; check the feed with its publisher',
            { start },
          )
  return new ParseError(because('{url}: no feed could be read: {reason}', { url, reason }))
}

/** For a feed whose entries say all that there is. */
export function toRecord(entry: FeedEntry, source: string): NewsRecord {
  const paragraphs = toParagraphs(entry.contentHtml ?? entry.summary ?? '')
  const { marker, start } = splitHeadlinePrefix(entry.title ?? '')
  return newsRecordSchema.parse({
    source,
    id: entry.id,
    url: entry.url,
    language: entry.language ?? detectLanguage([entry.title ?? '', ...paragraphs].join('\n')),
    headline: entry.title?.slice(start) || null,
    markers: marker === undefined ? [] : [marker],
    byline: [...entry.byline],
    publishedAt: entry.publishedAt,
    modifiedAt: entry.modifiedAt,
    urgency: entry.urgency,
    images: entry.image === null ? [] : [entry.image],
    paragraphs: [...paragraphs],
  })
}
