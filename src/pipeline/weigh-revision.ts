/** Gathers what the decision on a revision needs: what readers know, and what the story's records say. */
import {
  type AlertDecision,
  decideAlert,
  endsReport,
  type Situation,
} from '../core/alert/decide.ts'
import { findCorrected } from '../core/alert/find-corrected.ts'
import { decideLevel, decideOwnLevel, type LevelDecision } from '../core/alert/level.ts'
import {
  findRestraint,
  type Restrained,
  type Restraint,
  sayRestraint,
} from '../core/alert/restraint.ts'
import {
  describeTold,
  isAllWithdrawn,
  listNamed,
  listStanding,
  type Report,
  readStorySoFar,
  toVoice,
} from '../core/alert/story-so-far.ts'
import type { ApprovalRule } from '../core/approval/rule.ts'
import { classifyRevision } from '../core/change/classify.ts'
import { type RevisionText, readRevision } from '../core/change/revision-text.ts'
import type { RecordId, RevisionChange, SourceId, StoryId } from '../core/model.ts'
import { because, type Reason } from '../core/reason.ts'
import { together } from '../core/together.ts'
import { findTopics, type Topic } from '../core/topic.ts'
import type { DeskDeps } from '../moderation/show-proposal.ts'
import type { Log } from '../ports/log.ts'
import type { Alert } from '../store-port/alert.ts'
import type { StoredRecord } from '../store-port/record.ts'
import type { Revision } from '../store-port/revision.ts'
import type { Store } from '../store-port/store.ts'
import type { StoryReport } from '../store-port/story.ts'
import { findTold } from './find-told.ts'

export type RaiseDeps = DeskDeps & {
  readonly store: Store
  /** Which alerts wait for a yes. */
  readonly approval: readonly ApprovalRule[]
  /** What the operator watches for; may change while we run. */
  readonly topics: () => readonly Topic[]
  /** So soon after a story's first alert, other sources' reports join it by one edit. */
  readonly mergeWindowMs: number
  readonly now: () => Date
  readonly log: Log
}

/** What is decided on. */
export type Filed = {
  readonly storyId: StoryId
  readonly revision: Revision
  readonly record: StoredRecord
}

export type Weighed = {
  readonly decision: AlertDecision
  readonly level: LevelDecision
  readonly change: RevisionChange | undefined
  /** What readers know of this record. */
  readonly before: RevisionText | undefined
  readonly after: RevisionText
  readonly report: Report
  /** The story's records that stand, this one with what it says now. */
  readonly standing: readonly Report[]
  /** Since all of the story was last withdrawn. */
  readonly alerts: readonly Alert[]
  readonly topics: readonly string[]
  /** A person's word that it shall not be told now. */
  readonly stop: Situation['stop']
}

/** How soon to look whether a stop has been lifted. */
const stopLookMs = 30_000

/** Asked by itself, so that it can be asked beside other things. */
export function readSurroundings(
  { store, now }: Pick<RaiseDeps, 'store' | 'now'>,
  { storyId, revision }: Pick<Filed, 'storyId' | 'revision'>,
) {
  return together([
    findTold(store, revision),
    store.stories.listReports(storyId),
    // as: the source's id comes back from the record it was given to
    store.sources.get(revision.content.source as SourceId),
    store.alerts.listOfStory(storyId),
    store.restraints.listActive(now()),
  ])
}

export type Surroundings = Awaited<ReturnType<typeof readSurroundings>>

/** `waiting`: records that nobody may know of yet, whose alert waits for a yes. */
export async function weighRevision(
  deps: RaiseDeps,
  filed: Filed,
  surroundings: Surroundings,
  waiting: readonly RecordId[] = [],
): Promise<Weighed> {
  const { store } = deps
  const { storyId, revision, record } = filed
  const now = deps.now()
  const after = readRevision(revision.content)
  const [told, known, source, raised, restraints] = surroundings
  const reports = [...known, ...(await readWaiting(store, waiting, known))]
  const listed = reports.find(({ recordId }) => recordId === record.id)
  const report: Report = {
    recordId: record.id,
    source: source.id,
    sourceName: source.name,
    firstSeenAt: listed?.firstSeenAt ?? (await store.revisions.getFirstSeenAt(record.id)),
    copyOf: listed?.copyOf,
    content: after.record,
  }
  const past = await readWithdrawals(store, raised)
  const soFar = readStorySoFar(past, report)
  const { alerts } = soFar
  const named = listNamed(alerts)
  const corrected = findCorrected(
    report,
    known.filter(({ recordId }) => named.has(recordId)),
  )
  const shown = told ?? corrected
  const before = shown && readRevision(shown.content)
  const change = before && classifyRevision(before, after)
  const isEnd = endsReport(after.record, change)
  const standing = listStanding({ report, isEnd, reports, alerts: past })
  const found = standing.flatMap(({ content }) => findTopics(content, deps.topics()))
  const topics = [...new Set(found.map(({ topic }) => topic.id))]
  const rated = [...known, { source: source.id, trust: source.trust }]
  const ended = isAllWithdrawn({ report, isEnd, standing }) ? alerts.at(-1) : undefined
  const level = ended ? levelOf(ended) : await weighLevel(deps, { rated, standing, alerts })
  const stop = sayStop(restraints, { storyId, sources: [source.id], topics }, now)
  const decision = decideAlert({
    now,
    record: after.record,
    sourceName: source.name,
    level,
    ownLevel: decideOwnLevel(after.record, source.name, deps.topics()).level,
    change,
    isBaseline: record.isBaseline,
    isCopy: report.copyOf !== undefined,
    heldUntil: new Date(report.firstSeenAt.getTime() + source.holdMs),
    stop,
    told: describeTold({ ...deps, report, reports, standing, alerts, change }),
    isWithdrawn: soFar.isWithdrawn,
  })
  return { decision, level, change, before, after, report, standing, alerts, topics, stop }
}

