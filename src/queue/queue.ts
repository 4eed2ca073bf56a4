/** BullMQ: the motion, never the truth. Nobody else imports it. */
import type { PGlite } from '@electric-sql/pglite'
import {
  type Job as BullJob,
  createPostgresBackend,
  DelayedError,
  type PgPool,
  Queue,
  Worker,
  type WorkerOptions,
} from 'bullmq'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { levels } from '../core/model.ts'
import { type Job, jobSchema, type Outcome, subjectOf } from '../job.ts'
import { BackendError } from '../ports/backend-error.ts'
import type { Budget } from '../ports/budget.ts'
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
const queueNames = ['work', 'deliver-discord', 'deliver-telegram'] as const
type QueueName = (typeof queueNames)[number]

type WorkOptions = {
  readonly concurrency: number
  /** Jobs taken by all workers together; who comes too early anyway is held back by the budget. */
  readonly perSecond?: number | undefined
}

export type Motion = {
  enqueue(jobs: readonly Job[]): Promise<void>
  /** Runs the queue's jobs here. */
  work(name: QueueName, options: WorkOptions, run: (job: Job) => Promise<Outcome>): Promise<void>
  /** What sending may do, shared by all who share this queue. */
  readonly budget: Budget
  /** Deliveries that wait, and those under way. */
  countDeliveries(): Promise<number>
  isReady(): Promise<boolean>
  /** Takes no more jobs, and lets those that run end. */
  rest(): Promise<void>
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
    'deliver-discord': make.queue('deliver-discord'),
    'deliver-telegram': make.queue('deliver-telegram'),
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
          opts: { ...jobOptions, jobId: `${job.step}-${subjectOf(job)}`, ...priorityOf(job) },
        })),
      )
    }
  }

  /** A step that follows in the same queue runs at once: each hop less is a hop sooner at the reader. */
  async function runThrough(job: Job, run: (job: Job) => Promise<Outcome>): Promise<Outcome> {
    const outcome = await run(job)
    const [next, ...others] = outcome.jobs
    if (next === undefined || others.length > 0 || outcome.againAt) return outcome
    if (queueOf(next) !== 'work') return outcome
    try {
      const following = await runThrough(next, run)
      // It waits in a job of its own: this one has ended.
      return following.againAt ? outcome : following
    } catch {
      return outcome
    }
  }

  const rest = async () => {
    const resting = workers.splice(0)
    await Promise.race([
      Promise.all(resting.map((worker) => worker.close())),
      new Promise((done) => setTimeout(done, closeDeadlineMs).unref()),
    ])
    await Promise.all(resting.map((worker) => worker.close(true)))
  }

  return {
    enqueue,
    budget: make.budget,
    async countDeliveries() {
      const counts = await Promise.all(
        (['deliver-discord', 'deliver-telegram'] as const).map((name) =>
          queues[name].getJobCountByTypes('prioritized', 'waiting', 'active', 'delayed'),
        ),
      )
      return counts.reduce((sum, count) => sum + count, 0)
    },
    async work(name, options, run) {
      const processJob = async (job: BullJob, token?: string) => {
        const outcome = await runThrough(jobSchema.parse(job.data), run)
        await enqueue(outcome.jobs)
        if (outcome.againAt) {
          if (outcome.isForAll) await worker.rateLimit(outcome.againAt.getTime() - Date.now())
          await job.moveToDelayed(outcome.againAt.getTime(), token)
          throw new DelayedError()
        }
      }
      const worker = make.worker(name, processJob, {
        ...recovery,
        concurrency: options.concurrency,
        ...(options.perSecond !== undefined && { limiter: paceOf(options.perSecond) }),
      })
      worker.on('failed', (job, error) => {
        log.error({ step: job?.name, jobId: job?.id, err: error }, 'job failed')
      })
      worker.on('stalled', (jobId) => log.warn({ jobId }, 'job taken over from a dead worker'))
      workers.push(worker)
      await worker.waitUntilReady()
    },
    isReady: () => make.isReady(),
    rest,
    async close() {
      await rest()
      await Promise.all(Object.values(queues).map((queue) => queue.close()))
      await make.close()
    },
  }
}

function queueOf(job: Job): QueueName {
  switch (job.step) {
    case 'send-delivery':
      return `deliver-${job.platform}`
    case 'revise-record':
    case 'file-story':
    case 'raise-alert':
    case 'route-alert':
    case 'tell-held':
    case 'sweep':
      return 'work'
  }
}

/** BullMQ's 1 goes first. */
function priorityOf(job: Job): { readonly priority: number } | undefined {
  return job.step === 'send-delivery' ? { priority: levels.indexOf(job.level) + 1 } : undefined
}

/** Short windows: a flash waits for the end of one at most. */
const paceWindowMs = 50

function paceOf(perSecond: number): { readonly max: number; readonly duration: number } {
  const max = Math.max(1, Math.round((perSecond * paceWindowMs) / 1_000))
  return { max, duration: Math.round((max * 1_000) / perSecond) }
}

/** What both kinds of Worker, which TypeScript holds apart by their backend, have in common. */
type Running = {
  rateLimit(forMs: number): Promise<void>
  waitUntilReady(): Promise<unknown>
  close(force?: boolean): Promise<void>
  on(event: 'failed', listener: (job: BullJob | undefined, error: Error) => void): unknown
  on(event: 'stalled', listener: (jobId: string) => void): unknown
}

type Processor = (job: BullJob, token?: string) => Promise<void>
type WorkerSettings = typeof recovery & Pick<WorkerOptions, 'concurrency' | 'limiter'>

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
    worker: (name: QueueName, processJob: Processor, settings: WorkerSettings): Running =>
      new Worker(name, processJob, { connection: pool, ...settings }, createPostgresBackend).on(
        'error',
        onError,
      ),
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
      new Worker(name, processJob, { ...shared, ...settings }).on('error', onError),
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
