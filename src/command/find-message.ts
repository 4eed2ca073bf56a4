import type { Asker } from '../ports/command.ts'
import type { TellingDelivery } from '../store-port/delivery.ts'
import type { CommandDeps } from './command.ts'

/** The alert that a message is, where it is one of ours. */
export function findMessage(
  { store }: CommandDeps,
  { platform, channel, alias }: Asker,
  messageId: string,
): Promise<TellingDelivery | undefined> {
  const names = [channel, alias].flatMap((name) => name?.toLowerCase() ?? [])
  return store.deliveries.findByMessage({
    platform,
    // Discord's ids are unlike each other everywhere, and a thread is not called as its channel.
    channels: platform === 'discord' ? undefined : names,
    messageIds: [messageId, `${channel}/${messageId}`],
  })
}

/** What stands at an address: an alert, or nothing of ours. Undefined: it leads to no message. */
export async function findLinked(
  { store, messengers }: CommandDeps,
  typed: string,
): Promise<{ readonly told: TellingDelivery | undefined } | undefined> {
  for (const { platform, findLinked: read } of Object.values(messengers)) {
    const address = await read(typed)
    if (address) return { told: await store.deliveries.findByMessage({ platform, ...address }) }
  }
  return undefined
}
