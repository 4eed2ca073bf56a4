import { button, h, icon, link, picture } from '../dom.js'
import { drawMarkdown } from './draw-markdown.js'

/** @typedef {import('./payload.js').Component} Component */

/** Button style 5 is a link, the others call the bot. */
const styles = ['secondary', 'primary', 'secondary', 'success', 'danger', 'link']

/**
 * @param {readonly Component[]} rows
 * @param {(customId: string) => Promise<void>} press
 */
export function drawComponents(rows, press) {
  return rows.map((one) => drawComponent(one, press))
}

/**
 * https://discord.com/developers/docs/components/reference
 * @param {Component} one
 * @param {(customId: string) => Promise<void>} press
 * @returns {import('../dom.js').Child}
 */
function drawComponent(one, press) {
  switch (one.type) {
    case 1:
      return h(
        'div',
        { class: 'action-row' },
        (one.components ?? []).map((inner) =>
          inner.type === 3 ? drawMenu(inner, press) : drawButton(inner, press),
        ),
      )
    case 10:
      return h('div', { class: 'card-text markdown' }, drawMarkdown(one.content ?? ''))
    case 12:
      return (one.items ?? []).map(({ media }) =>
        link(
          media.url,
          { class: 'card-picture', 'aria-label': 'Open the picture' },
          picture(media.url, 'embed-image'),
        ),
      )
    case 17:
      return drawCard(one, press)
    default:
      return undefined
  }
}

/**
 * @param {Component} card
 * @param {(customId: string) => Promise<void>} press
 */
function drawCard({ accent_color: accent, components = [] }, press) {
  const element = h(
    'div',
    { class: accent === undefined || accent === null ? 'card' : 'card has-accent' },
    components.map((inner) => drawComponent(inner, press)),
  )
  if (typeof accent === 'number')
    element.style.setProperty('--accent', `#${accent.toString(16).padStart(6, '0')}`)
  return element
}

/**
 * What is chosen is asked at once; the menu then shows what can be chosen again.
 * @param {Component} component
 * @param {(value: string) => Promise<void>} press
 */
function drawMenu({ options = [] }, press) {
  const element = h(
    'select',
    { class: 'component-menu', 'aria-label': 'Make a selection' },
    h('option', { value: '' }, 'Make a selection'),
    options.map(({ label, value }) => h('option', { value, dir: 'auto' }, label)),
  )
  element.addEventListener('change', async () => {
    const { value } = element
    if (value === '') return
    element.value = ''
    await press(value)
  })
  return element
}

/**
 * @param {Component} component
 * @param {(customId: string) => Promise<void>} press
 */
function drawButton({ type, style = 2, label = '', url, custom_id: id, disabled }, press) {
  if (type !== 2) return undefined
  const className = `component is-${styles[style] ?? 'secondary'}`
  if (url !== undefined) {
    return link(url, { class: className }, h('span', { dir: 'auto' }, label), icon('icon-outward'))
  }
  if (id === undefined) return undefined
  const element = button({ class: className, disabled }, async () => {
    element.classList.add('is-busy')
    element.setAttribute('aria-busy', 'true')
    await press(id)
    element.classList.remove('is-busy')
    element.removeAttribute('aria-busy')
  })
  element.append(h('span', { dir: 'auto' }, label))
  return element
}
