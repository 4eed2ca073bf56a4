import { diffLines } from './diff-lines.js'
import { button, find, h } from './dom.js'
import { placePopover } from './place-popover.js'
import { clock, exactly } from './time.js'

/** @typedef {import('../../ports/sandbox.ts').SandboxMessage} Message */

const names = { create: 'Posted', edit: 'Edited', delete: 'Deleted' }

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
        h('b', {}, names[entry.kind]),
        ' ',
        h('time', { datetime: entry.at, title: exactly(at) }, clock(at)),
      ),
      entry.kind !== 'delete' && h('div', { class: 'history-text' }, drawText(entry, before)),
    )
  })
  find('#history-list').replaceChildren(...entries.reverse())
  popover.showPopover()
  placePopover(popover, from.getBoundingClientRect(), from.closest('.channel'))
}

/**
 * @param {Message['history'][number]} entry
 * @param {Message['history'][number] | undefined} before
 */
function drawText(entry, before) {
  if (before === undefined) return drawLine(entry.text)
  return diffLines(before.text, entry.text).map((block) =>
    block.kind === 'same' ? drawUnchanged(block.lines) : drawLine(block.pieces.map(drawPiece)),
  )
}

/** @param {import('./diff.js').Piece} piece */
function drawPiece({ kind, text }) {
  return kind === 'same' ? text : h(kind === 'new' ? 'ins' : 'del', {}, text)
}

/** @param {import('./dom.js').Child} words */
const drawLine = (words) => h('p', { dir: 'auto' }, words)

/** @param {readonly string[]} lines */
function drawUnchanged(lines) {
  const told = lines.filter((line) => line.trim() !== '')
  if (told.length < 2) return drawLine(told)
  return h(
    'details',
    { class: 'history-unchanged' },
    h('summary', {}, `${told.length} lines unchanged`),
    told.map(drawLine),
  )
}
