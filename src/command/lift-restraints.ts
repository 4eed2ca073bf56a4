import type { AuditAction } from '../core/audit-action.ts'
import { because } from '../core/reason.ts'
import type { Asker } from '../ports/command.ts'
import type { StoredRestraint } from '../store-port/restraint.ts'
import type { CommandDeps } from './command.ts'
import { nameSubject } from './name-subject.ts'
import { noteOf } from './note-of.ts'

/** `false`: there was nothing to lift, or somebody was faster. */
export async function liftRestraints(
  deps: CommandDeps,
  asker: Asker,
  meant: readonly StoredRestraint[],
  action: AuditAction = 'resumed',
): Promise<boolean> {
  if (meant.length === 0) return false
  const { store, now } = deps
  const isLifted = await store.transaction(async (inside) => {
    let isFirst = false
    for (const { id, kind, subject, by } of meant) {
      if (!(await inside.restraints.lift(id, now()))) continue
      await inside.addAudit({
        ...noteOf(asker, now()),
        action,
        subject: nameSubject(subject),
        detail:
          kind === 'stop'
            ? because('stop by {by} lifted', { by })
            : because('silence by {by} lifted', { by }),
      })
      isFirst = true
    }
    return isFirst
  })
  // What waited is found and sent now, not at the next reminder.
  if (isLifted) await deps.enqueue([{ step: 'sweep' }])
  return isLifted
}
