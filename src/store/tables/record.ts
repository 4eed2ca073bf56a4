/** What sources say, and have said. */
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { NewsRecord, RecordId, RevisionId, SourceId, StoryId } from '../../core/model.ts'
import { at, identity, tenbells, tsvector } from './columns.ts'
import { searchText } from './search.ts'
import { source } from './source.ts'
import { story } from './story.ts'

export const record = tenbells.table(
  'record',
  {
    id: identity().$type<RecordId>(),
    sourceId: text('source_id')
      .$type<SourceId>()
      .notNull()
      .references(() => source.id),
    externalId: text('external_id').notNull(),
    storyId: integer('story_id')
      .$type<StoryId>()
      .references(() => story.id),
    /** The story whose kind it is of, where that one has been merged away; null: its own story. */
    filedIn: integer('filed_in').$type<StoryId>(),
    /** The earlier report of the story whose text it repeats. */
    copyOf: integer('copy_of').$type<RecordId>(),
    content: jsonb('content').$type<NewsRecord>().notNull(),
    url: text('url').generatedAlwaysAs(sql`content->>'url'`),
    search: tsvector('search').generatedAlwaysAs(sql.raw(searchText('content'))),
    entryHash: text('entry_hash').notNull(),
    isBaseline: boolean('is_baseline').notNull(),
    seenAt: at('seen_at').notNull(),
    revisedAt: at('revised_at'),
    /** When its page is looked at again, whatever the feed says. */
    nextCheckAt: at('next_check_at'),
    pageEtag: text('page_etag'),
    pageLastModified: text('page_last_modified'),
    /** The source's list no longer has it, though older ones are still there. */
    unlistedAt: at('unlisted_at'),
    /** The page was not there: a moderator must look. */
    missingAt: at('missing_at'),
  },
  (table) => [
    uniqueIndex('record_identity').on(table.sourceId, table.externalId),
    index('record_story').on(table.storyId),
    // A hash, since an address may be longer than a key of the usual index.
    index('record_url').using('hash', table.url),
    index('record_search').using('gin', table.search),
    index('record_unrevised').on(table.seenAt).where(sql`revised_at is null`),
    index('record_check').on(table.nextCheckAt).where(sql`next_check_at is not null`),
  ],
)

/** A push that was taken, so that the same one again changes nothing. */
export const receipt = tenbells.table(
  'receipt',
  {
    sourceId: text('source_id')
      .$type<SourceId>()
      .notNull()
      .references(() => source.id),
    /** Of the sender, or the body's fingerprint. */
    key: text('key').notNull(),
    recordId: integer('record_id')
      .$type<RecordId>()
      .notNull()
      .references(() => record.id),
    at: at('at').notNull(),
  },
  (table) => [
    uniqueIndex('receipt_once').on(table.sourceId, table.key),
    index('receipt_age').on(table.at),
  ],
)

export const revision = tenbells.table(
  'revision',
  {
    id: identity().$type<RevisionId>(),
    recordId: integer('record_id')
      .$type<RecordId>()
      .notNull()
      .references(() => record.id),
    number: integer('number').notNull(),
    content: jsonb('content').$type<NewsRecord>().notNull(),
    seenAt: at('seen_at').notNull(),
    filedAt: at('filed_at'),
    heldUntil: at('held_until'),
    decidedAt: at('decided_at'),
    fate: text('fate'),
    fateWhy: text('fate_why'),
  },
  (table) => [
    uniqueIndex('revision_number').on(table.recordId, table.number),
    index('revision_undecided').on(table.seenAt).where(sql`decided_at is null`),
    index('revision_unsaid')
      .on(table.recordId)
      .where(sql`fate in ('proposed', 'rejected', 'ended')`),
  ],
)
