import { createHash } from 'node:crypto'
import { type ArticleText, type Image, type NewsRecord, newsRecordSchema } from '../core/model.ts'
import type { Span } from '../core/span.ts'
import { detectLanguage } from './language.ts'
import {
  endsSentence,
  findByline,
  findDateline,
  findInfosources,
  findMarker,
  findReporters,
  findTimeLine,
  isCaption,
  isDateLine,
  isFurniture,
  isKicker,
  splitCaption,
  splitHeadlinePrefix,
  toInstant,
} from './line.ts'
import { splitBlocks, type TextBlock } from './text-block.ts'

export type Parsed = { readonly record: NewsRecord; readonly article: ArticleText }
export type ParseOptions = {
  readonly source: string
  readonly id?: string | undefined
  readonly url?: string | undefined
}

/** A page that was copied or saved as text. The text stays as given: all spans refer to it. */
export function parsePlainText(text: string, options: ParseOptions): Parsed {
  const blocks = splitBlocks(text)
  const headline = findHeadline(blocks)
  const found = harvest(blocks, headline)
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
    url: options.url ?? null,
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

/** Scripts without spaces say in one sign what Latin says in three. */
function weigh(text: string): number {
  return (
    text.length +
    2 * (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0)
  )
}

function isProse({ text }: TextBlock): boolean {
  if (isBesideTheTitle(text)) return false
  return text.length > longestHeadline || (endsSentence(text) && /[.。।]["'”’»)]*$/u.test(text))
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

type Harvest = {
  kicker: string | null
  markers: string[]
  byline: string[]
  publishedAt: string | null
  modifiedAt: string | null
  images: Image[]
  paragraphs: TextBlock[]
  infosources: string[]
}

/** What is above the headline, between it and the prose, in the prose, and below it follow different rules. */
function harvest(blocks: readonly TextBlock[], headline: TextBlock | undefined): Harvest {
  const found: Harvest = {
    kicker: null,
    markers: [],
    byline: [],
    publishedAt: null,
    modifiedAt: null,
    images: [],
    paragraphs: [],
    infosources: [],
  }
  if (headline) {
    const { marker } = splitHeadlinePrefix(headline.text)
    if (marker) found.markers.push(marker)
  }
  const headlineAt = headline ? blocks.indexOf(headline) : -1
  takeAbove(found, blocks.slice(0, Math.max(headlineAt, 0)))
  const below = trimTail(blocks.slice(headlineAt + 1))
  for (const block of below) if (block.text !== headline?.text) takeBelow(found, block)
  return found
}

/** Above the headline there is nothing but labels. */
function takeAbove(found: Harvest, above: readonly TextBlock[]): void {
  for (const { text } of above) {
    const marker = findMarker(text)
    if (marker) found.markers.push(marker)
    if (!takeSignature(found, text) && isKicker(text)) found.kicker = text
  }
}

function takeBelow(found: Harvest, block: TextBlock): void {
  const { text } = block
  const isHead = found.paragraphs.length === 0
  if (isFurniture(text) || takeSignature(found, text)) return
  if (isHead && takeLabel(found, text)) return
  if (isCaption(text, isHead ? 'head' : 'body') || (isHead && block.isRepeated)) {
    found.images.push({ url: null, ...splitCaption(text) })
    return
  }
  found.paragraphs.push(block)
}

function takeLabel(found: Harvest, text: string): boolean {
  const marker = findMarker(text)
  if (marker) found.markers.push(marker)
  if (isKicker(text)) found.kicker ??= text
  return marker !== undefined || isKicker(text) || isDateLine(text)
}

/** Who wrote it, when, and from whom they had it. */
function takeSignature(found: Harvest, text: string): boolean {
  const byline = findByline(text) ?? findReporters(text)
  if (byline) {
    if (found.byline.length === 0) found.byline.push(...byline)
    return true
  }
  const time = findTimeLine(text)
  if (time) {
    if (time.kind === 'updated') found.markers.push('update')
    const at = toInstant(time.at)
    if (time.kind === 'updated') found.modifiedAt ??= at
    else found.publishedAt ??= at
    return true
  }
  const infosources = findInfosources(text)
  if (infosources) found.infosources.push(...infosources)
  return infosources !== undefined
}

/** Short lines under the last sentence are links to other things. */
function trimTail(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const last = blocks.findLastIndex(({ text }) => endsSentence(text) && !isFurniture(text))
  if (last === -1) return blocks
  return blocks.filter(({ text }, index) => index <= last || weigh(text) > 60)
}
