import { Readability } from '@mozilla/readability'
import { type MarkupBlock, type PageElement, readBlocks } from './markup.ts'
import type { PageIndex } from './page-index.ts'

/** Below this, Readability takes the whole page rather than a short article. */
const shortBody = 500
/** Of a short block: more than this in links, and it leads elsewhere. */
const linkShareLimit = 0.8
const longestLinkBlock = 160

/** Read before, or never part of an article: the fewer nodes, the faster Readability is. */
const needless = [
  'figure',
  'figcaption',
  'h1',
  'script',
  'style',
  'svg',
  'noscript',
  'nav',
  'footer',
]

/** The blocks of the article's body. Takes the document apart: read all else before. */
export function readBody(index: PageIndex): readonly MarkupBlock[] {
  for (const tag of needless) for (const element of index.elements.get(tag) ?? []) element.remove()
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
  const content = findMainContent(document)
  if (!content) return []
  const most = (content.textContent ?? '').length * asideShare
  return readBlocks(
    content,
    (element) => isAside(element) && (element.textContent ?? '').length < most,
  )
}

function findMainContent(document: PageIndex['document']): PageElement | null | undefined {
  // A heading that was taken out may have held the page.
  if (document.documentElement === null) return undefined
  const options = { disableJSONLD: true, keepClasses: true, serializer: (node: unknown) => node }
  try {
    // as: linkedom's document is what Readability takes for the browser's, which this program does not load
    const parsed = new Readability<unknown>(document as never, options).parse()
    // as: the serializer above hands the element through
    return parsed?.content as PageElement | null | undefined
  } catch (error) {
    // It stumbles over pages without a body, such as two html elements in one another.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Of the text: what is larger is the article, whatever its name. */
const asideShare = 0.3

/** Parts of a page that stand in the middle of articles and are none of them, by what templates call them. */
const asideForm =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ation)s?|newsletter|sign-?up|subscribe|promo(?:tion)?s?|teasers?|rail|carousel|swiper|slideshow|gallery|share|sharing|social|comments?|advert(?:isement|s)?|ads?|sponsor(?:ed)?|bio|byline|credits?|captions?|copyright|tags|breadcrumbs?|cookie|read-?more|more-on|trending|most-read|disclaimer|outbrain|taboola|toolbar|author|pagination|meta|timestamp|dateline)(?:$|[\s_-])/i

function isAside(element: PageElement): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return name !== ' ' && asideForm.test(name)
}

function keep(blocks: readonly MarkupBlock[]): readonly MarkupBlock[] {
  return blocks.filter(
    ({ text, linkShare }) => linkShare <= linkShareLimit || text.length > longestLinkBlock,
  )
}

function lengthOf(blocks: readonly MarkupBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}
