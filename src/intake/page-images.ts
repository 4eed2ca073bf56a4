import type { Image } from '../core/model.ts'
import { normalizeLine } from '../core/text.ts'
import { canonicalUrl, parseUrl } from '../core/url.ts'
import { findImages, type Node } from './json-ld.ts'
import { splitCaption } from './line.ts'
import type { PageDocument, PageElement } from './markup.ts'
import { findMeta, textOf } from './page-meta.ts'

export function readImages(
  document: PageDocument,
  node: Node,
  url: string | undefined,
): readonly Image[] {
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

/** Pictures with a caption, in the page's order. */
function findFigures(document: PageDocument): readonly Image[] {
  return [...document.querySelectorAll('figure')].flatMap((figure) => {
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
