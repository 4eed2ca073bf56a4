/** What stands before every call: rate limits and scripted faults. */
import { once } from 'node:events'
import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import type { FaultKind, FaultScript, FaultyCall } from '../fault-script.ts'
import { fault } from './api-fault.ts'
import { messageJson } from './api-json.ts'
import { createEditLimiter } from './edit-limits.ts'
import { createLimiter, type DiscordLimits, refuse, type Verdict } from './limits.ts'
import { deleteMessage, getMessage } from './messages.ts'
import type { StoredMessage } from './state.ts'
import type { World } from './world.ts'

export type GuardOptions = {
  /** Default: none. `discordLimits` are Discord's own. */
  readonly limits?: DiscordLimits | undefined
  readonly faults?: FaultScript | undefined
}

const json = { 'content-type': 'application/json' }

/** Of a scripted 429. */
const scriptedWaitMs = 1_000

export function guard(
  world: World,
  { limits, faults }: GuardOptions,
): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const limiter = limits && createLimiter(limits)
  const limitEdit = limits && createEditLimiter(limits.edits)
  return async (call, next) => {
    const { method } = call.req
    const path = call.req.path.replace('/api/v10', '')
    const isOwn = call.req.header('authorization') !== undefined
    const verdict = limiter?.check({ method, path, isOwn, nowMs: world.now().getTime() })
    const finish = (response: Response | undefined) => {
      if (response !== undefined) call.res = response
      for (const [name, value] of Object.entries(verdict?.headers ?? {})) call.header(name, value)
      limiter?.count(call.res.status, toRecord(call.res.headers), world.now().getTime())
    }
    if (verdict?.kind === 'ban') return finish(banPage())
    if (verdict?.kind === 'limited') return finish(limited(verdict))
    const edited = findEdited(world, method, path)
    const resting = edited && limitEdit?.(edited, world.now().getTime())
    if (resting !== undefined) return finish(limited(resting))

    const kind = faults?.next(toFaultyCall(method, path))
    if (kind === 'reset-before') return finish(reset(call.env))
    const early = before(world, kind, path)
    if (early !== undefined) return finish(early)
    await next()
    if (kind === 'reset-after') return finish(reset(call.env))
    if (kind === 'timeout-after') await once(call.env.outgoing, 'close')
    finish(kind === 'error-after' ? serverError(500) : undefined)
  }
}

function findEdited(world: World, method: string, path: string): StoredMessage | undefined {
  const [, message] = /^\/channels\/\d+\/messages\/(\d+)$/.exec(path) ?? []
  return method === 'PATCH' && message !== undefined ? world.state.messages.get(message) : undefined
}

/** What happens instead of the call, or just before it. */
function before(world: World, kind: FaultKind | undefined, path: string): Response | undefined {
  const [, channel = '', message = ''] = /^\/channels\/(\d+)\/messages\/(\d+)/.exec(path) ?? []
  switch (kind) {
    case 'bad-gateway':
      return serverError(502)
    case 'rate-limit':
      return limited(refuse(scriptedWaitMs, 'user', {}))
    case 'ban-page':
      return banPage()
    case 'token-revoked':
      return toJson(fault('unauthorized').body, 401)
    case 'edit-lost':
      return toJson(messageJson(world, getMessage(world, channel, message)), 200)
    case 'message-gone':
      deleteMessage(world, getMessage(world, channel, message))
      return undefined
    case 'not-modified':
    case 'reset-before':
    case 'error-after':
    case 'timeout-after':
    case 'reset-after':
    case undefined:
      return undefined
  }
}

function toFaultyCall(method: string, path: string): FaultyCall {
  const channel = /^\/channels\/(\d+)\/messages/.exec(path)?.[1]
  if (channel === undefined) return { action: 'other', channel }
  if (path.endsWith('/crosspost')) return { action: 'publish', channel }
  const action = method === 'POST' ? 'send' : method === 'PATCH' ? 'edit' : 'other'
  return { action, channel }
}

function toJson(body: unknown, status: 200 | 401): Response {
  return new Response(JSON.stringify(body), { status, headers: json })
}

function limited({ headers, body }: Verdict): Response {
  return new Response(JSON.stringify(body), { status: 429, headers: { ...json, ...headers } })
}

/** https://github.com/discord/discord-api-docs/issues/5810 */
function banPage(): Response {
  const page =
    '<!doctype html><title>Access denied</title><p>Error 1015: You are being rate limited'
  return new Response(page, { status: 429, headers: { 'content-type': 'text/html' } })
}

function serverError(status: 500 | 502): Response {
  const page = `<html><head><title>${status}</title></head><body>${status}</body></html>`
  return new Response(page, { status, headers: { 'content-type': 'text/html' } })
}

/** What is answered after it reaches nobody. */
function reset({ incoming }: HttpBindings): Response {
  incoming.socket.resetAndDestroy()
  return new Response(null)
}

function toRecord(headers: Headers): Readonly<Record<string, string>> {
  return Object.fromEntries(headers)
}
