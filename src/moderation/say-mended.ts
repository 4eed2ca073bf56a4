/** What a message of a story says by now: what its alert said, and all that was mended in it since. */
import { bring } from '../core/alert/bring.ts'
import { mend } from '../core/alert/mend.ts'
import { sayText } from '../core/alert/message-text.ts'
import { isOfSeveral } from '../core/alert/policy.ts'
import { sayTakenBack } from '../core/alert/taken-back.ts'
import type { Message } from '../core/message.ts'
import type { AlertId, RecordId } from '../core/model.ts'
import { together } from '../core/together.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Delivery } from '../store-port/delivery.ts'
import type { Store } from '../store-port/store.ts'

export type Told = Pick<Delivery, 'alertId' | 'text'> & Partial<Pick<Delivery, 'brings'>>

/** Of the message that an alert made beside the story's first. */
export async function sayNoteNow(store: Store, { id, storyId }: Alert): Promise<Message> {
  const alerts = await store.alerts.listOfStory(storyId)
  const since = alerts.filter((each) => each.id > id)
  return sayMendedBy(store, { alertId: id, text: 'note' }, since)
}

export async function sayMendedBy(
  store: Store,
  told: Told,
  alerts: readonly Alert[],
): Promise<Message> {
  const { text } = told
  if (isOfSeveral(text) || text === 'mended')
    throw new Error(`alert ${told.alertId} is not all that it says`)
  let message = sayText(await store.alerts.get(told.alertId), text, false)
  const { brings = [] } = told
  if (brings.length > 0) message = bring(message, await sayBrought(store, told.alertId, brings))
  for (const alert of alerts) message = await mendBy(store, message, told, alert)
  return message
}

/** What waited says what was right of it when it was brought. */
async function sayBrought(
  store: Store,
  by: AlertId,
  brings: readonly AlertId[],
): Promise<readonly Message[]> {
  const { storyId } = await store.alerts.get(by)
  const alerts = (await store.alerts.listOfStory(storyId)).filter(({ id }) => id <= by)
  return together(
    brings.map((alertId) =>
      sayMendedBy(
        store,
        { alertId, text: 'note' },
        alerts.filter(({ id }) => id > alertId),
      ),
    ),
  )
}

export async function mendBy(
  store: Store,
  message: Message,
  { alertId, text }: Told,
  alert: Alert,
): Promise<Message> {
  if (alert.rewords !== undefined)
    return alert.rewords === alertId && text === 'note' ? (alert.note ?? message) : message
  return (await isTakenBack(store, alertId, alert)) ? sayTakenBack(alert) : mend(message, alert)
}

/** All that the message says is a report's that is withdrawn, or that is no longer of the story. */
export async function isTakenBack(store: Store, alertId: AlertId, alert: Alert): Promise<boolean> {
  if (alert.kind !== 'source-withdrawal' && alert.kind !== 'edit') return false
  const recordId = await recordOf(store, await store.alerts.get(alertId))
  if (alert.kind === 'source-withdrawal') return recordId === (await recordOf(store, alert))
  return (await store.records.get(recordId)).storyId !== alert.storyId
}

async function recordOf(store: Store, { revisionId }: Alert): Promise<RecordId> {
  return (await store.revisions.get(revisionId)).recordId
}
