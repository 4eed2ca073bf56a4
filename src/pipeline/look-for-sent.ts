/** Whether a message stands of which nobody knows whether it was sent. */
import { deliveryKey } from '../core/delivery-key.ts'
import { because } from '../core/reason.ts'
import { DeliveryError, type Messenger } from '../ports/messenger.ts'
import { findMessage } from './find-message.ts'
import type { SendDeps, Task } from './send-delivery.ts'

type Sought = Pick<Task, 'delivery' | 'alert' | 'messenger' | 'destination' | 'message' | 'target'>

/** `isFirst`: nothing of ours is known to have stood there before. */
export async function lookForSent(
  { store, budget }: Pick<SendDeps, 'store' | 'budget'>,
  { delivery, alert, messenger, destination, message, target }: Sought,
  { startedAt, isWithdrawn }: { readonly startedAt: Date; readonly isWithdrawn: boolean },
): Promise<{
  readonly found: Awaited<ReturnType<Messenger['findSent']>>
  readonly isFirst: boolean
}> {
  const anchor = await store.deliveries.findAnchor(delivery.subscriptionId, startedAt)
  const found = await messenger.findSent(destination, message, {
    key: deliveryKey(delivery.id, alert.createdAt),
    startedAt,
    after: anchor?.messageId,
    replyTo: target?.messageId,
    // Who finds it publishes it to a channel's followers, but not what was withdrawn.
    ...(!isWithdrawn && { alert }),
    async countEdit() {
      await Promise.all(
        messenger.destinationRules(destination, 'edit').map((rule) => budget.count(rule)),
      )
    },
    survey: (there) =>
      store.deliveries.survey({
        ...there,
        since: anchor?.since ?? startedAt,
        deliveryId: delivery.id,
      }),
  })
  return { found, isFirst: anchor === undefined }
}

/**
 * What an edit is to change may have been left in doubt: before it is given up, it is looked for once more.
 * The message's id, or that it does not stand; undefined where nobody can tell.
 */
export async function findTarget(
  deps: SendDeps,
  task: Task,
): Promise<string | 'absent' | undefined> {
  const { store, now } = deps
  const { targetId } = task.delivery
  if (targetId === undefined) throw new Error(`delivery ${task.delivery.id} has nothing to edit`)
  const delivery = await store.deliveries.get(targetId)
  if (delivery.state !== 'unknown') return undefined
  // It may yet be found, or sent again: the edit waits for that.
  if (delivery.settledAt === undefined)
    throw new DeliveryError('unreachable', 'the message to edit is still looked for')
  const alert = await store.alerts.get(delivery.alertId)
  const answered = delivery.targetId && (await store.deliveries.get(delivery.targetId))
  const { found } = await lookForSent(
    deps,
    {
      ...task,
      ...{ delivery, alert, target: answered ?? null },
      message: await findMessage(store, { delivery, alert, skipped: [] }),
    },
    { startedAt: delivery.startedAt ?? delivery.createdAt, isWithdrawn: true },
  )
  if (found === 'absent') {
    await store.deliveries.settle(targetId, 'failed', because('it never came there'), now())
    return found
  }
  if (found !== undefined) await store.deliveries.markSent(targetId, found.messageId, now())
  return found?.messageId
}
