import type { Platform } from '../core/model.ts'
import type { Asker } from '../ports/command.ts'
import type { Place } from '../store-port/subscription.ts'

const channels: Readonly<Record<Platform, (userId: string) => string>> = {
  discord: (userId) => `user:${userId}`,
  telegram: (userId) => userId,
}

type OwnPlace = Pick<Asker, 'channel' | 'alias' | 'server'> & Pick<Place, 'isOwn'>

/** The same person, where only they read: what they follow and set for themselves is kept there. */
export function ownPlaceOf<Person extends Pick<Asker, 'platform' | 'userId'>>(
  asker: Person,
): Omit<Person, 'channel' | 'alias' | 'server'> & OwnPlace {
  const channel = channels[asker.platform](asker.userId)
  return { ...asker, channel, alias: undefined, server: undefined, isOwn: true }
}

export function isInOwnChat(asker: Asker): boolean {
  return asker.channel === ownPlaceOf(asker).channel
}

/** Whose words a memo holds, for `/forget`, and whose questions are counted. */
export function personOf({ platform, userId }: Pick<Asker, 'platform' | 'userId'>): string {
  return `${platform}:${userId}`
}
