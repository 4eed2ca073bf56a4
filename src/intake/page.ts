/**
 * An article's page -> record. Each field comes from the first of its places that has it:
 * - headline: the `h1` that JSON-LD or OpenGraph agrees with, JSON-LD, OpenGraph, the `h1`, `title`
 * - byline: JSON-LD, meta, the marked-up byline, "By …" or "Reporting by …" in the text
 * - times: JSON-LD, meta, `time`, "Published …" and "Updated …" in the text
 * - url: canonical link, JSON-LD, OpenGraph, where it was fetched
 * - language: `html lang`, JSON-LD, OpenGraph, the words
 * - images: JSON-LD, OpenGraph, with captions and credits of the figures; then the other figures
 * - paragraphs: the main content, JSON-LD's `articleBody` where there is none
 */
import { createHash } from 'node:crypto'
import { type Image, layOut, type NewsRecord, newsRecordSchema } from '../core/model.ts'
import { canonicalUrl, parseUrl } from '../core/url.ts'
import { type Harvest, harvest } from './harvest.ts'
import { toInstantInUtc } from './instant.ts'
import {
  findArticleNode,
  findImages,
  findText,
  findTexts,
  findUrl,
  type Node,
  typesOf,
} from './json-ld.ts'
import { detectLanguage } from './language.ts'
import { findDateline, findMarker, splitHeadlinePrefix } from './line.ts'
import { type PageDocument, parseDocument, toParagraphs } from './markup.ts'
import { readBody } from './page-body.ts'
import {
  findBylineElement,
  findFigures,
  findKicker,
  findLink,
  findMeta,
  textOf,
} from './page-head.ts'
import type { Parsed, ParseOptions } from './plain-text.ts'

export function parsePage(html: string, options: ParseOptions): Parsed {
  const document = parseDocument(html)
  const node = findArticleNode(document) ?? {}
  const fetchedFrom = options.url ? canonicalUrl(options.url) : undefined
  const url = findPageUrl(document, node, fetchedFrom)
  const title = findHeadline(document, node)
  const start = splitHeadlinePrefix(title ?? '').start
  const head = readHead(document, node, url ?? fetchedFrom)
  const kicker = findKicker(document)
  const body = readBodyFields(document, { node, title, kicker })
  const { paragraphs } = body
  const dateline = findDateline(paragraphs[0] ?? '')
  const record = newsRecordSchema.parse({
    source: options.source,
    id: options.id ?? url ?? fingerprint(html),
    url: url ?? null,
    pubstatus: isTakenBack(node) ? 'canceled' : 'usable',
    language: head.language ?? detectLanguage([title, ...paragraphs].join('\n')),
    headline: title?.slice(start) ?? null,
    kicker: kicker ?? body.kicker,
    markers: findMarkers(node, kicker, body.markers),
    byline: head.byline.length > 0 ? [...head.byline] : body.byline,
    publishedAt: head.publishedAt ?? body.publishedAt,
    modifiedAt: head.modifiedAt ?? body.modifiedAt,
    images: mergeImages(head.images, body.images),
    paragraphs: [...paragraphs],
    infosources:
      body.infosources.length === 0 && dateline?.agency ? [dateline.agency] : body.infosources,
    located:
      findText(node.contentLocation) ?? findText(node.locationCreated) ?? dateline?.located ?? null,
  } satisfies Partial<Record<keyof NewsRecord, unknown>>)
  return { record, article: layOut(record) }
}

