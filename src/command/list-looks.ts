/** How a draft will stand: once for each platform, language and layout among the places that it goes to. */
import { planPlace } from '../core/alert/plan-place.ts'
import { findToldLevel } from '../core/alert/story-so-far.ts'
import { type AlertDraft, listNamedPlaces, type Proposal } from '../core/approval/proposal.ts'
import { groupBy } from '../core/group-by.ts'
import type { Platform, SourceId, SubscriptionId } from '../core/model.ts'
import { because, type Reason } from '../core/reason.ts'
import { matchPlace, searchableOf } from '../core/route.ts'
import type { Style } from '../core/style.ts'
import { listStandingMessages, pickEarlier } from '../moderation/list-standing-messages.ts'
import type { Asker } from '../ports/command.ts'
import type { Store } from '../store-port/store.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { CommandDeps } from './command.ts'

export type Look = {
  readonly platform: Platform
  /** What of a place's style changes what a message says there. */
  readonly style: Pick<Style, 'language' | 'layout' | 'hasHashtags'> &
    // Of Discord's alone.
    Partial<Pick<Style, 'design'>>
  readonly places: readonly Subscription[]
}

/** A place that was named, and does not get it. */
export type Missed = {
  readonly place: Subscription
  readonly why: Reason
  /** By what the place itself has asked for. */
  readonly isByWish: boolean
}

export type Looks = {
  readonly looks: readonly Look[]
  readonly missed: readonly Missed[]
  /** Where it begins; undefined: everywhere. */
  readonly named: readonly SubscriptionId[] | undefined
}

/** Those on the asker’s platform first, of these the ones of most places. `dressed`: the proposal as people have changed it. */
export async function listLooks(
  { store, now }: Pick<CommandDeps, 'store' | 'now'>,
  { platform: own }: Pick<Asker, 'platform'>,
  proposal: Pick<Proposal, 'storyId' | 'revisionId' | 'edits'>,
  dressed: AlertDraft,
): Promise<Looks> {
  const { named, judged } = await judgePlaces(store, proposal, dressed, now())
  const places = judged.flatMap(({ place, comes }) => (comes ? [place] : []))
  const groups = groupBy(places, (place) => JSON.stringify([place.platform, lookOf(place)]))
  const looks = [...groups.values()]
    .flatMap((alike) =>
      alike[0] ? [{ platform: alike[0].platform, style: lookOf(alike[0]), places: alike }] : [],
    )
    .toSorted(
      (one, other) =>
        Number(other.platform === own) - Number(one.platform === own) ||
        other.places.length - one.places.length,
    )
  const missed = [
    ...judged.filter(({ place, comes }) => !comes && named?.includes(place.id)),
    ...(await listParked(
      store,
      named,
      judged.map(({ place }) => place),
    )),
  ]
  return { looks, missed, named }
}

/** Those that were named and have closed themselves to the bot since. */
async function listParked(
  store: Store,
  named: readonly SubscriptionId[] | undefined,
  open: readonly Subscription[],
): Promise<readonly Missed[]> {
  const others = named?.filter((id) => open.every((place) => place.id !== id)) ?? []
  const places = await Promise.all(others.map((id) => store.subscriptions.get(id)))
  return places.flatMap((place) => {
    const { parkedWhy: reason } = place
    if (reason === undefined) return []
    return [{ place, why: because('destination parked: {reason}', { reason }), isByWish: false }]
  })
}

/** As it would be decided if it were told now. */
async function judgePlaces(
  store: Store,
  { storyId, revisionId, edits }: Pick<Proposal, 'storyId' | 'revisionId' | 'edits'>,
  dressed: AlertDraft,
  now: Date,
) {
  const [{ content: record }, alerts, told, restraints, subscriptions] = await Promise.all([
    store.revisions.get(revisionId),
    store.alerts.listOfStory(storyId),
    store.deliveries.listOfStory(storyId),
    store.restraints.listActive(now),
    store.subscriptions.listActive(),
  ])
  const named = listNamedPlaces(edits, alerts)
  const scene = {
    alert: { ...dressed, storyId, record, places: named, createdAt: now },
    levelBefore: findToldLevel(alerts),
    restraints,
  }
  const { level, topics } = dressed
  // as: the source's id comes back from the record it was given to
  const source = record.source as SourceId
  const said = { source, level, topics, text: searchableOf(record), places: named }
  const earlier = groupBy(pickEarlier(alerts, told), ({ subscriptionId }) => subscriptionId)
  const judged = subscriptions.map(async (place) => {
    const match = matchPlace(place, said)
    const there = earlier.get(place.id) ?? []
    const { plans, why } = planPlace(
      scene,
      {
        ...{ subscription: place, match, hasStory: there.length > 0 },
        // Which of its messages are wrong changes what is said there, not whether.
        standing: await listStandingMessages(there, async () => false),
        isWaiting: there.some(({ state }) => state === 'held'),
      },
      now,
    )
    return { place, why, comes: plans.length > 0, isByWish: why === match.why }
  })
  return { named, judged: await Promise.all(judged) }
}

function lookOf({ platform, style }: Subscription): Look['style'] {
  const { language, layout, hasHashtags, design } = style
  return { language, layout, hasHashtags, ...(platform === 'discord' && { design }) }
}
