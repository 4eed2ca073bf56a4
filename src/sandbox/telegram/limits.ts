/** https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
import { createWindow, type Window, type WindowLimit } from '../window.ts'
import { BotApiError } from './bot-api.ts'

export type TelegramLimits = {
  /** New messages of one bot. */
  readonly global: WindowLimit
  /** New messages in one chat. */
  readonly chat: WindowLimit
  /** New messages in one group or channel. */
  readonly group: WindowLimit
  /** Edits in one group or channel, probing ones too. */
  readonly edits: WindowLimit
}

const second = 1_000
const minute = 60 * second

export const telegramLimits: TelegramLimits = {
  global: { limit: 30, perMs: second },
  chat: { limit: 1, perMs: second },
  group: { limit: 20, perMs: minute },
  edits: { limit: 20, perMs: minute },
}

/** Who asks again before the time is up waits twice as long, up to this. */
const longestWaitMs = minute

type Penalty = { readonly untilMs: number; readonly waitMs: number }

export type Limiter = {
  /** Throws the 429. `chat` is undefined for calls outside all limits. */
  check(method: string, chat: string | undefined, nowMs: number): void
}

export function createLimiter(limits: TelegramLimits): Limiter {
  const windows = new Map<string, Window>()
  const penalties = new Map<string, Penalty>()

  const windowOf = (key: string, limit: WindowLimit) => {
    const window = windows.get(key) ?? createWindow(limit)
    windows.set(key, window)
    return { key, window }
  }
  const windowsOf = (method: string, chat: string) => {
    const isGroup = /^[-@]/.test(chat)
    if (/^edit/i.test(method)) return isGroup ? [windowOf(`edits ${chat}`, limits.edits)] : []
    if (!/^send/i.test(method)) return []
    return [
      windowOf('all', limits.global),
      windowOf(`chat ${chat}`, limits.chat),
      ...(isGroup ? [windowOf(`group ${chat}`, limits.group)] : []),
    ]
  }

  return {
    check(method, chat, nowMs) {
      if (chat === undefined) return
      const asked = windowsOf(method, chat)
      for (const { key, window } of asked) {
        const waitMs = penalize(penalties, key, window.waitMs(nowMs), nowMs)
        if (waitMs > 0) throw tooManyRequests(waitMs)
      }
      for (const { window } of asked) window.add(nowMs)
    },
  }
}

function penalize(
  penalties: Map<string, Penalty>,
  key: string,
  waitMs: number,
  nowMs: number,
): number {
  const running = penalties.get(key)
  const isIgnored = running !== undefined && running.untilMs > nowMs
  if (waitMs === 0 && !isIgnored) {
    penalties.delete(key)
    return 0
  }
  // Whole seconds, as they are said.
  const asked = Math.ceil(waitMs / second) * second
  const next = isIgnored ? Math.min(Math.max(asked, running.waitMs * 2), longestWaitMs) : asked
  penalties.set(key, { untilMs: nowMs + next, waitMs: next })
  return next
}

export function tooManyRequests(waitMs: number): BotApiError {
  const seconds = Math.ceil(waitMs / second)
  return new BotApiError(429, `Too Many Requests: retry after ${seconds}`, {
    parameters: { retry_after: seconds },
  })
}
