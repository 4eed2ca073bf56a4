/** alert -> deliveries: one for each message that it makes or changes, and for each place a reason. */
import { planPlace } from '../core/alert/plan-place.ts'
import type { Planned } from '../core/alert/policy.ts'
import { findToldLevel } from '../core/alert/story-so-far.ts'
import { holdForDigest } from '../core/daily.ts'
import { groupBy } from '../core/group-by.ts'
import type { AlertId, DeliveryId, SourceId } from '../core/model.ts'
import { because, type Reason } from '../core/reason.ts'
import { searchableOf } from '../core/route.ts'
import { together } from '../core/together.ts'
import type { Job, Outcome } from '../job.ts'
import { listStandingMessages, pickEarlier } from '../moderation/list-standing-messages.ts'
import { isTakenBack } from '../moderation/say-mended.ts'
import type { Alert, PastAlert, Routing } from '../store-port/alert.ts'
import type { Delivery, NewDelivery } from '../store-port/delivery.ts'
import type { Store } from '../store-port/store.ts'
import { type Found, findPlaces } from './find-places.ts'
import { createMender } from './mend-messages.ts'

/** So many places are told at once, enough to send until the others' deliveries stand: the largest need not wait for thousands. */
const soonCount = 300

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
    const scene = await readScene(store, alert, { at: now(), most: isRest ? undefined : soonCount })
    const { deliveries, routings } = await fanOut({ store, now }, scene)
    const { isAll } = scene
    const [added] = await together([
      store.deliveries.add(deliveries, now()),
      isAll && store.alerts.addRoutings(alertId, routings),
      isAll && store.alerts.markRouted(alertId, now()),
    ])
    const sends = toSends(added, scene)
    return { jobs: isAll ? sends : [...sends, { step: 'route-alert', alertId, isRest: true }] }
  })
}

type Scene = Awaited<ReturnType<typeof readScene>>

/** Where it may come, and what the story has in the world. */
async function readScene(
  store: Store,
  alert: PastAlert,
  { at, most }: { readonly at: Date; readonly most: number | undefined },
) {
  const text = searchableOf(alert.record)
  const [alerts, told, restraints, { channels, persons }] = await together([
    store.alerts.listOfStory(alert.storyId),
    store.deliveries.listOfStory(alert.storyId),
    store.restraints.listActive(at),
    findPlaces(store, alert, { source: sourceOf(alert), text }, most),
  ])
  const before = alerts.filter(({ id }) => id < alert.id)
  const others = told.filter(({ alertId }) => alertId !== alert.id)
  const isAll = most === undefined || channels.length < most
  return {
    alert,
    restraints,
    isAll,
    // A person's chat may be one of the channels still to come.
    places: isAll ? [...channels, ...persons] : channels,
    earlier: groupBy(pickEarlier(before, others), ({ subscriptionId }) => subscriptionId),
    levelBefore: findToldLevel(before),
    isWrong: createMender(store, alert, alerts),
  }
}

/** What comes to each place, and why. */
async function fanOut(
  deps: RouteDeps,
  scene: Scene,
): Promise<{
  readonly deliveries: readonly NewDelivery[]
  readonly routings: readonly Routing[]
}> {
  const deliveries: NewDelivery[] = []
  const routings: Routing[] = []
  /** Chats that are subscribed and have the story: who follows it there does not get it twice. */
  const reached = new Set<string>()
  for (const found of scene.places) {
    const { subscription } = found
    const there = scene.earlier.get(subscription.id) ?? []
    const chat = chatOf(subscription)
    const isPerson = subscription.owner === 'person'
    const isReached = isPerson && reached.has(chat)
    const planned = await planFound(deps, scene, { found, there, isReached })
    if (planned.plans.length > 0 || there.length > 0) reached.add(chat)
    // What somebody follows is nobody else's to know.
    if (!isPerson) routings.push({ subscriptionId: subscription.id, why: planned.why })
    deliveries.push(...toDeliveries(planned, scene.alert, { found, there }))
  }
  return { deliveries, routings }
}

