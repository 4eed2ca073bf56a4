/** One deadline for all that an attempt asks of a platform: after it, another process may take the attempt for dead. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { attemptMs } from '../core/attempt.ts'

const attempts = new AsyncLocalStorage<AbortSignal>()

/** What `work` asks a platform ends by then: the call under way is broken off, and none follows it. */
export function withinAttempt<Result>(
  work: () => Promise<Result>,
  forMs = attemptMs,
): Promise<Result> {
  return attempts.run(AbortSignal.timeout(forMs), work)
}

/** Undefined: nobody else could take over what is being done. */
export function findDeadline(): AbortSignal | undefined {
  return attempts.getStore()
}
