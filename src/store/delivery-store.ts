import { setTimeout as wait } from 'node:timers/promises'
import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import { createBatch } from '../core/batch.ts'
import type { DeliveryId, SubscriptionId } from '../core/model.ts'
import type { DeliveryStore } from '../store-port/delivery.ts'
import { keepAdding } from './add-deliveries.ts'
import { keepClaim, toDelivery } from './claim-deliveries.ts'
import { findNextHeld, listMerged, mergeHeld } from './held-deliveries.ts'
import { keep, keepRaw } from './keep.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { chatOf, keepAnchor, keepSurvey } from './survey-chat.ts'
import { survivingStory } from './surviving-story.ts'
import { answer, delivery } from './tables/delivery.ts'
import { subscription } from './tables/subscription.ts'

const batchCount = 64
export function createDeliveryStore(database: Database): DeliveryStore {
  const claimAll = keepClaim(database)
  const claim = createBatch((asked: readonly { place: SubscriptionId; now: Date }[]) => {
    const now = new Date(Math.max(...asked.map((each) => each.now.getTime())))
    return claimAll(
      asked.map(({ place }) => place),
      now,
    )
  }, batchCount)
  const ofStory = keep(['storyId'], ({ storyId }) =>
    database
      .select()
      .from(delivery)
      .where(eq(delivery.storyId, survivingStory(storyId)))
      .orderBy(asc(delivery.id)),
  )
  const revive = keepReviving(database)
  const markSent = createBatch(keepMarking(database), batchCount)
  return {
    async get(id) {
      const rows = await database.select().from(delivery).where(eq(delivery.id, id))
      return toDelivery(only(rows, `delivery ${id}`))
    },
    add: keepAdding(database),
    async listOfAlert(alertId) {
      const rows = await database
        .select()
        .from(delivery)
        .where(eq(delivery.alertId, alertId))
        .orderBy(asc(delivery.id))
      return rows.map(toDelivery)
    },
    async listOfStory(storyId) {
      return (await ofStory({ storyId })).map(toDelivery)
    },
    claim: (place, now) => claim({ place, now }),
    async isSending(id, now) {
      const rows = await database
        .select({ id: delivery.id })
        .from(delivery)
        .where(and(eq(delivery.subscriptionId, id), gt(delivery.leasedUntil, now)))
        .limit(1)
      return rows.length > 0
    },
    async markSent(id, messageId, now) {
      await markSent({ id, messageId, now })
    },
    async postpone(id, notBefore, why) {
      const isUnknown = sql`${delivery.state} = 'unknown'`
      await database
        .update(delivery)
        .set({
          // What may have been sent stays so until it is found out.
          state: sql`case when ${isUnknown} then 'unknown' else 'pending' end`,
          startedAt: sql`case when ${isUnknown} then ${delivery.startedAt} end`,
          notBefore,
          leasedUntil: null,
          ...(why === undefined ? { attemptCount: sql`${delivery.attemptCount} - 1` } : { why }),
        })
        .where(eq(delivery.id, id))
    },
    async markUnknown(id, notBefore, why) {
      await database
        .update(delivery)
        .set({ state: 'unknown', notBefore, leasedUntil: null, why })
        .where(eq(delivery.id, id))
    },
    async settle(id, state, why, now) {
      await database
        .update(delivery)
        .set({ state, why, settledAt: now, leasedUntil: null })
        .where(eq(delivery.id, id))
    },
    async markDeleted(id) {
      await database
        .update(delivery)
        .set({ state: 'deleted' })
        .where(
          or(
            and(eq(delivery.id, id), eq(delivery.state, 'sent')),
            and(eq(delivery.targetId, id), eq(delivery.state, 'merged')),
          ),
        )
    },
    async revive(ids) {
      return (await revive({ ids })).map(({ id }) => id)
    },
    async calm(id) {
      await database
        .update(delivery)
        .set({ text: 'late', isSilent: true })
        .where(eq(delivery.id, id))
    },
    async tellAlone(id, text) {
      await database.update(delivery).set({ text, targetId: null }).where(eq(delivery.id, id))
    },
    async hold(id, until, why, now) {
      await database
        .update(delivery)
        .set({ state: 'held', notBefore: until, why, settledAt: now, leasedUntil: null })
        .where(eq(delivery.id, id))
    },
    async dropHeld(ids, why) {
      if (ids.length === 0) return
      await database
        .update(delivery)
        .set({ state: 'superseded', why })
        .where(and(inArray(delivery.id, [...ids]), eq(delivery.state, 'held')))
    },
    mergeHeld: (place, most, now) => mergeHeld(database, place, { most, now }),
    findNextHeld: () => findNextHeld(database),
    listMerged: (carrier) => listMerged(database, carrier),
    async releaseLeases() {
      await database.update(delivery).set({ leasedUntil: null }).where(isNull(delivery.settledAt))
    },
    async findByMessage({ platform, channels, messageIds }) {
      const rows = await database
        .select({
          id: delivery.id,
          alertId: delivery.alertId,
          storyId: delivery.storyId,
          text: delivery.text,
        })
        .from(delivery)
        .innerJoin(subscription, eq(subscription.id, delivery.subscriptionId))
        .where(
          and(
            inArray(delivery.messageId, [...messageIds]),
            eq(subscription.platform, platform),
            channels && inArray(sql`lower(${subscription.channel})`, [...channels]),
          ),
        )
        .orderBy(sql`${delivery.action} = 'edit'`, desc(delivery.id))
        .limit(1)
      return rows[0]
    },
    findAnchor: keepAnchor(database),
    survey: keepSurvey(database),
  }
}

