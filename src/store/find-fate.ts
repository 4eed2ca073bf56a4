import { desc, eq } from 'drizzle-orm'
import type { RecordId } from '../core/model.ts'
import type { ArticleFate } from '../ports/push.ts'
import type { Database } from './open-database.ts'
import { record, revision } from './tables/record.ts'

const revisionLimit = 20

export async function findFate(database: Database, id: RecordId): Promise<ArticleFate | undefined> {
  const [found] = await database.select().from(record).where(eq(record.id, id))
  if (found === undefined) return undefined
  const revisions = await database
    .select({
      number: revision.number,
      seenAt: revision.seenAt,
      fate: revision.fate,
      why: revision.fateWhy,
      heldUntil: revision.heldUntil,
    })
    .from(revision)
    .where(eq(revision.recordId, id))
    .orderBy(desc(revision.number))
    .limit(revisionLimit)
  return {
    id,
    source: found.sourceId,
    externalId: found.externalId,
    version: found.content.version,
    pubstatus: found.content.pubstatus,
    seenAt: found.seenAt.toISOString(),
    storyId: found.storyId,
    revisions: revisions.map(({ number, seenAt, fate, why, heldUntil }) => ({
      number,
      seenAt: seenAt.toISOString(),
      fate: fate ?? (heldUntil === null ? 'waiting' : 'held'),
      why: why ?? (heldUntil === null ? null : `until ${heldUntil.toISOString()}`),
    })),
  }
}
