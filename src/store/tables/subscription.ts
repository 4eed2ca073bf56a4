/** Who wants to hear what. */
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Follow } from '../../core/follow.ts'
import type {
  Level,
  Platform,
  SourceId,
  StoryId,
  SubscriptionId,
  UpdatePolicy,
} from '../../core/model.ts'
import type { QuietHours } from '../../core/schedule.ts'
import type { Style } from '../../core/style.ts'
import { usualWishes, type Wishes } from '../../core/subscription.ts'
import type { PlaceOwner } from '../../store-port/subscription.ts'
import { at, tenbells } from './columns.ts'
import { story } from './story.ts'

export const subscription = tenbells.table('subscription', {
  id: text('id').$type<SubscriptionId>().primaryKey(),
  platform: text('platform').$type<Platform>().notNull(),
  channel: text('channel').notNull(),
  server: text('server'),
  audience: integer('audience'),
  sources: jsonb('sources').$type<readonly SourceId[]>().notNull(),
  leastLevel: text('least_level').$type<Level>().notNull(),
  topics: jsonb('topics').$type<readonly string[]>().notNull().default([]),
  include: text('include'),
  exclude: text('exclude'),
  updates: text('updates').$type<UpdatePolicy>().notNull(),
  updatesBy: jsonb('updates_by').$type<Wishes['updatesBy']>().notNull().default({}),
  cooldownMs: integer('cooldown_ms').notNull().default(usualWishes.cooldownMs),
  mostEdits: integer('most_edits').notNull().default(usualWishes.mostEdits),
  quiet: jsonb('quiet').$type<QuietHours>(),
  silentLevels: jsonb('silent_levels').$type<readonly Level[]>().notNull(),
  style: jsonb('style').$type<Partial<Style>>().notNull().default({}),
  owner: text('owner').$type<PlaceOwner>().notNull(),
  createdAt: at('created_at').notNull(),
  removedAt: at('removed_at'),
  parkedAt: at('parked_at'),
  parkedWhy: text('parked_why'),
})

/** What a person wants to hear of in private. */
export const follow = tenbells.table(
  'follow',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    subscriptionId: text('subscription_id')
      .$type<SubscriptionId>()
      .notNull()
      .references(() => subscription.id),
    kind: text('kind').$type<Follow['kind']>().notNull(),
    storyId: integer('story_id')
      .$type<StoryId>()
      .references(() => story.id),
    words: text('words'),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('follow_once').on(
      table.subscriptionId,
      table.kind,
      sql`coalesce(story_id, 0)`,
      sql`coalesce(words, '')`,
    ),
    index('follow_story').on(table.storyId).where(sql`story_id is not null`),
    index('follow_words').on(table.kind, table.words).where(sql`words is not null`),
  ],
)

/** Once a day at a person's hour, what else has happened. */
export const digest = tenbells.table(
  'digest',
  {
    subscriptionId: text('subscription_id')
      .$type<SubscriptionId>()
      .primaryKey()
      .references(() => subscription.id),
    /** `07:30`, by the wall clock of `zone`. */
    hour: text('hour').notNull(),
    zone: text('zone').notNull(),
    /** What has happened since then is to tell. */
    since: at('since').notNull(),
    nextAt: at('next_at').notNull(),
  },
  (table) => [index('digest_due').on(table.nextAt)],
)
