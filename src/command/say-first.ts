/** Whoever comes second is told who was first, and when. */
import type { AuditAction } from '../core/audit-action.ts'
import type { Wording } from '../core/locale.ts'
import type { MessagePart } from '../core/message.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Store } from '../store-port/store.ts'
import { labelOf } from './alert-label.ts'
import { nameActor } from './name-actor.ts'

export function sayFirst({ name, at }: { readonly name: Wording; readonly at: Date }): MessagePart {
  return { kind: 'mark', label: { phrase: 'by-hand.first', values: { name } }, at }
}

/** Who has raised it; where nobody has, what the news made of the story. */
export function sayWhoRaised({ raisedBy, kind, level, createdAt: at }: Alert): MessagePart {
  return raisedBy === undefined
    ? { kind: 'mark', label: labelOf(kind, level), at }
    : sayFirst({ name: nameActor(raisedBy).label, at })
}

/** Who has done it last; nothing where nobody has. */
export async function findFirst(
  store: Store,
  deed: { readonly action: AuditAction; readonly subject?: string; readonly storyId?: number },
): Promise<readonly MessagePart[]> {
  const [done] = await store.listAudit({ offset: 0, limit: 1, ...deed })
  return done === undefined ? [] : [sayFirst({ name: nameActor(done.actor).label, at: done.at })]
}
