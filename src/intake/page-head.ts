/** What a page's markup says of its article outside the body. */
import type { Image } from '../core/model.ts'
import { normalizeLine } from '../core/text.ts'
import { findByline, splitCaption, splitList } from './line.ts'
import { type PageDocument, type PageElement, toLine } from './markup.ts'

/** `<meta>` by any of its names, the first that is there and not empty. */
export function findMeta(document: PageDocument, names: readonly string[]): string | undefined {
  const metas = [...document.querySelectorAll('meta')]
  for (const name of names) {
    const found = metas.find(
      (meta) => nameOf(meta) === name && meta.getAttribute('content')?.trim(),
    )
    const content = found?.getAttribute('content')
    if (content) return toLine(content)
  }
  return undefined
}

function nameOf(meta: PageElement): string | undefined {
  return (
    meta.getAttribute('property') ??
    meta.getAttribute('name') ??
    meta.getAttribute('itemprop')
  )?.toLowerCase()
}

export function findLink(document: PageDocument, rel: string): string | undefined {
  return document.querySelector(`link[rel~="${rel}"]`)?.getAttribute('href') ?? undefined
}

export function textOf(element: PageElement | null | undefined): string | undefined {
  return normalizeLine(element?.textContent ?? '') || undefined
}

const kickerSelector = [
  'kicker',
  'eyebrow',
  'overline',
  'topline',
  'supertitle',
  'article-label',
  'flag-label',
]
  .map((name) => `[class*="${name}" i]`)
  .join(',')
const longestKicker = 60

/** The label over the headline; labels of other articles on the page stand elsewhere. */
export function findKicker(document: PageDocument): string | undefined {
  const heading = document.querySelector('h1')
  const place =
    heading?.closest('header') ?? heading?.closest('article') ?? heading?.closest('main')
  const text = textOf(place?.querySelector(kickerSelector))
  return text !== undefined && text.length <= longestKicker ? text : undefined
}

const bylineSelector =
  '[rel~="author"], [itemprop="author"], [class*="byline" i], [class*="author-name" i]'

export function findBylineElement(document: PageDocument): readonly string[] {
  const place = document.querySelector('article') ?? document.querySelector('main') ?? document.body
  const text = textOf(place?.querySelector(bylineSelector))
  if (text === undefined || text.length > 120) return []
  return findByline(text) ?? splitList(text).filter((name) => /^\p{Lu}/u.test(name))
}

/** Pictures with a caption, in the page's order. */
export function findFigures(document: PageDocument): readonly Image[] {
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
