/** What all processes remember together, in the budget that they share anyway. */
import type { Budget, BudgetRule } from './budget.ts'

const dayMs = 24 * 60 * 60_000

/** Counted up to `limit` within a day, it is full. Nobody takes a place under it. */
export function dayMark(key: string, limit = 1): BudgetRule {
  return { key, limit, perMs: dayMs, isCeiling: true }
}

export async function isFull(budget: Budget, mark: BudgetRule): Promise<boolean> {
  return (await budget.take([mark])).kind === 'wait'
}
