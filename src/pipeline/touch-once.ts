import type { Platform } from '../core/model.ts'
import type { Budget } from '../ports/budget.ts'
import { dayMark, isFull } from '../ports/mark.ts'

/**
 * True the first time in a day, which is longer than anybody looks for a message. Marked before the
 * message is touched, so that who dies of it has touched it too.
 */
export async function touchOnce(
  budget: Budget,
  platform: Platform,
  message: string,
): Promise<boolean> {
  const mark = dayMark(`${platform}:${message}:touched`)
  if (await isFull(budget, mark)) return false
  await budget.count(mark)
  return true
}
