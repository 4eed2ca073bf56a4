/** Which older messages of a story an alert shows to be wrong, and what they say then. */
import { mend } from '../core/alert/mend.ts'
import { sayText } from '../core/alert/message-text.ts'
import { isOfSeveral } from '../core/alert/policy.ts'
import type { Message } from '../core/message.ts'
import type { RecordId } from '../core/model.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Delivery } from '../store-port/delivery.ts'
import type { Store } from '../store-port/store.ts'

type Told = Pick<Delivery, 'id' | 'alertId' | 'text'>

/** `alert` goes out: whether what a delivery has told before is wrong now. What is told alike is looked at once. */
export function createMender(store: Store, alert: Alert): (told: Told) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  return (told) => {
    const key = `${told.alertId} ${told.text}`
    const isWrong = known.get(key) ?? findWrong(store, alert, told)
    known.set(key, isWrong)
    return isWrong
  }
}

async function findWrong(store: Store, alert: Alert, told: Told): Promise<boolean> {
  // A message of several stories is said anew by itself.
  if (isOfSeveral(told.text)) return false
  const before = await sayMendedBy(store, told, await listSince(store, told, alert, alert.id - 1))
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
  return sayMendedBy(store, told, await listSince(store, told, alert, alert.id))
}

async function listSince(
  store: Store,
  { alertId }: Told,
  { storyId }: Alert,
  last: number,
): Promise<readonly Alert[]> {
  const alerts = await store.alerts.listOfStory(storyId)
  return alerts.filter(({ id }) => id > alertId && id <= last)
}

async function sayMendedBy(store: Store, told: Told, alerts: readonly Alert[]): Promise<Message> {
  const { text } = told
  if (isOfSeveral(text) || text === 'mended') throw new Error(`delivery ${told.id} says no alert`)
  let message = sayText(await store.alerts.get(told.alertId), text, false)
  for (const alert of alerts) message = await mendBy(store, message, told, alert)
  return message
}

async function mendBy(
  store: Store,
  message: Message,
  { alertId }: Told,
  alert: Alert,
): Promise<Message> {
  const recordId = await recordOf(store, await store.alerts.get(alertId))
  return (await isTakenBack(store, recordId, alert)) ? alert.standing : mend(message, alert)
}

/** All that the message says is a report's that is withdrawn, or that is no longer of the story. */
async function isTakenBack(store: Store, recordId: RecordId, alert: Alert): Promise<boolean> {
  if (alert.kind === 'source-withdrawal') return recordId === (await recordOf(store, alert))
  if (alert.kind !== 'edit') return false
  return (await store.records.get(recordId)).storyId !== alert.storyId
}

async function recordOf(store: Store, { revisionId }: Alert): Promise<RecordId> {
  return (await store.revisions.get(revisionId)).recordId
}
