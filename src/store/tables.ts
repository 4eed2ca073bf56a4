/** The schema `tenbells`. After a change: `npx drizzle-kit generate --config src/store/drizzle.config.ts`. */
import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { MessageText } from '../core/alert/policy.ts'
import type { Restraint } from '../core/alert/restraint.ts'
import type { Proposal } from '../core/approval/proposal.ts'
import type { Follow } from '../core/follow.ts'
import type {
  AlertId,
  AlertKind,
  DeliveryId,
  Level,
  Mute,
  NewsRecord,
  NoticeId,
  Platform,
  ProposalId,
  RecordId,
  RevisionChange,
  RevisionId,
  SourceId,
  SourceKind,
  StoryId,
  SubscriptionId,
  Trust,
  UpdatePolicy,
} from '../core/model.ts'
import type { QuietHours } from '../core/schedule.ts'
import type { SourceTrouble } from '../core/source-health.ts'
import type { Style } from '../core/style.ts'
import { usualWishes, type Wishes } from '../core/subscription.ts'
import type { DeliveryAction, DeliveryState } from '../store-port/delivery.ts'
import type { HubState } from '../store-port/hub.ts'
import type { Owner } from '../store-port/source.ts'
import type { PlaceOwner } from '../store-port/subscription.ts'
import type { PackedSignature } from './packed-signature.ts'

export const tenbells = pgSchema('tenbells')

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** How Postgres stems a language, by its primary BCP 47 subtag. */
export const searchConfigs = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
} as const

/** SQL: what words are looked for in. A headline weighs more; a text longer than Postgres can index is found by its beginning. */
export function searchText(content: string): string {
  const config = searchConfig(content)
  return (
    `setweight(to_tsvector(${config}, coalesce(${content}->>'headline', '')), 'A') || ` +
    `setweight(to_tsvector(${config}, left(coalesce(${content}->>'paragraphs', ''), 200000)), 'B')`
  )
}

/** SQL: the text search configuration of an article's language. */
export function searchConfig(content: string): string {
  const cases = Object.entries(searchConfigs).map(
    ([language, config]) => `when '${language}' then '${config}'::regconfig`,
  )
  return `case split_part(lower(${content}->>'language'), '-', 1) ${cases.join(' ')} else 'simple'::regconfig end`
}

const identity = () => integer('id').primaryKey().generatedAlwaysAsIdentity()

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

/** What an open record says, in the form in which stories are found. */
export const signature = tenbells.table(
  'signature',
  {
    recordId: integer('record_id')
      .$type<RecordId>()
      .primaryKey()
      .references(() => record.id),
    packed: jsonb('packed').$type<PackedSignature>().notNull(),
    /** The terms under which it is posted. */
    keys: integer('keys').array().notNull(),
    seenAt: at('seen_at').notNull(),
  },
  (table) => [index('signature_seen').on(table.seenAt)],
)

/** Which records a term leads to; read backward, the newest first. */
export const posting = tenbells.table(
  'posting',
  {
    term: integer('term').notNull(),
    recordId: integer('record_id').$type<RecordId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.term, table.recordId] })],
)

/** In how many records each term has stood; the hash 0 counts the records themselves. */
export const termCount = tenbells.table('term_count', {
  term: integer('term').primaryKey(),
  recordCount: integer('record_count').notNull(),
})

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

export const delivery = tenbells.table(
  'delivery',
  {
    id: identity().$type<DeliveryId>(),
    alertId: integer('alert_id')
      .$type<AlertId>()
      .notNull()
      .references(() => alert.id),
    storyId: integer('story_id')
      .$type<StoryId>()
      .notNull()
      .references(() => story.id),
    subscriptionId: text('subscription_id')
      .$type<SubscriptionId>()
      .notNull()
      .references(() => subscription.id),
    action: text('action').$type<DeliveryAction>().notNull(),
    targetId: integer('target_id').$type<DeliveryId>(),
    text: text('text').$type<MessageText>().notNull().default('standing'),
    isSilent: boolean('is_silent').notNull().default(false),
    state: text('state').$type<DeliveryState>().notNull(),
    attemptCount: integer('attempt_count').notNull().default(0),
    notBefore: at('not_before'),
    /** Of the first attempt: what reconciling looks back to. */
    startedAt: at('started_at'),
    /** Of the running attempt: when it counts as lost. */
    leasedUntil: at('leased_until'),
    messageId: text('message_id'),
    why: text('why'),
    createdAt: at('created_at').notNull(),
    settledAt: at('settled_at'),
  },
  (table) => [
    uniqueIndex('delivery_once').on(
      table.alertId,
      table.subscriptionId,
      table.action,
      sql`coalesce(target_id, 0)`,
    ),
    index('delivery_held').on(table.subscriptionId, table.notBefore).where(sql`state = 'held'`),
    index('delivery_target').on(table.targetId),
    index('delivery_open').on(table.subscriptionId, table.id).where(sql`settled_at is null`),
    index('delivery_story').on(table.storyId, table.subscriptionId),
    index('delivery_message').on(table.messageId).where(sql`message_id is not null`),
    index('delivery_standing')
      .on(table.subscriptionId, table.settledAt)
      .where(sql`message_id is not null`),
    index('delivery_doubt')
      .on(table.subscriptionId)
      .where(sql`state in ('unknown', 'failed') and settled_at is not null`),
  ],
)

