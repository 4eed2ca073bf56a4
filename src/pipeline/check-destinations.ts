/** At the start and for every new subscription: may the bot post there? What it lacks is said in words. */
import type { Platform } from '../core/model.ts'
import type { Budget, Place } from '../ports/budget.ts'
import type { Log } from '../ports/log.ts'
import { DeliveryError, type Messenger } from '../ports/messenger.ts'
import type { Store } from '../store-port/store.ts'
import type { Subscription } from '../store-port/subscription.ts'

export type CheckDeps = {
  readonly store: Store
  readonly messengers: Readonly<Partial<Record<Platform, Messenger>>>
  readonly budget: Pick<Budget, 'take' | 'settle'>
  readonly log: Log
}

export type DestinationCheck = {
  /** Looks which destinations have not been asked about. */
  refresh(): Promise<void>
  /** Asks about one of them; one whose platform did not answer is asked about after the next `refresh`. */
  checkNext(): Promise<void>
}

/** One check asks for the place, its server and the rights in it. */
const callsPerCheck = 3

/** Who sends has to ask: it learns what kind of place each one is. */
export function createDestinationCheck(deps: CheckDeps): DestinationCheck {
  const { store, messengers, budget, log } = deps
  const checked = new Set<string>()
  let waiting: readonly Subscription[] = []

  async function checkOne(messenger: Messenger, subscription: Subscription): Promise<void> {
    const { id, platform, channel, style } = subscription
    try {
      const readiness = await messenger.check({ ...style, platform, channel })
      checked.add(keyOf(subscription))
      if (readiness.kind === 'lacking')
        log.warn({ subscriptionId: id, why: readiness.why }, 'destination lacks rights')
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error
      log.warn({ subscriptionId: id, why: error.message }, 'destination not checked')
    }
  }

  return {
    async refresh() {
      const active = await store.subscriptions.listActive()
      waiting = active.filter(
        (each) => messengers[each.platform] !== undefined && !checked.has(keyOf(each)),
      )
    },
    async checkNext() {
      const [next, ...others] = waiting
      const messenger = next && messengers[next.platform]
      if (next === undefined || messenger === undefined) return
      const places = await takePlaces(budget, messenger)
      // The news goes first.
      if (places === undefined) return
      waiting = others
      try {
        await checkOne(messenger, next)
      } finally {
        for (const place of places) await budget.settle(place, true)
      }
    },
  }
}

function keyOf({ id, channel, style }: Subscription): string {
  return JSON.stringify([id, channel, style])
}

/** All that a check needs, or none. */
async function takePlaces(
  budget: CheckDeps['budget'],
  { platformRules }: Messenger,
): Promise<readonly Place[] | undefined> {
  const places: Place[] = []
  while (places.length < callsPerCheck) {
    const taken = await budget.take(platformRules)
    if (taken.kind === 'taken') places.push(taken.place)
    else {
      for (const place of places) await budget.settle(place, false)
      return undefined
    }
  }
  return places
}
