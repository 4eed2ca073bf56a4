/** A strict sliding window: whatever span of `perMs` one looks at, at most `limit` were let through in it. */
export type WindowLimit = { readonly limit: number; readonly perMs: number }

export type Window = WindowLimit & {
  /** How long until one more fits; 0: now. */
  waitMs(nowMs: number): number
  add(nowMs: number): void
  remaining(nowMs: number): number
  /** How long until it is as good as new. */
  emptyAfterMs(nowMs: number): number
}

export function createWindow({ limit, perMs }: WindowLimit): Window {
  const times: number[] = []
  const forget = (nowMs: number) => {
    while (times[0] !== undefined && times[0] <= nowMs - perMs) times.shift()
  }
  return {
    limit,
    perMs,
    waitMs(nowMs) {
      forget(nowMs)
      const oldest = times.at(-limit)
      return oldest === undefined ? 0 : oldest + perMs - nowMs
    },
    add: (nowMs) => {
      times.push(nowMs)
    },
    remaining(nowMs) {
      forget(nowMs)
      return Math.max(0, limit - times.length)
    },
    emptyAfterMs(nowMs) {
      const newest = times.at(-1)
      return newest === undefined ? 0 : Math.max(0, newest + perMs - nowMs)
    },
  }
}
