import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { usualStyle } from '../core/style.ts'
import type { Subscription, SubscriptionStore } from '../store-port.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { subscription } from './tables.ts'

export function createSubscriptionStore(database: Database): SubscriptionStore {
  return {
    async replaceConfigured(subscriptions, now) {
      const ids = subscriptions.map((each) => each.id)
      await database
        .update(subscription)
        .set({ removedAt: now })
        .where(
          and(
            eq(subscription.owner, 'config'),
            isNull(subscription.removedAt),
            ids.length > 0 ? notInArray(subscription.id, ids) : undefined,
          ),
        )
      for (const { id, ...settings } of subscriptions) {
        const row = {
          ...settings,
          include: settings.include ?? null,
          exclude: settings.exclude ?? null,
          quiet: settings.quiet ?? null,
          owner: 'config' as const,
          removedAt: null,
        }
        await database
          .insert(subscription)
          .values({ id, ...row, createdAt: now })
          // A restart is the operator's word that the place is open again.
          .onConflictDoUpdate({
            target: subscription.id,
            set: { ...row, parkedAt: null, parkedWhy: null },
          })
      }
    },
    async get(id) {
      const rows = await database.select().from(subscription).where(eq(subscription.id, id))
      return toSubscription(only(rows, `subscription ${id}`))
    },
    async listActive() {
      const rows = await database
        .select()
        .from(subscription)
        .where(and(isNull(subscription.removedAt), isNull(subscription.parkedAt)))
        .orderBy(subscription.id)
      return rows.map(toSubscription)
    },
    async move(id, channel) {
      await database.update(subscription).set({ channel }).where(eq(subscription.id, id))
    },
    async revive(id) {
      await database
        .update(subscription)
        .set({ parkedAt: null, parkedWhy: null })
        .where(eq(subscription.id, id))
    },
    async park(id, why, at) {
      await database
        .update(subscription)
        .set({ parkedAt: at, parkedWhy: why })
        .where(eq(subscription.id, id))
    },
  }
}

export function toSubscription(row: typeof subscription.$inferSelect): Subscription {
  const { owner, createdAt, removedAt, parkedAt, parkedWhy, ...settings } = row
  return {
    ...settings,
    include: settings.include ?? undefined,
    exclude: settings.exclude ?? undefined,
    quiet: settings.quiet ?? undefined,
    style: { ...usualStyle, ...settings.style },
    parkedWhy: parkedWhy ?? undefined,
  }
}
