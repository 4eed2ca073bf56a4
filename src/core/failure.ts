/** What to do after a platform has refused a delivery. */
import type { Level } from './model.ts'

const second = 1_000

/** Before the next attempt: 1, 2, 4 … 60 seconds. */
export function retryDelayMs(attemptCount: number): number {
  return Math.min(2 ** Math.max(attemptCount - 1, 0), 60) * second
}

/**
 * After a send whose outcome nobody can find out: said twice or not at all?
 * What wakes people must arrive; the rest may be missed rather than repeated. Before anything is known to
 * stand at a place nothing there can be looked for, nor mended: so the first arrives, too.
 */
export function resendsWhenUnknown(
  level: Level,
  { isFirst }: { readonly isFirst: boolean },
): boolean {
  return isFirst || level === 'flash' || level === 'bulletin'
}
