/** The two homes of BullMQ, Redis and Postgres, and what both have in common. */
import type { PGlite } from '@electric-sql/pglite'
import {
  type Job as BullJob,
  createPostgresBackend,
  type PgPool,
  Queue,
  Worker,
  type WorkerOptions,
} from 'bullmq'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { BackendError } from '../ports/backend-error.ts'
import { createMemoryBudget } from './memory-budget.ts'
import { createPGlitePool } from './pglite-pool.ts'
import { createPostgresPool } from './postgres-pool.ts'
import { createRedisBudget } from './redis-budget.ts'

export type QueueConnection =
  | { readonly kind: 'redis'; readonly url: string }
  | { readonly kind: 'embedded'; readonly pglite: PGlite }
  /** Without Redis, on the store's Postgres. */
  | { readonly kind: 'postgres'; readonly url: string }

/** One queue per role of process, and per platform where a limit of one must not hold up the other. */
export const deliverNames = ['deliver-discord', 'deliver-telegram'] as const
export type QueueName = 'work' | 'room' | (typeof deliverNames)[number]

/** What both kinds of Worker, which TypeScript holds apart by their backend, have in common. */
export type Running = {
  rateLimit(forMs: number): Promise<void>
  waitUntilReady(): Promise<unknown>
  close(force?: boolean): Promise<void>
  on(event: 'failed', listener: (job: BullJob | undefined, error: Error) => void): unknown
  on(event: 'stalled', listener: (jobId: string) => void): unknown
}

export type Processor = (job: BullJob, token?: string) => Promise<void>
export type WorkerSettings = Pick<WorkerOptions, 'concurrency' | 'limiter'>

/** Recover from a dead worker in seconds instead of a minute (reliability: 6.0 s measured). */
const recovery = { lockDuration: 5_000, stalledInterval: 2_000, maxStalledCount: 50 }

export async function connectBackend(connection: QueueConnection, log: Logger) {
  const onError = (error: Error) => log.warn({ err: error }, 'queue connection troubled')
  if (connection.kind === 'redis') return connectRedis(connection.url, onError)
  return connectPostgres(
    connection.kind === 'embedded'
      ? await createPGlitePool(connection.pglite)
      : await createPostgresPool(connection.url, onError),
    onError,
  )
}

function connectPostgres(pool: PgPool, onError: (error: Error) => void) {
  return {
    queue: (name: QueueName) =>
      new Queue(name, { connection: pool }, createPostgresBackend).on('error', onError),
    worker: (name: QueueName, processJob: Processor, settings: WorkerSettings): Running =>
      new Worker(
        name,
        processJob,
        { connection: pool, ...recovery, ...settings },
        createPostgresBackend,
      ).on('error', onError),
    budget: createMemoryBudget(),
    isReady: async () => (await pool.query('select 1')).rows.length === 1,
    close: () => pool.end(),
  }
}

async function connectRedis(url: string, warn: (error: Error) => void) {
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  })
  // Every queue and worker passes the same outage on.
  const onError = sayOnce(redis, warn)
  redis.on('error', onError)
  await untilReady(redis, url)
  // The braces keep a queue's keys in one slot of a Redis Cluster.
  const shared = { connection: redis, prefix: '{tenbells}' }
  return {
    queue: (name: QueueName) => new Queue(name, shared).on('error', onError),
    worker: (name: QueueName, processJob: Processor, settings: WorkerSettings): Running =>
      new Worker(name, processJob, { ...shared, ...recovery, ...settings }).on('error', onError),
    budget: createRedisBudget(redis),
    isReady: async () => redis.status === 'ready',
    close: async () => redis.disconnect(),
  }
}

const redisDeadlineMs = 10_000

/** Throws BackendError instead of waiting for ever for a Redis that is not there. */
async function untilReady(redis: Redis, url: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const isReady = await Promise.race([
    new Promise<boolean>((resolve) => redis.once('ready', () => resolve(true))),
    new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), redisDeadlineMs)
    }),
  ])
  clearTimeout(timer)
  if (isReady) return
  redis.disconnect()
  throw new BackendError(
    `Redis at ${new URL(url).host} does not answer. Is it running? REDIS_URL says where it is.`,
  )
}

/** An outage is said once, not at every attempt to end it. */
function sayOnce(redis: Redis, onError: (error: Error) => void): (error: Error) => void {
  let isSaid = false
  redis.on('ready', () => {
    isSaid = false
  })
  return (error) => {
    if (!isSaid) onError(error)
    isSaid = true
  }
}
