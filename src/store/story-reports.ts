import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { StoryId } from '../core/model.ts'
import { toldFates } from '../store-port/revision.ts'
import type { StoryReport } from '../store-port/story.ts'
import { keep } from './keep.ts'
import type { Database } from './open-database.ts'
import { survivingStory } from './surviving-story.ts'
import { record, revision } from './tables/record.ts'
import { source } from './tables/source.ts'

type Row = Omit<StoryReport, 'copyOf' | 'url'> & { readonly copyOf: StoryReport['recordId'] | null }

/** What each record of the story says, the first report first. */
export function keepReports(
  database: Database,
): (storyId: StoryId) => Promise<readonly StoryReport[]> {
  const isTold = inArray(revision.fate, [...toldFates])
  const mayBeTold = and(
    isNull(revision.decidedAt),
    isNull(revision.heldUntil),
    sql`${revision.content}->>'embargoed' is null`,
  )
  const firstSeenAt = sql`(select min(first.seen_at) from ${revision} first where first.record_id = ${record.id})`
  const ofStory = keep(['storyId'], ({ storyId }) =>
    database
      .selectDistinctOn([record.id], {
        recordId: record.id,
        source: record.sourceId,
        sourceName: source.name,
        trust: source.trust,
        copyOf: record.copyOf,
        content: revision.content,
        isTold: sql<boolean>`${revision.decidedAt} is not null`,
        firstSeenAt: firstSeenAt.mapWith(revision.seenAt),
      })
      .from(record)
      .innerJoin(source, eq(source.id, record.sourceId))
      .innerJoin(revision, eq(revision.recordId, record.id))
      .where(and(eq(record.storyId, survivingStory(storyId)), or(isTold, mayBeTold)))
      // What was told goes before what still may be.
      .orderBy(asc(record.id), sql`${revision.decidedAt} is null`, desc(revision.number)),
  )
  return async (storyId) => toReports(await ofStory({ storyId }))
}

function toReports(rows: readonly Row[]): readonly StoryReport[] {
  return rows
    .map((row) => ({
      ...row,
      copyOf: row.copyOf ?? undefined,
      url: row.content.url ?? undefined,
    }))
    .toSorted(
      (a, b) => a.firstSeenAt.getTime() - b.firstSeenAt.getTime() || a.recordId - b.recordId,
    )
}
