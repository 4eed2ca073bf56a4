import type { Image, NewsRecord } from '../model.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { compareSentences } from './sentence-findings.ts'
import { readSentence, type Sentence } from './sentence-index.ts'

/** A fact that was replaced in the caption of the same picture. Captions stand outside the text, so no span tells where. */
export function compareCaptions(
  before: NewsRecord,
  after: NewsRecord,
  context: Context,
): readonly Finding[] {
  return after.images.flatMap((image, at) => {
    const [from, to] = [captionBefore(before.images, image, at), withoutCredit(image.caption ?? '')]
    if (from === to || from === '' || to === '') return []
    const pair = { before: toLine(from), after: toLine(to) }
    const fact = compareSentences([pair], { ...context, before: from, after: to }).find(
      ({ weight }) => weight === 'correction',
    )
    return fact === undefined ? [] : [{ ...fact, change: { kind: 'image' as const } }]
  })
}

function captionBefore(images: readonly Image[], image: Image, at: number): string {
  const same = images.find(({ url }) => url !== null && url === image.url)
  return withoutCredit((same ?? images[at])?.caption ?? '')
}

/** "Picture: Les Owen", "(Photo by Les Owen)", "© Les Owen". */
function withoutCredit(caption: string): string {
  return caption
    .replace(
      /[\s([/|–—-]*(?:(?:photo|photograph|picture|image|foto|bild|crédit)(?:s|o)?\b[^.!?]{0,20}?(?:[:/]|\bby\b)|©).*$/isu,
      '',
    )
    .trim()
}

/** Place 1, for no caption is the lede. */
function toLine(text: string): Sentence {
  const span = { start: 0, end: text.length }
  return readSentence(text, span, { paragraph: 0, place: 1 })
}
