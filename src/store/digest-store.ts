import { and, asc, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import type { AlertId, DeliveryId, StoryId, SubscriptionId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import type { DigestStore } from '../store-port/digest.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { isActive } from './subscription-store.ts'
import { alert } from './tables/alert.ts'
import { delivery } from './tables/delivery.ts'
import { digest, subscription } from './tables/subscription.ts'

export function createDigestStore(database: Database): DigestStore {
  return {
    async find(place) {
      const rows = await database.select().from(digest).where(eq(digest.subscriptionId, place))
      return rows[0]
    },
    async put(place, { hour, zone, nextAt }, now) {
      const row = { hour, zone, nextAt, since: now }
      await database
        .insert(digest)
        .values({ subscriptionId: place, ...row })
        .onConflictDoUpdate({ target: digest.subscriptionId, set: row })
    },
    async remove(place) {
      const rows = await database
        .delete(digest)
        .where(eq(digest.subscriptionId, place))
        .returning({ id: digest.subscriptionId })
      return rows.length > 0
    },
    async lockDue(place, now) {
      const rows = await database
        .select()
        .from(digest)
        .where(and(eq(digest.subscriptionId, place), lte(digest.nextAt, now)))
        .for('update')
      return rows[0]
    },
    async settle(place, told) {
      await database.update(digest).set(told).where(eq(digest.subscriptionId, place))
    },
    compose: (place, what) => compose(database, place, what),
  }
}

/** Of persons who can be written to. */
export async function listDueDigests(
  database: Database,
  now: Date,
): Promise<readonly SubscriptionId[]> {
  const rows = await database
    .select({ id: digest.subscriptionId })
    .from(digest)
    .innerJoin(subscription, eq(subscription.id, digest.subscriptionId))
    .where(and(lte(digest.nextAt, now), isActive()))
    .orderBy(asc(digest.nextAt))
  return rows.map(({ id }) => id)
}

type What = Parameters<DigestStore['compose']>[1]

async function compose(
  database: Database,
  place: SubscriptionId,
  { since, now, mostStories, isSilent }: What,
): Promise<DeliveryId | undefined> {
  const held = await database
    .select({ id: delivery.id, storyId: delivery.storyId })
    .from(delivery)
    .where(
      and(
        eq(delivery.subscriptionId, place),
        eq(delivery.state, 'held'),
        eq(delivery.action, 'post'),
      ),
    )
    .orderBy(asc(delivery.id))
    .limit(mostStories)
  const fresh = await listUntold(database, place, { since, limit: mostStories - held.length })
  const ids: DeliveryId[] = held.map(({ id }) => id)
  for (const { alertId, storyId } of fresh) {
    const row = { alertId, storyId, subscriptionId: place, action: 'post' as const }
    const [carrier] = ids
    const added = await database
      .insert(delivery)
      .values({
        ...row,
        ...{ text: 'digest' as const, createdAt: now, settledAt: now, state: 'merged' as const },
        targetId: carrier ?? null,
      })
      .returning({ id: delivery.id })
    ids.push(only(added, 'a story of the digest').id)
  }
  const [carrier, ...others] = ids
  if (carrier === undefined) return undefined
  await database
    .update(delivery)
    .set({
      ...{ state: 'pending', text: 'digest', targetId: null, isSilent },
      ...{ notBefore: null, settledAt: null },
    })
    .where(eq(delivery.id, carrier))
  for (const id of others)
    await database
      .update(delivery)
      .set({
        state: 'merged',
        text: 'digest',
        targetId: carrier,
        why: because('told in delivery {delivery}', { delivery: carrier }),
      })
      .where(eq(delivery.id, id))
  return carrier
}

/** The newest alert of each story that has nothing there, the most urgent first; of what was withdrawn nothing is told. */
async function listUntold(
  database: Database,
  place: SubscriptionId,
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<readonly { readonly alertId: AlertId; readonly storyId: StoryId }[]> {
  if (limit <= 0) return []
  const isTold = sql`exists (select from ${delivery}
    where ${delivery.subscriptionId} = ${place} and ${delivery.storyId} = ${alert.storyId})`
  const isNewest = sql`not exists (select from ${alert} newer
    where newer.story_id = ${alert.storyId} and newer.id > ${alert.id})`
  return database
    .select({ alertId: alert.id, storyId: alert.storyId })
    .from(alert)
    .innerJoin(subscription, eq(subscription.id, place))
    .where(
      and(
        gte(alert.createdAt, since),
        isNewest,
        sql`not ${isTold}`,
        sql`${alert.kind} <> 'retraction'`,
        sql`array_position(${levelOrder}, ${alert.level}) <= array_position(${levelOrder}, ${subscription.leastLevel})`,
        isNull(subscription.removedAt),
      ),
    )
    .orderBy(sql`array_position(${levelOrder}, ${alert.level})`, asc(alert.id))
    .limit(limit)
}

const levelOrder = sql.raw(`array['flash', 'bulletin', 'urgent', 'routine']`)
