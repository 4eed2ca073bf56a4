/** Which older messages of a story an alert shows to be wrong, and what they say then. */
import { isOfSeveral } from '../core/alert/policy.ts'
import type { Message } from '../core/message.ts'
import { mendBy, sayMendedBy, type Told } from '../moderation/say-mended.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Delivery } from '../store-port/delivery.ts'
import type { Store } from '../store-port/store.ts'

/** `alert` goes out, `alerts` are all of its story: whether what a delivery has told before is wrong now. What is told alike is looked at once. */
export function createMender(
  store: Store,
  alert: Alert,
  alerts: readonly Alert[],
): (told: Told) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  const earlier = alerts.filter(({ id }) => id < alert.id)
  return (told) => {
    const key = `${told.alertId} ${told.text} ${told.brings?.join()}`
    const isWrong = known.get(key) ?? findWrong(store, alert, { told, earlier })
    known.set(key, isWrong)
    return isWrong
  }
}

async function findWrong(
  store: Store,
  alert: Alert,
  { told, earlier }: { readonly told: Told; readonly earlier: readonly Alert[] },
): Promise<boolean> {
  // A message of several stories is said anew by itself.
  if (isOfSeveral(told.text)) return false
  const since = earlier.filter(({ id }) => id > told.alertId)
  const before = await sayMendedBy(store, told, since)
  return (await mendBy(store, before, told, alert)) !== before
}

/** What the message of that delivery says, with all that was mended in it up to that alert. */
export async function sayMended(
  store: Store,
  { targetId }: Pick<Delivery, 'targetId'>,
  alert: Alert,
): Promise<Message> {
  if (targetId === undefined) throw new Error('nothing to mend: the edit has no message')
  const told = await store.deliveries.get(targetId)
  const alerts = await store.alerts.listOfStory(alert.storyId)
  const since = alerts.filter(({ id }) => id > told.alertId && id <= alert.id)
  return sayMendedBy(store, told, since)
}
