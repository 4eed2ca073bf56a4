/** A section or front page without a feed -> the articles that it links to. */
import { canonicalUrl, parseUrl } from '../core/url.ts'
import type { FeedEntry } from './feed-entry.ts'
import { weigh } from './harvest.ts'
import { type PageElement, parseDocument } from './markup.ts'
import { textOf } from './page-index.ts'

type Link = {
  readonly url: string
  readonly title: string
  readonly score: number
  readonly at: number
}

/** What a link needs to be taken for an article's. */
const leastScore = 4
const mostArticles = 100

/** The likeliest first, equals in the page's order; each address once. An entry's id is its address. */
export function listArticles(
  html: string,
  options: { readonly url: string },
): readonly FeedEntry[] {
  const document = parseDocument(html)
  const byUrl = new Map<string, Link>()
  let at = 0
  for (const anchor of document.querySelectorAll('a[href]')) {
    at += 1
    const link = toLink(anchor, options.url, at)
    const known = link && byUrl.get(link.url)
    // A picture and a headline often lead to the same place: the better of them counts.
    if (link && (known === undefined || link.score > known.score))
      byUrl.set(link.url, { ...link, at: known?.at ?? at })
  }
  return [...byUrl.values()]
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, mostArticles)
    .map(toEntry)
}

function toLink(anchor: PageElement, pageUrl: string, at: number): Link | undefined {
  const url = canonicalUrl(anchor.getAttribute('href')?.trim() ?? '', pageUrl)
  const parsed = url === undefined ? undefined : parseUrl(url)
  if (url === undefined || parsed === undefined || url === canonicalUrl(pageUrl)) return undefined
  if (!isSameSite(parsed.host, parseUrl(pageUrl)?.host ?? '')) return undefined
  if (notArticle.test(parsed.pathname) || parsed.pathname === '/') return undefined
  const heading = anchor.querySelector('h1, h2, h3, h4')
  const title = textOf(heading) ?? textOf(anchor) ?? ''
  const score =
    scorePath(parsed.pathname) + scoreTitle(title) + scorePlace(anchor, heading !== null)
  return { url, title, score, at }
}

/** With or without `www.`, and pages of a subdomain. */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^(?:www|m|amp)\./, ''))
  return a === b || Boolean(a?.endsWith(`.${b}`))
}

const notArticle =
  /\/(?:tags?|topics?|themen?|authors?|autor(?:en)?|by|categor(?:y|ies)|sections?|search|login|signin|sign-in|register|account|subscribe|abo|newsletters?|contact|about|impressum|privacy|terms|legal|help|faq|jobs|careers|shop|rss|feeds?|archive|page|wp-(?:admin|json|content))(?:\/|$)|\.(?:pdf|jpe?g|png|gif|webp|svg|mp[34]|zip|xml|rss|css|js)$/i

/** Dates, long slugs and numbers are what content systems give to articles. */
function scorePath(pathname: string): number {
  const parts = pathname.split('/').filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const wordCount = last.split(/[-_]/).length
  const hasDate = /\/(?:19|20)\d{2}[/-]\d{1,2}(?:[/-]|$)|(?:19|20)\d{6}/.test(pathname)
  const hasNumber = /\d{5,}/.test(last)
  return (
    (hasDate ? 3 : 0) +
    (wordCount >= 4 ? 3 : wordCount === 3 ? 1 : 0) +
    (hasNumber ? 2 : 0) +
    (/\.(?:html?|php|aspx?)$/.test(last) ? 1 : 0) -
    (parts.length === 1 && wordCount < 3 ? 2 : 0)
  )
}

function scoreTitle(title: string): number {
  const length = weigh(title)
  if (length < 12) return -3
  return length < 25 ? 0 : 2
}

function scorePlace(anchor: PageElement, hasHeading: boolean): number {
  const isHeadline = hasHeading || anchor.closest('h1, h2, h3, h4') !== null
  const isBeside = anchor.closest('nav, footer, header, aside, form') !== null
  return (
    (isHeadline ? 3 : 0) + (anchor.closest('article, main') === null ? 0 : 1) - (isBeside ? 3 : 0)
  )
}

function toEntry({ url, title }: Link): FeedEntry {
  return {
    id: url,
    url,
    title: title || null,
    summary: null,
    contentHtml: null,
    publishedAt: null,
    modifiedAt: null,
    byline: [],
    image: null,
    urgency: null,
    language: null,
  }
}
