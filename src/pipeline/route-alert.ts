/** alert -> deliveries: one for each message that it makes or changes, and for each place a reason. */
import { findSaidAt, isLate } from '../core/alert/lateness.ts'
import { type Planned, planMessages, type Standing } from '../core/alert/policy.ts'
import { findRestraint, sayRestraint } from '../core/alert/restraint.ts'
import { findToldLevel } from '../core/alert/story-so-far.ts'
import { holdForDigest } from '../core/daily.ts'
import { groupBy } from '../core/group-by.ts'
import type { AlertId, DeliveryId, Level, SourceId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import { searchableOf } from '../core/route.ts'
import { together } from '../core/together.ts'
import type { Outcome } from '../job.ts'
import type { Alert, PastAlert, Routing } from '../store-port/alert.ts'
import type { Delivery, NewDelivery } from '../store-port/delivery.ts'
import type { Store } from '../store-port/store.ts'
import { type Found, findPlaces } from './find-places.ts'
import { listStandingMessages } from './list-standing-messages.ts'
import { createMender } from './mend-messages.ts'

/** So many deliveries go at once: the largest places need not wait for thousands of others. */
const soonCount = 100

/** How soon to look whether the story's alert before has its deliveries, and how long that is waited for. */
const turnMs = 200
const patienceMs = 60_000

type RouteDeps = { readonly store: Store; readonly now: () => Date }

export async function routeAlert(
  deps: RouteDeps,
  { alertId, isRest = false }: { readonly alertId: AlertId; readonly isRest?: boolean | undefined },
): Promise<Outcome> {
  const { now } = deps
  return deps.store.step(async (store) => {
    const [alert, mustWait] = await together([
      store.alerts.getPast(alertId),
      store.alerts.hasUnroutedBefore(alertId, new Date(now().getTime() - patienceMs)),
    ])
    // An update that overtook its first alert would find nothing to update, and be told in full.
    if (mustWait) return { jobs: [], againAt: new Date(now().getTime() + turnMs) }
    const text = searchableOf(alert.record)
    const [alerts, told, restraints, places] = await together([
      store.alerts.listOfStory(alert.storyId),
      store.deliveries.listOfStory(alert.storyId),
      store.restraints.listActive(now()),
      findPlaces(store, alert, { source: sourceOf(alert), text }),
    ])
    const earlier = groupBy(
      pickEarlier(alert, alerts, told),
      ({ subscriptionId }) => subscriptionId,
    )
    const levelBefore = findToldLevel(alerts.filter(({ id }) => id < alertId))
    const isWrong = createMender(store, alert, alerts)
    const deliveries: NewDelivery[] = []
    const routings: Routing[] = []
    /** Chats that are subscribed and have the story: who follows it there does not get it twice. */
    const reached = new Set<string>()
    const all = [...places.channels, ...places.persons]
    let isAll = true
    for (const found of all) {
      if (!isRest && deliveries.length >= soonCount) {
        isAll = false
        break
      }
      const { subscription } = found
      const { id } = subscription
      const isPerson = subscription.owner === 'person'
      const silence = findRestraint(restraints, 'silence', aboutOf(alert), id)
      const there = earlier.get(id) ?? []
      // Where it stands already, what becomes of it must be told.
      if (alert.places && there.length === 0 && !alert.places.includes(id)) {
        if (!isPerson)
          routings.push({ subscriptionId: id, why: because('it was sent to other places only') })
        continue
      }
      const chat = chatOf(subscription)
      const { plans, why } = plan({
        alert,
        levelBefore,
        there,
        standing: await listStandingMessages(there, isWrong),
        found: {
          ...found,
          ...(silence && { silencedWhy: sayRestraint(silence) }),
          ...(isPerson &&
            reached.has(chat) && {
              silencedWhy: because('alerts of the story come to this chat anyway'),
            }),
        },
        now: now(),
      })
      if (plans.length > 0 || there.length > 0) reached.add(chat)
      // What somebody follows is nobody else's to know.
      if (!isPerson) routings.push({ subscriptionId: id, why })
      for (const { target, heldUntil, ...rest } of plans)
        deliveries.push({
          ...rest,
          heldUntil: heldUntil && holdForDigest(heldUntil, found.digestAt),
          alertId,
          storyId: alert.storyId,
          subscriptionId: id,
          targetId: target,
        })
      await dropWaiting(store, { alert, there, plans })
    }
    const [added] = await together([
      store.deliveries.add(deliveries, now()),
      isAll && store.alerts.addRoutings(alertId, routings),
      isAll && store.alerts.markRouted(alertId, now()),
    ])
    const platformOf = new Map(all.map(({ subscription: { id, platform } }) => [id, platform]))
    const sends = added.flatMap(({ id, subscriptionId }) => {
      const platform = platformOf.get(subscriptionId)
      if (platform === undefined) return []
      const to = { subscriptionId, platform, level: alert.level }
      return [{ step: 'send-delivery', deliveryId: id, ...to } as const]
    })
    return { jobs: isAll ? sends : [...sends, { step: 'route-alert', alertId, isRest: true }] }
  })
}

/** What waits to be told with others is not, when it has been withdrawn or goes by itself. */
async function dropWaiting(
  store: Store,
  {
    alert,
    there,
    plans,
  }: {
    readonly alert: Alert
    readonly there: readonly Delivery[]
    readonly plans: Planned<DeliveryId>['plans']
  },
): Promise<void> {
  const isWithdrawn = alert.kind === 'retraction'
  if (!isWithdrawn && !plans.some(({ heldUntil }) => heldUntil === undefined)) return
  const waiting = there.filter(({ state }) => state === 'held').map(({ id }) => id)
  const why = isWithdrawn
    ? because('withdrawn before it was told')
    : because('told by itself, more urgent')
  await store.deliveries.dropHeld(waiting, why)
}

function plan({
  alert,
  levelBefore,
  found,
  there,
  standing,
  now,
}: {
  readonly alert: PastAlert
  readonly levelBefore: Level | undefined
  readonly found: Found
  readonly there: readonly Delivery[]
  readonly standing: readonly Standing<DeliveryId>[]
  readonly now: Date
}): Planned<DeliveryId> {
  return planMessages({
    now,
    alert: {
      kind: alert.kind,
      level: alert.level,
      isMuted: alert.isMuted,
      levelBefore,
      isOfOne: alert.rewords !== undefined,
      isLate: isLate(alert.level, findSaidAt(alert), now),
      changes: alert.change?.changes ?? [],
    },
    match: found.match,
    silencedWhy: found.silencedWhy,
    wishes: found.subscription,
    standing,
    isWaiting: there.some(({ state }) => state === 'held'),
  })
}

function chatOf({ platform, channel }: Found['subscription']): string {
  return `${platform} ${channel}`
}

function aboutOf(alert: PastAlert) {
  const { storyId, topics } = alert
  return { storyId, topics, sources: [sourceOf(alert)] }
}

function sourceOf({ record }: PastAlert): SourceId {
  // as: the source's id comes back from the record it was given to
  return record.source as SourceId
}

/** What the story has in the world; what an earlier withdrawal struck is no beginning of what is told anew. */
function pickEarlier(
  { id }: Alert,
  alerts: readonly Alert[],
  deliveries: readonly Delivery[],
): readonly Delivery[] {
  const ended = alerts.findLast((each) => each.kind === 'retraction' && each.id < id)
  return deliveries.filter(({ alertId }) => alertId !== id && (!ended || alertId > ended.id))
}
