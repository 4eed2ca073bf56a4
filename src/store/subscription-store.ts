import { createHash } from 'node:crypto'
import {
  and,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  like,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm'
import type { SubscriptionId } from '../core/model.ts'
import { usualStyle } from '../core/style.ts'
import type { Wishes } from '../core/subscription.ts'
import type { Place, Subscription, SubscriptionStore } from '../store-port/subscription.ts'
import { keep } from './keep.ts'
import { leaveStanding, mergePlaces } from './merge-places.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { audit } from './tables/moderation.ts'
import { subscription } from './tables/subscription.ts'

export function createSubscriptionStore(database: Database): SubscriptionStore {
  const active = keep(['most'], ({ most }) =>
    database
      .select()
      .from(subscription)
      .where(and(isActive(), ne(subscription.owner, 'person')))
      .orderBy(sql`${subscription.audience} desc nulls last`, subscription.id)
      .limit(most),
  )
  return {
    async replaceConfigured(subscriptions, now) {
      const ids = subscriptions.map((each) => each.id)
      await database
        .update(subscription)
        .set({ removedAt: now })
        .where(
          and(
            eq(subscription.owner, 'config'),
            isNull(subscription.removedAt),
            ids.length > 0 ? notInArray(subscription.id, ids) : undefined,
          ),
        )
      const known = await database
        .select({ id: subscription.id, channel: subscription.channel })
        .from(subscription)
        .where(inArray(subscription.id, ids))
      const formerChannels = new Map(known.map(({ id, channel }) => [id, channel]))
      for (const { id, ...settings } of subscriptions) {
        const { platform, channel } = settings
        const former = formerChannels.get(id)
        if (former !== undefined && former !== channel) await leaveStanding(database, id, former)
        const row = {
          platform,
          channel,
          ...toColumns(settings),
          owner: 'config',
          removedAt: null,
        } as const
        await database
          .insert(subscription)
          .values({ id, ...row, createdAt: now })
          // A restart is the operator's word that the place is open again.
          .onConflictDoUpdate({
            target: subscription.id,
            set: { ...row, parkedAt: null, parkedWhy: null },
          })
        // The configuration's word counts where people had subscribed before.
        const others = await database
          .select({ id: subscription.id })
          .from(subscription)
          .where(and(isAt({ platform, channel }), ne(subscription.owner, 'config')))
        for (const other of others) await mergePlaces(database, { id: other.id, into: id, at: now })
      }
    },
    async get(id) {
      const rows = await database.select().from(subscription).where(eq(subscription.id, id))
      return toSubscription(only(rows, `subscription ${id}`))
    },
    async listActive(most) {
      return (await active({ most })).map(toSubscription)
    },
    async listActiveOfPersons() {
      const rows = await database
        .select()
        .from(subscription)
        .where(and(isActive(), eq(subscription.owner, 'person')))
        .orderBy(subscription.id)
      return rows.map(toSubscription)
    },
    async findAt(place) {
      return (await findAt(database, place)).map(toSubscription)[0]
    },
    async lockAt(place) {
      return (await findAt(database, place).for('update')).map(toSubscription)[0]
    },
    async listOfServer(place) {
      const { platform, server } = place
      const isOfServer =
        server === undefined
          ? undefined
          : and(eq(subscription.platform, platform), eq(subscription.server, server))
      const rows = await database
        .select()
        .from(subscription)
        .where(and(isNull(subscription.removedAt), or(isAt(place), isOfServer)))
        .orderBy(subscription.id)
      return rows.map(toSubscription)
    },
    async add(place, wishes, now) {
      const { platform, channel, server } = place
      const row = {
        ...{ platform, channel, server: server ?? null, ...toColumns(wishes) },
        owner: place.isOwn ? ('person' as const) : ('chat' as const),
        ...{ removedAt: null, parkedAt: null, parkedWhy: null },
      }
      return database.transaction(async (transaction) => {
        const isTaken = await transaction
          .select({ id: subscription.id })
          .from(subscription)
          .where(isAt(place))
        if (isTaken.length > 0) return false
        const added = await transaction
          .insert(subscription)
          .values({ ...row, id: nameOf(place), createdAt: now })
          .onConflictDoUpdate({
            target: subscription.id,
            set: row,
            setWhere: isNotNull(subscription.removedAt),
          })
          .returning({ id: subscription.id })
        return added.length > 0
      })
    },
    async change(id, wishes) {
      await database.update(subscription).set(toColumns(wishes)).where(eq(subscription.id, id))
    },
    async noteAudience(id, audience) {
      await database.update(subscription).set({ audience }).where(eq(subscription.id, id))
    },
    async remove(id, at) {
      await database.update(subscription).set({ removedAt: at }).where(eq(subscription.id, id))
    },
    async move(id, channel) {
      const server = sql<string>`case when ${subscription.server} = ${subscription.channel} then ${channel} else ${subscription.server} end`
      await database.transaction(async (transaction) => {
        const rows = await transaction
          .select({ channel: subscription.channel })
          .from(subscription)
          .where(eq(subscription.id, id))
          .for('update')
        await leaveStanding(transaction, id, only(rows, `subscription ${id}`).channel)
        await transaction
          .update(subscription)
          .set({ channel, server })
          .where(eq(subscription.id, id))
      })
    },
    merge: (id, into, at) =>
      database.transaction((transaction) => mergePlaces(transaction, { id, into, at })),
    async revive(id) {
      await database
        .update(subscription)
        .set({ parkedAt: null, parkedWhy: null })
        .where(eq(subscription.id, id))
    },
    async findKeeper({ id, platform, channel }) {
      const rows = await database
        .select({ actor: audit.actor })
        .from(audit)
        .where(
          and(
            inArray(audit.subject, [`subscription ${id}`, `${platform} ${channel}`]),
            like(audit.actor, `${platform}:%`),
          ),
        )
        .orderBy(desc(audit.id))
        .limit(1)
      return rows[0] && /^\w+:(\S+) /.exec(rows[0].actor)?.[1]
    },
    async park(id, why, at) {
      await database
        .update(subscription)
        .set({ parkedAt: at, parkedWhy: why })
        .where(eq(subscription.id, id))
    },
  }
}

/** The place's own name, so that two who subscribe it at once make one; a person's tells nobody who it is. */
function nameOf({ platform, channel, isOwn }: Place): SubscriptionId {
  const name = `${platform}-${channel}`
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16)
  // as: what the place is called from now on
  return (isOwn ? `private-${hash}` : name) as SubscriptionId
}

