/** The console's view of the parts. */
import type { Logger } from 'pino'
import { createSourceDesk } from './command/source-desk.ts'
import type { Config, Environment } from './config.ts'
import type { Sandboxes } from './connect-platforms.ts'
import { type Console, startConsole } from './console/console.ts'
import { type Locale, sayAll } from './core/locale.ts'
import { pushReader } from './intake/read-push.ts'
import { findFate } from './pipeline/find-fate.ts'
import { confirmHub, type HubDeps, hearHub } from './pipeline/hubs.ts'
import { type ReceiveDeps, receiveArticle } from './pipeline/receive-article.ts'
import type { CommandCenter } from './ports/command.ts'
import type { UpdateDoor } from './ports/update-door.ts'
import { createPushSecrets } from './push-secrets.ts'
import type { Motion } from './queue/queue.ts'
import type { PlatformStates } from './roles.ts'
import type { SampleWire } from './sandbox/wire/wire.ts'
import type { OpenDatabase } from './store/open-database.ts'

export function serveConsole(
  {
    config,
    ...place
  }: {
    readonly config: Config
    readonly host: string
    readonly port: number
    readonly version: string
    readonly environment: Environment
    readonly log: Logger
  },
  parts: {
    readonly database: OpenDatabase
    readonly queue: Motion
    readonly states: PlatformStates
    readonly sandboxes: Sandboxes
    readonly sample: SampleWire | undefined
    readonly commandCenter: CommandCenter
    readonly locale: Locale
    readonly deps: Omit<ReceiveDeps, 'reader' | 'secretsOf' | 'enqueue'>
    readonly hubs: HubDeps | undefined
    readonly updates: UpdateDoor | undefined
  },
): Promise<Console> {
  const { database, queue, sample, deps, hubs } = parts
  const receiving = {
    ...deps,
    reader: pushReader,
    secretsOf: createPushSecrets(place.environment),
    enqueue: queue.begin,
  }
  return startConsole({
    port: place.port,
    host: place.host,
    views: Object.values(parts.sandboxes).map(({ view }) => view),
    facts: () => ({
      version: place.version,
      storage: database.embedded ? 'embedded' : 'postgres',
      queue: config.redisUrl ? 'redis' : database.embedded ? 'embedded' : 'postgres',
      platforms: parts.states,
      commands: sayAll(parts.commandCenter.commands, parts.locale),
      ...(sample && { sample: { scenes: sample.scenes, elapsedMs: sample.elapsedMs() } }),
    }),
    health: async () => {
      const [hasStore, hasQueue] = await Promise.all([database.isReady(), queue.isReady()])
      const say = (isReady: boolean) => (isReady ? 'ok' : 'does not answer')
      return {
        ok: hasStore && hasQueue,
        parts: { store: say(hasStore), queue: say(hasQueue) },
      }
    },
    desk: createSourceDesk(deps),
    ...(hubs && {
      hubs: {
        confirm: (token, asked) => confirmHub(hubs, token, asked),
        hear: (token, message) => hearHub(hubs, token, message),
      },
    }),
    ...(parts.updates && { updates: parts.updates }),
    inbox: {
      receive: (push) => receiveArticle(receiving, push),
      findFate: (id, push) => findFate(receiving, id, push),
    },
    log: place.log,
  })
}
