/** Sorts the lines of an article, in their order, into the fields of its record. */
import type { Image } from '../core/model.ts'
import { toInstant } from './instant.ts'
import { endsSentence, findMarker, isFurniture, isKicker, splitHeadlinePrefix } from './line.ts'
import { isCaption, splitCaption } from './line-caption.ts'
import { findByline, findInfosources, findReporters } from './line-credit.ts'
import { findTimeLine, isDateLine } from './line-time.ts'

/** One line or paragraph of an article. */
export type Block = {
  readonly text: string
  /** A copy of it stood right beside it. */
  readonly isRepeated: boolean
}

export type Harvest<Kept extends Block> = {
  kicker: string | null
  markers: string[]
  byline: string[]
  publishedAt: string | null
  modifiedAt: string | null
  images: Image[]
  paragraphs: Kept[]
  infosources: string[]
}

/** Above the headline, between it and the prose, in the prose and below it, a line means different things. */
export function harvest<Kept extends Block>(input: {
  readonly above: readonly Block[]
  readonly headline: string | undefined
  readonly below: readonly Kept[]
}): Harvest<Kept> {
  const { above, headline, below } = input
  const found: Harvest<Kept> = {
    kicker: null,
    markers: [],
    byline: [],
    publishedAt: null,
    modifiedAt: null,
    images: [],
    paragraphs: [],
    infosources: [],
  }
  const { marker } = splitHeadlinePrefix(headline ?? '')
  if (marker) found.markers.push(marker)
  takeAbove(found, above)
  for (const block of trimTail(below)) if (block.text !== headline) takeBelow(found, block)
  return found
}

/** Above the headline there is nothing but labels. */
function takeAbove(found: Harvest<Block>, above: readonly Block[]): void {
  for (const { text } of above) {
    const marker = findMarker(text)
    if (marker) found.markers.push(marker)
    if (!takeSignature(found, text) && isKicker(text)) found.kicker = text
  }
}

function takeBelow<Kept extends Block>(found: Harvest<Kept>, block: Kept): void {
  const { text } = block
  const isHead = found.paragraphs.length === 0
  if (isFurniture(text) || takeSignature(found, text)) return
  if (isHead && takeLabel(found, text)) return
  if (isCaption(text, isHead ? 'head' : 'body') || (isHead && block.isRepeated)) {
    takePicture(found, splitCaption(text))
    return
  }
  found.paragraphs.push(block)
}

/** A credit alone is that of the picture before it. */
function takePicture(
  found: Harvest<Block>,
  said: { readonly caption: string | null; readonly credit: string | null },
): void {
  const last = found.images.at(-1)
  if (said.caption === null && last && last.credit === null)
    found.images[found.images.length - 1] = { ...last, credit: said.credit }
  else if (last && last.caption === null && said.credit === null)
    found.images[found.images.length - 1] = { ...last, caption: said.caption }
  else found.images.push({ url: null, ...said })
}

function takeLabel(found: Harvest<Block>, text: string): boolean {
  const marker = findMarker(text)
  if (marker) found.markers.push(marker)
  if (isKicker(text)) found.kicker ??= text
  return marker !== undefined || isKicker(text) || isDateLine(text)
}

/** Who wrote it, when, and from whom they had it. */
function takeSignature(found: Harvest<Block>, text: string): boolean {
  const byline = findByline(text) ?? findReporters(text)
  if (byline) {
    if (found.byline.length === 0) found.byline.push(...byline)
    return true
  }
  const time = findTimeLine(text)
  if (time) {
    if (time.updated) found.markers.push('update')
    found.modifiedAt ??= toInstant(time.updated ?? '')
    found.publishedAt ??= toInstant(time.published ?? '')
    return true
  }
  const infosources = findInfosources(text)
  if (infosources) found.infosources.push(...infosources)
  return infosources !== undefined
}

/** Short lines under the last sentence are links to other things; speech is not. */
function trimTail<Kept extends Block>(blocks: readonly Kept[]): readonly Kept[] {
  const last = blocks.findLastIndex(({ text }) => endsSentence(text) && !isFurniture(text))
  if (last === -1) return blocks
  return blocks.filter(
    ({ text }, index) =>
      index <= last ||
      weigh(text) > 60 ||
      /["“”„«»]/.test(text) ||
      findInfosources(text) !== undefined ||
      findTimeLine(text) !== undefined,
  )
}

/** Scripts without spaces say in one sign what Latin says in three. */
export function weigh(text: string): number {
  const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu
  return text.length + 2 * (text.match(dense)?.length ?? 0)
}
