import type { Who } from '../moderation/change-proposal.ts'
import type { Asker } from '../ports/command.ts'
import type { Moderators } from './access.ts'
import type { CommandDeps } from './command.ts'
import { noteOf } from './note-of.ts'
import { personOf } from './own-place.ts'

/** Who decides on a proposal. */
export function whoOf({ moderators, now }: CommandDeps, asker: Asker): Who {
  const { actor } = noteOf(asker, now())
  return { by: voterOf(asker, moderators), name: asker.userName, actor }
}

/** One vote for one person, wherever they press. */
export function voterOf(asker: Asker, { onBoth = [] }: Moderators): string {
  const person = onBoth.find((each) => each[asker.platform] === asker.userId)
  return personOf(person ? { platform: 'discord', userId: person.discord } : asker)
}
