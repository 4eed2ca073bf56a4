import { tryWishes } from '../core/alert/trial.ts'
import { arrange } from '../core/arrange.ts'
import { sayAll } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import type { Subscription } from '../store-port.ts'
import type { CommandDeps } from './command.ts'
import { say } from './say.ts'
import { pastCount } from './trial.ts'

/** A recent alert as it would look at the place: the newest that would have come, or else the newest. */
export async function sayPreview(deps: CommandDeps, here: Subscription): Promise<Message> {
  const past = (await deps.store.alerts.listRecent(pastCount)).toReversed()
  const coming = tryWishes(here, past).filter(({ outcome }) => outcome === 'post')
  const alert = coming.at(-1)?.alert ?? past.at(-1)
  if (alert === undefined) return say({ phrase: 'preview.none' }, [])
  const { style } = here
  const said = sayAll(arrange(alert.standing, style), deps.locales.find(style.language))
  const note = { phrase: coming.length > 0 ? 'preview.note' : 'preview.not-coming' } as const
  return {
    ...said,
    parts: [...said.parts, { kind: 'mark', label: note, at: undefined }],
    actions: [],
  }
}
