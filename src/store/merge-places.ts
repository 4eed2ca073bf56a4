/** What a place has told, where it is called by another name or told by another subscription. */
import { and, eq, inArray, isNotNull, isNull, ne, notLike, or, sql } from 'drizzle-orm'
import type { DeliveryId, SubscriptionId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { delivery } from './tables/delivery.ts'
import { subscription } from './tables/subscription.ts'

/** What was said in a place stands there, wherever the subscription goes: it is changed there. */
export async function leaveStanding(
  database: Database,
  id: SubscriptionId,
  channel: string,
): Promise<void> {
  await database
    .update(delivery)
    .set({ messageId: sql`${channel} || '/' || ${delivery.messageId}` })
    .where(
      and(
        eq(delivery.subscriptionId, id),
        isNotNull(delivery.messageId),
        notLike(delivery.messageId, '%/%'),
      ),
    )
}

type Merged = { readonly id: SubscriptionId; readonly into: SubscriptionId; readonly at: Date }

export async function mergePlaces(database: Database, merged: Merged): Promise<void> {
  const { id, into, at } = merged
  const rows = await database
    .select({ id: subscription.id, channel: subscription.channel })
    .from(subscription)
    .where(inArray(subscription.id, [id, into]))
    .orderBy(subscription.id)
    .for('update')
  await leaveStanding(
    database,
    id,
    only(
      rows.filter((row) => row.id === id),
      `subscription ${id}`,
    ).channel,
  )
  const carriers = await listCarriers(database, merged)
  const moved = await Promise.all(carriers.map((carrier) => handOver(database, carrier, into)))
  await database
    .update(delivery)
    .set({ subscriptionId: into })
    .where(
      and(
        eq(delivery.subscriptionId, id),
        or(
          isUntoldAt(into),
          inArray(delivery.id, moved),
          // All that the message tells, and what has become of it.
          and(
            inArray(delivery.targetId, moved),
            or(eq(delivery.state, 'merged'), eq(delivery.action, 'edit')),
          ),
        ),
      ),
    )
  await database
    .update(delivery)
    .set({
      state: 'superseded',
      why: because('the place is told by another subscription'),
      ...{ settledAt: at, leasedUntil: null },
    })
    .where(
      and(
        eq(delivery.subscriptionId, id),
        or(isNull(delivery.settledAt), eq(delivery.state, 'held')),
      ),
    )
  await database.update(subscription).set({ removedAt: at }).where(eq(subscription.id, id))
}

function isUntoldAt(place: SubscriptionId) {
  return sql`not exists (select 1 from ${delivery} told where told.subscription_id = ${place}
    and (told.story_id = ${delivery.storyId} or told.alert_id = ${delivery.alertId}))`
}

/** Of messages of several stories: those that tell one which the other subscription has not told. */
async function listCarriers(
  database: Database,
  { id, into }: Pick<Merged, 'id' | 'into'>,
): Promise<readonly DeliveryId[]> {
  const rows = await database
    .selectDistinct({ id: sql<DeliveryId>`coalesce(${delivery.targetId}, ${delivery.id})` })
    .from(delivery)
    .where(
      and(
        eq(delivery.subscriptionId, id),
        or(eq(delivery.state, 'merged'), inArray(delivery.text, ['catch-up', 'digest'])),
        ne(delivery.action, 'edit'),
        isUntoldAt(into),
      ),
    )
  return rows.map((row) => row.id)
}

/** Where the other subscription has told the alert that carries the message, another of its alerts carries it. */
async function handOver(
  database: Database,
  carrier: DeliveryId,
  into: SubscriptionId,
): Promise<DeliveryId> {
  const rows = await database
    .select({ delivery, isUntold: sql<boolean>`${isUntoldAt(into)}` })
    .from(delivery)
    .where(
      or(
        eq(delivery.id, carrier),
        and(eq(delivery.targetId, carrier), eq(delivery.state, 'merged')),
      ),
    )
    .orderBy(delivery.id)
  const old = rows.find((row) => row.delivery.id === carrier)
  const heir = rows.find((row) => row.isUntold)?.delivery
  if (old === undefined || old.isUntold || heir === undefined) return carrier
  const { text, isSilent, state, attemptCount, notBefore, startedAt, messageId, why, settledAt } =
    old.delivery
  await database
    .update(delivery)
    .set({
      ...{ text, isSilent, state, attemptCount, notBefore, startedAt, messageId, why, settledAt },
      targetId: null,
    })
    .where(eq(delivery.id, heir.id))
  await database
    .update(delivery)
    .set({
      ...{ state: 'merged', targetId: heir.id, messageId: null, leasedUntil: null },
      ...{ why: because('told in delivery {delivery}', { delivery: heir.id }) },
      settledAt: old.delivery.settledAt ?? old.delivery.createdAt,
    })
    .where(eq(delivery.id, carrier))
  await database.update(delivery).set({ targetId: heir.id }).where(eq(delivery.targetId, carrier))
  return heir.id
}
