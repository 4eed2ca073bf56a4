/** story -> alert: decides whether readers must hear of a revision, and says it. */
import type { OtherReport } from '../core/alert/alert-parts.ts'
import { keepByHand } from '../core/alert/by-hand.ts'
import { composeAlert } from '../core/alert/compose.ts'
import type { AlertDecision } from '../core/alert/decide.ts'
import { pickReports, type Report } from '../core/alert/story-so-far.ts'
import { listTold } from '../core/alert/told.ts'
import { readRevision } from '../core/change/revision-text.ts'
import { layOut, type RevisionId } from '../core/model.ts'
import { ground } from '../core/summary/ground.ts'
import type { Outcome } from '../job.ts'
import type { Revision } from '../store-port/revision.ts'
import type { Store } from '../store-port/store.ts'
import { type Filed, type RaiseDeps, type Weighed, weighRevision } from './weigh-revision.ts'

/** How soon to look whether the revision before has been decided. */
const turnMs = 200

export async function raiseAlert(deps: RaiseDeps, revisionId: RevisionId): Promise<Outcome> {
  return deps.store.transaction(async (store) => {
    const revision = await store.revisions.get(revisionId)
    const record = await store.records.get(revision.recordId)
    const { storyId } = record
    if (storyId === undefined) return { jobs: [{ step: 'file-story', revisionId }] }
    // Two reports of one story, decided at once, would both be its first.
    await store.stories.lock(storyId)
    if (await store.revisions.hasUndecidedBefore(record.id, revision.number))
      return { jobs: [], againAt: new Date(deps.now().getTime() + turnMs) }
    return decide({ ...deps, store }, { storyId, revision, record })
  })
}

async function decide(deps: RaiseDeps, found: Filed): Promise<Outcome> {
  const { store, log } = deps
  const { storyId, revision } = found
  if (revision.heldUntil && (await hasNewer(store, revision)))
    return keepQuiet(deps, found, 'stay-quiet', 'a newer version of it came while it was held')
  const weighed = await weighRevision(deps, found)
  const { decision, level } = weighed
  const fields = { storyId, revisionId: revision.id, level: level.level, why: decision.why }
  switch (decision.kind) {
    case 'hold':
      await store.revisions.hold(revision.id, decision.until)
      log.info(fields, 'revision held')
      return { jobs: [], againAt: decision.until }
    case 'gather':
      log.info(fields, 'revision joins others')
      return { jobs: [], againAt: decision.until }
    case 'stay-quiet':
    case 'ignore':
      return keepQuiet(deps, found, decision.kind, decision.why)
    case 'alert':
      return addAlert(deps, found, { ...weighed, decision })
  }
}

async function hasNewer(store: Store, { recordId, number }: Revision): Promise<boolean> {
  const latest = await store.revisions.findLatest(recordId)
  return latest !== undefined && latest.number > number
}

async function keepQuiet(
  { store, now, log }: RaiseDeps,
  { storyId, revision }: Filed,
  kind: 'stay-quiet' | 'ignore' | 'refused',
  why: string,
): Promise<Outcome> {
  await store.revisions.markDecided(revision.id, { kind, why, at: now() })
  const fields = { storyId, revisionId: revision.id, why }
  if (kind === 'refused') log.error(fields, 'alert refused')
  else log.info(fields, 'revision kept quiet')
  return { jobs: [] }
}

async function addAlert(
  deps: RaiseDeps,
  found: Filed,
  weighed: Weighed & { readonly decision: Extract<AlertDecision, { kind: 'alert' }> },
): Promise<Outcome> {
  const { store, log } = deps
  const { storyId, revision } = found
  const { decision, level, change, before, after, report, standing, alerts } = weighed
  const now = deps.now()
  const { lead, beside } = pickReports({
    kind: decision.alert,
    hasNewText: change?.change === 'update',
    report,
    standing,
    alerts,
  })
  const texts = composeAlert({
    kind: decision.alert,
    level: level.level,
    storyId,
    revision: lead === report ? after : readRevision(lead.content),
    before,
    change,
    hasChangedBefore: alerts.some((each) => (each.change?.changes.length ?? 0) > 0),
    sourceName: lead.sourceName,
    others: beside.map(toOther),
    raisedBy: toOther(report),
    posted: listTold(alerts.flatMap(({ standing: said, note }) => (note ? [said, note] : [said]))),
    postedAt: alerts[0]?.createdAt ?? now,
    now,
  })
  const untraced = findUntraced(texts, weighed, [lead, ...beside])
  if (untraced !== undefined) return keepQuiet(deps, found, 'refused', untraced)
  await store.revisions.markDecided(revision.id, { kind: 'alert', why: decision.why, at: now })
  await store.addAudit({
    at: now,
    actor: 'system',
    action: 'alerted',
    subject: `story ${storyId}`,
    detail: `${decision.alert}: ${decision.why}`,
  })
  const alertId = await store.alerts.add({
    storyId,
    revisionId: revision.id,
    kind: decision.alert,
    level: level.level,
    why: decision.why,
    change,
    recordIds: [lead, ...beside].map(({ recordId }) => recordId),
    isMuted: decision.isMuted,
    topics: weighed.topics,
    // Added after the look at where each word comes from: a person's words come from no revision.
    ...keepByHand(texts, alerts.at(-1)?.standing),
    createdAt: now,
  })
  const fields = { storyId, alertId, kind: decision.alert, level: level.level, why: decision.why }
  log.info(fields, 'alert raised')
  return { jobs: alertId === undefined ? [] : [{ step: 'route-alert', alertId }] }
}

function toOther({ sourceName, content, copyOf }: Report): OtherReport {
  return { record: content, article: layOut(content), sourceName, isCopy: copyOf !== undefined }
}

/** An alert that cannot be traced to the revisions is not sent. */
function findUntraced(
  { standing, note }: ReturnType<typeof composeAlert>,
  { before, after, report }: Weighed,
  named: readonly Report[],
): string | undefined {
  const names = Object.fromEntries(
    [report, ...named].map(({ source, sourceName }) => [source, sourceName]),
  )
  for (const message of note ? [standing, note] : [standing]) {
    const grounding = ground(message, {
      records: [after.record, ...named.map(({ content }) => content)],
      ...(before && { earlier: [before.record] }),
      names,
    })
    if (grounding.kind === 'ungrounded') return `${grounding.why}: “${grounding.text}”`
  }
  return undefined
}
