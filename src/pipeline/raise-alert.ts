/** story -> alert: decides whether readers must hear of a revision, and says it. */
import type { OtherReport } from '../core/alert/alert-parts.ts'
import { type AlertText, composeAlert } from '../core/alert/compose.ts'
import { type AlertDecision, decideAlert } from '../core/alert/decide.ts'
import { decideLevel } from '../core/alert/level.ts'
import { listTold } from '../core/alert/told.ts'
import { classifyRevision } from '../core/change/classify.ts'
import type { RevisionText } from '../core/change/revision-text.ts'
import {
  layOut,
  type NewsRecord,
  type RevisionId,
  type SourceId,
  type StoryId,
} from '../core/model.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import { ground } from '../core/summary/ground.ts'
import type { Outcome } from '../job.ts'
import type { Log } from '../ports.ts'
import type { Alert, Revision, Store, StoredRecord } from '../store-port.ts'

export type RaiseDeps = {
  readonly store: Store
  readonly now: () => Date
  readonly log: Log
}

/** How soon to look whether the revision before has been decided. */
const turnMs = 200

export async function raiseAlert(deps: RaiseDeps, revisionId: RevisionId): Promise<Outcome> {
  const revision = await deps.store.revisions.get(revisionId)
  const record = await deps.store.records.get(revision.recordId)
  const { storyId } = record
  if (storyId === undefined) return { jobs: [{ step: 'file-story', revisionId }] }
  if (await deps.store.revisions.hasUndecidedBefore(record.id, revision.number))
    return { jobs: [], againAt: new Date(deps.now().getTime() + turnMs) }
  const told = await deps.store.revisions.findTold(record.id, revision.number)
  const alerts = await deps.store.alerts.listOfStory(storyId)
  const found = weigh({ revision, record, told, alerts, now: deps.now() })
  const fields = { storyId, revisionId, level: found.level.level, why: found.decision.why }
  switch (found.decision.kind) {
    case 'hold':
      await deps.store.revisions.hold(revisionId, found.decision.until)
      deps.log.info(fields, 'revision held')
      return { jobs: [], againAt: found.decision.until }
    case 'stay-quiet':
    case 'ignore':
      await deps.store.revisions.markDecided(revisionId, {
        kind: found.decision.kind,
        why: found.decision.why,
        at: deps.now(),
      })
      deps.log.info(fields, 'revision kept quiet')
      return { jobs: [] }
    case 'alert':
      return addAlert(deps, { ...found, decision: found.decision, storyId, revision, alerts })
  }
}

type Weighed = {
  readonly decision: AlertDecision
  readonly level: ReturnType<typeof decideLevel>
  readonly change: ReturnType<typeof classifyRevision> | undefined
  readonly before: RevisionText | undefined
  readonly after: RevisionText
}

function weigh(input: {
  readonly revision: Revision
  readonly record: StoredRecord
  readonly told: Revision | undefined
  readonly alerts: readonly Alert[]
  readonly now: Date
}): Weighed {
  const after = readRevision(input.revision.content)
  const before = input.told && readRevision(input.told.content)
  const change = before && classifyRevision(before, after)
  const level = decideLevel(after.record)
  const decision = decideAlert({
    now: input.now,
    record: after.record,
    level,
    change,
    isBaseline: input.record.isBaseline,
    lastAlert: input.alerts.at(-1),
  })
  return { decision, level, change, before, after }
}

function readRevision(record: NewsRecord): RevisionText {
  const article = layOut(record)
  return { record, article, quotes: extractQuotes(article) }
}

async function addAlert(
  deps: RaiseDeps,
  found: Weighed & {
    readonly decision: Extract<AlertDecision, { kind: 'alert' }>
    readonly storyId: StoryId
    readonly revision: Revision
    readonly alerts: readonly Alert[]
  },
): Promise<Outcome> {
  const { store } = deps
  const { storyId, revision, decision } = found
  const now = deps.now()
  // as: the source's id comes back from the record it was given to
  const source = await store.sources.get(found.after.record.source as SourceId)
  const others = await listOthers(store, storyId, revision)
  const texts = composeAlert({
    kind: decision.alert,
    level: found.level.level,
    storyId,
    revision: found.after,
    before: found.before,
    change: found.change,
    sourceName: source.name,
    others,
    posted: listTold(
      found.alerts.flatMap(({ standing, note }) => [standing, ...(note ? [note] : [])]),
    ),
    postedAt: found.alerts[0]?.createdAt ?? now,
    now,
  })
  const untraced = findUntraced(texts, found, source.name, others)
  if (untraced !== undefined) {
    await store.revisions.markDecided(revision.id, { kind: 'refused', why: untraced, at: now })
    deps.log.error({ storyId, revisionId: revision.id, why: untraced }, 'alert refused')
    return { jobs: [] }
  }
  const alertId = await store.transaction(async (inside) => {
    await inside.revisions.markDecided(revision.id, { kind: 'alert', why: decision.why, at: now })
    await inside.addAudit({
      at: now,
      actor: 'system',
      action: 'alerted',
      subject: `story ${storyId}`,
      detail: `${decision.alert}: ${decision.why}`,
    })
    return inside.alerts.add({
      storyId,
      revisionId: revision.id,
      kind: decision.alert,
      level: found.level.level,
      why: decision.why,
      change: found.change,
      ...texts,
      createdAt: now,
    })
  })
  deps.log.info(
    { storyId, alertId, kind: decision.alert, level: found.level.level, why: decision.why },
    'alert raised',
  )
  return { jobs: alertId === undefined ? [] : [{ step: 'route-alert', alertId }] }
}

/** The story's other records that stand; what they hold back they do not say here either. */
async function listOthers(
  store: Store,
  storyId: StoryId,
  { recordId }: Revision,
): Promise<readonly OtherReport[]> {
  const story = await store.stories.describe(storyId)
  return (story?.reports ?? [])
    .filter((report) => report.recordId !== recordId && report.content.pubstatus === 'usable')
    .map(({ content, sourceName, copyOf }) => ({
      record: content,
      article: layOut(content),
      sourceName,
      isCopy: copyOf !== undefined,
    }))
}

/** An alert that cannot be traced to the revisions is not sent. */
function findUntraced(
  { standing, note }: AlertText,
  { before, after }: Weighed,
  sourceName: string,
  others: readonly OtherReport[],
): string | undefined {
  const names = Object.fromEntries(others.map((other) => [other.record.source, other.sourceName]))
  for (const message of note ? [standing, note] : [standing]) {
    const grounding = ground(message, {
      records: [after.record, ...others.map(({ record }) => record)],
      ...(before && { earlier: [before.record] }),
      names: { ...names, [after.record.source]: sourceName },
    })
    if (grounding.kind === 'ungrounded') return `${grounding.why}: “${grounding.text}”`
  }
  return undefined
}
