import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Restraint, RestraintSubject } from '../core/alert/restraint.ts'
import type { Platform, SourceId, StoryId } from '../core/model.ts'
import type { RestraintStore, StoredRestraint } from '../store-port/restraint.ts'
import { keep } from './keep.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { restraint } from './tables/moderation.ts'

const addingLock = 8_787_012

export function createRestraintStore(database: Database): RestraintStore {
  const active = keep(['now'], ({ now }) =>
    database
      .select()
      .from(restraint)
      .where(and(isNull(restraint.liftedAt), or(isNull(restraint.until), gt(restraint.until, now))))
      .orderBy(asc(restraint.id)),
  )
  return {
    add: (wanted, now) =>
      database.transaction(async (inside) => {
        await inside.execute(sql`select pg_advisory_xact_lock(${addingLock})`)
        const { subject, ...rest } = wanted
        const [same] = await inside
          .select()
          .from(restraint)
          .where(and(isNull(restraint.liftedAt), isSame(wanted)))
          .limit(1)
        if (same) return { isNew: false, standing: toRestraint(same) }
        const rows = await inside
          .insert(restraint)
          .values({
            ...rest,
            subjectKind: subject.kind,
            subjectId: idOf(subject),
            createdAt: now,
          })
          .returning()
        return { isNew: true, standing: toRestraint(only(rows, 'the new restraint')) }
      }),
    async listActive(now) {
      const rows = await active({ now: now.toISOString() })
      return rows.map(toRestraint)
    },
    async lift(id, now) {
      const rows = await database
        .update(restraint)
        .set({ liftedAt: now })
        .where(and(eq(restraint.id, id), isNull(restraint.liftedAt)))
        .returning({ id: restraint.id })
      return rows.length === 1
    },
  }
}

/** What has an end ends by itself, and so is the same until that moment only. */
function isSame({ kind, subject, subscriptionId, until, by }: Restraint) {
  return and(
    eq(restraint.kind, kind),
    eq(restraint.subjectKind, subject.kind),
    sql`${restraint.subjectId} is not distinct from ${idOf(subject)}::text`,
    sql`${restraint.subscriptionId} is not distinct from ${subscriptionId ?? null}::text`,
    sql`${restraint.until} is not distinct from ${until?.toISOString() ?? null}::timestamptz`,
    sql`(${restraint.by} = 'system') = ${by === 'system'}`,
  )
}

function idOf(subject: RestraintSubject): string | null {
  return subject.kind === 'everything' ? null : String(subject.id)
}

function toRestraint(row: typeof restraint.$inferSelect): StoredRestraint {
  return {
    id: row.id,
    kind: row.kind,
    subject: toSubject(row.subjectKind, row.subjectId),
    subscriptionId: row.subscriptionId ?? undefined,
    until: row.until ?? undefined,
    by: row.by,
    why: row.why,
    since: row.createdAt,
  }
}

function toSubject(kind: RestraintSubject['kind'], id: string | null): RestraintSubject {
  if (kind === 'everything' || id === null) return { kind: 'everything' }
  // as: the id comes back as the kind that it was given with
  if (kind === 'story') return { kind, id: Number(id) as StoryId }
  if (kind === 'platform') return { kind, id: id as Platform }
  if (kind === 'source') return { kind, id: id as SourceId }
  return { kind, id }
}
