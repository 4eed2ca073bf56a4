import { button, h, icon } from './dom.js'
import { saySize } from './file-card.js'

/** @typedef {{ readonly name: string, readonly base64: string }} Attached */

/** The console itself takes no more. */
const mostBytes = 1_000_000

/**
 * A file that goes with the next text: the button that picks it, and the line that shows it.
 * @param {{ iconName: string, tell: (problem: string) => void, changed: () => void }} options
 */
export function createAttachment({ iconName, tell, changed }) {
  /** @type {File | undefined} */
  let chosen
  const picker = h('input', { type: 'file', hidden: true, tabindex: '-1' })
  const name = h('bdi')
  const size = h('span', { class: 'file-size' })
  const line = h(
    'p',
    { class: 'composer-note', hidden: true },
    icon('icon-file'),
    h('span', {}, name, ' ', size),
    button({ 'aria-label': 'Take the file away' }, () => set(undefined), icon('icon-close')),
  )
  const pick = button(
    { class: 'composer-plus', 'aria-label': 'Attach a file', title: 'Attach a file' },
    () => picker.click(),
    icon(iconName),
  )

  /** @param {File | undefined} file */
  const set = (file) => {
    chosen = file
    picker.value = ''
    line.hidden = file === undefined
    name.textContent = file?.name ?? ''
    size.textContent = file === undefined ? '' : saySize(file.size)
    changed()
  }
  picker.addEventListener('change', () => {
    const file = picker.files?.[0]
    if (file === undefined) return
    if (file.size <= mostBytes) return set(file)
    picker.value = ''
    tell(`${file.name} has ${saySize(file.size)}; the console takes at most ${saySize(mostBytes)}.`)
  })
  return {
    pick,
    line: [picker, line],
    has: () => chosen !== undefined,
    /** What was chosen, once. @returns {Promise<Attached | undefined>} */
    async take() {
      const file = chosen
      if (file === undefined) return undefined
      set(undefined)
      return { name: file.name, base64: toBase64(new Uint8Array(await file.arrayBuffer())) }
    },
  }
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  const chunkLength = 8_192
  let text = ''
  for (let at = 0; at < bytes.length; at += chunkLength)
    text += String.fromCharCode(...bytes.subarray(at, at + chunkLength))
  return btoa(text)
}
