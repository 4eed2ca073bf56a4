/** Whether a draft's report stays in the story that it was filed into. */
import type { RecordId, StoryId } from '../model.ts'
import type { AlertDraft, Proposal } from './proposal.ts'

export type Placing =
  /** It can have a story of its own. */
  | { readonly kind: 'apart' }
  /** It has been given one, and can go back. */
  | { readonly kind: 'back'; readonly story: StoryId }

/** `alerts`: of its story. Nothing can be chosen once readers know of the report, or of its own story. */
export function findPlacing(
  {
    state,
    edits,
    draft,
  }: Pick<Proposal, 'state' | 'edits'> & {
    readonly draft: Pick<AlertDraft, 'kind'>
  },
  recordId: RecordId,
  alerts: readonly Pick<AlertDraft, 'recordIds'>[],
): Placing | undefined {
  if (state !== 'drafted') return undefined
  if (alerts.length === 0)
    return edits.apartFrom === undefined ? undefined : { kind: 'back', story: edits.apartFrom }
  const isTold = alerts.some(({ recordIds }) => recordIds.includes(recordId))
  return draft.kind === 'first' || isTold ? undefined : { kind: 'apart' }
}
