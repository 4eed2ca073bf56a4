/** So near to the end, the reader follows what comes in. */
const nearPixels = 80
const gapPixels = 8

/**
 * Where the reader is in a scrolled list. Whoever follows sees the top of what came last, and its end
 * where it fits; whoever reads elsewhere is left alone.
 * @param {HTMLElement} root
 * @param {() => void} onFollow
 */
export function createReadingPlace(root, onFollow) {
  let isFollowing = true
  let hasReadOn = false
  /** @type {string | undefined} */
  let lastKey
  let heldSize = ''

  const end = () => root.scrollHeight - root.clientHeight
  /**
   * The scroll position nearest to `from` that shows the element, its top first of all.
   * @param {string | undefined} key
   * @param {number} from
   */
  const placeOf = (key, from) => {
    const element = key === undefined ? undefined : findItem(root, key)
    if (element === undefined) return from
    const bottom = element.offsetTop + element.offsetHeight + gapPixels
    return Math.min(Math.max(from, bottom - root.clientHeight), element.offsetTop - gapPixels)
  }
  const restingPlace = () => Math.max(0, placeOf(lastKey, end()))
  const size = () => `${root.clientWidth} ${root.clientHeight} ${root.scrollHeight}`
  // Not for one who has read on in a long message.
  const hold = () => {
    if (isFollowing && !hasReadOn) root.scrollTop = restingPlace()
    heldSize = size()
  }
  root.addEventListener('scroll', () => {
    // What moved it was a picture or the window, not the reader.
    if (size() !== heldSize) return hold()
    hasReadOn = root.scrollTop > restingPlace() + 2
    const isHeld = Math.abs(root.scrollTop - restingPlace()) <= 2
    isFollowing = isHeld || end() - root.scrollTop < nearPixels
    if (isFollowing) onFollow()
  })
  // Pictures come later and push the end down.
  root.addEventListener('load', hold, { capture: true })
  new ResizeObserver(hold).observe(root)

  return {
    isFollowing: () => isFollowing,
    hold,
    /** From now on this one is followed. @param {string | undefined} key */
    follow(key) {
      isFollowing = true
      hasReadOn = false
      lastKey = key
      hold()
      onFollow()
    },
    /** @param {string | undefined} key */
    glideTo(key) {
      lastKey = key
      root.scrollTo({ top: restingPlace(), behavior: 'smooth' })
    },
    /** Moves no farther than it must. @param {string} key */
    reveal(key) {
      root.scrollTop = placeOf(key, root.scrollTop)
    },
  }
}

/** @param {ParentNode | null} root @param {string} key */
export function findItem(root, key) {
  const element = root?.querySelector(`[data-key="${CSS.escape(key)}"]`)
  return element instanceof HTMLElement ? element : undefined
}
