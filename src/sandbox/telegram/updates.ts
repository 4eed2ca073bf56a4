import { setTimeout as wait } from 'node:timers/promises'
import { BotApiError, type Chat, type User } from './bot-api.ts'
import type { BotMessage } from './bot-message.ts'
import type { World } from './world.ts'

export type Update = { readonly update_id: number } & NewUpdate

/** What a service message of a group that became a supergroup says, in the one and in the other. */
export type Moved =
  | { readonly migrate_to_chat_id: number }
  | { readonly migrate_from_chat_id: number }

type NewUpdate =
  | { readonly message: BotMessage & Partial<Moved> }
  | { readonly channel_post: Omit<BotMessage, 'from'> & { readonly sender_chat: Chat } }
  | {
      readonly my_chat_member: {
        readonly chat: Chat
        readonly from: User
        readonly date: number
        readonly old_chat_member: unknown
        readonly new_chat_member: unknown
      }
    }
  | {
      readonly callback_query: {
        readonly id: string
        readonly from: User
        readonly message: BotMessage
        readonly chat_instance: string
        readonly data: string
      }
    }

type Poll = {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
  /** Seconds. */
  readonly timeout?: number | undefined
  readonly allowed_updates?: readonly string[] | undefined
}

/** Where updates are brought to; `secret` goes into the header. */
type Hook = {
  readonly url: string
  readonly secret: string | undefined
  readonly allowed: readonly string[] | undefined
}

/** One poller at a time, or one webhook; updates kept until confirmed, 24 hours at most. */
export type UpdateQueue = {
  push(update: NewUpdate): void
  /** Undefined: they are polled. */
  setHook(hook: Hook | undefined): void
  poll(poll: Poll, signal: AbortSignal): Promise<readonly Update[]>
  close(): void
}

const firstPauseMs = 50
const longestPauseMs = 5_000
const keptMs = 24 * 60 * 60 * 1000

export function createUpdateQueue(world: World): UpdateQueue {
  let allowed: readonly string[] = []
  let hook: Hook | undefined
  let isBringing = false
  let waiter: { wake(): void; refuse(error: Error): void } | undefined

  const ready = (limit: number): readonly Update[] => {
    const oldest = world.now().getTime() - keptMs
    return world.pending.filter((update) => sentAt(update) >= oldest).slice(0, limit)
  }

  /** In their order, each until it is taken: later ones wait, as Telegram has one chat's wait. */
  const bring = async (): Promise<void> => {
    if (isBringing) return
    isBringing = true
    let pauseMs = firstPauseMs
    for (let update = world.pending[0]; hook && update; update = world.pending[0]) {
      if (await offer(hook, update)) {
        world.record({ kind: 'confirmed', before: update.update_id + 1 })
        pauseMs = firstPauseMs
      } else {
        await wait(pauseMs, undefined, { ref: false })
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      }
    }
    isBringing = false
  }

  return {
    setHook: (next) => {
      hook = next
      allowed = hook?.allowed ?? allowed
      void bring()
    },
    push: (update) => {
      const isWanted = allowed.length === 0 || allowed.some((kind) => kind in update)
      if (!isWanted) return
      const update_id = world.lastUpdateId + 1
      world.record({
        kind: 'queued',
        at: world.now().toISOString(),
        update: { update_id, ...update },
      })
      waiter?.wake()
      void bring()
    },
    poll: async ({ offset = 0, limit = 100, timeout = 0, allowed_updates }, signal) => {
      if (hook)
        throw new BotApiError(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      allowed = allowed_updates ?? allowed
      const before = offset < 0 ? world.pending.at(offset)?.update_id : offset
      const first = world.pending[0]
      if (before && first && first.update_id < before) world.record({ kind: 'confirmed', before })
      waiter?.refuse(
        new BotApiError(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      )
      const updates = ready(limit)
      if (updates.length > 0 || timeout === 0 || signal.aborted) return updates
      return new Promise((resolve, reject) => {
        const end = (finish: () => void) => {
          clearTimeout(timer)
          signal.removeEventListener('abort', mine.wake)
          if (waiter === mine) waiter = undefined
          finish()
        }
        const mine = {
          wake: () => end(() => resolve(ready(limit))),
          refuse: (error: Error) => end(() => reject(error)),
        }
        const timer = setTimeout(mine.wake, timeout * 1000)
        signal.addEventListener('abort', mine.wake)
        waiter = mine
      })
    },
    close: () => {
      hook = undefined
      waiter?.wake()
    },
  }
}

async function offer({ url, secret }: Hook, update: Update): Promise<boolean> {
  try {
    const headers = {
      'content-type': 'application/json',
      ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
    }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) })
    return answer.ok
  } catch {
    return false
  }
}

function sentAt(update: Update): number {
  // A pressed button carries no date of its own, and its message may be old.
  if ('callback_query' in update) return Number.POSITIVE_INFINITY
  if ('message' in update) return update.message.date * 1000
  return ('channel_post' in update ? update.channel_post : update.my_chat_member).date * 1000
}
