import { and, asc, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { RecordId } from '../core/model.ts'
import { type Revision, type RevisionStore, toldFates } from '../store-port/revision.ts'
import { keep } from './keep.ts'
import type { Database } from './open-database.ts'
import { recordColumns, toRecord } from './record-store.ts'
import { only } from './row.ts'
import { record, revision } from './tables/record.ts'

/** More than any record will ever have. */
const mostRevisions = 2 ** 31 - 1

/** None that was kept from readers and then overtaken. */
const isTold = or(
  eq(revision.fate, 'alert'),
  and(inArray(revision.fate, [...toldFates]), isNull(revision.heldUntil)),
)

export function createRevisionStore(database: Database): RevisionStore {
  const ofId = keep(['id'], ({ id }) =>
    database
      .select({ revision, record: recordColumns })
      .from(revision)
      .innerJoin(record, eq(record.id, revision.recordId))
      .where(eq(revision.id, id)),
  )
  const latest = keep(['recordId'], ({ recordId }) =>
    database
      .select()
      .from(revision)
      .where(eq(revision.recordId, recordId))
      .orderBy(desc(revision.number))
      .limit(1),
  )
  const first = keep(['recordId'], ({ recordId }) =>
    database
      .select({ seenAt: revision.seenAt })
      .from(revision)
      .where(eq(revision.recordId, recordId))
      .orderBy(asc(revision.number))
      .limit(1),
  )
  const toldBelow = keep(['recordId', 'number'], ({ recordId, number }) =>
    database
      .select()
      .from(revision)
      .where(
        and(
          eq(revision.recordId, recordId),
          lt(revision.number, number),
          inArray(revision.fate, [...toldFates]),
        ),
      )
      .orderBy(desc(revision.number))
      .limit(1),
  )
  const undecidedBelow = keep(['recordId', 'number'], ({ recordId, number }) =>
    database
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
      .limit(1),
  )
  const insert = keep(['recordId', 'number', 'content', 'seenAt'], (values) =>
    database.insert(revision).values(values).onConflictDoNothing().returning({ id: revision.id }),
  )
  const file = keep(['id', 'at'], ({ id, at }) =>
    database
      .update(revision)
      .set({ filedAt: sql`coalesce(filed_at, ${at})` })
      .where(eq(revision.id, id)),
  )
  const decide = keep(['id', 'at', 'kind', 'why'], ({ id, at, kind, why }) =>
    database
      .update(revision)
      .set({ decidedAt: sql`${at}`, fate: sql`${kind}`, fateWhy: sql`${why}` })
      .where(eq(revision.id, id)),
  )
  /** The newest one of these fates. */
  async function findBelow(
    recordId: RecordId,
    belowNumber: number,
    fates: readonly string[],
  ): Promise<Revision | undefined> {
    const rows = await database
      .select()
      .from(revision)
      .where(
        and(
          eq(revision.recordId, recordId),
          lt(revision.number, belowNumber),
          inArray(revision.fate, [...fates]),
        ),
      )
      .orderBy(desc(revision.number))
      .limit(1)
    return rows[0] && toRevision(rows[0])
  }
  return {
    async get(id) {
      const rows = await database.select().from(revision).where(eq(revision.id, id))
      return toRevision(only(rows, `revision ${id}`))
    },
    async getWithRecord(id) {
      const row = only(await ofId({ id }), `revision ${id}`)
      return { revision: toRevision(row.revision), record: toRecord(row.record) }
    },
    async findLatest(recordId) {
      const rows = await latest({ recordId })
      return rows[0] && toRevision(rows[0])
    },
    async getFirstSeenAt(recordId) {
      return only(await first({ recordId }), `the first revision of record ${recordId}`).seenAt
    },
    async findTold(recordId, belowNumber = mostRevisions) {
      const rows = await toldBelow({ recordId, number: belowNumber })
      return rows[0] && toRevision(rows[0])
    },
    async findProposed(recordId, belowNumber) {
      return findBelow(recordId, belowNumber, ['proposed'])
    },
    async listTold(recordId) {
      const rows = await database
        .select()
        .from(revision)
        .where(and(eq(revision.recordId, recordId), isTold))
        .orderBy(asc(revision.number))
      return rows.map(toRevision)
    },
    async hasSeveralTold(recordIds) {
      const rows = await database
        .select({ recordId: revision.recordId })
        .from(revision)
        .where(and(inArray(revision.recordId, [...recordIds]), isTold))
        .groupBy(revision.recordId)
        .having(sql`count(*) > 1`)
        .limit(1)
      return rows.length > 0
    },
    async hasUndecidedBefore(recordId, number) {
      return (await undecidedBelow({ recordId, number })).length > 0
    },
    async add(added) {
      return (await insert(added))[0]?.id
    },
    async markFiled(id, at) {
      await file({ id, at: at.toISOString() })
    },
    async markDecided(id, { kind, why, at }) {
      await decide({ id, kind, why, at: at.toISOString() })
    },
    async settleProposed(recordIds, { kind, why }) {
      await database
        .update(revision)
        .set({ fate: kind, fateWhy: why })
        .where(and(inArray(revision.recordId, [...recordIds]), eq(revision.fate, 'proposed')))
    },
    async findRefused(recordId, belowNumber) {
      const newest = await findBelow(recordId, belowNumber, [...toldFates, 'rejected'])
      return newest?.fate === 'rejected' ? newest : undefined
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
