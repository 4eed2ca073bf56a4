import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import type { RestraintSubject } from '../core/alert/restraint.ts'
import type { Platform, SourceId, StoryId } from '../core/model.ts'
import type { RestraintStore } from '../store-port/restraint.ts'
import { keep } from './keep.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { restraint } from './tables.ts'

export function createRestraintStore(database: Database): RestraintStore {
  const active = keep(['now'], ({ now }) =>
    database
      .select()
      .from(restraint)
      .where(and(isNull(restraint.liftedAt), or(isNull(restraint.until), gt(restraint.until, now))))
      .orderBy(asc(restraint.id)),
  )
  return {
    async add({ subject, ...rest }, now) {
      const rows = await database
        .insert(restraint)
        .values({
          ...rest,
          subjectKind: subject.kind,
          subjectId: subject.kind === 'everything' ? null : String(subject.id),
          createdAt: now,
        })
        .returning({ id: restraint.id })
      return only(rows, 'the new restraint').id
    },
    async listActive(now) {
      const rows = await active({ now: now.toISOString() })
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        subject: toSubject(row.subjectKind, row.subjectId),
        subscriptionId: row.subscriptionId ?? undefined,
        until: row.until ?? undefined,
        by: row.by,
        why: row.why,
      }))
    },
    async lift(id, now) {
      await database
        .update(restraint)
        .set({ liftedAt: now })
        .where(and(eq(restraint.id, id), isNull(restraint.liftedAt)))
    },
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
