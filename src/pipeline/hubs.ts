/** WebSub (https://www.w3.org/TR/websub/): hubs that tell us of news, so that we look at once. Polling goes on beside it. */
import type { SourceId } from '../core/model.ts'
import type { HubAnswer, HubMessage, HubReader } from '../ports/hub.ts'
import { FetchError } from '../ports/intake.ts'
import type { Log } from '../ports/log.ts'
import type { Hub } from '../store-port/hub.ts'
import type { Store } from '../store-port/store.ts'

export type HubDeps = {
  readonly store: Store
  readonly hubs: HubReader
  /** Where the world reaches us. */
  readonly publicUrl: string
  readonly now: () => Date
  readonly log: Log
}

const leaseSeconds = 7 * 24 * 3_600
const longestLeaseSeconds = 30 * 24 * 3_600
/** News of ours that a hub has not told of for so long makes it a quiet one. */
const heardWithinMs = 2 * 60_000

/** Asks every hub whose subscription is new or nears its end. */
export async function askHubs({ store, hubs, publicUrl, now, log }: HubDeps): Promise<void> {
  for (const { sourceId, url, topic, token, secret } of await store.hubs.claimDue(now())) {
    const callback = `${publicUrl.replace(/\/+$/, '')}/websub/${token}`
    try {
      await hubs.subscribe(url, { topic, callback, secret, leaseSeconds })
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      const message = `its hub: ${error.message}`
      await store.sources.addEvents([{ sourceId, kind: error.reason, message, at: now() }])
      log.warn({ sourceId, why: error.message }, 'hub not reached')
    }
  }
}

/** What a hub hears that asks whether it was us who asked. */
export async function confirmHub(
  { store, now }: HubDeps,
  token: string,
  asked: { readonly [name in 'mode' | 'topic' | 'challenge' | 'lease']: string | undefined },
): Promise<HubAnswer> {
  const hub = await store.hubs.findByToken(token)
  if (hub === undefined || asked.topic !== hub.topic) return notOurs
  if (asked.mode === 'denied') {
    await tell(store, hub, { kind: 'hub-refused', message: `${hub.url} refuses`, at: now() })
    await store.hubs.mark(hub.sourceId, { state: 'refused' })
    return { status: 200, text: '' }
  }
  if (asked.mode !== 'subscribe' || !asked.challenge) return notOurs
  const seconds = Math.min(Number(asked.lease) || leaseSeconds, longestLeaseSeconds)
  const leaseUntil = new Date(now().getTime() + seconds * 1_000)
  await store.hubs.mark(hub.sourceId, { state: 'active', leaseUntil })
  await tell(store, hub, { kind: 'hub', message: `${hub.url} tells us of news`, at: now() })
  return { status: 200, text: asked.challenge }
}

/** News at a hub: its source is due at once. What is not signed is no news, and its sender learns nothing of that. */
export async function hearHub(
  { store, hubs, now }: HubDeps,
  token: string,
  message: HubMessage,
): Promise<HubAnswer> {
  const hub = await store.hubs.findByToken(token)
  if (hub === undefined) return notOurs
  const at = now()
  if (hubs.isSigned(message, hub.secret)) {
    await store.hubs.mark(hub.sourceId, { state: 'active', pingedAt: at })
    await store.sources.hurry(hub.sourceId, at)
  } else
    await tell(store, hub, { kind: 'hub-unsigned', message: `${hub.url}: wrong signature`, at })
  return { status: 202, text: '' }
}

const notOurs: HubAnswer = { status: 404, text: 'no such subscription' }

/** After a look that found news: had the hub told of it? */
export async function judgeHub(
  { store, now }: Pick<HubDeps, 'store' | 'now'>,
  sourceId: SourceId,
): Promise<void> {
  const at = now()
  const isQuiet = await store.hubs.markQuiet(sourceId, new Date(at.getTime() - heardWithinMs))
  const message = 'its hub did not tell of news; it is looked at as if it had none'
  if (isQuiet) await store.sources.addEvents([{ sourceId, kind: 'hub-quiet', message, at }])
}

function tell(
  store: Store,
  { sourceId }: Hub,
  event: { readonly kind: string; readonly message: string; readonly at: Date },
): Promise<void> {
  return store.sources.addEvents([{ sourceId, ...event }])
}
