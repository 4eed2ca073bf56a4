/** A place of which a refusal says that it is called by another name now. */
import type { Outcome } from '../job.ts'
import { movePlace } from '../moderation/move-place.ts'
import type { DeliveryError } from '../ports/messenger.ts'
import type { SendDeps, Task } from './send-delivery.ts'

export async function followPlace(
  { store, now }: Pick<SendDeps, 'store' | 'now'>,
  { delivery, subscription, alert }: Task,
  { movedTo, alias, message: why }: DeliveryError,
): Promise<Outcome> {
  if (movedTo === undefined) throw new Error(`moved, but not said where: ${why}`)
  if (movedTo === subscription.channel) {
    // It was followed before: this message was left behind, where nothing changes any more.
    await store.deliveries.settle(delivery.id, 'failed', why, now())
    return { jobs: [] }
  }
  const { id: deliveryId } = delivery
  const { platform } = subscription
  const subscriptionId = await store.transaction(async (inside) => {
    await inside.deliveries.postpone(deliveryId, now(), why)
    return movePlace(inside, subscription, { to: { channel: movedTo, alias }, why, at: now() })
  })
  if (subscriptionId === subscription.id) return { jobs: [], againAt: now() }
  return {
    jobs: [{ step: 'send-delivery', deliveryId, subscriptionId, platform, level: alert.level }],
  }
}
