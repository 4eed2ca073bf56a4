import { tryWishes } from '../core/alert/trial.ts'
import { arrange } from '../core/arrange.ts'
import { sayAll } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import type { Wishes } from '../core/subscription.ts'
import type { CommandDeps } from './command.ts'
import { say } from './say.ts'
import { findWithdrawn, pastCount } from './trial.ts'

/** A recent alert as it would look at the place: the newest that would have come, or else the newest. Never one that was withdrawn. */
export async function sayPreview(deps: CommandDeps, wishes: Wishes): Promise<Message> {
  const past = (await deps.store.alerts.listRecent(pastCount)).toReversed()
  const withdrawn = findWithdrawn(past)
  const standing = past.filter(({ storyId }) => !withdrawn.has(storyId))
  const coming = tryWishes(wishes, standing).filter(({ outcome }) => outcome === 'post')
  const alert = coming.at(-1)?.alert ?? standing.at(-1)
  if (alert === undefined) return say({ phrase: 'preview.none' }, [])
  const { style } = wishes
  const locale = deps.locales.find(style.language)
  const said = sayAll(arrange(alert.standing, style), locale)
  const note = { phrase: coming.length > 0 ? 'preview.note' : 'preview.not-coming' } as const
  // Where others see it too, nobody shall take it for news.
  const label = [locale.say({ phrase: 'preview.label' }), said.title.label].filter(Boolean)
  return {
    ...said,
    title: { ...said.title, label: label.join(' · ') },
    parts: [...said.parts, { kind: 'mark', label: note, at: undefined }],
    actions: [],
  }
}
