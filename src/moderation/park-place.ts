import type { Message } from '../core/message.ts'
import type { Job } from '../job.ts'
import type { Store } from '../store-port/store.ts'
import type { Subscription } from '../store-port/subscription.ts'
import { tellModerators } from './tell-moderators.ts'

/**
 * What is closed to us is left alone, its settings kept, and who set it up is told in private. The jobs
 * are to be enqueued after the transaction has ended.
 */
export async function parkPlace(
  { store, now }: { readonly store: Store; readonly now: () => Date },
  subscription: Subscription,
  why: string,
): Promise<readonly Job[]> {
  const at = now()
  const { id, platform, style } = subscription
  await store.subscriptions.park(id, why, at)
  await store.addAudit({
    ...{ at, actor: 'system', action: 'parked', subject: `subscription ${id}` },
    detail: why,
  })
  const keeper = await store.subscriptions.findKeeper(subscription)
  // Who has closed their own chat is not to be asked in another.
  if (keeper === undefined || keeper === subscription.channel) return []
  const channel = platform === 'discord' ? `user:${keeper}` : keeper
  const rooms = [{ platform, channel, language: style.language }]
  return tellModerators(
    { store, rooms, now },
    // Parked again it is another matter.
    { subject: `parked ${id} ${at.toISOString()}`, message: sayParked(subscription, why) },
  )
}

function sayParked(subscription: Subscription, why: string): Message {
  const url = addressOf(subscription)
  return {
    tone: 'plain',
    title: {
      label: undefined,
      text: { phrase: 'parked.title', values: { place: subscription.channel } },
    },
    parts: [
      { kind: 'paragraph', text: { phrase: 'parked.why', values: { why: { because: why } } } },
      { kind: 'paragraph', text: { phrase: 'parked.how' } },
    ],
    image: undefined,
    links: url === undefined ? [] : [{ label: { phrase: 'parked.open' }, url }],
    actions: [],
  }
}

/** Where the platform's own apps show it. */
function addressOf({ platform, channel, server }: Subscription): string | undefined {
  if (platform === 'discord')
    return server && /^\d+$/.test(channel)
      ? `https://discord.com/channels/${server}/${channel}`
      : undefined
  const name = /^@(\w+)/.exec(channel)?.[1]
  return name && `https://t.me/${name}`
}