/** One place, and the story's deliveries there before. */
type Place = {
  readonly found: Found
  readonly there: readonly Delivery[]
  /** Whoever follows it has it in that chat anyway. */
  readonly isReached: boolean
}

async function planFound(
  { store, now }: RouteDeps,
  scene: Scene,
  place: Place,
): Promise<Planned<DeliveryId>> {
  const { alert, isWrong } = scene
  const { found, there, isReached } = place
  const standing = await listStandingMessages(there, isWrong)
  const hasStory = there.length > 0
  const isWaiting = there.some(({ state }) => state === 'held')
  const planned = planPlace(scene, { ...found, standing, hasStory, isWaiting, isReached }, now())
  await dropWaiting(store, { alert, there, plans: planned.plans })
  return planned
}

function toDeliveries(
  { plans }: Planned<DeliveryId>,
  alert: Alert,
  { found: { subscription, digestAt }, there }: Pick<Place, 'found' | 'there'>,
): readonly NewDelivery[] {
  const { id: alertId, storyId } = alert
  const isTold = alert.kind !== 'retraction' && !isOfTruth(alert, plans)
  const brings = isTold ? listBrought(there) : []
  return plans.map(({ target, heldUntil, ...rest }) => ({
    ...rest,
    ...(rest.action !== 'edit' && brings.length > 0 && { brings }),
    heldUntil: heldUntil && holdForDigest(heldUntil, digestAt),
    alertId,
    storyId,
    subscriptionId: subscription.id,
    targetId: target,
  }))
}

function toSends(
  added: Awaited<ReturnType<Store['deliveries']['add']>>,
  { alert: { level }, places }: Scene,
): readonly Job[] {
  const platformOf = new Map(places.map(({ subscription: { id, platform } }) => [id, platform]))
  return added.flatMap(({ id, subscriptionId }) => {
    const platform = platformOf.get(subscriptionId)
    if (platform === undefined) return []
    return [{ step: 'send-delivery', deliveryId: id, subscriptionId, platform, level } as const]
  })
}

/** The replies that wait there, and what those tell beside their own. */
function listBrought(there: readonly Delivery[]): readonly AlertId[] {
  return there.flatMap(({ state, action, alertId, brings }) =>
    state === 'held' && action === 'reply' ? [...brings, alertId] : [],
  )
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
  const why = whyDropped(alert, plans)
  if (why === undefined) return
  const waiting = there.filter(({ state }) => state === 'held')
  const ended = isOfTruth(alert, plans) ? await listTakenBack(store, alert, waiting) : waiting
  await store.deliveries.dropHeld(
    ended.map(({ id }) => id),
    why,
  )
}

function whyDropped(alert: Alert, plans: Planned<DeliveryId>['plans']): Reason | undefined {
  if (alert.kind === 'retraction' || isOfTruth(alert, plans))
    return because('withdrawn before it was told')
  if (plans.some(({ action, heldUntil }) => action === 'reply' && heldUntil !== undefined))
    return because('told with what came after it')
  // An edit rings nobody.
  return plans.some(({ action, heldUntil }) => action !== 'edit' && heldUntil === undefined)
    ? because('told by itself, more urgent')
    : undefined
}

/** Its reply says what was wrong alone: other news that waits is still to be told, in the words that are right then. */
function isOfTruth({ kind }: Alert, plans: Planned<DeliveryId>['plans']): boolean {
  return (
    (kind === 'correction' || kind === 'source-withdrawal') &&
    plans.some(({ action }) => action === 'reply')
  )
}

async function listTakenBack(
  store: Store,
  alert: Alert,
  waiting: readonly Delivery[],
): Promise<readonly Delivery[]> {
  const replies = waiting.filter(({ action }) => action === 'reply')
  const found = await together(
    replies.map(async (reply) => ((await isTakenBack(store, reply.alertId, alert)) ? [reply] : [])),
  )
  return found.flat()
}

function chatOf({ platform, channel }: Found['subscription']): string {
  return `${platform} ${channel}`
}

function sourceOf({ record }: PastAlert): SourceId {
  // as: the source's id comes back from the record it was given to
  return record.source as SourceId
}
