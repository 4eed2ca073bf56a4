import type { Message } from '../core/message.ts'

const timeKeys: ReadonlySet<string> = new Set(['at', 'postedAt'])

export function toMessage(stored: unknown): Message {
  // as: it was a message when it was stored
  return reviveTimes(stored) as Message
}

/** JSON has no dates and no `undefined`: times come back as dates, absent fields stay absent. */
export function reviveTimes(stored: unknown): unknown {
  return JSON.parse(JSON.stringify(stored), (key, value) =>
    timeKeys.has(key) && typeof value === 'string' ? new Date(value) : value,
  )
}
