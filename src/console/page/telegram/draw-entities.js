import { button, h, icon, link } from '../dom.js'
import { exactly, inStyle } from '../time.js'

/** @typedef {import('./payload.js').Entity} Entity */
/** @typedef {import('../dom.js').Child} Child */
/** @typedef {(command: string) => void} Run what a click on a command types */

const tags = /** @type {Readonly<Record<string, keyof HTMLElementTagNameMap>>} */ ({
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
})

const linkOrCommand = /https?:\/\/[^\s<]+[^\s<.,:;"'”’)\]]|(?<![\w/<>])\/[a-z]\w{0,31}(?:@\w+)?/gi

/**
 * A text with what Telegram found in it: https://core.telegram.org/bots/api#messageentity
 * @param {string} text
 * @param {readonly Entity[]} entities properly nested, as Telegram makes them
 * @param {Run} run
 * @returns {readonly Child[]}
 */
export function drawEntities(text, entities, run) {
  const sorted = [...entities].sort(
    (a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b),
  )
  return drawRange({ text, run }, { from: 0, to: text.length }, sorted)
}

/** A time has words of its own, and so nothing in it. @param {Entity} entity */
const rank = ({ type }) => Number(type === 'date_time')

/**
 * @param {{ readonly text: string, readonly run: Run }} source
 * @param {{ from: number, readonly to: number }} range
 * @param {readonly Entity[]} entities those inside the range, outermost first
 * @returns {readonly Child[]}
 */
function drawRange(source, range, entities) {
  /** @type {Child[]} */
  const pieces = []
  let at = range.from
  let rest = entities
  while (rest[0] !== undefined) {
    const [first, ...others] = rest
    const end = first.offset + first.length
    pieces.push(drawPlain(source.text.slice(at, first.offset), source.run))
    const inside = others.filter((entity) => entity.offset < end)
    const children = drawRange(source, { from: first.offset, to: end }, inside)
    pieces.push(drawEntity(first, source.text.slice(first.offset, end), children, source.run))
    // A quote is a block of its own: the line break after it is already there.
    const isBlock = first.type.endsWith('blockquote') || first.type === 'pre'
    at = isBlock && source.text[end] === '\n' ? end + 1 : end
    rest = others.filter((entity) => entity.offset >= end)
  }
  pieces.push(drawPlain(source.text.slice(at, range.to), source.run))
  return pieces
}

/** Addresses and commands are found without being marked. @param {string} text @param {Run} run */
function drawPlain(text, run) {
  /** @type {Child[]} */
  const pieces = []
  let from = 0
  for (const found of text.matchAll(linkOrCommand)) {
    const [match] = found
    pieces.push(text.slice(from, found.index))
    pieces.push(match.startsWith('/') ? drawCommand(match, run) : link(match, {}, match))
    from = found.index + match.length
  }
  return [...pieces, text.slice(from)]
}

/** @param {string} text @param {Run} run */
const drawCommand = (text, run) => button({ class: 'bot-command' }, () => run(text), text)

/**
 * @param {Entity} entity
 * @param {string} text
 * @param {readonly Child[]} children
 * @param {Run} run
 * @returns {Child}
 */
function drawEntity(entity, text, children, run) {
  const tag = tags[entity.type]
  if (tag !== undefined) return h(tag, {}, children)
  switch (entity.type) {
    case 'text_link':
      // Not the children: an address in the label would be a link in a link.
      return link(entity.url, {}, text)
    case 'url':
      return link(text, {}, text)
    case 'bot_command':
      return drawCommand(text, run)
    case 'blockquote':
      return h('blockquote', { dir: 'auto' }, children)
    case 'expandable_blockquote':
      return drawExpandable(children)
    case 'spoiler':
      return drawSpoiler(children)
    case 'date_time':
      return drawTime(entity, text)
    default:
      return children
  }
}

/** @param {readonly Child[]} children */
function drawExpandable(children) {
  const toggle = button(
    { class: 'quote-toggle', 'aria-expanded': 'false', 'aria-label': 'Show the whole quote' },
    () => {
      const isOpen = quote.classList.toggle('is-open')
      toggle.setAttribute('aria-expanded', String(isOpen))
    },
    icon('icon-chevron'),
  )
  const words = h('span', { class: 'quote-text' }, children)
  const quote = h('blockquote', { class: 'is-expandable', dir: 'auto' }, words, toggle)
  return quote
}

/** @param {readonly Child[]} children */
function drawSpoiler(children) {
  const spoiler = button(
    { class: 'spoiler', 'aria-label': 'Spoiler' },
    () => spoiler.replaceWith(h('span', {}, children)),
    '▒▒▒▒▒▒',
  )
  return spoiler
}

/** `dt` is what Discord calls `s`. */
const timeStyles = /** @type {Readonly<Record<string, string>>} */ ({ t: 't', dt: 's' })

/** As in the app, in the reader's own zone; without a format the text stays. @param {Entity} entity @param {string} text */
function drawTime({ unix_time: seconds = 0, date_time_format: format = '' }, text) {
  const at = new Date(seconds * 1000)
  if (Number.isNaN(at.getTime())) return text
  const style = timeStyles[format]
  return h(
    'time',
    { datetime: at.toISOString(), title: exactly(at) },
    style === undefined ? text : inStyle(at, style),
  )
}
