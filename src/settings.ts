/** What the configuration says, in the store's words. */
import type { Config } from './config.ts'
import { usualWishes } from './core/subscription.ts'
import type { SubscriptionSettings } from './store-port/subscription.ts'

export function toSubscriptionSettings({
  level,
  silent,
  edits,
  cooldown,
  'updates-of': updatesBy,
  language,
  layout,
  hashtags,
  design,
  threads,
  mentions,
  ...rest
}: Config['destinations'][number]): SubscriptionSettings {
  return {
    ...usualWishes,
    ...rest,
    leastLevel: level,
    silentLevels: silent,
    mostEdits: edits,
    cooldownMs: cooldown,
    updatesBy,
    style: { language, layout, design, mentions, hasHashtags: hashtags, hasThreads: threads },
  }
}
