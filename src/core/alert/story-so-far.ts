/** What readers know of a story, as far as the decision on one more revision needs it. */
import { describeChanges } from '../change/describe.ts'
import type { Message } from '../message.ts'
import {
  type AlertKind,
  type Change,
  type Level,
  layOut,
  levels,
  type NewsRecord,
  type RecordId,
  type RevisionChange,
  type SourceId,
} from '../model.ts'
import { countVoices, repeats, type Voice } from '../story/confirmation.ts'
import type { ToldStory } from './decide.ts'
import { isKillNotice } from './find-killed.ts'
import { saysWrongOf } from './mend.ts'
import { findNewFigure } from './new-figure.ts'
import { hasNothingNew } from './nothing-new.ts'
import { listLastOfThreads } from './threads.ts'
import { listTold } from './told.ts'

/** One record of the story, as it may be told now. */
export type Report = {
  readonly recordId: RecordId
  readonly source: SourceId
  readonly sourceName: string
  readonly firstSeenAt: Date
  readonly content: NewsRecord
  readonly copyOf: RecordId | undefined
}

export type PastAlert = {
  readonly kind: AlertKind
  readonly level: Level
  /** The records that it names, the one whose text it shows first. */
  readonly recordIds: readonly RecordId[]
  readonly createdAt: Date
  readonly standing: Message
  readonly note: Message | undefined
  /** The record whose report is withdrawn by it. */
  readonly withdrawnId?: RecordId | undefined
}

type StorySoFar<Known> = {
  /** Since the last time that all of it was withdrawn. */
  readonly alerts: readonly Known[]
  /** Whether its report went with a story that has been withdrawn. */
  readonly isWithdrawn: boolean
}

export function readStorySoFar<Known extends PastAlert>(
  alerts: readonly Known[],
  { firstSeenAt, copyOf }: Pick<Report, 'firstSeenAt' | 'copyOf'>,
): StorySoFar<Known> {
  const since = listSinceEnd(alerts)
  const endedAt = alerts.at(-since.length - 1)?.createdAt
  const isWithdrawn =
    endedAt !== undefined &&
    since.length === 0 &&
    // Whoever reports it anew, in words of their own, may know better.
    (firstSeenAt <= endedAt || copyOf !== undefined)
  return { alerts: since, isWithdrawn }
}

/** Those since the last time that all of it was withdrawn. */
export function listSinceEnd<Known extends Pick<PastAlert, 'kind'>>(
  alerts: readonly Known[],
): readonly Known[] {
  return alerts.slice(alerts.findLastIndex(({ kind }) => kind === 'retraction') + 1)
}

/** What the story's records say now, `report` among them with what it says; the withdrawn left out. */
export function listStanding(input: {
  readonly report: Report
  /** The report itself ends with this revision. */
  readonly isEnd: boolean
  readonly reports: readonly Report[]
  /** All that there ever were. */
  readonly alerts: readonly PastAlert[]
}): readonly Report[] {
  const { report, isEnd, reports, alerts } = input
  const everNamed = listNamed(alerts)
  const continued = new Set(
    reports.flatMap(({ recordId, source, content: { evolvedfrom } }) =>
      everNamed.has(recordId) ? [keyOf(source, evolvedfrom)] : [],
    ),
  )
  const known = reports.filter(({ recordId }) => recordId !== report.recordId)
  return [...known, ...(isEnd ? [] : [report])]
    .filter(
      ({ recordId, source, content }) =>
        content.pubstatus === 'usable' &&
        content.headline !== null &&
        !continued.has(keyOf(source, content.id)) &&
        (recordId === report.recordId || !hasWithdrawn(recordId, alerts)),
    )
    .toSorted((a, b) => a.firstSeenAt.getTime() - b.firstSeenAt.getTime())
}

function keyOf(source: SourceId, id: string | null): string {
  return JSON.stringify([source, id])
}

/** Its text may read as if nothing were; named again since, it stands again. */
function hasWithdrawn(recordId: RecordId, alerts: readonly PastAlert[]): boolean {
  const end = alerts.findLastIndex(({ withdrawnId }) => withdrawnId === recordId)
  return end >= 0 && alerts.slice(end + 1).every(({ recordIds }) => !recordIds.includes(recordId))
}

/** Those that keep the story when this report ends: its publisher stands by what it has not withdrawn. */
export function listOthers(report: Report, standing: readonly Report[]): readonly Report[] {
  return standing.filter(
    (other) =>
      other.recordId !== report.recordId &&
      (other.source === report.source
        ? !isKillNotice(other.content)
        : !repeats(toVoice(other), toVoice(report))),
  )
}

/** All of it has been withdrawn: what is left repeats the report that ends. */
export function isAllWithdrawn({
  report,
  isEnd,
  standing,
}: {
  readonly report: Report
  readonly isEnd: boolean
  readonly standing: readonly Report[]
}): boolean {
  return standing.length === 0 || (isEnd && listOthers(report, standing).length === 0)
}

/** Whose word it is. */
export function toVoice({ source, sourceName, content, recordId, copyOf }: Report): Voice {
  const { url, infosources } = content
  return { source, sourceName, url: url ?? undefined, infosources, key: recordId, copyOf }
}

