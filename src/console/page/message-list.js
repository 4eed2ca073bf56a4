import { button, h, icon } from './dom.js'
import { createReadingPlace, findItem } from './reading-place.js'

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

/** What is older than this many stays in the API. */
const drawnLimit = 200

/** What comes this soon after one's own press is taken for the answer. */
const answerMs = 5_000

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
  let expectedUntil = 0
  const toEnd = button({ class: 'to-end', hidden: true }, () => {
    place.glideTo([...shown.keys()].at(-1))
  })
  toEnd.append('New messages', icon('icon-chevron'))
  const place = createReadingPlace(root, () => {
    toEnd.hidden = true
  })

  /** @param {string | undefined} added @param {string | undefined} changed */
  const show = (added, changed) => {
    const news = added ?? changed
    if (news === undefined) return place.hold()
    const isAnswer = performance.now() < expectedUntil
    expectedUntil = 0
    if (place.isFollowing() || (isAnswer && added !== undefined)) return place.follow(news)
    if (isAnswer) return place.reveal(news)
    if (added !== undefined) toEnd.hidden = false
  }

  return {
    element: h('div', { class: 'messages-frame' }, root, toEnd),
    /** What a person says oneself is always seen. */
    follow: () => place.follow(undefined),
    /** So is the answer to a press, wherever it comes. */
    expectAnswer() {
      expectedUntil = performance.now() + answerMs
    },
    /** @param {readonly Item[]} items */
    update(items) {
      const drawn = items.slice(-drawnLimit)
      const added = drawn.findLast((item) => !shown.has(item.key))
      const changed = drawn.findLast((item) => shown.get(item.key)?.revision !== item.revision)
      /** @type {Map<string, Shown>} */
      const next = new Map()
      for (const item of drawn)
        next.set(item.key, refresh(item, shown.get(item.key), shown.size === 0))
      for (const [key, { element }] of shown) if (!next.has(key)) element.remove()
      putInOrder(root, [...next.values()])
      shown = next
      show(added?.key, changed?.key)
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
  const target = findItem(from.closest('.messages'), key)
  if (target === undefined) return
  target.scrollIntoView({ block: 'center', behavior: 'smooth' })
  target.classList.remove('is-found')
  requestAnimationFrame(() => target.classList.add('is-found'))
}
