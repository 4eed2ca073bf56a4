/** What becomes of a delivery that the platform has refused, or whose answer never came. */
import { retryDelayMs } from '../core/failure.ts'
import { because, type Reason } from '../core/reason.ts'
import type { Outcome } from '../job.ts'
import { parkPlace } from '../moderation/park-place.ts'
import { DeliveryError } from '../ports/messenger.ts'
import { followPlace } from './follow-place.ts'
import { pausePlaces, waitMsOf } from './pause-places.ts'
import type { SendDeps, Task } from './send-delivery.ts'

const done: Outcome = { jobs: [] }

export async function settleFailure(
  deps: SendDeps,
  task: Task,
  error: DeliveryError,
): Promise<Outcome> {
  const { store, now, log } = deps
  const { delivery } = task
  const why = error.message
  log.warn({ deliveryId: delivery.id, reason: error.reason, why }, 'delivery not sent')
  switch (error.reason) {
    case 'rate-limited':
    case 'unauthorized':
      await pausePlaces(deps, { ...task, ...callOf(task) }, error)
      return postpone(deps, task, error)
    case 'unreachable':
      return postpone(deps, task, error)
    case 'moved':
      return followPlace(deps, task, error)
    case 'unknown-outcome': {
      const againAt = new Date(now().getTime() + retryDelayMs(delivery.attemptCount))
      await store.deliveries.markUnknown(delivery.id, againAt, why)
      return { jobs: [], againAt }
    }
    case 'gone':
      await store.transaction(async (inside) => {
        const reason = because('the message was deleted there: {reason}', { reason: why })
        await inside.deliveries.settle(delivery.id, 'failed', reason, now())
        if (delivery.action === 'edit' && delivery.targetId)
          await inside.deliveries.markDeleted(delivery.targetId)
      })
      return done
    case 'rejected':
      await store.deliveries.settle(delivery.id, 'failed', why, now())
      return done
    case 'forbidden':
      return park(deps, task, (error.lacksRights && (await findLack(task))) || why)
  }
}

async function postpone(
  { store, now }: SendDeps,
  { delivery }: Task,
  error: DeliveryError,
): Promise<Outcome> {
  const againAt = new Date(now().getTime() + waitMsOf(error, delivery.attemptCount))
  await store.deliveries.postpone(delivery.id, againAt, error.message)
  return { jobs: [], againAt }
}

function callOf({ delivery: { action, attemptCount }, target }: Task) {
  const messageId = target?.messageId
  return { action: action === 'edit' ? 'edit' : 'send', messageId, attemptCount } as const
}

/** In words for who can grant it; the platform itself says a code. */
async function findLack({ messenger, destination }: Task): Promise<Reason | undefined> {
  try {
    const readiness = await messenger.check(destination)
    return readiness.kind === 'lacking' ? readiness.why : undefined
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    return undefined
  }
}

async function park(
  deps: SendDeps,
  { delivery, subscription }: Task,
  why: string,
): Promise<Outcome> {
  const jobs = await deps.store.transaction(async (inside) => {
    await inside.deliveries.settle(delivery.id, 'failed', why, deps.now())
    return parkPlace({ ...deps, store: inside }, subscription, why)
  })
  // Nobody is told in private of what the configuration has set up: it is the operator's.
  if (subscription.owner === 'config')
    deps.log.error({ subscriptionId: subscription.id, why }, 'destination parked')
  return { jobs }
}
