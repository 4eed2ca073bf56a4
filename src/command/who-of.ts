import type { Who } from '../moderation/change-proposal.ts'
import type { Asker } from '../ports/command.ts'
import { noteOf } from './note-of.ts'

/** Who decides on a proposal: one vote for one person, wherever they press. */
export function whoOf(asker: Asker, at: Date): Who {
  const { platform, userId, userName } = asker
  return { by: `${platform}:${userId}`, name: userName, actor: noteOf(asker, at).actor }
}