export const memo = tenbells.table('memo', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  state: jsonb('state').notNull(),
  /** `platform:id` of whose words it holds. */
  person: text('person'),
  createdAt: at('created_at').notNull(),
})

/** An alert that waits for somebody's yes. */
export const proposal = tenbells.table(
  'proposal',
  {
    id: identity().$type<ProposalId>(),
    storyId: integer('story_id')
      .$type<StoryId>()
      .notNull()
      .references(() => story.id),
    revisionId: integer('revision_id')
      .$type<RevisionId>()
      .notNull()
      .references(() => revision.id),
    state: text('state').$type<Proposal['state']>().notNull(),
    proposedBy: text('proposed_by').notNull(),
    why: text('why').notNull(),
    /** Times as ISO 8601, as in every other column of its kind. */
    draft: jsonb('draft').notNull(),
    edits: jsonb('edits').$type<Proposal['edits']>().notNull(),
    version: integer('version').notNull(),
    approvalCount: integer('approval_count').notNull(),
    approvals: jsonb('approvals').notNull(),
    timeOut: jsonb('time_out').$type<Proposal['timeOut']>(),
    expiresAt: at('expires_at'),
    remindAt: at('remind_at'),
    scheduledFor: at('scheduled_for'),
    /** When something is due of itself. */
    dueAt: at('due_at'),
    renewedAt: at('renewed_at'),
    deed: jsonb('deed'),
    alertId: integer('alert_id')
      .$type<AlertId>()
      .references(() => alert.id),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    index('proposal_story').on(table.storyId),
    index('proposal_due').on(table.dueAt).where(sql`due_at is not null`),
    index('proposal_open')
      .on(table.id)
      .where(sql`state in ('drafted', 'waiting', 'held', 'scheduled')`),
  ],
)

/** A message in a moderators' room. */
export const notice = tenbells.table(
  'notice',
  {
    id: identity().$type<NoticeId>(),
    subject: text('subject').notNull(),
    platform: text('platform').$type<Platform>().notNull(),
    channel: text('channel').notNull(),
    language: text('language'),
    /** A Message with its times as ISO 8601. */
    message: jsonb('message').notNull(),
    version: integer('version').notNull().default(1),
    /** The version that stands. */
    saidVersion: integer('said_version').notNull().default(0),
    state: text('state').$type<'pending' | 'sending' | 'unknown' | 'sent' | 'failed'>().notNull(),
    attemptCount: integer('attempt_count').notNull().default(0),
    notBefore: at('not_before'),
    startedAt: at('started_at'),
    leasedUntil: at('leased_until'),
    messageId: text('message_id'),
    why: text('why'),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (table) => [
    uniqueIndex('notice_once').on(table.subject, table.platform, table.channel),
    index('notice_unsaid')
      .on(table.changedAt)
      .where(sql`said_version < version and state <> 'failed'`),
  ],
)

/** A form that a person has begun to fill in. */
export const draft = tenbells.table(
  'draft',
  {
    key: text('key').primaryKey(),
    state: jsonb('state').notNull(),
    keptAt: at('kept_at').notNull(),
  },
  (table) => [index('draft_age').on(table.keptAt)],
)

/** Made once, by chance. */
export const secret = tenbells.table('secret', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})

/** Said by the bot, and no alert; or a copy of one that was sent again. */
export const answer = tenbells.table(
  'answer',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    chat: text('chat').notNull(),
    /** Unknown until it is known to stand; of a copy for good. */
    messageId: text('message_id'),
    begunAt: at('begun_at').notNull(),
    /** When it was over. */
    saidAt: at('said_at'),
  },
  (table) => [
    index('answer_chat').on(table.chat, table.begunAt),
    index('answer_age').on(table.begunAt),
  ],
)

/** What only one process may do at a time. */
export const lease = tenbells.table('lease', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  until: at('until').notNull(),
})

export const restraint = tenbells.table(
  'restraint',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind').$type<Restraint['kind']>().notNull(),
    subjectKind: text('subject_kind').$type<Restraint['subject']['kind']>().notNull(),
    subjectId: text('subject_id'),
    subscriptionId: text('subscription_id')
      .$type<SubscriptionId>()
      .references(() => subscription.id),
    until: at('until'),
    by: text('by').notNull(),
    why: text('why').notNull(),
    createdAt: at('created_at').notNull(),
    liftedAt: at('lifted_at'),
  },
  (table) => [index('restraint_active').on(table.id).where(sql`lifted_at is null`)],
)

export const audit = tenbells.table('audit', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  at: at('at').notNull(),
  actor: text('actor').notNull(),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  detail: text('detail').notNull(),
})
