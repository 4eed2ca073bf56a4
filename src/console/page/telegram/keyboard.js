import { button, h, icon, link } from '../dom.js'

/** @typedef {import('./payload.js').Key} Key */

/**
 * The keys under a message.
 * @param {readonly (readonly Key[])[]} rows
 * @param {(callbackData: string) => Promise<void>} press
 */
export function drawKeyboard(rows, press) {
  if (rows.length === 0) return undefined
  return h(
    'div',
    { class: 'keyboard' },
    rows.map((row) =>
      h(
        'div',
        { class: 'keyboard-row' },
        row.map((key) => drawKey(key, press)),
      ),
    ),
  )
}

/** @param {Key} key @param {(callbackData: string) => Promise<void>} press */
function drawKey({ text, url, callback_data: id, style }, press) {
  const label = h('span', { dir: 'auto' }, text)
  if (url !== undefined) return link(url, { class: 'key' }, label, icon('icon-outward'))
  const looks = style === undefined ? 'key' : `key is-${style}`
  const key = button({ class: looks, disabled: id === undefined }, async () => {
    if (id === undefined) return
    key.classList.add('is-busy')
    key.setAttribute('aria-busy', 'true')
    await press(id)
    key.classList.remove('is-busy')
    key.removeAttribute('aria-busy')
  })
  key.append(label)
  return key
}
