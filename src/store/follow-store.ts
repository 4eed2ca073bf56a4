import { and, asc, count, eq, isNull, or, type Placeholder, sql } from 'drizzle-orm'
import type { Follow, Watchword } from '../core/follow.ts'
import type { SubscriptionId } from '../core/model.ts'
import type { Follower, FollowStore, StoredFollow } from '../store-port/follow.ts'
import { keep } from './keep.ts'
import type { Database } from './open-database.ts'
import { only } from './row.ts'
import { isActive, toSubscription } from './subscription-store.ts'
import { survivingStory } from './surviving-story.ts'
import { delivery } from './tables/delivery.ts'
import { digest, follow, subscription } from './tables/subscription.ts'

export function createFollowStore(database: Database): FollowStore {
  const watchwords = keep([], () =>
    database
      .selectDistinct({ kind: follow.kind, words: follow.words })
      .from(follow)
      .where(isNull(follow.storyId)),
  )
  const followers = keep(['storyId', 'names', 'words'], ({ storyId, names, words }) => {
    const fits = or(
      and(eq(follow.kind, 'story'), eq(follow.storyId, storyId)),
      and(eq(follow.kind, 'name'), isIn(names)),
      and(eq(follow.kind, 'words'), isIn(words)),
    )
    const standsWith = sql<boolean>`exists (select from ${delivery}
      where ${delivery.subscriptionId} = ${subscription.id} and ${delivery.storyId} = ${storyId})`
    return database
      .select({ subscription, follow, digestAt: digest.nextAt })
      .from(subscription)
      .leftJoin(digest, eq(digest.subscriptionId, subscription.id))
      .leftJoin(follow, and(eq(follow.subscriptionId, subscription.id), fits))
      .where(
        and(
          eq(subscription.owner, 'person'),
          isActive(),
          sql`(${follow.id} is not null or ${standsWith})`,
        ),
      )
      .orderBy(asc(subscription.id), asc(follow.id))
  })
  return {
    async add(place, added, { most, now }) {
      // Of many who press at once none gets past the limit.
      await database
        .select({ id: subscription.id })
        .from(subscription)
        .where(eq(subscription.id, place))
        .for('update')
      const known = await database
        .select({ id: follow.id })
        .from(follow)
        .where(and(eq(follow.subscriptionId, place), isSame(added)))
      if (known.length > 0) return 'known'
      const rows = await database
        .select({ total: count() })
        .from(follow)
        .where(eq(follow.subscriptionId, place))
      if (only(rows, 'count').total >= most) return 'full'
      await database.insert(follow).values({
        subscriptionId: place,
        kind: added.kind,
        ...(added.kind === 'story'
          ? { storyId: survivingStory(added.storyId) }
          : { words: added.words }),
        createdAt: now,
      })
      return 'added'
    },
    async list(place) {
      const rows = await database
        .select()
        .from(follow)
        .where(eq(follow.subscriptionId, place))
        .orderBy(asc(follow.id))
      return rows.map(toFollow)
    },
    async remove(place, id) {
      const rows = await database
        .delete(follow)
        .where(and(eq(follow.subscriptionId, place), eq(follow.id, id)))
        .returning()
      return rows.map(toFollow)[0]
    },
    async listWatchwords() {
      return (await watchwords({})).flatMap(({ kind, words }) =>
        kind === 'story' || words === null ? [] : [{ kind, words }],
      )
    },
    async listFollowers(storyId, said) {
      const ofKind = (kind: Watchword['kind']) =>
        said.filter((each) => each.kind === kind).map(({ words }) => words)
      return group(await followers({ storyId, names: ofKind('name'), words: ofKind('words') }))
    },
  }
}

function isIn(words: Placeholder) {
  return sql`${follow.words} = any(${words}::text[])`
}

function isSame(wanted: Follow) {
  const what =
    wanted.kind === 'story'
      ? eq(follow.storyId, survivingStory(wanted.storyId))
      : eq(follow.words, wanted.words)
  return and(eq(follow.kind, wanted.kind), what)
}

type Row = typeof follow.$inferSelect

function group(
  rows: readonly {
    readonly subscription: typeof subscription.$inferSelect
    readonly follow: Row | null
    readonly digestAt: Date | null
  }[],
): readonly Follower[] {
  const followers = new Map<SubscriptionId, Follower & { readonly follows: Follow[] }>()
  for (const row of rows) {
    const { id } = row.subscription
    const known = followers.get(id) ?? {
      subscription: toSubscription(row.subscription),
      follows: [],
      digestAt: row.digestAt ?? undefined,
    }
    if (row.follow) known.follows.push(toFollow(row.follow))
    followers.set(id, known)
  }
  return [...followers.values()]
}

function toFollow({ id, kind, storyId, words }: Row): StoredFollow {
  if (kind === 'story' && storyId !== null) return { id, kind, storyId }
  if (kind !== 'story' && words !== null) return { id, kind, words }
  throw new Error(`follow ${id} is of nothing`)
}
