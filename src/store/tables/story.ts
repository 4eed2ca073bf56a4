/** What is told of. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core'
import type { StoryId } from '../../core/model.ts'
import { at, identity, tenbells } from './columns.ts'

export const story = tenbells.table(
  'story',
  {
    id: identity().$type<StoryId>(),
    headline: text('headline').notNull(),
    openedAt: at('opened_at').notNull(),
    updatedAt: at('updated_at').notNull(),
    /** It has been merged into this one, which has itself never been merged away. */
    mergedInto: integer('merged_into').$type<StoryId>(),
    mergedAt: at('merged_at'),
    mergedWhy: text('merged_why'),
  },
  (table) => [index('story_merged').on(table.mergedInto).where(sql`merged_into is not null`)],
)

/** Two stories that a moderator has made of one: no report makes one of them again. */
export const parting = tenbells.table(
  'parting',
  {
    storyId: integer('story_id')
      .$type<StoryId>()
      .notNull()
      .references(() => story.id),
    otherId: integer('other_id')
      .$type<StoryId>()
      .notNull()
      .references(() => story.id),
  },
  (table) => [primaryKey({ columns: [table.storyId, table.otherId] })],
)
