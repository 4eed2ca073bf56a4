import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Alert, AlertStore } from '../store-port/alert.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { toMessage } from './stored-message.ts'
import { survivingStory } from './surviving-story.ts'
import { alert, revision, routing } from './tables.ts'

export function createAlertStore(database: Database): AlertStore {
  return {
    async get(id) {
      const rows = await database.select().from(alert).where(eq(alert.id, id))
      return toAlert(only(rows, `alert ${id}`))
    },
    async add(added) {
      const rows = await database
        .insert(alert)
        .values({ ...added, storyId: survivingStory(added.storyId) })
        .onConflictDoNothing()
        .returning({ id: alert.id })
      return rows[0]?.id
    },
    async listRecent(limit) {
      const rows = await database
        .select({ alert, record: revision.content })
        .from(alert)
        .innerJoin(revision, eq(revision.id, alert.revisionId))
        .orderBy(desc(alert.id))
        .limit(limit)
      return rows.map((row) => ({ ...toAlert(row.alert), record: row.record }))
    },
    async listOfStory(storyId) {
      const rows = await database
        .select()
        .from(alert)
        .where(eq(alert.storyId, survivingStory(storyId)))
        .orderBy(asc(alert.id))
      return rows.map(toAlert)
    },
    async addRoutings(alertId, routings) {
      if (routings.length === 0) return
      await database.execute(sql`
        insert into ${routing} (alert_id, subscription_id, why)
        select ${alertId}::integer, said."subscriptionId", said.why
        from json_to_recordset(${JSON.stringify(routings)}::json)
          as said ("subscriptionId" text, why text)
        on conflict do nothing`)
    },
    async listRoutings(alertId) {
      return database
        .select({ subscriptionId: routing.subscriptionId, why: routing.why })
        .from(routing)
        .where(eq(routing.alertId, alertId))
        .orderBy(asc(routing.subscriptionId))
    },
    async markRouted(id, at) {
      await database.update(alert).set({ routedAt: at }).where(eq(alert.id, id))
    },
  }
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
    isMuted: row.isMuted,
    topics: row.topics,
    standing: toMessage(row.standing),
    note: row.note === null ? undefined : toMessage(row.note),
    raisedBy: row.raisedBy ?? undefined,
    places: row.places ?? undefined,
    createdAt: row.createdAt,
  }
}
