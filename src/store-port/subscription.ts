import type { Platform, SubscriptionId } from '../core/model.ts'
import type { Wishes } from '../core/subscription.ts'
import type { Asker } from '../ports/command.ts'
import type { Owner } from './source.ts'

export type SubscriptionSettings = Wishes & {
  readonly id: SubscriptionId
  readonly platform: Platform
  readonly channel: string
}

/** `person`: what comes to somebody alone, of what they follow. */
export type PlaceOwner = Owner | 'person'

export type Subscription = SubscriptionSettings & {
  readonly owner: PlaceOwner
  /** As {@link Asker} says; unknown where the configuration owns it. */
  readonly server: string | undefined
  /** How many people it reaches, about; undefined until the platform has been asked. */
  readonly audience: number | undefined
  /** Why nothing is sent there any more. */
  readonly parkedWhy: string | undefined
}

/** `isOwn`: what a person has there for themselves, beside what may be subscribed there. */
export type Place = Pick<Asker, 'platform' | 'channel' | 'alias' | 'server'> & {
  readonly isOwn?: true
}

export type SubscriptionStore = {
  replaceConfigured(subscriptions: readonly SubscriptionSettings[], now: Date): Promise<void>
  get(id: SubscriptionId): Promise<Subscription>
  /** The largest audience first, of all or so many of them; persons are not among them. */
  listActive(most?: number): Promise<readonly Subscription[]>
  /** Where persons hear of what they follow. */
  listActiveOfPersons(): Promise<readonly Subscription[]>
  /** Not a removed one; a parked one too. Where there are two, the configuration's. */
  findAt(place: Place): Promise<Subscription | undefined>
  /** The same, which nobody else changes until the transaction ends. */
  lockAt(place: Place): Promise<Subscription | undefined>
  /** Of its server, and of the place itself, parked ones too. */
  listOfServer(place: Place): Promise<readonly Subscription[]>
  /** By people, not by the configuration. False where the place has one. */
  add(place: Place, wishes: Wishes, now: Date): Promise<boolean>
  change(id: SubscriptionId, wishes: Wishes): Promise<void>
  /** Its past is kept for who subscribes again. */
  remove(id: SubscriptionId, at: Date): Promise<void>
  park(id: SubscriptionId, why: string, at: Date): Promise<void>
  /** Whom the audit log knows to have set it up or changed it last: the person's id on its platform. */
  findKeeper(
    subscription: Pick<Subscription, 'id' | 'platform' | 'channel'>,
  ): Promise<string | undefined>
  noteAudience(id: SubscriptionId, audience: number): Promise<void>
  /** Its settings were kept. */
  revive(id: SubscriptionId): Promise<void>
  /** The platform calls it by another name now. */
  move(id: SubscriptionId, channel: string): Promise<void>
  /** Two were one place: what `id` alone was told becomes the other's, and `id` is removed. */
  merge(id: SubscriptionId, into: SubscriptionId, at: Date): Promise<void>
}
