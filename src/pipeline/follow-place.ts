/** A place that the platform calls by another name now. */

import type { SubscriptionId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import type { Outcome } from '../job.ts'
import type { DeliveryError } from '../ports/messenger.ts'
import type { Store } from '../store-port/store.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { SendDeps, Task } from './send-delivery.ts'

export async function followPlace(
  { store, now }: Pick<SendDeps, 'store' | 'now'>,
  { delivery, subscription, alert }: Task,
  { movedTo, message }: DeliveryError,
): Promise<Outcome> {
  if (movedTo === undefined) throw new Error(`moved, but not said where: ${message}`)
  if (movedTo === subscription.channel) {
    // It was followed before: this message was left behind, where nothing changes any more.
    await store.deliveries.settle(delivery.id, 'failed', message, now())
    return { jobs: [] }
  }
  const { id: deliveryId } = delivery
  const { platform } = subscription
  const subscriptionId = await store.transaction(async (inside) => {
    await inside.deliveries.postpone(deliveryId, now(), message)
    await inside.addAudit({
      at: now(),
      actor: 'system',
      action: 'moved',
      subject: `subscription ${subscription.id}`,
      detail: because('from {channel} to {place}: {reason}', {
        channel: subscription.channel,
        place: movedTo,
        reason: message,
      }),
    })
    return settleThere(inside, subscription, { movedTo, at: now() })
  })
  if (subscriptionId === subscription.id) return { jobs: [], againAt: now() }
  return {
    jobs: [{ step: 'send-delivery', deliveryId, subscriptionId, platform, level: alert.level }],
  }
}

/** Who has subscribed it under its new name already, and means what is wished there now; but the configuration's word counts. */
async function settleThere(
  store: Store,
  subscription: Subscription,
  { movedTo, at }: { readonly movedTo: string; readonly at: Date },
): Promise<SubscriptionId> {
  const { id, platform, owner, server } = subscription
  const there = await store.subscriptions.lockAt({ platform, channel: movedTo, server })
  const isTaken = there !== undefined && there.parkedWhy === undefined
  if (isTaken && (owner !== 'config' || there.owner === 'config')) {
    await store.subscriptions.merge(id, there.id, at)
    return there.id
  }
  await store.subscriptions.move(id, movedTo)
  if (there !== undefined) await store.subscriptions.merge(there.id, id, at)
  return id
}
