import { and, asc, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { NewsRecord } from '../core/model.ts'
import type { Alert, AlertStore, PastAlert } from '../store-port/alert.ts'
import { keep, keepRaw } from './keep.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { toMessage } from './stored-message.ts'
import { survivingStory } from './surviving-story.ts'
import { alert, routing } from './tables/alert.ts'
import { revision } from './tables/record.ts'

const columns = [
  ...(['storyId', 'revisionId', 'kind', 'level', 'why', 'change', 'recordIds'] as const),
  ...([
    'mutedBy',
    'topics',
    'standing',
    'note',
    'raisedBy',
    'rewords',
    'places',
    'createdAt',
  ] as const),
]

export function createAlertStore(database: Database): AlertStore {
  const ofStory = keep(['storyId'], ({ storyId }) =>
    database
      .select()
      .from(alert)
      .where(eq(alert.storyId, survivingStory(storyId)))
      .orderBy(asc(alert.id)),
  )
  const ofId = keep(['id'], ({ id }) => database.select().from(alert).where(eq(alert.id, id)))
  const pastOf = keep(['id'], ({ id }) => selectPast().where(eq(alert.id, id)))
  const insert = keep(columns, ({ storyId, ...values }) =>
    database
      .insert(alert)
      .values({ ...values, storyId: survivingStory(storyId) })
      .onConflictDoNothing()
      .returning({ id: alert.id }),
  )
  const unroutedBefore = keep(['id', 'since'], ({ id, since }) =>
    database
      .select({ id: alert.id })
      .from(alert)
      .where(
        and(
          sql`${alert.storyId} = (select story_id from ${alert} this where this.id = ${id})`,
          lt(alert.id, id),
          isNull(alert.routedAt),
          gt(alert.createdAt, since),
        ),
      )
      .limit(1),
  )
  const route = keep(['id', 'at'], ({ id, at }) =>
    database
      .update(alert)
      .set({ routedAt: sql`${at}` })
      .where(eq(alert.id, id)),
  )
  const addRoutings = keepRaw(
    database,
    ['alertId', 'routings'],
    ({ alertId, routings }) => sql`
      insert into ${routing} (alert_id, subscription_id, why)
      select ${alertId}::integer, said."subscriptionId", said.why
      from json_to_recordset(${routings}::json) as said ("subscriptionId" text, why text)
      on conflict do nothing`,
  )
  const selectPast = () =>
    database
      .select({ alert, record: revision.content })
      .from(alert)
      .innerJoin(revision, eq(revision.id, alert.revisionId))
  return {
    async get(id) {
      return toAlert(only(await ofId({ id }), `alert ${id}`))
    },
    async getPast(id) {
      return toPast(only(await pastOf({ id }), `alert ${id}`))
    },
    async find(id) {
      const rows = await database.select().from(alert).where(sql`${alert.id} = ${id}`)
      return rows[0] && toAlert(rows[0])
    },
    async add(added) {
      const unset = {
        mutedBy: undefined,
        raisedBy: undefined,
        rewords: undefined,
        places: undefined,
      }
      return (await insert({ ...unset, ...added }))[0]?.id
    },
    async listRecent(limit) {
      const rows = await selectPast().orderBy(desc(alert.id)).limit(limit)
      return rows.map(toPast)
    },
    async listOfStory(storyId) {
      return (await ofStory({ storyId })).map(toAlert)
    },
    async addRoutings(alertId, routings) {
      if (routings.length === 0) return
      await addRoutings({ alertId, routings: JSON.stringify(routings) })
    },
    async listRoutings(alertId) {
      return database
        .select({ subscriptionId: routing.subscriptionId, why: routing.why })
        .from(routing)
        .where(eq(routing.alertId, alertId))
        .orderBy(asc(routing.subscriptionId))
    },
    async hasUnroutedBefore(id, since) {
      return (await unroutedBefore({ id, since: since.toISOString() })).length > 0
    },
    async markRouted(id, at) {
      await route({ id, at: at.toISOString() })
    },
  }
}

function toPast(row: {
  readonly alert: typeof alert.$inferSelect
  readonly record: NewsRecord
}): PastAlert {
  return { ...toAlert(row.alert), record: row.record }
}

export function toAlert(row: typeof alert.$inferSelect): Alert {
  return {
    id: row.id,
    storyId: row.storyId,
    revisionId: row.revisionId,
    kind: row.kind,
    level: row.level,
    why: row.why,
    change: row.change ?? undefined,
    recordIds: row.recordIds,
    mutedBy: row.mutedBy ?? undefined,
    topics: row.topics,
    standing: toMessage(row.standing),
    note: row.note === null ? undefined : toMessage(row.note),
    raisedBy: row.raisedBy ?? undefined,
    rewords: row.rewords ?? undefined,
    places: row.places ?? undefined,
    createdAt: row.createdAt,
  }
}
