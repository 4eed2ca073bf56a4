/** The queue of a simulated day: jobs run in the order of their time, and the clock goes with them. */
import type { Job, Outcome } from '../job.ts'
import { type PipelineDeps, runStep } from './run-step.ts'

export type Simulation = {
  readonly now: () => Date
  /** To be run now, before what is due later; or at that time. */
  enqueue(jobs: readonly Job[], at?: Date): void
  /** Runs all that is due by then, what follows from it too; then it is `until`. */
  runUntil(until: Date): Promise<void>
  /** When the next job is due. */
  nextAt(): Date | undefined
}

type Waiting = { readonly job: Job; readonly atMs: number }

export function createSimulation(options: {
  readonly start: Date
  readonly connect: (now: () => Date) => PipelineDeps
  /** After each step, before the next. */
  readonly onStep: (job: Job, outcome: Outcome) => Promise<void>
}): Simulation {
  let now = options.start
  const deps = options.connect(() => now)
  /** The last is due first; of equals the one that came first. */
  const waiting: Waiting[] = []

  function add(job: Job, at: Date): void {
    const atMs = Math.max(at.getTime(), now.getTime())
    let place = waiting.length
    while (place > 0 && (waiting[place - 1]?.atMs ?? 0) <= atMs) place -= 1
    waiting.splice(place, 0, { job, atMs })
  }

  return {
    now: () => now,
    enqueue: (jobs, at = now) => {
      for (const job of jobs) add(job, at)
    },
    async runUntil(until) {
      for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
        if (next.atMs > until.getTime()) break
        waiting.pop()
        now = new Date(next.atMs)
        const outcome = await runStep(deps, next.job)
        for (const job of outcome.jobs) add(job, now)
        if (outcome.againAt) add(next.job, outcome.againAt)
        await options.onStep(next.job, outcome)
      }
      now = new Date(Math.max(now.getTime(), until.getTime()))
    },
    nextAt: () => {
      const next = waiting.at(-1)
      return next && new Date(next.atMs)
    },
  }
}
