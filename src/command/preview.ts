import { tryWishes } from '../core/alert/trial.ts'
import type { Wishes } from '../core/subscription.ts'
import type { Asker, CommandReply } from '../ports/command.ts'
import { asPreview } from './as-preview.ts'
import type { CommandDeps } from './command.ts'
import { say } from './say.ts'
import { findWithdrawn, pastCount } from './trial.ts'

/**
 * A recent alert as it would look at the place: the newest that would have come, or else the newest. Never
 * one that was withdrawn. In the place's language; what we say of it in the asker's.
 */
export async function sayPreview(
  deps: CommandDeps,
  asker: Asker,
  wishes: Wishes,
): Promise<CommandReply> {
  const past = (await deps.store.alerts.listRecent(pastCount)).toReversed()
  const withdrawn = findWithdrawn(past)
  const standing = past.filter(({ storyId }) => !withdrawn.has(storyId))
  const coming = tryWishes(wishes, standing).filter(({ outcome }) => outcome === 'post')
  const alert = coming.at(-1)?.alert ?? standing.at(-1)
  if (alert === undefined) return { isPrivate: true, message: say({ phrase: 'preview.none' }, []) }
  const { style } = wishes
  const note = { phrase: coming.length > 0 ? 'preview.note' : 'preview.not-coming' } as const
  const label = deps.locales.find(asker.language).say(note)
  // Where others see it too, nobody shall take it for news.
  const shown = asPreview(deps, asker, alert.standing, style.language)
  const topics = style.hasHashtags ? { topics: alert.topics } : {}
  const parts = [...shown.parts, { kind: 'mark', label, at: undefined } as const]
  return { isPrivate: true, style, message: { ...shown, ...topics, parts, actions: [] } }
}
