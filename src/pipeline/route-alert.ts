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
  return deps.store.transaction(async (store) => {
    const alert = await store.alerts.get(alertId)
    const { content } = await store.revisions.get(alert.revisionId)
    // What an earlier withdrawal struck is no beginning of what is told anew.
    const ended = (await store.alerts.listOfStory(alert.storyId)).findLast(
      ({ id, kind }) => kind === 'retraction' && id < alertId,
    )
    const deliveries: NewDelivery[] = []
    const earlier = groupByPlace(await store.deliveries.listOfStory(alert.storyId))
    const subscriptions = await store.subscriptions.listActive()
    for (const subscription of subscriptions) {
      const { isMatch } = matchSubscription(subscription, {
        // as: the source's id comes back from the record it was given to
        source: content.source as SourceId,
        level: alert.level,
      })
      const plans = planMessages({
        kind: alert.kind,
        isMatch,
        updates: subscription.updates,
        standing: (earlier.get(subscription.id) ?? [])
          .filter((delivery) => delivery.alertId !== alertId)
          .filter((delivery) => ended === undefined || delivery.alertId > ended.id)
          .flatMap(toStanding),
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
    const platformOf = new Map(subscriptions.map(({ id, platform }) => [id, platform]))
    return {
      jobs: added.flatMap(({ id, subscriptionId }) => {
        const platform = platformOf.get(subscriptionId)
        if (platform === undefined) return []
        return [{ step: 'send-delivery', deliveryId: id, platform, level: alert.level } as const]
      }),
    }
  })
}

function groupByPlace(
  deliveries: readonly Delivery[],
): ReadonlyMap<Delivery['subscriptionId'], readonly Delivery[]> {
  const groups = new Map<Delivery['subscriptionId'], Delivery[]>()
  for (const delivery of deliveries) {
    const group = groups.get(delivery.subscriptionId) ?? []
    groups.set(delivery.subscriptionId, [...group, delivery])
  }
  return groups
}

function toStanding({ id, action, state }: Delivery) {
  return action !== 'edit' && standingStates.has(state) ? [{ id, action }] : []
}
