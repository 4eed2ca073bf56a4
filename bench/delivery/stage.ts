/** Everything that a bench of the sender needs: servers, platforms, the bot's own processes, and alerts to send. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Message } from '../../src/core/message.ts'
import { type Level, newsRecordSchema, type SourceId } from '../../src/core/model.ts'
import { type Motion, openQueue } from '../../src/queue/queue.ts'
import { type OpenDatabase, openEmbedded, openPostgres } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { SourceSettings } from '../../src/store-port/source.ts'
import type { Store } from '../../src/store-port/store.ts'
import { spawnTenbells, stopProcess, untilStarted } from '../../test/e2e-parts.ts'
import { findFreePort } from '../../test/servers.ts'
import { type PlatformOptions, type Platforms, startPlatforms } from './platforms.ts'
import { type Server, startPostgres, startRedis } from './servers.ts'

export type Stage = {
  readonly redis: Server
  readonly postgres: Server
  readonly platforms: Platforms
  readonly store: () => Store
  readonly queue: Motion
  startBot(): Promise<ChildProcess>
  stopBots(): Promise<void>
  /** An article, pushed to the bot started first; resolves with when it was accepted, in ms. */
  push(article: { readonly id: string; readonly headline: string }): Promise<number>
  /**
   * An alert that stands in the store and has not been routed; resolves with when it began to, in ms.
   * Embedded: before the bot starts.
   */
  addAlert(headline: string, level: Level): Promise<number>
  /** How many deliveries stand in each state, and how many are not settled. Embedded: ends the bot. */
  summarize(): Promise<Summary>
  close(): Promise<void>
}

type Summary = {
  readonly open: number
  readonly states: Readonly<Record<string, number>>
  /** What nobody knows yet, in one line each. */
  readonly doubts: readonly string[]
}

const source = 'bench' as SourceId