/** Whose report ends with which alert. */
function readWithdrawals(store: Store, alerts: readonly Alert[]) {
  return together(
    alerts.map(async (alert) => {
      if (alert.kind !== 'source-withdrawal' && alert.kind !== 'retraction') return alert
      const { recordId } = await store.revisions.get(alert.revisionId)
      return { ...alert, withdrawnId: recordId }
    }),
  )
}

/** What is known already is not read again. */
async function readWaiting(
  store: Store,
  waiting: readonly RecordId[],
  known: readonly Report[],
): Promise<readonly Report[]> {
  const ids = waiting.filter((id) => known.every(({ recordId }) => recordId !== id))
  const read = await together(
    ids.map(async (recordId): Promise<Report | undefined> => {
      const latest = await store.revisions.findLatest(recordId)
      if (latest === undefined) return undefined
      // as: the source's id comes back from the record it was given to
      const source = await store.sources.get(latest.content.source as SourceId)
      const { content, seenAt: firstSeenAt } = latest
      const { id, name: sourceName } = source
      return { recordId, source: id, sourceName, firstSeenAt, content, copyOf: undefined }
    }),
  )
  return read.filter((report) => report !== undefined)
}

function sayStop(
  restraints: readonly Restraint[],
  about: Restrained,
  now: Date,
): Situation['stop'] {
  const stop = findRestraint(restraints, 'stop', about)
  return (
    stop && {
      why: sayRestraint(stop),
      isOfEverything: stop.subject.kind === 'everything',
      lookAgainAt: new Date(now.getTime() + stopLookMs),
    }
  )
}

/** The last alert whose level a person has chosen, in the alert itself or before it was told. */
async function findSetByHand(store: Store, alerts: readonly Alert[]): Promise<Alert | undefined> {
  const [last] = alerts.slice(-1)
  if (last === undefined) return undefined
  const proposals = await store.proposals.listOfStory(last.storyId)
  const chosen = new Set(
    proposals.flatMap(({ edits, alertId }) => (edits.level === undefined ? [] : [alertId])),
  )
  return alerts.findLast(
    ({ id, kind, raisedBy }) =>
      chosen.has(id) ||
      (raisedBy !== undefined &&
        (kind === 'escalation' || kind === 'de-escalation') &&
        !proposals.some(({ alertId }) => alertId === id)),
  )
}

/** A story that has ended keeps it: whoever was rung for it hears of its end as loud. */
function levelOf({ level, why }: Alert): LevelDecision {
  // as: it was told for a reason, which is kept as text
  return { level, why: why as Reason }
}

/** A level that a person has set stays. */
async function weighLevel(
  { store, topics }: RaiseDeps,
  {
    rated,
    standing,
    alerts,
  }: Pick<Weighed, 'standing' | 'alerts'> & {
    readonly rated: readonly Pick<StoryReport, 'source' | 'trust'>[]
  },
): Promise<LevelDecision> {
  const set = await findSetByHand(store, alerts)
  if (set) return { level: set.level, why: because('a moderator has set it by hand') }
  const trusts = new Map(rated.map(({ source, trust }) => [source, trust]))
  for (const { source } of standing)
    if (!trusts.has(source)) trusts.set(source, (await store.sources.get(source)).trust)
  return decideLevel({
    reports: standing.map((report) => ({
      record: report.content,
      sourceName: report.sourceName,
      trust: trusts.get(report.source) ?? 'normal',
      firstSeenAt: report.firstSeenAt,
      voice: toVoice(report),
    })),
    topics: topics(),
  })
}
