import { button, h, icon, link } from '../dom.js'

/** @typedef {import('./payload.js').Component} Component */

/** Button style 5 is a link, the others call the bot. */
const styles = ['secondary', 'primary', 'secondary', 'success', 'danger', 'link']

/**
 * @param {readonly Component[]} rows
 * @param {(customId: string) => Promise<void>} press
 */
export function drawComponents(rows, press) {
  return rows
    .filter((row) => row.type === 1)
    .map((row) =>
      h(
        'div',
        { class: 'action-row' },
        (row.components ?? []).map((one) => drawButton(one, press)),
      ),
    )
}

/**
 * @param {Component} component
 * @param {(customId: string) => Promise<void>} press
 */
function drawButton({ type, style = 2, label = '', url, custom_id: id, disabled }, press) {
  if (type !== 2) return undefined
  const className = `component is-${styles[style] ?? 'secondary'}`
  if (url !== undefined) {
    return link(url, { class: className }, h('span', {}, label), icon('icon-outward'))
  }
  if (id === undefined) return undefined
  const element = button({ class: className, disabled }, async () => {
    element.classList.add('is-busy')
    element.setAttribute('aria-busy', 'true')
    await press(id)
    element.classList.remove('is-busy')
    element.removeAttribute('aria-busy')
  })
  element.append(h('span', {}, label))
  return element
}
