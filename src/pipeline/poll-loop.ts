/** Looks at every source, and at every recent page, when its time has come. The store says when; nothing else is remembered. */
import type { Job } from '../job.ts'
import type { StoredRecord } from '../store-port/record.ts'
import type { Source } from '../store-port/source.ts'
import { type CheckPageDeps, checkPage } from './check-page.ts'
import { type Poll, type PollDeps, pollSource } from './poll-source.ts'

export type LoopDeps = PollDeps &
  CheckPageDeps & { readonly enqueue: (jobs: readonly Job[]) => Promise<void> }

export type PollLoop = {
  /** Lets what runs come to its end, for a few seconds. */
  close(): Promise<void>
}

const tickMs = 200
/** After the store has not answered. */
const troubledTickMs = 2_000
const closeDeadlineMs = 3_000

/** Pages looked at again at the same time. */
const checkConcurrency = 8

/** `concurrency`: sources looked at at the same time. */
export function startPollLoop(deps: LoopDeps, concurrency: number): PollLoop {
  const polls = createPolls(deps, concurrency)
  let timer: NodeJS.Timeout | undefined
  let turning: Promise<void> = Promise.resolve()

  const plan = (waitMs: number) => {
    timer = setTimeout(() => {
      turning = polls.turn().then(
        () => plan(tickMs),
        (error: unknown) => {
          deps.log.warn({ err: error }, 'sources could not be asked for')
          plan(troubledTickMs)
        },
      )
    }, waitMs)
  }
  plan(0)

  return {
    async close() {
      clearTimeout(timer)
      await turning
      clearTimeout(timer)
      await polls.end(closeDeadlineMs)
    },
  }
}

function createPolls(deps: LoopDeps, concurrency: number) {
  const { store, log, now } = deps
  const running = new Set<Promise<void>>()
  let ended: Poll['settled'][] = []
  let checkCount = 0

  async function settle(): Promise<void> {
    const settled = ended
    ended = []
    try {
      await store.sources.settlePolls(settled)
    } catch (error) {
      ended = [...settled, ...ended]
      throw error
    }
  }

  async function poll(source: Source): Promise<void> {
    try {
      const { settled, jobs } = await pollSource(deps, source)
      ended.push(settled)
      // What does not reach the queue is found by sweep.
      if (jobs.length > 0) await deps.enqueue(jobs)
    } catch (error) {
      log.error({ sourceId: source.id, err: error }, 'poll failed')
    }
  }

  async function check(record: StoredRecord): Promise<void> {
    checkCount += 1
    try {
      const jobs = await checkPage(deps, record)
      if (jobs.length > 0) await deps.enqueue(jobs)
    } catch (error) {
      log.error({ recordId: record.id, err: error }, 'page check failed')
    } finally {
      checkCount -= 1
    }
  }

  function begin(work: Promise<void>): void {
    const one: Promise<void> = work.finally(() => running.delete(one))
    running.add(one)
  }

  return {
    async turn(): Promise<void> {
      await settle()
      if (running.size >= concurrency) return
      for (const source of await store.sources.claimDue(concurrency - running.size, now()))
        begin(poll(source))
      if (checkCount >= checkConcurrency) return
      for (const record of await store.records.claimChecks(checkConcurrency - checkCount, now()))
        begin(check(record))
    },
    async end(deadlineMs: number): Promise<void> {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, deadlineMs)
      })
      await Promise.race([Promise.all(running), late])
      clearTimeout(timer)
      await settle()
    },
  }
}
