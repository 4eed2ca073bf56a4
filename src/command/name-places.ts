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

type Names = ReadonlyMap<SubscriptionId, string>

/**
 * The operator’s own names, and for persons, who are nobody’s to know, the ids that hide them; of the others
 * what the platform calls them now, where the asker is there too.
 */
export function namePlaces(asker: Asker, places: readonly Named[]): Promise<Names> {
  return nameAll(places, (place, index) =>
    place.owner === 'config' || place.owner === 'person' ? place.id : nameNow(asker, place, index),
  )
}

/** Of the asker’s own server: what people there call them, the operator’s too. */
export function nameOwnPlaces(asker: Asker, places: readonly Named[]): Promise<Names> {
  return nameAll(places, (place, index) => nameNow(asker, place, index))
}

async function nameAll(
  places: readonly Named[],
  nameOne: (place: Named, index: number) => Promise<string> | string,
): Promise<Names> {
  return new Map(
    await Promise.all(
      places.map(async (place, index) => [place.id, await nameOne(place, index)] as const),
    ),
  )
}

async function nameNow(asker: Asker, place: Named, index: number): Promise<string> {
  const { id, platform, channel, owner } = place
  const isNear = platform === asker.platform && owner !== 'person' && index < mostLooks
  const seen = isNear ? await soon(asker.visit(channel)) : undefined
  return seen?.placeName ?? (owner === 'config' ? id : `${platformNames[platform]} ${channel}`)
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
