import { parseHTML } from 'linkedom'
import { normalizeLine } from '../core/text.ts'
import { blockTags, silentTags } from './html-text.ts'

/** linkedom's types lean on the browser's library, which Node programs do not load: this is the part that we use. */
type PageNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
  readonly nextSibling: PageNode | null
}
export type PageElement = PageNode & {
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  closest(selector: string): PageElement | null
  remove(): void
}
export type PageDocument = PageElement & {
  readonly body: PageElement
  readonly documentElement: PageElement
}

export function parseDocument(html: string): PageDocument {
  return parseHTML(completeDocument(html)).document
}

/** HTML allows leaving out `html` and `body`; linkedom does not add them. */
function completeDocument(html: string): string {
  const start = html.slice(0, 16_384)
  if (/<html[\s>]/i.test(start)) return html
  const bare = html.replace(/^\ufeff?\s*(?:<!doctype[^>]*>)?/i, '')
  return /<body[\s>]/i.test(start)
    ? `<!doctype html><html>${bare}</html>`
    : `<!doctype html><html><body>${bare}</body></html>`
}

export type MarkupBlock = {
  readonly text: string
  /** How much of it is the text of links, 0 to 1. */
  readonly linkShare: number
}

/** The text of each block of its own, so that words of two paragraphs never meet. */
export function readBlocks(
  root: PageElement,
  isSkipped: (element: PageElement) => boolean = () => false,
): readonly MarkupBlock[] {
  const blocks: MarkupBlock[] = []
  let pieces: Piece[] = []
  const flush = () => {
    const block = toBlock(pieces)
    if (block.text !== '') blocks.push(block)
    pieces = []
  }
  let linkDepth = 0
  for (const { node, isEnd } of walk(root, isSkipped)) {
    const tag = node.nodeName.toLowerCase()
    if (startsBlock(tag, node)) flush()
    if (tag === 'a') linkDepth += isEnd ? -1 : 1
    pieces.push({ text: textOf(node, tag), isLink: linkDepth > 0 })
  }
  flush()
  return blocks
}

type Piece = { readonly text: string; readonly isLink: boolean }

function toBlock(pieces: readonly Piece[]): MarkupBlock {
  const text = normalizeLine(pieces.map((piece) => piece.text).join(''))
  const links = pieces.filter(({ isLink }) => isLink).map((piece) => piece.text.trim())
  return { text, linkShare: text === '' ? 0 : Math.min(1, links.join('').length / text.length) }
}

function textOf(node: PageNode, tag: string): string {
  if (node.nodeType === textNode) return node.textContent ?? ''
  return tag === 'br' ? ' ' : ''
}

/** Text, and elements on entering and leaving. By hand, for outside markup may be nested deeper than the stack. */
function* walk(
  root: PageElement,
  isSkipped: (element: PageElement) => boolean,
): Generator<{ readonly node: PageNode; readonly isEnd: boolean }> {
  const steps = [...root.childNodes].reverse().map((node) => ({ node, isEnd: false }))
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, isEnd } = step
    // as: what is no text and passes the first test is an element
    const isElement = isRead(node) && (isEnd || !isSkipped(node as PageElement))
    if (!isElement && node.nodeType !== textNode) continue
    yield step
    if (isEnd || !isElement) continue
    steps.push({ node, isEnd: true })
    for (const child of [...node.childNodes].reverse()) steps.push({ node: child, isEnd: false })
  }
}

function isRead(node: PageNode): boolean {
  return node.nodeType === elementNode && !silentTags.has(node.nodeName.toLowerCase())
}

function startsBlock(tag: string, node: PageNode): boolean {
  return blockTags.has(tag) || (tag === 'br' && isDoubleBreak(node))
}

const elementNode = 1
const textNode = 3

/** Old pages part their paragraphs by `<br><br>`. */
function isDoubleBreak(node: PageNode): boolean {
  let next = node.nextSibling
  while (next?.nodeType === textNode && (next.textContent ?? '').trim() === '')
    next = next.nextSibling
  return next?.nodeName.toLowerCase() === 'br'
}
