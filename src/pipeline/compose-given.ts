/** The draft of what a person gives, as it stands in the story that it is in. */
import type { AlertDecision } from '../core/alert/decide.ts'
import type { AlertDraft } from '../core/approval/proposal.ts'
import { decideApproval } from '../core/approval/rule.ts'
import { because } from '../core/reason.ts'
import type { Drafted } from '../moderation/posting.ts'
import { draftAlert } from './raise-alert.ts'
import type { Filed, RaiseDeps, Weighed } from './weigh-revision.ts'

type Refused = Exclude<Drafted, { readonly kind: 'drafted' }>

/** Undoes what was filed: what is no draft must not be told by the machine either. */
export class NotDrafted extends Error {
  override readonly name = 'NotDrafted'
  readonly outcome: Refused

  constructor(outcome: Refused) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/** All of it or nothing. `work`: a transaction, which {@link NotDrafted} undoes. */
export async function orUndone<Done>(work: () => Promise<Done>): Promise<Done | Refused> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotDrafted) return error.outcome
    throw error
  }
}

/** Stored as what waits; `raisedBy`: as in the audit log. */
export async function composeGiven(
  deps: RaiseDeps,
  filed: Filed,
  { weighed, raisedBy }: { readonly weighed: Weighed; readonly raisedBy: string | undefined },
): Promise<{
  readonly why: string
  readonly draft: AlertDraft
  readonly approvalCount: number
}> {
  const decision = decideAsGiven(weighed)
  const { why } = decision
  const { draft, sources, untraced } = draftAlert(deps, filed, { ...weighed, decision })
  if (untraced !== undefined) throw new NotDrafted({ kind: 'barred', why: untraced })
  const approval = decideApproval(deps.approval, { ...draft, sources })
  const fate = { kind: 'proposed', why, at: deps.now() } as const
  await deps.store.revisions.markDecided(filed.revision.id, fate)
  const approvalCount = approval.kind === 'ask' ? approval.rule.approvalCount : 1
  return { why, draft: { ...draft, raisedBy }, approvalCount }
}

/** Whoever gives it wants it told, also where the machine would not. */
function decideAsGiven({ decision, alerts }: Weighed): Extract<AlertDecision, { kind: 'alert' }> {
  // Everybody may ask why; who it was, the audit log says.
  if (decision.kind === 'alert')
    return {
      ...decision,
      mutedBy: undefined,
      why: because('posted by hand; {reason}', { reason: decision.why }),
    }
  const alert =
    alerts.length === 0 ? 'first' : decision.kind === 'gather' ? 'confirmation' : 'update'
  return {
    kind: 'alert',
    alert,
    mutedBy: undefined,
    why: because('posted by hand; by itself: {reason}', { reason: decision.why }),
  }
}