export function describeTold(input: {
  readonly report: Report
  /** Of the story's records, as they were told. */
  readonly reports: readonly Report[]
  readonly standing: readonly Report[]
  readonly alerts: readonly PastAlert[]
  readonly change: RevisionChange | undefined
  readonly mergeWindowMs: number
}): ToldStory | undefined {
  const { report, reports, standing, alerts, change, mergeWindowMs } = input
  const [first] = alerts
  const standingAlerts = listLastOfThreads(alerts)
  const level = mostUrgent(standingAlerts)
  if (first === undefined || level === undefined) return undefined
  const posted = new Set(alerts.flatMap(({ recordIds }) => recordIds.slice(0, 1)))
  const shownIds = standingAlerts.flatMap(({ recordIds }) => recordIds.slice(0, 1))
  const shown = reports.filter(({ recordId }) => shownIds.includes(recordId))
  const text = shown.map(({ content }) => layOut(content).text).join('\n')
  const named = listNamed(standingAlerts)
  const isOfSameSource = reports.some(
    ({ recordId, source }) =>
      source === report.source && recordId !== report.recordId && named.has(recordId),
  )
  return {
    level,
    gathersUntil: new Date(first.createdAt.getTime() + mergeWindowMs),
    isPosted: posted.has(report.recordId),
    isNamed: named.has(report.recordId),
    isOfSameSource,
    isOwnVoice: isVoiceOfItsOwn(
      report,
      standing.filter(({ recordId }) => named.has(recordId)),
    ),
    newFigure: findNewFigure(report.content, text),
    hasOldWords:
      change !== undefined &&
      (change.changes.some(({ before }) => stands(before?.text, text)) ||
        listSaid(alerts, standingAlerts).some((message) =>
          saysWrongOf(message, report.sourceName, change),
        )),
    hasNewWords: bringsNothing(change, text),
    isToldWhole: isWholeIn(report, shown),
    isToldInPieces:
      change === undefined && isOfSameSource && hasNothingNew(report.content, listToldBy(alerts)),
    isRepeat: change !== undefined && bringsBack(change, alerts),
    highestLevel: mostUrgent(alerts) ?? level,
    others: listOthers(report, standing).map(({ sourceName }) => sourceName),
  }
}

/** A copy that is ahead of its original has told all that the original says then. */
function isWholeIn({ recordId, content }: Report, shown: readonly Report[]): boolean {
  const said = [content.headline, ...content.paragraphs]
  return shown.some((other) => {
    const told = new Set([other.content.headline, ...other.content.paragraphs])
    return other.recordId !== recordId && said.every((each) => told.has(each))
  })
}

/** It says the same as those, but on its own account. */
function isVoiceOfItsOwn(report: Report, told: readonly Report[]): boolean {
  const others = told.filter(({ recordId }) => recordId !== report.recordId).map(toVoice)
  return countVoices([...others, toVoice(report)]) > countVoices(others)
}

/** What other reports add to a message stands there as well, and in what was replied. */
function listSaid(
  alerts: readonly PastAlert[],
  standingAlerts: readonly PastAlert[],
): readonly Message[] {
  return [
    ...standingAlerts.map(({ standing }) => standing),
    ...alerts.flatMap(({ note }) => note ?? []),
  ]
}

/** In all that they have said. */
export function listToldBy(alerts: readonly PastAlert[]): readonly string[] {
  return listTold(alerts.flatMap(({ standing, note }) => (note ? [standing, note] : [standing])))
}

/** The records that they name. */
export function listNamed(alerts: readonly PastAlert[]): ReadonlySet<RecordId> {
  return new Set(alerts.flatMap(({ recordIds }) => recordIds))
}

/** What readers know the story at; undefined when nothing of it stands. */
export function findToldLevel(
  alerts: readonly Pick<PastAlert, 'kind' | 'level' | 'recordIds'>[],
): Level | undefined {
  return mostUrgent(listLastOfThreads(listSinceEnd(alerts)))
}

function mostUrgent(alerts: readonly Pick<PastAlert, 'level'>[]): Level | undefined {
  return levels.find((level) => alerts.some((alert) => alert.level === level))
}

function bringsNothing(change: RevisionChange | undefined, text: string): boolean {
  const lines = describeChanges(change?.changes ?? [])
  return lines.length > 0 && lines.every(({ after }) => stands(after, text))
}

/** A post of a live blog that was gone for a while. What was replaced is said by what it is now, whoever said so before. */
function bringsBack({ changes }: RevisionChange, alerts: readonly PastAlert[]): boolean {
  const corrected = alerts.findLastIndex(({ kind }) => kind === 'correction')
  const told = listToldBy(alerts.slice(Math.max(corrected, 0))).join('\n')
  const brought = changes.filter(({ kind, after }) => after !== undefined && newsKinds.has(kind))
  return (
    brought.length > 0 &&
    brought.every(({ before, after }) => before === undefined && stands(after?.text, told))
  )
}

const newsKinds: ReadonlySet<Change['kind']> = new Set([
  'headline',
  'lede',
  'figure',
  'quote-added',
  'quote-altered',
  'name',
  'place',
  'date',
  'paragraph-added',
  'paragraph-reworded',
])

function stands(words: string | undefined, text: string): boolean {
  return words !== undefined && words !== '' && text.includes(words)
}
