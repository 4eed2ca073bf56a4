/** record -> record: looks again at the page of a recent article, for what its source's list does not say. */
import { listStopsOf } from '../core/alert/restraint.ts'
import type { SourceId, StoryId } from '../core/model.ts'
import { nextCheckAt } from '../core/page-check.ts'
import { because } from '../core/reason.ts'
import type { Job } from '../job.ts'
import { sayMissing, sayReturned } from '../moderation/say-missing.ts'
import { tellModerators } from '../moderation/tell-moderators.ts'
import { FetchError } from '../ports/intake.ts'
import type { Room } from '../store-port/notice.ts'
import type { StoredRecord } from '../store-port/record.ts'
import type { TakeDeps } from './take-items.ts'

/** After a failure that may pass. */
const retryMs = 10 * 60_000

const missingWhy = because('its page is gone; has the publisher withdrawn it?')

export type CheckPageDeps = TakeDeps & {
  /** Where moderators hear of a page that is gone. */
  readonly rooms: readonly Room[]
}

export async function checkPage(deps: CheckPageDeps, held: StoredRecord): Promise<readonly Job[]> {
  const { store, intake, now, chance } = deps
  try {
    const article = await intake.fetchArticle(held.content, held.page)
    const told = held.missingAt === undefined ? [] : await tellReturn(deps, held, held.missingAt)
    const checkAt = (changedAt: Date) => nextCheckAt({ changedAt, now: now() }, chance())
    if (article.kind === 'not-modified') {
      await store.records.markChecked(held.id, {
        ...held.page,
        nextCheckAt: checkAt(held.seenAt),
      })
      return told
    }
    const { etag, lastModified } = article
    const seenAt = now()
    const { id, isNew } = await store.records.put({
      content: article.record,
      entryHash: held.entryHash,
      seenAt,
      isBaseline: held.isBaseline,
    })
    const nextAt = checkAt(isNew ? seenAt : held.seenAt)
    await store.records.markChecked(id, { nextCheckAt: nextAt, etag, lastModified })
    if (!isNew) return told
    return [...told, { step: 'revise-record', recordId: id, seenAtMs: seenAt.getTime() }]
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return takeFailure(deps, held, error)
  }
}

async function takeFailure(
  deps: CheckPageDeps,
  held: StoredRecord,
  { reason, message }: FetchError,
): Promise<readonly Job[]> {
  const { store, now, chance } = deps
  const at = now()
  const sourceId = sourceOf(held)
  await store.sources.addEvents([{ sourceId, kind: reason, message, at }])
  const mayPass = reason === 'unreachable' || reason === 'rate-limited'
  const usual = nextCheckAt({ changedAt: held.seenAt, now: at }, chance())
  const isClosed = !mayPass && reason !== 'gone'
  const nextAt = mayPass ? usual && new Date(at.getTime() + retryMs) : isClosed ? undefined : usual
  const isNew = reason === 'gone' && held.missingAt === undefined
  return store.transaction(async (inside) => {
    const page = { ...held.page, nextCheckAt: nextAt }
    await inside.records.markChecked(held.id, page, isNew ? at : held.missingAt)
    return isNew ? tellMissing({ ...deps, store: inside }, held, { at, message }) : []
  })
}

/** A page that is gone may be a withdrawal or a broken server: that is for a person to say. */
async function tellMissing(
  { store, now, log, rooms }: CheckPageDeps,
  held: StoredRecord,
  { at, message }: { readonly at: Date; readonly message: string },
): Promise<readonly Job[]> {
  const { id, storyId } = held
  log.error(
    { sourceId: sourceOf(held), storyId, recordId: id, why: message },
    'page is gone, a moderator must look',
  )
  await store.addAudit({
    at,
    actor: 'system',
    action: 'page-missing',
    subject: storyId === undefined ? `record ${id}` : `story ${storyId}`,
    detail: message,
  })
  if (storyId === undefined) return []
  await store.restraints.add(
    {
      kind: 'stop',
      subject: { kind: 'story', id: storyId },
      subscriptionId: undefined,
      until: undefined,
      by: 'system',
      why: missingWhy,
    },
    at,
  )
  return tellModerators(
    { store, rooms, now },
    { subject: noticeOf(id, at), message: sayMissing(describe(held, storyId), message) },
  )
}

/** It was no withdrawal: our own hold ends. One that a moderator has set stays. */
async function tellReturn(
  { store, now, log, rooms }: CheckPageDeps,
  held: StoredRecord,
  missingAt: Date,
): Promise<readonly Job[]> {
  const { id, storyId } = held
  const at = now()
  log.warn({ sourceId: sourceOf(held), storyId, recordId: id }, 'page is there again')
  return store.transaction(async (inside) => {
    await inside.addAudit({
      at,
      actor: 'system',
      action: 'page-returned',
      subject: storyId === undefined ? `record ${id}` : `story ${storyId}`,
      detail: because('the page that was gone is there again'),
    })
    if (storyId === undefined) return []
    for (const { id: holdId, by, why } of listStopsOf(
      await inside.restraints.listActive(at),
      storyId,
    ))
      if (by === 'system' && why === missingWhy) await inside.restraints.lift(holdId, at)
    return tellModerators(
      { store: inside, rooms, now },
      { subject: noticeOf(id, missingAt), message: sayReturned(describe(held, storyId)) },
    )
  })
}

/** Gone again, it is another matter. */
function noticeOf(id: StoredRecord['id'], missingAt: Date): string {
  return `page ${id} ${missingAt.toISOString()}`
}

function describe({ content }: StoredRecord, storyId: StoryId) {
  const { headline, url } = content
  return { storyId, headline: headline ?? url ?? content.id, url: url ?? undefined }
}

function sourceOf({ content }: StoredRecord): SourceId {
  // as: the source's id comes back from the record it was given to
  return content.source as SourceId
}
