import { and, eq } from 'drizzle-orm'
import { isSameRecord, type SourceId } from '../core/model.ts'
import type { RecordStore, StoredRecord } from '../store-port.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { record } from './tables.ts'

export function createRecordStore(database: Database): RecordStore {
  return {
    async find(sourceId, externalId) {
      const rows = await database
        .select()
        .from(record)
        .where(and(eq(record.sourceId, sourceId), eq(record.externalId, externalId)))
      return rows[0] && toRecord(rows[0])
    },
    async get(id) {
      const rows = await database.select().from(record).where(eq(record.id, id))
      return toRecord(only(rows, `record ${id}`))
    },
    async put({ content, entryHash, seenAt, isBaseline }) {
      // as: the source's id comes back from the record it was given to
      const sourceId = content.source as SourceId
      const held = await this.find(sourceId, content.id)
      if (held && isSameRecord(held.content, content)) {
        await database.update(record).set({ entryHash }).where(eq(record.id, held.id))
        return { id: held.id, isNew: false }
      }
      const rows = await database
        .insert(record)
        .values({ sourceId, externalId: content.id, content, entryHash, seenAt, isBaseline })
        .onConflictDoUpdate({
          target: [record.sourceId, record.externalId],
          set: { content, entryHash, seenAt, revisedAt: null },
        })
        .returning({ id: record.id })
      return { id: only(rows, `record ${content.id}`).id, isNew: true }
    },
    async markRevised(id, seenAt, at) {
      await database
        .update(record)
        .set({ revisedAt: at })
        .where(and(eq(record.id, id), eq(record.seenAt, seenAt)))
    },
  }
}

function toRecord(row: typeof record.$inferSelect): StoredRecord {
  return {
    id: row.id,
    content: row.content,
    entryHash: row.entryHash,
    seenAt: row.seenAt,
    isBaseline: row.isBaseline,
    storyId: row.storyId ?? undefined,
  }
}
