/**
 * At the start and for every new subscription: may the bot post there, and to how many people? What it
 * lacks is said in words; the largest audience is told first.
 */
import type { Platform } from '../core/model.ts'
import { because } from '../core/reason.ts'
import { movePlace } from '../moderation/move-place.ts'
import type { Budget } from '../ports/budget.ts'
import type { Log } from '../ports/log.ts'
import { DeliveryError, type Messenger } from '../ports/messenger.ts'
import type { Store } from '../store-port/store.ts'
import type { Subscription } from '../store-port/subscription.ts'

export type CheckDeps = {
  readonly store: Store
  readonly messengers: Readonly<Partial<Record<Platform, Messenger>>>
  readonly budget: Pick<Budget, 'take' | 'settle'>
  readonly now: () => Date
  readonly log: Log
}

export type DestinationCheck = {
  /** Looks which destinations have not been asked about. */
  refresh(): Promise<void>
  /** Asks about one of them; one whose platform did not answer is asked about after the next `refresh`. */
  checkNext(): Promise<void>
}

/** Who sends has to ask: it learns what kind of place each one is. */
export function createDestinationCheck(deps: CheckDeps): DestinationCheck {
  const { store, messengers, budget, now, log } = deps
  const checked = new Set<string>()
  let waiting: readonly Subscription[] = []

  async function checkOne(messenger: Messenger, subscription: Subscription): Promise<void> {
    const { id, platform, channel, style } = subscription
    try {
      const readiness = await messenger.check({ ...style, platform, channel })
      const audience = await messenger.countAudience({ ...style, platform, channel })
      if (audience !== undefined) await store.subscriptions.noteAudience(id, audience)
      const ownName =
        subscription.owner === 'config'
          ? await messenger.findOwnName?.({ platform, channel })
          : undefined
      if (ownName !== undefined) await joinNamed(store, subscription, { ownName, at: now() })
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
      // The news goes first.
      if (await isBusy(budget, messenger)) return
      waiting = others
      await checkOne(messenger, next)
    },
  }
}

/** People may have subscribed it before the configuration did, in the chat and so by its own name. */
async function joinNamed(
  store: Store,
  { platform, channel }: Subscription,
  { ownName, at }: { readonly ownName: string; readonly at: Date },
): Promise<void> {
  await store.transaction(async (inside) => {
    const there = await inside.subscriptions.lockAt({
      ...{ platform, channel: ownName, server: undefined },
    })
    if (there === undefined || there.owner === 'config') return
    const why = because('the configuration names it')
    await movePlace(inside, there, { to: { channel }, why, at })
  })
}

function keyOf({ id, channel, style }: Subscription): string {
  return JSON.stringify([id, channel, style])
}

/** More than half of what may be asked has just been asked. */
async function isBusy(budget: CheckDeps['budget'], { platformRules }: Messenger): Promise<boolean> {
  const half = platformRules.map(({ key, limit, perMs, isCeiling = false }) => ({
    ...{ key, perMs, isCeiling },
    limit: limit && Math.ceil(limit / 2),
  }))
  const taken = await budget.take(half)
  if (taken.kind === 'taken') await budget.settle(taken.place, false)
  return taken.kind === 'wait'
}
