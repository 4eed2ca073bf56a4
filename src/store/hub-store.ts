import { randomBytes } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Hub, HubStore } from '../store-port/hub.ts'
import type { Database } from './open-database.ts'
import { hub } from './tables/source.ts'

export function createHubStore(database: Database): HubStore {
  return {
    async put(sourceId, { url, topic }) {
      const fresh = {
        hub: url,
        topic,
        token: randomBytes(16).toString('hex'),
        secret: randomBytes(32).toString('hex'),
        state: 'asked' as const,
        requestedAt: null,
        leaseUntil: null,
      }
      await database
        .insert(hub)
        .values({ sourceId, ...fresh })
        .onConflictDoUpdate({
          target: hub.sourceId,
          set: fresh,
          setWhere: sql`${hub.hub} <> excluded.hub or ${hub.topic} <> excluded.topic`,
        })
    },
    async findByToken(token) {
      const rows = await database.select().from(hub).where(eq(hub.token, token))
      return rows[0] && toHub(rows[0])
    },
    async claimDue(now) {
      const at = now.toISOString()
      const rows = await database
        .update(hub)
        .set({ requestedAt: now })
        .where(
          sql`source_id in (select id from tenbells.source where removed_at is null and paused_at is null)
            and (requested_at is null
              or (state = 'asked' and requested_at < ${at}::timestamptz - interval '1 hour')
              or (state = 'refused' and requested_at < ${at}::timestamptz - interval '1 day')
              or (state in ('active', 'quiet')
                and ${at}::timestamptz > lease_until - (lease_until - requested_at) / 3))`,
        )
        .returning()
      return rows.map(toHub)
    },
    async mark(sourceId, { state, leaseUntil, pingedAt }) {
      await database
        .update(hub)
        .set({ state, ...(leaseUntil && { leaseUntil }), ...(pingedAt && { pingedAt }) })
        .where(eq(hub.sourceId, sourceId))
    },
    async markQuiet(sourceId, unheardSince) {
      const rows = await database
        .update(hub)
        .set({ state: 'quiet' })
        .where(
          and(
            eq(hub.sourceId, sourceId),
            eq(hub.state, 'active'),
            sql`coalesce(pinged_at, requested_at) < ${unheardSince.toISOString()}`,
          ),
        )
        .returning({ sourceId: hub.sourceId })
      return rows.length > 0
    },
  }
}

function toHub({ sourceId, hub: url, topic, token, secret, state }: typeof hub.$inferSelect): Hub {
  return { sourceId, url, topic, token, secret, state }
}
