/** The first of the values whose score no other passes. */
export function best<Value>(
  values: readonly Value[],
  score: (value: Value) => number,
): { readonly value: Value; readonly score: number } | undefined {
  let found: { value: Value; score: number } | undefined
  for (const value of values) {
    const worth = score(value)
    if (!found || worth > found.score) found = { value, score: worth }
  }
  return found
}
