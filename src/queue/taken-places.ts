import type { Place } from '../ports/budget.ts'

type Taken = { readonly place: Place; untilMs: number }

export type TakenPlaces = {
  /** Those that still count under `key`. */
  of(key: string): readonly Taken[]
  add(key: string, taken: Taken): void
  /** Of how many keys anything is known. */
  readonly keyCount: number
}

/** Of what no longer counts nothing is kept: each message that is edited may have a key of its own. */
export function createTakenPlaces(now: () => number): TakenPlaces {
  const known = new Map<string, readonly Taken[]>()

  const listOf = (key: string) => (known.get(key) ?? []).filter(({ untilMs }) => untilMs > now())

  /** From the one not used for the longest time to the first that counts. */
  function forgetOld(): void {
    for (const key of known.keys()) {
      if (listOf(key).length > 0) return
      known.delete(key)
    }
  }

  return {
    of: listOf,
    add(key, taken) {
      const others = listOf(key)
      known.delete(key)
      known.set(key, [...others, taken])
      forgetOld()
    },
    get keyCount() {
      return known.size
    },
  }
}
