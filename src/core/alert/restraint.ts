/** What people have told the bot not to say. */
import type { Platform, SourceId, StoryId, SubscriptionId } from '../model.ts'
import { because, type Reason } from '../reason.ts'

export type RestraintSubject =
  | { readonly kind: 'source'; readonly id: SourceId }
  | { readonly kind: 'story'; readonly id: StoryId }
  /** Of `config/topics.yaml`. */
  | { readonly kind: 'topic'; readonly id: string }
  /** All that goes there; asked when it is sent. */
  | { readonly kind: 'platform'; readonly id: Platform }
  | { readonly kind: 'everything' }

/**
 * `silence`: new alerts of it do not come, and are not made up for; with an end.
 * `stop`: the kill switch: what is on its way waits until it is lifted.
 */
export type Restraint = {
  readonly kind: 'silence' | 'stop'
  readonly subject: RestraintSubject
  /** One place; undefined: everywhere. */
  readonly subscriptionId: SubscriptionId | undefined
  readonly until: Date | undefined
  /** `discord:<user id>`, `telegram:<user id>`, `system`. */
  readonly by: string
  readonly why: string
}

export type Restrained = {
  readonly storyId: StoryId
  readonly sources: readonly SourceId[]
  readonly topics: readonly string[]
}

/** The first that is about it, at this place or everywhere. */
export function findRestraint<Known extends Restraint>(
  restraints: readonly Known[],
  kind: Restraint['kind'],
  about: Restrained,
  place?: SubscriptionId,
): Known | undefined {
  return restraints.find(
    (each) =>
      each.kind === kind &&
      (each.subscriptionId === undefined || each.subscriptionId === place) &&
      isAbout(each.subject, about),
  )
}

/** Those of the story by itself, wherever they hold. */
export function listStopsOf<Known extends Restraint>(
  restraints: readonly Known[],
  storyId: StoryId,
): readonly Known[] {
  return restraints.filter(
    ({ kind, subject }) => kind === 'stop' && subject.kind === 'story' && subject.id === storyId,
  )
}

function isAbout(subject: RestraintSubject, { storyId, sources, topics }: Restrained): boolean {
  switch (subject.kind) {
    case 'source':
      return sources.includes(subject.id)
    case 'story':
      return subject.id === storyId
    case 'topic':
      return topics.includes(subject.id)
    case 'platform':
      return false
    case 'everything':
      return true
  }
}

export function sayRestraint({ kind, subject, until, by, why: reason }: Restraint): Reason {
  const done = kind === 'stop' ? 'stopped' : 'silenced'
  const time = until?.toISOString()
  if (subject.kind === 'everything')
    return time === undefined
      ? because('everything is {done} by {by}: {reason}', { done, by, reason })
      : because('everything is {done} until {time} by {by}: {reason}', { done, time, by, reason })
  const { kind: what, id } = subject
  return time === undefined
    ? because('{what} {id} is {done} by {by}: {reason}', { what, id, done, by, reason })
    : because('{what} {id} is {done} until {time} by {by}: {reason}', {
        what,
        id,
        done,
        time,
        by,
        reason,
      })
}
