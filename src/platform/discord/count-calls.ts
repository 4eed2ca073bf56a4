/** Whatever is asked of Discord beside the messages takes a place in the same budget. */
import { setTimeout as wait } from 'node:timers/promises'
import { DefaultRestOptions, type RESTOptions } from 'discord.js'
import { because } from '../../core/reason.ts'
import type { Budget, BudgetRule, Place } from '../../ports/budget.ts'
import { DeliveryError } from '../../ports/messenger.ts'
import { breakOff } from './break-off.ts'
import { breakers } from './budget.ts'

type MakeRequest = RESTOptions['makeRequest']

const mostTries = 20
const longestWaitMs = 250

/** A message, or its edit: whoever sends it has taken a place before. */
const messagePath = /\/channels\/\d+\/messages(?:\/\d+)?$/

export function countCalls(budget: Budget, rules: readonly BudgetRule[]): MakeRequest {
  const makeRequest = breakOff(DefaultRestOptions.makeRequest)
  return async (url, init) => {
    if (!isCounted(url, init)) return makeRequest(url, init)
    const place = await takeInTurn(budget, rules)
    try {
      return await makeRequest(url, init)
    } finally {
      if (place !== undefined) await budget.settle(place, true)
    }
  }
}

function isCounted(url: string, { method, headers }: Parameters<MakeRequest>[1]): boolean {
  const hasPlace = (method === 'POST' || method === 'PATCH') && messagePath.test(url)
  // What carries no token, as answers to interactions, is outside the limit.
  return !hasPlace && new Headers(headers as Record<string, string>).has('authorization')
}

/** Undefined: it has waited long enough, and goes all the same, unless a breaker is open. */
async function takeInTurn(
  budget: Budget,
  rules: readonly BudgetRule[],
): Promise<Place | undefined> {
  for (let tries = 0; tries < mostTries; tries++) {
    const taken = await budget.take(rules)
    if (taken.kind === 'taken') {
      await budget.untilTurn(taken.place)
      return taken.place
    }
    if (taken.waitMs > longestWaitMs) await refuseBroken(budget)
    await wait(Math.min(taken.waitMs, longestWaitMs))
  }
  return undefined
}

async function refuseBroken(budget: Budget): Promise<void> {
  const taken = await budget.take(breakers)
  if (taken.kind === 'taken') return
  const retryAfterMs = Math.ceil(taken.waitMs)
  throw new DeliveryError(
    'rate-limited',
    because('Discord asks to wait {time} ms', { time: retryAfterMs }),
    { retryAfterMs, scope: 'platform' },
  )
}
