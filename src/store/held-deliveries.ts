import { and, asc, eq, inArray, isNotNull, lte, or } from 'drizzle-orm'
import type { DeliveryId, SubscriptionId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import type { Delivery } from '../store-port/delivery.ts'
import { toDelivery } from './claim-deliveries.ts'
import type { Database } from './open-database.ts'
import { delivery } from './tables/delivery.ts'
import { subscription } from './tables/subscription.ts'

/** Makes the oldest held delivery that is due the message of all of them; a reply goes by itself. */
export async function mergeHeld(
  database: Database,
  place: SubscriptionId,
  { most, now }: { readonly most: number; readonly now: Date },
): Promise<DeliveryId | undefined> {
  await database
    .select({ id: subscription.id })
    .from(subscription)
    .where(eq(subscription.id, place))
    .for('no key update')
  const rows = await database
    .select({ id: delivery.id, action: delivery.action })
    .from(delivery)
    .where(
      and(
        eq(delivery.subscriptionId, place),
        eq(delivery.state, 'held'),
        lte(delivery.notBefore, now),
      ),
    )
    .orderBy(asc(delivery.id))
    .limit(most)
  const reply = rows.find(({ action }) => action === 'reply')
  if (reply) {
    await database.update(delivery).set(released).where(eq(delivery.id, reply.id))
    return reply.id
  }
  const [carrier, ...others] = rows.map(({ id }) => id)
  if (carrier === undefined) return undefined
  await database
    .update(delivery)
    .set({ ...released, text: 'catch-up', isSilent: true })
    .where(eq(delivery.id, carrier))
  if (others.length > 0)
    await database
      .update(delivery)
      .set({
        state: 'merged',
        targetId: carrier,
        why: because('told in delivery {delivery}', { delivery: carrier }),
      })
      .where(inArray(delivery.id, others))
  return carrier
}

const released = { state: 'pending', notBefore: null, settledAt: null } as const

/** The carrier first, then what it tells beside its own story. */
export async function listMerged(
  database: Database,
  carrier: DeliveryId,
): Promise<readonly Delivery[]> {
  const rows = await database
    .select()
    .from(delivery)
    .where(
      or(
        eq(delivery.id, carrier),
        and(eq(delivery.targetId, carrier), eq(delivery.state, 'merged')),
      ),
    )
    .orderBy(asc(delivery.id))
  return rows.map(toDelivery)
}

export async function findNextHeld(
  database: Database,
): Promise<{ readonly place: SubscriptionId; readonly dueAt: Date } | undefined> {
  const [next] = await database
    .select({ place: delivery.subscriptionId, dueAt: delivery.notBefore })
    .from(delivery)
    .where(and(eq(delivery.state, 'held'), isNotNull(delivery.notBefore)))
    .orderBy(asc(delivery.notBefore))
    .limit(1)
  return next?.dueAt ? { place: next.place, dueAt: next.dueAt } : undefined
}
