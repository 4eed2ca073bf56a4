import { and, desc, eq, isNull, lt, notInArray, sql } from 'drizzle-orm'
import { keepable } from '../core/text.ts'
import type { Owner, Source, SourceSettings, SourceStore } from '../store-port/source.ts'
import { keep } from './keep.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { receipt, record } from './tables/record.ts'
import { source, sourceEvent } from './tables/source.ts'

/** Longer than one fetch may take. After a crash the source waits this long. */
const pollLeaseMs = 30_000

/** A message is an index key too, and those have a limit. */
const messageLimit = 500

export function createSourceStore(database: Database): SourceStore {
  const isWatched = (now: Date) =>
    sql`removed_at is null and paused_at is null and next_poll_at <= ${now.toISOString()}
      and (polling_until is null or polling_until <= ${now.toISOString()})`
  const ofId = keep(['id'], ({ id }) => database.select().from(source).where(eq(source.id, id)))
  return {
    async replaceConfigured(sources, now) {
      const ids = sources.map((each) => each.id)
      await database
        .update(source)
        .set({ removedAt: now })
        .where(
          and(
            eq(source.owner, 'config'),
            isNull(source.removedAt),
            ids.length > 0 ? notInArray(source.id, ids) : undefined,
          ),
        )
      await putSettings(database, sources, { owner: 'config', now })
    },
    async add(settings, now) {
      const known = await this.find(settings.id)
      if (known !== undefined) return false
      await putSettings(database, [settings], { owner: 'console', now })
      return true
    },
    async setPause(id, pausedAt) {
      await database
        .update(source)
        .set({ pausedAt: pausedAt ?? null })
        .where(eq(source.id, id))
    },
    async remove(id, at) {
      await database.update(source).set({ removedAt: at }).where(eq(source.id, id))
    },
    async list() {
      const rows = await database
        .select()
        .from(source)
        .where(isNull(source.removedAt))
        .orderBy(source.id)
      return rows.map(toSource)
    },
    async listNewestAt() {
      const rows = await database
        .select({ id: record.sourceId, at: sql`max(${record.seenAt})`.mapWith(record.seenAt) })
        .from(record)
        .groupBy(record.sourceId)
      return new Map(rows.map(({ id, at }) => [id, at]))
    },
    async get(id) {
      return toSource(only(await ofId({ id }), `source ${id}`))
    },
    async find(id) {
      const rows = await database
        .select()
        .from(source)
        .where(and(eq(source.id, id), isNull(source.removedAt)))
      return rows[0] && toSource(rows[0])
    },
    async claimDue(limit, now) {
      // A write costs the embedded store a sync to disk, even one that finds nothing.
      const [isDue] = await database
        .select({ id: source.id })
        .from(source)
        .where(isWatched(now))
        .limit(1)
      if (isDue === undefined) return []
      const rows = await database
        .update(source)
        .set({ pollingUntil: new Date(now.getTime() + pollLeaseMs) })
        .where(
          sql`${source.id} in (select id from tenbells.source where ${isWatched(now)}
            order by next_poll_at limit ${limit} for update skip locked)`,
        )
        .returning()
      return rows.map(toSource)
    },
    async extendPoll(id, now) {
      const pollingUntil = new Date(now.getTime() + pollLeaseMs)
      await database.update(source).set({ pollingUntil }).where(eq(source.id, id))
    },
    async releasePolls() {
      await database.update(source).set({ pollingUntil: null })
    },
    async settlePolls(polls) {
      if (polls.length === 0) return
      await database.execute(sql`
        update tenbells.source as s set
          kind = p.kind, etag = p.etag, last_modified = p."lastModified",
          first_polled_at = p."firstPolledAt", last_polled_at = p."lastPolledAt",
          last_changed_at = p."lastChangedAt", change_gap_ms = p."changeGapMs",
          failure_count = p."failureCount", failing_since = p."failingSince",
          last_error = p."lastError", trouble = p.trouble, next_poll_at = p."nextPollAt",
          polling_until = null
        from json_to_recordset(${JSON.stringify(polls)}::json) as p(
          id text, kind text, etag text, "lastModified" text, "firstPolledAt" timestamptz,
          "lastPolledAt" timestamptz, "lastChangedAt" timestamptz, "changeGapMs" integer,
          "failureCount" integer, "failingSince" timestamptz, "lastError" text, trouble text,
          "nextPollAt" timestamptz)
        where s.id = p.id`)
    },
    async hurry(id, at) {
      await database.update(source).set({ nextPollAt: at }).where(eq(source.id, id))
    },
    async addEvents(events) {
      for (const { sourceId, kind, message, at } of events)
        await database
          .insert(sourceEvent)
          .values({
            sourceId,
            kind,
            message: keepable(message).slice(0, messageLimit),
            firstAt: at,
            lastAt: at,
          })
          .onConflictDoUpdate({
            target: [sourceEvent.sourceId, sourceEvent.kind, sourceEvent.message],
            set: { lastAt: at, count: sql`${sourceEvent.count} + 1` },
          })
    },
    async forgetBefore(before) {
      await database.delete(sourceEvent).where(lt(sourceEvent.lastAt, before))
      await database.delete(receipt).where(lt(receipt.at, before))
    },
    async listEvents(id, limit) {
      return await database
        .select({
          kind: sourceEvent.kind,
          message: sourceEvent.message,
          firstAt: sourceEvent.firstAt,
          lastAt: sourceEvent.lastAt,
          count: sourceEvent.count,
        })
        .from(sourceEvent)
        .where(eq(sourceEvent.sourceId, id))
        .orderBy(desc(sourceEvent.lastAt), desc(sourceEvent.firstAt))
        .limit(limit)
    },
  }
}

