/** One entry of a feed, read: dates, addresses and markup settled, and what is wrong with it told. */
import type { Image } from '../core/model.ts'
import { canonicalUrl } from '../core/url.ts'
import { toLine } from './html-text.ts'
import { toInstantInUtc } from './instant.ts'
import type { RawEntry, RawFeed } from './raw-feed.ts'

export type FeedEntry = {
  /** The feed's own; its link, else its title, else its text, where it has none. */
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

/** What is wrong with one entry; the others go through. */
export type FeedFault = {
  readonly field: 'id' | 'published' | 'modified' | 'entry'
  /** The entry's id, address or title. */
  readonly entry: string
  /** Names the entry, what is wrong, what becomes of it, and the cure. */
  readonly message: string
}

export type FeedPlace = { readonly feed: RawFeed; readonly feedUrl: string; readonly now: Date }

export function readEntry(
  raw: RawEntry,
  place: FeedPlace,
): { readonly entry: FeedEntry; readonly faults: readonly FeedFault[] } {
  const { feed, feedUrl, now } = place
  const base = raw.base ?? feed.base ?? feed.link ?? feedUrl
  const published = readTime(raw.published, now)
  const modified = readTime(raw.modified, now)
  const said = {
    url: resolve(raw.link, base) ?? resolve(raw.permalink, base),
    title: toText(raw.title),
    summary: toText(raw.summary),
    contentHtml: raw.content || null,
    publishedAt: published.at,
    modifiedAt: modified.at,
    byline: raw.authors.flatMap((author) => toText(toName(author)) ?? []),
    image: findImage(raw, base),
    urgency: findUrgency(raw.categories),
    language: raw.language ?? feed.language ?? null,
  }
  const id = raw.id?.trim()
  const entry = { id: (id || fallBack(said)).slice(0, longestId), ...said }
  const problems = [
    { field: 'entry', problem: saysSomething(entry) ? undefined : hollow },
    { field: 'id', problem: id ? undefined : noId },
    { field: 'published', problem: published.problem },
    { field: 'modified', problem: modified.problem },
  ] as const
  const faults = problems.flatMap(({ field, problem }) =>
    problem === undefined ? [] : toFault(field, said.title ?? said.url ?? entry.id, problem),
  )
  return { entry, faults }
}

/** Enough to tell a reader of. */
export function saysSomething({ url, title, summary, contentHtml }: FeedEntry): boolean {
  return url !== null || title !== null || summary !== null || contentHtml !== null
}

function fallBack(said: Omit<FeedEntry, 'id'>): string {
  return (
    said.url ?? said.title ?? said.summary ?? toText(said.contentHtml ?? '') ?? JSON.stringify(said)
  )
}

const hollow = 'it has neither title, text nor link; it is left out'
const noId =
  'it has no id; its link, else its title, stands for it, so that a new one makes a new article'

export function toFault(field: FeedFault['field'], entry: string, message: string): FeedFault {
  const short = entry.length > 80 ? `${entry.slice(0, 79)}…` : entry
  return { field, entry: short, message: `"${short}": ${message}` }
}

const longestId = 500
/** Clocks differ by so much without anybody being wrong. */
const tolerance = 10 * 60_000
/** Before it there were no feeds: a template's zero. */
const earliest = Date.UTC(1990, 0, 1)

/** A date that cannot be is no date: the time at which we first see the entry counts instead. */
function readTime(
  text: string | undefined,
  now: Date,
): { readonly at: string | null; readonly problem?: string } {
  if (!text?.trim()) return { at: null }
  const said = text.trim().slice(0, 60)
  const at = toInstantInUtc(text)
  const cure = 'the time we first see it counts; tell its publisher'
  if (at === null) return { at: null, problem: `"${said}" is no date; ${cure}` }
  const time = Date.parse(at)
  if (time > now.getTime() + tolerance)
    return { at: null, problem: `"${said}" lies in the future; ${cure}` }
  if (time < earliest) return { at: null, problem: `"${said}" lies before any feed; ${cure}` }
  return { at }
}

function findImage({ image }: RawEntry, base: string): FeedEntry['image'] {
  const url = resolve(image?.url, base)
  return url === null
    ? null
    : { url, caption: toText(image?.caption), credit: toText(image?.credit) }
}

/** RSS: `mail@example.org (Name)`. */
function toName(author: string): string {
  return /^\S{1,200}@\S{1,200}\s*\((.+)\)$/.exec(author.trim())?.[1] ?? author
}

export function toText(markup: string | undefined): string | null {
  return (markup && toLine(markup)) || null
}

export function resolve(link: string | undefined, base: string): string | null {
  return (link && canonicalUrl(link.trim(), URL.canParse(base) ? base : undefined)) || null
}

function findUrgency(categories: readonly string[]): number | null {
  const found = categories.map((name) => /^urgency:\s*([1-9])$/i.exec(name.trim())?.[1])
  const urgency = found.find((digit) => digit !== undefined)
  return urgency === undefined ? null : Number(urgency)
}
