/** What people call the places that alerts come to. */
import type { Platform, SubscriptionId } from '../core/model.ts'
import type { Asker } from '../ports/command.ts'
import type { Subscription } from '../store-port/subscription.ts'

export const platformNames: Readonly<Record<Platform, string>> = {
  discord: 'Discord',
  telegram: 'Telegram',
}

/** Of one message, and of calls to the platform that people wait for. */
const mostLooks = 25
const longestLookMs = 800

type Named = Pick<Subscription, 'id' | 'platform' | 'channel' | 'owner'>

/** The operator’s own names; of the others what the platform calls them now, where the asker is there too. */
export async function namePlaces(
  asker: Asker,
  places: readonly Named[],
): Promise<ReadonlyMap<SubscriptionId, string>> {
  const named = places.map(async (place, index): Promise<readonly [SubscriptionId, string]> => {
    const { id, platform, channel, owner } = place
    if (owner === 'config') return [id, id]
    const isNear = platform === asker.platform && owner !== 'person' && index < mostLooks
    const seen = isNear ? await soon(asker.visit(channel)) : undefined
    return [id, seen?.placeName ?? `${platformNames[platform]} ${channel}`]
  })
  return new Map(await Promise.all(named))
}

async function soon<Result>(looking: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestLookMs)
  })
  try {
    return await Promise.race([looking.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}
