/** alert -> deliveries: one for each message that it makes or changes. */
import { planMessages } from '../core/alert/policy.ts'
import type { AlertId, SourceId } from '../core/model.ts'
import { matchSubscription } from '../core/route.ts'
import type { Outcome } from '../job.ts'
import type { Delivery, DeliveryState, NewDelivery, Store } from '../store-port.ts'

/** In these states a delivery has made a message, or may still make one. */
const standingStates: ReadonlySet<DeliveryState> = new Set([
  'pending',
  'sending',
  'sent',
  'unknown',
])

export async function routeAlert(
  deps: { readonly store: Store; readonly now: () => Date },
  alertId: AlertId,
): Promise<Outcome> {
  const deliveryIds = await deps.store.transaction(async (store) => {
    const alert = await store.alerts.get(alertId)
    const { content } = await store.revisions.get(alert.revisionId)
    const deliveries: NewDelivery[] = []
    for (const subscription of await store.subscriptions.listActive()) {
      const { isMatch } = matchSubscription(subscription, {
        // as: the source's id comes back from the record it was given to
        source: content.source as SourceId,
        level: alert.level,
      })
      const earlier = await store.deliveries.listOfStory(alert.storyId, subscription.id)
      const plans = planMessages({
        kind: alert.kind,
        isMatch,
        updates: subscription.updates,
        standing: earlier.filter((delivery) => delivery.alertId !== alertId).flatMap(toStanding),
      })
      for (const { action, target } of plans)
        deliveries.push({
          alertId,
          storyId: alert.storyId,
          subscriptionId: subscription.id,
          action,
          targetId: target,
        })
    }
    const added = await store.deliveries.add(deliveries, deps.now())
    await store.alerts.markRouted(alertId, deps.now())
    return added
  })
  return { jobs: deliveryIds.map((deliveryId) => ({ step: 'send-delivery', deliveryId })) }
}

function toStanding({ id, action, state }: Delivery) {
  return action !== 'edit' && standingStates.has(state) ? [{ id, action }] : []
}
