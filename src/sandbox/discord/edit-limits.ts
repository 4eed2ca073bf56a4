/** What Discord limits of edits by the message, beside the route: https://github.com/discord/discord-api-docs/issues/6109 */
import { createWindow, type Window, type WindowLimit } from '../window.ts'
import { refuse, type Verdict } from './limits.ts'
import { crossposted, type StoredMessage } from './state.ts'

export type EditLimits = {
  /** Of one published message. */
  readonly published: WindowLimit
  /** Of one channel's messages older than `oldAfterMs`, together. */
  readonly old: WindowLimit
  readonly oldAfterMs: number
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes */
const publishedRests = 20_022
const oldRests = 30_046

/** Undefined: the edit may pass, and is counted. */
export function createEditLimiter(limits: EditLimits) {
  const windows = new Map<string, Window>()
  const windowOf = (key: string, limit: WindowLimit) => {
    const window = windows.get(key) ?? createWindow(limit)
    windows.set(key, window)
    return window
  }
  return ({ id, channelId, sentAt, body }: StoredMessage, nowMs: number): Verdict | undefined => {
    const isPublished = (body.flags & crossposted) !== 0
    const isOld = nowMs - Date.parse(sentAt) > limits.oldAfterMs
    const published = isPublished ? windowOf(id, limits.published) : undefined
    const old = isOld ? windowOf(channelId, limits.old) : undefined
    const restMs = published?.waitMs(nowMs) ?? 0
    if (restMs > 0) return toWrongHeader(withCode(refuse(restMs, 'shared', {}), publishedRests))
    const waitMs = old?.waitMs(nowMs) ?? 0
    if (waitMs > 0) return withCode(refuse(waitMs, 'user', {}), oldRests)
    for (const window of [published, old]) window?.add(nowMs)
    return undefined
  }
}

/** The body alone tells how long it takes. */
function toWrongHeader(verdict: Verdict): Verdict {
  return { ...verdict, headers: { ...verdict.headers, 'retry-after': '1' } }
}

function withCode(verdict: Verdict, code: number): Verdict {
  return verdict.body === undefined ? verdict : { ...verdict, body: { ...verdict.body, code } }
}
