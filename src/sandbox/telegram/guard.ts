/** What stands before every call: rate limits and scripted faults. */
import { once } from 'node:events'
import type { HttpBindings } from '@hono/node-server'
import type { FaultKind, FaultScript } from '../fault-script.ts'
import { BotApiError, badRequest, notModified } from './bot-api.ts'
import { toBotMessage } from './bot-message.ts'
import { createLimiter, type TelegramLimits, tooManyRequests } from './limits.ts'
import type { World } from './world.ts'

export type GuardOptions = {
  /** Default: none. `telegramLimits` are Telegram's own. */
  readonly limits?: TelegramLimits | undefined
  readonly faults?: FaultScript | undefined
}

type Call = {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly env: HttpBindings
}

/** Answered as a page of HTML, as Telegram's edge does. */
export class EdgePage extends Error {
  override readonly name = 'EdgePage'
  readonly status: 429 | 500 | 502

  constructor(status: EdgePage['status']) {
    super(`edge answered ${status}`)
    this.status = status
  }
}

/** The line broke, or nobody waits any more: whatever is answered reaches no one. */
export class LostAnswer extends Error {
  override readonly name = 'LostAnswer'
}

/** Of a scripted 429. */
const scriptedWaitMs = 1_000

/** Runs the call, or what goes wrong instead of it. */
export function createGuard(world: World, { limits, faults }: GuardOptions) {
  const limiter = limits && createLimiter(limits)
  return async (call: Call, run: () => Promise<unknown>): Promise<unknown> => {
    const chat = call.params.chat_id === undefined ? undefined : String(call.params.chat_id)
    limiter?.check(call.method, chat, world.now().getTime())
    const kind = faults?.next({ action: toAction(call.method), channel: chat })
    if (kind === 'edit-lost') return findStanding(world, call)
    before(world, kind, call)
    const result = await run()
    if (kind === 'reset-after') throw reset(call.env)
    if (kind === 'error-after') throw new EdgePage(500)
    if (kind === 'timeout-after') {
      await once(call.env.outgoing, 'close')
      throw new LostAnswer()
    }
    return result
  }
}

/** Throws what happens instead of the call. */
function before(world: World, kind: FaultKind | undefined, { params, env }: Call): void {
  switch (kind) {
    case 'bad-gateway':
      throw new EdgePage(502)
    case 'ban-page':
      throw new EdgePage(429)
    case 'reset-before':
      throw reset(env)
    case 'rate-limit':
      throw tooManyRequests(scriptedWaitMs)
    case 'token-revoked':
      throw new BotApiError(401, 'Unauthorized')
    case 'not-modified':
      throw badRequest(notModified)
    case 'message-gone':
      world.record({
        kind: 'deleted',
        chatId: Number(params.chat_id),
        messageId: Number(params.message_id),
        at: world.now().toISOString(),
      })
      return
    case 'edit-lost':
    case 'error-after':
    case 'timeout-after':
    case 'reset-after':
    case undefined:
  }
}

/** As it was: the answer of a server that has not taken the edit. */
function findStanding({ chats }: World, { params }: Call): unknown {
  const state = chats.get(Number(params.chat_id))
  const message = state?.messages.get(Number(params.message_id))
  if (!state || !message) throw badRequest('message to edit not found')
  return toBotMessage(state, message)
}

function toAction(method: string): 'send' | 'edit' | 'other' {
  if (/^send/i.test(method)) return 'send'
  // The others only look: they would change no words.
  return /^editMessage(?:Text|Caption|Media)$/i.test(method) ? 'edit' : 'other'
}

function reset({ incoming }: HttpBindings): LostAnswer {
  incoming.socket.resetAndDestroy()
  return new LostAnswer()
}
