/** IPTC ninjs 1.x, 2.x and 3.x (https://iptc.org/std/ninjs/) -> record. */
import { type Image, type NewsRecord, newsRecordSchema } from '../core/model.ts'
import { canonicalUrl } from '../core/url.ts'
import { explain } from './explain.ts'
import { toLine, toParagraphs } from './html-text.ts'
import { toInstantInUtc } from './instant.ts'
import { splitList } from './line-credit.ts'
import { findFault } from './ninjs/check.ts'
import { ParseError } from './parse-error.ts'

type Item = Readonly<Record<string, unknown>>

/** Throws {@link ParseError}. */
export function parseNinjs(
  json: unknown,
  options: { readonly source: string; readonly id?: string | undefined },
): NewsRecord {
  if (!isItem(json))
    throw new ParseError('expected a ninjs object, such as {"uri": …, "headline": …}')
  const fault = findFault(json)
  if (fault !== undefined) throw new ParseError(`ninjs: ${fault}`)
  const item = lowerKeys(json)
  const parsed = newsRecordSchema.safeParse({
    source: options.source,
    id: options.id ?? textOf(item.uri) ?? textOf(item.guid),
    version: toVersion(item.version),
    pubstatus: item.pubstatus ?? 'usable',
    url: findAddress(item),
    language: textOf(item.language) ?? null,
    headline: findHeadline(item),
    kicker: null,
    byline: findByline(item),
    publishedAt:
      toInstantInUtc(textOf(item.firstcreated)) ?? toInstantInUtc(textOf(item.versioncreated)),
    modifiedAt: toInstantInUtc(textOf(item.versioncreated)),
    urgency: /^[1-9]$/.test(String(item.urgency)) ? Number(item.urgency) : null,
    images: findImages(item),
    paragraphs: findParagraphs(item),
    infosources: toItems(item.infosources ?? item.infosource).flatMap(
      (each) => textOf(each.name) ?? [],
    ),
    located: textOf(item.located) ?? null,
    evolvedfrom: textOf(item.evolvedfrom) ?? null,
    embargoed: toInstantInUtc(textOf(item.embargoed) ?? textOf(item.embargoeduntil)),
  } satisfies Partial<Record<keyof NewsRecord, unknown>>)
  if (!parsed.success)
    throw new ParseError(`ninjs: ${explain(parsed.error)}`, { cause: parsed.error })
  return parsed.data
}

/** 3.x writes `versionCreated` where 1.x and 2.x write `versioncreated`. */
function lowerKeys(item: Item): Item {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key.toLowerCase(), value]))
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list in 2.x and 3.x, named properties in 1.x. */
function toItems(value: unknown): readonly Item[] {
  const list = Array.isArray(value) ? value : isItem(value) ? Object.values(value) : []
  return list.filter(isItem).map(lowerKeys)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function toVersion(version: unknown): number | null {
  return /^\d{1,9}$/.test(String(version)) ? Number(version) : null
}

function findByline(item: Item): readonly string[] {
  const names = toItems(item.bylines).flatMap(
    (each) => textOf(each.name) ?? textOf(each.byline) ?? [],
  )
  if (names.length > 0) return names
  const by = textOf(item.byline) ?? textOf(item.by) ?? ''
  return splitList(toLine(by).replace(/^(?:by|von|par|por)\s+/i, ''))
}

/** A `uri` names the item; often enough it is its page as well. */
function findAddress(item: Item): string | null {
  const said = [item.canonicalurl, item.url, item.uri].flatMap((value) => textOf(value) ?? [])
  return said.map((each) => canonicalUrl(each)).find((each) => each !== undefined) ?? null
}

function findHeadline(item: Item): string | null {
  const headlines = toItems(item.headlines)
  const main = headlines.find(({ role }) => role === 'main') ?? headlines[0]
  const headline = textOf(item.headline) ?? textOf(main?.value) ?? textOf(item.title)
  return headline === undefined ? null : toLine(headline)
}

/** `body_…` in 1.x, `bodies` in 2.x and 3.x; markup knows its paragraphs better than plain text. */
function findParagraphs(item: Item): readonly string[] {
  const bodies = findTexts(item, 'body', 'bodies')
  const kinds = [/html/i, /plain|text/i, /^/]
  const ranked = kinds.flatMap((kind) => bodies.filter((body) => kind.test(body.kind)))
  return ranked.map((body) => toParagraphs(body.value)).find((list) => list.length > 0) ?? []
}

/** A text that 1.x names `<one>_<kind>` and later versions keep in a list. */
function findTexts(
  item: Item,
  one: string,
  many: string,
): readonly { readonly kind: string; readonly value: string }[] {
  const named = Object.entries(item).filter(([key]) => key.startsWith(`${one}_`))
  const listed = toItems(item[many]).map((each) => [
    `${each.role ?? ''} ${each.contenttype ?? ''}`,
    each.value,
  ])
  return [...named, ...listed].flatMap(([kind, value]) => {
    const text = textOf(value)
    return text === undefined ? [] : [{ kind: String(kind), value: text }]
  })
}

function findImages(item: Item): readonly Image[] {
  const all = [item, ...toItems(item.associations)]
  return all
    .filter(({ type }) => type === 'picture' || type === 'image')
    .map(toImage)
    .filter(({ url, caption }) => url !== null || caption !== null)
}

function toImage(picture: Item): Image {
  const hrefs = toItems(picture.renditions).flatMap((each) => textOf(each.href) ?? [])
  const url = hrefs.map((href) => canonicalUrl(href)).find((each) => each !== undefined)
  const texts = findTexts(picture, 'description', 'descriptions')
  const caption =
    texts.find(({ kind }) => /caption/.test(kind)) ?? texts.find(({ kind }) => /text/.test(kind))
  const creditline = texts.find(({ kind }) => /creditline/.test(kind))?.value
  return {
    url: url ?? null,
    caption: caption ? toLine(caption.value) : null,
    credit: (textOf(picture.creditline) ?? creditline ?? findByline(picture).join(', ')) || null,
  }
}
