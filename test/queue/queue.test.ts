import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { AlertId, RevisionId } from '../../src/core/model.ts'
import type { Job, Outcome } from '../../src/job.ts'
import { type Motion, openQueue, type QueueConnection } from '../../src/queue/queue.ts'
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
  let answer: (job: Job) => Outcome = () => ({ jobs: [] })

  beforeAll(async () => {
    if (isMissing) return
    queue = await openQueue(connect(), log)
    await queue.work('work', { concurrency: 2 }, async (job) => {
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

  test.skipIf(isMissing)('it says that it is ready', async () => {
    expect(await queue.isReady()).toBe(true)
  })
})
