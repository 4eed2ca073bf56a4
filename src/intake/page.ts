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
import { layOut, type NewsRecord, newsRecordSchema } from '../core/model.ts'
import { canonicalUrl } from '../core/url.ts'
import { harvest } from './harvest.ts'
import { detectLanguage } from './language.ts'
import { findDateline } from './line.ts'
import { parseDocument, toParagraphs } from './markup.ts'
import { readBody } from './page-body.ts'
import { readHead } from './page-head.ts'
import { mergeImages, readImages } from './page-images.ts'
import type { Parsed, ParseOptions } from './plain-text.ts'

export function parsePage(html: string, options: ParseOptions): Parsed {
  const document = parseDocument(html)
  const head = readHead(document, options.url ? canonicalUrl(options.url) : undefined)
  const images = readImages(document, head.node, head.url)
  const below = readBody(document).flatMap(({ text }) =>
    text === head.kicker ? [] : [{ text, isRepeated: false }],
  )
  const body = harvest({
    above: head.lines.map((text) => ({ text, isRepeated: false })),
    headline: head.title,
    below,
  })
  const paragraphs = body.paragraphs.map(({ text }) => text)
  if (paragraphs.length === 0) paragraphs.push(...readArticleBody(head.node.articleBody))
  const dateline = findDateline(paragraphs[0] ?? '')
  const record = newsRecordSchema.parse({
    source: options.source,
    id: options.id ?? head.url ?? fingerprint(html),
    url: head.url ?? null,
    pubstatus: head.isWithdrawn ? 'canceled' : 'usable',
    language: head.language ?? detectLanguage([head.title, ...paragraphs].join('\n')),
    headline: head.headline,
    kicker: head.kicker ?? body.kicker,
    markers: [...new Set([...head.markers, ...body.markers])],
    byline: fill(head.byline, body.byline),
    publishedAt: head.publishedAt ?? body.publishedAt,
    modifiedAt: head.modifiedAt ?? body.modifiedAt,
    images: mergeImages(images, body.images),
    paragraphs,
    infosources: fill(body.infosources, dateline?.agency ? [dateline.agency] : []),
    located: head.located ?? dateline?.located ?? null,
  } satisfies Partial<Record<keyof NewsRecord, unknown>>)
  return { record, article: layOut(record) }
}

function fingerprint(html: string): string {
  return createHash('sha256').update(html).digest('hex').slice(0, 16)
}

function readArticleBody(value: unknown): readonly string[] {
  return typeof value === 'string' ? toParagraphs(value) : []
}

function fill(first: readonly string[], second: readonly string[]): string[] {
  return [...(first.length > 0 ? first : second)]
}
