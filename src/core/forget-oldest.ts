/** Keeps the last ones that were put in. */
export function forgetOldest<Key>(known: Map<Key, unknown> | Set<Key>, keptCount: number): void {
  for (const oldest of known.keys()) {
    if (known.size <= keptCount) break
    known.delete(oldest)
  }
}
