/** Everything that a bench of the sender needs: servers, platforms, the bot's own processes, and alerts to send. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Message } from '../../src/core/message.ts'
import { type Level, newsRecordSchema, type SourceId } from '../../src/core/model.ts'
import { type Motion, openQueue } from '../../src/queue/queue.ts'
import { type OpenDatabase, openPostgres } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store-port.ts'
import { spawnTenbells, stopProcess, untilStarted } from '../../test/e2e-parts.ts'
import { type PlatformOptions, type Platforms, startPlatforms } from './platforms.ts'
import { type Server, startPostgres, startRedis } from './servers.ts'

export type Stage = {
  readonly redis: Server
  readonly postgres: Server
  readonly platforms: Platforms
  readonly folder: string
  readonly store: Store
  readonly queue: Motion
  startBot(roles: string): Promise<ChildProcess>
  stopBots(): Promise<void>
  /** An alert that stands in the store and has not been routed. */
  addAlert(headline: string, level: Level): Promise<void>
  close(): Promise<void>
}

const source = 'bench' as SourceId

export async function setStage(options: PlatformOptions): Promise<Stage> {
  const [redis, postgres, platforms] = await Promise.all([
    startRedis(),
    startPostgres(),
    startPlatforms(options),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'tenbells-bench-'))
  writeFileSync(join(folder, 'tenbells.yaml'), await sayConfig(platforms, options))
  const environment = {
    REDIS_URL: redis.url,
    DATABASE_URL: postgres.url,
    DISCORD_API: platforms.discordApi,
    TELEGRAM_API: platforms.telegramApi,
    LOG_LEVEL: 'error',
  }
  const bots: ChildProcess[] = []
  const opened: OpenDatabase = await openPostgres(postgres.url)
  const store = createStore(opened.database)
  const queue = await openQueue({ kind: 'redis', url: redis.url }, pino({ level: 'silent' }))
  const startBot = async (roles: string) => {
    const bot = spawnTenbells(botArguments(folder, roles), environment)
    bots.push(bot)
    await untilStarted(bot)
    return bot
  }
  const stopBots = async () => {
    await Promise.all(bots.splice(0).map((bot) => stopProcess(bot, 'SIGTERM')))
  }
  return {
    ...{ redis, postgres, platforms, folder, store, queue, startBot, stopBots },
    addAlert: (headline, level) => addAlert(store, queue, headline, level),
    async close() {
      await stopBots()
      await queue.close()
      await opened.close()
      platforms.close()
      await Promise.all([redis.stop(), postgres.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function botArguments(folder: string, roles: string): readonly string[] {
  const config = join(folder, 'tenbells.yaml')
  const place = ['--config', config, '--data', join(folder, 'data'), '--port', '0']
  return ['start', '--role', roles, '--no-sample', ...place]
}

export async function sayConfig(
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
    `  - { id: ${source}, name: Bench, url: "https://news.example/feed" }`,
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
): Promise<void> {
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
  const alertId = await store.alerts.add({
    ...{ storyId, revisionId, level, createdAt: now, recordIds: [recordId] },
    isMuted: false,
    topics: [],
    kind: 'first',
    why: 'a bench says so',
    change: undefined,
    standing: sayMessage(headline, level, storyId),
    note: undefined,
  })
  if (alertId !== undefined) await queue.enqueue([{ step: 'route-alert', alertId }])
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
