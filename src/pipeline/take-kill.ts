/** revision -> record: what a publisher withdraws by a record of its own is canceled, or the moderators are asked. */
import { findKilled, type HeadedReport, isKillNotice } from '../core/alert/find-killed.ts'
import { listNamed, listSinceEnd } from '../core/alert/story-so-far.ts'
import type { SourceId, StoryId } from '../core/model.ts'
import { because, type Reason } from '../core/reason.ts'
import { openForMs } from '../core/story/window.ts'
import { together } from '../core/together.ts'
import type { Job } from '../job.ts'
import { sayUnclearKill } from '../moderation/say-kill.ts'
import { tellModerators } from '../moderation/tell-moderators.ts'
import type { Room } from '../store-port/notice.ts'
import type { Revision } from '../store-port/revision.ts'
import type { Store } from '../store-port/store.ts'

export type KillDeps = {
  readonly store: Store
  /** Where moderators hear of a withdrawal that does not say of what. */
  readonly rooms: readonly Room[]
  readonly now: () => Date
}

export type TakenKill = {
  /** Where the notice itself belongs; undefined: to nothing that we know. */
  readonly storyId: StoryId | undefined
  readonly why: Reason
  readonly jobs: readonly Job[]
}

/** Undefined: the record is a report as any other. */
export async function takeKill(
  deps: KillDeps,
  notice: Revision,
  /** The story that the record is in already. */
  known: StoryId | undefined,
): Promise<TakenKill | undefined> {
  const { store, now } = deps
  const { recordId, content, number } = notice
  if (!isKillNotice(content)) return undefined
  // A report that is known ends with its own word.
  const isNew = known === undefined
  if (
    !isNew &&
    (content.pubstatus === 'canceled' ||
      (await store.revisions.findTold(recordId)) ||
      (await store.revisions.findProposed(recordId, number)))
  )
    return undefined
  // Before any record is changed: who joins two stories changes theirs while it files.
  if (isNew) await store.signatures.lock()
  const since = new Date(now().getTime() - openForMs)
  const earlier = await store.records.listHeaded(sourceOf(notice), since)
  const others = earlier.filter((report) => report.recordId !== recordId)
  const kill = findKilled(content, others)
  switch (kill.kind) {
    case 'no-kill':
      return undefined
    case 'kills':
      await store.stories.lock(...listStories(kill.reports, known))
      return endAll(deps, notice, kill.reports)
    case 'unclear':
      return {
        storyId: undefined,
        why: because('its publisher withdraws a report by it, and does not say clearly which'),
        jobs: await ask(deps, notice, kill.maybe),
      }
  }
}

function listStories(
  reports: readonly HeadedReport[],
  known: StoryId | undefined,
): readonly StoryId[] {
  const killed = reports.map(({ storyId }) => storyId)
  return [...new Set(known === undefined ? killed : [known, ...killed])]
}

async function endAll(
  deps: KillDeps,
  notice: Revision,
  reports: readonly HeadedReport[],
): Promise<TakenKill> {
  const record = reports.map(({ recordId }) => recordId).join(', ')
  const why = because('its publisher withdraws record {record} by it', { record })
  const storyId = reports[0]?.storyId
  const told = storyId === undefined ? undefined : await findToldOf(deps.store, storyId, reports)
  const ending = told ? [told] : reports
  const beside = reports.filter((report) => !ending.includes(report))
  await together(beside.map((report) => cancelBeside(deps, { notice, report, why })))
  const jobs = await together(ending.map((report) => cancel(deps, notice, report)))
  return { storyId, why, jobs: jobs.flat() }
}

/** Whose text the story's alert shows, or else the last that it names: readers hear of the end once. */
async function findToldOf(
  store: Store,
  storyId: StoryId,
  reports: readonly HeadedReport[],
): Promise<HeadedReport | undefined> {
  const alerts = listSinceEnd(await store.alerts.listOfStory(storyId))
  const shownId = alerts.at(-1)?.recordIds[0]
  const named = listNamed(alerts)
  return (
    reports.find(({ recordId }) => recordId === shownId) ??
    reports.findLast(({ recordId }) => named.has(recordId))
  )
}

/** Another article of the same report ends with it, and is not told by itself. */
async function cancelBeside(
  deps: KillDeps,
  {
    notice,
    report,
    why,
  }: { readonly notice: Revision; readonly report: HeadedReport; readonly why: Reason },
): Promise<void> {
  const { store, now } = deps
  const { recordId } = report
  if ((await cancel(deps, notice, report)).length === 0) return
  const [{ content, seenAt }, last] = await together([
    store.records.get(recordId),
    store.revisions.findLatest(recordId),
  ])
  const number = (last?.number ?? 0) + 1
  const id = await store.revisions.add({ recordId, number, content, seenAt })
  if (id === undefined) return
  await together([
    store.revisions.markFiled(id, now()),
    store.revisions.markDecided(id, { kind: 'stay-quiet', why, at: now() }),
  ])
}

/** As if its publisher had canceled it where it stands, with the words of the notice. */
async function cancel(
  { store, now }: KillDeps,
  { content: notice }: Revision,
  { recordId }: HeadedReport,
): Promise<readonly Job[]> {
  const { content, entryHash, isBaseline } = await store.records.getLocked(recordId)
  const seenAt = now()
  const { modifiedAt, paragraphs } = notice
  const canceled = { ...content, pubstatus: 'canceled', modifiedAt, paragraphs } as const
  const { isNew } = await store.records.put({ content: canceled, entryHash, seenAt, isBaseline })
  return isNew ? [{ step: 'revise-record', recordId, seenAtMs: seenAt.getTime() }] : []
}

async function ask(
  deps: KillDeps,
  { recordId, content }: Revision,
  maybe: readonly HeadedReport[],
): Promise<readonly Job[]> {
  const { name: sourceName } = await deps.store.sources.get(sourceOf({ content }))
  const message = sayUnclearKill({
    sourceName,
    headline: content.headline ?? content.id,
    text: content.paragraphs[0] ?? '',
    url: content.url ?? undefined,
    maybe,
  })
  return tellModerators(deps, { subject: `kill ${recordId}`, message })
}

function sourceOf({ content }: Pick<Revision, 'content'>): SourceId {
  // as: the source's id comes back from the record it was given to
  return content.source as SourceId
}
