import { and, asc, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { type Revision, type RevisionStore, toldFates } from '../store-port/revision.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { revision } from './tables.ts'

export function createRevisionStore(database: Database): RevisionStore {
  return {
    async get(id) {
      const rows = await database.select().from(revision).where(eq(revision.id, id))
      return toRevision(only(rows, `revision ${id}`))
    },
    async findLatest(recordId) {
      const rows = await database
        .select()
        .from(revision)
        .where(eq(revision.recordId, recordId))
        .orderBy(desc(revision.number))
        .limit(1)
      return rows[0] && toRevision(rows[0])
    },
    async findTold(recordId, belowNumber) {
      const rows = await database
        .select()
        .from(revision)
        .where(
          and(
            eq(revision.recordId, recordId),
            belowNumber === undefined ? undefined : lt(revision.number, belowNumber),
            inArray(revision.fate, [...toldFates]),
          ),
        )
        .orderBy(desc(revision.number))
        .limit(1)
      return rows[0] && toRevision(rows[0])
    },
    async listTold(recordId) {
      const rows = await database
        .select()
        .from(revision)
        .where(
          and(
            eq(revision.recordId, recordId),
            or(
              eq(revision.fate, 'alert'),
              and(inArray(revision.fate, [...toldFates]), isNull(revision.heldUntil)),
            ),
          ),
        )
        .orderBy(asc(revision.number))
      return rows.map(toRevision)
    },
    async hasUndecidedBefore(recordId, number) {
      const rows = await database
        .select({ id: revision.id })
        .from(revision)
        .where(
          and(
            eq(revision.recordId, recordId),
            lt(revision.number, number),
            isNull(revision.decidedAt),
            isNull(revision.heldUntil),
          ),
        )
        .limit(1)
      return rows.length > 0
    },
    async add(added) {
      const rows = await database
        .insert(revision)
        .values(added)
        .onConflictDoNothing()
        .returning({ id: revision.id })
      return rows[0]?.id
    },
    async markFiled(id, at) {
      await database
        .update(revision)
        .set({ filedAt: sql`coalesce(filed_at, ${at.toISOString()})` })
        .where(eq(revision.id, id))
    },
    async markDecided(id, { kind, why, at }) {
      await database
        .update(revision)
        .set({ decidedAt: at, fate: kind, fateWhy: why })
        .where(eq(revision.id, id))
    },
    async settleProposed(recordIds, { kind, why }) {
      await database
        .update(revision)
        .set({ fate: kind, fateWhy: why })
        .where(and(inArray(revision.recordId, [...recordIds]), eq(revision.fate, 'proposed')))
    },
    async findRefused(recordId, belowNumber) {
      const rows = await database
        .select()
        .from(revision)
        .where(
          and(
            eq(revision.recordId, recordId),
            lt(revision.number, belowNumber),
            inArray(revision.fate, [...toldFates, 'rejected']),
          ),
        )
        .orderBy(desc(revision.number))
        .limit(1)
      return rows[0]?.fate === 'rejected' ? toRevision(rows[0]) : undefined
    },
    async hold(id, until) {
      await database.update(revision).set({ heldUntil: until }).where(eq(revision.id, id))
    },
  }
}

function toRevision(row: typeof revision.$inferSelect): Revision {
  const { id, recordId, number, content, seenAt, heldUntil, fate } = row
  return {
    ...{ id, recordId, number, content, seenAt },
    heldUntil: heldUntil ?? undefined,
    fate: fate ?? undefined,
  }
}
