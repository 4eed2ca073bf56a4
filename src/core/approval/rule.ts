/** Which alerts wait for somebody's yes. Reads from top to bottom as the policy of the house. */
import { type AlertKind, isAtLeast, type Level, type SourceId } from '../model.ts'
import { because, type Reason } from '../reason.ts'

export const timeOutEnds = ['post', 'drop', 'wait'] as const

/** What becomes of an alert on which nobody has decided. */
export type TimeOut = {
  readonly afterMs: number
  /** `post`: told as it is; `drop`: not told. */
  readonly end: 'post' | 'drop'
  /** So long before it moderators are reminded. */
  readonly remindMs: number | undefined
}

/** All of it must match. */
export type ApprovalRule = {
  /** Any of these; empty: all. */
  readonly sources: readonly SourceId[]
  /** Of `config/topics.yaml`, any of these; empty: all. */
  readonly topics: readonly string[]
  /** From this level on. */
  readonly leastLevel: Level
  /** So many different people must say yes. */
  readonly approvalCount: number
  /** What follows on a story that stands waits too. */
  readonly hasUpdates: boolean
  /** Undefined: it waits for ever. */
  readonly timeOut: TimeOut | undefined
}

export type ApprovalDecision =
  | { readonly kind: 'tell'; readonly why: Reason }
  | { readonly kind: 'ask'; readonly rule: ApprovalRule; readonly why: Reason }

type Raised = {
  readonly kind: AlertKind
  readonly level: Level
  /** Of all reports whose words it brings. */
  readonly sources: readonly SourceId[]
  readonly topics: readonly string[]
}

/** Of several rules that match, the one that wants most people; of equals the first. */
export function decideApproval(rules: readonly ApprovalRule[], raised: Raised): ApprovalDecision {
  if (isTruth(raised.kind))
    return {
      kind: 'tell',
      why: because('a {kind} of what stands never waits for a yes', { kind: raised.kind }),
    }
  const [rule] = rules
    .filter((each) => isAbout(each, raised))
    .toSorted((a, b) => b.approvalCount - a.approvalCount)
  if (rule === undefined) return { kind: 'tell', why: because('no rule wants a yes for it') }
  return { kind: 'ask', rule, why: sayRule(rule, raised) }
}

/** It mends what readers know, and must reach them. */
export function isTruth(kind: AlertKind): boolean {
  return (
    kind === 'correction' ||
    kind === 'retraction' ||
    kind === 'source-withdrawal' ||
    kind === 'de-escalation'
  )
}

function isAbout(
  { sources, topics, leastLevel, hasUpdates }: ApprovalRule,
  raised: Raised,
): boolean {
  const isFollowUp = raised.kind === 'update' || raised.kind === 'confirmation'
  return (
    isAtLeast(raised.level, leastLevel) &&
    (sources.length === 0 || sources.some((id) => raised.sources.includes(id))) &&
    (topics.length === 0 || topics.some((id) => raised.topics.includes(id))) &&
    (hasUpdates || !isFollowUp)
  )
}

function sayRule(
  { sources, topics, leastLevel, approvalCount }: ApprovalRule,
  raised: Raised,
): Reason {
  const of = [
    ...sources
      .filter((id) => raised.sources.includes(id))
      .map((id) => because('source {source}', { source: id })),
    ...topics
      .filter((id) => raised.topics.includes(id))
      .map((id) => because('topic {topic}', { topic: id })),
    ...(leastLevel === 'routine' ? [] : [because('level {level}', { level: raised.level })]),
  ]
  const [list, count] = [of.join(', '), approvalCount]
  if (count === 1)
    return list === '' ? because('everything needs a yes') : because('{list} needs a yes', { list })
  return list === ''
    ? because('everything needs a yes of {count} people', { count })
    : because('{list} needs a yes of {count} people', { list, count })
}
