/** IPTC ninjs 1.x, 2.x and 3.x (https://iptc.org/std/ninjs/) -> record. */
import { type Image, type NewsRecord, newsRecordSchema } from '../core/model.ts'
import { canonicalUrl } from '../core/url.ts'
import { explain } from './explain.ts'
import { toInstantInUtc } from './instant.ts'
import { splitList } from './line.ts'
import { toLine, toParagraphs } from './markup.ts'
import { ParseError } from './parse-error.ts'

type Item = Readonly<Record<string, unknown>>

/** Throws {@link ParseError}. */
export function parseNinjs(
  json: unknown,
  options: { readonly source: string; readonly id?: string | undefined },
): NewsRecord {
  if (!isItem(json))
    throw new ParseError('expected a ninjs object, such as {"uri": …, "headline": …}')
  const item = lowerKeys(json)
  const by = pick(item, 'byline') ?? pick(item, 'by') ?? ''
  const names = toItems(item.bylines).flatMap(
    (each) => textOf(each.name) ?? textOf(each.byline) ?? [],
  )
  const parsed = newsRecordSchema.safeParse({
    source: options.source,
    id: options.id ?? textOf(item.uri) ?? textOf(item.guid),
    version: toVersion(item.version),
    pubstatus: item.pubstatus ?? 'usable',
    url: findAddress(item),
    language: textOf(item.language) ?? null,
    headline: findHeadline(item),
    kicker: null,
    byline: names.length > 0 ? names : splitByline(toLine(by)),
    publishedAt:
      toInstantInUtc(textOf(item.firstcreated)) ?? toInstantInUtc(textOf(item.versioncreated)),
    modifiedAt: toInstantInUtc(textOf(item.versioncreated)),
    urgency: typeof item.urgency === 'number' ? item.urgency : null,
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

function pick(item: Item, key: string): string | undefined {
  return textOf(item[key])
}

function toVersion(version: unknown): number | null {
  return /^\d{1,9}$/.test(String(version)) ? Number(version) : null
}

function splitByline(by: string): readonly string[] {
  return splitList(by.replace(/^(?:by|von|par|por)\s+/i, ''))
}

/** The article's page: never the `uri`, which is only a name. */
function findAddress(item: Item): string | null {
  const said = textOf(item.canonicalurl) ?? textOf(item.webcanonical) ?? textOf(item.url)
  const ofUri = textOf(item.uri)
  const isPage = ofUri !== undefined && /^https?:/.test(ofUri)
  return (said && canonicalUrl(said)) || (isPage && canonicalUrl(ofUri)) || null
}

function findHeadline(item: Item): string | null {
  const headlines = toItems(item.headlines)
  const main = headlines.find(({ role }) => role === 'main') ?? headlines[0]
  const headline = textOf(item.headline) ?? textOf(main?.value) ?? textOf(item.title)
  return headline === undefined ? null : toLine(headline)
}

/** `body_html` and `body_text` in 1.x, `bodies` in 2.x and 3.x; markup knows its paragraphs better. */
function findParagraphs(item: Item): readonly string[] {
  const bodies = toItems(item.bodies)
  const isMarkup = (each: Item) => /html/i.test(`${each.contenttype ?? ''} ${each.role ?? ''}`)
  const isText = (each: Item) => /plain|text$/i.test(`${each.contenttype ?? ''} ${each.role ?? ''}`)
  const found =
    Object.entries(item).find(([key, value]) => /^body_x?html/.test(key) && textOf(value))?.[1] ??
    bodies.find(isMarkup)?.value ??
    Object.entries(item).find(([key, value]) => /^body_/.test(key) && textOf(value))?.[1] ??
    bodies.find(isText)?.value ??
    bodies[0]?.value
  const body = textOf(found)
  return body === undefined ? [] : toParagraphs(body)
}

function findImages(item: Item): readonly Image[] {
  const pictures = [item, ...toItems(item.associations)].filter(
    ({ type }) => type === 'picture' || type === 'image',
  )
  return pictures.flatMap((picture) => {
    const renditions = toItems(picture.renditions)
    const urls = renditions.flatMap((each) => textOf(each.href) ?? textOf(each.url) ?? [])
    const url = urls.map((each) => canonicalUrl(each)).find((each) => each !== undefined) ?? null
    const descriptions = toItems(picture.descriptions)
    const caption =
      ofKey(picture, /^description_(?:text|usage|caption)/) ??
      ofKey(picture, /^description_/) ??
      textOf(descriptions[0]?.value) ??
      null
    const credit =
      textOf(picture.creditline) ?? textOf(picture.byline) ?? textOf(picture.by) ?? null
    if (url === null && caption === null) return []
    return [{ url, caption: caption === null ? null : toLine(caption), credit }]
  })
}

function ofKey(item: Item, name: RegExp): string | undefined {
  return Object.entries(item).flatMap(([key, value]) =>
    name.test(key) ? (textOf(value) ?? []) : [],
  )[0]
}
