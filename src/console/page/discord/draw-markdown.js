import { button, h, link } from '../dom.js'
import { exactly, inStyle } from '../time.js'
import { parseInline, parseMarkdown } from './markdown.js'

/** @typedef {import('./markdown.js').Mark} Mark */

const tags = /** @type {const} */ ({
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subtext: 'small',
  item: 'div',
})

/** @param {string} source */
export const drawMarkdown = (source) => parseMarkdown(source).map(draw)

/** For titles, where nothing begins a line. @param {string} source */
export const drawInline = (source) => parseInline(source).map(draw)

/** @param {Mark} mark @returns {import('../dom.js').Child} */
function draw(mark) {
  switch (mark.kind) {
    case 'text':
      return mark.text
    case 'code':
      return h('code', {}, mark.text)
    case 'code-block':
      return h('pre', {}, h('code', {}, mark.text))
    case 'mention':
      return h('span', { class: 'mention' }, mark.text)
    case 'command':
      return h(
        'button',
        { type: 'button', class: 'mention', 'data-command': mark.text },
        `/${mark.text}`,
      )
    case 'time':
      return h(
        'time',
        { class: 'timestamp', datetime: mark.at.toISOString(), title: exactly(mark.at) },
        inStyle(mark.at, mark.style),
      )
    case 'link':
      return link(mark.url, {}, mark.children.map(draw))
    case 'heading':
      return h('strong', { class: `heading-${mark.level}` }, mark.children.map(draw))
    case 'quote':
      return h('blockquote', { dir: 'auto' }, h('span', {}, mark.children.map(draw)))
    case 'spoiler': {
      const spoiler = button({ class: 'spoiler', 'aria-label': 'Spoiler' }, () => {
        spoiler.replaceWith(h('span', { class: 'spoiler is-open' }, mark.children.map(draw)))
      })
      spoiler.append(h('span', {}, mark.children.map(draw)))
      return spoiler
    }
    default:
      return h(tags[mark.kind], { class: mark.kind }, mark.children.map(draw))
  }
}
