/** Plays a history through the pipeline on a database in memory, with a simulated clock. Nothing is sent. */
import type { Config } from './config.ts'
import { classifyRevision } from './core/change/classify.ts'
import {
  type AlertKind,
  type ChangeKind,
  type Level,
  layOut,
  type NewsRecord,
  type RecordId,
  type RevisionId,
  type SourceId,
  type SubscriptionId,
} from './core/model.ts'
import { extractQuotes } from './core/quote/extract.ts'
import { because, type Reason } from './core/reason.ts'
import { usualWishes } from './core/subscription.ts'
import type { Job, Outcome } from './job.ts'
import { readLocales } from './locales.ts'
import { findTold } from './pipeline/find-told.ts'
import { createSimulation } from './pipeline/simulate.ts'
import { createMemoryBudget } from './queue/memory-budget.ts'
import { createRecorder, type Posting } from './recorder.ts'
import { toSubscriptionSettings } from './settings.ts'
import { openUnsearched } from './store/open-database.ts'
import { createStore } from './store/store.ts'
import type { Revision } from './store-port/revision.ts'
import type { SourceSettings } from './store-port/source.ts'
import type { Store } from './store-port/store.ts'
import type { SubscriptionSettings } from './store-port/subscription.ts'

/** What became of one line of the history. */
export type Played = {
  readonly id: string
  readonly storyId: number | null
  /** `none` too where nothing was known of the record: the alert's kind says that it is the first. */
  readonly change: ChangeKind
  readonly alert: { readonly level: Level; readonly kind: AlertKind } | null
  readonly why: string
}

export type Replay = {
  /** Lets time pass until the record came, and takes it in. Gives the lines decided by now, in their order. */
  play(record: NewsRecord): Promise<readonly Played[]>
  /** Lets what still waits run out. */
  finish(): Promise<readonly Played[]>
  close(): Promise<void>
}

type Line = {
  readonly record: NewsRecord
  readonly recordId: RecordId
  revisionId: RevisionId | undefined
  played: Played | undefined
}

/** A line without a time comes so long after the one before. */
const usualGapMs = 1_000
/** What waits for longer than this after the last line is told as waiting. */
const longestWaitMs = 7 * 86_400_000
/** After these something may be held at a place. */
const holdingSteps: ReadonlySet<Job['step']> = new Set([
  'route-alert',
  'send-delivery',
  'tell-held',
])
/** PGlite runs no autovacuum. */
const linesBetweenMaintenance = 2_000

export async function openReplay(
  config: Config,
  onPosting: (posting: Posting) => void,
): Promise<Replay> {
  const opened = await openUnsearched()
  const store = createStore(opened.database, opened.step)
  const sources = new Map<string, SourceSettings>(
    config.sources.map((source) => [source.id, source]),
  )
  const subscriptions = findSubscriptions(config)
  const english = (await readLocales()).find('en')
  const lines: Line[] = []
  let lineCount = 0
  let isStarted = false
  let minuted = ''

  const simulation = createSimulation({
    start: new Date(0),
    connect: (now) => ({
      store,
      messengers: createRecorder({ subscriptions, locale: english, now, onPosting }),
      budget: createMemoryBudget(() => now().getTime()),
      countQueued: async () => 0,
      topics: () => config.topics,
      rooms: [],
      approval: config.approval,
      mergeWindowMs: config.mergeWindowMs,
      now,
      log: { error: quiet, warn: quiet, info: quiet, debug: quiet },
    }),
    async onStep(job, outcome) {
      await follow(store, lines, job, outcome)
      if (holdingSteps.has(job.step)) await minuteHeld(job)
    },
  })

  /** What is kept back at a place is told when its time comes; in a running process `sweep` finds it. */
  async function minuteHeld({ step }: Job): Promise<void> {
    const next = await store.deliveries.findNextHeld()
    if (next === undefined) return
    const { place: subscriptionId, dueAt } = next
    const key = `${subscriptionId} ${dueAt.getTime()}`
    // After one message of many stories the next is due at once.
    if (key === minuted && step !== 'tell-held') return
    minuted = key
    simulation.enqueue([{ step: 'tell-held', subscriptionId }], dueAt)
  }

  async function addSource(id: string): Promise<void> {
    if (!sources.has(id)) sources.set(id, unknownSource(id))
    else if (isStarted) return
    isStarted = true
    await store.sources.replaceConfigured([...sources.values()], simulation.now())
  }

  return {
    async play(record) {
      const isFirst = lineCount === 0
      lineCount += 1
      if (lineCount % linesBetweenMaintenance === 0) await opened.maintain()
      const at = timeOf(record, isFirst ? undefined : simulation.now())
      await simulation.runUntil(at)
      if (isFirst) await store.subscriptions.replaceConfigured(subscriptions, at)
      await addSource(record.source)
      const put = await store.records.put({
        content: record,
        entryHash: 'replay',
        seenAt: at,
        isBaseline: false,
      })
      const line: Line = { record, recordId: put.id, revisionId: undefined, played: undefined }
      lines.push(line)
      if (!put.isNew) line.played = await tellUnchanged(store, line)
      else simulation.enqueue([{ step: 'revise-record', recordId: put.id, seenAtMs: at.getTime() }])
      await simulation.runUntil(at)
      return takeDecided(lines)
    },
    async finish() {
      const last = simulation.now().getTime()
      for (let next = simulation.nextAt(); next !== undefined; next = simulation.nextAt()) {
        if (next.getTime() - last > longestWaitMs) break
        await simulation.runUntil(next)
      }
      for (const line of lines)
        line.played ??= await tell(store, line, {
          why: because('still held at the end of the history'),
        })
      return takeDecided(lines)
    },
    close: () => opened.close(),
  }
}

