import { diffLists, diffWords } from './diff.js'

/** @typedef {import('./diff.js').Piece} Piece */
/**
 * Lines that stayed, or one that did not.
 * @typedef {{ readonly kind: 'same', readonly lines: readonly string[] }
 *   | { readonly kind: 'changed', readonly pieces: readonly Piece[] }} Block
 */

/** Lines that share less than this are two lines, not one rewritten. */
const alikeShare = 0.5

/**
 * What changed between two texts: by lines, and by words where a line was only rewritten.
 * @param {string} before
 * @param {string} after
 * @returns {readonly Block[]}
 */
export function diffLines(before, after) {
  /** @type {Block[]} */
  const blocks = []
  /** @type {{ gone: string[], new: string[], same: string[] }} */
  let run = { gone: [], new: [], same: [] }
  const flush = () => {
    blocks.push(...pair(run.gone, run.new))
    if (run.same.length > 0) blocks.push({ kind: 'same', lines: run.same })
    run = { gone: [], new: [], same: [] }
  }
  for (const { kind, text } of diffLists(before.split('\n'), after.split('\n'))) {
    if (kind !== 'same' && run.same.length > 0) flush()
    run[kind].push(text)
  }
  flush()
  return blocks
}

/**
 * Each new line beside the first one gone that it rewrites.
 * @param {readonly string[]} gone
 * @param {readonly string[]} added
 * @returns {readonly Block[]}
 */
function pair(gone, added) {
  /** @type {Block[]} */
  const blocks = []
  /** @type {string[]} */
  let unpaired = []
  let from = 0
  const flush = (/** @type {number} */ to) => {
    blocks.push(...gone.slice(from, to).map((old) => whole('gone', old)))
    blocks.push(...unpaired.map((line) => whole('new', line)))
    unpaired = []
    from = to
  }
  for (const line of added) {
    const at = gone.findIndex((old, index) => index >= from && areAlike(old, line))
    if (at === -1) {
      unpaired.push(line)
      continue
    }
    flush(at)
    blocks.push({ kind: 'changed', pieces: diffWords(gone[at] ?? '', line) })
    from = at + 1
  }
  flush(gone.length)
  return blocks
}

/** @param {Piece['kind']} kind @param {string} text @returns {Block} */
function whole(kind, text) {
  return { kind: 'changed', pieces: [{ kind, text }] }
}

/** @param {string} a @param {string} b */
function areAlike(a, b) {
  const same = diffWords(a, b).filter((piece) => piece.kind === 'same')
  const shared = same.reduce((sum, piece) => sum + piece.text.trim().length, 0)
  return shared / Math.max(1, Math.min(a.length, b.length)) >= alikeShare
}
