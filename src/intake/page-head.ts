/** What a page says of its article outside the body: JSON-LD, OpenGraph and other meta, microdata, labeled parts. */
import { canonicalUrl, parseUrl } from '../core/url.ts'
import { findArticleNode, findText, findUrl, type Node, typesOf } from './json-ld.ts'
import { findMarker, splitHeadlinePrefix } from './line.ts'
import { readBlocks } from './markup.ts'
import { type Found, firstOf } from './origin.ts'
import { findAuthors } from './page-authors.ts'
import { findLink, findMeta, findProperty, type PageIndex, textOf } from './page-index.ts'
import { findModifiedAt, findPublishedAt } from './page-times.ts'
import { withoutVariant } from './variant-url.ts'

export type PageHead = {
  /** The schema.org article; empty where there is none. */
  readonly node: Node
  readonly url: Found<string> | undefined
  /** As it stands on the page, a marker before it included. */
  readonly title: Found<string> | undefined
  readonly headline: string | null
  readonly kicker: string | undefined
  readonly markers: readonly string[]
  readonly byline: Found<readonly string[]> | undefined
  readonly publishedAt: Found<string> | undefined
  readonly modifiedAt: Found<string> | undefined
  readonly language: Found<string> | undefined
  readonly located: string | undefined
  readonly isWithdrawn: boolean
  /** What stands around the headline, line by line. */
  readonly lines: readonly string[]
}

export function readHead(index: PageIndex, fetchedFrom: string | undefined): PageHead {
  const node = findArticleNode(index) ?? {}
  const title = findTitle(index, node)
  const kicker = findKicker(index)
  const url = findPageUrl(index, node, fetchedFrom)
  return {
    node,
    url,
    title,
    headline: title?.value.slice(splitHeadlinePrefix(title.value).start) ?? null,
    kicker,
    markers: findMarkers(node, kicker),
    byline: findAuthors(index, node),
    publishedAt: findPublishedAt(index, node, url?.value),
    modifiedAt: findModifiedAt(index, node),
    language: findLanguage(index, node),
    located: findText(node.contentLocation) ?? findText(node.locationCreated),
    isWithdrawn: isTakenBack(node),
    lines: readLines(index),
  }
}

/** AMP and print pages name the page that they are made from. A front page is never an article's address, whatever a template says. */
function findPageUrl(
  index: PageIndex,
  node: Node,
  fetchedFrom: string | undefined,
): Found<string> | undefined {
  const usable = (said: string | undefined) => {
    const url = said && canonicalUrl(said, fetchedFrom)
    return url && parseUrl(url)?.pathname !== '/' ? withoutVariant(url) : undefined
  }
  return firstOf([
    ['markup', usable(findLink(index, 'canonical'))],
    ['JSON-LD', usable(findUrl(node.mainEntityOfPage))],
    ['JSON-LD', usable(findUrl(node.url))],
    ['OpenGraph', usable(findMeta(index, ['og:url']))],
    ['address', fetchedFrom && withoutVariant(fetchedFrom)],
  ])
}

/** The `h1` that another place agrees with is what readers see; a lonely one may be the site's name. */
function findTitle(index: PageIndex, node: Node): Found<string> | undefined {
  const headings = (index.elements.get('h1') ?? []).flatMap((heading) => textOf(heading) ?? [])
  const ofData = findText(node.headline)
  const ofGraph = findMeta(index, ['og:title', 'twitter:title'])
  const ofMicrodata = findProperty(index, 'headline')
  const ofTitle = textOf(index.elements.get('title')?.[0])
  const agreed = headings.find((heading) =>
    [ofData, ofGraph, ofMicrodata, ofTitle].some((title) => title && isAlike(title, heading)),
  )
  return firstOf([
    ['markup', agreed],
    ['JSON-LD', ofData],
    ['OpenGraph', ofGraph],
    ['microdata', ofMicrodata],
    ['markup', headings[0] ?? ofTitle],
  ])
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

function findLanguage(index: PageIndex, node: Node): Found<string> | undefined {
  const tag = (said: string | null | undefined) => {
    const tidy = said?.trim().replace('_', '-')
    return tidy && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tidy) ? tidy : undefined
  }
  return firstOf([
    ['markup', tag(index.document.documentElement.getAttribute('lang'))],
    ['JSON-LD', tag(findText(node.inLanguage))],
    ['OpenGraph', tag(findMeta(index, ['og:locale']))],
    ['microdata', tag(findProperty(index, 'inLanguage'))],
  ])
}

/** Extraction drops an article's header; one with menus in it is the site's. */
function readLines(index: PageIndex): readonly string[] {
  const header = index.elements.get('h1')?.[0]?.closest('header')
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
function findKicker(index: PageIndex): string | undefined {
  const heading = index.elements.get('h1')?.[0]
  const place =
    heading?.closest('header') ?? heading?.closest('article') ?? heading?.closest('main')
  const text = textOf(place?.querySelector(kickerSelector))
  return text !== undefined && text.length <= longestKicker ? text : undefined
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
