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

  return {
    async pass(jobs) {
      while (outside.size >= mostOutside) await Promise.race(outside)
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
      if (early.length === 0) return
      if (waitMs > pauseMs) await yard.rest(waitMs)
      await yard.sendBack(early)
      if (waitMs <= pauseMs) await wait(waitMs)
    },
    async untilEmpty() {
      await Promise.all(outside)
    },
  }
}
