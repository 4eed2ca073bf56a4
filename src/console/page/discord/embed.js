import { h, link, picture } from '../dom.js'
import { dayAndClock } from '../time.js'
import { drawInline, drawMarkdown } from './draw-markdown.js'

/** @typedef {import('./payload.js').Embed} Embed */

/** @param {Embed} embed */
export function drawEmbed(embed) {
  const element = h(
    'div',
    { class: embed.image ? 'embed has-image' : 'embed' },
    h('div', { class: 'embed-text' }, drawTexts(embed)),
    embed.thumbnail && picture(embed.thumbnail.url, 'embed-thumbnail'),
    embed.image &&
      link(
        embed.image.url,
        { class: 'embed-image-link', 'aria-label': 'Open the picture' },
        picture(embed.image.url, 'embed-image'),
      ),
    drawFooter(embed),
  )
  if (embed.color !== undefined) {
    element.style.setProperty('--accent', `#${embed.color.toString(16).padStart(6, '0')}`)
  }
  return element
}

/** @param {Embed} embed */
function drawTexts({ author, title, url, description, fields }) {
  return [
    author && h('div', { class: 'embed-author', dir: 'auto' }, link(author.url, {}, author.name)),
    title !== undefined &&
      h(
        'div',
        { class: 'embed-title', dir: 'auto' },
        url ? link(url, {}, drawInline(title)) : drawInline(title),
      ),
    description !== undefined &&
      h('div', { class: 'embed-description markdown' }, drawMarkdown(description)),
    fields &&
      fields.length > 0 &&
      h(
        'div',
        { class: 'embed-fields' },
        fields.map((field) =>
          h(
            'div',
            { class: field.inline ? 'embed-field is-inline' : 'embed-field' },
            h('div', { class: 'embed-field-name', dir: 'auto' }, drawInline(field.name)),
            h('div', { class: 'markdown', dir: 'auto' }, drawMarkdown(field.value)),
          ),
        ),
      ),
  ]
}

/** @param {Embed} embed */
function drawFooter({ footer, timestamp }) {
  if (footer === undefined && timestamp === undefined) return undefined
  const when = timestamp === undefined ? undefined : dayAndClock(new Date(timestamp))
  const texts = [footer?.text, when].filter((text) => text !== undefined)
  return h('div', { class: 'embed-footer', dir: 'auto' }, texts.join(' • '))
}
