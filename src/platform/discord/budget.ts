/** How much Discord lets a bot say: https://discord.com/developers/docs/topics/rate-limits */
import { type REST, RESTEvents, type ResponseLike } from 'discord.js'
import { z } from 'zod'
import type { Budget, BudgetRule } from '../../ports/budget.ts'
import type { Places } from './place.ts'

const secondMs = 1_000

/** Discord bans an address at 10,000 in ten minutes. */
const invalid = { key: 'discord:invalid', limit: 5_000, perMs: 600 * secondMs, isCeiling: true }

/** What stands before Discord refuses all that we ask. */
const ban = { key: 'discord:ban', limit: undefined, perMs: 0 }

/** A 429 that does not say how long is Cloudflare's, and asking again makes it worse. */
export const banWaitMs = 60_000

/** Where one of them is shut, nothing at all is asked, however little it is. */
export const breakers: readonly BudgetRule[] = [ban, invalid]

type Action = 'send' | 'edit'

export function platformRules(perSecond: number): readonly BudgetRule[] {
  return [{ key: 'discord', limit: perSecond, perMs: secondMs, isPaced: true }, invalid]
}

/** A route's limit must not be known beforehand: its answers say when to pause. */
export function destinationRules(channel: string, action: Action): readonly BudgetRule[] {
  return [{ key: routeKey(channel, action), limit: undefined, perMs: 0 }]
}

const routeKey = (channel: string, action: Action) => `discord:${channel}:${action}`

const limitedSchema = z.object({ retry_after: z.number(), global: z.boolean().default(false) })

/** Tells the budget of all processes what each answer says; `nameOf` as in {@link Places}. */
export function watchLimits(
  rest: REST,
  { budget, nameOf }: { readonly budget: Budget; readonly nameOf: Places['nameOf'] },
  onError: (error: unknown) => void,
): void {
  rest.on(RESTEvents.Response, ({ method, path }, response) => {
    noteAnswer(budget, { method, route: findRoute(path, nameOf) }, response).catch(onError)
  })
}

async function noteAnswer(
  budget: Budget,
  { method, route }: { readonly method: string; readonly route: Route | undefined },
  response: ResponseLike,
): Promise<void> {
  const { status, headers } = response
  const notes: Promise<void>[] = []
  if (isBan(status, headers))
    notes.push(budget.pause('discord', banWaitMs), budget.pause(ban.key, banWaitMs))
  const isShared = headers.get('x-ratelimit-scope') === 'shared'
  if ([401, 403, 429].includes(status) && !isShared) notes.push(budget.count(invalid))
  if (route && headers.get('x-ratelimit-remaining') === '0' && method !== 'GET') {
    const resetAfterMs = Number(headers.get('x-ratelimit-reset-after') ?? 0) * secondMs
    notes.push(budget.pause(route.key, resetAfterMs))
  }
  // A shared refusal of an edit is of that one message, which waits up to an hour.
  const isOfMessage = isShared && route?.action === 'edit'
  if (status === 429) notes.push(pauseAsTold(budget, response, isOfMessage ? undefined : route))
  await Promise.all(notes)
}

type Route = { readonly key: string; readonly action: Action }

/** Undefined: not of messages. A forum is sent a message by opening a thread. */
function findRoute(path: string, nameOf: Places['nameOf']): Route | undefined {
  const [, channel, what] = /^\/channels\/(\d+)\/(messages|messages\/\d+|threads)$/.exec(path) ?? []
  if (channel === undefined || what === undefined) return undefined
  const action = what.startsWith('messages/') ? 'edit' : 'send'
  return { key: routeKey(nameOf(channel), action), action }
}

/** By the body, which knows more than the header: https://github.com/discord/discord-api-docs/issues/6109 */
async function pauseAsTold(
  budget: Budget,
  response: ResponseLike,
  route: Route | undefined,
): Promise<void> {
  const said = limitedSchema.safeParse(await response.json().catch(() => undefined))
  if (!said.success) return
  const paused = said.data.global ? 'discord' : route?.key
  if (paused !== undefined) await budget.pause(paused, said.data.retry_after * secondMs)
}

function isBan(status: number, headers: { get(name: string): string | null }): boolean {
  if (status === 429) return headers.get('retry-after') === null
  return status === 403 && headers.get('content-type')?.startsWith('application/json') !== true
}
