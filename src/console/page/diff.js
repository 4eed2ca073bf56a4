/** @typedef {{ readonly kind: 'same' | 'gone' | 'new', readonly text: string }} Piece */

/**
 * What changed between two short texts, by words (longest common subsequence).
 * @param {string} before
 * @param {string} after
 * @returns {readonly Piece[]}
 */
export function diffWords(before, after) {
  const a = before.split(/(\s+)/)
  const b = after.split(/(\s+)/)
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  const at = (/** @type {number} */ row, /** @type {number} */ column) =>
    common[row * width + column] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  /** @type {{ kind: Piece['kind'], text: string }[]} */
  const pieces = []
  const add = (/** @type {Piece['kind']} */ kind, /** @type {string | undefined} */ text = '') => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      add('same', a[i])
      i += 1
      j += 1
    } else if (j === b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      add('gone', a[i])
      i += 1
    } else {
      add('new', b[j])
      j += 1
    }
  }
  return pieces
}
