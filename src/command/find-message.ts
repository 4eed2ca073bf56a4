import type { Asker } from '../ports/command.ts'
import type { Delivery } from '../store-port/delivery.ts'
import type { CommandDeps } from './command.ts'

/** The alert that a message is, where it is one of ours. */
export function findMessage(
  { store }: CommandDeps,
  { platform, channel, alias }: Asker,
  messageId: string,
): Promise<Pick<Delivery, 'alertId' | 'storyId'> | undefined> {
  const names = [channel, alias].flatMap((name) => name?.toLowerCase() ?? [])
  return store.deliveries.findByMessage({
    platform,
    // Discord's ids are unlike each other everywhere, and a thread is not called as its channel.
    channels: platform === 'discord' ? undefined : names,
    messageIds: [messageId, `${channel}/${messageId}`],
  })
}
