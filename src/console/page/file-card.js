import { h, icon } from './dom.js'

/** @typedef {import('../../ports/sandbox.ts').SandboxMessage} Message */

/**
 * What hangs on a message, to be saved.
 * @param {Message['file']} file
 * @param {string} url
 */
export function drawFileCard(file, url) {
  if (file === undefined) return undefined
  return h(
    'a',
    { class: 'file-card', href: url, download: file.name, 'aria-label': `Save ${file.name}` },
    h('span', { class: 'file-icon' }, icon('icon-file')),
    h(
      'span',
      { class: 'file-words' },
      h('bdi', { class: 'file-name' }, file.name),
      h('span', { class: 'file-size' }, saySize(file.byteCount)),
    ),
    icon('icon-save', 'file-save'),
  )
}

/** As both apps say it. @param {number} byteCount */
export function saySize(byteCount) {
  if (byteCount < 1_000) return `${byteCount} B`
  const [size, unit] = byteCount < 1_000_000 ? [byteCount / 1_000, 'kB'] : [byteCount / 1e6, 'MB']
  return `${size.toFixed(size < 10 ? 1 : 0)} ${unit}`
}
