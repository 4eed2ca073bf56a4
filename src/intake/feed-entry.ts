/** The four formats as feedsmith gives them -> one shape, nothing interpreted yet. */
import type { parseFeed } from 'feedsmith'

type Parsed = ReturnType<typeof parseFeed>
type RssItem = ItemOf<Extract<Parsed, { format: 'rss' }>['feed']['items']>
type RdfItem = ItemOf<Extract<Parsed, { format: 'rdf' }>['feed']['items']>
type AtomEntry = ItemOf<Extract<Parsed, { format: 'atom' }>['feed']['entries']>
type JsonItem = ItemOf<Extract<Parsed, { format: 'json' }>['feed']['items']>
type ItemOf<List> = NonNullable<List> extends readonly (infer Item)[] ? NonNullable<Item> : never

type RawImage = {
  readonly url: string | undefined
  readonly caption: string | undefined
  readonly credit: string | undefined
}

export type RawEntry = {
  readonly id: string | undefined
  readonly link: string | undefined
  /** An id that says it is an address. */
  readonly permalink: string | undefined
  readonly base: string | undefined
  readonly title: string | undefined
  readonly summary: string | undefined
  readonly content: string | undefined
  readonly published: string | undefined
  readonly modified: string | undefined
  readonly authors: readonly string[]
  readonly image: RawImage | undefined
  readonly categories: readonly string[]
  readonly language: string | undefined
}

export type RawFeed = {
  readonly link: string | undefined
  readonly base: string | undefined
  readonly language: string | undefined
  readonly entries: readonly RawEntry[]
}

export function toRawFeed(parsed: Parsed): RawFeed {
  switch (parsed.format) {
    case 'rss': {
      const { feed } = parsed
      const entries = (feed.items ?? []).map(fromRss)
      return { link: feed.link, base: undefined, language: feed.language, entries }
    }
    case 'rdf': {
      const { feed } = parsed
      const entries = (feed.items ?? []).map(fromRdf)
      return { link: feed.link, base: undefined, language: feed.dc?.languages?.[0], entries }
    }
    case 'atom': {
      const { feed } = parsed
      const entries = (feed.entries ?? []).map(fromAtom)
      const link = feed.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href
      return { link, base: feed.xml?.base, language: feed.xml?.lang, entries }
    }
    case 'json': {
      const { feed } = parsed
      const entries = (feed.items ?? []).map(fromJson)
      return { link: feed.home_page_url, base: undefined, language: feed.language, entries }
    }
  }
}

function fromRss(item: RssItem): RawEntry {
  const enclosure = item.enclosures?.find(({ type, url }) => isImage(type, url))
  return {
    id: item.guid?.value,
    link: item.link ?? findLink(item.atom?.links),
    permalink: item.guid?.isPermaLink === false ? undefined : item.guid?.value,
    base: undefined,
    title: item.title ?? item.dc?.titles?.[0],
    summary: item.description ?? item.dc?.descriptions?.[0],
    content: item.content?.encoded,
    published: toText(item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0]),
    modified: toText(item.atom?.updated ?? item.dcterms?.modified?.[0]),
    authors: item.dc?.creators ?? (item.authors ?? []).flatMap((author) => nameOf(author)),
    image: fromMedia(item.media) ?? (enclosure && bare(enclosure.url)),
    categories: (item.categories ?? []).flatMap(({ name }) => name ?? []),
    language: item.dc?.languages?.[0],
  }
}

function fromRdf(item: RdfItem): RawEntry {
  return {
    id: item.rdf?.about ?? item.dc?.identifiers?.[0],
    link: item.link,
    permalink: item.rdf?.about,
    base: undefined,
    title: item.title,
    summary: item.description ?? item.dc?.descriptions?.[0],
    content: item.content?.encoded,
    published: toText(item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0]),
    modified: toText(item.dcterms?.modified?.[0]),
    authors: item.dc?.creators ?? [],
    image: fromMedia(item.media),
    categories: item.dc?.subjects ?? [],
    language: item.dc?.languages?.[0],
  }
}

function fromAtom(entry: AtomEntry): RawEntry {
  const enclosure = entry.links?.find(
    ({ rel, type, href }) => rel === 'enclosure' && isImage(type, href),
  )
  return {
    id: entry.id,
    link: findLink(entry.links),
    permalink: undefined,
    base: entry.xml?.base,
    title: entry.title?.value,
    summary: entry.summary?.value,
    content: entry.content?.value,
    published: toText(entry.published),
    modified: toText(entry.updated),
    authors: (entry.authors ?? []).flatMap(({ name }) => name ?? []),
    image: fromMedia(entry.media) ?? (enclosure && bare(enclosure.href)),
    categories: (entry.categories ?? []).flatMap(({ term }) => term ?? []),
    language: entry.xml?.lang,
  }
}

function fromJson(item: JsonItem): RawEntry {
  return {
    id: item.id,
    link: item.url ?? item.external_url,
    permalink: undefined,
    base: undefined,
    title: item.title,
    summary: item.summary,
    content: item.content_html ?? item.content_text,
    published: toText(item.date_published),
    modified: toText(item.date_modified),
    authors: (item.authors ?? []).flatMap(({ name }) => name ?? []),
    image: (item.image ?? item.banner_image) ? bare(item.image ?? item.banner_image) : undefined,
    categories: item.tags ?? [],
    language: item.language,
  }
}

/** feedsmith leaves dates open to a parser of the caller's. */
function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function findLink(
  links: readonly { readonly rel?: string; readonly href?: string }[] | undefined,
): string | undefined {
  return links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href
}

function nameOf(author: unknown): string[] {
  if (typeof author === 'string') return [author]
  if (typeof author !== 'object' || author === null || !('name' in author)) return []
  return typeof author.name === 'string' ? [author.name] : []
}

type Media = NonNullable<RssItem['media']>

function fromMedia(media: Media | undefined): RawImage | undefined {
  if (media === undefined) return undefined
  const contents = [
    ...(media.contents ?? []),
    ...(media.groups ?? []).flatMap((group) => group.contents ?? []),
  ]
  const image = contents.find((each) => each.medium === 'image' || isImage(each.type, each.url))
  const description = image?.description ?? media.description
  const credits = image?.credits ?? media.credits
  const url = image?.url ?? media.thumbnails?.[0]?.url
  if (url === undefined) return undefined
  return { url, caption: image && description?.value, credit: credits?.[0]?.value }
}

function isImage(type: string | undefined, url: string | undefined): boolean {
  return type === undefined
    ? /\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)/i.test(url ?? '')
    : type.startsWith('image/')
}

function bare(url: string | undefined): RawImage {
  return { url, caption: undefined, credit: undefined }
}
