import { toInstantInUtc } from './instant.ts'
import { findText, type Node } from './json-ld.ts'
import type { PageElement } from './markup.ts'
import { type Found, firstOf } from './origin.ts'
import { findMeta, findProperty, type PageIndex } from './page-index.ts'

const publishedNames = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'article.published',
]
const modifiedNames = [
  'article:modified_time',
  'datemodified',
  'og:updated_time',
  'dcterms.modified',
  'last-modified',
]

export function findPublishedAt(
  index: PageIndex,
  node: Node,
  url: string | undefined,
): Found<string> | undefined {
  return firstOf([
    ['JSON-LD', toInstantInUtc(findText(node.datePublished))],
    ['meta', toInstantInUtc(findMeta(index, publishedNames))],
    ['microdata', toInstantInUtc(findProperty(index, 'datePublished'))],
    ['markup', toInstantInUtc(findTime(index)?.getAttribute('datetime') ?? undefined)],
    ['address', dayOf(url)],
  ])
}

export function findModifiedAt(index: PageIndex, node: Node): Found<string> | undefined {
  return firstOf([
    ['JSON-LD', toInstantInUtc(findText(node.dateModified))],
    ['meta', toInstantInUtc(findMeta(index, modifiedNames))],
    ['microdata', toInstantInUtc(findProperty(index, 'dateModified'))],
  ])
}

/** The article's own, before one that stands anywhere. */
function findTime({ elements }: PageIndex): PageElement | undefined {
  const times = (elements.get('time') ?? []).filter((time) => time.getAttribute('datetime'))
  return times.find((time) => time.closest('article, main') !== null) ?? times[0]
}

/** `/2031/05/06/tram-halted`: only the day, so everything else is better. */
function dayOf(url: string | undefined): string | undefined {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(url ?? '')
  if (found === null) return undefined
  const [, year, month, day] = found
  return toInstantInUtc(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`) ?? undefined
}
