/** https://core.telegram.org/bots/api#setwebhook */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { z } from 'zod'
import { forgetOldest } from '../../core/forget-oldest.ts'
import type { UpdateDoor } from '../../ports/update-door.ts'

const updateSchema = z.looseObject({ update_id: z.int() })
/** Telegram brings one again when our answer was lost on its way. */
const rememberedCount = 1_000
const firstPauseMs = 1_000
const longestPauseMs = 60_000

/** The same in every process that has the token, and no way back to it. */
export function webhookSecret(token: string): string {
  return createHmac('sha256', token).update('tenbells webhook').digest('base64url')
}

export function createUpdateDoor(
  secret: string,
  take: (update: Update) => Promise<void>,
): UpdateDoor {
  const taken = new Map<number, Promise<void>>()
  return {
    async receive(body, given = '') {
      if (!isSame(given, secret)) return 401
      const parsed = updateSchema.safeParse(body)
      if (!parsed.success) return 400
      const { update_id: id } = parsed.data
      // as: who knows the secret is Telegram, and its updates have Telegram's shape
      const taking = taken.get(id) ?? take(parsed.data as Update)
      taken.set(id, taking)
      forgetOldest(taken, rememberedCount)
      try {
        await taking
      } catch (error) {
        // Telegram brings it again; it must not pass for taken then.
        if (taken.get(id) === taking) taken.delete(id)
        throw error
      }
      return 200
    },
  }
}

function isSame(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Tells Telegram where to bring updates, until it has understood. */
export async function keepSetting(
  set: () => Promise<void>,
  { signal, log }: { readonly signal: AbortSignal; readonly log: Logger },
): Promise<void> {
  let pauseMs = firstPauseMs
  while (!signal.aborted) {
    try {
      await set()
      return
    } catch (error) {
      if (signal.aborted) return
      log.error({ err: error, waitMs: pauseMs }, 'telegram webhook not set')
      await wait(pauseMs, undefined, { signal }).catch(() => {})
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }
}
