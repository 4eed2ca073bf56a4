/** Sitemaps (https://www.sitemaps.org/protocol.html), with Google's news and image extensions. */
import { canonicalUrl } from '../core/url.ts'
import { toInstantInUtc } from './instant.ts'
import { noHints, type RawEntry, type RawFeed } from './raw-feed.ts'
import { childrenNamed, findElements, firstText, readXml, type XmlElement } from './xml.ts'

/** A news sitemap is a feed by another name; of a plain one only addresses and times are known. */
export function readSitemap(root: XmlElement): RawFeed | undefined {
  const [list] = findElements(root, ['urlset'])
  if (list === undefined) return undefined
  const urls = childrenNamed(list, 'url').filter(({ isCut }) => !isCut)
  return {
    id: undefined,
    title: urls.map(publicationOf).find((name) => name !== undefined),
    description: undefined,
    author: undefined,
    updated: undefined,
    link: undefined,
    base: undefined,
    language: undefined,
    hints: noHints,
    isCut: urls.length < childrenNamed(list, 'url').length,
    entries: urls.map(toEntry).sort(byNewest),
  }
}

/** Addresses of further sitemaps, the newest first; empty where this is no index. */
export function listSitemaps(
  text: string,
  options: { readonly url: string },
): readonly { readonly url: string; readonly modifiedAt: string | null }[] {
  const [index] = findElements(readXml(text), ['sitemapindex'])
  const entries = index === undefined ? [] : childrenNamed(index, 'sitemap')
  return entries
    .flatMap((entry) => {
      const loc = firstText(entry, ['loc'])
      const url = loc && canonicalUrl(loc, options.url)
      return url ? [{ url, modifiedAt: toInstantInUtc(firstText(entry, ['lastmod'])) }] : []
    })
    .sort((a, b) => (b.modifiedAt ?? '').localeCompare(a.modifiedAt ?? ''))
}

function toEntry(url: XmlElement): RawEntry {
  const [news] = childrenNamed(url, 'news:news')
  const [publication] = news ? childrenNamed(news, 'news:publication') : []
  const [image] = childrenNamed(url, 'image:image')
  const link = firstText(url, ['loc'])
  const imageUrl = image && firstText(image, ['image:loc'])
  return {
    id: link,
    link,
    permalink: undefined,
    base: undefined,
    title: news && firstText(news, ['news:title']),
    summary: undefined,
    content: undefined,
    published: news && firstText(news, ['news:publication_date']),
    modified: firstText(url, ['lastmod']),
    authors: [],
    image: imageUrl
      ? {
          url: imageUrl,
          caption: firstText(image, ['image:caption', 'image:title']),
          credit: undefined,
        }
      : undefined,
    categories: [],
    language: publication && firstText(publication, ['news:language']),
  }
}

function publicationOf(url: XmlElement): string | undefined {
  const [publication] = findElements(url, ['news:publication'])
  return publication && firstText(publication, ['news:name'])
}

function byNewest(a: RawEntry, b: RawEntry): number {
  const timeOf = ({ published, modified }: RawEntry) => toInstantInUtc(published ?? modified) ?? ''
  return timeOf(b).localeCompare(timeOf(a))
}
