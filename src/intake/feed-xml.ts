/** RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF: told apart by nothing but the names they use. */
import type { RawEntry, RawFeed, RawHints, RawImage } from './raw-feed.ts'
import {
  childrenNamed,
  findElements,
  firstElement,
  firstMarkup,
  firstText,
  markupOf,
  textOf,
  type XmlElement,
} from './xml.ts'

const rootNames = ['rss', 'rdf:rdf', 'rdf', 'feed', 'channel']
const entryNames = ['item', 'entry']

/** `undefined` for a document that holds no feed. */
export function readXmlFeed(root: XmlElement): RawFeed | undefined {
  const [outermost] = findElements(root, rootNames)
  if (outermost === undefined) return undefined
  const [channel = outermost] = findElements(outermost, ['feed', 'channel'])
  const items = findElements(outermost, entryNames)
  const whole = items.filter(({ isCut }) => !isCut)
  return {
    id: firstText(channel, ['id', 'guid', 'dc:identifier']) ?? channel.attributes['rdf:about'],
    title: firstMarkup(channel, ['title', 'dc:title', 'itunes:title']),
    description: firstMarkup(channel, [
      'description',
      'subtitle',
      'tagline',
      'dc:description',
      'itunes:summary',
      'itunes:subtitle',
      'abstract',
    ]),
    author: authorsOf(channel)[0],
    updated: firstText(channel, [
      'updated',
      'modified',
      'lastbuilddate',
      'dcterms:modified',
      'pubdate',
      'dc:date',
    ]),
    link: linkOf(channel) ?? channel.attributes.href,
    base: channel.attributes['xml:base'] ?? outermost.attributes['xml:base'],
    language:
      firstText(channel, ['language', 'dc:language']) ??
      channel.attributes['xml:lang'] ??
      outermost.attributes['xml:lang'],
    hints: hintsOf(channel),
    isCut: whole.length > 0 && whole.length < items.length,
    entries: (whole.length > 0 ? whole : items).map(toEntry),
  }
}

function toEntry(item: XmlElement): RawEntry {
  const guid = firstElement(item, ['guid', 'id'])
  const isAddress = guid?.attributes.ispermalink?.toLowerCase() !== 'false'
  const id = guid && textOf(guid).trim()
  return {
    id: id || item.attributes['rdf:about'] || firstText(item, ['dc:identifier']),
    link: firstText(item, ['feedburner:origlink']) ?? linkOf(item) ?? item.attributes.href,
    permalink: (isAddress && id) || item.attributes['rdf:about'],
    base: item.attributes['xml:base'],
    title: firstMarkup(item, ['title', 'dc:title', 'media:title', 'itunes:title']),
    summary: firstMarkup(item, [
      'description',
      'summary',
      'dc:description',
      'abstract',
      'media:description',
      'itunes:summary',
    ]),
    content: contentOf(item),
    published: firstText(item, [
      'pubdate',
      'published',
      'issued',
      'dcterms:issued',
      'dc:date',
      'dcterms:created',
      'created',
    ]),
    modified: firstText(item, ['updated', 'modified', 'dcterms:modified']),
    authors: authorsOf(item),
    image: imageOf(item),
    categories: [
      ...childrenNamed(item, 'category').map((each) => each.attributes.term ?? textOf(each)),
      ...childrenNamed(item, 'dc:subject').map(textOf),
    ],
    language: firstText(item, ['dc:language']) ?? item.attributes['xml:lang'],
  }
}

function contentOf(item: XmlElement): string | undefined {
  const content = firstElement(item, [
    'content:encoded',
    'content',
    'xhtml:body',
    'body',
    'xhtml:div',
    'fullitem',
  ])
  if (content === undefined) return undefined
  // Atom 0.3.
  if (content.attributes.mode?.toLowerCase() === 'base64')
    return Buffer.from(textOf(content), 'base64').toString('utf8')
  return markupOf(content)
}

/** RSS writes it as text, Atom as an attribute; `alternate` is what Atom means by none. */
function linkOf(element: XmlElement): string | undefined {
  const links = childrenNamed(element, 'link')
  const said = links.map((link) => textOf(link).trim()).find((text) => text !== '')
  return said ?? findHref(links, 'alternate')
}

