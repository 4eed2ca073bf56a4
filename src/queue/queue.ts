/** BullMQ: the motion, never the truth. Nobody else imports it. */
import type { PGlite } from '@electric-sql/pglite'
import {
  type Job as BullJob,
  createPostgresBackend,
  DelayedError,
  type PgPool,
  Queue,
  Worker,
} from 'bullmq'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { type Job, jobSchema, type Outcome, subjectOf } from '../job.ts'
import { BackendError } from '../ports.ts'
import { createPGlitePool } from './pglite-pool.ts'
import { createPostgresPool } from './postgres-pool.ts'

export type QueueConnection =
  | { readonly kind: 'redis'; readonly url: string }
  | { readonly kind: 'embedded'; readonly pglite: PGlite }
  /** Without Redis, on the store's Postgres. */
  | { readonly kind: 'postgres'; readonly url: string }

/** One queue per role of process. */
const queueNames = ['work', 'deliver'] as const
type QueueName = (typeof queueNames)[number]

export type Motion = {
  enqueue(jobs: readonly Job[]): Promise<void>
  /** Runs the queue's jobs here. */
  work(name: QueueName, concurrency: number, run: (job: Job) => Promise<Outcome>): Promise<void>
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/** Recover from a dead worker in seconds instead of a minute (reliability: 6.0 s measured). */
const recovery = { lockDuration: 5_000, stalledInterval: 2_000, maxStalledCount: 50 }

const jobOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000 },
  // A kept job would swallow a later one with the same id.
  removeOnComplete: true,
  removeOnFail: true,
} as const

/** How long `close` waits for running jobs; what they leave undone, `sweep` finds. */
const closeDeadlineMs = 3_000

export async function openQueue(connection: QueueConnection, log: Logger): Promise<Motion> {
  const make = await connect(connection, log)
  const queues = {
    work: make.queue('work'),
    deliver: make.queue('deliver'),
  }
  await Promise.all(Object.values(queues).map((queue) => queue.waitUntilReady()))
  const workers: Running[] = []

  async function enqueue(jobs: readonly Job[]): Promise<void> {
    for (const name of queueNames) {
      const mine = jobs.filter((job) => queueOf(job) === name)
      if (mine.length === 0) continue
      await queues[name].addBulk(
        mine.map((job) => ({
          name: job.step,
          data: job,
          opts: { ...jobOptions, jobId: `${job.step}-${subjectOf(job)}` },
        })),
      )
    }
  }

  return {
    enqueue,
    async work(name, concurrency, run) {
      const processJob = async (job: BullJob, token?: string) => {
        const outcome = await run(jobSchema.parse(job.data))
        await enqueue(outcome.jobs)
        if (outcome.againAt) {
          await job.moveToDelayed(outcome.againAt.getTime(), token)
          throw new DelayedError()
        }
      }
      const worker = make.worker(name, processJob, concurrency)
      worker.on('failed', (job, error) => {
        log.error({ step: job?.name, jobId: job?.id, err: error }, 'job failed')
      })
      worker.on('stalled', (jobId) => log.warn({ jobId }, 'job taken over from a dead worker'))
      workers.push(worker)
      await worker.waitUntilReady()
    },
    isReady: () => make.isReady(),
    async close() {
      const closing = Promise.all(workers.map((worker) => worker.close()))
      await Promise.race([
        closing,
        new Promise((done) => setTimeout(done, closeDeadlineMs).unref()),
      ])
      await Promise.all(workers.map((worker) => worker.close(true)))
      await Promise.all(Object.values(queues).map((queue) => queue.close()))
      await make.close()
    },
  }
}

function queueOf(job: Job): QueueName {
  switch (job.step) {
    case 'send-delivery':
      return 'deliver'
    case 'revise-record':
    case 'file-story':
    case 'raise-alert':
    case 'route-alert':
    case 'sweep':
      return 'work'
  }
}

/** What both kinds of Worker, which TypeScript holds apart by their backend, have in common. */
type Running = {
  waitUntilReady(): Promise<unknown>
  close(force?: boolean): Promise<void>
  on(event: 'failed', listener: (job: BullJob | undefined, error: Error) => void): unknown
  on(event: 'stalled', listener: (jobId: string) => void): unknown
}

type Processor = (job: BullJob, token?: string) => Promise<void>

async function connect(connection: QueueConnection, log: Logger) {
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
    worker: (name: QueueName, processJob: Processor, concurrency: number): Running =>
      new Worker(
        name,
        processJob,
        { connection: pool, concurrency, ...recovery },
        createPostgresBackend,
      ).on('error', onError),
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
    worker: (name: QueueName, processJob: Processor, concurrency: number): Running =>
      new Worker(name, processJob, { ...shared, concurrency, ...recovery }).on('error', onError),
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
