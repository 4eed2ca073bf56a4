/** Builds every part in one straight line, and stops them in reverse. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { startChores } from './chores.ts'
import type { Moderators } from './command/access.ts'
import { createCommandCenter } from './command/command-center.ts'
import type { Config, Environment } from './config.ts'
import {
  connectBots,
  findRooms,
  findSubscriptions,
  startSandboxes,
  subscribeSandboxes,
} from './connect-platforms.ts'
import { type Platform, platforms } from './core/model.ts'
import { createFetcher } from './intake/fetch-url.ts'
import { createHubClient } from './intake/hub-client.ts'
import { createIntake } from './intake/intake.ts'
import { createPagePool } from './intake/page-pool.ts'
import type { Job } from './job.ts'
import { readLocales } from './locales.ts'
import { createDestinationCheck } from './pipeline/check-destinations.ts'
import { createPosting } from './pipeline/draft-posted.ts'
import { startPollLoop } from './pipeline/poll-loop.ts'
import { runStep } from './pipeline/run-step.ts'
import { type SendJob, sendAdmitted } from './pipeline/send-delivery.ts'
import { sweep } from './pipeline/sweep.ts'
import type { Place } from './ports/budget.ts'
import type { Messenger } from './ports/messenger.ts'
import { openQueue } from './queue/queue.ts'
import {
  findPlatformStates,
  type PlatformStates,
  type Roles,
  refuseDeaf,
  refuseUndeliverable,
} from './roles.ts'
import { sampleSource, startSample } from './sample.ts'
import type { SampleWire } from './sandbox/wire/wire.ts'
import { createSeal } from './seal.ts'
import { serveConsole } from './serve-console.ts'
import { type OpenDatabase, openEmbedded, openPostgres } from './store/open-database.ts'
import { createStore } from './store/store.ts'
import { watchTopics } from './watch-topics.ts'

export type AppOptions = {
  readonly config: Config
  readonly dataFolder: string
  /** Of the console. */
  readonly host: string
  readonly port: number
  readonly roles: Roles
  /** The sample wire plays, as long as nothing could carry it to a live channel. */
  readonly wantsSample: boolean
  readonly version: string
  /** Holds the secrets of push sources. */
  readonly environment: Environment
  readonly log: Logger
}

export type App = {
  readonly consoleUrl: string | undefined
  readonly states: PlatformStates
  readonly sample: SampleWire | undefined
  close(): Promise<void>
}

const concurrency = { poll: 128, work: 4 }