/** Embedded, only the bot has the store; the servers stand idle beside it. */
export async function setStage(
  options: PlatformOptions,
  kind: 'servers' | 'embedded' = 'servers',
): Promise<Stage> {
  const [redis, postgres, platforms] = await Promise.all([
    startRedis(),
    startPostgres(),
    startPlatforms(options),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'tenbells-bench-'))
  writeFileSync(join(folder, 'tenbells.yaml'), await sayConfig(platforms, options))
  const environment = {
    ...(kind === 'servers' && { REDIS_URL: redis.url, DATABASE_URL: postgres.url }),
    DISCORD_API: platforms.discordApi,
    TELEGRAM_API: platforms.telegramApi,
    LOG_LEVEL: 'error',
  }
  const open = () =>
    kind === 'servers' ? openPostgres(postgres.url) : openEmbedded(join(folder, 'data'))
  const bots: ChildProcess[] = []
  const ports: number[] = []
  let opened: OpenDatabase | undefined = await open()
  const getOpened = () => {
    if (opened === undefined) throw new Error('embedded, the bot has the store')
    return opened
  }
  const store = () => createStore(getOpened().database)
  await store().sources.replaceConfigured([sourceSettings], new Date())
  const queue = await openQueue({ kind: 'redis', url: redis.url }, pino({ level: 'silent' }))
  const stopBots = async () => {
    await Promise.all(bots.splice(0).map((bot) => stopProcess(bot, 'SIGTERM')))
  }
  return {
    ...{ redis, postgres, platforms, store, queue, stopBots },
    async startBot() {
      if (kind === 'embedded') {
        await opened?.close()
        opened = undefined
      }
      const port = await findFreePort()
      const bot = spawnTenbells(botArguments(folder, port), environment)
      bots.push(bot)
      ports.push(port)
      await untilStarted(bot)
      return bot
    },
    push: (article) => push(`http://127.0.0.1:${ports[0]}`, article),
    addAlert: (headline, level) => addAlert(store(), queue, headline, level),
    async summarize() {
      if (kind === 'embedded') await stopBots()
      opened ??= await open()
      return countStates(opened)
    },
    async close() {
      await stopBots()
      await queue.close()
      await opened?.close()
      platforms.close()
      await Promise.all([redis.stop(), postgres.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const sourceSettings: SourceSettings = {
  ...{ id: source, name: 'Bench', url: undefined, language: 'en' },
  ...{ trust: 'normal', holdMs: 0, kind: 'push', fastestPollMs: 60_000, slowestPollMs: 60_000 },
}

async function countStates({ database }: OpenDatabase): Promise<Summary> {
  const result = await database.execute(
    'select state, count(*)::int as count, count(*) filter (where settled_at is null)::int as open from tenbells.delivery group by state',
  )
  // as: the columns just named
  const { rows } = result as unknown as {
    readonly rows: readonly { state: string; count: number; open: number }[]
  }
  const doubts = await database.execute(
    "select concat_ws(' ', subscription_id, id, state, 'attempts', attempt_count, 'started', started_at::time(0), 'not before', not_before::time(0), why) as line from tenbells.delivery where state = 'unknown' or settled_at is null and state <> 'pending'",
  )
  return {
    // as: the column just named
    doubts: (doubts as unknown as { rows: readonly { line: string }[] }).rows.map(
      ({ line }) => line,
    ),
    open: rows.reduce((sum, row) => sum + row.open, 0),
    states: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  }
}

/** Signed by nothing: it comes from this machine. */
async function push(
  consoleUrl: string,
  { id, headline }: { readonly id: string; readonly headline: string },
): Promise<number> {
  const record = newsRecordSchema.parse({
    ...{ source, id, headline },
    publishedAt: new Date().toISOString(),
    paragraphs: [`${headline}, the harbor authority said.`],
  })
  const answer = await fetch(`${consoleUrl}/api/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  })
  const acceptedMs = Date.now()
  if (answer.status !== 202) throw new Error(`refused: ${answer.status} ${await answer.text()}`)
  return acceptedMs
}

function botArguments(folder: string, port: number): readonly string[] {
  const config = join(folder, 'tenbells.yaml')
  const place = ['--config', config, '--data', join(folder, 'data')]
  return ['start', '--role', 'work,deliver,web', '--no-sample', ...place, '--port', String(port)]
}

async function sayConfig(
  platforms: Platforms,
  { discordPerSecond, telegramPerSecond }: PlatformOptions,
): Promise<string> {
  const { channels } = await platforms.report()
  const destinations = (['discord', 'telegram'] as const).flatMap((platform) =>
    channels[platform].map(
      ({ id }, n) => `  - { id: ${platform}-${n}, platform: ${platform}, channel: "${id}" }`,
    ),
  )
  return [
    'sources:',
    `  - { id: ${source}, name: Bench, kind: push }`,
    `discord: { perSecond: ${discordPerSecond} }`,
    `telegram: { perSecond: ${telegramPerSecond} }`,
    'destinations:',
    ...destinations,
    '',
  ].join('\n')
}

async function addAlert(
  store: Store,
  queue: Motion,
  headline: string,
  level: Level,
): Promise<number> {
  const now = new Date()
  const content = newsRecordSchema.parse({ source, id: headline, headline })
  const seen = { content, entryHash: headline, seenAt: now, isBaseline: false }
  const { id: recordId } = await store.records.put(seen)
  await store.records.markRevised(recordId, now, now)
  const revisionId = await store.revisions.add({ recordId, number: 1, content, seenAt: now })
  if (revisionId === undefined) throw new Error(`"${headline}" was there already`)
  const storyId = await store.stories.open({ headline, openedAt: now, updatedAt: now })
  await store.stories.addRecord(storyId, recordId)
  await store.revisions.markFiled(revisionId, now)
  await store.revisions.markDecided(revisionId, { kind: 'alert', why: 'a bench', at: now })
  const acceptedAt = new Date()
  const alertId = await store.alerts.add({
    ...{ storyId, revisionId, level, createdAt: acceptedAt, recordIds: [recordId] },
    topics: [],
    kind: 'first',
    why: 'a bench says so',
    change: undefined,
    standing: sayMessage(headline, level, storyId),
    note: undefined,
  })
  if (alertId !== undefined) await queue.enqueue([{ step: 'route-alert', alertId }])
  return acceptedAt.getTime()
}

function sayMessage(headline: string, level: Level, storyId: number): Message {
  return {
    tone: level,
    title: { label: level.toUpperCase(), text: headline },
    parts: [
      { kind: 'summary', text: 'The harbor of Port Ellery was closed at noon on Sunday.' },
      {
        kind: 'quote',
        text: 'We will open it when it is safe',
        speaker: 'Ines Caldwell',
        title: 'harbor master',
        context: undefined,
      },
    ],
    image: undefined,
    links: [{ label: 'Read at news.example', url: 'https://news.example/harbor' }],
    actions: [{ label: '1 quote', id: `quotes:${storyId}` }],
  }
}
