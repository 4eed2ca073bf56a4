/** https://discord.com/developers/docs/events/gateway */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { applicationJson, guildJson, messageJson, userJson } from './api-json.ts'
import type { Entry } from './state.ts'
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
const closed = {
  unknownOp: 4001,
  decode: 4002,
  notAuthenticated: 4003,
  badToken: 4004,
  again: 4005,
  tooFast: 4008,
  badVersion: 4012,
}
const guildMessages = 1 << 9
const messageContent = 1 << 15
const heartbeatMs = 41_250
/** https://discord.com/developers/docs/events/gateway#rate-limiting */
const sendLimit = { count: 120, windowMs: 60_000, bytes: 4096 }

type Session = {
  readonly id: string
  readonly intents: number
  /** All that was said, for a RESUME: `events[i]` has sequence number i + 1. */
  readonly events: string[]
  socket: WebSocket | undefined
}

export type Gateway = {
  /** Whether anybody listens. */
  isConnected(): boolean
  dispatch(name: string, body: unknown): void
  close(): Promise<void>
}

const payloadSchema = z.object({ op: z.int(), d: z.unknown() })
const identifySchema = z.object({ token: z.string(), intents: z.int(), properties: z.object({}) })
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int() })

export function openGateway(server: Server, world: World, url: () => string): Gateway {
  const sockets = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.handleUpgrade(request, socket, head, (client) => {
      const version = new URL(request.url ?? '', 'http://sandbox').searchParams.get('v')
      if (version !== '10') client.close(closed.badVersion, 'Invalid API version.')
      else serveSocket(client, { world, sessions, url: url() })
    })
  }
  server.on('upgrade', upgrade)

  const dispatch = (name: string, body: unknown, intent = 0) => {
    for (const session of sessions.values())
      if ((session.intents & intent) === intent) say(session, name, body)
  }
  const tell = (entry: Entry) => tellMessage(world, entry, sessions.values())
  world.onCommit.add(tell)

  return {
    isConnected: () => [...sessions.values()].some(({ socket }) => socket !== undefined),
    dispatch,
    async close() {
      world.onCommit.delete(tell)
      server.off('upgrade', upgrade)
      for (const client of sockets.clients) client.terminate()
      await new Promise<void>((done) => {
        sockets.close(() => done())
      })
    },
  }
}

function say(session: Session, t: string, d: unknown): void {
  const text = JSON.stringify({ op: op.dispatch, t, s: session.events.length + 1, d })
  session.events.push(text)
  session.socket?.send(text)
}

function tellMessage(world: World, entry: Entry, sessions: Iterable<Session>): void {
  if (entry.kind !== 'create' && entry.kind !== 'edit' && entry.kind !== 'delete') return
  const id = entry.kind === 'create' ? entry.message.id : entry.id
  const message = world.state.messages.get(id)
  if (message === undefined || message.onlyFor !== undefined) return
  const whole = { ...messageJson(world, message), guild_id: world.guildId, nonce: message.nonce }
  const hidden = { ...whole, content: '', embeds: [], components: [] }
  for (const session of sessions) {
    if ((session.intents & guildMessages) === 0) continue
    const mayRead = message.author.isBot || (session.intents & messageContent) !== 0
    if (entry.kind === 'delete')
      say(session, 'MESSAGE_DELETE', { id, channel_id: message.channelId, guild_id: world.guildId })
    else
      say(
        session,
        entry.kind === 'create' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE',
        mayRead ? whole : hidden,
      )
  }
}

type Surroundings = {
  readonly world: World
  readonly sessions: Map<string, Session>
  readonly url: string
}

function serveSocket(client: WebSocket, { world, sessions, url }: Surroundings): void {
  const send = (code: number, d: unknown) => client.send(JSON.stringify({ op: code, d }))
  let session: Session | undefined
  let heard: number[] = []

  const start = (fresh: Session) => {
    session = fresh
    fresh.socket = client
  }
  const identify = (d: unknown) => {
    const hello = identifySchema.safeParse(d)
    if (!hello.success) return client.close(closed.decode, 'Error while decoding payload.')
    if (session !== undefined) return client.close(closed.again, 'Already authenticated.')
    if (!isToken(hello.data.token)) return client.close(closed.badToken, 'Authentication failed.')
    const id = randomBytes(16).toString('hex')
    const fresh: Session = { id, intents: hello.data.intents, events: [], socket: undefined }
    sessions.set(id, fresh)
    start(fresh)
    say(fresh, 'READY', {
      v: 10,
      user: userJson(world.bot),
      guilds: [{ id: world.guildId, unavailable: true }],
      session_id: id,
      resume_gateway_url: url,
      shard: [0, 1],
      application: applicationJson(world),
    })
    say(fresh, 'GUILD_CREATE', guildJson(world))
  }
  const resume = (d: unknown) => {
    const asked = resumeSchema.safeParse(d)
    if (!asked.success) return client.close(closed.decode, 'Error while decoding payload.')
    if (!isToken(asked.data.token)) return client.close(closed.badToken, 'Authentication failed.')
    const known = sessions.get(asked.data.session_id)
    if (known === undefined) return send(op.invalidSession, false)
    start(known)
    for (const text of known.events.slice(asked.data.seq)) client.send(text)
    say(known, 'RESUMED', {})
  }

  client.on('message', (raw) => {
    const text = String(raw)
    const now = Date.now()
    heard = [...heard.filter((at) => now - at < sendLimit.windowMs), now]
    if (heard.length > sendLimit.count) return client.close(closed.tooFast, 'Rate limited.')
    const payload = Buffer.byteLength(text) > sendLimit.bytes ? undefined : readPayload(text)
    if (payload === undefined) return client.close(closed.decode, 'Error while decoding payload.')
    switch (payload.op) {
      case op.heartbeat:
        return send(op.heartbeatAck, null)
      case op.identify:
        return identify(payload.d)
      case op.resume:
        return resume(payload.d)
      case op.presence:
        if (session === undefined) client.close(closed.notAuthenticated, 'Not authenticated.')
        return
      default:
        return client.close(closed.unknownOp, 'Unknown opcode.')
    }
  })
  client.on('close', (code) => {
    if (session?.socket !== client) return
    session.socket = undefined
    // https://discord.com/developers/docs/events/gateway#initiating-a-disconnect
    if (code === 1000 || code === 1001) sessions.delete(session.id)
  })
  client.on('error', () => client.terminate())
  send(op.hello, { heartbeat_interval: heartbeatMs })
}

function readPayload(text: string): z.output<typeof payloadSchema> | undefined {
  try {
    return payloadSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
