import { asc, eq } from 'drizzle-orm'
import type { StoryEvent } from '../store-port/story.ts'
import type { Database } from './open-database.ts'
import { survivingStory } from './surviving-story.ts'
import { alert } from './tables/alert.ts'
import { record, revision } from './tables/record.ts'
import { source } from './tables/source.ts'
import { story } from './tables/story.ts'

/** The chain of what was said: by the story's records, and by us. */
export async function listEvents(
  database: Database,
  storyId: number,
): Promise<readonly StoryEvent[]> {
  const revisions = await database
    .select({
      at: revision.seenAt,
      recordId: record.id,
      revisionId: revision.id,
      number: revision.number,
      sourceName: source.name,
      content: revision.content,
      fate: revision.fate,
      fateWhy: revision.fateWhy,
    })
    .from(revision)
    .innerJoin(record, eq(record.id, revision.recordId))
    .innerJoin(source, eq(source.id, record.sourceId))
    .where(eq(record.storyId, survivingStory(storyId)))
    .orderBy(asc(revision.id))
  const alerts = await database
    .select({
      at: alert.createdAt,
      alertId: alert.id,
      revisionId: alert.revisionId,
      alert: alert.kind,
      level: alert.level,
      why: alert.why,
    })
    .from(alert)
    .where(eq(alert.storyId, survivingStory(storyId)))
    .orderBy(asc(alert.id))
  const merged = await database
    .select({ at: story.mergedAt, from: story.id, why: story.mergedWhy })
    .from(story)
    .where(eq(story.mergedInto, survivingStory(storyId)))
    .orderBy(asc(story.mergedAt))
  const events: readonly StoryEvent[] = [
    ...revisions.map(({ content, fate, fateWhy, ...row }) => ({
      kind: 'revision' as const,
      ...row,
      headline: content.headline ?? undefined,
      fate: fate === null ? undefined : { kind: fate, why: fateWhy ?? '' },
    })),
    ...merged.flatMap(({ at, from, why }) =>
      at === null ? [] : [{ kind: 'merged' as const, at, from, why: why ?? '' }],
    ),
    ...alerts.map((row) => ({ kind: 'alert' as const, ...row })),
  ]
  return events.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}
