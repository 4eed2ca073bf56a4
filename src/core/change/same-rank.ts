import type { Atom } from './atom.ts'

/** "After 12 minutes" and "in the 12th minute", "20 percent" and "a fifth": the same number, once as one of many. */
export function isSameRank(left: Atom, right: Atom): boolean {
  return isRankOf(left, right) || isRankOf(right, left)
}

function isRankOf(rank: Atom, { value = 0, unit }: Atom): boolean {
  if (rank.unit !== 'th' || unit === 'th') return false
  return unit === '%' ? value * (rank.value ?? 0) === 100 : value === rank.value
}
