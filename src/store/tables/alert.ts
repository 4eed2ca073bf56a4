/** What is told, and where. */
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type {
  AlertId,
  AlertKind,
  Level,
  Mute,
  RecordId,
  RevisionChange,
  RevisionId,
  StoryId,
  SubscriptionId,
} from '../../core/model.ts'
import { at, identity, tenbells } from './columns.ts'
import { revision } from './record.ts'
import { story } from './story.ts'
import { subscription } from './subscription.ts'

export const alert = tenbells.table(
  'alert',
  {
    id: identity().$type<AlertId>(),
    storyId: integer('story_id')
      .$type<StoryId>()
      .notNull()
      .references(() => story.id),
    revisionId: integer('revision_id')
      .$type<RevisionId>()
      .notNull()
      .references(() => revision.id),
    kind: text('kind').$type<AlertKind>().notNull(),
    level: text('level').$type<Level>().notNull(),
    why: text('why').notNull(),
    change: jsonb('change').$type<RevisionChange>(),
    recordIds: jsonb('record_ids').$type<readonly RecordId[]>().notNull().default([]),
    mutedBy: text('muted_by').$type<Mute>(),
    topics: jsonb('topics').$type<readonly string[]>().notNull().default([]),
    /** A Message with its times as ISO 8601. */
    standing: jsonb('standing').notNull(),
    note: jsonb('note'),
    raisedBy: text('raised_by'),
    rewords: integer('rewords').$type<AlertId>(),
    /** The only ones that it goes to; null: all. */
    places: jsonb('places').$type<readonly SubscriptionId[]>(),
    createdAt: at('created_at').notNull(),
    routedAt: at('routed_at'),
  },
  (table) => [
    uniqueIndex('alert_once')
      .on(table.storyId, table.revisionId, table.kind)
      .where(sql`raised_by is null`),
    index('alert_unrouted').on(table.createdAt).where(sql`routed_at is null`),
  ],
)

export const routing = tenbells.table(
  'routing',
  {
    alertId: integer('alert_id')
      .$type<AlertId>()
      .notNull()
      .references(() => alert.id),
    subscriptionId: text('subscription_id')
      .$type<SubscriptionId>()
      .notNull()
      .references(() => subscription.id),
    why: text('why').notNull(),
  },
  (table) => [primaryKey({ columns: [table.alertId, table.subscriptionId] })],
)
