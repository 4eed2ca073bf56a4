/** How urgent a story is, said by its publishers, its spread and the operator. */
import { findCalledLevel } from '../called.ts'
import { findCall } from '../headline.ts'
import { isAtLeast, type Level, levels, type NewsRecord, type Trust } from '../model.ts'
import { because, type Reason } from '../reason.ts'
import { findTopics, type Topic } from '../topic.ts'

export type LevelDecision = { readonly level: Level; readonly why: Reason }

/** What one source says of the story now. */
export type RatedReport = {
  readonly record: NewsRecord
  readonly sourceName: string
  readonly trust: Trust
  readonly firstSeenAt: Date
  readonly isCopy: boolean
}

/** A source of low trust may call it what it likes: alone it gets no more. */
const unconfirmedMost: Level = 'urgent'

/** So many reports of their own within so long are a story that spreads. */
const spread = { reportCount: 4, withinMs: 15 * 60_000, least: 'urgent' } as const

/** `confirmations`: standing reports independent of the first. */
export function decideLevel(input: {
  readonly reports: readonly RatedReport[]
  readonly confirmations: number
  readonly topics: readonly Topic[]
}): LevelDecision {
  const { reports, confirmations, topics } = input
  const matches = reports.flatMap(({ record }) => findTopics(record, topics))
  const raised = mostUrgent(unmarked, [
    ...reports.flatMap(sayings),
    ...matches.flatMap(({ topic, word }) =>
      topic.atLeast ? [{ level: topic.atLeast, why: watched(topic, word) }] : [],
    ),
    ...(spreads(reports)
      ? [
          {
            level: spread.least,
            why: because('{count} sources report it within minutes', { count: spread.reportCount }),
          },
        ]
      : []),
  ])
  const lowered = isConfirmed(reports, confirmations) ? raised : capUnconfirmed(raised, reports)
  const ceiling = matches.find(
    ({ topic }) => topic.atMost && !isAtLeast(topic.atMost, lowered.level),
  )
  return ceiling?.topic.atMost
    ? {
        level: ceiling.topic.atMost,
        why: because('{reason}, which is never more than {level}', {
          reason: watched(ceiling.topic, ceiling.word),
          level: ceiling.topic.atMost,
        }),
      }
    : lowered
}

/** What one report says, nothing else known. */
export function decideOwnLevel(
  record: NewsRecord,
  sourceName = 'the publisher',
  topics: readonly Topic[] = [],
): LevelDecision {
  const firstSeenAt = new Date(0)
  const report = { record, sourceName, trust: 'normal', firstSeenAt, isCopy: false } as const
  return decideLevel({ reports: [report], confirmations: 0, topics })
}

const unmarked: LevelDecision = { level: 'routine', why: because('no publisher marks it urgent') }

/** By two sources that do not repeat each other, or by one that the operator trusts alone. */
function isConfirmed(reports: readonly RatedReport[], confirmations: number): boolean {
  return confirmations > 0 || reports.some(({ trust }) => trust === 'normal')
}

function capUnconfirmed(decision: LevelDecision, reports: readonly RatedReport[]): LevelDecision {
  if (isAtLeast(unconfirmedMost, decision.level)) return decision
  const name = reports[0]?.sourceName ?? 'its source'
  return {
    level: unconfirmedMost,
    why: because('{reason}, but {source} has low trust and nobody confirms it yet', {
      reason: decision.why,
      source: name,
    }),
  }
}

function watched(topic: Topic, word: string): Reason {
  return because('it has “{word}” of the topic {topic}', { word, topic: topic.id })
}

/** At any time, so that a story does not calm down by growing old. */
function spreads(reports: readonly RatedReport[]): boolean {
  const times = reports
    .filter(({ isCopy }) => !isCopy)
    .map(({ firstSeenAt }) => firstSeenAt.getTime())
    .sort((a, b) => a - b)
  return times.some((from, index) => {
    const last = times[index + spread.reportCount - 1]
    return last !== undefined && last - from <= spread.withinMs
  })
}

/** The publisher's own word and urgency. */
function sayings({ record, sourceName }: RatedReport): readonly LevelDecision[] {
  const { headline, kicker, markers, urgency } = record
  const called = [kicker, ...markers, findCall(headline)?.label].flatMap((label) => {
    if (!label) return []
    const level = findCalledLevel(label)
    const why = because('{source} calls it “{label}”', { source: sourceName, label })
    return level === undefined ? [] : [{ level, why }]
  })
  const given =
    urgency === null
      ? []
      : [
          {
            level: levels[urgency - 1] ?? ('routine' as const),
            why: because('{source} gives it urgency {urgency}', { source: sourceName, urgency }),
          },
        ]
  return [...called, ...given]
}

/** Of equals the first. */
function mostUrgent(least: LevelDecision, others: readonly LevelDecision[]): LevelDecision {
  return others.reduce((most, each) => (isAtLeast(most.level, each.level) ? most : each), least)
}
