import { and, eq, isNull, lte, notInArray, or } from 'drizzle-orm'
import type { Source, SourceStore } from '../store-port.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { source } from './tables.ts'

/** Longer than one fetch may take. After a crash the source waits this long. */
const pollLeaseMs = 30_000

export function createSourceStore(database: Database): SourceStore {
  return {
    async replaceConfigured(sources, now) {
      const ids = sources.map((each) => each.id)
      await database
        .update(source)
        .set({ pausedAt: now })
        .where(
          and(
            eq(source.owner, 'config'),
            isNull(source.pausedAt),
            ids.length > 0 ? notInArray(source.id, ids) : undefined,
          ),
        )
      for (const { id, ...settings } of sources) {
        const row = { ...settings, language: settings.language ?? null, owner: 'config' as const }
        await database
          .insert(source)
          .values({ id, ...row })
          .onConflictDoUpdate({ target: source.id, set: { ...row, pausedAt: null } })
      }
    },
    async list() {
      const rows = await database
        .select()
        .from(source)
        .where(isNull(source.pausedAt))
        .orderBy(source.id)
      return rows.map(toSource)
    },
    async get(id) {
      const rows = await database.select().from(source).where(eq(source.id, id))
      return toSource(only(rows, `source ${id}`))
    },
    async claimPoll(id, now) {
      const rows = await database
        .update(source)
        .set({ pollingUntil: new Date(now.getTime() + pollLeaseMs) })
        .where(
          and(
            eq(source.id, id),
            isNull(source.pausedAt),
            or(isNull(source.pollingUntil), lte(source.pollingUntil, now)),
          ),
        )
        .returning({ id: source.id })
      return rows.length === 1
    },
    async extendPoll(id, now) {
      const pollingUntil = new Date(now.getTime() + pollLeaseMs)
      await database.update(source).set({ pollingUntil }).where(eq(source.id, id))
    },
    async releasePolls() {
      await database.update(source).set({ pollingUntil: null })
    },
    async markPolled(id, { at, etag, lastModified }) {
      const held = await this.get(id)
      await database
        .update(source)
        .set({
          lastPolledAt: at,
          firstPolledAt: held.firstPolledAt ?? at,
          etag: etag ?? null,
          lastModified: lastModified ?? null,
          lastError: null,
          pollingUntil: null,
        })
        .where(eq(source.id, id))
    },
    async markFailed(id, { at, error }) {
      await database
        .update(source)
        .set({ lastPolledAt: at, lastError: error, pollingUntil: null })
        .where(eq(source.id, id))
    },
  }
}

function toSource(row: typeof source.$inferSelect): Source {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    language: row.language ?? undefined,
    pollEveryMs: row.pollEveryMs,
    trust: row.trust,
    holdMs: row.holdMs,
    etag: row.etag ?? undefined,
    lastModified: row.lastModified ?? undefined,
    firstPolledAt: row.firstPolledAt ?? undefined,
    lastPolledAt: row.lastPolledAt ?? undefined,
    lastError: row.lastError ?? undefined,
  }
}
