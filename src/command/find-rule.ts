/** Which rule of the house wants a yes to what a person proposes, as it is by now. */
import type { Proposal } from '../core/approval/proposal.ts'
import { type ApprovalRule, decideApproval } from '../core/approval/rule.ts'
import type { AlertKind, Level, RecordId, SourceId } from '../core/model.ts'
import { readDressed } from '../moderation/show-proposal.ts'
import type { CommandDeps } from './command.ts'

type Raised = {
  readonly kind: AlertKind
  readonly level: Level
  readonly topics: readonly string[]
  readonly recordIds: readonly RecordId[]
}

export async function findRule(
  { store, approval }: CommandDeps,
  raised: Raised,
): Promise<ApprovalRule | undefined> {
  const records = await Promise.all(raised.recordIds.map((id) => store.records.get(id)))
  // as: the source's id comes back from the record it was given to
  const sources = records.map(({ content }) => content.source as SourceId)
  const asked = decideApproval(approval, { ...raised, sources })
  return asked.kind === 'ask' ? asked.rule : undefined
}

/** Of what was seen: what has changed since is refused by its version. */
export async function findRuleOf(
  deps: CommandDeps,
  proposal: Pick<Proposal, 'draft' | 'edits' | 'revisionId'>,
): Promise<ApprovalRule | undefined> {
  return findRule(deps, await readDressed(deps.store, proposal))
}