function keepReviving(database: Database) {
  return keepRaw<{ readonly id: DeliveryId }, 'ids'>(
    database,
    ['ids'],
    ({ ids }) => sql`
      with ended as (
        select id, subscription_id, action, state, settled_at from ${delivery}
        where id = any(${ids}::integer[]) and state in ('failed', 'unknown', 'deleted')
          and settled_at is not null
        for update
      ), copy as (
        -- It may stand already, and then nothing but this tells of it.
        insert into ${answer} (chat, begun_at, said_at)
        select ${chatOf(sql`place.channel`)}, settled_at, settled_at from ended
        join ${subscription} place on place.id = ended.subscription_id
        where action <> 'edit' and state <> 'deleted'
      )
      update ${delivery} set state = 'pending', attempt_count = 0, message_id = null, why = null,
        not_before = null, started_at = null, leased_until = null, settled_at = null
      from ended where ${delivery}.id = ended.id returning ${delivery}.id`,
  )
}

type Sent = { readonly id: DeliveryId; readonly messageId: string; readonly now: Date }

/** What stands on the platform must not be forgotten because Postgres restarts just now. */
const markTries = 20
const markPauseMs = 500

function keepMarking(database: Database) {
  // Lists as one value each: a statement for each length would be planned anew.
  const update = keepRaw(
    database,
    ['ids', 'messageIds', 'times'],
    ({ ids, messageIds, times }) => sql`
      update ${delivery} set state = 'sent', message_id = sent.message_id,
        settled_at = sent.at, leased_until = null, why = null
      from unnest(${ids}::integer[], ${messageIds}::text[], ${times}::timestamptz[])
        as sent (id, message_id, at)
      where ${delivery}.id = sent.id`,
  )
  return async (sent: readonly Sent[]): Promise<readonly true[]> => {
    for (let tries = 1; ; tries++) {
      try {
        await update({
          ids: sent.map(({ id }) => id),
          messageIds: sent.map(({ messageId }) => messageId),
          times: sent.map(({ now }) => now.toISOString()),
        })
        return sent.map(() => true)
      } catch (error) {
        if (tries === markTries) throw error
        await wait(markPauseMs)
      }
    }
  }
}
