/** Which stories a moderator has made of one. Both may have been merged with others since. */
import { sql } from 'drizzle-orm'
import type { StoryId } from '../core/model.ts'
import type { Database } from './open-database.ts'
import { parting, story } from './tables/story.ts'

/** What was parted from the whole before is parted from both halves. */
export async function partStories(
  database: Database,
  whole: StoryId,
  part: StoryId,
): Promise<void> {
  await database.execute(sql`
    insert into ${parting} (story_id, other_id)
    select ${part}::integer, other from (${partedFrom(whole)} union select ${whole}::integer) as apart (other)
    on conflict do nothing`)
}

export async function areParted(
  database: Database,
  one: StoryId,
  other: StoryId,
): Promise<boolean> {
  const found = await database
    .select({ id: story.id })
    .from(story)
    .where(sql`${story.id} = ${other} and ${story.id} in (${partedFrom(one)})`)
  return found.length > 0
}

/** The stories that they are now. */
function partedFrom(storyId: StoryId) {
  const survivor = (alias: string) => sql.raw(`coalesce(${alias}.merged_into, ${alias}.id)`)
  return sql`
    select case when ${survivor('one')} = ${storyId} then ${survivor('two')} else ${survivor('one')} end
    from ${parting}
    join ${story} one on one.id = ${parting.storyId}
    join ${story} two on two.id = ${parting.otherId}
    where ${storyId} in (${survivor('one')}, ${survivor('two')})`
}
