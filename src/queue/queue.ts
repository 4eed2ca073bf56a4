/** BullMQ: the motion, never the truth. Nobody else imports it. */
import { DelayedError } from 'bullmq'
import type { Logger } from 'pino'
import type { Platform } from '../core/model.ts'
import { type Job, jobSchema, type Outcome, subjectOf } from '../job.ts'
import type { Budget } from '../ports/budget.ts'
import {
  connectBackend,
  deliverNames,
  type Processor,
  type QueueConnection,
  type QueueName,
  type Running,
  type WorkerSettings,
} from './backend.ts'
import {
  type Carriage,
  fillCarriages,
  priorityOf,
  readCarriage,
  type SendJob,
  seatCount,
} from './carriage.ts'
import { createDoor, type Dispatch, type Door } from './door.ts'
import { createSlots, type Slots } from './slots.ts'

type Run = (job: Job) => Promise<Outcome>

export type Motion = {
  enqueue(jobs: readonly Job[]): Promise<void>
  /**
   * For what nobody else knows of yet: runs here at once, where this process works and has room, and
   * is enqueued otherwise. Does not wait for it; what a crash leaves undone, `sweep` finds.
   */
  begin(jobs: readonly Job[]): Promise<void>
  /** Runs all jobs but deliveries here. */
  work(concurrency: number, run: Run): Promise<void>
  /** Sends the platform's deliveries here, as fast as the budget lets them. */
  deliver(platform: Platform, dispatch: Dispatch): Promise<void>
  /** Tells the moderators' rooms here. */
  tell(run: Run): Promise<void>
  /** What sending may do, shared by all who share this queue. */
  readonly budget: Budget
  /** Jobs of deliveries, of which many may travel in one. */
  countDeliveryJobs(): Promise<number>
  isReady(): Promise<boolean>
  /** Takes no more jobs, and lets those that run end. */
  rest(): Promise<void>
  close(): Promise<void>
}

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
  const make = await connectBackend(connection, log)
  const queues = {
    work: make.queue('work'),
    room: make.queue('room'),
    'deliver-discord': make.queue('deliver-discord'),
    'deliver-telegram': make.queue('deliver-telegram'),
  }
  await Promise.all(Object.values(queues).map((queue) => queue.waitUntilReady()))
  const workers: Running[] = []
  const doors = new Map<Platform, Door>()
  let atWork: { readonly slots: Slots; readonly run: Run } | undefined

  async function enqueue(jobs: readonly Job[]): Promise<void> {
    const sends = jobs.filter(isSend)
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
  async function runThrough(job: Job, run: Run): Promise<Outcome> {
    const outcome = await slipOut(job, await run(job))
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

  /** The last hop less: what a new alert has for few places, while nothing else is sent here. */
  async function slipOut(job: Job, outcome: Outcome): Promise<Outcome> {
    // The rest of a fan-out comes after those of it that have carriages.
    if (job.step !== 'route-alert' || job.isRest) return outcome
    const sends = outcome.jobs.filter(isSend)
    if (sends.length > seatCount) return outcome
    const left = [...doors].map(([platform, door]) => {
      const mine = sends.filter((send) => send.platform === platform)
      return door.slipOut(mine).catch(() => mine)
    })
    const others = outcome.jobs.filter((each) => !isSend(each) || !doors.has(each.platform))
    return { ...outcome, jobs: [...others, ...(await Promise.all(left)).flat()] }
  }

  async function begin(jobs: readonly Job[]): Promise<void> {
    const left = jobs.filter((job) => !beginHere(job))
    if (left.length > 0) await enqueue(left)
  }

  function beginHere(job: Job): boolean {
    if (atWork === undefined || queueOf(job) !== 'work') return false
    const { slots, run } = atWork
    return slots.begin(async () => {
      try {
        const { jobs, againAt } = await runThrough(job, run)
        await enqueue(againAt ? [job, ...jobs] : jobs)
      } catch (error) {
        log.error({ step: job.step, jobId: subjectOf(job), err: error }, 'job failed')
        await enqueue([job]).catch(leaveToSweep)
      }
    })
  }

  const leaveToSweep = (error: unknown) => log.warn({ err: error }, 'job waits for the next sweep')

  function process(run: Run): Processor {
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
    settings: WorkerSettings,
  ): Promise<Running> {
    const worker = make.worker(name, processJob, settings)
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
      Promise.all([atWork?.slots.close(), ...resting.map((worker) => worker.close())]).then(() =>
        Promise.all([...doors.values()].map((door) => door.untilEmpty())),
      ),
      new Promise((done) => setTimeout(done, closeDeadlineMs).unref()),
    ])
    await Promise.all(resting.map((worker) => worker.close(true)))
  }

  return {
    enqueue,
    begin,
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
      const slots = createSlots(concurrency)
      const processJob = process(run)
      await startWorker('work', (...job) => slots.occupy(() => processJob(...job)), { concurrency })
      atWork = { slots, run }
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
      doors.set(platform, door)
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

function isSend(job: Job): job is SendJob {
  return job.step === 'send-delivery'
}

/** BullMQ lets `rateLimit` hold only a queue that has a limit of its own. */
const neverReached = { max: 1_000_000_000, duration: 1_000 }

/** Found unfinished twice, the same deliveries travel once; who was sent back travels at any rate. */
function carriageId({ jobs, isBack }: Carriage, at: Date | undefined): { jobId?: string } {
  const first = jobs.slice(0, 1).map(subjectOf)
  if (at !== undefined) return { jobId: `send-${first}-at-${at.getTime()}` }
  return isBack ? {} : { jobId: `send-${first}-${jobs.length}` }
}
