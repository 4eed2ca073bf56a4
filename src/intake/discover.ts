/** Where a site keeps its feeds, from one of its pages. Pure: whoever asks fetches and sees. */
import { canonicalUrl } from '../core/url.ts'
import { parseDocument } from './markup.ts'
import { indexPage, relsOf, textOf } from './page-index.ts'

export type FeedCandidate = {
  readonly url: string
  readonly title: string | undefined
  /** Said by the page, linked on it, or only a common place. */
  readonly origin: 'head' | 'link' | 'guess'
}

const feedType = /^(?:application|text)\/(?:rss|atom|rdf|feed)\+(?:xml|json)\b/i
const feedPath = /(?:^|[/._-])(?:rss|atom|feeds?|rdf)(?:[/._-]|$)|\bfeed=|\.(?:rss|rdf|atom)$/i
const commonPaths = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/feeds',
  '/news-sitemap.xml',
  '/sitemap-news.xml',
  '/sitemap.xml',
]

/** The likeliest first, each address once; feeds of comments come after all others. */
export function listFeedCandidates(html: string, pageUrl: string): readonly FeedCandidate[] {
  const { document, elements } = indexPage(parseDocument(html))
  const head = (elements.get('link') ?? []).flatMap((link) => {
    const rels = relsOf(link)
    const type = link.getAttribute('type')?.trim() ?? ''
    const isFeed = rels.includes('feed') || (rels.includes('alternate') && feedType.test(type))
    const title = link.getAttribute('title')?.trim() || undefined
    return isFeed ? toCandidate(link.getAttribute('href'), pageUrl, title, 'head') : []
  })
  const links = [...document.querySelectorAll('a[href]')].flatMap((link) => {
    const href = link.getAttribute('href') ?? ''
    const path = href.replace(/^\w{1,10}:\/\/[^/]*/, '')
    return feedPath.test(path) ? toCandidate(href, pageUrl, textOf(link), 'link') : []
  })
  const guesses = commonPaths.flatMap((path) => toCandidate(path, pageUrl, undefined, 'guess'))
  const byUrl = new Map<string, FeedCandidate>()
  for (const each of [...head, ...links, ...guesses])
    if (!byUrl.has(each.url)) byUrl.set(each.url, each)
  return [...byUrl.values()].sort((a, b) => Number(isOfComments(a)) - Number(isOfComments(b)))
}

function toCandidate(
  href: string | null,
  base: string,
  title: string | undefined,
  origin: FeedCandidate['origin'],
): readonly FeedCandidate[] {
  const url = href ? canonicalUrl(href.trim(), base) : undefined
  return url === undefined ? [] : [{ url, title, origin }]
}

function isOfComments({ url, title }: FeedCandidate): boolean {
  return /\bcomments?\b/i.test(`${url} ${title ?? ''}`)
}
