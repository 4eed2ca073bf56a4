import { createHash } from 'node:crypto'
import { type ArticleText, type NewsRecord, newsRecordSchema } from '../core/model.ts'
import type { Span } from '../core/span.ts'
import { canonicalUrl } from '../core/url.ts'
import { harvest, weigh } from './harvest.ts'
import { detectLanguage } from './language.ts'
import { endsSentence, findMarker, isFurniture, isKicker, splitHeadlinePrefix } from './line.ts'
import { isCaption } from './line-caption.ts'
import { findByline, findDateline } from './line-credit.ts'
import { findTimeLine, isDateLine } from './line-time.ts'
import type { Origins } from './origin.ts'
import { splitBlocks, type TextBlock } from './text-block.ts'

export type Parsed = {
  readonly record: NewsRecord
  readonly article: ArticleText
  /** Of a page: from where each field came. */
  readonly origins?: Origins
}
export type ParseOptions = {
  readonly source: string
  readonly id?: string | undefined
  readonly url?: string | undefined
}

/** A page that was copied or saved as text. The text stays as given: all spans refer to it. */
export function parsePlainText(text: string, options: ParseOptions): Parsed {
  const blocks = splitBlocks(text)
  const headline = findHeadline(blocks)
  const headlineAt = headline ? blocks.indexOf(headline) : -1
  const found = harvest({
    above: blocks.slice(0, Math.max(headlineAt, 0)),
    headline: headline?.text,
    below: blocks.slice(headlineAt + 1),
  })
  const start =
    headline === undefined ? 0 : headline.start + splitHeadlinePrefix(headline.text).start
  const headlineSpan = headline && { start, end: headline.end }
  const paragraphs = found.paragraphs.map(({ start: from, end }) => ({ start: from, end }))
  const read = (span: Span) => text.slice(span.start, span.end)
  const language = detectLanguage(text)
  const dateline = findDateline(found.paragraphs[0]?.text ?? '')
  const record = newsRecordSchema.parse({
    source: options.source,
    id: options.id ?? options.url ?? fingerprint(text),
    url: (options.url && canonicalUrl(options.url)) || null,
    language,
    headline: headlineSpan ? read(headlineSpan) : null,
    kicker: found.kicker,
    markers: [...new Set(found.markers)],
    byline: found.byline,
    publishedAt: found.publishedAt,
    modifiedAt: found.modifiedAt,
    images: found.images,
    paragraphs: paragraphs.map(read),
    infosources:
      found.infosources.length === 0 && dateline?.agency ? [dateline.agency] : found.infosources,
    located: dateline?.located ?? null,
  } satisfies Partial<Record<keyof NewsRecord, unknown>>)
  return {
    record,
    article: { text, headline: headlineSpan, paragraphs, language: language ?? undefined },
  }
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

const longestHeadline = 200

/** The first line above the prose that reads like a title. */
function findHeadline(blocks: readonly TextBlock[]): TextBlock | undefined {
  const proseAt = blocks.findIndex(isProse)
  const head = blocks.slice(0, proseAt === -1 ? blocks.length : proseAt)
  const titles = head.filter(
    ({ text }) => !isBesideTheTitle(text) && text.length <= longestHeadline,
  )
  if (blocks.length < 2) return undefined
  return titles.find(({ text }) => weigh(text) >= 20 && /\s|\p{Lo}/u.test(text)) ?? titles.at(-1)
}

/** A sentence; a headline may ask or exclaim, but it is neither two sentences nor somebody's speech alone. */
function isProse({ text }: TextBlock): boolean {
  if (isBesideTheTitle(text)) return false
  if (text.length > longestHeadline || /[.。।]["'”’»)]*$/u.test(text)) return true
  return endsSentence(text) && /^["“„«]|[.!?]["”’]?\s+\p{Lu}/u.test(text)
}

function isBesideTheTitle(text: string): boolean {
  return (
    isFurniture(text) ||
    isKicker(text) ||
    findMarker(text) !== undefined ||
    isDateLine(text) ||
    findTimeLine(text) !== undefined ||
    findByline(text) !== undefined ||
    isCaption(text, 'head')
  )
}
