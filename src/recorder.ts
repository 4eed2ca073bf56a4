/** Messengers that only note what they were asked to send. */
import type { Locale } from './core/locale.ts'
import type { Message } from './core/message.ts'
import type { Platform } from './core/model.ts'
import type { Destination, Messenger } from './ports/messenger.ts'
import type { SubscriptionSettings } from './store-port/subscription.ts'

export type Posting = {
  readonly at: Date
  /** The subscription's id. */
  readonly where: string
  readonly platform: Platform
  readonly action: 'post' | 'reply' | 'edit'
  readonly isSilent: boolean
  /** The first line of the message: its label and its text. */
  readonly label: string | undefined
  readonly text: string
}

export function createRecorder(options: {
  readonly subscriptions: readonly SubscriptionSettings[]
  readonly locale: Locale
  readonly now: () => Date
  readonly onPosting: (posting: Posting) => void
}): Readonly<Record<Platform, Messenger>> {
  const { subscriptions, locale, now, onPosting } = options
  let count = 0
  const note = (
    { platform, channel }: Destination,
    { title }: Message,
    what: Pick<Posting, 'action' | 'isSilent'>,
  ): void => {
    const place = subscriptions.find(
      (each) => each.platform === platform && each.channel === channel,
    )
    onPosting({
      at: now(),
      where: place?.id ?? channel,
      platform,
      ...what,
      label: title.label && locale.say(title.label),
      text: locale.say(title.text),
    })
  }
  const create = (platform: Platform): Messenger => ({
    platform,
    dedupesForMs: 0,
    platformRules: [],
    destinationRules: () => [],
    findLinked: async () => undefined,
    render: () => ({ method: 'none', payload: {} }),
    async send(destination, message, { replyTo, isSilent }) {
      note(destination, message, { action: replyTo === undefined ? 'post' : 'reply', isSilent })
      count += 1
      return { messageId: String(count) }
    },
    async edit(destination, _messageId, message) {
      note(destination, message, { action: 'edit', isSilent: true })
    },
    check: async () => ({ kind: 'ready' }),
    countAudience: async () => undefined,
    findSent: async () => 'absent',
  })
  return { discord: create('discord'), telegram: create('telegram') }
}
