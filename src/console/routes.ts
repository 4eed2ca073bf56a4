import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { HubDoor } from '../ports/hub.ts'
import type { Inbox } from '../ports/push.ts'
import type { SandboxView } from '../ports/sandbox.ts'
import type { SourceDesk } from '../ports/source-desk.ts'
import type { UpdateDoor } from '../ports/update-door.ts'
import type { EventStreams } from './events.ts'
import type { ConsoleFacts, Health } from './facts.ts'
import { pageHeaders, refuseForeignHosts } from './guard.ts'
import { addHubRoutes } from './hub-routes.ts'
import type { PageFile } from './page-files.ts'
import { addPushRoutes } from './push-routes.ts'
import { addSandboxRoutes } from './sandbox-routes.ts'
import { addSourceRoutes } from './source-routes.ts'
import { addUpdateRoutes } from './update-routes.ts'

export type ConsoleParts = {
  readonly host: string
  readonly views: readonly SandboxView[]
  readonly facts: () => ConsoleFacts
  readonly health: () => Promise<Health>
  /** Absent where no articles are taken. */
  readonly inbox?: Inbox
  readonly desk?: SourceDesk
  readonly hubs?: HubDoor
  /** Absent where Telegram is asked for updates. */
  readonly updates?: UpdateDoor
  readonly events: EventStreams
  readonly files: ReadonlyMap<string, PageFile>
  readonly log: Logger
}

export function createRoutes(parts: ConsoleParts): Hono {
  const { views, facts, health, events, files, log } = parts
  const routes = new Hono()
  routes.use(pageHeaders)

  // Before the host check: health is asked for by whatever name a container has.
  routes.get('/healthz', (context) => context.json({ ok: true, version: facts().version }))
  routes.get('/readyz', async (context) => {
    const state = await health().catch(
      (error: unknown): Health => ({ ok: false, parts: { health: String(error) } }),
    )
    return context.json(state, state.ok ? 200 : 503)
  })

  if (parts.hubs) addHubRoutes(routes, parts.hubs)
  if (parts.updates) addUpdateRoutes(routes, parts.updates)
  if (parts.inbox) addPushRoutes(routes, { ...parts, inbox: parts.inbox })

  routes.use(refuseForeignHosts(parts.host))
  if (parts.desk) addSourceRoutes(routes, { ...parts, desk: parts.desk })
  routes.get('/api/facts', (context) => context.json(facts()))
  routes.get('/api/events', () => events.open())
  addSandboxRoutes(routes, views)

  routes.get('*', (context) => {
    const file = files.get(context.req.path)
    if (file === undefined) return context.json({ error: 'nothing here' }, 404)
    return context.body(file.body, 200, { 'content-type': file.type, 'cache-control': 'no-cache' })
  })
  routes.notFound((context) => context.json({ error: 'nothing here' }, 404))
  routes.onError((error, context) => {
    log.error({ err: error, path: context.req.path }, 'console request failed')
    return context.json({ error: 'something broke here; the log says what' }, 500)
  })
  return routes
}
