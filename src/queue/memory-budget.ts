import { setTimeout as wait } from 'node:timers/promises'
import type { Budget, BudgetRule, Place } from '../ports/budget.ts'
import {
  aheadMs,
  catchUpMs,
  countsForMs,
  earlyMs,
  fullWaitMs,
  gapOf,
  isCounted,
  placeLeaseMs,
} from './budget-rule.ts'
import { createTakenPlaces } from './taken-places.ts'

/** For one process that has the platforms to itself. `redis-budget.ts` does the same in Redis. */
export function createMemoryBudget(now: () => number = Date.now): Budget {
  const places = createTakenPlaces(now)
  const pauses = new Map<string, number>()
  const paces = new Map<string, number>()

  const freeAt = ({ key, limit }: BudgetRule): number => {
    if (limit === undefined) return 0
    const open = places.of(key)
    const untils = open.map(({ untilMs }) => untilMs).sort((a, b) => a - b)
    return open.length < limit ? 0 : (untils[open.length - limit] ?? 0)
  }
  const paceOf = ({ key }: BudgetRule) => Math.max(paces.get(key) ?? 0, now() - catchUpMs)
  const turnOf = (rule: BudgetRule) =>
    Math.max(now(), freeAt(rule), rule.isPaced ? paceOf(rule) : 0)
  const waitOf = (rule: BudgetRule): number => {
    const pausedMs = (pauses.get(rule.key) ?? 0) - now()
    if (pausedMs > 0) return pausedMs
    const turnMs = turnOf(rule) - now()
    if (turnMs > rule.perMs + aheadMs) return fullWaitMs
    if (!rule.isPaced) return turnMs
    return turnMs > aheadMs ? turnMs - earlyMs : 0
  }
  const put = ({ key }: BudgetRule, place: Place, forMs: number) => {
    places.add(key, { place, untilMs: now() + forMs })
  }
  const pass = (rule: BudgetRule, turnAtMs: number) => {
    if (rule.isPaced)
      paces.set(rule.key, Math.max(paceOf(rule), turnAtMs - catchUpMs) + gapOf(rule))
  }

  return {
    async take(rules) {
      const waitMs = Math.max(0, ...rules.map(waitOf))
      if (waitMs > 0) return { kind: 'wait', waitMs }
      const turnAtMs = Math.max(now(), ...rules.map(turnOf))
      const place = { id: '', rules: rules.filter(isCounted), turnAtMs }
      for (const rule of place.rules) {
        put(rule, place, placeLeaseMs)
        pass(rule, turnAtMs)
      }
      return { kind: 'taken', place }
    },
    async untilTurn({ turnAtMs }) {
      if (turnAtMs > now()) await wait(turnAtMs - now())
    },
    async settle(place, wasUsed) {
      for (const rule of place.rules) {
        for (const entry of places.of(rule.key))
          if (entry.place === place) entry.untilMs = wasUsed ? now() + countsForMs(rule) : 0
        // Who does not go leaves the turn to the next.
        if (!wasUsed && rule.isPaced) paces.set(rule.key, paceOf(rule) - gapOf(rule))
      }
    },
    async count(rule) {
      put(rule, { id: '', rules: [], turnAtMs: 0 }, countsForMs(rule))
    },
    async pause(key, forMs) {
      pauses.set(key, Math.max(pauses.get(key) ?? 0, now() + forMs))
    },
  }
}
