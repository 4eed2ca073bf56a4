import type { Wording } from '../core/locale.ts'
import type { CommandReply } from '../ports/command.ts'
import type { StoredRestraint } from '../store-port/restraint.ts'
import { nameActor } from './name-actor.ts'
import { say } from './say.ts'

/** Whoever comes second is told who was first, and when. */
export function sayStopped(
  title: Wording,
  { kind, by, since }: StoredRestraint,
  howOn: Wording,
): CommandReply {
  const { label, from } = nameActor(by)
  return {
    isPrivate: true,
    message: say(title, [
      {
        kind: 'item',
        label,
        text: { phrase: `resume.${kind}` },
        url: undefined,
        detail: from.length === 0 ? undefined : { row: from },
        at: since,
      },
      { kind: 'paragraph', text: howOn },
    ]),
  }
}
