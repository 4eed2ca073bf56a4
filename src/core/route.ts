import { isAtLeast, type Level, type SourceId } from './model.ts'

export type RouteFilters = {
  /** Empty: all. */
  readonly sources: readonly SourceId[]
  readonly leastLevel: Level
}

/** Whether a story of this source and level begins at such a place; `why` answers the reader who missed it. */
export function matchSubscription(
  filters: RouteFilters,
  alert: { readonly source: SourceId; readonly level: Level },
): { readonly isMatch: boolean; readonly why: string } {
  if (filters.sources.length > 0 && !filters.sources.includes(alert.source))
    return { isMatch: false, why: `it does not take ${alert.source}` }
  if (!isAtLeast(alert.level, filters.leastLevel))
    return { isMatch: false, why: `it takes ${filters.leastLevel} and above` }
  return { isMatch: true, why: 'its filters match' }
}
