/** Deliveries travel together: a job for each would cost more than sending them. */
import { z } from 'zod'
import { levels } from '../core/model.ts'
import { type Job, jobSchema } from '../job.ts'

export type SendJob = Extract<Job, { step: 'send-delivery' }>

export type Carriage = {
  readonly jobs: readonly SendJob[]
  /** They have been at the door already, and go before those who come after them. */
  readonly isBack: boolean
}

export const seatCount = 20

const carriageSchema = z.object({
  jobs: z.array(jobSchema.refine((job) => job.step === 'send-delivery')).min(1),
})

export function readCarriage(data: unknown): readonly SendJob[] {
  // as: what the schema has refined
  return carriageSchema.parse(data).jobs as readonly SendJob[]
}

/** Of one platform and one level each, in the order given. */
export function fillCarriages(jobs: readonly SendJob[], isBack: boolean): readonly Carriage[] {
  const open = new Map<string, SendJob[]>()
  const filled: SendJob[][] = []
  for (const job of jobs) {
    const key = `${job.platform} ${job.level}`
    const seats = open.get(key)
    if (seats !== undefined && seats.length < seatCount) {
      seats.push(job)
      continue
    }
    const fresh = [job]
    open.set(key, fresh)
    filled.push(fresh)
  }
  return filled.map((seats) => ({ jobs: seats, isBack }))
}

/** BullMQ's 1 goes first. */
export function priorityOf({ jobs, isBack }: Carriage): number {
  const [first] = jobs
  const level = first === undefined ? levels.length : levels.indexOf(first.level)
  return 2 * level + (isBack ? 1 : 2)
}
