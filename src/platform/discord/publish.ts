/** Announcement channels: what the servers that follow one are sent, and how often it may still change. */
import { DiscordAPIError, RateLimitError, type REST, Routes } from 'discord.js'
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

/** How long until there is room for one more. 0: now. */
export function waitForRoomMs(input: {
  readonly nowMs: number
  /** When the earlier ones were, oldest first. */
  readonly earlier: readonly number[]
  readonly limit: number
}): number {
  const { nowMs, earlier, limit } = input
  const recent = earlier.filter((at) => at > nowMs - hourMs)
  const oldest = recent[recent.length - limit]
  return oldest === undefined ? 0 : oldest + hourMs - nowMs
}

export type Publisher = {
  /** False: the hour's ten are spent, or Discord would not. The message stands all the same. */
  publish(message: Standing): Promise<boolean>
  /** Runs an edit; throws a `rate-limited` {@link DeliveryError} where it has to wait for its turn. */
  edit<Result>(message: Standing, work: () => Promise<Result>): Promise<Result>
}

/** Its memory is of this process; Discord's own count is the last word. */
export function createPublisher(rest: REST, now: () => number = Date.now): Publisher {
  const published = createTimes()
  const edited = createTimes()
  const isPublished = new Set<string>()
  return {
    async publish({ channel, id }) {
      const earlier = published.of(channel)
      if (waitForRoomMs({ nowMs: now(), earlier, limit: publishesPerHour }) > 0) return false
      try {
        await rest.post(Routes.channelMessageCrosspost(channel, id))
      } catch (error) {
        if (!(error instanceof DiscordAPIError) || error.code !== alreadyPublished) return false
      }
      published.add(channel, now())
      isPublished.add(id)
      return true
    },
    async edit({ id }, work) {
      const waitMs = isPublished.has(id)
        ? waitForRoomMs({ nowMs: now(), earlier: edited.of(id), limit: editsPerHour })
        : 0
      if (waitMs > 0)
        throw new DeliveryError('rate-limited', 'a published message changes three times an hour', {
          retryAfterMs: waitMs,
        })
      try {
        const result = await work()
        if (isPublished.has(id)) edited.add(id, now())
        return result
      } catch (error) {
        throw isResting(error) ? restLater(error) : error
      }
    },
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

function createTimes() {
  const times = new Map<string, readonly number[]>()
  return {
    of: (key: string) => times.get(key) ?? [],
    add(key: string, at: number) {
      const kept = (times.get(key) ?? []).filter((one) => one > at - hourMs)
      times.set(key, [...kept, at])
    },
  }
}
