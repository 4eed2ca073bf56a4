/** What both budgets have in common. */
import type { BudgetRule } from '../ports/budget.ts'

/** A place whose holder died comes back after so long. */
export const placeLeaseMs = 5_000

/** Every place is held by a call under way: when the first will be free nobody knows. */
export const fullWaitMs = 20

/** How far ahead turns are given out: a flash waits behind no more of them. */
export const aheadMs = 200

/** What was missed may be made up for, so much at once: a fan-out after a rest begins with a crowd. */
export const catchUpMs = 500

/** Who comes too early comes back when there is half of that to be given out. */
export const earlyMs = aheadMs / 2

/** A ceiling is counted up from elsewhere. */
export function isCounted({ limit, isCeiling }: BudgetRule): boolean {
  return limit !== undefined && !isCeiling
}

/** Between one turn and the next, where turns are given out. */
export function gapOf({ limit, perMs }: BudgetRule): number {
  return limit === undefined ? 0 : perMs / limit
}

/** Timers go off a little early, and clocks that count whole milliseconds see a little less. */
const marginMs = 2

/** For how long after its answer a call counts. */
export function countsForMs({ perMs }: BudgetRule): number {
  return perMs + marginMs
}
