/** How urgent a story is, said by its publishers, its spread and the operator. */
import { findCalledLevel } from '../called.ts'
import { findCall } from '../headline.ts'
import { isAtLeast, type Level, levels, type NewsRecord, type Trust } from '../model.ts'
import { because, type Reason } from '../reason.ts'
import { tellVoices, type Voice } from '../story/confirmation.ts'
import { findTopics, type Topic } from '../topic.ts'

export type LevelDecision = { readonly level: Level; readonly why: Reason }

/** What one source says of the story now. */
export type RatedReport = {
  readonly record: NewsRecord
  readonly sourceName: string
  readonly trust: Trust
  readonly firstSeenAt: Date
  readonly voice: Voice
}

/** A source of low trust may call it what it likes: alone it gets no more. */
const unconfirmedMost: Level = 'urgent'

/** So many voices within so long are a story that spreads. */
const spread = { voiceCount: 4, withinMs: 15 * 60_000, least: 'urgent' } as const

export function decideLevel(input: {
  /** Those that stand, the first report first. */
  readonly reports: readonly RatedReport[]
  readonly topics: readonly Topic[]
}): LevelDecision {
  const { reports, topics } = input
  const voices = tellVoices(reports.map(({ voice }) => voice))
  const matches = reports.flatMap(({ record }) => findTopics(record, topics))
  const said = reports.flatMap((report, index) => {
    const confirmer = reports.find((_, other) => voices[other] !== voices[index])
    return [...sayings(report), ...liftings(report, topics)].map((saying) =>
      believe(saying, report, confirmer),
    )
  })
  const raised = mostUrgent(unmarked, [...said, ...(spreads(reports, voices) ? [spreading] : [])])
  const ceiling = matches.find(
    ({ topic }) => topic.atMost && !isAtLeast(topic.atMost, raised.level),
  )
  return ceiling?.topic.atMost
    ? {
        level: ceiling.topic.atMost,
        why: because('{reason}, which is never more than {level}', {
          reason: watched(ceiling.topic, ceiling.word),
          level: ceiling.topic.atMost,
        }),
      }
    : raised
}

/** What one report says, nothing else known. */
export function decideOwnLevel(
  record: NewsRecord,
  sourceName = 'the publisher',
  topics: readonly Topic[] = [],
): LevelDecision {
  const firstSeenAt = new Date(0)
  const { source, infosources } = record
  const voice = { source, sourceName, url: undefined, infosources, key: 0, copyOf: undefined }
  const report = { record, sourceName, trust: 'normal', firstSeenAt, voice } as const
  return decideLevel({ reports: [report], topics })
}

const unmarked: LevelDecision = { level: 'routine', why: because('no publisher marks it urgent') }

const spreading: LevelDecision = {
  level: spread.least,
  why: because('{count} sources report it within minutes', { count: spread.voiceCount }),
}

/** What one of low trust says beyond the most needs another voice; `confirmer`: one that there is. */
function believe(
  saying: LevelDecision,
  { trust, sourceName }: RatedReport,
  confirmer: RatedReport | undefined,
): LevelDecision {
  const { level, why: reason } = saying
  if (trust === 'normal' || isAtLeast(unconfirmedMost, level)) return saying
  if (confirmer)
    return {
      level,
      why: because('{reason}, and {source} confirms it', { reason, source: confirmer.sourceName }),
    }
  return {
    level: unconfirmedMost,
    why: because('{reason}, but {source} has low trust and nobody confirms it yet', {
      reason,
      source: sourceName,
    }),
  }
}

/** What the operator watches for. */
function liftings({ record }: RatedReport, topics: readonly Topic[]): readonly LevelDecision[] {
  return findTopics(record, topics).flatMap(({ topic, word }) =>
    topic.atLeast ? [{ level: topic.atLeast, why: watched(topic, word) }] : [],
  )
}

function watched(topic: Topic, word: string): Reason {
  return because('it has “{word}” of the topic {topic}', { word, topic: topic.id })
}

/** At any time, so that a story does not calm down by growing old. */
function spreads(reports: readonly RatedReport[], voices: readonly number[]): boolean {
  return reports.some(({ firstSeenAt: from }) => {
    const soon = voices.filter((_, index) => {
      const afterMs = (reports[index]?.firstSeenAt.getTime() ?? 0) - from.getTime()
      return afterMs >= 0 && afterMs <= spread.withinMs
    })
    return new Set(soon).size >= spread.voiceCount
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
