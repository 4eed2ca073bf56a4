/**
 * https://discord.com/developers/docs/topics/rate-limits. Discord says that a route's limit must not be
 * known beforehand; these are as they were commonly seen in 2026.
 */
import { createWindow, type Window, type WindowLimit } from '../window.ts'
import type { EditLimits } from './edit-limits.ts'

export type DiscordLimits = {
  /** Of one bot. */
  readonly global: WindowLimit
  /** 401, 403 and 429 of one address; beyond it Cloudflare answers. */
  readonly invalid: WindowLimit
  readonly routes: readonly RouteLimit[]
  readonly edits: EditLimits
}

type RouteLimit = WindowLimit & {
  readonly bucket: string
  readonly method: string
  /** Its first group is the channel, for which the limit is counted. */
  readonly path: RegExp
  /** `shared`: of the channel, whoever asks. */
  readonly scope?: 'shared'
}

const second = 1_000
const minute = 60 * second

export const discordLimits: DiscordLimits = {
  global: { limit: 50, perMs: second },
  invalid: { limit: 10_000, perMs: 10 * minute },
  routes: [
    {
      bucket: 'post-message',
      method: 'POST',
      path: /^\/channels\/(\d+)\/messages$/,
      limit: 5,
      perMs: 5 * second,
    },
    {
      bucket: 'edit-message',
      method: 'PATCH',
      path: /^\/channels\/(\d+)\/messages\/\d+$/,
      limit: 5,
      perMs: 5 * second,
    },
    {
      bucket: 'delete-message',
      method: 'DELETE',
      path: /^\/channels\/(\d+)\/messages\/\d+$/,
      limit: 5,
      perMs: second,
    },
    {
      bucket: 'crosspost-hour',
      method: 'POST',
      path: /^\/channels\/(\d+)\/messages\/\d+\/crosspost$/,
      limit: 10,
      perMs: 60 * minute,
      scope: 'shared',
    },
  ],
  edits: {
    published: { limit: 3, perMs: 60 * minute },
    old: { limit: 3, perMs: 6 * second },
    oldAfterMs: 60 * minute,
  },
}

export type Verdict = {
  /** `ban`: Cloudflare's page, which says neither who nor how long. */
  readonly kind: 'pass' | 'limited' | 'ban'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: {
    readonly message: string
    readonly retry_after: number
    readonly global: boolean
    readonly code?: number
  }
}

export type Limiter = {
  /** `isOwn`: with the bot's token; interactions and webhooks are outside the global limit. */
  check(call: {
    readonly method: string
    readonly path: string
    readonly isOwn: boolean
    readonly nowMs: number
  }): Verdict
  /** After the answer. */
  count(status: number, headers: Readonly<Record<string, string>>, nowMs: number): void
}

export function createLimiter(limits: DiscordLimits): Limiter {
  const global = createWindow(limits.global)
  const invalid = createWindow(limits.invalid)
  const buckets = new Map<string, Window>()

  const bucketOf = (method: string, path: string) => {
    for (const route of limits.routes) {
      const channel = route.method === method ? route.path.exec(path)?.[1] : undefined
      if (channel === undefined) continue
      const key = `${route.bucket}:${channel}`
      const window = buckets.get(key) ?? createWindow(route)
      buckets.set(key, window)
      return { route, window }
    }
    return undefined
  }

  return {
    check({ method, path, isOwn, nowMs }) {
      if (invalid.remaining(nowMs) === 0) return { kind: 'ban', headers: {} }
      const globalWaitMs = isOwn ? global.waitMs(nowMs) : 0
      if (globalWaitMs > 0) return refuse(globalWaitMs, 'global', { 'x-ratelimit-global': 'true' })
      const bucket = bucketOf(method, path)
      const waitMs = bucket?.window.waitMs(nowMs) ?? 0
      if (bucket !== undefined && waitMs > 0)
        return refuse(waitMs, bucket.route.scope ?? 'user', describe(bucket, nowMs))
      if (isOwn) global.add(nowMs)
      bucket?.window.add(nowMs)
      return { kind: 'pass', headers: bucket === undefined ? {} : describe(bucket, nowMs) }
    },
    count(status, headers, nowMs) {
      const isInvalid = status === 401 || status === 403 || status === 429
      if (isInvalid && headers['x-ratelimit-scope'] !== 'shared') invalid.add(nowMs)
    },
  }
}

function describe(
  { route, window }: { readonly route: RouteLimit; readonly window: Window },
  nowMs: number,
): Readonly<Record<string, string>> {
  const resetMs = window.emptyAfterMs(nowMs)
  return {
    'x-ratelimit-limit': String(route.limit),
    'x-ratelimit-remaining': String(window.remaining(nowMs)),
    'x-ratelimit-reset': ((nowMs + resetMs) / second).toFixed(3),
    'x-ratelimit-reset-after': (resetMs / second).toFixed(3),
    'x-ratelimit-bucket': route.bucket,
  }
}

export function refuse(
  waitMs: number,
  scope: 'user' | 'global' | 'shared',
  headers: Readonly<Record<string, string>>,
): Verdict {
  return {
    kind: 'limited',
    headers: {
      ...headers,
      'x-ratelimit-scope': scope,
      'retry-after': String(Math.ceil(waitMs / second)),
    },
    body: {
      message: 'You are being rate limited.',
      retry_after: Math.ceil(waitMs) / second,
      global: scope === 'global',
    },
  }
}
