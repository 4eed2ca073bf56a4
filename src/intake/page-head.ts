/** What a page says of its article outside the body: JSON-LD, OpenGraph and other meta, marked-up parts. */
import { canonicalUrl, parseUrl } from '../core/url.ts'
import { toInstantInUtc } from './instant.ts'
import { findArticleNode, findText, findTexts, findUrl, type Node, typesOf } from './json-ld.ts'
import { findByline, findMarker, splitHeadlinePrefix, splitList } from './line.ts'
import { type PageDocument, readBlocks } from './markup.ts'
import { findLink, findMeta, textOf } from './page-meta.ts'

export type PageHead = {
  /** The schema.org article; empty where there is none. */
  readonly node: Node
  readonly url: string | undefined
  /** As it stands on the page, a marker before it included. */
  readonly title: string | undefined
  readonly headline: string | null
  readonly kicker: string | undefined
  readonly markers: readonly string[]
  readonly byline: readonly string[]
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly language: string | undefined
  readonly located: string | undefined
  readonly isWithdrawn: boolean
  /** What stands around the headline, line by line. */
  readonly lines: readonly string[]
}

export function readHead(document: PageDocument, fetchedFrom: string | undefined): PageHead {
  const node = findArticleNode(document) ?? {}
  const title = findTitle(document, node)
  const kicker = findKicker(document)
  return {
    node,
    url: findPageUrl(document, node, fetchedFrom),
    title,
    headline: title?.slice(splitHeadlinePrefix(title).start) ?? null,
    kicker,
    markers: findMarkers(node, kicker),
    byline: findAuthors(document, node),
    publishedAt: findPublishedAt(document, node),
    modifiedAt: findModifiedAt(document, node),
    language: findLanguage(document, node),
    located: findText(node.contentLocation) ?? findText(node.locationCreated),
    isWithdrawn: isTakenBack(node),
    lines: readLines(document),
  }
}

/** A front page is never the address of an article, whatever a template says. */
function findPageUrl(
  document: PageDocument,
  node: Node,
  fetchedFrom: string | undefined,
): string | undefined {
  const said = [
    findLink(document, 'canonical'),
    findUrl(node.mainEntityOfPage),
    findUrl(node.url),
    findMeta(document, ['og:url']),
  ]
  const urls = said.flatMap((each) => (each ? (canonicalUrl(each, fetchedFrom) ?? []) : []))
  return urls.find((each) => parseUrl(each)?.pathname !== '/') ?? fetchedFrom
}

function findTitle(document: PageDocument, node: Node): string | undefined {
  const headings = [...document.querySelectorAll('h1')].flatMap((heading) => textOf(heading) ?? [])
  const ofData = findText(node.headline)
  const ofGraph = findMeta(document, ['og:title', 'twitter:title'])
  const ofTitle = textOf(document.querySelector('title'))
  const agreed = headings.find((heading) =>
    [ofData, ofGraph, ofTitle].some((title) => title && isAlike(title, heading)),
  )
  return agreed ?? ofData ?? ofGraph ?? headings[0] ?? ofTitle
}

/** The same but for a site's name, a cut, or typography. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  if (!a || !b) return false
  return a.startsWith(b) || b.startsWith(a) || (b.length > 15 && a.includes(b))
}

function findAuthors(document: PageDocument, node: Node): readonly string[] {
  const ofMeta = findMeta(document, ['author', 'article:author', 'parsely-author', 'dc.creator'])
  const named = ofMeta === undefined || /^https?:/.test(ofMeta) ? [] : [ofMeta]
  const places = [findTexts(node.author), findBylineElement(document), named]
  return places.find((names) => names.length > 0) ?? []
}

const publishedNames = ['article:published_time', 'datepublished', 'date', 'pubdate', 'dc.date']
const modifiedNames = ['article:modified_time', 'datemodified', 'og:updated_time', 'last-modified']

function findPublishedAt(document: PageDocument, node: Node): string | null {
  const time = ['article', 'main', '']
    .map((place) => document.querySelector(`${place} time[datetime]`.trim()))
    .find((element) => element !== null)
  return (
    toInstantInUtc(findText(node.datePublished)) ??
    toInstantInUtc(findMeta(document, publishedNames)) ??
    toInstantInUtc(time?.getAttribute('datetime') ?? undefined)
  )
}

function findModifiedAt(document: PageDocument, node: Node): string | null {
  const ofData = toInstantInUtc(findText(node.dateModified))
  return ofData ?? toInstantInUtc(findMeta(document, modifiedNames))
}

function findLanguage(document: PageDocument, node: Node): string | undefined {
  const tags = [
    document.querySelector('html')?.getAttribute('lang'),
    findText(node.inLanguage),
    findMeta(document, ['og:locale'])?.replace('_', '-'),
  ]
  return tags
    .map((tag) => tag?.trim() ?? '')
    .find((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag))
}

/** Extraction drops an article's header; one with menus in it is the site's. */
function readLines(document: PageDocument): readonly string[] {
  const header = document.querySelector('h1')?.closest('header')
  if (!header || header.querySelector('nav') !== null) return []
  return readBlocks(header).map(({ text }) => text)
}

const kickerSelector = [
  'kicker',
  'eyebrow',
  'overline',
  'topline',
  'supertitle',
  'article-label',
  'flag-label',
]
  .map((name) => `[class*="${name}" i]`)
  .join(',')
const longestKicker = 60

/** The label over the headline; labels of other articles on the page stand elsewhere. */
function findKicker(document: PageDocument): string | undefined {
  const heading = document.querySelector('h1')
  const place =
    heading?.closest('header') ?? heading?.closest('article') ?? heading?.closest('main')
  const text = textOf(place?.querySelector(kickerSelector))
  return text !== undefined && text.length <= longestKicker ? text : undefined
}

const bylineSelector =
  '[rel~="author"], [itemprop="author"], [class*="byline" i], [class*="author-name" i]'

function findBylineElement(document: PageDocument): readonly string[] {
  const place = document.querySelector('article') ?? document.querySelector('main') ?? document.body
  const text = textOf(place?.querySelector(bylineSelector))
  if (text === undefined || text.length > 120) return []
  return findByline(text) ?? splitList(text).filter((name) => /^\p{Lu}/u.test(name))
}

function findMarkers(node: Node, kicker: string | undefined): readonly string[] {
  const ofKicker = kicker === undefined ? undefined : findMarker(kicker)
  const isLive = typesOf(node).some((type) => type.endsWith('LiveBlogPosting'))
  return [
    ...(ofKicker ? [ofKicker] : []),
    ...(isLive ? ['live'] : []),
    ...(node.correction ? ['correction'] : []),
  ]
}

/** https://schema.org/creativeWorkStatus has no vocabulary; these are plain enough. */
function isTakenBack(node: Node): boolean {
  return /^(?:withdrawn|retracted|cancell?ed|deleted|killed)$/i.test(
    findText(node.creativeWorkStatus) ?? '',
  )
}
