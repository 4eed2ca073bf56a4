/** Where news comes from. */
import { sql } from 'drizzle-orm'
import { index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { SourceId, SourceKind, Trust } from '../../core/model.ts'
import type { SourceTrouble } from '../../core/source-health.ts'
import type { HubState } from '../../store-port/hub.ts'
import type { Owner } from '../../store-port/source.ts'
import { at, tenbells } from './columns.ts'

export const source = tenbells.table(
  'source',
  {
    id: text('id').$type<SourceId>().primaryKey(),
    name: text('name').notNull(),
    /** A push source has none. */
    url: text('url'),
    /** Found out at the first look when nobody has said it. */
    kind: text('kind').$type<SourceKind>(),
    language: text('language'),
    fastestPollMs: integer('poll_every_ms').notNull(),
    slowestPollMs: integer('slowest_poll_ms').notNull().default(60_000),
    trust: text('trust').$type<Trust>().notNull().default('normal'),
    holdMs: integer('hold_ms').notNull().default(0),
    owner: text('owner').$type<Owner>().notNull(),
    etag: text('etag'),
    lastModified: text('last_modified'),
    firstPolledAt: at('first_polled_at'),
    lastPolledAt: at('last_polled_at'),
    lastChangedAt: at('last_changed_at'),
    changeGapMs: integer('change_gap_ms'),
    /** Null: it is not looked at. */
    nextPollAt: at('next_poll_at'),
    failureCount: integer('failure_count').notNull().default(0),
    failingSince: at('failing_since'),
    lastError: text('last_error'),
    /** Said to the operator once. */
    trouble: text('trouble').$type<SourceTrouble>(),
    /** A poll that has not ended by then is dead. */
    pollingUntil: at('polling_until'),
    pausedAt: at('paused_at'),
    removedAt: at('removed_at'),
  },
  (table) => [
    index('source_due').on(table.nextPollAt).where(sql`paused_at is null and removed_at is null`),
  ],
)

/** What happened to a source that an operator may ask for; the same thing again only counts. */
export const sourceEvent = tenbells.table(
  'source_event',
  {
    sourceId: text('source_id')
      .$type<SourceId>()
      .notNull()
      .references(() => source.id),
    kind: text('kind').notNull(),
    message: text('message').notNull(),
    firstAt: at('first_at').notNull(),
    lastAt: at('last_at').notNull(),
    count: integer('count').notNull().default(1),
  },
  (table) => [
    uniqueIndex('source_event_once').on(table.sourceId, table.kind, table.message),
    index('source_event_age').on(table.lastAt),
  ],
)

/** The WebSub hub that tells us of a source's news. */
export const hub = tenbells.table('hub', {
  sourceId: text('source_id')
    .$type<SourceId>()
    .primaryKey()
    .references(() => source.id),
  hub: text('hub').notNull(),
  topic: text('topic').notNull(),
  /** The unguessable end of our callback's address. */
  token: text('token').notNull().unique(),
  secret: text('secret').notNull(),
  state: text('state').$type<HubState>().notNull(),
  requestedAt: at('requested_at'),
  leaseUntil: at('lease_until'),
  pingedAt: at('pinged_at'),
})
