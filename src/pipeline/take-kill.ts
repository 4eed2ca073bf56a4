/** revision -> record: what a publisher withdraws by a record of its own is canceled, or the moderators are asked. */
import { findKilled, type HeadedReport, isKillNotice } from '../core/alert/find-killed.ts'
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
  isNew: boolean,
): Promise<TakenKill | undefined> {
  const { store, now } = deps
  const { recordId, content } = notice
  if (!isKillNotice(content)) return undefined
  // A report that is known ends with its own word.
  if (!isNew && (content.pubstatus === 'canceled' || (await store.revisions.findTold(recordId))))
    return undefined
  const since = new Date(now().getTime() - openForMs)
  const earlier = await store.records.listHeaded(sourceOf(notice), since)
  const others = earlier.filter((report) => report.recordId !== recordId)
  const kill = findKilled(content, others)
  switch (kill.kind) {
    case 'no-kill':
      return undefined
    case 'kills': {
      const jobs = await together(kill.reports.map((report) => cancel(deps, notice, report)))
      const record = kill.reports.map(({ recordId: id }) => id).join(', ')
      return {
        storyId: kill.reports[0]?.storyId,
        why: because('its publisher withdraws record {record} by it', { record }),
        jobs: jobs.flat(),
      }
    }
    case 'unclear':
      return {
        storyId: undefined,
        why: because('its publisher withdraws a report by it, and does not say clearly which'),
        jobs: await ask(deps, notice, kill.maybe),
      }
  }
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
