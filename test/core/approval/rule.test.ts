import { expect, test } from 'vitest'
import { type ApprovalRule, decideApproval } from '../../../src/core/approval/rule.ts'
import type { AlertKind, Level, SourceId } from '../../../src/core/model.ts'

const wire = 'wire' as SourceId
const rumor = 'rumor' as SourceId
const rule: ApprovalRule = {
  sources: [],
  topics: [],
  leastLevel: 'routine',
  approvalCount: 1,
  hasUpdates: true,
  timeOut: undefined,
}
const raised = { kind: 'first', level: 'urgent', sources: [wire], topics: ['quake'] } as const
const two = { ...rule, leastLevel: 'flash', approvalCount: 2 } as const

type Case = {
  readonly why: string
  readonly rules: readonly ApprovalRule[]
  readonly more?: Partial<{ kind: AlertKind; level: Level; sources: SourceId[]; topics: string[] }>
  /** How many must say yes; 0: it is told. */
  readonly count: number
  readonly says: string
}

test.each<Case>([
  { why: 'without a rule', rules: [], count: 0, says: 'no rule wants a yes for it' },
  { why: 'a rule for everything', rules: [rule], count: 1, says: 'everything needs a yes' },
  {
    why: 'a source',
    rules: [{ ...rule, sources: [rumor, wire] }],
    count: 1,
    says: 'source wire needs a yes',
  },
  { why: 'another source', rules: [{ ...rule, sources: [rumor] }], count: 0, says: 'no rule' },
  {
    why: 'one of several reports is enough',
    rules: [{ ...rule, sources: [rumor] }],
    more: { sources: [wire, rumor] },
    count: 1,
    says: 'source rumor needs a yes',
  },
  {
    why: 'a topic and a level',
    rules: [{ ...rule, topics: ['quake'], leastLevel: 'urgent' }],
    count: 1,
    says: 'topic quake, level urgent needs a yes',
  },
  {
    why: 'a topic, and too low a level',
    rules: [{ ...rule, topics: ['quake'], leastLevel: 'bulletin' }],
    count: 0,
    says: 'no rule',
  },
  { why: 'two for a flash', rules: [two], more: { level: 'flash' }, count: 2, says: '2 people' },
  { why: 'and for less none', rules: [two], count: 0, says: 'no rule' },
  {
    why: 'the rule that wants most people counts',
    rules: [rule, two],
    more: { level: 'flash' },
    count: 2,
    says: '2 people',
  },
  { why: 'an update waits', rules: [rule], more: { kind: 'update' }, count: 1, says: 'a yes' },
  {
    why: 'an update passes where the rule says so',
    rules: [{ ...rule, hasUpdates: false }],
    more: { kind: 'update' },
    count: 0,
    says: 'no rule',
  },
  {
    why: 'what becomes more urgent waits even then',
    rules: [{ ...rule, hasUpdates: false }],
    more: { kind: 'escalation' },
    count: 1,
    says: 'a yes',
  },
  ...(['correction', 'retraction', 'source-withdrawal', 'de-escalation'] as const).map((kind) => ({
    ...{
      why: `a ${kind} never waits`,
      rules: [two, rule],
      more: { kind, level: 'flash' as const },
    },
    ...{ count: 0, says: 'never waits' },
  })),
])('$why', ({ rules, more, count, says }) => {
  const decision = decideApproval(rules, { ...raised, ...more })
  expect(decision.kind === 'ask' ? decision.rule.approvalCount : 0).toBe(count)
  expect(decision.why).toContain(says)
})
