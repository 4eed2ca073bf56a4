import { and, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { StatusFigures } from '../store-port/store.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { alert } from './tables/alert.ts'
import { delivery } from './tables/delivery.ts'
import { revision } from './tables/record.ts'

/** How fast first alerts were since then, and what waits now. */
export async function readStatus(database: Database, since: Date): Promise<StatusFigures> {
  const publishedAt = sql`(${revision.content}->>'publishedAt')::timestamptz`
  const tookMs = sql`extract(epoch from ${delivery.settledAt} - ${publishedAt}) * 1000`
  const quantile = (share: number) =>
    sql<number | null>`percentile_cont(${share}) within group (order by ${tookMs})`.mapWith(Number)
  const speed = await database
    .select({
      sentCount: sql<number>`count(*)`.mapWith(Number),
      medianMs: quantile(0.5),
      p95Ms: quantile(0.95),
    })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .innerJoin(revision, eq(revision.id, alert.revisionId))
    .where(
      and(
        eq(delivery.state, 'sent'),
        eq(delivery.action, 'post'),
        eq(alert.kind, 'first'),
        gte(delivery.settledAt, since),
        sql`${publishedAt} is not null`,
      ),
    )
  const waiting = await database
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(delivery)
    .where(
      and(isNull(delivery.settledAt), inArray(delivery.state, ['pending', 'sending', 'unknown'])),
    )
  const newest = await database
    .select({ at: sql`max(${alert.createdAt})`.mapWith(alert.createdAt) })
    .from(alert)
    .where(isNotNull(alert.routedAt))
  const { sentCount, medianMs, p95Ms } = only(speed, 'status')
  return {
    sentCount,
    medianMs: sentCount === 0 ? undefined : medianMs,
    p95Ms: sentCount === 0 ? undefined : p95Ms,
    waitingCount: only(waiting, 'status').count,
    lastAlertAt: only(newest, 'status').at ?? undefined,
  }
}
