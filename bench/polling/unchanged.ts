/**
 * 10,000 unchanged sources, each looked at once a minute, on a real Postgres:
 * `node --import tsx bench/polling/unchanged.ts [minutes] [sources]`.
 * Prints how late the looks were, CPU per look against a bare undici conditional GET, memory, SQL.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'undici'
import type { SourceId } from '../../src/core/model.ts'
import { createFetcher } from '../../src/intake/fetch-url.ts'
import { createIntake } from '../../src/intake/intake.ts'
import { startPollLoop } from '../../src/pipeline/poll-loop.ts'
import { openPostgres } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { SourceSettings, SourceStore } from '../../src/store-port/source.ts'
import type { Store } from '../../src/store-port/store.ts'
import { startPostgres } from '../../test/servers.ts'

const minutes = Number(process.argv[2] ?? 3)
const sourceCount = Number(process.argv[3] ?? 10_000)
const minuteMs = 60_000
const quiet = () => undefined
const complain = (fields: object, message: string) =>
  process.stderr.write(`${message} ${JSON.stringify(fields)}\n`)

const publisher = fork(new URL('server.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
const [address] = await once(publisher, 'message')
const origin = `http://127.0.0.1:${address.port}`
const urlOf = (index: number) => `${origin}/feed-${index}.xml`

const bareMs = await measureBare()
const ours = await measureOurs()
publisher.disconnect()

const report = {
  sources: sourceCount,
  minutes,
  looks: ours.lookCount,
  expectedLooks: sourceCount * minutes,
  latenessMs: ours.latenessMs,
  cpuMsPerLook: round(ours.cpuMs),
  cpuMsPerBareGet: round(bareMs),
  cpuRatio: round(ours.cpuMs / bareMs),
  mostRssMb: Math.round(ours.mostRss / 1024 / 1024),
  sqlPerLook: round(ours.sqlCount / ours.lookCount),
}
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`)

/** At the same pace as ours, for 20 seconds; in ms of CPU for each. */
async function measureBare(): Promise<number> {
  const agent = new Agent({ connections: 8 })
  const get = async (index: number) => {
    const { body } = await request(urlOf(index), {
      dispatcher: agent,
      headers: { 'if-none-match': '"1"' },
    })
    await body.dump()
  }
  const tickMs = 200
  const perTick = Math.round((sourceCount * tickMs) / minuteMs)
  const run = async (ticks: number) => {
    for (let tick = 0; tick < ticks; tick++) {
      const rest = new Promise((resolve) => setTimeout(resolve, tickMs))
      await Promise.all(Array.from({ length: perTick }, (_, index) => get(tick * perTick + index)))
      await rest
    }
  }
  await run(25)
  const before = process.cpuUsage()
  await run(100)
  const { user, system } = process.cpuUsage(before)
  await agent.close()
  return (user + system) / 1_000 / (100 * perTick)
}

async function measureOurs() {
  const postgres = await startPostgres()
  if (postgres === undefined) throw new Error('initdb and postgres must be installed')
  const opened = await openPostgres(postgres.url)
  const store = createStore(opened.database)
  await seed(store)
  const counted = countCalls(store.sources)
  const fetcher = createFetcher({ allowLoopback: true, userAgent: 'Tenbells/bench' })
  const refuse = () => Promise.reject(new Error('an unchanged source has no page to read'))
  const intake = createIntake(fetcher, {
    parsePage: refuse,
    listArticles: refuse,
    listFeedCandidates: refuse,
  })
  const loop = startPollLoop(
    {
      store: { ...store, sources: counted.sources },
      intake,
      now: () => new Date(),
      chance: Math.random,
      hasPublicUrl: false,
      rooms: [],
      log: { error: complain, warn: complain, info: quiet, debug: quiet },
      enqueue: async () => undefined,
    },
    128,
  )
  // The first half minute warms up.
  await wait(minuteMs / 2)
  counted.reset()
  const before = process.cpuUsage()
  let mostRss = 0
  for (let second = 0; second < minutes * 60; second++) {
    await wait(1_000)
    mostRss = Math.max(mostRss, process.memoryUsage.rss())
  }
  const { user, system } = process.cpuUsage(before)
  const { lookCount, sqlCount, lateness } = counted.read()
  await loop.close()
  await fetcher.close()
  await opened.close()
  await postgres.stop()
  const sorted = lateness.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]
  return {
    lookCount,
    sqlCount,
    mostRss,
    cpuMs: (user + system) / 1_000 / lookCount,
    latenessMs: { median: at(0.5), p99: at(0.99), most: at(1) },
  }
}

/** All have been met before, and are due evenly over the next minute. */
async function seed(store: Store): Promise<void> {
  const settings = Array.from(
    { length: sourceCount },
    (_, index): SourceSettings => ({
      id: `source-${index}` as SourceId,
      name: `Source ${index}`,
      url: urlOf(index),
      kind: 'feed',
      language: 'en',
      fastestPollMs: minuteMs,
      slowestPollMs: minuteMs,
      trust: 'normal',
      holdMs: 0,
    }),
  )
  const now = new Date()
  await store.sources.replaceConfigured(settings, now)
  const sources = await store.sources.list()
  await store.sources.settlePolls(
    sources.map((source, index) => ({
      ...source,
      etag: '"1"',
      firstPolledAt: now,
      lastPolledAt: now,
      nextPollAt: new Date(now.getTime() + (minuteMs * index) / sourceCount),
    })),
  )
}

function countCalls(sources: SourceStore) {
  let lookCount = 0
  let sqlCount = 0
  let lateness: number[] = []
  return {
    sources: {
      ...sources,
      async claimDue(limit: number, now: Date) {
        const claimed = await sources.claimDue(limit, now)
        sqlCount += claimed.length > 0 ? 2 : 1
        for (const { nextPollAt } of claimed)
          if (nextPollAt) lateness.push(Date.now() - nextPollAt.getTime())
        return claimed
      },
      async settlePolls(polls: Parameters<SourceStore['settlePolls']>[0]) {
        sqlCount += polls.length > 0 ? 1 : 0
        lookCount += polls.length
        await sources.settlePolls(polls)
      },
    },
    reset() {
      lookCount = 0
      sqlCount = 0
      lateness = []
    },
    read: () => ({ lookCount, sqlCount, lateness }),
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
