/** What the configuration says, in the store's words. */
import type { Config } from './config.ts'
import { toWishes } from './core/destination-settings.ts'
import type { SubscriptionSettings } from './store-port/subscription.ts'

export function toSubscriptionSettings({
  id,
  platform,
  channel,
  ...wishes
}: Config['destinations'][number]): SubscriptionSettings {
  return { id, platform, channel, ...toWishes(wishes) }
}
