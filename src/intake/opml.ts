/** OPML 1.0 and 2.0 (http://opml.org/spec2.opml): a list of feeds, from another reader or for one. */
import { normalizeLine } from '../core/text.ts'
import { canonicalUrl } from '../core/url.ts'
import { ParseError } from './parse-error.ts'
import { escapeXml, findElements, readXml, textOf, type XmlElement } from './xml.ts'

export type OpmlFeed = {
  readonly url: string
  readonly title: string | undefined
  /** The site's page. */
  readonly pageUrl: string | undefined
  readonly language: string | undefined
  /** From the outermost folder to the innermost: `['World', 'Asia']`. */
  readonly folders: readonly string[]
}

export type Opml = {
  readonly title: string | undefined
  /** Each address once. */
  readonly feeds: readonly OpmlFeed[]
  /** One plain sentence for each entry that names no usable address. */
  readonly faults: readonly string[]
}

/** Throws {@link ParseError} for what is no OPML. A bad entry is a fault; the others stay. */
export function parseOpml(text: string): Opml {
  const root = readXml(text)
  const outlines = findElements(root, ['outline'])
  if (outlines.length === 0 && findElements(root, ['opml']).length === 0)
    throw new ParseError(
      `this is no OPML: expected <opml> with <outline> entries, it starts with "${normalizeLine(text.slice(0, 40))}"; export the list from your reader again`,
    )
  const feeds = new Map<string, OpmlFeed>()
  const faults: string[] = []
  for (const { outline, folders } of walkFeeds(root, [])) {
    const address = outline.attributes.xmlurl?.trim() ?? ''
    const title = titleOf(outline)
    const url = toFeedUrl(address)
    if (url === undefined)
      faults.push(
        `"${title ?? 'an entry'}": xmlUrl "${address}" is no http or https address; mend it in the file`,
      )
    else if (!feeds.has(url)) feeds.set(url, toFeed(outline, { url, title, folders }))
  }
  const [title] = findElements(root, ['title'])
  return {
    title: (title && normalizeLine(textOf(title))) || undefined,
    feeds: [...feeds.values()],
    faults,
  }
}

type FeedOutline = { readonly outline: XmlElement; readonly folders: readonly string[] }

/** An outline without an address is a folder. */
function* walkFeeds(element: XmlElement, folders: readonly string[]): Generator<FeedOutline> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const isFeed = child.attributes.xmlurl !== undefined
    if (isFeed) yield { outline: child, folders }
    const title = isFeed || child.name !== 'outline' ? undefined : titleOf(child)
    yield* walkFeeds(child, title === undefined ? folders : [...folders, title])
  }
}

/** `feed:` and `feed://` are how some readers say "http". The parameters stay: they may choose the feed. */
function toFeedUrl(address: string): string | undefined {
  const web = address.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://')
  return canonicalUrl(web) === undefined ? undefined : new URL(web).href
}

function toFeed(
  { attributes }: XmlElement,
  known: Pick<OpmlFeed, 'url' | 'title' | 'folders'>,
): OpmlFeed {
  const ofCategory = attributes.category?.split(',')[0]?.split('/').map(normalizeLine) ?? []
  return {
    ...known,
    pageUrl: canonicalUrl(attributes.htmlurl ?? ''),
    language: normalizeLine(attributes.language ?? '') || undefined,
    folders: known.folders.length > 0 ? known.folders : ofCategory.filter((name) => name !== ''),
  }
}

function titleOf({ attributes }: XmlElement): string | undefined {
  return normalizeLine(attributes.text || attributes.title || '') || undefined
}

type Folder = { readonly feeds: OpmlFeed[]; readonly folders: Map<string, Folder> }

export function renderOpml(list: {
  readonly title: string
  readonly feeds: readonly OpmlFeed[]
}): string {
  const root: Folder = { feeds: [], folders: new Map() }
  for (const feed of list.feeds) {
    let folder = root
    for (const name of feed.folders) {
      const inner = folder.folders.get(name) ?? { feeds: [], folders: new Map() }
      folder.folders.set(name, inner)
      folder = inner
    }
    folder.feeds.push(feed)
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeXml(list.title)}</title></head>`,
    '  <body>',
    ...renderFolder(root, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

function renderFolder(folder: Folder, indent: string): readonly string[] {
  const inner = [...folder.folders].flatMap(([name, each]) => [
    `${indent}<outline${attribute('text', name)}>`,
    ...renderFolder(each, `${indent}  `),
    `${indent}</outline>`,
  ])
  return [...inner, ...folder.feeds.map((feed) => `${indent}${renderFeed(feed)}`)]
}

function renderFeed({ url, title, pageUrl, language }: OpmlFeed): string {
  const name = title ?? url
  return `<outline type="rss"${attribute('text', name)}${attribute('title', name)}${attribute('xmlUrl', url)}${attribute('htmlUrl', pageUrl)}${attribute('language', language)}/>`
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeXml(value)}"`
}
