import { button, h, icon, link } from '../dom.js'
import { exactly, inStyle } from '../time.js'

/** https://core.telegram.org/bots/api#html-style, each tag and what stands for it here. */
const tags = /** @type {Readonly<Record<string, keyof HTMLElementTagNameMap>>} */ ({
  B: 'strong',
  STRONG: 'strong',
  I: 'em',
  EM: 'em',
  U: 'u',
  INS: 'u',
  S: 's',
  STRIKE: 's',
  DEL: 's',
  CODE: 'code',
  PRE: 'pre',
})

const linkOrCommand = /https?:\/\/[^\s<]+[^\s<.,:;"'”’)\]]|(?<![\w/])\/[a-z]\w{0,31}(?:@\w+)?/g

/**
 * Telegram's HTML as nodes of our own: only the tags it knows, nothing is taken over as markup.
 * @param {string} source
 * @param {(command: string) => void} run what a click on a command types
 */
export function drawHtml(source, run) {
  const parsed = new DOMParser().parseFromString(source, 'text/html')
  return drawAll(parsed.body, run)
}

/**
 * @param {Node} node
 * @param {(command: string) => void} run
 * @returns {readonly import('../dom.js').Child[]}
 */
const drawAll = (node, run) => [...node.childNodes].map((child) => draw(child, run))

/**
 * @param {Node} node
 * @param {(command: string) => void} run
 * @returns {import('../dom.js').Child}
 */
function draw(node, run) {
  if (!(node instanceof Element)) return drawText(node.textContent ?? '', run)
  const tag = tags[node.tagName]
  if (tag !== undefined) return h(tag, {}, drawAll(node, run))
  if (node.tagName === 'A')
    return link(node.getAttribute('href') ?? undefined, {}, node.textContent ?? '')
  if (node.tagName === 'BLOCKQUOTE') return drawQuote(node, run)
  if (node.tagName === 'TG-SPOILER') return drawSpoiler(node, run)
  if (node.tagName === 'TG-TIME') return drawTime(node)
  return drawAll(node, run)
}

/** @param {string} text @param {(command: string) => void} run */
export function drawText(text, run) {
  /** @type {import('../dom.js').Child[]} */
  const pieces = []
  let from = 0
  for (const found of text.matchAll(linkOrCommand)) {
    const [match] = found
    pieces.push(text.slice(from, found.index))
    const isCommand = match.startsWith('/')
    pieces.push(
      isCommand
        ? button({ class: 'bot-command' }, () => run(match), match)
        : link(match, {}, match),
    )
    from = found.index + match.length
  }
  return [...pieces, text.slice(from)]
}

/** @param {Element} node @param {(command: string) => void} run */
function drawQuote(node, run) {
  if (!node.hasAttribute('expandable')) return h('blockquote', { dir: 'auto' }, drawAll(node, run))
  const inner = h('span', { class: 'quote-text' }, drawAll(node, run))
  const toggle = button(
    { class: 'quote-toggle', 'aria-expanded': 'false', 'aria-label': 'Show the whole quote' },
    () => {
      const isOpen = quote.classList.toggle('is-open')
      toggle.setAttribute('aria-expanded', String(isOpen))
    },
    icon('icon-chevron'),
  )
  const quote = h('blockquote', { class: 'is-expandable', dir: 'auto' }, inner, toggle)
  return quote
}

/** @param {Element} node @param {(command: string) => void} run */
function drawSpoiler(node, run) {
  const spoiler = button({ class: 'spoiler', 'aria-label': 'Spoiler' }, () => {
    spoiler.replaceWith(h('span', {}, drawAll(node, run)))
  })
  spoiler.append(h('span', {}, node.textContent ?? ''))
  return spoiler
}

/** @param {Element} node */
function drawTime(node) {
  const at = new Date(Number(node.getAttribute('unix')) * 1000)
  if (Number.isNaN(at.getTime())) return node.textContent ?? ''
  const style = node.getAttribute('format') === 'r' ? 'R' : 't'
  return h('time', { datetime: at.toISOString(), title: exactly(at) }, inStyle(at, style))
}
