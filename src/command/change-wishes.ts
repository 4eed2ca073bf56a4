import { joinLines, sayDifference } from '../core/audit-line.ts'
import type { Wishes } from '../core/subscription.ts'
import { listSettings } from '../core/wish-settings.ts'
import type { Asker } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'
import { noteOf } from './note-of.ts'

/** Changes what comes where a person asks, and notes who did it. Nothing where the configuration owns it. */
export async function changeWishes(
  { store, now }: CommandDeps,
  asker: Asker,
  change: (before: Wishes) => Wishes,
): Promise<void> {
  await store.transaction(async (inside) => {
    const before = await inside.subscriptions.lockAt(asker)
    if (before === undefined || before.owner === 'config') return
    const after = { ...before, ...change(before) }
    const changed = sayDifference(listSettings(before), listSettings(after))
    if (changed.length === 0) return
    await inside.subscriptions.change(before.id, after)
    await inside.addAudit({
      ...noteOf(asker, now()),
      action: 'changed',
      subject: `subscription ${before.id}`,
      detail: joinLines(changed),
    })
  })
}
