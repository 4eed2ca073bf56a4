/** What an alert makes at one place: all that is known of both, put before the policy. */
import type {
  AlertId,
  NewsRecord,
  RevisionChange,
  SourceId,
  StoryId,
  SubscriptionId,
} from '../model.ts'
import { because, type Reason } from '../reason.ts'
import { refuseSource } from '../route.ts'
import type { Wishes } from '../subscription.ts'
import { findSaidAt, isLate } from './lateness.ts'
import { type PlanInput, type Planned, planMessages } from './policy.ts'
import { findRestraint, type Restraint, sayRestraint } from './restraint.ts'

type Said = Pick<PlanInput<never>['alert'], 'kind' | 'level' | 'mutedBy'> & {
  readonly storyId: StoryId
  readonly topics: readonly string[]
  readonly change: RevisionChange | undefined
  readonly record: NewsRecord
  readonly raisedBy?: string | undefined
  readonly rewords?: AlertId | undefined
  /** It begins there only. */
  readonly places?: readonly SubscriptionId[] | undefined
  readonly createdAt: Date
}

export type Scene = {
  readonly alert: Said
  readonly levelBefore: PlanInput<never>['alert']['levelBefore']
  readonly restraints: readonly Restraint[]
}

type Place<Id> = Pick<PlanInput<Id>, 'match' | 'standing' | 'isWaiting'> & {
  readonly subscription: Wishes & { readonly id: SubscriptionId }
  /** Whatever has become of it: something of the story was on its way there. */
  readonly hasStory: boolean
  /** Whoever follows it has it in that chat anyway. */
  readonly isReached?: boolean
  readonly silencedWhy?: Reason | undefined
}

export function planPlace<Id>(scene: Scene, place: Place<Id>, now: Date): Planned<Id> {
  const { alert, levelBefore } = scene
  const { subscription, match, standing, isWaiting } = place
  // Where it stands already, what becomes of it must be told.
  if (alert.places && !place.hasStory && !alert.places.includes(subscription.id))
    return { plans: [], why: because('it was sent to other places only') }
  return planMessages({
    now,
    alert: {
      kind: alert.kind,
      level: alert.level,
      mutedBy: alert.mutedBy,
      levelBefore,
      isOfOne: alert.rewords !== undefined,
      isLate: isLate(alert.level, findSaidAt(alert), now),
      changes: alert.change?.changes ?? [],
    },
    match,
    silencedWhy: whySilenced(scene, place),
    wishes: subscription,
    standing,
    isWaiting,
  })
}

/** Why nothing but the truth about what stands there shall come. */
function whySilenced<Id>(
  { alert, restraints }: Scene,
  { subscription, isReached, silencedWhy }: Place<Id>,
): Reason | undefined {
  const ofSource = whyOfOtherSource(alert, subscription)
  if (ofSource) return ofSource
  if (isReached) return because('alerts of the story come to this chat anyway')
  const { storyId, topics, record } = alert
  // as: the source's id comes back from the record it was given to
  const about = { storyId, topics, sources: [record.source as SourceId] }
  const silence = findRestraint(restraints, 'silence', about, subscription.id)
  return silence ? sayRestraint(silence) : silencedWhy
}

/** What another source tells of a story that stands there is not what the place asked for, unless a person sends it. */
function whyOfOtherSource(
  { kind, record, raisedBy, places }: Said,
  { id, sources }: Place<never>['subscription'],
): Reason | undefined {
  const isByHand = raisedBy !== undefined || places?.includes(id) === true
  if (isByHand || kind === 'de-escalation') return undefined
  // as: the source's id comes back from the record it was given to
  return refuseSource({ sources }, record.source as SourceId)
}
