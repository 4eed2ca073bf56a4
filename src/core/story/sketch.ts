/** Which texts are near-copies: their runs of four words, remembered by a sample. */
import { hashTerm } from './terms.ts'

/** The smallest hashes of a text's runs of words, ascending, and how many runs there are. */
export type Sketch = { readonly least: ArrayLike<number>; readonly count: number }

const runLength = 4
/** Texts with fewer runs are compared exactly; for others the likeness is within about 3 in 100. */
const sampleSize = 256

export function sketch(text: string): Sketch {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const hashes = words.map(hashTerm)
  const runs = new Set<number>()
  for (let at = 0; at + runLength <= hashes.length; at += 1) {
    let run = 0
    for (let word = at; word < at + runLength; word += 1)
      run = mix(Math.imul(run, 31) + (hashes[word] ?? 0))
    runs.add(run)
  }
  return { least: Int32Array.from(runs).sort().slice(0, sampleSize), count: runs.size }
}

/** Murmur3's finish: neighboring values must not stay neighbors, or the smallest are no fair sample. */
function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** The share of all their runs that both have: 1 for the same text. */
export function likeness(a: Sketch, b: Sketch): number {
  let [shared, all, left, right] = [0, 0, 0, 0]
  while (all < sampleSize && (left < a.least.length || right < b.least.length)) {
    const [mine, theirs] = [a.least[left] ?? Infinity, b.least[right] ?? Infinity]
    if (mine === theirs) shared += 1
    if (mine <= theirs) left += 1
    if (theirs <= mine) right += 1
    all += 1
  }
  return all === 0 ? 0 : shared / all
}

const copyLikeness = 0.48
/** Of the shorter text's runs: it stands almost whole in the longer one. */
const excerptShare = 0.8
/** Two texts of a few words are alike by chance. */
const leastRuns = 12

/** One of the two repeats the other's text, whole or in part. */
export function isCopy(a: Sketch, b: Sketch): boolean {
  const shorter = Math.min(a.count, b.count)
  if (shorter < leastRuns) return false
  const alike = likeness(a, b)
  const shared = (alike * (a.count + b.count)) / (1 + alike)
  return alike >= copyLikeness || shared >= excerptShare * shorter
}
