import type { Atom } from './atom.ts'

/** By figure and stem of the noun: "24 hours" is "a day". */
const sameSpans: ReadonlyMap<string, string> = new Map([
  ['24 hour', 'day'],
  ['30 minut', 'half'],
  ['60 minut', 'hour'],
  ['7 day', 'week'],
  ['12 month', 'year'],
  ['10 year', 'decade'],
  ['100 year', 'century'],
])

export function isSameSpan(
  value: number | undefined,
  noun: string,
  removed: readonly Atom[],
): boolean {
  const word = sameSpans.get(`${value} ${noun}`)
  return word !== undefined && removed.some(({ key }) => key === word)
}
