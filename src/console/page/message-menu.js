import { button, find, h, icon } from './dom.js'
import { placePopover } from './place-popover.js'

/** @typedef {{ readonly label: string, readonly iconName: string, readonly choose: () => void }} Entry */

/**
 * Gives a drawn message its menu: a button at its edge, and a click with the other mouse button or the
 * menu key on it.
 * @param {HTMLElement} message
 * @param {() => readonly Entry[]} listEntries
 */
export function addMenu(message, listEntries) {
  const more = button(
    {
      class: 'message-more',
      'aria-label': 'What can be done with this message',
      'aria-haspopup': 'menu',
      title: 'More',
    },
    () => open(listEntries(), more.getBoundingClientRect(), message),
    icon('icon-more'),
  )
  message.addEventListener('contextmenu', (event) => {
    // A link and a marked text have the browser's own.
    const isLink = event.target instanceof Element && event.target.closest('a')
    if (isLink || document.getSelection()?.isCollapsed === false) return
    event.preventDefault()
    const { clientX: left, clientY: top } = event
    const anchor = left + top > 0 ? { left: left + 24, top, bottom: top } : undefined
    open(listEntries(), anchor ?? more.getBoundingClientRect(), message)
  })
  message.append(more)
  return message
}

/**
 * @param {readonly Entry[]} entries
 * @param {Pick<DOMRect, 'left' | 'top' | 'bottom'>} anchor
 * @param {HTMLElement} message
 */
function open(entries, anchor, message) {
  const menu = find('#message-menu')
  menu.replaceChildren(
    ...entries.map(({ label, iconName, choose }) =>
      button(
        { class: 'menu-entry', role: 'menuitem', tabindex: '-1' },
        () => {
          menu.hidePopover()
          choose()
        },
        icon(iconName),
        h('bdi', {}, label),
      ),
    ),
  )
  menu.onkeydown = (event) => moveFocus(menu, event)
  menu.dataset.look = message.closest('.channel')?.id ?? ''
  menu.showPopover()
  placePopover(menu, anchor, message.closest('.channel'))
  focusAt(menu, 0)
}

/** @param {HTMLElement} menu @param {KeyboardEvent} event */
function moveFocus(menu, event) {
  const at = [...menu.children].findIndex((entry) => entry.matches(':focus'))
  const last = menu.children.length - 1
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key]
  if (event.key === 'Tab') menu.hidePopover()
  if (next === undefined) return
  event.preventDefault()
  focusAt(menu, next > last ? 0 : next < 0 ? last : next)
}

/** @param {HTMLElement} menu @param {number} index */
function focusAt(menu, index) {
  const entry = menu.children[index]
  if (entry instanceof HTMLElement) entry.focus()
}
