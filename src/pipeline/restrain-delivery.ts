/** The last look before sending: the kill switch, and whether it still is news. */
import { isLate } from '../core/alert/lateness.ts'
import { isCalm, isOfSeveral } from '../core/alert/policy.ts'
import { because } from '../core/reason.ts'
import type { Outcome } from '../job.ts'
import type { Taken } from '../store-port/delivery.ts'
import type { SendDeps } from './send-delivery.ts'

/** How soon to look whether a stop has been lifted. */
const stopLookMs = 30_000

/** After an outage of a platform, what comes late gathers for so long. */
const gatherMs = 30_000

export async function restrain(
  { store, now, log }: Pick<SendDeps, 'store' | 'now' | 'log'>,
  { kind, delivery, alert, isStopped }: Taken,
): Promise<Outcome | undefined> {
  if (isStopped) {
    const againAt = new Date(now().getTime() + stopLookMs)
    await store.deliveries.postpone(delivery.id, againAt, undefined)
    log.info({ deliveryId: delivery.id }, 'delivery stopped')
    return { jobs: [], againAt }
  }
  if (kind === 'reconcile') return undefined
  const isAlone = delivery.action === 'post' && !isOfSeveral(delivery.text)
  if (!isAlone || isCalm(delivery.text) || !isLate(alert.level, alert.createdAt, now()))
    return undefined
  if (alert.level === 'flash') {
    // Not told so yet, or this would be no first attempt: it may still change its words.
    await store.deliveries.calm(delivery.id)
    await store.deliveries.postpone(delivery.id, now(), undefined)
    return { jobs: [], againAt: now() }
  }
  const why = because('too late to be called {level}: told with what else comes late', {
    level: alert.level,
  })
  await store.deliveries.hold(delivery.id, new Date(now().getTime() + gatherMs), why, now())
  log.info({ deliveryId: delivery.id, why }, 'delivery held')
  return { jobs: [] }
}
