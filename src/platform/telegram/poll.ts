import { setTimeout as wait } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'

/** Below the client's own time-out of 15 s. */
const pollSeconds = 10
const firstPauseMs = 500
const longestPauseMs = 30_000

type Signal = Parameters<Api['getUpdates']>[1]

type PollOptions = {
  readonly api: Api
  readonly allowed: readonly Exclude<keyof Update, 'update_id'>[]
  /** Done once, before the first poll, and tried again until it works. */
  readonly prepare: () => Promise<void>
  readonly take: (update: Update) => Promise<void>
  readonly signal: AbortSignal
  readonly log: Logger
}

/**
 * Long polling until `signal` fires. grammY's own `bot.start` ends for good on a second poller and
 * cannot be stopped within seconds when Telegram does not answer.
 */
export async function pollUpdates(options: PollOptions): Promise<void> {
  const { api, signal, log } = options
  const progress = { isPrepared: false, offset: 0 }
  let pauseMs = firstPauseMs
  while (!signal.aborted) {
    try {
      await pollOnce(options, progress)
      pauseMs = firstPauseMs
    } catch (error) {
      if (signal.aborted) break
      const waitMs = retryAfterMs(error) ?? pauseMs
      log.warn({ err: error, waitMs }, 'telegram updates not reached')
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      await wait(waitMs, undefined, { signal }).catch(() => {})
    }
  }
  const { offset } = progress
  // What was answered is confirmed, so that a restart does not answer it again.
  if (offset > 0)
    await api
      .getUpdates({ offset, limit: 1, timeout: 0 }, toGrammySignal(AbortSignal.timeout(1000)))
      .catch(() => {})
}

async function pollOnce(
  { api, allowed, prepare, take, signal }: PollOptions,
  progress: { isPrepared: boolean; offset: number },
): Promise<void> {
  if (!progress.isPrepared) await prepare()
  progress.isPrepared = true
  const updates = await api.getUpdates(
    { offset: progress.offset, timeout: pollSeconds, allowed_updates: allowed },
    toGrammySignal(signal),
  )
  for (const update of updates) {
    if (signal.aborted) return
    await take(update)
    progress.offset = update.update_id + 1
  }
}

function retryAfterMs(error: unknown): number | undefined {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return seconds === undefined ? undefined : seconds * 1000
}

/** grammY's types still name the shim of Node's own class. */
export function toGrammySignal(signal: AbortSignal): Signal {
  return signal as Signal
}
