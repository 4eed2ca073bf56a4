import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import { leaseMs } from '../core/attempt.ts'
import type { Notice, NoticeClaim, NoticeStore } from '../store-port/notice.ts'
import { whenFree } from './claim-deliveries.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { toMessage } from './stored-message.ts'
import { notice } from './tables/moderation.ts'

export function createNoticeStore(database: Database): NoticeStore {
  return {
    async put({ subject, message, rooms }, now) {
      if (rooms.length > 0)
        await database
          .insert(notice)
          .values(
            rooms.map(({ platform, channel, language }) => ({
              ...{ subject, platform, channel, message, language: language ?? null },
              ...{ state: 'pending' as const, version: 0, createdAt: now, changedAt: now },
            })),
          )
          .onConflictDoNothing()
      const said = sql`${JSON.stringify(message)}::jsonb`
      return database
        .update(notice)
        .set({
          message: said,
          version: sql`${notice.version} + 1`,
          changedAt: now,
          notBefore: null,
        })
        .where(
          and(
            eq(notice.subject, subject),
            ne(notice.state, 'failed'),
            or(eq(notice.version, 0), sql`${notice.message} <> ${said}`),
          ),
        )
        .returning({ id: notice.id, version: notice.version })
    },
    async listOf(subject) {
      const rows = await database
        .select()
        .from(notice)
        .where(eq(notice.subject, subject))
        .orderBy(asc(notice.id))
      return rows.map(toNotice)
    },
    async claim(id, now) {
      const isFree = or(isNull(notice.leasedUntil), lte(notice.leasedUntil, now))
      const [taken] = await database
        .update(notice)
        .set({
          state: sql`case ${notice.state} when 'pending' then 'sending' when 'sending' then 'unknown' else ${notice.state} end`,
          leasedUntil: new Date(now.getTime() + leaseMs),
          startedAt: sql`coalesce(${notice.startedAt}, ${now.toISOString()})`,
          attemptCount: sql`${notice.attemptCount} + 1`,
        })
        .where(
          and(
            ...[eq(notice.id, id), ...isBehind, isFree],
            or(isNull(notice.notBefore), lte(notice.notBefore, now)),
          ),
        )
        .returning()
      if (taken) return toClaim(taken)
      const [waiting] = await database
        .select()
        .from(notice)
        .where(and(eq(notice.id, id), ...isBehind))
      if (waiting === undefined) return { kind: 'nothing' }
      const { leasedUntil, notBefore } = waiting
      const isBusy = leasedUntil !== null && leasedUntil > now
      const until = isBusy ? whenFree(leasedUntil, now) : (notBefore ?? now)
      return { kind: 'wait', until }
    },
    async markSaid(id, { messageId, version }) {
      const rows = await database
        .update(notice)
        .set({
          ...{ messageId, saidVersion: version, state: 'sent', attemptCount: 0 },
          ...{ leasedUntil: null, notBefore: null, why: null },
        })
        .where(eq(notice.id, id))
        .returning({ version: notice.version })
      return only(rows, `notice ${id}`).version > version
    },
    async postpone(id, notBefore, why) {
      await database
        .update(notice)
        .set({
          state: sql`case ${notice.state} when 'sending' then 'pending' else ${notice.state} end`,
          startedAt: sql`case when ${notice.state} = 'unknown' then ${notice.startedAt} end`,
          ...{ notBefore, leasedUntil: null },
          ...(why === undefined ? { attemptCount: sql`${notice.attemptCount} - 1` } : { why }),
        })
        .where(eq(notice.id, id))
    },
    async markUnknown(id, notBefore, why) {
      await database
        .update(notice)
        .set({
          state: sql`case ${notice.state} when 'sent' then 'sent' else 'unknown' end`,
          ...{ notBefore, leasedUntil: null, why },
        })
        .where(eq(notice.id, id))
    },
    async fail(id, why) {
      await database
        .update(notice)
        .set({ state: 'failed', leasedUntil: null, why })
        .where(eq(notice.id, id))
    },
    async renew(id, now) {
      await database
        .update(notice)
        .set({
          ...{ state: 'pending', messageId: null, startedAt: null, attemptCount: 0 },
          // A platform knows the deleted one by its key, which has the time in it.
          ...{ leasedUntil: null, notBefore: null, createdAt: now },
        })
        .where(eq(notice.id, id))
    },
    async move(id, channel) {
      await database.update(notice).set({ channel }).where(eq(notice.id, id))
    },
    async findAnchor({ platform, channel }, before) {
      const rows = await database
        .select({
          messageId: notice.messageId,
          since: sql<Date>`coalesce(${notice.startedAt}, ${notice.createdAt})`.mapWith(
            notice.createdAt,
          ),
        })
        .from(notice)
        .where(
          and(
            eq(notice.platform, platform),
            eq(notice.channel, channel),
            isNotNull(notice.messageId),
            lt(notice.createdAt, before),
          ),
        )
        .orderBy(desc(notice.id))
        .limit(1)
      const [row] = rows
      return row?.messageId == null ? undefined : { messageId: row.messageId, since: row.since }
    },
  }
}

const isBehind = [
  lt(notice.saidVersion, notice.version),
  inArray(notice.state, ['pending', 'sending', 'unknown', 'sent']),
]

type Row = typeof notice.$inferSelect

function toClaim(row: Row): NoticeClaim {
  if (row.messageId !== null) return { kind: 'edit', notice: toNotice(row) }
  return { kind: row.state === 'unknown' ? 'reconcile' : 'send', notice: toNotice(row) }
}

function toNotice(row: Row): Notice {
  const { id, subject, platform, channel, version, attemptCount, createdAt } = row
  return {
    ...{ id, subject, platform, channel, version, attemptCount, createdAt },
    language: row.language ?? undefined,
    message: toMessage(row.message),
    startedAt: row.startedAt ?? undefined,
    messageId: row.messageId ?? undefined,
  }
}
