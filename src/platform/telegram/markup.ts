/** Telegram's HTML, made of plain runs, so that nothing in a text can become a tag. */

export type Style = 'b' | 'i' | 's' | 'pre'

export type Run = {
  readonly text: string
  readonly style?: Style
  readonly url?: string
  /** The text says it in UTC; an app says it in its reader's own zone, with the day where `isDated`. */
  readonly time?: { readonly at: Date; readonly isDated: boolean }
}

/** Lines stand one under the other; a quoted block is set off by a bar and, when expandable, folded. */
export type Block = {
  readonly quoted?: 'plain' | 'expandable'
  /** Stands close to its like, without an empty line between them. */
  readonly isTight?: true
  /** A note stands close to the mark that heads it, hashtags to the sources. */
  readonly heads?: 'note' | 'tags'
  readonly follows?: 'note' | 'tags'
  readonly lines: readonly (readonly Run[])[]
}

/** What Telegram counts: code points, bytes of the raw text and entities. */
export type Size = { readonly signs: number; readonly bytes: number; readonly entities: number }

export function toHtml(blocks: readonly Block[]): string {
  return join(blocks, (block) => {
    const html = block.lines.map((line) => line.map(runHtml).join('')).join('\n')
    if (block.quoted === undefined) return html
    const tag = block.quoted === 'expandable' ? '<blockquote expandable>' : '<blockquote>'
    return `${tag}${html}</blockquote>`
  })
}

/** What a person reads, and Telegram counts. */
export function toPlain(blocks: readonly Block[]): string {
  return join(blocks, ({ lines }) =>
    lines.map((line) => line.map((run) => run.text).join('')).join('\n'),
  )
}

/** The bar of a quoted block makes room of its own, so one line break is enough around it. */
function join(blocks: readonly Block[], render: (block: Block) => string): string {
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1]
      const isTight =
        before?.quoted !== undefined ||
        block.quoted !== undefined ||
        (before?.isTight && block.isTight) ||
        (block.follows !== undefined && before?.heads === block.follows)
      return `${before === undefined ? '' : isTight ? '\n' : '\n\n'}${render(block)}`
    })
    .join('')
}

export function measure(blocks: readonly Block[]): Size {
  const runs = blocks.flatMap((block) => block.lines.flat())
  const styled = runs.filter((run) => run.style !== undefined).length
  const linked = runs.filter((run) => run.url !== undefined).length
  const timed = runs.filter((run) => run.time !== undefined).length
  const quoted = blocks.filter((block) => block.quoted !== undefined).length
  return {
    signs: [...toPlain(blocks)].length,
    bytes: Buffer.byteLength(toHtml(blocks)),
    entities: styled + linked + timed + quoted,
  }
}

function runHtml({ text, style, url, time }: Run): string {
  if (text === '') return ''
  const words = time === undefined ? escapeHtml(text) : timeHtml(text, time)
  const styled = style === undefined ? words : `<${style}>${words}</${style}>`
  return url === undefined ? styled : `<a href="${escapeHtml(url)}">${styled}</a>`
}

/** https://core.telegram.org/bots/api#date-time-entity-formatting */
function timeHtml(text: string, { at, isDated }: NonNullable<Run['time']>): string {
  const seconds = Math.floor(at.getTime() / 1000)
  return `<tg-time unix="${seconds}" format="${isDated ? 'dt' : 't'}">${escapeHtml(text)}</tg-time>`
}

/** What is read of it: of our own HTML alone, in which every other bracket is escaped. */
export function readHtml(html: string): string {
  const signs = new Map(Object.entries(references).map(([sign, reference]) => [reference, sign]))
  return html.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (found) => signs.get(found) ?? found)
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => references[sign] ?? sign)
}
