import { asc, eq, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { StoryId } from '../core/model.ts'
import type { Database } from './open-database.ts'
import { story } from './tables/story.ts'

/** The story that `id` means today: jobs and buttons still name stories that were merged away. */
export function survivingStory(id: number | Placeholder): SQL<StoryId> {
  return sql`(select coalesce(${story.mergedInto}, ${story.id}) from ${story} where ${story.id} = ${id})`
}

/** What they mean today, the older locked first. */
export async function lockSurvivors(
  database: Database,
  ids: readonly StoryId[],
): Promise<readonly (typeof story.$inferSelect)[]> {
  for (;;) {
    const rows = await database
      .select()
      .from(story)
      .where(or(...ids.map((id) => eq(story.id, survivingStory(id)))))
      .orderBy(asc(story.id))
      .for('update')
    // Who has waited for a merge holds what is merged away: what it is part of since is not locked yet.
    if (rows.every(({ mergedInto }) => mergedInto === null)) return rows
  }
}