/** One statement for thousands; another address is another source, which must be met anew. */
async function putSettings(
  database: Database,
  sources: readonly SourceSettings[],
  { owner, now }: { readonly owner: Owner; readonly now: Date },
): Promise<void> {
  if (sources.length === 0) return
  await database.execute(sql`
    insert into tenbells.source
      (id, name, url, kind, language, poll_every_ms, slowest_poll_ms, trust, hold_ms, owner,
        next_poll_at)
    select p.id, p.name, p.url, p.kind, p.language, p."fastestPollMs", p."slowestPollMs",
      p.trust, p."holdMs", ${owner},
      case when p.kind in ('push', 'hand') then null else ${now.toISOString()}::timestamptz end
    from json_to_recordset(${JSON.stringify(sources)}::json) as p(
      id text, name text, url text, kind text, language text, "fastestPollMs" integer,
      "slowestPollMs" integer, trust text, "holdMs" integer)
    on conflict (id) do update set
      name = excluded.name, url = excluded.url, language = excluded.language,
      kind = case when source.url is distinct from excluded.url then excluded.kind
        else coalesce(excluded.kind, source.kind) end,
      etag = case when source.url is distinct from excluded.url then null else source.etag end,
      last_modified = case when source.url is distinct from excluded.url then null
        else source.last_modified end,
      poll_every_ms = excluded.poll_every_ms, slowest_poll_ms = excluded.slowest_poll_ms,
      trust = excluded.trust, hold_ms = excluded.hold_ms, owner = excluded.owner, removed_at = null,
      next_poll_at = case when excluded.next_poll_at is null then null
        when source.url is distinct from excluded.url then excluded.next_poll_at
        else least(coalesce(source.next_poll_at, excluded.next_poll_at),
          coalesce(source.last_polled_at, excluded.next_poll_at)
            + excluded.slowest_poll_ms * interval '1 millisecond') end`)
}

function toSource(row: typeof source.$inferSelect): Source {
  return {
    id: row.id,
    name: row.name,
    url: row.url ?? undefined,
    kind: row.kind ?? undefined,
    language: row.language ?? undefined,
    fastestPollMs: row.fastestPollMs,
    slowestPollMs: row.slowestPollMs,
    trust: row.trust,
    holdMs: row.holdMs,
    owner: row.owner,
    etag: row.etag ?? undefined,
    lastModified: row.lastModified ?? undefined,
    firstPolledAt: row.firstPolledAt ?? undefined,
    lastPolledAt: row.lastPolledAt ?? undefined,
    lastChangedAt: row.lastChangedAt ?? undefined,
    changeGapMs: row.changeGapMs ?? undefined,
    nextPollAt: row.nextPollAt ?? undefined,
    failureCount: row.failureCount,
    failingSince: row.failingSince ?? undefined,
    lastError: row.lastError ?? undefined,
    trouble: row.trouble ?? undefined,
    pausedAt: row.pausedAt ?? undefined,
  }
}
