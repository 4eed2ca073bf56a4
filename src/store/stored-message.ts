import type { Message } from '../core/message.ts'

const timeKeys: ReadonlySet<string> = new Set(['at', 'postedAt'])

/** JSON has no dates and no `undefined`: times come back as dates, absent fields stay absent. */
export function toMessage(stored: unknown): Message {
  return JSON.parse(JSON.stringify(stored), (key, value) =>
    timeKeys.has(key) && typeof value === 'string' ? new Date(value) : value,
  )
}
