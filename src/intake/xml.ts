/**
 * XML as publishers send it -> a tree. Ill-formed parts are read as far as they go. A DTD is passed
 * over and its entities are never expanded. Names are in lower case, with the usual prefix of their
 * namespace, whatever prefix the document chose: `title`, `dc:date`, `media:content`.
 */
import { Parser } from 'htmlparser2'

export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  /** The document ended in the middle of it. */
  readonly isCut: boolean
}

/** Namespaces of feeds, and those that mean the same; `''` is what needs no prefix. */
const namespaces: readonly (readonly [address: RegExp, prefix: string])[] = [
  [/w3\.org\/2005\/atom$|purl\.org\/atom\/ns#?$/, ''],
  [
    /^$|purl\.org\/rss\/1\.0\/?$|my\.netscape\.com\/|backend\.userland\.com\/rss|^http:\/\/channel\.netscape\.com\//,
    '',
  ],
  [/sitemaps\.org\/schemas\/sitemap\/|google\.com\/schemas\/sitemap\/0\./, ''],
  [/google\.com\/schemas\/sitemap-news\//, 'news'],
  [/google\.com\/schemas\/sitemap-image\//, 'image'],
  [/purl\.org\/dc\/elements\//, 'dc'],
  [/purl\.org\/dc\/terms/, 'dcterms'],
  [/purl\.org\/rss\/1\.0\/modules\/content\//, 'content'],
  [/purl\.org\/rss\/1\.0\/modules\/syndication\//, 'sy'],
  [/search\.yahoo\.com\/mrss/, 'media'],
  [/itunes\.com\/dtds?\//, 'itunes'],
  [/w3\.org\/1999\/02\/22-rdf-syntax-ns#?$/, 'rdf'],
  [/w3\.org\/1999\/xhtml$/, 'xhtml'],
  [/w3\.org\/1999\/xlink$/, 'xlink'],
]
const corePrefixes = new Set(['atom', 'atom10', 'rss', 'a10'])

/** Nothing that a reader needs is nested deeper, or names more namespaces; what is and does, is not read. */
const deepest = 400
const mostPrefixes = 60
/** Between two looks at the depth. */
const chunkLength = 8_192

/** The document's root, or a nameless one around all that there is. Never throws. */
export function readXml(text: string): XmlElement {
  const root: OpenElement = {
    name: '',
    attributes: {},
    children: [],
    isCut: false,
    prefixes: new Map(),
  }
  const open: OpenElement[] = [root]
  let isAtEnd = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1) ?? root
        const element = toElement(name, attributes, parent)
        if (open.length < deepest) parent.children.push(element)
        open.push(element)
      },
      ontext: (piece) => open.at(-1)?.children.push(piece),
      onclosetag() {
        const element = open.pop()
        if (element) element.isCut = isAtEnd
      },
    },
    { xmlMode: true },
  )
  for (let at = 0; at < text.length && open.length < deepest; at += chunkLength)
    parser.write(text.slice(at, at + chunkLength))
  isAtEnd = true
  if (open.length < deepest) parser.end()
  const elements = root.children.filter((child) => typeof child !== 'string')
  return elements.length === 1 && elements[0] ? elements[0] : root
}

type OpenElement = Omit<XmlElement, 'isCut'> & {
  isCut: boolean
  readonly children: (XmlElement | string)[]
  readonly prefixes: ReadonlyMap<string, string>
}

function toElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: OpenElement,
): OpenElement {
  const given = Object.entries(attributes).map(
    ([key, value]) => [key.toLowerCase(), value] as const,
  )
  const declared = given.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))
  const prefixes =
    declared.length === 0 || parent.prefixes.size > mostPrefixes
      ? parent.prefixes
      : new Map([
          ...parent.prefixes,
          ...declared
            .slice(0, mostPrefixes)
            .map(([key, address]) => [key.slice(6), prefixOf(address, key.slice(6))] as const),
        ])
  const named = given.filter(([key]) => !key.startsWith('xmlns'))
  return {
    name: rename(name.toLowerCase(), prefixes, prefixes.get('') ?? ''),
    attributes: Object.fromEntries(named.map(([key, value]) => [rename(key, prefixes, ''), value])),
    children: [],
    isCut: false,
    prefixes,
  }
}

/** A default namespace that nobody knows is taken for the feed's own. */
function prefixOf(address: string, given: string): string {
  const bare = address.trim().toLowerCase()
  return namespaces.find(([form]) => form.test(bare))?.[1] ?? given
}

function rename(name: string, prefixes: ReadonlyMap<string, string>, bare: string): string {
  const colon = name.indexOf(':')
  const given = colon === -1 ? undefined : name.slice(0, colon)
  const prefix = given === undefined ? bare : (prefixes.get(given) ?? given)
  const local = name.slice(colon + 1)
  return prefix === '' || corePrefixes.has(prefix) ? local : `${prefix}:${local}`
}

/** Direct children of that name, in order. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child) => typeof child !== 'string' && child.name === name,
  ) as readonly XmlElement[]
}

/** Every element of one of these names at any depth, in the document's order. */
export function findElements(root: XmlElement, names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = []
  const rest: XmlElement[] = [root]
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    if (names.includes(element.name)) found.push(element)
    for (const child of element.children.toReversed())
      if (typeof child !== 'string') rest.push(child)
  }
  return found
}

/** All text in it, tags left out. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
}

/** What stands in it as HTML: text alone as it is, since feeds escape their markup into it. */
export function markupOf(element: XmlElement): string {
  const hasElements = element.children.some((child) => typeof child !== 'string')
  return element.children
    .map((child) =>
      typeof child === 'string' ? (hasElements ? escapeXml(child) : child) : tagOf(child),
    )
    .join('')
}

function tagOf(element: XmlElement): string {
  const name = element.name.slice(element.name.indexOf(':') + 1)
  const attributes = Object.entries(element.attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(value)}"`,
  )
  const inner = element.children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : tagOf(child)))
    .join('')
  return inner === '' && voidTags.has(name)
    ? `<${name}${attributes.join('')}>`
    : `<${name}${attributes.join('')}>${inner}</${name}>`
}

const voidTags = new Set('area br col embed hr img input link meta source track wbr'.split(' '))

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** The first child by the first of these names that is there, one with content before an empty one. */
export function firstElement(parent: XmlElement, names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = childrenNamed(parent, name)
    if (found.length > 0) return found.find((each) => each.children.length > 0) ?? found[0]
  }
  return undefined
}

/** Trimmed; an empty one is passed over. */
export function firstText(parent: XmlElement, names: readonly string[]): string | undefined {
  return firstOf(parent, names, textOf)
}

export function firstMarkup(parent: XmlElement, names: readonly string[]): string | undefined {
  return firstOf(parent, names, markupOf)
}

function firstOf(
  parent: XmlElement,
  names: readonly string[],
  read: (element: XmlElement) => string,
): string | undefined {
  for (const name of names)
    for (const element of childrenNamed(parent, name)) {
      const text = read(element).trim()
      if (text !== '') return text
    }
  return undefined
}