const quiet = () => undefined

function unknownSource(id: string): SourceSettings {
  return {
    // as: here the history's word becomes the id
    id: id as SourceId,
    name: id,
    url: undefined,
    kind: undefined,
    language: undefined,
    trust: 'normal',
    holdMs: 0,
    fastestPollMs: 60_000,
    slowestPollMs: 60_000,
  }
}

/** Where nothing is configured, one place hears everything. */
function findSubscriptions({ destinations }: Config): readonly SubscriptionSettings[] {
  if (destinations.length > 0) return destinations.map(toSubscriptionSettings)
  // as: this is the subscription's own name
  const id = 'everywhere' as SubscriptionId
  return [{ ...usualWishes, id, platform: 'discord', channel: id }]
}

/** When the record came to be as it is. The clock never goes back. */
function timeOf({ modifiedAt, publishedAt }: NewsRecord, now: Date | undefined): Date {
  const stated = modifiedAt ?? publishedAt
  if (now === undefined) return new Date(stated ?? 0)
  const given = stated === null ? now.getTime() + usualGapMs : Date.parse(stated)
  return new Date(Math.max(given, now.getTime()))
}

/** Notes what a step has decided on a line. */
async function follow(
  store: Store,
  lines: readonly Line[],
  job: Job,
  outcome: Outcome,
): Promise<void> {
  if (job.step === 'revise-record') {
    const line = lines.findLast(({ recordId }) => recordId === job.recordId)
    const filed = outcome.jobs.find((next) => next.step === 'file-story')
    if (line === undefined) return
    if (filed?.step === 'file-story') line.revisionId = filed.revisionId
    else line.played = await tellUnchanged(store, line)
  }
  if (job.step === 'raise-alert') {
    const line = lines.find(({ revisionId }) => revisionId === job.revisionId)
    if (line !== undefined && !isOpen(outcome)) line.played = await tellRaised(store, line, outcome)
  }
}

function isOpen({ againAt, jobs }: Outcome): boolean {
  return againAt !== undefined || jobs.some(({ step }) => step === 'file-story')
}

async function tellRaised(store: Store, line: Line, { decided }: Outcome): Promise<Played> {
  if (decided === undefined) return tell(store, line, {})
  const { storyId, change = 'none', alert = null, why } = decided
  return { id: line.record.id, storyId, change, alert, why }
}

async function tellUnchanged(store: Store, { record, recordId }: Line): Promise<Played> {
  const { storyId = null } = await store.records.get(recordId)
  const latest = await store.revisions.findLatest(recordId)
  const isSame =
    latest?.content.version === record.version && latest?.content.modifiedAt === record.modifiedAt
  const why = isSame
    ? because('nothing changed')
    : because('an older version than the one that stands')
  return { id: record.id, storyId, change: 'none', alert: null, why }
}

async function tell(store: Store, line: Line, unless: { readonly why?: Reason }): Promise<Played> {
  const { record, recordId, revisionId } = line
  const { storyId = null } = await store.records.get(recordId)
  const events = storyId === null ? [] : await store.stories.listEvents(storyId)
  const own = events.filter((event) => event.kind !== 'merged' && event.revisionId === revisionId)
  const alert = own.find((event) => event.kind === 'alert')
  const revision = own.find((event) => event.kind === 'revision')
  return {
    id: record.id,
    storyId,
    change:
      revisionId === undefined
        ? 'none'
        : await findChange(store, await store.revisions.get(revisionId)),
    alert: alert ? { level: alert.level, kind: alert.alert } : null,
    why: alert?.why ?? revision?.fate?.why ?? unless.why ?? because('not decided'),
  }
}

/** Against what readers knew of the record, as the pipeline compares. */
async function findChange(store: Store, revision: Revision): Promise<Played['change']> {
  const told = await findTold(store, revision)
  if (told === undefined) return 'none'
  return classifyRevision(read(told), read(revision)).change
}

function read({ content }: Revision) {
  const article = layOut(content)
  return { record: content, article, quotes: extractQuotes(article) }
}

function takeDecided(lines: Line[]): readonly Played[] {
  const decided: Played[] = []
  for (let line = lines[0]; line?.played !== undefined; line = lines[0]) {
    decided.push(line.played)
    lines.shift()
  }
  return decided
}
