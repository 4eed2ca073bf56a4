/** When to look at a source again: a pure function of what its looks have brought so far. */

export type PollHistory = {
  /** Never sooner than this after the last look. */
  readonly fastestPollMs: number
  /** Never later than this, as long as the source answers. */
  readonly slowestPollMs: number
  /** How long it takes until it says something new; undefined until that has been seen. */
  readonly changeGapMs: number | undefined
  readonly lastChangedAt: Date | undefined
  /** In a row, up to now. */
  readonly failureCount: number
  /** What its owner asks for by Cache-Control, ttl or Retry-After. */
  readonly ownerWaitMs: number
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** So many looks for one thing new. */
const looksPerChange = 20
/** A source that has been quiet for so many of its gaps has become a quieter one. */
const quietGaps = 4
const unknownGapMs = hourMs
const longestGapMs = 14 * dayMs
const longestBackoffMs = hourMs
/** A Retry-After beyond this is a mistake of the server. */
const longestOwnerWaitMs = dayMs

/** `chance` is at least 0 and below 1: it keeps sources apart that began together. */
export function nextPollAt(history: PollHistory, now: Date, chance: number): Date {
  const { fastestPollMs, slowestPollMs, failureCount } = history
  const ownerWaitMs = Math.min(history.ownerWaitMs, longestOwnerWaitMs)
  const wishedMs = Math.max(usualWaitMs(history, now), ownerWaitMs)
  const calmMs = clamp(wishedMs, fastestPollMs, slowestPollMs) * (0.9 + 0.1 * chance)
  const waitMs = Math.max(fastestPollMs, calmMs)
  if (failureCount === 0) return new Date(now.getTime() + waitMs)
  const backoffMs = Math.min(fastestPollMs * 2 ** failureCount, longestBackoffMs)
  return new Date(now.getTime() + Math.max(waitMs, backoffMs * (0.5 + 0.5 * chance), ownerWaitMs))
}

function usualWaitMs({ changeGapMs = unknownGapMs, lastChangedAt }: PollHistory, now: Date) {
  const quietMs = lastChangedAt === undefined ? 0 : now.getTime() - lastChangedAt.getTime()
  return Math.max(changeGapMs, quietMs / quietGaps) / looksPerChange
}

/** The usual gap after one more change; the newest counts for a third. */
export function learnChangeGap(
  { changeGapMs, lastChangedAt }: Pick<PollHistory, 'changeGapMs' | 'lastChangedAt'>,
  now: Date,
): number | undefined {
  if (lastChangedAt === undefined) return changeGapMs
  const seenMs = now.getTime() - lastChangedAt.getTime()
  const learnedMs = changeGapMs === undefined ? seenMs : (2 * changeGapMs + seenMs) / 3
  return Math.round(clamp(learnedMs, 0, longestGapMs))
}

/** What the dates of a list tell at first contact: the median time between two of its entries. */
export function guessChangeGap(dates: readonly Date[]): number | undefined {
  const times = dates.map((date) => date.getTime()).sort((a, b) => b - a)
  const gaps = times.slice(1, 11).map((time, index) => (times[index] ?? time) - time)
  const median = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]
  return median === undefined ? undefined : Math.round(clamp(median, 0, longestGapMs))
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
