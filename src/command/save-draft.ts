import { joinLines, saySettings } from '../core/audit-line.ts'
import { because, type Reason } from '../core/reason.ts'
import { usualWishes, type Wishes } from '../core/subscription.ts'
import { listSettings } from '../core/wish-settings.ts'
import type { Asker, PressReply } from '../ports/command.ts'
import { changeWishes } from './change-wishes.ts'
import type { CommandDeps } from './command.ts'
import { type Draft, draftSchema } from './draft.ts'
import { noteOf } from './note-of.ts'
import { say } from './say.ts'
import { sayTaken, takeMemo } from './take-memo.ts'
import { sayWishes } from './wish-card.ts'

/** From now on it is true, if everything that was chosen can be done there. Of two who press at once, one saves. */
export async function saveDraft(deps: CommandDeps, draft: Draft): Promise<PressReply> {
  const { at, wishes } = draft
  const why = await findLack(deps, at, wishes)
  if (why !== undefined) return { ...sayLack(why), replacesMessage: false }
  const outcome = await deps.store.transaction(async (store) => {
    const taken = await takeMemo({ ...deps, store }, at, draft.id, draftSchema)
    return taken.kind === 'answer' ? taken.reply : keep({ ...deps, store }, draft)
  })
  if (typeof outcome === 'object') return { ...outcome, replacesMessage: true }
  const here = await deps.store.subscriptions.findAt(at)
  const place = at.placeName ?? 'here'
  const message =
    here === undefined
      ? sayTaken(undefined).message
      : await sayWishes(deps, { phrase: `subscribe.${outcome}`, values: { place } }, at, here)
  return { isPrivate: true, replacesMessage: true, message }
}

async function keep(deps: CommandDeps, draft: Draft): Promise<'done' | 'changed'> {
  const { at, wishes } = draft
  const here = await deps.store.subscriptions.lockAt(at)
  if (here === undefined) {
    await deps.store.subscriptions.add(at, wishes, deps.now())
    await deps.store.addAudit({
      ...noteOf(at, deps.now()),
      action: 'subscribed',
      subject: `${at.platform} ${at.channel}`,
      detail: joinLines(saySettings(listSettings(wishes), listSettings(usualWishes))),
    })
    return 'done'
  }
  await changeWishes(deps, at, (now) => mergeWishes(draft, now))
  if (here.parkedWhy === undefined) return 'changed'
  // Nothing came any more, and nothing stands in the way now.
  await deps.store.subscriptions.revive(here.id)
  await deps.store.addAudit({
    ...noteOf(at, deps.now()),
    action: 'revived',
    subject: `subscription ${here.id}`,
    detail: because('before: {reason}', { reason: here.parkedWhy }),
  })
  return 'done'
}

/** What was changed in the draft; the rest stays as others have made it meanwhile. */
function mergeWishes({ before, wishes }: Pick<Draft, 'before' | 'wishes'>, now: Wishes): Wishes {
  if (before === undefined) return wishes
  const style = { ...now.style, ...findChanged(before.style, wishes.style) }
  return { ...now, ...findChanged(before, wishes), style }
}

function findChanged<Part extends object>(before: Part, after: Part): Partial<Part> {
  const was = new Map(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(was.get(name)) !== JSON.stringify(value),
  )
  // as: every name is one of the part's
  return Object.fromEntries(changed) as Partial<Part>
}

/** Why not everything can be posted there; undefined: it can. */
export async function findLack(
  { messengers }: CommandDeps,
  { platform, channel }: Pick<Asker, 'platform' | 'channel'>,
  { style }: Wishes,
): Promise<Reason | undefined> {
  const readiness = await messengers[platform]?.check({ ...style, platform, channel })
  return readiness?.kind === 'lacking' ? readiness.why : undefined
}

export function sayLack(why: Reason): Omit<PressReply, 'replacesMessage'> {
  const cure = { kind: 'paragraph', text: { phrase: 'subscribe.lacking.cure' } } as const
  return {
    isPrivate: true,
    message: say({ phrase: 'subscribe.lacking', values: { why: { because: why } } }, [cure]),
  }
}
