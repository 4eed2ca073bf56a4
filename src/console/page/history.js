import { diffWords } from './diff.js'
import { button, find, h } from './dom.js'
import { clock, exactly } from './time.js'

/** @typedef {import('../../ports.ts').SandboxMessage} Message */

const words = { create: 'Posted', edit: 'Edited', delete: 'Deleted' }

/**
 * A small button that shows everything the message has said, newest first.
 * @param {Message} message
 * @param {string} label
 */
export function historyButton(message, label) {
  const times = message.history.filter((entry) => entry.kind === 'edit').length
  const title = `Show what it said before (edited ${times === 1 ? 'once' : `${times} times`})`
  return button(
    {
      class: 'history-button',
      title,
      'aria-label': `${label}. ${title}`,
      'aria-haspopup': 'dialog',
    },
    (event) => open(message, /** @type {HTMLElement} */ (event.currentTarget)),
    label,
  )
}

/**
 * @param {Message} message
 * @param {HTMLElement} from
 */
function open(message, from) {
  const popover = find('#history')
  const entries = message.history.map((entry, index) => {
    const at = new Date(entry.at)
    const before = message.history[index - 1]
    return h(
      'li',
      { class: `history-entry is-${entry.kind}` },
      h(
        'p',
        { class: 'history-when' },
        h('b', {}, words[entry.kind]),
        ' ',
        h('time', { datetime: entry.at, title: exactly(at) }, clock(at)),
      ),
      entry.kind !== 'delete' &&
        h('p', { class: 'history-text', dir: 'auto' }, drawText(entry, before)),
    )
  })
  find('#history-list').replaceChildren(...entries.reverse())
  popover.showPopover()
  place(popover, from)
}

/**
 * @param {Message['history'][number]} entry
 * @param {Message['history'][number] | undefined} before
 */
function drawText(entry, before) {
  if (before === undefined) return [entry.text]
  return diffWords(before.text, entry.text).map((piece) => {
    if (piece.kind === 'same') return piece.text
    return h(piece.kind === 'new' ? 'ins' : 'del', {}, piece.text)
  })
}

/**
 * Below the button, or above it where there is no room.
 * @param {HTMLElement} popover
 * @param {HTMLElement} from
 */
function place(popover, from) {
  const anchor = from.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const isBelow = anchor.bottom + height + 16 < window.innerHeight
  const left = Math.max(8, Math.min(anchor.left - 24, window.innerWidth - width - 8))
  const top = isBelow ? anchor.bottom + 6 : Math.max(8, anchor.top - height - 6)
  popover.style.setProperty('left', `${left}px`)
  popover.style.setProperty('top', `${top}px`)
}
