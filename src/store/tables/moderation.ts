/** What moderators are asked, and decide. */
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Restraint } from '../../core/alert/restraint.ts'
import type { Proposal } from '../../core/approval/proposal.ts'
import type {
  AlertId,
  NoticeId,
  Platform,
  ProposalId,
  RevisionId,
  StoryId,
  SubscriptionId,
} from '../../core/model.ts'
import { alert } from './alert.ts'
import { at, identity, tenbells } from './columns.ts'
import { revision } from './record.ts'
import { story } from './story.ts'
import { subscription } from './subscription.ts'

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
