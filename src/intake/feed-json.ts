/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), read leniently. */
import { noHints, type RawEntry, type RawFeed, type RawImage } from './raw-feed.ts'

type Json = Readonly<Record<string, unknown>>

/** `undefined` for JSON that is no feed. */
export function readJsonFeed(json: unknown): RawFeed | undefined {
  if (!isJson(json) || !Array.isArray(json.items)) return undefined
  const hubs = listOf(json.hubs).flatMap((hub) => textOf(hub.url) ?? [])
  return {
    id: undefined,
    title: textOf(json.title),
    description: textOf(json.description),
    author: authorsOf(json)[0],
    updated: undefined,
    link: textOf(json.home_page_url),
    base: undefined,
    language: textOf(json.language),
    hints: { ...noHints, self: textOf(json.feed_url), hubs },
    isCut: false,
    entries: listOf(json.items).map(toEntry),
  }
}

function toEntry(item: Json): RawEntry {
  return {
    id: textOf(item.id),
    link: textOf(item.url) ?? textOf(item.external_url),
    permalink: textOf(item.id),
    base: undefined,
    title: textOf(item.title),
    summary: textOf(item.summary),
    content: textOf(item.content_html) ?? textOf(item.content_text),
    published: textOf(item.date_published),
    modified: textOf(item.date_modified),
    authors: authorsOf(item),
    image: imageOf(item),
    categories: Array.isArray(item.tags) ? item.tags.flatMap((tag) => textOf(tag) ?? []) : [],
    language: textOf(item.language),
  }
}

/** 1.0 had one `author`. */
function authorsOf(item: Json): readonly string[] {
  const authors = [...listOf(item.authors), ...listOf([item.author])]
  return authors.flatMap((author) => textOf(author.name) ?? [])
}

function imageOf(item: Json): RawImage | undefined {
  const url = textOf(item.image) ?? textOf(item.banner_image)
  return url === undefined ? undefined : { url, caption: undefined, credit: undefined }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : []
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
