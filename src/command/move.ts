import { because } from '../core/reason.ts'
import { movePlace } from '../moderation/move-place.ts'
import type { Moved } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'

/** Follows a chat that says it has become another: what goes there next need not be refused first. */
export async function move(
  { store, now }: CommandDeps,
  { platform, from, to }: Moved,
): Promise<void> {
  const known = await store.subscriptions.listOfServer({ platform, channel: from, server: from })
  const why = because('the group became a supergroup')
  for (const { id } of known)
    await store.transaction(async (inside) => {
      const subscription = await inside.subscriptions.get(id)
      if (subscription.channel !== from) return
      // What is on its way may stand in the one or be refused by it; the next refusal is followed.
      if (await inside.deliveries.isSending(id, now())) return
      await movePlace(inside, subscription, { to, why, at: now() })
    })
}