export function isActive() {
  return and(isNull(subscription.removedAt), isNull(subscription.parkedAt))
}

function findAt(database: Database, place: NamedPlace) {
  return database
    .select()
    .from(subscription)
    .where(isAt(place))
    .orderBy(sql`${subscription.owner} = 'config' desc`)
    .limit(1)
}

type NamedPlace = Pick<Place, 'platform' | 'channel' | 'alias' | 'isOwn'>

/** Not a removed one. */
function isAt({ platform, channel, alias, isOwn }: NamedPlace) {
  const { owner } = subscription
  return and(
    eq(subscription.platform, platform),
    isOwn ? eq(owner, 'person') : ne(owner, 'person'),
    or(
      eq(subscription.channel, channel),
      alias === undefined ? undefined : eq(sql`lower(${subscription.channel})`, alias),
    ),
    isNull(subscription.removedAt),
  )
}

function toColumns(wishes: Wishes) {
  const { sources, topics, leastLevel, updates, updatesBy } = wishes
  const { cooldownMs, mostEdits, silentLevels, style } = wishes
  return {
    ...{ sources, topics, leastLevel, updates, updatesBy },
    ...{ cooldownMs, mostEdits, silentLevels, style },
    include: wishes.include ?? null,
    exclude: wishes.exclude ?? null,
    quiet: wishes.quiet ?? null,
  }
}

export function toSubscription(row: typeof subscription.$inferSelect): Subscription {
  const { createdAt, removedAt, parkedAt, parkedWhy, server, audience, ...settings } = row
  return {
    ...settings,
    include: settings.include ?? undefined,
    exclude: settings.exclude ?? undefined,
    quiet: settings.quiet ?? undefined,
    style: { ...usualStyle, ...settings.style },
    server: server ?? undefined,
    audience: audience ?? undefined,
    parkedWhy: parkedWhy ?? undefined,
  }
}
