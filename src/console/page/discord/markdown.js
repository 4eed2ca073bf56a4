/**
 * Discord's dialect, the part that bots write: https://discord.com/developers/docs/reference#message-formatting
 * @typedef {'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext' | 'item'} Wrap
 * @typedef {{ readonly kind: 'text' | 'code' | 'code-block' | 'mention' | 'command', readonly text: string }
 *   | { readonly kind: Wrap, readonly children: readonly Mark[] }
 *   | { readonly kind: 'heading', readonly level: number, readonly children: readonly Mark[] }
 *   | { readonly kind: 'link', readonly url: string, readonly children: readonly Mark[] }
 *   | { readonly kind: 'time', readonly at: Date, readonly style: string }} Mark
 */

/** @param {string} source @returns {readonly Mark[]} */
export function parseMarkdown(source) {
  /** @type {Mark[]} */
  const marks = []
  const lines = source.split('\n')
  for (let at = 0; at < lines.length; ) {
    const block = parseBlock(lines, at)
    if (block === undefined) {
      const end = nextBlock(lines, at + 1)
      const text = lines.slice(at, end).join('\n')
      marks.push(...parseInline(end < lines.length ? `${text}\n` : text))
      at = end
    } else {
      marks.push(block.mark)
      at = block.end
    }
  }
  return marks
}

/** @param {readonly string[]} lines @param {number} from */
function nextBlock(lines, from) {
  let isInCode = (lines[from - 1] ?? '').split('```').length % 2 === 0
  for (let at = from; at < lines.length; at += 1) {
    if (!isInCode && parseBlock(lines, at) !== undefined) return at
    if ((lines[at] ?? '').split('```').length % 2 === 0) isInCode = !isInCode
  }
  return lines.length
}

/**
 * What can only begin a line.
 * @param {readonly string[]} lines
 * @param {number} at
 * @returns {{ mark: Mark, end: number } | undefined}
 */
function parseBlock(lines, at) {
  const line = lines[at] ?? ''
  if (line.startsWith('>>> ')) {
    const rest = [line.slice(4), ...lines.slice(at + 1)].join('\n')
    return { mark: { kind: 'quote', children: parseMarkdown(rest) }, end: lines.length }
  }
  if (line.startsWith('> ')) {
    let end = at
    while (lines[end]?.startsWith('> ')) end += 1
    const rest = lines.slice(at, end).map((one) => one.slice(2))
    return { mark: { kind: 'quote', children: parseInline(rest.join('\n')) }, end }
  }
  const heading = /^(#{1,3}) +(.+)/.exec(line)
  if (heading) {
    const [, signs = '', text = ''] = heading
    return {
      mark: { kind: 'heading', level: signs.length, children: parseInline(text) },
      end: at + 1,
    }
  }
  const small = /^(-#|[-*]) +(.+)/.exec(line)
  if (small) {
    const [, sign, text = ''] = small
    const kind = sign === '-#' ? 'subtext' : 'item'
    return { mark: { kind, children: parseInline(text) }, end: at + 1 }
  }
  return undefined
}

/** @type {readonly (readonly [RegExp, (found: RegExpExecArray) => Mark])[]} */
const rules = [
  [/\\([^0-9A-Za-z\s])/y, ([, sign = '']) => ({ kind: 'text', text: sign })],
  [/```(?:[\w+-]+\n)?\n?([\s\S]+?)\n?```/y, ([, text = '']) => ({ kind: 'code-block', text })],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, ([, , text = '']) => ({ kind: 'code', text })],
  [
    /<t:(-?\d{1,12})(?::([tTdDfFsSR]))?>/y,
    ([, seconds, style = 'f']) => ({ kind: 'time', at: new Date(Number(seconds) * 1000), style }),
  ],
  [/<@&\d+>/y, () => ({ kind: 'mention', text: '@role' })],
  [/<@!?\d+>/y, () => ({ kind: 'mention', text: '@someone' })],
  [/<#\d+>/y, () => ({ kind: 'mention', text: '#channel' })],
  [
    /<\/((?:[-_'\p{L}\p{N}]{1,32} ?){1,3}):\d+>/uy,
    ([, name]) => ({ kind: 'command', text: `${name}` }),
  ],
  [/<(https?:\/\/[^\s<>]+)>/y, ([, url = '']) => toLink(url, [{ kind: 'text', text: url }])],
  [/https?:\/\/[^\s<]+[^<.,:;"'\]\s)]/y, ([url]) => toLink(url, [{ kind: 'text', text: url }])],
  [
    /\[((?:\[[^\]]*\]|[^[\]])+)\]\(\s*<?(https?:\/\/[^\s)>]+)>?\s*\)/y,
    ([, label = '', url = '']) => toLink(url, parseInline(label)),
  ],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, ([, inner = '']) => wrap('bold', inner)],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, ([, inner = '']) => wrap('underline', inner)],
  [/~~((?:\\[\s\S]|[^\\])+?)~~/y, ([, inner = '']) => wrap('strike', inner)],
  [/\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, ([, inner = '']) => wrap('spoiler', inner)],
  [/\*(?=\S)((?:\\[\s\S]|\*\*|[^*\\])+?)\*(?!\*)/y, ([, inner = '']) => wrap('italic', inner)],
  [/\b_((?:\\[\s\S]|__|[^_\\])+?)_\b/y, ([, inner = '']) => wrap('italic', inner)],
]

/** @param {string} source @returns {readonly Mark[]} */
export function parseInline(source) {
  /** @type {Mark[]} */
  const marks = []
  let plain = ''
  const flush = () => {
    if (plain !== '') marks.push({ kind: 'text', text: plain })
    plain = ''
  }
  for (let at = 0; at < source.length; ) {
    const found = match(source, at)
    if (found === undefined) {
      plain += source[at]
      at += 1
      continue
    }
    if (found.mark.kind === 'text') plain += found.mark.text
    else {
      flush()
      marks.push(found.mark)
    }
    at = found.end
  }
  flush()
  return marks
}

/** @param {string} source @param {number} at */
function match(source, at) {
  if (!/[\\<[h*_~|`]/.test(source[at] ?? '')) return undefined
  for (const [pattern, build] of rules) {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found) return { mark: build(found), end: at + found[0].length }
  }
  return undefined
}

/** @param {Wrap} kind @param {string} inner @returns {Mark} */
function wrap(kind, inner) {
  return { kind, children: parseInline(inner) }
}

/** @param {string} url @param {readonly Mark[]} children @returns {Mark} */
function toLink(url, children) {
  return { kind: 'link', url, children }
}