function fingerprint(html: string): string {
  return createHash('sha256').update(html).digest('hex').slice(0, 16)
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

function findHeadline(document: PageDocument, node: Node): string | undefined {
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

function readHead(document: PageDocument, node: Node, url: string | undefined) {
  const metaAuthor = findMeta(document, [
    'author',
    'article:author',
    'parsely-author',
    'dc.creator',
    'sailthru.author',
  ])
  const ofMeta = metaAuthor && !/^https?:/.test(metaAuthor) ? [metaAuthor] : []
  const bylines = [findTexts(node.author), findBylineElement(document), ofMeta]
  const time = document.querySelector('article time[datetime], main time[datetime], time[datetime]')
  const locale = findMeta(document, ['og:locale'])?.replace('_', '-')
  return {
    byline: bylines.find((names) => names.length > 0) ?? [],
    publishedAt:
      toInstantInUtc(findText(node.datePublished)) ??
      toInstantInUtc(
        findMeta(document, [
          'article:published_time',
          'datepublished',
          'date',
          'pubdate',
          'dc.date',
          'parsely-pub-date',
        ]),
      ) ??
      toInstantInUtc(time?.getAttribute('datetime') ?? undefined),
    modifiedAt:
      toInstantInUtc(findText(node.dateModified)) ??
      toInstantInUtc(
        findMeta(document, [
          'article:modified_time',
          'datemodified',
          'og:updated_time',
          'last-modified',
        ]),
      ),
    language: toLanguage(
      document.querySelector('html')?.getAttribute('lang') ?? findText(node.inLanguage) ?? locale,
    ),
    images: readImages(document, node, url),
  }
}

function toLanguage(tag: string | undefined): string | undefined {
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag.trim())
    ? tag.trim()
    : undefined
}

function readImages(document: PageDocument, node: Node, url: string | undefined): readonly Image[] {
  const ofGraph = findMeta(document, ['og:image:secure_url', 'og:image', 'twitter:image'])
  const lead = [
    ...findImages(node.image).slice(0, 1),
    ...(ofGraph ? [{ url: ofGraph, caption: null, credit: null }] : []),
  ]
  return [...lead.slice(0, 1), ...findFigures(document)].flatMap((image) => {
    const address = image.url === null ? null : (canonicalUrl(image.url, url) ?? null)
    return address === null && image.caption === null ? [] : [{ ...image, url: address }]
  })
}

/** The same picture once, whichever size; what one mention lacks another gives. */
function mergeImages(ofHead: readonly Image[], ofBody: readonly Image[]): Image[] {
  const merged: Image[] = []
  for (const image of [...ofHead, ...ofBody]) {
    const at = merged.findIndex((other) => isSamePicture(other, image))
    const known = merged[at]
    if (known === undefined) merged.push(image)
    else
      merged[at] = {
        url: known.url ?? image.url,
        caption: known.caption ?? image.caption,
        credit: known.credit ?? image.credit,
      }
  }
  return merged
}

function isSamePicture(one: Image, other: Image): boolean {
  if (one.caption !== null && one.caption === other.caption) return true
  return one.url !== null && other.url !== null && fileOf(one.url) === fileOf(other.url)
}

function fileOf(url: string): string {
  const file = parseUrl(url)?.pathname.split('/').at(-1) ?? url
  return file.replace(/[-_](?:\d+x\d+|\d{3,4}w?)(?=\.\w+$)/, '')
}

function readBodyFields(
  document: PageDocument,
  given: {
    readonly node: Node
    readonly title: string | undefined
    readonly kicker: string | undefined
  },
): Omit<Harvest<never>, 'paragraphs'> & { readonly paragraphs: readonly string[] } {
  const { node, title, kicker } = given
  const blocks = readBody(document).flatMap(({ text }) =>
    text === kicker ? [] : [{ text, isRepeated: false }],
  )
  const found = harvest({ above: [], headline: title, below: blocks })
  const paragraphs = found.paragraphs.map(({ text }) => text)
  const said = node.articleBody
  return {
    ...found,
    paragraphs:
      paragraphs.length === 0 && typeof said === 'string' ? toParagraphs(said) : paragraphs,
  }
}

function findMarkers(node: Node, kicker: string | undefined, ofBody: readonly string[]): string[] {
  const ofKicker = kicker === undefined ? undefined : findMarker(kicker)
  const isLive = typesOf(node).some((type) => type.endsWith('LiveBlogPosting'))
  return [
    ...new Set([
      ...(ofKicker ? [ofKicker] : []),
      ...(isLive ? ['live'] : []),
      ...(node.correction ? ['correction'] : []),
      ...ofBody,
    ]),
  ]
}

/** https://schema.org/creativeWorkStatus has no vocabulary; these are plain enough. */
function isTakenBack(node: Node): boolean {
  return /^(?:withdrawn|retracted|cancell?ed|deleted|killed)$/i.test(
    findText(node.creativeWorkStatus) ?? '',
  )
}
