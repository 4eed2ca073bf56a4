import type { PollHistory } from './poll-schedule.ts'

/** `dead`: it has not answered for long; `stale`: it answers, and has fallen silent against its habit. */

export type SourceTrouble = 'dead' | 'stale'

const hourMs = 3_600_000
const deadAfterFailures = 5
const deadAfterMs = hourMs / 2
const staleAfterMs = 24 * hourMs
const staleAfterGaps = 10

/** What an operator should be told of; undefined: nothing. */
export function findTrouble(
  source: Pick<PollHistory, 'failureCount' | 'changeGapMs' | 'lastChangedAt'> & {
    readonly failingSince: Date | undefined
  },
  now: Date,
): SourceTrouble | undefined {
  const { failureCount, failingSince, changeGapMs, lastChangedAt } = source
  if (failingSince !== undefined) {
    const failingMs = now.getTime() - failingSince.getTime()
    return failureCount >= deadAfterFailures && failingMs >= deadAfterMs ? 'dead' : undefined
  }
  if (changeGapMs === undefined || lastChangedAt === undefined) return undefined
  const quietMs = now.getTime() - lastChangedAt.getTime()
  return quietMs > Math.max(staleAfterMs, staleAfterGaps * changeGapMs) ? 'stale' : undefined
}
