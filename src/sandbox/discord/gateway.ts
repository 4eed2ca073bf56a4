/** https://discord.com/developers/docs/events/gateway */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { tellMessage } from './message-event.ts'
import { closeCode, type Session, say, serveSocket } from './session.ts'
import type { Entry } from './state.ts'
import type { World } from './world.ts'

export type Gateway = {
  /** Whether anybody listens. */
  isConnected(): boolean
  dispatch(name: string, body: unknown): void
  endSessions(): void
  close(): Promise<void>
}

export function openGateway(server: Server, world: World, url: () => string): Gateway {
  const sockets = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.handleUpgrade(request, socket, head, (client) => {
      const version = new URL(request.url ?? '', 'http://sandbox').searchParams.get('v')
      if (version !== '10') client.close(closeCode.badVersion, 'Invalid API version.')
      else serveSocket(client, { world, sessions, url: url() })
    })
  }
  server.on('upgrade', upgrade)
  const tell = (entry: Entry) => tellMessage(world, entry, sessions.values())
  world.onCommit.add(tell)

  return {
    isConnected: () => [...sessions.values()].some(({ socket }) => socket !== undefined),
    dispatch(name, body) {
      for (const session of sessions.values()) say(session, name, body)
    },
    endSessions() {
      sessions.clear()
      for (const client of sockets.clients) client.close(closeCode.timedOut, 'Session timed out.')
    },
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
