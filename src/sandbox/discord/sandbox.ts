/** A strict local Discord: real REST, real gateway, one guild. It shares nothing with the bot but the network. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { SandboxView } from '../../ports/sandbox.ts'
import { openGateway } from './gateway.ts'
import type { GuardOptions } from './guard.ts'
import { guildJson } from './guild-json.ts'
import { createRest, type SeenRequest } from './rest.ts'
import { createView } from './view.ts'
import { createToken, createWorld, type WorldOptions } from './world.ts'

export type DiscordSandbox = {
  /** For discord.js, `rest.api`. */
  readonly api: string
  /** A token that it accepts; any other of that shape works too. */
  readonly token: string
  readonly view: SandboxView
  /** As an administrator would; it is in the server at first. */
  removeBot(): void
  addBot(): void
  /** What timed out must begin anew, with all servers told again. */
  endSessions(): void
  close(): Promise<void>
}

export type DiscordSandboxOptions = WorldOptions &
  GuardOptions & {
    /** Default: any free one. */
    readonly port?: number
    /** Sees every request, the refused ones too. */
    readonly onRequest?: (request: SeenRequest) => void
    readonly onAnswer?: (request: SeenRequest, status: number) => void
  }

/** `file`: where everything is written before it is answered, and read from at the next start. */
export async function startDiscordSandbox(
  options: DiscordSandboxOptions = {},
): Promise<DiscordSandbox> {
  const world = createWorld(options)
  let port = 0
  const gatewayUrl = () => `ws://127.0.0.1:${port}/`
  const rest = createRest({ ...options, world, gatewayUrl })
  const server = createServer(getRequestListener(rest.fetch))
  const gateway = openGateway(server, world, gatewayUrl)
  const view = createView(world, gateway)
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  world.origin = `http://127.0.0.1:${port}`
  return {
    api: `${world.origin}/api`,
    token: createToken(world),
    view,
    removeBot() {
      world.isBotRemoved = true
      gateway.dispatch('GUILD_DELETE', { id: world.guildId })
    },
    addBot() {
      world.isBotRemoved = false
      gateway.dispatch('GUILD_CREATE', guildJson(world))
    },
    endSessions: () => gateway.endSessions(),
    async close() {
      view.close()
      await gateway.close()
      await closeServer(server)
      world.close()
    },
  }
}

async function closeServer(server: Server): Promise<void> {
  const done = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await done
}
