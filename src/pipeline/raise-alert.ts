/** story -> alert: decides whether readers must hear of a revision, and says it. */
import type { OtherReport } from '../core/alert/alert-parts.ts'
import { keepByHand } from '../core/alert/by-hand.ts'
import { composeAlert } from '../core/alert/compose.ts'
import { keepCorrections } from '../core/alert/corrected.ts'
import type { AlertDecision } from '../core/alert/decide.ts'
import { pickReports } from '../core/alert/pick-reports.ts'
import { findToldLevel, listToldBy, type Report } from '../core/alert/story-so-far.ts'
import type { AlertDraft, Proposal } from '../core/approval/proposal.ts'
import { decideApproval } from '../core/approval/rule.ts'
import { readRevision } from '../core/change/revision-text.ts'
import { layOut, type RecordId, type RevisionId, type SourceId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import { ground } from '../core/summary/ground.ts'
import { together } from '../core/together.ts'
import type { Job, Outcome } from '../job.ts'
import { retitleStory } from '../moderation/retitle-story.ts'
import type { Revision } from '../store-port/revision.ts'
import {
  askFor,
  endUntold,
  followAlert,
  insist,
  proposeAlert,
  settleQuiet,
} from './propose-alert.ts'
import { tellRefused } from './tell-refused.ts'
import {
  type Filed,
  type RaiseDeps,
  readSurroundings,
  type Surroundings,
  type Weighed,
  weighRevision,
} from './weigh-revision.ts'

/** How soon to look whether the revision before has been decided. */
const turnMs = 200

export async function raiseAlert(deps: RaiseDeps, revisionId: RevisionId): Promise<Outcome> {
  return deps.store.step(async (store) => {
    const before = await store.revisions.getWithRecord(revisionId)
    const { storyId } = before.record
    if (storyId === undefined) return { jobs: [{ step: 'file-story', revisionId }] }
    const [, { revision, record }, mustWait, waiting, surroundings, latest] = await together([
      // Two reports of one story, decided at once, would both be its first.
      store.stories.lock(storyId),
      store.revisions.getWithRecord(revisionId),
      store.revisions.hasUndecidedBefore(before.record.id, before.revision.number),
      store.proposals.lockOpen(storyId),
      readSurroundings({ ...deps, store }, { storyId, revision: before.revision }),
      store.revisions.findLatest(before.record.id),
    ])
    // Split off or merged meanwhile, it is decided on with the story that it is in now.
    if (record.storyId !== storyId) return { jobs: [], againAt: deps.now() }
    // What somebody has decided meanwhile is not asked again.
    if (revision.fate !== undefined && revision.fate !== 'proposed') return { jobs: [] }
    if (mustWait) return { jobs: [], againAt: new Date(deps.now().getTime() + turnMs) }
    const newer = latest && latest.number > revision.number ? latest : undefined
    const filed = { storyId, revision, record }
    return decide({ ...deps, store }, filed, { newer, waiting, surroundings })
  })
}

async function decide(
  deps: RaiseDeps,
  found: Filed,
  {
    newer,
    waiting,
    surroundings,
  }: {
    /** A version of the record that has come since. */
    readonly newer: Revision | undefined
    readonly waiting: Proposal | undefined
    readonly surroundings: Surroundings
  },
): Promise<Outcome> {
  const { store, log } = deps
  const { storyId, revision } = found
  if (revision.heldUntil && newer !== undefined)
    return keepQuiet(deps, found, 'overtaken', 'a newer version of it came while it was held')
  // A report that may be told alone does not bring the words of those that may not.
  const waitingIds = waiting?.draft.recordIds ?? []
  const beside = waitingIds.includes(found.record.id) ? waitingIds : []
  const weighed = await weighRevision(deps, found, surroundings, beside)
  const { level } = weighed
  const end = await endUntold(deps, found, weighed)
  if (end !== undefined)
    return keepQuiet(
      deps,
      found,
      'overtaken',
      end.why,
      await settleQuiet(deps, found, waiting, end),
    )
  const decision = insist(waiting, weighed)
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
    case 'ignore': {
      const jobs = await settleQuiet(deps, found, waiting, decision)
      const outcome = await keepQuiet(deps, found, decision.kind, decision.why, jobs)
      return { ...outcome, decided: { ...sayDecided(found, weighed), alert: undefined } }
    }
    case 'alert':
      // While it waited for others to join with.
      return weighed.change === undefined && newer?.content.pubstatus === 'canceled'
        ? keepQuiet(deps, found, 'overtaken', 'it was withdrawn before it was told')
        : sayAlert(deps, found, { ...weighed, decision }, waiting)
  }
}

function sayDecided({ storyId }: Filed, { change, decision }: Weighed) {
  return { storyId, change: change?.change, why: decision.why }
}

