/**
 * One thing in a list. It is drawn again only when its mark changes.
 * @typedef {{
 *   readonly key: string,
 *   readonly mark: string,
 *   readonly draw: () => HTMLElement,
 * }} Item
 */

/**
 * Keeps the elements of a list in step with its items: what is new slides in, what changed glows once,
 * what stays the same is not touched.
 * @param {HTMLElement} root
 */
export function createMessageList(root) {
  /** @type {Map<string, { mark: string, element: HTMLElement }>} */
  let shown = new Map()
  let isFirst = true

  /** @param {readonly Item[]} items */
  return function update(items) {
    const isAtEnd = root.scrollHeight - root.scrollTop - root.clientHeight < 80
    /** @type {typeof shown} */
    const next = new Map()
    for (const { key, mark, draw } of items) {
      const old = shown.get(key)
      if (old?.mark === mark) {
        next.set(key, old)
        continue
      }
      const element = draw()
      element.dataset.key = key
      if (!isFirst) element.classList.add(old ? 'is-changed' : 'is-new')
      if (old) old.element.replaceWith(element)
      next.set(key, { mark, element })
    }
    for (const [key, { element }] of shown) if (!next.has(key)) element.remove()
    let last = /** @type {Element | null} */ (null)
    for (const { element } of next.values()) {
      const place = last === null ? root.firstElementChild : last.nextElementSibling
      if (place !== element) root.insertBefore(element, place)
      last = element
    }
    shown = next
    if (isAtEnd || isFirst) root.scrollTop = root.scrollHeight
    isFirst = items.length === 0 && isFirst
  }
}

/**
 * Scrolls to a message and lets it glow, as both apps do when a quoted reply is clicked.
 * @param {HTMLElement} from
 * @param {string} key
 */
export function jumpTo(from, key) {
  const target = from.closest('.messages')?.querySelector(`[data-key="${CSS.escape(key)}"]`)
  if (!(target instanceof HTMLElement)) return
  target.scrollIntoView({ block: 'center', behavior: 'smooth' })
  target.classList.remove('is-found')
  requestAnimationFrame(() => target.classList.add('is-found'))
}
