/** a person's hour -> delivery: once a day, what was held and what else has happened, in one message. */
import { nextDailyAt } from '../core/daily.ts'
import type { SubscriptionId } from '../core/model.ts'
import { quietUntil } from '../core/schedule.ts'
import type { Outcome } from '../job.ts'
import type { Store } from '../store-port/store.ts'

/** As many lines as are read. */
const mostStories = 15

export async function tellDigest(
  deps: { readonly store: Store; readonly now: () => Date },
  subscriptionId: SubscriptionId,
): Promise<Outcome> {
  return deps.store.transaction(async (store) => {
    const now = deps.now()
    const due = await store.digests.lockDue(subscriptionId, now)
    if (due === undefined) return { jobs: [] }
    const { platform, quiet } = await store.subscriptions.get(subscriptionId)
    const isSilent = quiet !== undefined && quietUntil(quiet, now) !== undefined
    const carrier = await store.digests.compose(subscriptionId, {
      ...{ since: due.since, now, mostStories, isSilent },
    })
    await store.digests.settle(subscriptionId, { since: now, nextAt: nextDailyAt(due, now) })
    if (carrier === undefined) return { jobs: [] }
    const to = { subscriptionId, platform, level: 'routine' } as const
    return { jobs: [{ step: 'send-delivery', deliveryId: carrier, ...to }] }
  })
}
