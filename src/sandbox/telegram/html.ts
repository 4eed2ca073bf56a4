/**
 * Telegram's HTML, by the rules and in the words of TDLib's own parser
 * (https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp).
 */
import { badRequest, type Entity, type FormattedText } from './bot-api.ts'
import { checkedLink } from './link.ts'

const entityTypes: Readonly<Record<string, string>> = {
  a: 'text_link',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  u: 'underline',
  ins: 'underline',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  'tg-emoji': 'custom_emoji',
  'tg-time': 'date_time',
  pre: 'pre',
  code: 'code',
  blockquote: 'blockquote',
}

const namedReferences: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

type OpenTag = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
}

type Parser = {
  readonly html: string
  at: number
  text: string
  readonly open: OpenTag[]
  readonly entities: Entity[]
}

/** Throws Telegram's "can't parse entities: …". */
export function parseHtml(html: string): FormattedText {
  const parser: Parser = { html, at: 0, text: '', open: [], entities: [] }
  while (parser.at < html.length) {
    if (html[parser.at] !== '<') parser.text += readSign(parser)
    else if (html[parser.at + 1] === '/') readEndTag(parser)
    else readStartTag(parser)
  }
  const unclosed = parser.open.at(-1)
  if (unclosed) throw failure(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  return { text: parser.text, entities: parser.entities }
}

function failure(detail: string): Error {
  return badRequest(`can't parse entities: ${detail}`)
}

function byteOffset(html: string, at: number): string {
  return `at byte offset ${Buffer.byteLength(html.slice(0, at))}`
}

/** One sign of text: a character reference that Telegram knows, or the sign as it stands. */
function readSign(parser: Parser): string {
  const sign = parser.html[parser.at] ?? ''
  if (sign === '&') {
    const reference = /^&(?:#x([0-9a-f]*)|#([0-9]*)|([a-z]+));?/i.exec(
      parser.html.slice(parser.at, parser.at + 16),
    )
    const decoded = reference && decode(reference)
    if (decoded) {
      parser.at += reference[0].length
      return decoded
    }
  }
  parser.at += 1
  return sign
}

function decode(reference: RegExpExecArray): string | undefined {
  const [whole, hexadecimal, decimal, name] = reference
  if (name !== undefined) return namedReferences[name]
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal ?? 0)
  const digits = whole.replace(/;$/, '')
  if (code === 0 || code >= 0x10ffff || digits.length >= 10) return undefined
  return String.fromCodePoint(code)
}

function isSpace(sign: string | undefined): boolean {
  return sign === undefined || sign <= ' '
}

function skipSpace(parser: Parser): void {
  while (parser.at < parser.html.length && isSpace(parser.html[parser.at])) parser.at += 1
}

function readUntil(parser: Parser, stop: RegExp): string {
  const start = parser.at
  while (parser.at < parser.html.length && !stop.test(parser.html[parser.at] ?? '')) parser.at += 1
  return parser.html.slice(start, parser.at)
}

function readStartTag(parser: Parser): void {
  const { html } = parser
  const where = byteOffset(html, parser.at)
  parser.at += 1
  const name = readUntil(parser, /[\s>]/).toLowerCase()
  if (parser.at >= html.length) throw failure(`Unclosed start tag ${where}`)
  if (!Object.hasOwn(entityTypes, name)) throw failure(`Unsupported start tag "${name}" ${where}`)
  const attributes = new Map<string, string>()
  while (true) {
    skipSpace(parser)
    if (html[parser.at] === '>') break
    if (parser.at >= html.length) throw failure(`Unclosed start tag ${where}`)
    readAttribute(parser, { name, where, attributes })
  }
  parser.at += 1
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler')
    throw failure(`Tag "span" must have class "tg-spoiler" ${where}`)
  // Documented as "can't be nested"; Telegram drops the inner one, a test should hear of it.
  if (name === 'blockquote' && parser.open.some((it) => it.name === 'blockquote'))
    throw failure(`Tag "blockquote" can't be nested ${where}`)
  parser.open.push({ name, attributes, offset: parser.text.length })
}

function readAttribute(
  parser: Parser,
  tag: { readonly name: string; readonly where: string; readonly attributes: Map<string, string> },
): void {
  const { html } = parser
  const name = readUntil(parser, /[\s\0=>/"']/)
  if (name === '') throw failure(`Empty attribute name in the tag "${tag.name}" ${tag.where}`)
  skipSpace(parser)
  if (html[parser.at] !== '=') {
    tag.attributes.set(name, '')
    return
  }
  parser.at += 1
  skipSpace(parser)
  tag.attributes.set(name, readValue(parser))
  if (parser.at >= html.length) throw failure(`Unclosed start tag ${tag.where}`)
}

function readValue(parser: Parser): string {
  const quote = parser.html[parser.at]
  if (quote !== '"' && quote !== "'") {
    const where = byteOffset(parser.html, parser.at)
    const token = readUntil(parser, /[^a-z0-9.-]/i).toLowerCase()
    const next = parser.html[parser.at]
    if (!isSpace(next) && next !== '>') throw failure(`Unexpected end of name token ${where}`)
    return token
  }
  parser.at += 1
  let value = ''
  while (parser.at < parser.html.length && parser.html[parser.at] !== quote)
    value += readSign(parser)
  parser.at += 1
  return value
}

function readEndTag(parser: Parser): void {
  const { html } = parser
  const where = byteOffset(html, parser.at)
  const tag = parser.open.pop()
  if (!tag) throw failure(`Unexpected end tag ${where}`)
  parser.at += 2
  const name = readUntil(parser, /[\s>]/)
  skipSpace(parser)
  if (html[parser.at] !== '>') throw failure(`Unclosed end tag ${where}`)
  if (name !== '' && name !== tag.name)
    throw failure(`Unmatched end tag ${where}, expected "</${tag.name}>", found "</${name}>"`)
  parser.at += 1
  const entity = toEntity(tag, parser.text)
  if (entity) parser.entities.push(entity)
}

function toEntity(tag: OpenTag, text: string): Entity | undefined {
  const { offset, attributes } = tag
  const length = text.length - offset
  if (length === 0) return undefined
  const plain = { type: entityTypes[tag.name] ?? tag.name, offset, length }
  switch (tag.name) {
    case 'a':
      return withUrl(plain, attributes.get('href') || text.slice(offset))
    case 'blockquote':
      return attributes.has('expandable') ? { ...plain, type: 'expandable_blockquote' } : plain
    case 'code': {
      const language = /^language-(.+)/.exec(attributes.get('class') ?? '')?.[1]
      return language === undefined ? plain : { ...plain, type: 'pre', language }
    }
    case 'tg-emoji':
      return { ...plain, custom_emoji_id: attributes.get('emoji-id') ?? '' }
    case 'tg-time':
      return {
        ...{ ...plain, unix_time: Number(attributes.get('unix') ?? 0) },
        date_time_format: attributes.get('format') ?? '',
      }
    default:
      return plain
  }
}

function withUrl(entity: Entity, link: string): Entity | undefined {
  const url = checkedLink(link)
  return url === undefined ? undefined : { ...entity, url }
}
