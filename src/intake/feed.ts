/** RSS, Atom, RDF and JSON Feed -> entries. feedsmith reads; dates, relative links and markup are ours to settle. */
import { parseFeed as readFeed } from 'feedsmith'
import { type Image, type NewsRecord, newsRecordSchema } from '../core/model.ts'
import { canonicalUrl } from '../core/url.ts'
import { type RawEntry, type RawFeed, toRawFeed } from './feed-entry.ts'
import { toInstantInUtc } from './instant.ts'
import { detectLanguage } from './language.ts'
import { splitHeadlinePrefix } from './line.ts'
import { toLine, toParagraphs } from './markup.ts'
import { ParseError } from './parse-error.ts'

export type FeedEntry = {
  /** The feed's own; its link, else its title, where it has none. */
  readonly id: string
  readonly url: string | null
  readonly title: string | null
  readonly summary: string | null
  readonly contentHtml: string | null
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly byline: readonly string[]
  readonly image: (Image & { readonly url: string }) | null
  /** From a category such as `urgency:2`. */
  readonly urgency: number | null
  readonly language: string | null
}

/** Throws {@link ParseError}. An entry that says nothing is left out; the others stay. */
export function parseFeed(text: string, options: { readonly url: string }): readonly FeedEntry[] {
  const feed = toRawFeed(read(text, options.url))
  const seen = new Set<string>()
  return feed.entries.flatMap((raw) => {
    const entry = toEntry(raw, feed, options.url)
    if (entry === undefined || seen.has(entry.id)) return []
    seen.add(entry.id)
    return [entry]
  })
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

function read(text: string, url: string): ReturnType<typeof readFeed> {
  const tidy = text.replace(/^\ufeff?\s+/, '')
  try {
    return readFeed(tidy)
  } catch (error) {
    const closed = closeFeed(tidy)
    if (closed === undefined || closed === tidy) throw toParseError(tidy, url, error)
    return read(closed, url)
  }
}

/** A feed that was cut off: all up to its last whole entry. */
function closeFeed(text: string): string | undefined {
  const [, root] = /<((?:\w+:)?(?:rss|feed|rdf))[\s>]/i.exec(text) ?? []
  if (root === undefined) return undefined
  const end = Math.max(...['</item>', '</entry>'].map((tag) => text.lastIndexOf(tag) + tag.length))
  if (text.lastIndexOf('</item>') === -1 && text.lastIndexOf('</entry>') === -1) return undefined
  return `${text.slice(0, end)}${/rss$/i.test(root) ? '</channel>' : ''}</${root}>`
}

function toParseError(text: string, url: string, cause: unknown): ParseError {
  const start = text.slice(0, 80).split('\n')[0] ?? ''
  const what = /<html|<!doctype html/i.test(text.slice(0, 500))
    ? 'it is a web page; give the address of its feed'
    : text === ''
      ? 'it is empty; see whether the address is right'
      : `expected RSS, Atom, RDF or JSON Feed, line 1 is "${start}"; check the feed with its publisher`
  return new ParseError(`${url}: no feed could be read: ${what}`, { cause })
}

function toEntry(raw: RawEntry, feed: RawFeed, feedUrl: string): FeedEntry | undefined {
  const base = raw.base ?? feed.base ?? feed.link ?? feedUrl
  const url = resolve(raw.link, base) ?? resolve(raw.permalink, base)
  const title = line(raw.title)
  const id = raw.id?.trim() || url || title
  if (id === null || id === undefined || (url === null && title === null && !raw.content))
    return undefined
  const imageUrl = resolve(raw.image?.url, base)
  return {
    id,
    url,
    title,
    summary: line(raw.summary),
    contentHtml: raw.content || null,
    publishedAt: toInstantInUtc(raw.published),
    modifiedAt: toInstantInUtc(raw.modified),
    byline: raw.authors.flatMap((author) => line(toName(author)) ?? []),
    image:
      imageUrl === null
        ? null
        : { url: imageUrl, caption: line(raw.image?.caption), credit: line(raw.image?.credit) },
    urgency: findUrgency(raw.categories),
    language: raw.language ?? feed.language ?? null,
  }
}

/** RSS: `mail@example.org (Name)`. */
function toName(author: string): string {
  return /^\S+@\S+\s*\((.+)\)$/.exec(author.trim())?.[1] ?? author
}

function line(markup: string | undefined): string | null {
  return (markup && toLine(markup)) || null
}

function resolve(link: string | undefined, base: string): string | null {
  return (link && canonicalUrl(link, URL.canParse(base) ? base : undefined)) || null
}

function findUrgency(categories: readonly string[]): number | null {
  const found = categories.map((name) => /^urgency:\s*([1-9])$/i.exec(name.trim())?.[1])
  const urgency = found.find((digit) => digit !== undefined)
  return urgency === undefined ? null : Number(urgency)
}
