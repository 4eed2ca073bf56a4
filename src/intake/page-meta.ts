import { normalizeLine } from '../core/text.ts'
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
