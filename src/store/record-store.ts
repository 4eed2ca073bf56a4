import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  notInArray,
  sql,
} from 'drizzle-orm'
import { isSameRecord, type SourceId } from '../core/model.ts'
import type { PageState, RecordStore, StoredRecord } from '../store-port/record.ts'
import { findFate } from './find-fate.ts'
import { keep } from './keep.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { record, revision } from './tables/record.ts'

const { search: _, ...columns } = getTableColumns(record)
/** Without its words for the search, as long as the article. */
export const recordColumns = columns

/** Longer than one fetch may take. */
const checkLeaseMs = 60_000

export function createRecordStore(database: Database): RecordStore {
  const ofId = keep(['id'], ({ id }) =>
    database.select(recordColumns).from(record).where(eq(record.id, id)),
  )
  const lockedOfId = keep(['id'], ({ id }) =>
    database.select(recordColumns).from(record).where(eq(record.id, id)).for('no key update'),
  )
  const revise = keep(['id', 'seenAt', 'at'], ({ id, seenAt, at }) =>
    database
      .update(record)
      .set({ revisedAt: sql`${at}` })
      .where(and(eq(record.id, id), eq(record.seenAt, seenAt))),
  )
  return {
    async find(sourceId, externalId) {
      const rows = await database
        .select(recordColumns)
        .from(record)
        .where(and(eq(record.sourceId, sourceId), eq(record.externalId, externalId)))
      return rows[0] && toRecord(rows[0])
    },
    async lock(sourceId, externalId) {
      await database.execute(
        sql`select pg_advisory_xact_lock(hashtext(${sourceId}), hashtext(${externalId}))`,
      )
    },
    findFate: (id) => findFate(database, id),
    async findMany(sourceId, externalIds) {
      if (externalIds.length === 0) return []
      const rows = await database
        .select(recordColumns)
        .from(record)
        .where(and(eq(record.sourceId, sourceId), inArray(record.externalId, [...externalIds])))
      return rows.map(toRecord)
    },
    async findByUrl(sourceId, urls) {
      if (urls.length === 0) return []
      const rows = await database
        .select(recordColumns)
        .from(record)
        .where(and(eq(record.sourceId, sourceId), inArray(record.url, [...urls])))
      return rows.map(toRecord)
    },
    async listByUrl(url) {
      const rows = await database
        .select(recordColumns)
        .from(record)
        .where(eq(record.url, url))
        .orderBy(desc(record.id))
      return rows.map(toRecord)
    },
    async listHeadlines(sourceId, limit) {
      const rows = await database
        .select({ headline: sql<string | null>`${record.content}->>'headline'` })
        .from(record)
        .where(eq(record.sourceId, sourceId))
        .orderBy(desc(record.id))
        .limit(limit)
      return rows.flatMap(({ headline }) => headline ?? [])
    },
    async listHeaded(sourceId, since) {
      const headline = sql<string>`${revision.content}->>'headline'`
      const rows = await database
        .selectDistinct({
          recordId: record.id,
          storyId: record.storyId,
          externalId: record.externalId,
          url: record.url,
          headline,
        })
        .from(revision)
        .innerJoin(record, eq(record.id, revision.recordId))
        .where(
          and(
            eq(record.sourceId, sourceId),
            gte(revision.seenAt, since),
            isNotNull(record.storyId),
            isNotNull(headline),
          ),
        )
        .orderBy(asc(record.id))
      return rows.flatMap(({ storyId, ...row }) => (storyId === null ? [] : [{ ...row, storyId }]))
    },
    async get(id) {
      return toRecord(only(await ofId({ id }), `record ${id}`))
    },
    async getLocked(id) {
      return toRecord(only(await lockedOfId({ id }), `record ${id}`))
    },
    async findById(id) {
      const [row] = await ofId({ id })
      return row && toRecord(row)
    },
    async put({ content, entryHash, seenAt, isBaseline, page }) {
      // as: the source's id comes back from the record it was given to
      const sourceId = content.source as SourceId
      const held = await this.find(sourceId, content.id)
      if (held && isSameRecord(held.content, content)) {
        await database
          .update(record)
          .set({ entryHash, ...toColumns(page) })
          .where(eq(record.id, held.id))
        return { id: held.id, isNew: false }
      }
      const rows = await database
        .insert(record)
        .values({
          sourceId,
          externalId: content.id,
          content,
          entryHash,
          seenAt,
          isBaseline,
          ...toColumns(page),
        })
        .onConflictDoUpdate({
          target: [record.sourceId, record.externalId],
          set: { content, entryHash, seenAt, revisedAt: null, ...toColumns(page) },
        })
        .returning({ id: record.id })
      return { id: only(rows, `record ${content.id}`).id, isNew: true }
    },
    async claimChecks(limit, now) {
      const isDue = sql`next_check_at <= ${now.toISOString()} and source_id in
        (select id from tenbells.source where removed_at is null and paused_at is null)`
      // A write costs the embedded store a sync to disk, even one that finds nothing.
      const [due] = await database.select({ id: record.id }).from(record).where(isDue).limit(1)
      if (due === undefined) return []
      const rows = await database
        .update(record)
        .set({ nextCheckAt: new Date(now.getTime() + checkLeaseMs) })
        .where(
          sql`${record.id} in (select id from tenbells.record where ${isDue}
            order by next_check_at limit ${limit} for update skip locked)`,
        )
        .returning(recordColumns)
      return rows.map(toRecord)
    },
    async markChecked(id, page, missingAt) {
      await database
        .update(record)
        .set({ ...toColumns(page), missingAt: missingAt ?? null })
        .where(eq(record.id, id))
    },
    async markUnlisted(sourceId, { ids, from, since }, now) {
      await database
        .update(record)
        .set({ unlistedAt: now, nextCheckAt: now })
        .where(
          and(
            eq(record.sourceId, sourceId),
            notInArray(record.externalId, [...ids]),
            isNull(record.unlistedAt),
            isNotNull(record.nextCheckAt),
            gt(record.seenAt, since),
            sql`(${record.content}->>'publishedAt')::timestamptz > ${from.toISOString()}`,
          ),
        )
    },
    async markRevised(id, seenAt, at) {
      await revise({ id, seenAt: seenAt.toISOString(), at: at.toISOString() })
    },
  }
}

function toColumns(page: PageState | undefined) {
  if (page === undefined) return {}
  return {
    nextCheckAt: page.nextCheckAt ?? null,
    pageEtag: page.etag ?? null,
    pageLastModified: page.lastModified ?? null,
    missingAt: null,
  }
}

export function toRecord(row: Omit<typeof record.$inferSelect, 'search'>): StoredRecord {
  return {
    id: row.id,
    content: row.content,
    entryHash: row.entryHash,
    seenAt: row.seenAt,
    isBaseline: row.isBaseline,
    storyId: row.storyId ?? undefined,
    page: {
      nextCheckAt: row.nextCheckAt ?? undefined,
      etag: row.pageEtag ?? undefined,
      lastModified: row.pageLastModified ?? undefined,
    },
    missingAt: row.missingAt ?? undefined,
  }
}
