import type { Left } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'

/** Parks what was subscribed where the bot no longer is; its wishes are kept for who lets it in again. */
export async function leave({ store, now }: CommandDeps, left: Left): Promise<void> {
  const { platform, why } = left
  await store.transaction(async (inside) => {
    const { subscriptions } = inside
    const all = [
      ...(await subscriptions.listActive()),
      ...(await subscriptions.listActiveOfPersons()),
    ]
    const there = all.filter((each) => each.platform === platform && left.isThere(each))
    for (const { id } of there) {
      await inside.subscriptions.park(id, why, now())
      await inside.addAudit({
        at: now(),
        actor: 'system',
        action: 'parked',
        subject: `subscription ${id}`,
        detail: why,
      })
    }
  })
}
