import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { StoryId } from '../core/model.ts'
import { story } from './tables/story.ts'

/** The story that `id` means today: jobs and buttons still name stories that were merged away. */
export function survivingStory(id: number | Placeholder): SQL<StoryId> {
  return sql`(select coalesce(${story.mergedInto}, ${story.id}) from ${story} where ${story.id} = ${id})`
}
