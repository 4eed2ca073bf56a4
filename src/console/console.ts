import { createAdaptorServer } from '@hono/node-server'
import type { Logger } from 'pino'
import type { HubDoor } from '../ports/hub.ts'
import type { Inbox } from '../ports/push.ts'
import type { SandboxView } from '../ports/sandbox.ts'
import type { SourceDesk } from '../ports/source-desk.ts'
import type { UpdateDoor } from '../ports/update-door.ts'
import { createEventStreams } from './events.ts'
import type { ConsoleFacts, Health } from './facts.ts'
import { readPageFiles } from './page-files.ts'
import { createRoutes } from './routes.ts'

export type Console = { readonly url: string; close(): Promise<void> }

/** The web console: its page, the sandbox's API and the health checks. Port 0 takes a free one. */
export async function startConsole(options: {
  readonly port: number
  readonly host: string
  readonly views: readonly SandboxView[]
  readonly facts: () => ConsoleFacts
  readonly health: () => Promise<Health>
  readonly inbox?: Inbox
  readonly desk?: SourceDesk
  readonly hubs?: HubDoor
  readonly updates?: UpdateDoor
  readonly log: Logger
}): Promise<Console> {
  const { host, views, facts } = options
  const files = await readPageFiles()
  const events = createEventStreams(views, facts)
  const routes = createRoutes({ ...options, events, files })
  const server = createAdaptorServer({ fetch: routes.fetch })

  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port, host, resolve)
    })
  } catch (error) {
    events.close()
    throw error
  }
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    async close() {
      events.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // Browsers keep connections open for the next request; there will be none.
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
