import type { Wishes } from '../core/subscription.ts'
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
    const detail = sayDifference(before, after)
    if (detail === '') return
    await inside.subscriptions.change(before.id, after)
    await inside.addAudit({
      ...noteOf(asker, now()),
      action: 'changed',
      subject: `subscription ${before.id}`,
      detail,
    })
  })
}

/** `leastLevel: "routine" → "urgent"`. */
function sayDifference(before: Wishes, after: Wishes): string {
  const old = new Map(Object.entries(before))
  return Object.entries(after)
    .map(([name, value]) => [name, write(old.get(name)), write(value)] as const)
    .filter(([, was, is]) => was !== is)
    .map(([name, was = 'none', is = 'none']) => `${name}: ${was} → ${is}`)
    .join(', ')
}

/** The same however its parts are ordered: the database keeps them in an order of its own. */
function write(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
