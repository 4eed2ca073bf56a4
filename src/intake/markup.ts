import { parseHTML } from 'linkedom'
import { normalizeLine } from '../core/text.ts'

/** linkedom's types lean on the browser's library, which Node programs do not load: this is the part that we use. */
export type PageNode = {
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
export type PageDocument = PageElement & { readonly body: PageElement }

export function parseDocument(html: string): PageDocument {
  const isWhole = /<(?:html|body|head|!doctype)\b/i.test(html.slice(0, 4_096))
  return parseHTML(isWhole ? html : `<!doctype html><html><body>${html}</body></html>`).document
}

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
)
const silentTags = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME BUTTON FORM SVG SELECT TEXTAREA INPUT VIDEO AUDIO OBJECT'.split(
    ' ',
  ),
)

export type MarkupBlock = {
  readonly text: string
  /** How much of it is the text of links, 0 to 1. */
  readonly linkShare: number
}

/** The text of each block of its own, so that words of two paragraphs never meet. */
export function readBlocks(root: PageElement): readonly MarkupBlock[] {
  const blocks: MarkupBlock[] = []
  let line = ''
  let linkDepth = 0
  let linkLength = 0
  const flush = () => {
    const text = normalizeLine(line)
    if (text !== '') blocks.push({ text, linkShare: Math.min(1, linkLength / text.length) })
    line = ''
    linkLength = 0
  }
  const leaveLink = () => {
    linkDepth -= 1
  }
  // By hand, not by recursion: outside markup may be nested deeper than the stack.
  const steps: (PageNode | (() => void))[] = [...root.childNodes].reverse()
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'function') {
      step()
      continue
    }
    const tag = step.nodeName.toUpperCase()
    if (step.nodeType === textNode) {
      const text = step.textContent ?? ''
      line += text
      if (linkDepth > 0) linkLength += text.trim().length
    }
    if (step.nodeType !== elementNode || silentTags.has(tag)) continue
    if (tag === 'BR') line += ' '
    if (tag === 'A') {
      linkDepth += 1
      steps.push(leaveLink)
    }
    if (blockTags.has(tag) || (tag === 'BR' && isDoubleBreak(step))) {
      flush()
      steps.push(flush)
    }
    steps.push(...[...step.childNodes].reverse())
  }
  flush()
  return blocks
}

const elementNode = 1
const textNode = 3

/** Old pages part their paragraphs by `<br><br>`. */
function isDoubleBreak(node: PageNode): boolean {
  let next = node.nextSibling
  while (next?.nodeType === textNode && (next.textContent ?? '').trim() === '')
    next = next.nextSibling
  return next?.nodeName.toUpperCase() === 'BR'
}

/** Markup of a feed or a wire, or plain text, as one line. */
export function toLine(markup: string): string {
  if (!/[<&]/.test(markup)) return normalizeLine(markup)
  return normalizeLine(parseDocument(markup).body.textContent ?? '')
}

export function toParagraphs(markup: string): readonly string[] {
  if (/<\w/.test(markup)) return readBlocks(parseDocument(markup).body).map((block) => block.text)
  const plain = markup.includes('&') ? (parseDocument(markup).body.textContent ?? '') : markup
  return plain
    .split(/\r?\n\s*\r?\n/)
    .map(normalizeLine)
    .filter((paragraph) => paragraph !== '')
}
