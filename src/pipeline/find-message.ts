/** What a delivery says. */
import { composeCatchUp } from '../core/alert/catch-up.ts'
import { findSaidAt } from '../core/alert/lateness.ts'
import { sayText } from '../core/alert/message-text.ts'
import { isOfSeveral } from '../core/alert/policy.ts'
import { sayOverSkipped } from '../core/alert/seen-before.ts'
import type { Message } from '../core/message.ts'
import { sayMendedBy } from '../moderation/say-mended.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Delivery, Taken } from '../store-port/delivery.ts'
import type { Store } from '../store-port/store.ts'
import { sayMended } from './mend-messages.ts'

export async function findMessage(
  store: Store,
  { delivery, alert, skipped }: Pick<Taken, 'delivery' | 'alert' | 'skipped'>,
): Promise<Message> {
  if (isOfSeveral(delivery.text)) {
    const carrier = delivery.action === 'post' ? delivery.id : delivery.targetId
    // What an edit says is said anew; a message that may stand is looked for by what it said.
    const until = delivery.action === 'post' ? delivery.startedAt : undefined
    const together = await sayTogether(store, carrier, { text: delivery.text, until })
    return { ...together, topics: alert.topics }
  }
  if (delivery.text === 'mended')
    return { ...(await sayMended(store, delivery, alert)), topics: alert.topics }
  const mended = delivery.action === 'reply' ? await findMended(store, delivery, alert) : undefined
  if (mended) return { ...mended, topics: alert.topics }
  const isEdit = delivery.action === 'edit'
  const key = `${isEdit ? 'edit' : 'post'} ${delivery.text}`
  const ofAlert = known.get(alert) ?? new Map<string, Message>()
  known.set(alert, ofAlert)
  const message = ofAlert.get(key) ?? {
    ...sayText(alert, delivery.text, isEdit),
    topics: alert.topics,
  }
  ofAlert.set(key, message)
  // What a correction corrects was said, if not here.
  if (skipped.length === 0 || alert.kind === 'correction') return message
  const unseen = await Promise.all(skipped.map((id) => store.alerts.get(id)))
  return sayOverSkipped(
    message,
    unseen.map(({ standing }) => standing),
  )
}

/** Kept back while it was corrected, or with what else was: what it says from its first attempt on. Undefined: what its alert says. */
async function findMended(
  store: Store,
  delivery: Delivery,
  alert: Alert,
): Promise<Message | undefined> {
  const { startedAt } = delivery
  const alerts = storyOf.get(alert) ?? store.alerts.listOfStory(alert.storyId)
  storyOf.set(alert, alerts)
  const since = (await alerts).filter(
    (each) => each.id > alert.id && (startedAt === undefined || each.createdAt <= startedAt),
  )
  return since.length > 0 || delivery.brings.length > 0
    ? sayMendedBy(store, delivery, since)
    : undefined
}

/** What is claimed together shares its alert, and so one message. */
const known = new WeakMap<Alert, Map<string, Message>>()
const storyOf = new WeakMap<Alert, Promise<readonly Alert[]>>()

async function sayTogether(
  store: Store,
  carrierId: Delivery['targetId'],
  { text, until }: { readonly text: 'catch-up' | 'digest'; readonly until: Date | undefined },
): Promise<Message> {
  if (carrierId === undefined) throw new Error('an edit without a message to edit')
  const told = await store.deliveries.listMerged(carrierId)
  const stories = await Promise.all(
    told.map(async ({ storyId }) => {
      const alerts = await store.alerts.listOfStory(storyId)
      const newest = alerts.findLast(({ createdAt }) => until === undefined || createdAt <= until)
      if (newest === undefined) return undefined
      const { kind, standing, ...said } = await store.alerts.getPast(newest.id)
      return { kind, standing, at: findSaidAt(said) }
    }),
  )
  return composeCatchUp(
    stories.filter((story) => story !== undefined),
    text,
  )
}
