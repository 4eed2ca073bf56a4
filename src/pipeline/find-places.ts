/** Where an alert may come: every channel with alerts, or the largest, and whoever follows what it is about. */
import { isWatched, matchFollows } from '../core/follow.ts'
import type { Searchable } from '../core/phrase-match.ts'
import type { Reason } from '../core/reason.ts'
import { matchPlace } from '../core/route.ts'
import { together } from '../core/together.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Follower } from '../store-port/follow.ts'
import type { Store } from '../store-port/store.ts'
import type { Subscription } from '../store-port/subscription.ts'

export type Found = {
  readonly subscription: Subscription
  readonly match: {
    readonly isMatch: boolean
    readonly why: Reason
    readonly knowsStory?: boolean
  }
  /** When a digest comes next. */
  readonly digestAt?: Date | undefined
  /** Why nothing but the truth about what stands there shall come. */
  readonly silencedWhy?: Reason
}

export async function findPlaces(
  store: Store,
  alert: Alert,
  article: {
    readonly source: Parameters<typeof matchPlace>[1]['source']
    readonly text: Searchable
  },
  mostChannels: number | undefined,
): Promise<{ readonly channels: readonly Found[]; readonly persons: readonly Found[] }> {
  const { level, topics, places, storyId } = alert
  const [subscriptions, watchwords, ofStory] = await together([
    store.subscriptions.listActive(mostChannels),
    store.follows.listWatchwords(),
    store.follows.listFollowers(storyId, []),
  ])
  const channels = subscriptions.map((subscription) => ({
    subscription,
    match: matchPlace(subscription, { ...article, level, topics, places }),
  }))
  const said = watchwords.filter((each) => isWatched(article.text, each))
  // Asked again only where somebody follows the words: most alerts need not wait for a second answer.
  const followers = said.length === 0 ? ofStory : await store.follows.listFollowers(storyId, said)
  return { channels, persons: followers.map((each) => judge(each, alert)) }
}

function judge({ subscription, follows, digestAt }: Follower, { level }: Alert): Found {
  const { leastLevel } = subscription
  const match = matchFollows(follows, { level, leastLevel })
  return { subscription, match, digestAt, ...(follows.length === 0 && { silencedWhy: match.why }) }
}
