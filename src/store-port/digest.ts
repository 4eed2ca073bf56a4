import type { Daily } from '../core/daily.ts'
import type { DeliveryId, SubscriptionId } from '../core/model.ts'

type Digest = Daily & { readonly nextAt: Date }

export type DigestStore = {
  find(place: SubscriptionId): Promise<Digest | undefined>
  /** In place of what was wished before; it tells what happens from now on. */
  put(place: SubscriptionId, digest: Digest, now: Date): Promise<void>
  remove(place: SubscriptionId): Promise<boolean>
  /** Undefined when none is due. Until the transaction ends nobody else gets it. */
  lockDue(
    place: SubscriptionId,
    now: Date,
  ): Promise<(Digest & { readonly since: Date }) | undefined>
  /** It has been told, or there was nothing to tell. */
  settle(
    place: SubscriptionId,
    told: { readonly since: Date; readonly nextAt: Date },
  ): Promise<void>
  /**
   * Makes one message of what is held there, which comes first, and of the most urgent stories since
   * then that have not been told there. Undefined when there is neither.
   */
  compose(
    place: SubscriptionId,
    what: {
      readonly since: Date
      readonly now: Date
      readonly mostStories: number
      readonly isSilent: boolean
    },
  ): Promise<DeliveryId | undefined>
}
