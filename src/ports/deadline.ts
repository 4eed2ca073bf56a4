/** One deadline for all that an attempt asks of a platform: after it, another process may take the attempt for dead. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { attemptMs } from '../core/attempt.ts'
import { because } from '../core/reason.ts'
import { DeliveryError } from './messenger.ts'

type Attempt = { readonly deadline: AbortSignal; readonly lastCallAtMs: number }

const attempts = new AsyncLocalStorage<Attempt>()

/** A call that begins later would be broken off, and nobody would know whether it had arrived. */
const callingShare = 7 / 8

/** What `work` asks a platform ends by then: the call under way is broken off, and none follows it. */
export function withinAttempt<Result>(
  work: () => Promise<Result>,
  forMs = attemptMs,
): Promise<Result> {
  const lastCallAtMs = performance.now() + forMs * callingShare
  return attempts.run({ deadline: AbortSignal.timeout(forMs), lastCallAtMs }, work)
}

/** Undefined: nobody else could take over what is being done. */
export function findDeadline(): AbortSignal | undefined {
  return attempts.getStore()?.deadline
}

/** Before every call: throws that nothing was sent where it could not be answered in time. */
export function refuseLateCall(): void {
  const { lastCallAtMs = Number.POSITIVE_INFINITY } = attempts.getStore() ?? {}
  if (performance.now() > lastCallAtMs)
    throw new DeliveryError('unreachable', because('no time was left to ask the platform'))
}
