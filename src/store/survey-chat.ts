/** What of ours stands or may stand in a chat that cannot be read. */
import { sql } from 'drizzle-orm'
import type { SubscriptionId } from '../core/model.ts'
import type { Survey } from '../ports/messenger.ts'
import type { Anchor, DeliveryStore } from '../store-port/delivery.ts'
import { keepRaw } from './keep.ts'
import type { Database } from './open-database.ts'
import { toDate } from './row.ts'
import { answer, delivery } from './tables/delivery.ts'
import { notice } from './tables/moderation.ts'
import { subscription } from './tables/subscription.ts'

/** All topics of a forum count their messages together. */
export const chatOf = (channel: unknown) => sql<string>`lower(split_part(${channel}, '/', 1))`

type AnchorRow = { readonly message_id: string; readonly since: string | Date }

export function keepAnchor(database: Database) {
  const find = keepRaw<AnchorRow, 'place' | 'before'>(
    database,
    ['place', 'before'],
    ({ place, before }) => sql`
      select message_id, since from (
        select message_id, coalesce(started_at, created_at) as since, settled_at as known_at, id
        from ${delivery}
        where subscription_id = ${place} and message_id is not null and action in ('post', 'reply')
        union all
        select said.message_id, said.begun_at, said.said_at, said.id
        from ${answer} said join ${subscription} place on said.chat = ${chatOf(sql`place.channel`)}
        where place.id = ${place} and place.platform = 'telegram' and said.message_id is not null
      ) known
      where known_at < ${before}::timestamptz
      order by known_at desc, id desc limit 1`,
  )
  return async (place: SubscriptionId, before: Date): Promise<Anchor | undefined> => {
    const [row] = await find({ place, before: before.toISOString() })
    return row && { messageId: row.message_id, since: toDate(row.since) }
  }
}

type SurveyRow = { readonly known: readonly string[]; readonly other_count: number }

/** An answer is under way for no longer. */
const answerSpan = sql`interval '1 minute'`

export function keepSurvey(database: Database): DeliveryStore['survey'] {
  const find = keepRaw<SurveyRow, 'chats' | 'ids' | 'since' | 'delivery' | 'notice'>(
    database,
    ['chats', 'ids', 'since', 'delivery', 'notice'],
    ({ chats, ids, since, ...except }) => sql`
      with place as materialized (
        select id from ${subscription}
        where platform = 'telegram' and ${chatOf(subscription.channel)} = any(${chats}::text[])
      ), moved as (
        -- What was said there under another name of the place.
        select chat || '/' || id as name, id
        from unnest(${chats}::text[]) as chat, unnest(${ids}::text[]) as id
      ), known as (
        select message_id as id from ${delivery}
        where message_id = any(${ids}::text[]) and subscription_id in (select id from place)
        union
        select moved.id from moved join ${delivery} made on made.message_id = moved.name
        union
        select message_id from ${notice}
        where platform = 'telegram' and ${chatOf(notice.channel)} = any(${chats}::text[])
          and message_id = any(${ids}::text[])
        union
        select message_id from ${answer}
        where chat = any(${chats}::text[]) and message_id = any(${ids}::text[])
      ), doubt as (
        select id from ${delivery}
        where settled_at is null and state in ('sending', 'unknown')
          and subscription_id in (select id from place) and action in ('post', 'reply')
        union all
        select id from ${delivery}
        where settled_at > ${since}::timestamptz and state in ('unknown', 'failed')
          and subscription_id in (select id from place) and action in ('post', 'reply')
          and started_at is not null
      )
      select array(select id from known) as known, (
        select count(*) from doubt where id is distinct from ${except.delivery}::integer
      )::integer + (
        select count(*) from ${notice}
        where platform = 'telegram' and ${chatOf(notice.channel)} = any(${chats}::text[])
          and state in ('sending', 'unknown') and message_id is null
          and id is distinct from ${except.notice}::integer
      )::integer + (
        select count(*) from ${answer}
        where chat = any(${chats}::text[]) and message_id is null
          and coalesce(said_at, begun_at + ${answerSpan}) > ${since}::timestamptz
      )::integer as other_count`,
  )
  return async ({ channels, messageIds, since, ...except }): Promise<Survey> => {
    const [row] = await find({
      // Messages left under another name bear it as it was typed.
      chats: [...new Set(channels.flatMap((channel) => [channel, channel.toLowerCase()]))],
      ids: messageIds,
      since: since.toISOString(),
      ...{ delivery: except.deliveryId, notice: except.noticeId },
    })
    if (row === undefined) throw new Error('a survey of a chat gave nothing')
    return { known: row.known, otherCount: row.other_count }
  }
}
