import type { Follow, Watchword } from '../core/follow.ts'
import type { StoryId, SubscriptionId } from '../core/model.ts'
import type { Subscription } from './subscription.ts'

export type StoredFollow = Follow & { readonly id: number }

/** What of an alert a person follows: nothing where only the story stands with them. */
export type Follower = {
  readonly subscription: Subscription
  readonly follows: readonly Follow[]
  readonly digestAt: Date | undefined
}

export type FollowStore = {
  /** `known`: it is followed already; `full`: so much is followed that no more may be. */
  add(
    place: SubscriptionId,
    follow: Follow,
    limit: { readonly most: number; readonly now: Date },
  ): Promise<'added' | 'known' | 'full'>
  /** Oldest first. */
  list(place: SubscriptionId): Promise<readonly StoredFollow[]>
  /** Undefined: it was not followed there. */
  remove(place: SubscriptionId, id: number): Promise<Follow | undefined>
  /** All that anybody follows beside stories, each once. */
  listWatchwords(): Promise<readonly Watchword[]>
  /** Whoever follows the story or one of these, and whoever has it standing. Nobody whose place is parked. */
  listFollowers(storyId: StoryId, watchwords: readonly Watchword[]): Promise<readonly Follower[]>
}
