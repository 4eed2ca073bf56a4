/**
 * Below what it belongs to, or above it where there is no room; never over the other column.
 * @param {HTMLElement} popover
 * @param {Pick<DOMRect, 'left' | 'top' | 'bottom'>} anchor
 * @param {Element | null} channel
 */
export function placePopover(popover, anchor, channel) {
  const column = (channel ?? document.body).getBoundingClientRect()
  popover.style.setProperty('max-width', `${column.width - 16}px`)
  const { width, height } = popover.getBoundingClientRect()
  const isBelow = anchor.bottom + height + 16 < window.innerHeight
  const left = Math.max(column.left + 8, Math.min(anchor.left - 24, column.right - width - 8))
  const top = isBelow ? anchor.bottom + 6 : Math.max(8, anchor.top - height - 6)
  popover.style.setProperty('left', `${left}px`)
  popover.style.setProperty('top', `${top}px`)
}
