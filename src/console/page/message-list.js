import { button, h, icon } from './dom.js'

/**
 * One thing in a list. It is drawn again when its mark changes, and glows when its revision does.
 * @typedef {{
 *   readonly key: string,
 *   readonly mark: string,
 *   readonly revision: number,
 *   readonly draw: () => HTMLElement,
 * }} Item
 * @typedef {{ readonly mark: string, readonly revision: number, readonly element: HTMLElement }} Shown
 */

/** So near to the end, the reader follows what comes in. */
const nearPixels = 80

/** What is older than this many stays in the API. */
const drawnLimit = 200

/**
 * Keeps its elements in step with the items: what is new slides in, what was edited glows once, what
 * stays the same is not touched.
 * @param {string} label
 */
export function createMessageList(label) {
  const root = h('div', {
    class: 'messages',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': label,
    tabindex: '0',
  })
  /** @type {ReadonlyMap<string, Shown>} */
  let shown = new Map()
  let isFollowing = true
  const follow = () => {
    if (isFollowing) root.scrollTop = root.scrollHeight
  }
  const toEnd = button({ class: 'to-end', hidden: true }, () => {
    root.scrollTo({ top: root.scrollHeight, behavior: 'smooth' })
  })
  toEnd.append('New messages', icon('icon-chevron'))
  root.addEventListener('scroll', () => {
    isFollowing = root.scrollHeight - root.scrollTop - root.clientHeight < nearPixels
    if (isFollowing) toEnd.hidden = true
  })
  // Pictures come later and push the end down.
  root.addEventListener('load', follow, { capture: true })
  new ResizeObserver(follow).observe(root)

  return {
    element: h('div', { class: 'messages-frame' }, root, toEnd),
    /** What a person says oneself is always seen. */
    follow() {
      isFollowing = true
      follow()
    },
    /** @param {readonly Item[]} items */
    update(items) {
      const isFirst = shown.size === 0
      /** @type {Map<string, Shown>} */
      const next = new Map()
      for (const item of items.slice(-drawnLimit)) {
        const old = shown.get(item.key)
        next.set(item.key, refresh(item, old, isFirst))
        if (old === undefined && !isFollowing) toEnd.hidden = false
      }
      for (const [key, { element }] of shown) if (!next.has(key)) element.remove()
      putInOrder(root, [...next.values()])
      shown = next
      follow()
    },
  }
}

/**
 * @param {Item} item
 * @param {Shown | undefined} old
 * @param {boolean} isFirst
 * @returns {Shown}
 */
function refresh({ key, mark, revision, draw }, old, isFirst) {
  if (old?.mark === mark) return old
  const element = draw()
  element.dataset.key = key
  if (old && old.revision !== revision) element.classList.add('is-changed')
  if (!old && !isFirst) element.classList.add('is-new')
  old?.element.replaceWith(element)
  return { mark, revision, element }
}

/** Moves only what stands in the wrong place. @param {HTMLElement} root @param {readonly Shown[]} all */
function putInOrder(root, all) {
  let place = root.firstElementChild
  for (const { element } of all) {
    if (element === place) place = element.nextElementSibling
    else root.insertBefore(element, place)
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
