/** https://schema.org as publishers embed it: JSON-LD in a page, read leniently. */
import type { Image } from '../core/model.ts'
import { toLine } from './html-text.ts'
import type { PageIndex } from './page-index.ts'

export type Node = Readonly<Record<string, unknown>>

/** The page's article; `undefined` where it describes none. A script that is no JSON is passed over. */
export function findArticleNode({ elements }: PageIndex): Node | undefined {
  const scripts = (elements.get('script') ?? []).filter((script) =>
    script.getAttribute('type')?.toLowerCase().includes('ld+json'),
  )
  const nodes = scripts.flatMap((script) => flatten(parseLenient(script.textContent ?? '')))
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node]] : [])),
  )
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)))
  const article =
    articles.find((node) => 'liveBlogUpdate' in node) ??
    articles.find((node) => 'headline' in node) ??
    articles[0]
  return (
    article &&
    Object.fromEntries(Object.entries(article).map(([key, value]) => [key, follow(value, byId)]))
  )
}

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:(?:News|Reportage(?:News)?|AnalysisNews|BackgroundNews|OpinionNews|ReviewNews|AskPublicNews|AdvertiserContent|Satirical|Scholarly|Tech|Report|SocialMedia)?(?:Article|Posting)|Report|(?:Live)?Blog(?:Posting)?)$/

export function typesOf(node: Node): readonly string[] {
  return toList(node['@type']).filter((type) => typeof type === 'string')
}

export function findText(value: unknown): string | undefined {
  return findTexts(value)[0]
}

/** Of strings, of things with a name, and of lists of both. */
export function findTexts(value: unknown): readonly string[] {
  return toList(value).flatMap((each) => {
    const text =
      typeof each === 'string' ? each : isNode(each) ? (each.name ?? each['@value']) : undefined
    const [first] = toList(text)
    return typeof first === 'string' ? [toLine(first)].filter((line) => line !== '') : []
  })
}

/** An address given as such or as the `url` or `@id` of a thing. */
export function findUrl(value: unknown): string | undefined {
  const [first] = toList(value)
  if (typeof first === 'string') return first
  if (!isNode(first)) return undefined
  return [first.url, first.contentUrl, first['@id']]
    .map((each) => toList(each)[0])
    .find((each) => typeof each === 'string')
}

export function findImages(value: unknown): readonly Image[] {
  return toList(value).flatMap((each) => {
    const url = findUrl(each)
    if (url === undefined) return []
    const node = isNode(each) ? each : {}
    return [
      {
        url,
        caption: findText(node.caption) ?? null,
        credit:
          findText(node.creditText) ?? findText(node.creator) ?? findText(node.author) ?? null,
      },
    ]
  })
}

function parseLenient(json: string): unknown {
  const bare = json
    .trim()
    .replace(/^(?:\/\/.*\n\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s?)?(?:\]\]>|-->)$/, '')
    .trim()
    .replace(/;$/, '')
  try {
    return JSON.parse(bare)
  } catch {
    try {
      // Line ends within strings are the commonest fault of templates.
      return JSON.parse(bare.replace(/[\r\n\t]+/g, ' '))
    } catch {
      return undefined
    }
  }
}

const deepest = 4

function flatten(value: unknown, depth = 0): readonly Node[] {
  if (depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((each) => flatten(each, depth + 1))
  if (!isNode(value)) return []
  const inner = [value['@graph'], value.mainEntity, value.mainEntityOfPage]
  return [value, ...inner.flatMap((each) => flatten(each, depth + 1))]
}

/** `{"@id": "#author"}` -> what is so called elsewhere on the page. */
function follow(value: unknown, byId: ReadonlyMap<unknown, Node>): unknown {
  if (Array.isArray(value)) return value.map((each) => follow(each, byId))
  if (!isNode(value) || Object.keys(value).length !== 1) return value
  return byId.get(value['@id']) ?? value
}

export function toNodes(value: unknown): readonly Node[] {
  return toList(value).filter(isNode)
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
