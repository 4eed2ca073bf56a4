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
  return {
    isPrivate: true,
    message: say(title, [
      {
        kind: 'item',
        label: nameActor(by).label,
        text: { phrase: `resume.${kind}` },
        url: undefined,
        detail: undefined,
        at: since,
      },
      { kind: 'paragraph', text: howOn },
    ]),
  }
}
