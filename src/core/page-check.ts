/** When an article's page is looked at again although its source's list says nothing new. */

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** The wait grows with the age: most revisions come within hours, nearly all within a day. */
const checksPerAge = 5
const shortestMs = 2 * minuteMs
const longestMs = 3 * hourMs
const watchedForMs = 48 * hourMs

/** Undefined: the article is old enough to be left alone. `chance` is at least 0 and below 1. */
export function nextCheckAt(
  { changedAt, now }: { readonly changedAt: Date; readonly now: Date },
  chance: number,
): Date | undefined {
  const ageMs = Math.max(0, now.getTime() - changedAt.getTime())
  if (ageMs > watchedForMs) return undefined
  const waitMs = Math.min(Math.max(ageMs / checksPerAge, shortestMs), longestMs)
  return new Date(now.getTime() + waitMs * (1 + 0.2 * chance))
}
