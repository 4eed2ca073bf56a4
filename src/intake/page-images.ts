import type { Image } from '../core/model.ts'
import { normalizeLine } from '../core/text.ts'
import { canonicalUrl, parseUrl } from '../core/url.ts'
import { findImages, type Node } from './json-ld.ts'
import { splitCaption } from './line-caption.ts'
import type { PageElement } from './markup.ts'
import { type Found, firstOf } from './origin.ts'
import { findMeta, type PageIndex, textOf } from './page-index.ts'

/** The lead picture, then those with a caption, in the page's order. */
export function readImages(
  index: PageIndex,
  node: Node,
  url: string | undefined,
): Found<readonly Image[]> | undefined {
  const ofGraph = findMeta(index, ['og:image:secure_url', 'og:image', 'twitter:image'])
  const lead = firstOf<readonly Image[]>([
    ['JSON-LD', findImages(node.image).slice(0, 1)],
    ['OpenGraph', ofGraph ? [{ url: ofGraph, caption: null, credit: null }] : []],
  ])
  const images = [...(lead?.value ?? []), ...findFigures(index)].flatMap((image) => {
    const address = image.url === null ? null : (canonicalUrl(image.url, url) ?? null)
    return address === null && image.caption === null ? [] : [{ ...image, url: address }]
  })
  return firstOf([[lead?.origin ?? 'markup', images]])
}

/** The same picture once, whichever size; what one mention lacks another gives. */
export function mergeImages(ofHead: readonly Image[], ofBody: readonly Image[]): Image[] {
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

function findFigures({ elements }: PageIndex): readonly Image[] {
  return (elements.get('figure') ?? []).flatMap((figure) => {
    const image = figure.querySelector('img')
    const note = figure.querySelector('figcaption')
    if (note === null || note === undefined || figure.closest('aside, nav, footer')) return []
    const credit = textOf(
      note.querySelector(
        '[class*="credit" i], [class*="copyright" i], [class*="source" i], small, cite',
      ),
    )
    const whole = textOf(note) ?? ''
    const split = credit
      ? { caption: normalizeLine(whole.replace(credit, '')) || null, credit }
      : splitCaption(whole)
    return [{ url: (image && addressOf(image)) ?? null, ...split }].filter(
      ({ caption }) => caption !== null,
    )
  })
}

/** Lazy pictures keep a placeholder in `src`. */
function addressOf(image: PageElement): string | null {
  const src = image.getAttribute('src')
  const lazy = image.getAttribute('data-src') ?? image.getAttribute('data-original')
  const first = image.getAttribute('srcset')?.trim().split(/[\s,]/, 1)[0]
  return lazy ?? (src?.startsWith('data:') ? undefined : src) ?? first ?? null
}