export async function startApp(options: AppOptions): Promise<App> {
  const { config, dataFolder, roles, log } = options
  const states = findPlatformStates(config, roles)
  refuseUndeliverable(config, states, roles)
  refuseDeaf(config, roles)
  const stops: { readonly name: string; run(): Promise<unknown> }[] = []
  const close = async () => {
    for (const { name, run } of stops.splice(0).reverse())
      await run().catch((error: unknown) => log.warn({ part: name, err: error }, 'stop failed'))
  }
  try {
    const opened = config.databaseUrl
      ? await openPostgres(config.databaseUrl)
      : await openEmbedded(dataFolder)
    stops.push({ name: 'database', run: () => opened.close() })
    const store = createStore(opened.database, opened.step)
    // Embedded, nobody else can be at work now.
    if (opened.embedded) {
      await store.deliveries.releaseLeases()
      await store.sources.releasePolls()
      await store.leases.releaseAll()
    }

    const sandboxes = await startSandboxes(states, join(dataFolder, 'sandbox'))
    stops.push({ name: 'sandbox', run: () => closeAll(sandboxes) })

    const sample = await startSample({ ...options, states })
    stops.push({ name: 'sample wire', run: async () => sample?.close() })

    const rooms = findRooms(config, sandboxes)
    const sources = [...config.sources, ...(sample ? [sampleSource(sample)] : [])]
    await store.transaction(async (inside) => {
      await inside.sources.replaceConfigured(sources, new Date())
      await inside.subscriptions.replaceConfigured(findSubscriptions(config, sandboxes), new Date())
      await subscribeSandboxes(inside, { sandboxes, rooms }, new Date())
    })

    const queue = await openQueue(findQueue(config, opened.embedded), log.child({ part: 'queue' }))
    stops.push({ name: 'queue', run: () => queue.close() })

    const topics = watchTopics(config, log.child({ part: 'topics' }))
    stops.push({ name: 'topics', run: topics.close })
    const locales = await readLocales()
    const messengers: Partial<Record<Platform, Messenger>> = {}
    const fetcher = createFetcher({
      allowLoopback: config.allowsPrivateSources || sample !== undefined,
      userAgent: `Tenbells/${options.version}`,
      contact: config.contact,
    })
    stops.push({ name: 'fetcher', run: () => fetcher.close() })
    const pages = createPagePool()
    stops.push({ name: 'page threads', run: () => pages.close() })

    const deps = {
      store,
      intake: createIntake(fetcher, pages),
      messengers,
      budget: queue.budget,
      countQueued: () => queue.countDeliveryJobs(),
      topics: topics.list,
      rooms,
      approval: config.approval,
      mergeWindowMs: config.mergeWindowMs,
      now: () => new Date(),
      chance: Math.random,
      hasPublicUrl: config.publicUrl !== undefined,
      log,
    }
    const commandCenter = createCommandCenter({
      store,
      messengers,
      locales,
      now: () => new Date(),
      enqueue: queue.enqueue,
      topics: topics.list,
      version: options.version,
      moderators: findModerators(config, states),
      rooms,
      approval: config.approval,
      posting: createPosting(deps),
    })
    const bots = await connectBots(config, roles, {
      states,
      sandboxes,
      commandCenter,
      locales,
      budget: queue.budget,
      leases: store.leases,
      ...{ drafts: store.drafts, answers: store.answers },
      rooms,
      seal: createSeal(await store.secrets.keep('buttons', randomBytes(32).toString('base64url'))),
      log,
    })
    stops.push({ name: 'bots', run: () => closeAll(bots) })
    for (const platform of platforms) {
      const { messenger } = bots[platform] ?? {}
      if (messenger) messengers[platform] = messenger
    }

    const run = (job: Job) => runStep(deps, job)
    if (roles.has('work')) await queue.work(concurrency.work, run)
    if (roles.has('deliver'))
      for (const platform of platforms) {
        const rules = bots[platform]?.messenger.platformRules
        const send = (job: SendJob, place: Place) => sendAdmitted(deps, job, place)
        if (rules) await queue.deliver(platform, { rules, send })
      }
    if (roles.has('deliver')) await queue.tell(run)
    stops.push({ name: 'workers', run: () => queue.rest() })

    const destinations = createDestinationCheck(deps)
    await queue.enqueue((await sweep(deps, 0)).jobs)
    if (roles.has('deliver')) await destinations.refresh()
    const polls = roles.has('poll')
      ? startPollLoop({ ...deps, enqueue: queue.begin }, concurrency.poll)
      : undefined
    stops.push({ name: 'polls', run: async () => polls?.close() })
    const hubs = config.publicUrl
      ? { ...deps, hubs: createHubClient(fetcher), publicUrl: config.publicUrl }
      : undefined
    const stopChores = startChores(
      { store, database: opened, queue, destinations, hubs },
      roles,
      log,
    )
    stops.push({ name: 'chores', run: async () => stopChores() })
    const served = roles.has('web')
      ? await serveConsole(options, {
          database: opened,
          queue,
          states,
          sandboxes,
          sample,
          commandCenter,
          locale: locales.find('en'),
          deps,
          hubs,
          updates: bots.telegram?.updates,
        })
      : undefined
    stops.push({ name: 'console', run: async () => served?.close() })

    return { consoleUrl: served?.url, states, sample, close }
  } catch (error) {
    await close()
    throw error
  }
}

function findQueue({ redisUrl, databaseUrl }: Config, pglite: OpenDatabase['embedded']) {
  if (redisUrl) return { kind: 'redis', url: redisUrl } as const
  if (pglite) return { kind: 'embedded', pglite } as const
  if (databaseUrl) return { kind: 'postgres', url: databaseUrl } as const
  throw new Error('a store is either embedded or has a URL')
}

/** In a sandbox whoever types moderates. */
function findModerators({ moderators }: Config, states: PlatformStates): Moderators {
  const of = (platform: Platform) =>
    states[platform] === 'sandbox' ? undefined : new Set(moderators[platform])
  return { discord: of('discord'), telegram: of('telegram'), onBoth: moderators.both }
}

function closeAll(
  parts: Readonly<Partial<Record<string, { close(): Promise<void> }>>>,
): Promise<unknown> {
  return Promise.all(Object.values(parts).map((part) => part?.close()))
}
