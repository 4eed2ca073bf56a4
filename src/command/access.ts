import type { Platform } from '../core/model.ts'
import type { Access, Asker, CommandReply } from '../ports/command.ts'
import { say } from './say.ts'

/** Ids of persons, and on Discord of roles; undefined: everybody, as in a sandbox. */
export type Moderators = Readonly<Record<Platform, ReadonlySet<string> | undefined>> & {
  /** Persons by their id on each platform. Default: none. */
  readonly onBoth?: readonly Readonly<Record<Platform, string>>[]
}

/** The answer to somebody who may not. */
export async function refuse(
  access: Access | undefined,
  asker: Asker,
  moderators: Moderators,
): Promise<CommandReply | undefined> {
  if (access === undefined) return undefined
  const isAllowed =
    access === 'moderator' ? isModerator(asker, moderators) : await asker.isManager()
  if (isAllowed) return undefined
  return { isPrivate: true, message: say({ phrase: `access.${access}.${asker.platform}` }, []) }
}

export function isModerator({ platform, userId, roles }: Asker, moderators: Moderators): boolean {
  const allowed = moderators[platform]
  return allowed === undefined || [userId, ...roles].some((id) => allowed.has(id))
}
