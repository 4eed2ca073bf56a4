/** delivery -> message: makes or changes one message, and knows afterwards whether it stands. */
import { deliveryKey } from '../core/delivery-key.ts'
import { resendsWhenUnknown, retryDelayMs } from '../core/failure.ts'
import type { Message } from '../core/message.ts'
import type { DeliveryId, Platform } from '../core/model.ts'
import type { Outcome } from '../job.ts'
import { DeliveryError, type Destination, type Log, type Messenger } from '../ports.ts'
import type { Alert, Delivery, Store, Subscription } from '../store-port.ts'

export type SendDeps = {
  readonly store: Store
  readonly messengers: Readonly<Partial<Record<Platform, Messenger>>>
  readonly now: () => Date
  readonly log: Log
}

type Task = {
  readonly delivery: Delivery
  readonly alert: Alert
  readonly subscription: Subscription
  readonly messenger: Messenger
  readonly destination: Destination
  readonly message: Message
}

const done: Outcome = { jobs: [] }

export async function sendDelivery(deps: SendDeps, deliveryId: DeliveryId): Promise<Outcome> {
  const claim = await deps.store.deliveries.claim(deliveryId, deps.now())
  if (claim.kind === 'nothing') return done
  if (claim.kind === 'wait') return { jobs: [], againAt: claim.until }
  const task = await prepare(deps, claim.delivery)
  if (task === undefined) return done
  try {
    return claim.kind === 'reconcile' ? await reconcile(deps, task) : await send(deps, task)
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    return settleFailure(deps, task, error)
  }
}

async function prepare(deps: SendDeps, delivery: Delivery): Promise<Task | undefined> {
  const { store, messengers, now } = deps
  const subscription = await store.subscriptions.get(delivery.subscriptionId)
  if (subscription.parkedWhy !== undefined) {
    await store.deliveries.settle(
      delivery.id,
      'failed',
      `destination parked: ${subscription.parkedWhy}`,
      now(),
    )
    return undefined
  }
  const messenger = messengers[subscription.platform]
  if (messenger === undefined)
    throw new Error(
      `delivery ${delivery.id} is for ${subscription.platform}, which is not connected`,
    )
  const alert = await store.alerts.get(delivery.alertId)
  return {
    delivery,
    alert,
    subscription,
    messenger,
    destination: {
      ...subscription.style,
      platform: subscription.platform,
      channel: subscription.channel,
    },
    message: delivery.action === 'reply' ? (alert.note ?? alert.standing) : alert.standing,
  }
}

async function send(deps: SendDeps, task: Task): Promise<Outcome> {
  const { store, now } = deps
  const { delivery, messenger, destination, message } = task
  const target = delivery.targetId && (await store.deliveries.get(delivery.targetId))
  if (delivery.action === 'edit') {
    if (target?.messageId === undefined) {
      await store.deliveries.settle(
        delivery.id,
        'superseded',
        'the message to edit was never sent',
        now(),
      )
      return done
    }
    await messenger.edit(destination, target.messageId, message)
    return markSent(deps, task, target.messageId)
  }
  const sent = await messenger.send(destination, message, {
    key: deliveryKey(delivery.id, task.alert.createdAt),
    replyTo: target?.messageId,
    isSilent: task.subscription.silentLevels.includes(task.alert.level),
    alert: task.alert,
  })
  return markSent(deps, task, sent.messageId)
}

async function markSent(deps: SendDeps, task: Task, messageId: string): Promise<Outcome> {
  const { delivery, alert } = task
  await deps.store.deliveries.markSent(delivery.id, messageId, deps.now())
  deps.log.info(
    {
      deliveryId: delivery.id,
      alertId: alert.id,
      subscriptionId: delivery.subscriptionId,
      action: delivery.action,
      messageId,
      sinceAlertMs: deps.now().getTime() - alert.createdAt.getTime(),
    },
    'delivery sent',
  )
  return done
}

/** An attempt may have reached the platform: never send again before knowing, or deciding to risk it. */
async function reconcile(deps: SendDeps, task: Task): Promise<Outcome> {
  const { store, now } = deps
  const { delivery, messenger, destination, message, alert } = task
  const startedAt = delivery.startedAt ?? now()
  const isRepeatable =
    delivery.action === 'edit' || now().getTime() - startedAt.getTime() < messenger.dedupesForMs
  if (isRepeatable) return send(deps, task)
  const found = await messenger.findSent(destination, message, {
    key: deliveryKey(delivery.id, task.alert.createdAt),
    startedAt,
    after: await store.deliveries.findLastMessageId(delivery.subscriptionId),
  })
  if (found === 'absent') return send(deps, task)
  if (found !== undefined) return markSent(deps, task, found.messageId)
  if (resendsWhenUnknown(alert.level)) return send(deps, task)
  await store.deliveries.settle(
    delivery.id,
    'unknown',
    `sent or not, the platform cannot tell; not repeated at level ${alert.level}`,
    now(),
  )
  return done
}

async function settleFailure(deps: SendDeps, task: Task, error: DeliveryError): Promise<Outcome> {
  const { store, now } = deps
  const { delivery, subscription } = task
  const why = error.message
  deps.log.warn({ deliveryId: delivery.id, reason: error.reason, why }, 'delivery not sent')
  switch (error.reason) {
    case 'rate-limited':
    case 'unreachable': {
      const waitMs = error.retryAfterMs ?? retryDelayMs(delivery.attemptCount)
      const againAt = new Date(now().getTime() + waitMs)
      await store.deliveries.postpone(delivery.id, againAt, why)
      return { jobs: [], againAt }
    }
    case 'unknown-outcome': {
      await store.deliveries.markUnknown(delivery.id, why)
      return { jobs: [], againAt: new Date(now().getTime() + retryDelayMs(delivery.attemptCount)) }
    }
    case 'rejected':
      await store.deliveries.settle(delivery.id, 'failed', why, now())
      return done
    case 'forbidden':
      await store.transaction(async (inside) => {
        await inside.deliveries.settle(delivery.id, 'failed', why, now())
        await inside.subscriptions.park(subscription.id, why, now())
        await inside.addAudit({
          at: now(),
          actor: 'system',
          action: 'parked',
          subject: `subscription ${subscription.id}`,
          detail: why,
        })
      })
      return done
  }
}
