/** How much Telegram lets a bot say: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
import type { BudgetRule } from '../../ports/budget.ts'

const secondMs = 1_000
const minuteMs = 60 * secondMs

const perMinuteInGroups = 20

export function platformRules(perSecond: number): readonly BudgetRule[] {
  return [{ key: 'telegram', limit: perSecond, perMs: secondMs, isPaced: true }]
}

export function destinationRules(channel: string, action: 'send' | 'edit'): readonly BudgetRule[] {
  const chat = `telegram:${channel.toLowerCase()}`
  // People have positive ids.
  const isGroup = !/^\d/.test(channel)
  const minute = { limit: isGroup ? perMinuteInGroups : undefined, perMs: minuteMs }
  if (action === 'edit') return [{ key: `${chat}:edits`, ...minute }]
  return [
    { key: `${chat}:minute`, ...minute },
    { key: chat, limit: 1, perMs: secondMs },
  ]
}

const rememberedCount = 10

/** Telegram's 429 does not say whether one chat is meant or the bot: refused nearly everywhere, it is the bot. */
export function createFloodWatch(): { note(isRefused: boolean): void; isEverywhere(): boolean } {
  const refusals: boolean[] = []
  return {
    note(isRefused) {
      refusals.push(isRefused)
      if (refusals.length > rememberedCount) refusals.shift()
    },
    isEverywhere: () => refusals.filter(Boolean).length > rememberedCount / 2,
  }
}
