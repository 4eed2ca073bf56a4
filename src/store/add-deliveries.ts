/** One statement and one value for all of an alert: thousands of values would take longer to write down than to store. */
import { sql } from 'drizzle-orm'
import type { DeliveryId, SubscriptionId } from '../core/model.ts'
import type { DeliveryStore } from '../store-port/delivery.ts'
import { keepRaw } from './keep.ts'
import type { Database } from './open-database.ts'
import { delivery } from './tables/delivery.ts'
import { story } from './tables/story.ts'

type Row = {
  readonly id: DeliveryId
  readonly subscription_id: SubscriptionId
  readonly state: string
}

export function keepAdding(database: Database): DeliveryStore['add'] {
  const insert = keepInsert(database)
  return async (deliveries, now) => {
    if (deliveries.length === 0) return []
    const rows = await insert({ deliveries: JSON.stringify(deliveries), at: now.toISOString() })
    return rows
      .filter(({ state }) => state === 'pending')
      .map(({ id, subscription_id: subscriptionId }) => ({ id, subscriptionId }))
  }
}

function keepInsert(database: Database) {
  return keepRaw<Row, 'deliveries' | 'at'>(
    database,
    ['deliveries', 'at'],
    ({ deliveries, at }) => sql`
    insert into ${delivery} (alert_id, story_id, subscription_id, action, target_id, text, is_silent, brings,
      created_at, state, not_before, settled_at)
    select said."alertId", coalesce(${story}.merged_into, ${story}.id), said."subscriptionId",
      said.action, said."targetId", coalesce(said.text, 'standing'), coalesce(said."isSilent", false), coalesce(said.brings, '{}'),
      ${at}::timestamptz, case when said."heldUntil" is null then 'pending' else 'held' end, said."heldUntil",
      case when said."heldUntil" is not null then ${at}::timestamptz end
    from rows from (json_to_recordset(${deliveries}::json) as ("alertId" integer,
        "storyId" integer, "subscriptionId" text, action text, "targetId" integer, text text,
        "isSilent" boolean, brings integer[], "heldUntil" timestamptz)) with ordinality
      as said ("alertId", "storyId", "subscriptionId", action, "targetId", text, "isSilent", brings, "heldUntil", turn)
    left join ${story} on ${story}.id = said."storyId"
    order by said.turn
    on conflict do nothing
    returning id, subscription_id, state`,
  )
}
