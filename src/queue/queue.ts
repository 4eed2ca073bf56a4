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
import type { Platform } from '../core/model.ts'
import { type Job, jobSchema, type Outcome, subjectOf } from '../job.ts'
import { BackendError } from '../ports/backend-error.ts'
import type { Budget } from '../ports/budget.ts'
import { type Carriage, fillCarriages, priorityOf, readCarriage } from './carriage.ts'
import { createDoor, type Dispatch, type Door } from './door.ts'
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
const deliverNames = ['deliver-discord', 'deliver-telegram'] as const
type QueueName = 'work' | 'room' | (typeof deliverNames)[number]

export type Motion = {
  enqueue(jobs: readonly Job[]): Promise<void>
  /** Runs all jobs but deliveries here. */
  work(concurrency: number, run: (job: Job) => Promise<Outcome>): Promise<void>
  /** Sends the platform's deliveries here, as fast as the budget lets them. */
  deliver(platform: Platform, dispatch: Dispatch): Promise<void>
  /** Tells the moderators' rooms here. */
  tell(run: (job: Job) => Promise<Outcome>): Promise<void>
  /** What sending may do, shared by all who share this queue. */
  readonly budget: Budget
  /** Jobs of deliveries, of which many may travel in one. */
  countDeliveryJobs(): Promise<number>
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
    room: make.queue('room'),
    'deliver-discord': make.queue('deliver-discord'),
    'deliver-telegram': make.queue('deliver-telegram'),
  }
  await Promise.all(Object.values(queues).map((queue) => queue.waitUntilReady()))
  const workers: Running[] = []
  const doors: Door[] = []

  async function enqueue(jobs: readonly Job[]): Promise<void> {
    const sends = jobs.filter((job) => job.step === 'send-delivery')
    const adding = (['work', 'room'] as const).map(async (name) => {
      const mine = jobs.filter((job) => queueOf(job) === name)
      if (mine.length > 0)
        await queues[name].addBulk(
          mine.map((job) => ({
            name: job.step,
            data: job,
            opts: { ...jobOptions, jobId: `${job.step}-${subjectOf(job)}` },
          })),
        )
    })
    await Promise.all([...adding, addCarriages(fillCarriages(sends, false))])
  }

  async function addCarriages(carriages: readonly Carriage[], at?: Date): Promise<void> {
    const delay = at && Math.max(1, at.getTime() - Date.now())
    const adding = deliverNames.map(async (name) => {
      const mine = carriages.filter(
        ({ jobs: [first] }) => first && `deliver-${first.platform}` === name,
      )
      if (mine.length > 0)
        await queues[name].addBulk(
          mine.map((carriage) => ({
            name: 'send-deliveries',
            data: { jobs: carriage.jobs },
            opts: {
              ...jobOptions,
              priority: priorityOf(carriage),
              ...carriageId(carriage, at),
              ...(delay !== undefined && { delay }),
            },
          })),
        )
    })
    await Promise.all(adding)
  }

  /** A step that follows in the same queue runs at once: each hop less is a hop sooner at the reader. */
  async function runThrough(job: Job, run: (job: Job) => Promise<Outcome>): Promise<Outcome> {
    const outcome = await run(job)
    const [next, ...others] = outcome.jobs
    if (next === undefined || others.length > 0 || outcome.againAt) return outcome
    if (queueOf(next) !== queueOf(job)) return outcome
    try {
      const following = await runThrough(next, run)
      // It waits in a job of its own: this one has ended.
      return following.againAt ? outcome : following
    } catch {
      return outcome
    }
  }

  function process(run: (job: Job) => Promise<Outcome>): Processor {
    return async (job, token) => {
      const outcome = await runThrough(jobSchema.parse(job.data), run)
      await enqueue(outcome.jobs)
      if (outcome.againAt) {
        await job.moveToDelayed(outcome.againAt.getTime(), token)
        throw new DelayedError()
      }
    }
  }

  async function startWorker(
    name: QueueName,
    processJob: Processor,
    settings: Pick<WorkerSettings, 'concurrency' | 'limiter'>,
  ): Promise<Running> {
    const worker = make.worker(name, processJob, { ...recovery, ...settings })
    worker.on('failed', (job, error) => {
      log.error({ step: job?.name, jobId: job?.id, err: error }, 'job failed')
    })
    worker.on('stalled', (jobId) => log.warn({ jobId }, 'job taken over from a dead worker'))
    workers.push(worker)
    await worker.waitUntilReady()
    return worker
  }

  const rest = async () => {
    const resting = workers.splice(0)
    await Promise.race([
      Promise.all(resting.map((worker) => worker.close())).then(() =>
        Promise.all(doors.map((door) => door.untilEmpty())),
      ),
      new Promise((done) => setTimeout(done, closeDeadlineMs).unref()),
    ])
    await Promise.all(resting.map((worker) => worker.close(true)))
  }

  return {
    enqueue,
    budget: make.budget,
    async countDeliveryJobs() {
      const counts = await Promise.all(
        deliverNames.map((name) =>
          queues[name].getJobCountByTypes('prioritized', 'waiting', 'active', 'delayed'),
        ),
      )
      return counts.reduce((sum, count) => sum + count, 0)
    },
    async work(concurrency, run) {
      await startWorker('work', process(run), { concurrency })
    },
    async tell(run) {
      await startWorker('room', process(run), { concurrency: 1 })
    },
    async deliver(platform, dispatch) {
      const door = createDoor(make.budget, dispatch, {
        enqueue,
        enqueueAt: (job, at) => addCarriages(fillCarriages([job], true), at),
        sendBack: (jobs) => addCarriages(fillCarriages(jobs, true)),
        rest: (forMs) => worker.rateLimit(Math.ceil(forMs)),
        onError: (job, error) =>
          log.error({ jobId: subjectOf(job), err: error }, 'delivery failed'),
      })
      doors.push(door)
      const processJob: Processor = (job) => door.pass(readCarriage(job.data))
      const settings = { concurrency: 1, limiter: neverReached }
      const worker = await startWorker(`deliver-${platform}`, processJob, settings)
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

function queueOf({ step }: Job): 'work' | 'room' | 'deliver' {
  if (step === 'send-delivery') return 'deliver'
  return step === 'tell-room' ? 'room' : 'work'
}

/** BullMQ lets `rateLimit` hold only a queue that has a limit of its own. */
const neverReached = { max: 1_000_000_000, duration: 1_000 }

/** Found unfinished twice, the same deliveries travel once; who was sent back travels at any rate. */
function carriageId({ jobs, isBack }: Carriage, at: Date | undefined): { jobId?: string } {
  const first = jobs.slice(0, 1).map(subjectOf)
  if (at !== undefined) return { jobId: `send-${first}-at-${at.getTime()}` }
  return isBack ? {} : { jobId: `send-${first}-${jobs.length}` }
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
