/** Gives each destination its next delivery. Many are claimed together: one statement each would be the limit of all sending. */
import { type AnyColumn, eq, type Placeholder, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { leaseMs } from '../core/attempt.ts'
import type { AlertId, DeliveryId, SubscriptionId } from '../core/model.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Claim, Delivery } from '../store-port/delivery.ts'
import { toAlert } from './alert-store.ts'
import { keep, keepRaw } from './keep.ts'
import type { Database } from './open-database.ts'
import { toDate } from './row.ts'
import { toSubscription } from './subscription-store.ts'
import { alert } from './tables/alert.ts'
import { delivery } from './tables/delivery.ts'
import { restraint } from './tables/moderation.ts'
import { record, revision } from './tables/record.ts'
import { subscription } from './tables/subscription.ts'

/** Another delivery to the same place is on its way: look again soon. */
const busyWaitMs = 200

/** What the platform neither takes nor refuses for so long holds up no other story. */
const doubtSpan = sql`interval '10 minutes'`

/** The longer it has been on its way, the likelier its sender has died: then the lease must run out. */
export function whenFree(leasedUntil: Date, now: Date): Date {
  const sinceMs = now.getTime() - (leasedUntil.getTime() - leaseMs)
  const at = now.getTime() + Math.max(busyWaitMs, sinceMs)
  return new Date(Math.min(at, Math.max(leasedUntil.getTime(), now.getTime() + busyWaitMs)))
}

type Row = { readonly [column: string]: unknown }

type Picked = { readonly id: DeliveryId; readonly alertId: AlertId }

/** One answer per destination, in order. Asked twice for one, the first gets it and the second waits. */
export function keepClaim(
  database: Database,
): (places: readonly SubscriptionId[], now: Date) => Promise<readonly Claim[]> {
  const [pickNext, readPicked] = [keepPicking(database), keepReading(database)]
  return (places, now) => claimDeliveries({ pickNext, readPicked }, { places, now })
}

async function claimDeliveries(
  {
    pickNext,
    readPicked,
  }: {
    readonly pickNext: ReturnType<typeof keepPicking>
    readonly readPicked: ReturnType<typeof keepReading>
  },
  { places, now }: { readonly places: readonly SubscriptionId[]; readonly now: Date },
): Promise<readonly Claim[]> {
  const claims = new Map<SubscriptionId, Claim>()
  const picked: Picked[] = []
  const picking = {
    places: [...new Set(places)].sort(),
    at: now.toISOString(),
    leasedUntil: new Date(now.getTime() + leaseMs).toISOString(),
  }
  for (const row of await pickNext(picking)) {
    // as: the columns that `pickNext` names
    const place = row.subscription_id as SubscriptionId
    if (row.picked_id !== null)
      picked.push({ id: Number(row.picked_id), alertId: Number(row.alert_id) } as Picked)
    const until = row.busy_until
      ? whenFree(toDate(row.busy_until), now)
      : toDate(row.doubt_at ?? row.ready_at)
    claims.set(place, { kind: 'wait', until: soonest(until, now) })
  }
  for (const claim of await readPicked(picked, now))
    if (claim.kind === 'send' || claim.kind === 'reconcile')
      claims.set(claim.delivery.subscriptionId, claim)
  return places.map((place) => {
    const claim = claims.get(place) ?? { kind: 'nothing' }
    // It can be given away once only.
    if (claim.kind === 'send' || claim.kind === 'reconcile')
      claims.set(place, { kind: 'wait', until: soonest(now, now) })
    return claim
  })
}

/** What another worker has taken this very moment is looked at again soon. */
function soonest(until: Date, now: Date): Date {
  return new Date(Math.max(until.getTime(), now.getTime() + busyWaitMs))
}

/**
 * Per destination: of the oldest open delivery of each story, the most urgent that need not wait.
 * A flash goes first; within one story nothing overtakes, except that edits which
 * wait to be tried again hold up nothing but the edits of the same message.
 */
function keepPicking(database: Database) {
  const story = sql`partition by subscription_id, story_id`
  const ahead = sql`order by id rows between unbounded preceding and 1 preceding`
  return keepRaw<Row, 'places' | 'at' | 'leasedUntil'>(
    database,
    ['places', 'at', 'leasedUntil'],
    ({ places, at, leasedUntil }) => sql`
    with unsettled as (
      select d.id, d.subscription_id, d.story_id, d.action, d.target_id, d.state, d.not_before, d.leased_until, d.started_at,
        array_position(array['flash', 'bulletin', 'urgent', 'routine'], a.level) as rank,
        -- An edit that waits to be tried again, and whatever edits the same message after it.
        d.action = 'edit' and bool_or(d.action = 'edit' and d.state = 'pending' and d.not_before > ${at}) over (
          partition by d.subscription_id, d.story_id, d.target_id order by d.id) is true as is_resting
      from ${delivery} d join ${alert} a on a.id = d.alert_id
      where d.settled_at is null and d.subscription_id = any(${places}::text[])
    ), open as (
      select *, count(*) filter (where not is_resting) over (${story} ${ahead}) = 0
        and (action <> 'edit'
          or count(*) filter (where action = 'edit') over (${story}, target_id ${ahead}) = 0) as has_turn
      from unsettled
    ), place as (
      select subscription_id, max(leased_until) filter (where leased_until > ${at}) as busy_until,
        min(coalesce(not_before, ${at})) filter (where has_turn) as ready_at,
        min(coalesce(not_before, ${at}))
          filter (where state <> 'pending' and started_at > ${at}::timestamptz - ${doubtSpan}) as doubt_at
      from open group by subscription_id
    ), next as (
      select distinct on (open.subscription_id) open.subscription_id, open.id, open.state
      from open join place using (subscription_id)
      where has_turn and place.busy_until is null
        and (not_before is null or not_before <= ${at})
        -- What may stand is looked for among the newest messages: only a flash may follow it before.
        and (place.doubt_at is null or state <> 'pending' or rank = 1)
      order by open.subscription_id, rank, open.id
    ), taken as (
      update ${delivery} set
        state = case when next.state = 'pending' then 'sending' else 'unknown' end,
        leased_until = ${leasedUntil},
        started_at = coalesce(started_at, ${at}),
        attempt_count = attempt_count + 1
      from next where ${delivery}.id = next.id and ${delivery}.state = next.state
        -- Asked again of the newest version of the row: another worker may have been faster.
        and (${delivery}.leased_until is null or ${delivery}.leased_until <= ${at})
      returning ${delivery}.id, ${delivery}.alert_id, ${delivery}.subscription_id
    )
    select place.*, taken.id as picked_id, taken.alert_id from place left join taken using (subscription_id)`,
  )
}

/** With all that sending needs to know; deliveries of one alert share what it is. */
function keepReading(database: Database) {
  const deliveriesOf = keepDeliveries(database)
  const alertsOf = keep(['ids'], ({ ids }) =>
    database.select().from(alert).where(isIn(alert.id, ids)),
  )
  return async (picked: readonly Picked[], now: Date): Promise<readonly Claim[]> => {
    if (picked.length === 0) return []
    const [rows, alertRows] = await Promise.all([
      deliveriesOf({ ids: picked.map(({ id }) => id), now: now.toISOString() }),
      alertsOf({ ids: [...new Set(picked.map(({ alertId }) => alertId))] }),
    ])
    return toClaims(rows, new Map(alertRows.map((row) => [row.id, toAlert(row)])))
  }
}

type DeliveryRow = Awaited<ReturnType<ReturnType<typeof keepDeliveries>>>[number]

function toClaims(
  rows: readonly DeliveryRow[],
  alerts: ReadonlyMap<AlertId, Alert>,
): readonly Claim[] {
  return rows.map((row): Claim => {
    const told = alerts.get(row.delivery.alertId)
    if (told === undefined) throw new Error(`alert ${row.delivery.alertId} is gone`)
    const found = {
      delivery: toDelivery(row.delivery),
      alert: told,
      subscription: toSubscription(row.subscription),
      target: row.target && {
        state: row.target.state,
        messageId: row.target.messageId ?? undefined,
      },
    }
    const kind = row.delivery.state === 'unknown' ? 'reconcile' : 'send'
    const overtaken = row.isWithdrawn
      ? ('withdrawn' as const)
      : row.isOvertaken
        ? ('edited-again' as const)
        : undefined
    return { kind, ...found, overtaken, isStopped: row.isStopped, skipped: row.skipped }
  })
}

/** As one value: a list of each length would be another statement. */
function isIn(column: AnyColumn, ids: Placeholder) {
  return sql`${column} = any(${ids}::integer[])`
}

function keepDeliveries(database: Database) {
  const target = alias(delivery, 'target')
  return keep(['ids', 'now'], ({ ids, now }) =>
    database
      .select({
        delivery,
        subscription,
        target: { state: target.state, messageId: target.messageId },
        isOvertaken: sql<boolean>`exists (
        select 1 from ${delivery} newer where newer.target_id = ${delivery.targetId}
          and newer.action = 'edit' and ${delivery.action} = 'edit'
          and newer.id > ${delivery.id} and newer.settled_at is null)`,
        skipped: sql<readonly AlertId[]>`case when ${delivery.action} = 'edit' then array(
        select skipped.alert_id from ${delivery} skipped
        where skipped.target_id = ${delivery.targetId} and skipped.action = 'edit'
          and skipped.state = 'superseded' and skipped.id < ${delivery.id} and skipped.id > coalesce((
            select max(seen.id) from ${delivery} seen where seen.target_id = ${delivery.targetId}
              and seen.action = 'edit' and seen.state = 'sent'), 0)
        order by skipped.id) else '{}' end`,
        isStopped: sql<boolean>`exists (
        select 1 from ${restraint} stop
        where stop.kind = 'stop' and stop.lifted_at is null
          and (stop.until is null or stop.until > ${now})
          and (stop.subject_kind = 'everything'
            or stop.subject_kind = 'platform' and stop.subject_id = ${subscription.platform}
            or ${alert.kind} <> 'retraction' and (
            stop.subject_kind = 'story' and stop.subject_id = ${delivery.storyId}::text
            or stop.subject_kind = 'topic' and ${alert.topics} @> to_jsonb(stop.subject_id)
            or stop.subject_kind = 'source' and stop.subject_id in (
              select told.source_id from ${revision} said join ${record} told
                on told.id = said.record_id where said.id = ${alert.revisionId}))))`,
        isWithdrawn: sql<boolean>`${delivery.text} not in ('catch-up', 'digest') and ${alert.kind} <> 'retraction' and exists (
        select 1 from ${alert} newer where newer.story_id = ${delivery.storyId}
          and newer.kind = 'retraction' and newer.id > ${alert.id})`,
      })
      .from(delivery)
      .innerJoin(alert, eq(alert.id, delivery.alertId))
      .innerJoin(subscription, eq(subscription.id, delivery.subscriptionId))
      .leftJoin(target, eq(target.id, delivery.targetId))
      .where(isIn(delivery.id, ids)),
  )
}

export function toDelivery(row: typeof delivery.$inferSelect): Delivery {
  return {
    id: row.id,
    alertId: row.alertId,
    storyId: row.storyId,
    subscriptionId: row.subscriptionId,
    action: row.action,
    targetId: row.targetId ?? undefined,
    text: row.text,
    isSilent: row.isSilent,
    brings: row.brings,
    createdAt: row.createdAt,
    state: row.state,
    attemptCount: row.attemptCount,
    startedAt: row.startedAt ?? undefined,
    messageId: row.messageId ?? undefined,
    why: row.why ?? undefined,
    settledAt: row.settledAt ?? undefined,
  }
}
