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
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME BUTTON FORM SVG SELECT TEXTAREA INPUT VIDEO AUDIO OBJECT'.split(' '),
)

/** The text of each block of its own, so that words of two paragraphs never meet. */
export function readBlocks(root: PageElement): readonly string[] {
  const blocks: string[] = []
  let line = ''
  const flush = () => {
    const text = normalizeLine(line)
    if (text !== '') blocks.push(text)
    line = ''
  }
  // By hand, not by recursion: outside markup may be nested deeper than the stack.
  type Step = { readonly node: PageNode } | 'flush'
  const steps: Step[] = [...root.childNodes].reverse().map((node) => ({ node }))
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step === 'flush') {
      flush()
      continue
    }
    const { node } = step
    const tag = node.nodeName.toUpperCase()
    if (node.nodeType === 3) line += node.textContent ?? ''
    if (node.nodeType !== 1 || silentTags.has(tag)) continue
    if (tag === 'BR') line += '\n'
    const isBlock = blockTags.has(tag) || (tag === 'BR' && isDoubleBreak(node))
    if (isBlock) {
      flush()
      steps.push('flush')
    }
    for (const child of [...node.childNodes].reverse()) steps.push({ node: child })
  }
  flush()
  return blocks
}

/** Old pages part their paragraphs by `<br><br>`. */
function isDoubleBreak(node: PageNode): boolean {
  let next = node.nextSibling
  while (next?.nodeType === 3 && (next.textContent ?? '').trim() === '') next = next.nextSibling
  return next?.nodeName.toUpperCase() === 'BR'
}

/** Markup of a feed or a wire, or plain text, as one line. */
export function toLine(markup: string): string {
  if (!/[<&]/.test(markup)) return normalizeLine(markup)
  return normalizeLine(parseDocument(markup).body.textContent ?? '')
}

export function toParagraphs(markup: string): readonly string[] {
  if (/<\w/.test(markup)) return readBlocks(parseDocument(markup).body)
  const text = markup.includes('&') ? (parseDocument(markup).body.textContent ?? '') : markup
  return text
    .split(/\r?\n\s*\r?\n/)
    .map(normalizeLine)
    .filter((paragraph) => paragraph !== '')
}
