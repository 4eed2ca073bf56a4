import { and, asc, eq, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { Unfinished } from '../store-port/store.ts'
import { listDueDigests } from './digest-store.ts'
import type { Database } from './open-database.ts'
import { alert } from './tables/alert.ts'
import { delivery } from './tables/delivery.ts'
import { notice, proposal } from './tables/moderation.ts'
import { record, revision } from './tables/record.ts'
import { subscription } from './tables/subscription.ts'

/** Enough for one sweep; the next one takes the rest. */
const batchSize = 500

export async function findUnfinished(
  database: Database,
  {
    before,
    now,
    deliveryCount,
  }: { readonly before: Date; readonly now: Date; readonly deliveryCount: number },
): Promise<Unfinished> {
  const records = await database
    .select({ id: record.id, seenAt: record.seenAt })
    .from(record)
    .where(and(isNull(record.revisedAt), lt(record.seenAt, before)))
    .limit(batchSize)
  const undecided = await database
    .select({ id: revision.id, filedAt: revision.filedAt })
    .from(revision)
    .where(
      and(
        isNull(revision.decidedAt),
        lt(revision.seenAt, before),
        or(isNull(revision.heldUntil), lte(revision.heldUntil, now)),
      ),
    )
    .orderBy(asc(revision.id))
    .limit(batchSize)
  const alerts = await database
    .select({ id: alert.id })
    .from(alert)
    .where(and(isNull(alert.routedAt), lt(alert.createdAt, before)))
    .orderBy(asc(alert.id))
    .limit(batchSize)
  const deliveries = await database
    .select({
      id: delivery.id,
      subscriptionId: delivery.subscriptionId,
      platform: subscription.platform,
      level: alert.level,
    })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .innerJoin(subscription, eq(subscription.id, delivery.subscriptionId))
    .where(
      and(
        isNull(delivery.settledAt),
        lt(delivery.createdAt, before),
        or(isNull(delivery.notBefore), lte(delivery.notBefore, now)),
        or(isNull(delivery.leasedUntil), lte(delivery.leasedUntil, now)),
      ),
    )
    .orderBy(
      sql`${delivery.state} = 'pending'`,
      sql`array_position(array['flash', 'bulletin', 'urgent', 'routine'], ${alert.level})`,
      asc(delivery.id),
    )
    .limit(deliveryCount)
  const held = await database
    .selectDistinct({ id: delivery.subscriptionId })
    .from(delivery)
    .where(and(eq(delivery.state, 'held'), lte(delivery.notBefore, now)))
  const notices = await database
    .select({ id: notice.id, version: notice.version })
    .from(notice)
    .where(
      and(
        lt(notice.saidVersion, notice.version),
        ne(notice.state, 'failed'),
        lt(notice.changedAt, before),
        or(isNull(notice.notBefore), lte(notice.notBefore, now)),
        or(isNull(notice.leasedUntil), lte(notice.leasedUntil, now)),
      ),
    )
    .orderBy(asc(notice.id))
    .limit(batchSize)
  const proposals = await database
    .select({ id: proposal.id, dueAt: proposal.dueAt })
    .from(proposal)
    .where(lte(proposal.dueAt, now))
    .orderBy(asc(proposal.dueAt))
    .limit(batchSize)
  return {
    proposals: proposals.flatMap(({ id, dueAt }) => (dueAt === null ? [] : [{ id, dueAt }])),
    notices,
    heldPlaces: held.map(({ id }) => id),
    dueDigests: await listDueDigests(database, now),
    records,
    unfiledRevisionIds: undecided.filter((row) => row.filedAt === null).map((row) => row.id),
    undecidedRevisionIds: undecided.filter((row) => row.filedAt !== null).map((row) => row.id),
    unroutedAlertIds: alerts.map((row) => row.id),
    deliveries,
  }
}
