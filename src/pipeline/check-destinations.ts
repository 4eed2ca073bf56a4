/** At the start and for every new subscription: may the bot post there? What it lacks is said in words. */
import type { Platform } from '../core/model.ts'
import { DeliveryError, type Log, type Messenger } from '../ports.ts'
import type { Store } from '../store-port.ts'

export type CheckDeps = {
  readonly store: Store
  readonly messengers: Readonly<Partial<Record<Platform, Messenger>>>
  readonly log: Log
}

/**
 * Returns a function to call again and again: each destination is asked about once, one after the
 * other, and again where its platform did not answer. Who sends has to ask: it learns what kind of
 * place each one is.
 */
export function createDestinationCheck({ store, messengers, log }: CheckDeps): () => Promise<void> {
  const checked = new Set<string>()
  return async () => {
    for (const { id, platform, channel, style } of await store.subscriptions.listActive()) {
      const messenger = messengers[platform]
      const key = JSON.stringify([id, channel, style])
      if (messenger === undefined || checked.has(key)) continue
      try {
        const readiness = await messenger.check({ ...style, platform, channel })
        checked.add(key)
        if (readiness.kind === 'lacking')
          log.warn({ subscriptionId: id, why: readiness.why }, 'destination lacks rights')
      } catch (error) {
        if (!(error instanceof DeliveryError)) throw error
        log.warn({ subscriptionId: id, why: error.message }, 'destination not checked')
      }
    }
  }
}
