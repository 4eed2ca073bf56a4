/** @typedef {{ readonly kind: 'same' | 'gone' | 'new', readonly text: string }} Piece */

/**
 * What a longest common subsequence leaves in place, and what goes and comes around it.
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 * @returns {readonly Piece[]}
 */
export function diffLists(a, b) {
  const lengths = commonLengths(a, b)
  /** @type {Piece[]} */
  const pieces = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const kind = nextKind(a, b, { i, j, lengths })
    pieces.push({ kind, text: (kind === 'new' ? b[j] : a[i]) ?? '' })
    if (kind !== 'new') i += 1
    if (kind !== 'gone') j += 1
  }
  return pieces
}

/**
 * What changed within a line.
 * @param {string} before
 * @param {string} after
 * @returns {readonly Piece[]}
 */
export function diffWords(before, after) {
  /** @type {Piece[]} */
  const pieces = []
  for (const { kind, text } of diffLists(toWords(before), toWords(after))) {
    const last = pieces.at(-1)
    if (last?.kind === kind) pieces.splice(-1, 1, { kind, text: last.text + text })
    else pieces.push({ kind, text })
  }
  return pieces
}

/** Each with the space after it, so that a changed phrase stays in one piece. @param {string} text */
function toWords(text) {
  return text.split(/(?<=\s)(?=\S)/)
}

/**
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 * @param {{ i: number, j: number, lengths: (i: number, j: number) => number }} at
 * @returns {Piece['kind']}
 */
function nextKind(a, b, { i, j, lengths }) {
  if (i === a.length) return 'new'
  if (j === b.length) return 'gone'
  if (a[i] === b[j]) return 'same'
  return lengths(i + 1, j) >= lengths(i, j + 1) ? 'gone' : 'new'
}

/**
 * How many the two have in common from (i, j) on.
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
function commonLengths(a, b) {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  const at = (/** @type {number} */ i, /** @type {number} */ j) => table[i * width + j] ?? 0
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  return at
}
