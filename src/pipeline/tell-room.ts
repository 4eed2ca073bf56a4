/** notice -> message: makes or changes one message in a moderators' room. */
import { noticeKey } from '../core/delivery-key.ts'
import { retryDelayMs } from '../core/failure.ts'
import type { NoticeId } from '../core/model.ts'
import type { Outcome } from '../job.ts'
import { withinAttempt } from '../ports/deadline.ts'
import { DeliveryError, type Destination, type Messenger } from '../ports/messenger.ts'
import type { Notice, NoticeClaim } from '../store-port/notice.ts'
import { pausePlaces, waitMsOf } from './pause-places.ts'
import type { SendDeps } from './send-delivery.ts'

type Claimed = Extract<NoticeClaim, { readonly notice: Notice }>

type Task = Claimed & {
  readonly messenger: Messenger
  readonly destination: Destination
  readonly action: 'send' | 'edit'
  readonly messageId: string | undefined
  readonly attemptCount: number
}

const done: Outcome = { jobs: [] }

export function tellRoom(deps: SendDeps, noticeId: NoticeId): Promise<Outcome> {
  return withinAttempt(() => tellNext(deps, noticeId))
}

async function tellNext(deps: SendDeps, noticeId: NoticeId): Promise<Outcome> {
  const claim = await deps.store.notices.claim(noticeId, deps.now())
  if (claim.kind === 'nothing') return done
  if (claim.kind === 'wait') return { jobs: [], againAt: claim.until }
  const task = toTask(deps, claim)
  const { messenger, destination, action, messageId } = task
  const rules = [
    ...messenger.platformRules,
    ...messenger.destinationRules(destination, action, messageId),
  ]
  const taken = await deps.budget.take(rules)
  if (taken.kind === 'wait') return postpone(deps, task, taken.waitMs, undefined)
  await deps.budget.untilTurn(taken.place)
  try {
    return await attempt(deps, task)
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    return settleRefusal(deps, task, error)
  } finally {
    await deps.budget.settle(taken.place, true)
  }
}

function toTask({ messengers }: SendDeps, claim: Claimed): Task {
  const { platform, channel, language, messageId, attemptCount } = claim.notice
  const messenger = messengers[platform]
  if (messenger === undefined) throw new Error(`${platform} is not connected`)
  return {
    ...claim,
    ...{ messenger, messageId, attemptCount },
    destination: { platform, channel, language },
    action: claim.kind === 'edit' ? 'edit' : 'send',
  }
}

async function attempt(deps: SendDeps, task: Task): Promise<Outcome> {
  const { id, version, subject, platform } = task.notice
  const messageId = await call(deps, task)
  // What is found, or given back under the same key, may be an older saying.
  const said = task.kind === 'reconcile' ? 0 : version
  const isBehind = await deps.store.notices.markSaid(id, { messageId, version: said })
  deps.log.info({ subject, platform, version, messageId }, 'moderators told')
  return isBehind ? { jobs: [], againAt: deps.now() } : done
}

/** The message's id. What a moderator must decide has to arrive: in doubt it is sent again. */
async function call(deps: SendDeps, { kind, notice, ...task }: Task): Promise<string> {
  const { messenger, destination } = task
  const { message, messageId, startedAt = deps.now() } = notice
  const key = noticeKey(notice.id, notice.createdAt)
  if (messageId !== undefined) {
    await messenger.edit(destination, messageId, message)
    return messageId
  }
  const isRepeatable = deps.now().getTime() - startedAt.getTime() < messenger.dedupesForMs
  if (kind === 'reconcile' && !isRepeatable) {
    const anchor = await deps.store.notices.findAnchor(notice, startedAt)
    const found = await messenger.findSent(destination, message, {
      ...{ key, startedAt, after: anchor?.messageId },
      survey: (there) =>
        deps.store.deliveries.survey({
          ...{ ...there, since: anchor?.since ?? startedAt },
          noticeId: notice.id,
        }),
    })
    if (found !== undefined && found !== 'absent') return found.messageId
    if (found === undefined) await deps.store.answers.lose(notice.channel, deps.now())
  }
  const sent = await messenger.send(destination, message, {
    key,
    replyTo: undefined,
    isSilent: false,
    isKept: true,
  })
  return sent.messageId
}

async function settleRefusal(deps: SendDeps, task: Task, error: DeliveryError): Promise<Outcome> {
  const { store, now, log } = deps
  const { id, subject, platform, channel, attemptCount } = task.notice
  const why = error.message
  log.warn({ subject, platform, channel, reason: error.reason, why }, 'moderators not told')
  switch (error.reason) {
    case 'rate-limited':
    case 'unauthorized':
      await pausePlaces(deps, task, error)
      return postpone(deps, task, waitMsOf(error, attemptCount), why)
    case 'unreachable':
      return postpone(deps, task, waitMsOf(error, attemptCount), why)
    case 'moved':
      if (error.movedTo === undefined) throw new Error(`moved, but not said where: ${why}`)
      await store.notices.move(id, error.movedTo)
      return postpone(deps, task, 0, why)
    case 'unknown-outcome': {
      const againAt = new Date(now().getTime() + retryDelayMs(attemptCount))
      await store.notices.markUnknown(id, againAt, why)
      return { jobs: [], againAt }
    }
    case 'gone':
      return settleDeleted(deps, task, error)
    case 'rejected':
      await store.notices.fail(id, why)
      log.error({ subject, platform, channel, why }, 'what moderators must know was refused')
      return done
    case 'forbidden':
      await store.notices.fail(id, why)
      log.error({ platform, channel, why }, 'the moderators’ room is closed to us')
      return done
  }
}

/** Somebody tidied the room: what still asks for a decision is told anew, what is decided is let be. */
async function settleDeleted(
  { store, now }: SendDeps,
  { notice: { id, message }, action }: Task,
  { message: why }: DeliveryError,
): Promise<Outcome> {
  if (action === 'edit' && message.actions.length > 0) {
    await store.notices.renew(id, now())
    return { jobs: [], againAt: now() }
  }
  await store.notices.fail(id, why)
  return done
}

async function postpone(
  { store, now }: SendDeps,
  { notice }: Task,
  waitMs: number,
  why: string | undefined,
): Promise<Outcome> {
  const againAt = new Date(now().getTime() + waitMs)
  await store.notices.postpone(notice.id, againAt, why)
  return { jobs: [], againAt }
}
