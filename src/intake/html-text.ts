/** Markup of feeds, wires and metadata -> text, without building a document. Linear in its length. */
import { Parser } from 'htmlparser2'
import { normalizeLine } from '../core/text.ts'

export const blockTags = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td th tr ul'.split(
    ' ',
  ),
)
export const silentTags = new Set(
  'script style noscript template iframe button form svg select textarea input video audio object'.split(
    ' ',
  ),
)

/** What is nested deeper is not read. */
const deepest = 1_000
/** Between two looks at the depth. */
const chunkLength = 8_192

/** Markup or plain text, as one line. */
export function toLine(markup: string): string {
  return /[<&]/.test(markup) ? readBlocks(markup).join(' ') : normalizeLine(markup)
}

/** Blocks of markup; of plain text, what stands between empty lines. */
export function toParagraphs(markup: string): readonly string[] {
  if (/<\w/.test(markup)) return readBlocks(markup)
  return markup
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map(toLine)
    .filter((paragraph) => paragraph !== '')
}

/** The text of each block of its own, so that words of two paragraphs never meet. */
function readBlocks(markup: string): readonly string[] {
  const blocks: string[] = []
  let pieces: string[] = []
  let depth = 0
  let silentDepth = 0
  let breakCount = 0
  const flush = () => {
    const text = normalizeLine(pieces.join(''))
    if (text !== '') blocks.push(text)
    pieces = []
  }
  const parser = new Parser({
    onopentag(name) {
      depth += 1
      if (silentTags.has(name)) silentDepth += 1
      if (name === 'br') {
        pieces.push(' ')
        breakCount += 1
        // Old pages part their paragraphs by `<br><br>`.
        if (breakCount > 1) flush()
      } else if (blockTags.has(name)) flush()
    },
    ontext(text) {
      if (silentDepth > 0) return
      if (text.trim() !== '') breakCount = 0
      pieces.push(text)
    },
    onclosetag(name) {
      depth -= 1
      if (silentTags.has(name)) silentDepth -= 1
      if (blockTags.has(name)) flush()
    },
  })
  for (let at = 0; at < markup.length && depth < deepest; at += chunkLength)
    parser.write(markup.slice(at, at + chunkLength))
  if (depth < deepest) parser.end()
  flush()
  return blocks
}
