import { expect, test } from 'vitest'
import { findPlacing } from '../../../src/core/approval/placing.ts'
import type { ProposalState } from '../../../src/core/approval/proposal.ts'
import type { AlertKind, RecordId, StoryId } from '../../../src/core/model.ts'

const story = 7 as StoryId
const [ours, theirs] = [1, 2].map((id) => ({ recordIds: [id as RecordId] }))

type Given = {
  readonly from: StoryId | undefined
  readonly is: 'apart' | 'back' | undefined
  readonly state: ProposalState
}

test.each([
  { why: 'news of a told story may be none', alerts: [theirs], kind: 'update', is: 'apart' },
  { why: 'so may another source’s word', alerts: [theirs], kind: 'confirmation', is: 'apart' },
  { why: 'what begins a story has one', alerts: [], kind: 'first', is: undefined },
  { why: 'what was told stays', alerts: [theirs, ours], kind: 'update', is: undefined },
  { why: 'told anew, it begins', alerts: [theirs], kind: 'first', is: undefined },
  { why: 'a given one is taken back', alerts: [], kind: 'first', from: story, is: 'back' },
  { why: 'not once it was told', alerts: [ours], kind: 'update', from: story, is: undefined },
  { why: 'nor once it waits for a yes', state: 'waiting', alerts: [theirs], kind: 'update' },
] as const)('$why', ({ alerts, kind, ...given }) => {
  const { from, is, state }: Given = { from: undefined, is: undefined, state: 'drafted', ...given }
  const told = alerts.flatMap((each) => each ?? [])
  const draft: { readonly kind: AlertKind } = { kind }
  const proposal = { state, edits: { apartFrom: from }, draft }
  const placing = findPlacing(proposal, 1 as RecordId, told)
  expect(placing?.kind).toBe(is)
})
