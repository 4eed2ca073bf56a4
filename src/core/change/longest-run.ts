/** Places of the longest growing subsequence: what kept its order while the rest moved. */
export function longestRun(values: readonly number[]): ReadonlySet<number> {
  /** Where the run of each length ends that ends lowest. */
  const ends: number[] = []
  const previous: number[] = []
  for (const [at, value] of values.entries()) {
    const length = countBelow(ends, (end) => (values[end] ?? 0) < value)
    previous[at] = ends[length - 1] ?? -1
    ends[length] = at
  }
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at)
  return kept
}

/** How many of the first items fit; those that fit all stand before those that do not. */
function countBelow(items: readonly number[], fits: (item: number) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(items[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
