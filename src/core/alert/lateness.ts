/** For how long news may be called breaking. */
import type { Level, NewsRecord, RevisionChange } from '../model.ts'

const minute = 60_000

/** None is under the ten minutes that an outage must last before it is one. */
const timesToLiveMs: Readonly<Record<Level, number>> = {
  flash: 20 * minute,
  bulletin: 30 * minute,
  urgent: 60 * minute,
  routine: 180 * minute,
}

export function isLate(level: Level, saidAt: Date, now: Date): boolean {
  return now.getTime() - saidAt.getTime() > timesToLiveMs[level]
}

/** When the publisher said it, or else when we saw it. */
export function findSaidAt({
  record,
  change,
  createdAt,
  raisedBy,
}: {
  readonly record: NewsRecord
  readonly change: RevisionChange | undefined
  readonly createdAt: Date
  readonly raisedBy?: string | undefined
}): Date {
  const stated =
    change === undefined ? record.publishedAt : (record.modifiedAt ?? record.publishedAt)
  // What a person says by hand is said now, however old the article.
  if (stated === null || raisedBy !== undefined) return createdAt
  // A publisher's clock may be fast.
  return new Date(Math.min(Date.parse(stated), createdAt.getTime()))
}
