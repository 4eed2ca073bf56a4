/** One connection to the gateway: https://discord.com/developers/docs/events/gateway#connections */
import { randomBytes } from 'node:crypto'
import type { WebSocket } from 'ws'
import { z } from 'zod'
import { applicationJson, userJson } from './api-json.ts'
import { guildJson } from './guild-json.ts'
import { isToken, type World } from './world.ts'

const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export const closeCode = {
  unknownOp: 4001,
  decode: 4002,
  notAuthenticated: 4003,
  badToken: 4004,
  again: 4005,
  tooFast: 4008,
  timedOut: 4009,
  badVersion: 4012,
  disallowedIntents: 4014,
}

/**
 * Members, presences, what others write: nobody has switched them on for this bot.
 * https://discord.com/developers/docs/events/gateway#privileged-intents
 */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15)

const heartbeatMs = 41_250
/** https://discord.com/developers/docs/events/gateway#rate-limiting */
const sendLimit = { count: 120, windowMs: 60_000, bytes: 4096 }

export type Session = {
  readonly id: string
  readonly intents: number
  /** All that was said, for a RESUME: `events[i]` has sequence number i + 1. */
  readonly events: string[]
  socket: WebSocket | undefined
}

type Surroundings = {
  readonly world: World
  readonly sessions: Map<string, Session>
  readonly url: string
}

const payloadSchema = z.object({ op: z.int(), d: z.unknown() })
const identifySchema = z.object({ token: z.string(), intents: z.int(), properties: z.object({}) })
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int() })

export function say(session: Session, name: string, body: unknown): void {
  const s = session.events.length + 1
  const text = JSON.stringify({ op: op.dispatch, t: name, s, d: body })
  session.events.push(text)
  session.socket?.send(text)
}

export function serveSocket(client: WebSocket, around: Surroundings): void {
  let session: Session | undefined
  let heardAt: readonly number[] = []

  client.on('message', (raw) => {
    const now = Date.now()
    heardAt = [...heardAt.filter((at) => now - at < sendLimit.windowMs), now]
    if (heardAt.length > sendLimit.count) return client.close(closeCode.tooFast, 'Rate limited.')
    const payload = readPayload(String(raw))
    switch (payload?.op) {
      case undefined:
        return client.close(closeCode.decode, 'Error while decoding payload.')
      case op.heartbeat:
        return send(client, op.heartbeatAck, null)
      case op.identify:
        if (session !== undefined) return client.close(closeCode.again, 'Already authenticated.')
        session = identify(client, payload.d, around)
        return
      case op.resume:
        session = resume(client, payload.d, around)
        return
      case op.presence:
        if (session === undefined) client.close(closeCode.notAuthenticated, 'Not authenticated.')
        return
      default:
        return client.close(closeCode.unknownOp, 'Unknown opcode.')
    }
  })
  client.on('close', (code) => {
    if (session?.socket !== client) return
    session.socket = undefined
    // https://discord.com/developers/docs/events/gateway#initiating-a-disconnect
    if (code === 1000 || code === 1001) around.sessions.delete(session.id)
  })
  client.on('error', () => client.terminate())
  send(client, op.hello, { heartbeat_interval: heartbeatMs })
}

function send(client: WebSocket, code: number, body: unknown): void {
  client.send(JSON.stringify({ op: code, d: body }))
}

function readPayload(text: string): z.output<typeof payloadSchema> | undefined {
  if (Buffer.byteLength(text) > sendLimit.bytes) return undefined
  try {
    return payloadSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function identify(
  client: WebSocket,
  body: unknown,
  { world, sessions, url }: Surroundings,
): Session | undefined {
  const asked = readAuthorized(client, identifySchema, body)
  if (asked === undefined) return undefined
  if ((asked.intents & privilegedIntents) !== 0) {
    client.close(closeCode.disallowedIntents, 'Disallowed intent(s).')
    return undefined
  }
  // Whoever begins anew will not come back for the old ones.
  for (const old of [...sessions.values()]) if (old.socket === undefined) sessions.delete(old.id)
  const id = randomBytes(16).toString('hex')
  const session: Session = { id, intents: asked.intents, events: [], socket: client }
  sessions.set(id, session)
  say(session, 'READY', {
    v: 10,
    user: userJson(world.bot),
    guilds: world.isBotRemoved ? [] : [{ id: world.guildId, unavailable: true }],
    session_id: id,
    resume_gateway_url: url,
    shard: [0, 1],
    application: applicationJson(world),
  })
  if (!world.isBotRemoved) say(session, 'GUILD_CREATE', guildJson(world))
  return session
}

function resume(client: WebSocket, body: unknown, { sessions }: Surroundings): Session | undefined {
  const asked = readAuthorized(client, resumeSchema, body)
  if (asked === undefined) return undefined
  const session = sessions.get(asked.session_id)
  if (session === undefined) {
    send(client, op.invalidSession, false)
    return undefined
  }
  session.socket = client
  for (const text of session.events.slice(asked.seq)) client.send(text)
  say(session, 'RESUMED', {})
  return session
}

function readAuthorized<Asked extends { token: string }>(
  client: WebSocket,
  schema: z.ZodType<Asked>,
  body: unknown,
): Asked | undefined {
  const asked = schema.safeParse(body).data
  if (asked === undefined) client.close(closeCode.decode, 'Error while decoding payload.')
  else if (!isToken(asked.token)) client.close(closeCode.badToken, 'Authentication failed.')
  else return asked
  return undefined
}
