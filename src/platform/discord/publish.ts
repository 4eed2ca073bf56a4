/** Announcement channels: what the servers that follow one are sent, and how often it may still change. */
import { DiscordAPIError, RateLimitError, type REST, Routes, SnowflakeUtil } from 'discord.js'
import type { Budget, BudgetRule, Place } from '../../ports/budget.ts'
import { DeliveryError } from '../../ports/messenger.ts'
import type { Standing } from '../message-id.ts'
import { toDeliveryError } from './error.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Not documented, yet the same everywhere: https://github.com/discordjs/discord.js/issues/4956 */
const publishesPerHour = 10
/** https://github.com/discord/discord-api-docs/issues/2258 */
const editsPerHour = 3
/** Discord's header says one second, its body up to an hour: https://github.com/discord/discord-api-docs/issues/6109 */
const refusedEditWaitMs = hourMs / editsPerHour
/** Of a channel's messages older than an hour, together. Discord names the code alone, 30046; this is what others have seen. */
const oldEdits = { limit: 3, perMs: 6_000 }
const alreadyPublished = 40_033
/** Of one message while Discord fails: what comes after it in its channel waits so long. */
const mostFailures = 5

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
const oldEditRule = (channel: string): BudgetRule => ({
  key: `discord:${channel}:edit-old`,
  ...oldEdits,
})
/** What all processes remember together, in the budget that they share anyway: nobody takes a place under it. */
const dayMark = (key: string, limit = 1): BudgetRule => ({
  ...{ key, limit, perMs: dayMs, isCeiling: true },
})
/** The message is published, or may be. */
const publishedMark = (id: string) => dayMark(`discord:${id}:published`)
const failedMark = (id: string) => dayMark(`discord:${id}:publish-failed`, mostFailures)

export type Publisher = {
  /**
   * The message stands without it where the hour's ten are spent or Discord will not. Throws `unknown-outcome`
   * where another look at the message may find it publishable: never a reason that would send it anew.
   */
  publish(message: Standing): Promise<void>
  /** Runs an edit; throws a `rate-limited` {@link DeliveryError} of this message where it has to wait for its turn. */
  edit<Result>(message: Standing, work: () => Promise<Result>): Promise<Result>
}

/** What was done is counted in the budget of all processes; Discord's own count is the last word. */
export function createPublisher(rest: REST, budget: Budget): Publisher {
  return {
    async publish({ channel, id }) {
      const isCounted = await isFull(budget, publishedMark(id))
      const room = isCounted ? undefined : await budget.take([publishRule(channel)])
      if (room?.kind === 'wait') return
      const failure = await crosspost(rest, { channel, id })
      const isSpent = failure === undefined || failure.reason === 'unknown-outcome'
      if (room !== undefined) await budget.settle(room.place, isSpent)
      if (isSpent && !isCounted) await budget.count(publishedMark(id))
      if (failure !== undefined && isPassing(failure)) await askAgain(budget, id, failure)
    },
    async edit(message, work) {
      const place = await takeTurn(budget, message)
      let isDone = false
      try {
        const result = await work()
        isDone = true
        return result
      } catch (error) {
        throw isResting(error) ? restLater(error) : error
      } finally {
        if (place !== undefined) await budget.settle(place, isDone)
      }
    },
  }
}

/** Throws, unless Discord has failed this message too often already. */
async function askAgain(budget: Budget, id: string, failure: DeliveryError): Promise<void> {
  if (await isFull(budget, failedMark(id))) return
  await budget.count(failedMark(id))
  throw new DeliveryError('unknown-outcome', failure.message, { cause: failure })
}

/** To edit; undefined where it needs none. Throws where it has to wait. */
async function takeTurn(budget: Budget, message: Standing): Promise<Place | undefined> {
  const rules = [
    ...((await isFull(budget, publishedMark(message.id))) ? [editRule(message.id)] : []),
    ...(isOld(message) ? [oldEditRule(message.channel)] : []),
  ]
  if (rules.length === 0) return undefined
  const room = await budget.take(rules)
  if (room.kind === 'taken') return room.place
  throw new DeliveryError(
    'rate-limited',
    'Discord limits how often a published or an old message changes',
    { retryAfterMs: room.waitMs, scope: 'message' },
  )
}

async function crosspost(
  rest: REST,
  { channel, id }: Standing,
): Promise<DeliveryError | undefined> {
  try {
    await rest.post(Routes.channelMessageCrosspost(channel, id))
    return undefined
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === alreadyPublished) return undefined
    // Shared: others have spent the channel's ten, and it takes an hour.
    if (isResting(error)) return new DeliveryError('rejected', error.message, { cause: error })
    const failure = toDeliveryError(error)
    if (failure === undefined) throw error
    return failure
  }
}

async function isFull(budget: Budget, mark: BudgetRule): Promise<boolean> {
  return (await budget.take([mark])).kind === 'wait'
}

/** Asked again, Discord may publish it. */
function isPassing({ reason }: DeliveryError): boolean {
  return reason !== 'rejected' && reason !== 'forbidden' && reason !== 'gone'
}

function isOld({ id }: Standing): boolean {
  return Date.now() - SnowflakeUtil.timestampFrom(id) > hourMs
}

function isResting(error: unknown): error is RateLimitError {
  return error instanceof RateLimitError && error.scope === 'shared'
}

function restLater(cause: RateLimitError): DeliveryError {
  return new DeliveryError('rate-limited', 'Discord lets a published message rest', {
    cause,
    retryAfterMs: Math.max(refusedEditWaitMs, cause.retryAfter),
    scope: 'message',
  })
}
