import type { Platform } from '../core/model.ts'
import type { Budget, BudgetRule } from '../ports/budget.ts'

/** Longer than anybody looks for a message. */
const rememberedMs = 24 * 60 * 60_000

/** Counted once, it says that somebody may have changed the message by looking for it; nobody takes a place under it. */
const markOf = (platform: Platform, message: string): BudgetRule => ({
  key: `${platform}:${message}:touched`,
  limit: 1,
  perMs: rememberedMs,
  isCeiling: true,
})

/** True the first time. Before it is touched, so that who dies of it has touched it too. */
export async function touchOnce(
  budget: Budget,
  platform: Platform,
  message: string,
): Promise<boolean> {
  const mark = markOf(platform, message)
  if ((await budget.take([mark])).kind === 'wait') return false
  await budget.count(mark)
  return true
}
