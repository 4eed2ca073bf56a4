import type { Asker } from '../ports/command.ts'
import type { AuditEntry } from '../store-port/store.ts'

/** Who did something, where and when: the beginning of an entry in the audit log. */
export function noteOf(
  { platform, userId, userName, channel }: Asker,
  at: Date,
): Pick<AuditEntry, 'at' | 'actor'> {
  return { at, actor: `${platform}:${userId} (${userName}) in ${channel}` }
}
