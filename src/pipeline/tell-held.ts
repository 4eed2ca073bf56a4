/** held deliveries -> one delivery: what was kept back at a place is told there together. */
import type { SubscriptionId } from '../core/model.ts'
import type { Outcome } from '../job.ts'
import type { Store } from '../store-port/store.ts'

/** Of one message; what is left makes the next one. */
const mostStories = 15

export async function tellHeld(
  deps: { readonly store: Store; readonly now: () => Date },
  subscriptionId: SubscriptionId,
): Promise<Outcome> {
  return deps.store.transaction(async (store) => {
    const carrier = await store.deliveries.mergeHeld(subscriptionId, mostStories, deps.now())
    if (carrier === undefined) return { jobs: [] }
    const { platform } = await store.subscriptions.get(subscriptionId)
    const to = { subscriptionId, platform, level: 'routine' } as const
    return { jobs: [{ step: 'send-delivery', deliveryId: carrier, ...to }] }
  })
}
