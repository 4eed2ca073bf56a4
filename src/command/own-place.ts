import type { Platform } from '../core/model.ts'
import type { Asker } from '../ports/command.ts'
import type { Place } from '../store-port/subscription.ts'

const channels: Readonly<Record<Platform, (userId: string) => string>> = {
  discord: (userId) => `user:${userId}`,
  telegram: (userId) => userId,
}

/** The same person, where only they read: what they follow and set for themselves is kept there. */
export function ownPlaceOf(asker: Asker): Asker & Pick<Place, 'isOwn'> {
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
