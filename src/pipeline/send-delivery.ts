/** delivery -> message: makes or changes one message, and knows afterwards whether it stands. */
import { deliveryKey } from '../core/delivery-key.ts'
import { resendsWhenUnknown } from '../core/failure.ts'
import type { Message } from '../core/message.ts'
import type { Platform, SubscriptionId } from '../core/model.ts'
import { because, type Reason } from '../core/reason.ts'
import type { Outcome } from '../job.ts'
import type { Budget, Place } from '../ports/budget.ts'
import { withinAttempt } from '../ports/deadline.ts'
import type { Log } from '../ports/log.ts'
import type { Destination, Messenger, SentMessage } from '../ports/messenger.ts'
import { DeliveryError } from '../ports/messenger.ts'
import type { Claimed } from '../store-port/delivery.ts'
import type { Store } from '../store-port/store.ts'
import { findMessage } from './find-message.ts'
import { type HeldPlaces, holdPlaces } from './hold-places.ts'
import { findTarget, lookForSent } from './look-for-sent.ts'
import { restrain } from './restrain-delivery.ts'
import { settleFailure } from './settle-failure.ts'

export type SendDeps = {
  readonly store: Store
  readonly messengers: Readonly<Partial<Record<Platform, Messenger>>>
  readonly budget: Budget
  readonly now: () => Date
  readonly log: Log
}

export type Task = Claimed & {
  readonly messenger: Messenger
  readonly destination: Destination
  readonly message: Message
}

const done: Outcome = { jobs: [] }

export type SendJob = { readonly subscriptionId: SubscriptionId; readonly platform: Platform }

/** The platform is asked for a place before the store is asked at all: while it is full, nobody needs to look there. */
export async function sendDelivery(deps: SendDeps, job: SendJob): Promise<Outcome> {
  const taken = await deps.budget.take(messengerOf(deps, job).platformRules)
  if (taken.kind === 'taken') return sendAdmitted(deps, job, taken.place)
  return { jobs: [], againAt: new Date(deps.now().getTime() + taken.waitMs) }
}

/** For who has a place under the rules of the platform. */
export async function sendAdmitted(deps: SendDeps, job: SendJob, place: Place): Promise<Outcome> {
  const places = holdPlaces(deps.budget, place)
  try {
    return await withinAttempt(() => sendNext(deps, messengerOf(deps, job), { ...job, places }))
  } finally {
    await places.settle(false)
  }
}

function messengerOf({ messengers }: SendDeps, { platform }: SendJob): Messenger {
  const messenger = messengers[platform]
  if (messenger === undefined) throw new Error(`${platform} is not connected`)
  return messenger
}

async function sendNext(
  deps: SendDeps,
  messenger: Messenger,
  {
    subscriptionId,
    places,
  }: { readonly subscriptionId: SubscriptionId; readonly places: HeldPlaces },
): Promise<Outcome> {
  const claim = await deps.store.deliveries.claim(subscriptionId, deps.now())
  if (claim.kind === 'nothing') return done
  if (claim.kind === 'wait') return { jobs: [], againAt: claim.until }
  const restrained = await restrain(deps, claim)
  if (restrained) return restrained
  const task = toTask(messenger, claim, await findMessage(deps.store, claim))
  const why = claim.kind === 'send' ? findDropReason(claim, claim.overtaken) : findDoubtEnd(claim)
  if (why !== undefined) return drop(deps, task, why)

  const action = claim.delivery.action === 'edit' ? 'edit' : 'send'
  const rules = messenger.destinationRules(task.destination, action, claim.target?.messageId)
  const taken = await deps.budget.take(rules)
  if (taken.kind === 'wait') {
    const againAt = new Date(deps.now().getTime() + taken.waitMs)
    await deps.store.deliveries.postpone(claim.delivery.id, againAt, undefined)
    return { jobs: [], againAt }
  }
  places.add(taken.place)
  await places.untilTurn()
  const isWithdrawn = claim.overtaken === 'withdrawn'
  return attempt(deps, task, { isReconciled: claim.kind === 'reconcile', isWithdrawn, places })
}

async function attempt(
  deps: SendDeps,
  task: Task,
  {
    isReconciled,
    isWithdrawn,
    places,
  }: {
    readonly isReconciled: boolean
    readonly isWithdrawn: boolean
    readonly places: HeldPlaces
  },
): Promise<Outcome> {
  const asked = isReconciled ? reconcile(deps, task, isWithdrawn) : call(deps, task)
  // What comes of it, `sendAdmitted` waits for: others need the places more than we need to know.
  const settle = () => places.settle(true).catch(() => undefined)
  void asked.then(settle, settle)
  try {
    const standing = await asked
    if (standing === undefined) return giveUp(deps, task)
    if ('state' in standing) return drop(deps, task, standing)
    return await markSent(deps, task, standing.messageId)
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    return settleFailure(deps, task, error)
  }
}

