import { findTexts, type Node } from './json-ld.ts'
import { findByline, splitList } from './line-credit.ts'
import type { PageElement } from './markup.ts'
import { type Found, firstOf } from './origin.ts'
import { findMeta, type PageIndex, textOf } from './page-index.ts'

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
]
const bylineSelector =
  '[rel~="author"], [class*="byline" i], [class*="author-name" i], [class*="author__name" i]'

export function findAuthors(index: PageIndex, node: Node): Found<readonly string[]> | undefined {
  return firstOf([
    ['JSON-LD', findTexts(node.author).flatMap(toNames)],
    ['meta', toNames(findMeta(index, metaNames) ?? '')],
    ['microdata', (index.properties.get('author') ?? []).flatMap(ofProperty)],
    ['markup', findBylineElement(index)],
  ])
}

/** An address is no name, and neither is a whole sentence. */
function toNames(text: string): readonly string[] {
  const bare = text.replace(/^(?:by|von|par|por|di|door|av)\s+/i, '').trim()
  return bare === '' || bare.length > 120 || /^https?:|@|^\W+$/.test(bare) ? [] : [bare]
}

function ofProperty(element: PageElement): readonly string[] {
  const name = element.querySelector('[itemprop~="name"]')
  return toNames((name ?? element).getAttribute('content') ?? textOf(name ?? element) ?? '')
}

function findBylineElement({ elements, document }: PageIndex): readonly string[] {
  const place = elements.get('article')?.[0] ?? elements.get('main')?.[0] ?? document.body
  const text = textOf(place?.querySelector(bylineSelector))
  if (text === undefined || text.length > 120) return []
  return findByline(text) ?? splitList(text).filter((name) => /^\p{Lu}/u.test(name))
}
