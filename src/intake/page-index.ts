/** What the head of a page and its labeled parts hold, gathered in one pass: each look through a whole page costs a millisecond. */
import { normalizeLine } from '../core/text.ts'
import { toLine } from './html-text.ts'
import type { PageDocument, PageElement } from './markup.ts'

export type PageIndex = {
  readonly document: PageDocument
  /** By `property`, `name` or `itemprop` in lower case: the first `content` that is not empty. */
  readonly metas: ReadonlyMap<string, string>
  /** By tag in lower case, in the page's order. */
  readonly elements: ReadonlyMap<string, readonly PageElement[]>
  /** Microdata (https://schema.org), `meta` excepted. */
  readonly properties: ReadonlyMap<string, readonly PageElement[]>
}

const indexed =
  'title,meta,link,h1,time,figure,figcaption,script,style,svg,noscript,nav,footer,header,article,main,[itemprop]'

export function indexPage(document: PageDocument): PageIndex {
  const metas = new Map<string, string>()
  const elements = new Map<string, PageElement[]>()
  const properties = new Map<string, PageElement[]>()
  for (const element of document.querySelectorAll(indexed)) {
    const tag = element.nodeName.toLowerCase()
    if (tag === 'meta') addMeta(metas, element)
    else {
      add(elements, tag, element)
      for (const name of element.getAttribute('itemprop')?.split(/\s+/) ?? [])
        add(properties, name, element)
    }
  }
  return { document, metas, elements, properties }
}

function addMeta(metas: Map<string, string>, meta: PageElement): void {
  const name = (
    meta.getAttribute('property') ??
    meta.getAttribute('name') ??
    meta.getAttribute('itemprop')
  )?.toLowerCase()
  const content = meta.getAttribute('content')?.trim()
  if (name !== undefined && content && !metas.has(name)) metas.set(name, content)
}

function add(map: Map<string, PageElement[]>, key: string, element: PageElement): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [element])
  else list.push(element)
}

/** `<meta>` by the first of its names that is there. */
export function findMeta({ metas }: PageIndex, names: readonly string[]): string | undefined {
  const content = names.map((name) => metas.get(name)).find((each) => each !== undefined)
  return content === undefined ? undefined : toLine(content) || undefined
}

export function findLink({ elements }: PageIndex, rel: string): string | undefined {
  const found = elements.get('link')?.find((link) => relsOf(link).includes(rel))
  return found?.getAttribute('href')?.trim() || undefined
}

export function relsOf(link: PageElement): readonly string[] {
  return link.getAttribute('rel')?.toLowerCase().split(/\s+/) ?? []
}

/** A microdata property: where it is machine-readable, else as text. */
export function findProperty({ properties }: PageIndex, name: string): string | undefined {
  for (const element of properties.get(name) ?? []) {
    const value = element.getAttribute('content') ?? element.getAttribute('datetime')
    const text = value?.trim() || textOf(element)
    if (text) return text
  }
  return undefined
}

export function textOf(element: PageElement | null | undefined): string | undefined {
  return normalizeLine(element?.textContent ?? '') || undefined
}
