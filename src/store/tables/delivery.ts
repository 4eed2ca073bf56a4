/** What was sent, and what else the bot has said. */
import { sql } from 'drizzle-orm'
import { boolean, index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { MessageText } from '../../core/alert/policy.ts'
import type { AlertId, DeliveryId, StoryId, SubscriptionId } from '../../core/model.ts'
import type { DeliveryAction, DeliveryState } from '../../store-port/delivery.ts'
import { alert } from './alert.ts'
import { at, identity, tenbells } from './columns.ts'
import { story } from './story.ts'
import { subscription } from './subscription.ts'

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
    brings: integer('brings').array().$type<readonly AlertId[]>().notNull().default([]),
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