function findHref(links: readonly XmlElement[], rel: string): string | undefined {
  return hrefsOf(links, rel)[0]
}

function hrefsOf(links: readonly XmlElement[], rel: string): readonly string[] {
  return links
    .filter(({ attributes }) => relsOf(attributes.rel ?? 'alternate').includes(rel))
    .flatMap(({ attributes }) => attributes.href ?? [])
}

function relsOf(rel: string): readonly string[] {
  return rel.toLowerCase().split(/\s+/)
}

function authorsOf(element: XmlElement): readonly string[] {
  for (const name of [
    'dc:creator',
    'dc:author',
    'author',
    'itunes:author',
    'managingeditor',
    'dc:publisher',
  ]) {
    const names = childrenNamed(element, name)
      .map((author) => firstText(author, ['name', 'email']) ?? textOf(author).trim())
      .filter((text) => text !== '')
    if (names.length > 0) return names
  }
  return []
}

function imageOf(item: XmlElement): RawImage | undefined {
  const media = findElements(item, ['media:content']).find(
    ({ attributes: { medium, type, url } }) => medium === 'image' || isImage(type, url),
  )
  const around = firstElement(item, ['media:group']) ?? item
  const [thumbnail] = findElements(item, ['media:thumbnail'])
  const address = (media ?? thumbnail)?.attributes.url ?? enclosedImage(item)
  return address === undefined
    ? undefined
    : {
        url: address,
        caption:
          media &&
          (firstMarkup(media, ['media:description']) ?? firstMarkup(around, ['media:description'])),
        credit:
          (media && firstText(media, ['media:credit'])) ?? firstText(around, ['media:credit']),
      }
}

function enclosedImage(item: XmlElement): string | undefined {
  const links = childrenNamed(item, 'link').filter(
    ({ attributes }) => attributes.rel === 'enclosure',
  )
  const found = [...childrenNamed(item, 'enclosure'), ...links]
    .map(({ attributes }) => ({ type: attributes.type, url: attributes.url ?? attributes.href }))
    .find(({ type, url }) => isImage(type, url))
  return found?.url ?? firstElement(item, ['itunes:image'])?.attributes.href
}

function isImage(type: string | undefined, url: string | undefined): boolean {
  return type === undefined
    ? /\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)/i.test(url ?? '')
    : type.startsWith('image/')
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const periodsMs: Readonly<Record<string, number>> = {
  hourly: hourMs,
  daily: 24 * hourMs,
  weekly: 7 * 24 * hourMs,
  monthly: 30 * 24 * hourMs,
  yearly: 365 * 24 * hourMs,
}

function hintsOf(channel: XmlElement): RawHints {
  const links = childrenNamed(channel, 'link')
  const skipped = (list: string, one: string) =>
    childrenNamed(channel, list)
      .flatMap((each) => childrenNamed(each, one))
      .map((each) => textOf(each).trim())
  return {
    self: findHref(links, 'self'),
    hubs: hrefsOf(links, 'hub'),
    movedTo: firstText(channel, ['itunes:new-feed-url', 'newlocation']),
    ttlMs: ttlOf(channel),
    // RSS 0.91 counted to 24.
    skipHours: skipped('skiphours', 'hour').flatMap((hour) =>
      /^\d{1,2}$/.test(hour) ? Number(hour) % 24 : [],
    ),
    skipDays: skipped('skipdays', 'day'),
  }
}

/** RSS's `ttl` in minutes, else the syndication module's period, so many times in it. */
function ttlOf(channel: XmlElement): number | undefined {
  const ttl = Number(firstText(channel, ['ttl']))
  if (ttl > 0 && Number.isFinite(ttl)) return ttl * minuteMs
  const period = periodsMs[firstText(channel, ['sy:updateperiod'])?.toLowerCase() ?? '']
  const frequency = Number(firstText(channel, ['sy:updatefrequency']) ?? 1)
  return period === undefined ? undefined : Math.round(period / (frequency > 0 ? frequency : 1))
}
