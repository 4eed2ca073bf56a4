import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Claim, Delivery, DeliveryStore } from '../store-port.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { survivingStory } from './surviving-story.ts'
import { delivery, subscription } from './tables.ts'

/** Longer than any call to a platform may take: after it, whoever sent is dead. */
const leaseMs = 20_000

/** Another delivery to the same place is on its way: look again soon. */
const busyWaitMs = 200

export function createDeliveryStore(database: Database): DeliveryStore {
  return {
    async get(id) {
      const rows = await database.select().from(delivery).where(eq(delivery.id, id))
      return toDelivery(only(rows, `delivery ${id}`))
    },
    async add(deliveries, now) {
      if (deliveries.length === 0) return []
      const rows = await database
        .insert(delivery)
        .values(
          deliveries.map((each) => ({
            ...each,
            storyId: survivingStory(each.storyId),
            state: 'pending' as const,
            createdAt: now,
          })),
        )
        .onConflictDoNothing()
        .returning({ id: delivery.id })
      return rows.map((row) => row.id)
    },
    async listOfStory(storyId, subscriptionId) {
      const isOfStory = eq(delivery.storyId, survivingStory(storyId))
      // A report that was split off may have been told in a message of the story that it left.
      const edited = database
        .select({ id: delivery.targetId })
        .from(delivery)
        .where(
          and(isOfStory, eq(delivery.subscriptionId, subscriptionId), eq(delivery.action, 'edit')),
        )
      const rows = await database
        .select()
        .from(delivery)
        .where(
          and(
            eq(delivery.subscriptionId, subscriptionId),
            or(isOfStory, inArray(delivery.id, edited)),
          ),
        )
        .orderBy(asc(delivery.id))
      return rows.map(toDelivery)
    },
    claim: (id, now) => database.transaction((transaction) => claim(transaction, id, now)),
    async markSent(id, messageId, now) {
      await database
        .update(delivery)
        .set({ state: 'sent', messageId, settledAt: now, leasedUntil: null, why: null })
        .where(eq(delivery.id, id))
    },
    async postpone(id, notBefore, why) {
      await database
        .update(delivery)
        .set({ state: 'pending', notBefore, leasedUntil: null, why })
        .where(eq(delivery.id, id))
    },
    async markUnknown(id, why) {
      await database
        .update(delivery)
        .set({ state: 'unknown', leasedUntil: null, why })
        .where(eq(delivery.id, id))
    },
    async settle(id, state, why, now) {
      await database
        .update(delivery)
        .set({ state, why, settledAt: now, leasedUntil: null })
        .where(eq(delivery.id, id))
    },
    async releaseLeases() {
      await database.update(delivery).set({ leasedUntil: null }).where(isNull(delivery.settledAt))
    },
    async findLastMessageId(subscriptionId) {
      const rows = await database
        .select({ messageId: delivery.messageId })
        .from(delivery)
        .where(
          and(
            eq(delivery.subscriptionId, subscriptionId),
            isNotNull(delivery.messageId),
            inArray(delivery.action, ['post', 'reply']),
          ),
        )
        .orderBy(desc(delivery.id))
        .limit(1)
      return rows[0]?.messageId ?? undefined
    },
  }
}

async function claim(database: Database, id: Delivery['id'], now: Date): Promise<Claim> {
  const asked = await createDeliveryStore(database).get(id)
  // The destination's row is the lock: two workers never look at one destination together.
  await database
    .select({ id: subscription.id })
    .from(subscription)
    .where(eq(subscription.id, asked.subscriptionId))
    .for('update')
  const rows = await database
    .select()
    .from(delivery)
    .where(and(eq(delivery.subscriptionId, asked.subscriptionId), isNull(delivery.settledAt)))
    .orderBy(asc(delivery.id))
    .limit(1)
  const next = rows[0]
  if (next === undefined) return { kind: 'nothing' }
  if (next.leasedUntil !== null && next.leasedUntil > now)
    return { kind: 'wait', until: new Date(now.getTime() + busyWaitMs) }
  if (next.notBefore !== null && next.notBefore > now)
    return { kind: 'wait', until: next.notBefore }
  // `sending` without a live lease: the sender died with the answer.
  const isAmbiguous = next.state === 'unknown' || next.state === 'sending'
  const [leased] = await database
    .update(delivery)
    .set({
      state: isAmbiguous ? 'unknown' : 'sending',
      leasedUntil: new Date(now.getTime() + leaseMs),
      startedAt: sql`coalesce(started_at, ${now.toISOString()})`,
      attemptCount: isAmbiguous ? next.attemptCount : next.attemptCount + 1,
    })
    .where(eq(delivery.id, next.id))
    .returning()
  return {
    kind: isAmbiguous ? 'reconcile' : 'send',
    delivery: toDelivery(only(leased ? [leased] : [], `delivery ${next.id}`)),
  }
}

function toDelivery(row: typeof delivery.$inferSelect): Delivery {
  return {
    id: row.id,
    alertId: row.alertId,
    storyId: row.storyId,
    subscriptionId: row.subscriptionId,
    action: row.action,
    targetId: row.targetId ?? undefined,
    state: row.state,
    attemptCount: row.attemptCount,
    startedAt: row.startedAt ?? undefined,
    messageId: row.messageId ?? undefined,
    why: row.why ?? undefined,
  }
}
