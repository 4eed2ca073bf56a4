import type { Budget, BudgetRule, Place } from '../ports/budget.ts'
import { fullWaitMs, placeLeaseMs } from './budget-times.ts'

type Entry = { readonly place: Place; untilMs: number }

/** For one process that has the platforms to itself. */
export function createMemoryBudget(now: () => number = Date.now): Budget {
  const entries = new Map<string, Entry[]>()
  const pauses = new Map<string, number>()

  const openOf = (key: string) => {
    const open = (entries.get(key) ?? []).filter(({ untilMs }) => untilMs > now())
    entries.set(key, open)
    return open
  }
  const waitOf = ({ key, limit, perMs }: BudgetRule): number => {
    const pausedMs = (pauses.get(key) ?? 0) - now()
    if (pausedMs > 0) return pausedMs
    if (limit === undefined) return 0
    const open = openOf(key)
    if (open.length < limit) return 0
    const untils = open.map(({ untilMs }) => untilMs).sort((a, b) => a - b)
    const waitMs = (untils[open.length - limit] ?? 0) - now()
    return waitMs > perMs ? fullWaitMs : waitMs
  }
  const put = ({ key }: BudgetRule, place: Place, forMs: number) => {
    openOf(key).push({ place, untilMs: now() + forMs })
  }

  return {
    async take(rules) {
      const waitMs = Math.max(0, ...rules.map(waitOf))
      if (waitMs > 0) return { kind: 'wait', waitMs }
      const place = { id: '', rules: rules.filter(({ isCeiling }) => !isCeiling) }
      for (const rule of place.rules) if (rule.limit !== undefined) put(rule, place, placeLeaseMs)
      return { kind: 'taken', place }
    },
    async settle(place, wasUsed) {
      for (const { key, perMs } of place.rules)
        for (const entry of openOf(key))
          if (entry.place === place) entry.untilMs = wasUsed ? now() + perMs : 0
    },
    async count(rule) {
      put(rule, { id: '', rules: [] }, rule.perMs)
    },
    async pause(key, forMs) {
      pauses.set(key, Math.max(pauses.get(key) ?? 0, now() + forMs))
    },
  }
}