async function keepQuiet(
  { store, now, log }: RaiseDeps,
  { storyId, revision }: Filed,
  /** `overtaken`: nobody has seen it, so nothing is compared with it. */
  kind: 'stay-quiet' | 'ignore' | 'refused' | 'overtaken',
  why: string,
  jobs: readonly Job[] = [],
): Promise<Outcome> {
  await store.revisions.markDecided(revision.id, { kind, why, at: now() })
  if (kind === 'stay-quiet') await retitleStory(store, storyId)
  const fields = { storyId, revisionId: revision.id, why }
  if (kind === 'refused') log.error(fields, 'alert refused')
  else log.info(fields, 'revision kept quiet')
  return { jobs }
}

type Alerting = Weighed & { readonly decision: Extract<AlertDecision, { kind: 'alert' }> }

async function sayAlert(
  deps: RaiseDeps,
  found: Filed,
  weighed: Alerting,
  waiting: Proposal | undefined,
): Promise<Outcome> {
  const { draft, sources, untraced } = draftAlert(deps, found, weighed)
  if (untraced !== undefined) {
    const jobs = await tellRefused(deps, found, {
      kind: weighed.decision.alert,
      weighed,
      why: untraced,
    })
    return keepQuiet(deps, found, 'refused', untraced, jobs)
  }
  const isWaiting = waiting?.draft.recordIds[0] === found.record.id
  // What a person has chosen outlasts a renewal.
  const level = (isWaiting && waiting.edits.level) || draft.level
  const approval = decideApproval(deps.approval, { ...draft, sources, level })
  const asked = askFor(approval, waiting, found)
  return asked === undefined
    ? addAlert(deps, found, { draft, waiting, weighed })
    : proposeAlert(deps, { ...found, weighed, draft, asked, waiting })
}

/** The alert, whose words they are, and what of it cannot be traced. */
export function draftAlert(
  deps: RaiseDeps,
  { storyId }: Filed,
  weighed: Alerting,
): {
  readonly draft: AlertDraft
  readonly sources: readonly SourceId[]
  readonly untraced: string | undefined
} {
  const { decision, level, change, before, after, report, standing, alerts } = weighed
  const now = deps.now()
  const { lead, beside } = pickReports({
    kind: decision.alert,
    hasNewText: change?.change === 'update',
    isSameWord: decision.mutedBy === 'same-word',
    report,
    standing,
    alerts,
  })
  const named = [lead, ...beside]
  const texts = composeAlert({
    kind: decision.alert,
    level: level.level,
    levelBefore: findToldLevel(alerts),
    mutedBy: decision.mutedBy,
    storyId,
    revision: lead === report ? after : readRevision(lead.content),
    before,
    change,
    hasChangedBefore: alerts.some((each) => (each.change?.changes.length ?? 0) > 0),
    sourceName: lead.sourceName,
    others: beside.map(toOther),
    raisedBy: toOther(report),
    posted: listToldBy(alerts),
    postedAt: alerts[0]?.createdAt ?? now,
    now,
  })
  return {
    draft: {
      kind: decision.alert,
      level: level.level,
      why: decision.why,
      change,
      recordIds: named.map(({ recordId }) => recordId),
      mutedBy: decision.mutedBy,
      topics: weighed.topics,
      // After the look at where each word comes from: a person's words come from no revision.
      ...keepByHand(
        keepCorrections(texts, { alerts, told: readTexts([...weighed.standing, ...named]) }),
        alerts.at(-1)?.standing,
      ),
    },
    sources: [...new Set([report, ...named].map(({ source }) => source))],
    untraced: findUntraced(texts, weighed, named),
  }
}

async function addAlert(
  deps: RaiseDeps,
  found: Filed,
  {
    draft,
    waiting,
    weighed,
  }: {
    readonly draft: AlertDraft
    readonly waiting: Proposal | undefined
    readonly weighed: Weighed
  },
): Promise<Outcome> {
  const { store, log } = deps
  const { storyId, revision } = found
  const { kind, level, why } = draft
  const now = deps.now()
  const [alertId] = await together([
    store.alerts.add({
      ...{ storyId, revisionId: revision.id, ...draft, createdAt: now },
      places: weighed.alerts.at(-1)?.places,
    }),
    store.revisions.markDecided(revision.id, { kind: 'alert', why, at: now }),
    retitleStory(store, storyId),
    store.addAudit({
      at: now,
      actor: 'system',
      action: 'alerted',
      subject: `story ${storyId}`,
      detail: because('told as {kind}: {reason}', { kind, reason: why }),
    }),
  ])
  log.info({ storyId, alertId, kind, level, why }, 'alert raised')
  const following = await followAlert(deps, found, waiting, kind)
  if (alertId === undefined) return { jobs: following }
  return {
    jobs: [{ step: 'route-alert', alertId }, ...following],
    decided: { ...sayDecided(found, weighed), alert: { level, kind } },
  }
}

function readTexts(reports: readonly Report[]): ReadonlyMap<RecordId, string> {
  return new Map(reports.map(({ recordId, content }) => [recordId, layOut(content).text]))
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
    if (grounding.kind === 'ungrounded')
      return because('{reason}: “{text}”', { reason: grounding.why, text: grounding.text })
  }
  return undefined
}
