/** Announcement channels: what the servers that follow one are sent, and how often it may still change. */
import { DiscordAPIError, RateLimitError, type REST, Routes } from 'discord.js'
import type { Budget, BudgetRule } from '../../ports/budget.ts'
import { DeliveryError } from '../../ports/messenger.ts'
import type { Standing } from './message-id.ts'

const hourMs = 3_600_000
/** Not documented, yet the same everywhere: https://github.com/discordjs/discord.js/issues/4956 */
const publishesPerHour = 10
/** https://github.com/discord/discord-api-docs/issues/2258 */
const editsPerHour = 3
/** Discord's header says one second, its body up to an hour: https://github.com/discord/discord-api-docs/issues/6109 */
const refusedEditWaitMs = hourMs / editsPerHour
const alreadyPublished = 40_033

const publishRule = (channel: string): BudgetRule => ({
  key: `discord:${channel}:publish`,
  limit: publishesPerHour,
  perMs: hourMs,
})
const editRule = (id: string): BudgetRule => ({
  key: `discord:${id}:edit-published`,
  limit: editsPerHour,
  perMs: hourMs,
})
/** Counted once, it says for a day that the message is published; nobody takes a place under it. */
const publishedMark = (id: string): BudgetRule => ({
  key: `discord:${id}:published`,
  limit: 1,
  perMs: 24 * hourMs,
  isCeiling: true,
})

export type Publisher = {
  /** False: the hour's ten are spent, or Discord would not. The message stands all the same. */
  publish(message: Standing): Promise<boolean>
  /** Runs an edit; throws a `rate-limited` {@link DeliveryError} where it has to wait for its turn. */
  edit<Result>(message: Standing, work: () => Promise<Result>): Promise<Result>
}

/** What was done is counted in the budget of all processes; Discord's own count is the last word. */
export function createPublisher(rest: REST, budget: Budget): Publisher {
  return {
    async publish({ channel, id }) {
      const room = await budget.take([publishRule(channel)])
      if (room.kind === 'wait') return false
      const isPublished = await crosspost(rest, { channel, id })
      await budget.settle(room.place, isPublished)
      if (isPublished) await budget.count(publishedMark(id))
      return isPublished
    },
    async edit({ id }, work) {
      const isPublished = (await budget.take([publishedMark(id)])).kind === 'wait'
      const room = isPublished ? await budget.take([editRule(id)]) : undefined
      if (room?.kind === 'wait')
        throw new DeliveryError('rate-limited', 'a published message changes three times an hour', {
          retryAfterMs: room.waitMs,
        })
      let isDone = false
      try {
        const result = await work()
        isDone = true
        return result
      } catch (error) {
        throw isResting(error) ? restLater(error) : error
      } finally {
        if (room !== undefined) await budget.settle(room.place, isDone)
      }
    },
  }
}

async function crosspost(rest: REST, { channel, id }: Standing): Promise<boolean> {
  try {
    await rest.post(Routes.channelMessageCrosspost(channel, id))
    return true
  } catch (error) {
    return error instanceof DiscordAPIError && error.code === alreadyPublished
  }
}

function isResting(error: unknown): error is RateLimitError {
  return error instanceof RateLimitError && error.scope === 'shared'
}

function restLater(cause: RateLimitError): DeliveryError {
  return new DeliveryError('rate-limited', 'Discord lets a published message rest', {
    cause,
    retryAfterMs: Math.max(refusedEditWaitMs, cause.retryAfter),
  })
}
