/** A place that the platform calls by another name now. */
import type { SubscriptionId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import type { Asker } from '../ports/command.ts'
import type { Store } from '../store-port/store.ts'
import type { Subscription } from '../store-port/subscription.ts'

type Move = {
  readonly to: Pick<Asker, 'channel' | 'alias'>
  readonly why: string
  readonly at: Date
}

/**
 * Within a transaction. Which subscription tells the place from now on: who has subscribed it under its new name
 * already, and means what is wished there now; but the configuration's word counts.
 */
export async function movePlace(
  store: Store,
  { id, platform, channel, owner, server }: Subscription,
  { to, why, at }: Move,
): Promise<SubscriptionId> {
  const there = await store.subscriptions.lockAt({ platform, ...to, server })
  // The chat has said so already, while what was sent there was refused.
  if (there?.id === id) return id
  await store.addAudit({
    ...{ at, actor: 'system', action: 'moved', subject: `subscription ${id}` },
    detail: because('from {channel} to {place}: {reason}', {
      ...{ channel, place: to.channel, reason: why },
    }),
  })
  const isTaken = there !== undefined && there.parkedWhy === undefined
  if (isTaken && (owner !== 'config' || there.owner === 'config')) {
    await store.subscriptions.merge(id, there.id, at)
    return there.id
  }
  await store.subscriptions.move(id, to.channel)
  if (there !== undefined) await store.subscriptions.merge(there.id, id, at)
  return id
}