function toTask(messenger: Messenger, claimed: Claimed, message: Message): Task {
  const { subscription } = claimed
  return {
    ...claimed,
    messenger,
    destination: {
      ...subscription.style,
      platform: subscription.platform,
      channel: subscription.channel,
    },
    message,
  }
}

/** In these states the message to edit or to answer does not stand and never will. */
const neverSentStates: ReadonlySet<string> = new Set(['failed', 'superseded'])

type End = { readonly state: 'failed' | 'superseded' | 'unknown'; readonly why: string }

const superseded = (why: Reason): End => ({ state: 'superseded', why })
const neverSentWhy = because('the message to edit was never sent')
const withdrawnWhy = because('the story was withdrawn before it went')

function findDropReason(
  { delivery, subscription, target }: Claimed,
  overtaken: 'edited-again' | 'withdrawn' | undefined,
): End | undefined {
  if (subscription.parkedWhy !== undefined)
    return {
      state: 'failed',
      why: because('destination parked: {reason}', { reason: subscription.parkedWhy }),
    }
  if (overtaken === 'edited-again')
    return superseded(because('a newer edit of the same message follows'))
  if (overtaken === 'withdrawn' && delivery.action !== 'edit') return superseded(withdrawnWhy)
  if (target !== null && neverSentStates.has(target.state))
    return superseded(
      delivery.action === 'edit' ? neverSentWhy : because('the message to reply was never sent'),
    )
  if (delivery.action === 'edit' && target?.state === 'deleted')
    return { state: 'failed', why: because('the message to edit was deleted there') }
  return undefined
}

/** Of what may stand: where its place is closed, nobody can look for it. */
function findDoubtEnd({ subscription: { parkedWhy } }: Claimed): End | undefined {
  if (parkedWhy === undefined) return undefined
  return { state: 'unknown', why: because('destination parked: {reason}', { reason: parkedWhy }) }
}

async function drop(
  { store, now, log }: SendDeps,
  { delivery }: Task,
  { state, why }: End,
): Promise<Outcome> {
  await store.deliveries.settle(delivery.id, state, why, now())
  log.info({ deliveryId: delivery.id, why }, 'delivery dropped')
  return done
}

async function call(deps: SendDeps, task: Task): Promise<SentMessage | End> {
  const { delivery, alert, subscription, messenger, destination, message, target } = task
  if (delivery.action === 'edit') {
    const messageId = target?.messageId ?? (await findTarget(deps, task))
    if (messageId === undefined)
      return { state: 'failed', why: because('nobody knows where the message to edit stands') }
    if (messageId === 'absent') return superseded(neverSentWhy)
    await messenger.edit(destination, messageId, message)
    return { messageId }
  }
  return messenger.send(destination, message, {
    key: deliveryKey(delivery.id, alert.createdAt),
    replyTo: target?.messageId,
    isSilent: delivery.isSilent || subscription.silentLevels.includes(alert.level),
    ...{ alert, isKept: true },
  })
}

/**
 * An attempt may have reached the platform: never send again before knowing, or deciding to risk it; and what
 * was withdrawn meanwhile not at all.
 */
async function reconcile(
  deps: SendDeps,
  task: Task,
  isWithdrawn: boolean,
): Promise<SentMessage | End | undefined> {
  const { store, now } = deps
  const { delivery, alert, messenger, destination } = task
  if (delivery.action === 'edit') return call(deps, task)
  const startedAt = delivery.startedAt ?? now()
  const isKnownAgain = now().getTime() - startedAt.getTime() < messenger.dedupesForMs
  if (isKnownAgain && !isWithdrawn) return call(deps, task)
  const { found, isFirst } = await lookForSent(deps, task, { startedAt, isWithdrawn })
  if (found === 'absent' && isWithdrawn && isKnownAgain)
    throw new DeliveryError('unknown-outcome', because('it may still arrive there'))
  if (found === 'absent') return isWithdrawn ? superseded(withdrawnWhy) : call(deps, task)
  if (found === undefined && !isWithdrawn && resendsWhenUnknown(alert.level, { isFirst })) {
    await store.answers.lose(destination.channel, now())
    return call(deps, task)
  }
  return found
}

async function giveUp({ store, now, log }: SendDeps, task: Task): Promise<Outcome> {
  const { delivery, alert } = task
  const why = because('sent or not, the platform cannot tell; not repeated at level {level}', {
    level: alert.level,
  })
  await store.deliveries.settle(delivery.id, 'unknown', why, now())
  log.warn({ deliveryId: delivery.id, why }, 'delivery left in doubt')
  return done
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
