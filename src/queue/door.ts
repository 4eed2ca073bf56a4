/**
 * Lets deliveries out as fast as the budget does. One carriage at a time stands at the door of each
 * process, so that whatever is most urgent is the next to ask; who has a place is sent outside, where
 * neither a slow platform nor a call that hangs keeps anybody from the door.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Job, Outcome } from '../job.ts'
import type { Budget, BudgetRule, Place } from '../ports/budget.ts'
import type { SendJob } from './carriage.ts'

export type Dispatch = {
  /** Under which each of them must have a place. */
  readonly rules: readonly BudgetRule[]
  /** Settles the place. */
  send(job: SendJob, place: Place): Promise<Outcome>
}

export type Door = {
  /** Resolves when the next carriage may come. */
  pass(jobs: readonly SendJob[]): Promise<void>
  /** A few who find nobody before them need no carriage. Resolves with those who need one all the same. */
  slipOut(jobs: readonly SendJob[]): Promise<readonly SendJob[]>
  /** Resolves when nobody is outside any more. */
  untilEmpty(): Promise<void>
}

type Yard = {
  enqueue(jobs: readonly Job[]): Promise<void>
  /** By itself, then. */
  enqueueAt(job: SendJob, at: Date): Promise<void>
  /** Before those who have not been at the door yet. */
  sendBack(jobs: readonly SendJob[]): Promise<void>
  /** No process takes anything for so long. */
  rest(forMs: number): Promise<void>
  /** The row stays as it is: sweep finds it. */
  onError(job: SendJob, error: unknown): void
}

/** A platform that does not answer is asked no more than so many things at once. */
const mostOutside = 500

/** A wait as long as this is a pause, not a queue at the door. */
const pauseMs = 250

export function createDoor(budget: Budget, { rules, send }: Dispatch, yard: Yard): Door {
  const outside = new Set<Promise<void>>()
  let atDoorCount = 0

  async function follow(job: SendJob, place: Place): Promise<void> {
    try {
      const { jobs, againAt } = await send(job, place)
      await yard.enqueue(jobs)
      if (againAt !== undefined) await yard.enqueueAt(job, againAt)
    } catch (error) {
      yard.onError(job, error)
    }
  }

  function letOut(job: SendJob, place: Place): void {
    const way = follow(job, place).finally(() => outside.delete(way))
    outside.add(way)
  }

  /** Lets out who gets a place; answers who came too early, and for how long. */
  async function ask(jobs: readonly SendJob[]) {
    const answers = await Promise.all(
      jobs.map(async (job) => ({ job, taken: await budget.take(rules) })),
    )
    const early: SendJob[] = []
    let waitMs = 0
    for (const { job, taken } of answers)
      if (taken.kind === 'taken') letOut(job, taken.place)
      else {
        early.push(job)
        waitMs = Math.max(waitMs, taken.waitMs)
      }
    return { early, waitMs }
  }

  async function stand<Result>(work: () => Promise<Result>): Promise<Result> {
    atDoorCount += 1
    try {
      return await work()
    } finally {
      atDoorCount -= 1
    }
  }

  return {
    pass: (jobs) =>
      stand(async () => {
        while (outside.size >= mostOutside) await Promise.race(outside)
        const { early, waitMs } = await ask(jobs)
        if (early.length === 0) return
        if (waitMs > pauseMs) await yard.rest(waitMs)
        await yard.sendBack(early)
        if (waitMs <= pauseMs) await wait(waitMs)
      }),
    async slipOut(jobs) {
      // While a queue is worked off, somebody is always at the door or outside.
      if (atDoorCount > 0 || outside.size > 0) return jobs
      const { early } = await stand(() => ask(jobs))
      return early
    },
    async untilEmpty() {
      await Promise.all(outside)
    },
  }
}
