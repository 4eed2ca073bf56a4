import { Readability } from '@mozilla/readability'
import { type MarkupBlock, type PageElement, readBlocks } from './markup.ts'
import type { PageIndex } from './page-index.ts'

/** Below this, Readability takes the whole page rather than a short article. */
const shortBody = 500
/** Of a short block: more than this in links, and it leads elsewhere. */
const linkShareLimit = 0.8
const longestLinkBlock = 160

/** The blocks of the article's body. Takes the document apart: read all else before. */
export function readBody(index: PageIndex): readonly MarkupBlock[] {
  for (const tag of ['figure', 'figcaption', 'h1'])
    for (const element of index.elements.get(tag) ?? []) element.remove()
  const marked = findMarkedBody(index)
  // A copy, for Readability leaves little behind.
  const markedBlocks = marked === undefined ? [] : keep(readBlocks(marked))
  const blocks = keep(readMainContent(index))
  return lengthOf(blocks) < shortBody && markedBlocks.length > 0 ? markedBlocks : blocks
}

/** Where the markup itself says which part is the article. */
function findMarkedBody({ properties, elements }: PageIndex): PageElement | undefined {
  const places = [properties.get('articleBody'), elements.get('article'), elements.get('main')]
  return places.find((found) => found?.length === 1)?.[0]
}

function readMainContent({ document }: PageIndex): readonly MarkupBlock[] {
  const options = { disableJSONLD: true, keepClasses: true, serializer: (node: unknown) => node }
  // as: linkedom's document is what Readability takes for the browser's, which this program does not load
  const parsed = new Readability<unknown>(document as never, options).parse()
  // as: the serializer above hands the element through
  const content = parsed?.content as PageElement | null | undefined
  return content ? readBlocks(content) : []
}

function keep(blocks: readonly MarkupBlock[]): readonly MarkupBlock[] {
  return blocks.filter(
    ({ text, linkShare }) => linkShare <= linkShareLimit || text.length > longestLinkBlock,
  )
}

function lengthOf(blocks: readonly MarkupBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}
