/**
 * An article's page -> record. Each field comes from the first of its places that has it:
 * - headline: the `h1` that another place agrees with, JSON-LD, OpenGraph, microdata, `h1`, `title`
 * - byline: JSON-LD, meta, microdata, the marked-up byline, "By …" or "Reporting by …" in the text
 * - publishedAt: JSON-LD, meta, microdata, `time`, "Published …" in the text, the day in the address
 * - modifiedAt: JSON-LD, meta, microdata, "Updated …" in the text
 * - url: canonical link, JSON-LD, OpenGraph, where it was fetched
 * - language: `html lang`, JSON-LD, OpenGraph, microdata, the words
 * - images: JSON-LD, OpenGraph, with captions and credits of the figures; then the other figures
 * - paragraphs: the posts of a live blog, the main content, JSON-LD's `articleBody` where there is none
 */
import { createHash } from 'node:crypto'
import { type Image, layOut, type NewsRecord, newsRecordSchema } from '../core/model.ts'
import { canonicalUrl } from '../core/url.ts'
import { type Block, type Harvest, harvest } from './harvest.ts'
import { toParagraphs } from './html-text.ts'
import { detectLanguage } from './language.ts'
import { findDateline } from './line-credit.ts'
import { parseDocument } from './markup.ts'
import { type Found, firstOf, type Origins } from './origin.ts'
import { readBody } from './page-body.ts'
import { type PageHead, readHead } from './page-head.ts'
import { mergeImages, readImages } from './page-images.ts'
import { indexPage } from './page-index.ts'
import { readLivePosts } from './page-live.ts'
import type { Parsed, ParseOptions } from './plain-text.ts'

type ReadingOfLines = Harvest<Block>

export function parsePage(html: string, options: ParseOptions): Parsed {
  const index = indexPage(parseDocument(html))
  const head = readHead(index, options.url ? canonicalUrl(options.url) : undefined)
  const images = readImages(index, head.node, head.url?.value)
  const below = readBody(index).flatMap(({ text }) =>
    text === head.kicker ? [] : [{ text, isRepeated: false }],
  )
  const body = harvest({
    above: head.lines.map((text) => ({ text, isRepeated: false })),
    headline: head.title?.value,
    below,
  })
  const found = { ...settle(head, body), images: settleImages(images, body) }
  const paragraphs = found.paragraphs?.value ?? []
  const dateline = findDateline(paragraphs[0] ?? '')
  const infosources = firstOf([
    ['text', body.infosources],
    ['text', dateline?.agency ? [dateline.agency] : []],
  ])
  const located = firstOf([
    ['JSON-LD', head.located],
    ['text', dateline?.located],
  ])
  const language =
    head.language ??
    firstOf([['text', detectLanguage([head.title?.value, ...paragraphs].join('\n'))]])
  const places = { ...found, infosources, located, language, url: head.url }
  const record = newsRecordSchema.parse({
    ...Object.fromEntries(Object.entries(places).map(([field, place]) => [field, place?.value])),
    source: options.source,
    id: options.id ?? head.url?.value ?? fingerprint(html),
    pubstatus: head.isWithdrawn ? 'canceled' : 'usable',
    headline: head.headline,
    markers: [...new Set([...head.markers, ...body.markers])],
  } satisfies Partial<Record<keyof NewsRecord, unknown>>)
  return {
    record,
    article: layOut(record),
    origins: originsOf({ ...places, headline: head.title }),
  }
}

/** The head knows more than the lines of the text. */
function settle(head: PageHead, body: ReadingOfLines) {
  const [day, published] =
    head.publishedAt?.origin === 'address'
      ? [head.publishedAt.value, undefined]
      : [undefined, head.publishedAt]
  const { articleBody } = head.node
  const posts = readLivePosts(head.node)
  return {
    kicker: firstOf([
      ['markup', head.kicker],
      ['text', body.kicker],
    ]),
    byline: head.byline ?? firstOf([['text', body.byline]]),
    publishedAt:
      published ??
      firstOf([
        ['text', body.publishedAt],
        ['address', day],
      ]),
    modifiedAt: latest(
      head.modifiedAt ?? firstOf([['text', body.modifiedAt]]),
      firstOf([['JSON-LD', posts[0]?.at]]),
    ),
    paragraphs: firstOf<readonly string[]>([
      ['JSON-LD', posts.flatMap(({ paragraphs }) => paragraphs)],
      ['main content', body.paragraphs.map(({ text }) => text)],
      ['JSON-LD', typeof articleBody === 'string' ? toParagraphs(articleBody) : []],
    ]),
  }
}

/** Templates forget to date a live blog by its newest post. */
function latest(one: Found<string> | undefined, other: Found<string> | undefined) {
  return one && other && other.value > one.value ? other : (one ?? other)
}

function settleImages(
  ofHead: Found<readonly Image[]> | undefined,
  { images }: ReadingOfLines,
): Found<readonly Image[]> | undefined {
  return firstOf([[ofHead?.origin ?? 'text', mergeImages(ofHead?.value ?? [], images)]])
}

function originsOf(
  places: Readonly<Partial<Record<keyof NewsRecord, Found<unknown> | undefined>>>,
): Origins {
  return Object.fromEntries(
    Object.entries(places).flatMap(([field, place]) => (place ? [[field, place.origin]] : [])),
  )
}

function fingerprint(html: string): string {
  return createHash('sha256').update(html).digest('hex').slice(0, 16)
}
