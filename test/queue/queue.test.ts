import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type {
  AlertId,
  DeliveryId,
  Level,
  RevisionId,
  SubscriptionId,
} from '../../src/core/model.ts'
import type { Job, Outcome } from '../../src/job.ts'
import type { QueueConnection } from '../../src/queue/backend.ts'
import type { SendJob } from '../../src/queue/carriage.ts'
import { type Motion, openQueue } from '../../src/queue/queue.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'

const log = pino({ level: 'silent' })
let opened: OpenDatabase

const backends: readonly { name: string; isMissing: boolean; connect(): QueueConnection }[] = [
  {
    name: 'PGlite',
    isMissing: false,
    connect() {
      if (!opened.embedded) throw new Error('the memory store is embedded')
      return { kind: 'embedded', pglite: opened.embedded }
    },
  },
  {
    name: 'Redis',
    isMissing: inject('redisUrl') === undefined,
    connect: () => ({ kind: 'redis', url: inject('redisUrl') ?? '' }),
  },
  {
    name: 'Postgres',
    isMissing: inject('postgresUrl') === undefined,
    connect: () => ({ kind: 'postgres', url: inject('postgresUrl') ?? '' }),
  },
]

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())

describe.each(backends)('on $name', ({ isMissing, connect }) => {
  let queue: Motion
  const ran: Job[] = []
  let answer: (job: Job) => Outcome | Promise<Outcome> = () => ({ jobs: [] })

  beforeAll(async () => {
    if (isMissing) return
    queue = await openQueue(connect(), log)
    await queue.work(2, async (job) => {
      ran.push(job)
      return answer(job)
    })
  })
  afterAll(() => queue?.close())

  const raise = (id: number): Job => ({ step: 'raise-alert', revisionId: id as RevisionId })
  const route = (id: number): Job => ({ step: 'route-alert', alertId: id as AlertId })
  const countOf = (job: Job) =>
    ran.filter((each) => JSON.stringify(each) === JSON.stringify(job)).length

  test.skipIf(isMissing)('a job runs, and the jobs that follow it', async () => {
    answer = (job) => ({ jobs: job.step === 'raise-alert' ? [route(1)] : [] })
    await queue.enqueue([raise(1)])
    await expect.poll(() => countOf(route(1)), { timeout: 5_000 }).toBe(1)
    expect(countOf(raise(1))).toBe(1)
  })

  test.skipIf(isMissing)('a finished job does not swallow a later one', async () => {
    answer = () => ({ jobs: [] })
    await queue.enqueue([raise(2)])
    await expect.poll(() => countOf(raise(2)), { timeout: 5_000 }).toBe(1)
    await expect
      .poll(
        async () => {
          await queue.enqueue([raise(2)])
          return countOf(raise(2))
        },
        { timeout: 5_000 },
      )
      .toBeGreaterThan(1)
  })

  test.skipIf(isMissing)('a job that must wait comes back', async () => {
    answer = () =>
      countOf(raise(3)) < 3 ? { jobs: [], againAt: new Date(Date.now() + 30) } : { jobs: [] }
    await queue.enqueue([raise(3)])
    await expect.poll(() => countOf(raise(3)), { timeout: 5_000 }).toBe(3)
  })

  /** Ends when it is told to; what an earlier test has left in the queue ends at once. */
  const hang = (ids: readonly number[]) => {
    const endings: ((outcome: Outcome) => void)[] = []
    const mine = ids.map((id) => JSON.stringify(raise(id)))
    answer = (job) =>
      mine.includes(JSON.stringify(job))
        ? new Promise((resolve) => endings.push(resolve))
        : { jobs: [] }
    return endings
  }

  test.skipIf(isMissing)('what nobody else knows of begins at once, unwaited for', async () => {
    const endings = hang([20])
    await queue.begin([raise(20)])
    expect(countOf(raise(20))).toBe(1)
    endings[0]?.({ jobs: [route(20)] })
    await expect.poll(() => countOf(route(20)), { timeout: 5_000 }).toBe(1)
    expect(countOf(raise(20))).toBe(1)
  })

  test.skipIf(isMissing)('more than may run at once wait for each other', async () => {
    const endings = hang([21, 22, 23])
    await queue.begin([raise(21), raise(22), raise(23)])
    expect(endings).toHaveLength(2)
    await wait(100)
    expect(countOf(raise(23))).toBe(0)
    endings[0]?.({ jobs: [] })
    await expect.poll(() => countOf(raise(23)), { timeout: 5_000 }).toBe(1)
    for (const end of endings) end({ jobs: [] })
  })

  test.skipIf(isMissing)('what fails or must wait is run again', async () => {
    answer = () => {
      if (countOf(raise(24)) > 2) return { jobs: [] }
      if (countOf(raise(24)) > 1) return { jobs: [], againAt: new Date(Date.now() + 30) }
      throw new Error('the store is away')
    }
    await queue.begin([raise(24)])
    await expect.poll(() => countOf(raise(24)), { timeout: 5_000 }).toBe(3)
  })

  test.skipIf(isMissing)('it says that it is ready', async () => {
    expect(await queue.isReady()).toBe(true)
  })

  describe('deliveries', () => {
    const sent: { readonly job: SendJob; readonly atMs: number }[] = []
    let send = async (_job: SendJob): Promise<Outcome> => ({ jobs: [] })
    const rule = { key: randomUUID(), limit: 10, perMs: 300, isPaced: true }

    beforeAll(async () => {
      if (isMissing) return
      await queue.deliver('discord', {
        rules: [rule],
        async send(job, place) {
          await queue.budget.untilTurn(place)
          sent.push({ job, atMs: performance.now() })
          await queue.budget.settle(place, true)
          return send(job)
        },
      })
    })
    beforeEach(() => {
      sent.length = 0
      send = async () => ({ jobs: [] })
      answer = () => ({ jobs: [] })
    })

    let lastId = 0
    const makeJobs = (count: number, level: Level): readonly SendJob[] =>
      Array.from({ length: count }, () => {
        lastId += 1
        return {
          ...{
            step: 'send-delivery',
            deliveryId: lastId as DeliveryId,
            platform: 'discord',
            level,
          },
          subscriptionId: `place-${lastId}` as SubscriptionId,
        }
      })
    const idsSent = () => sent.map(({ job }) => job.deliveryId)

    test.skipIf(isMissing)('all are sent once, and no faster than allowed', async () => {
      const jobs = makeJobs(50, 'bulletin')
      await queue.enqueue(jobs)
      await expect.poll(() => sent.length, { timeout: 10_000 }).toBe(50)
      expect(idsSent().sort((a, b) => a - b)).toEqual(jobs.map(({ deliveryId }) => deliveryId))
      for (const [n, { atMs }] of sent.entries()) {
        const later = sent[n + rule.limit]
        if (later !== undefined) expect(later.atMs - atMs).toBeGreaterThanOrEqual(rule.perMs)
      }
    })

    test.skipIf(isMissing)('a flash overtakes what is at the door', async () => {
      await queue.enqueue(makeJobs(60, 'routine'))
      await expect.poll(() => sent.length, { timeout: 5_000 }).toBeGreaterThan(5)
      const [flash] = makeJobs(1, 'flash')
      if (flash) await queue.enqueue([flash])
      const beforeIt = sent.length
      await expect.poll(() => idsSent(), { timeout: 5_000 }).toContain(flash?.deliveryId)
      expect(sent.findIndex(({ job }) => job.level === 'flash') - beforeIt).toBeLessThan(15)
      await expect.poll(() => sent.length, { timeout: 10_000 }).toBe(61)
    })

    test.skipIf(isMissing)('of a new alert for few places each is sent once', async () => {
      const jobs = makeJobs(3, 'urgent')
      answer = (job) => ({ jobs: job.step === 'route-alert' ? jobs : [] })
      await queue.begin([route(30)])
      await expect.poll(() => sent.length, { timeout: 5_000 }).toBe(3)
      await wait(100)
      expect(idsSent()).toEqual(jobs.map(({ deliveryId }) => deliveryId))
    })

    test.skipIf(isMissing)('it does not go before those who stand in line', async () => {
      await queue.enqueue(makeJobs(60, 'urgent'))
      await expect.poll(() => sent.length, { timeout: 5_000 }).toBeGreaterThan(5)
      const [late] = makeJobs(1, 'urgent')
      answer = (job) => ({ jobs: late && job.step === 'route-alert' ? [late] : [] })
      await queue.begin([route(31)])
      await expect.poll(() => sent.length, { timeout: 10_000 }).toBe(61)
      expect(idsSent().indexOf(late?.deliveryId ?? (0 as DeliveryId))).toBeGreaterThan(40)
    })

    test.skipIf(isMissing)(
      'a call that hangs holds up nobody, nor does one that fails',
      async () => {
        const jobs = makeJobs(30, 'urgent')
        let letGo: (outcome: Outcome) => void = () => undefined
        send = async ({ deliveryId }) => {
          if (deliveryId === jobs[0]?.deliveryId)
            return new Promise((resolve) => {
              letGo = resolve
            })
          if (deliveryId === jobs[1]?.deliveryId) throw new Error('a bug')
          return { jobs: [] }
        }
        await queue.enqueue(jobs)
        await expect.poll(() => sent.length, { timeout: 10_000 }).toBe(30)
        letGo({ jobs: [] })
      },
    )

    test.skipIf(isMissing)('one that must wait comes back by itself', async () => {
      const jobs = makeJobs(3, 'urgent')
      const timesSent = ({ deliveryId }: SendJob) =>
        idsSent().filter((each) => each === deliveryId).length
      send = async (job) =>
        timesSent(job) < 2 ? { jobs: [], againAt: new Date(Date.now() + 50) } : { jobs: [] }
      await queue.enqueue(jobs)
      // The one that failed in the test before comes back as well.
      const twice = jobs.map(() => 2)
      await expect.poll(() => jobs.map(timesSent), { timeout: 5_000 }).toEqual(twice)
      await wait(100)
      expect(jobs.map(timesSent)).toEqual(twice)
    })
  })
})
