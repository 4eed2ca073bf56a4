/** record -> record: looks again at the page of a recent article, for what its source's list does not say. */
import type { SourceId } from '../core/model.ts'
import { nextCheckAt } from '../core/page-check.ts'
import { because } from '../core/reason.ts'
import type { Job } from '../job.ts'
import { FetchError } from '../ports/intake.ts'
import type { StoredRecord } from '../store-port/record.ts'
import type { TakeDeps } from './take-items.ts'

/** After a failure that may pass. */
const retryMs = 10 * 60_000

const missingWhy = because('its page is gone; has the publisher withdrawn it?')

export async function checkPage(deps: TakeDeps, held: StoredRecord): Promise<readonly Job[]> {
  const { store, intake, now, chance } = deps
  try {
    const article = await intake.fetchArticle(held.content, held.page)
    if (held.missingAt !== undefined) await tellReturn(deps, held)
    const checkAt = (changedAt: Date) => nextCheckAt({ changedAt, now: now() }, chance())
    if (article.kind === 'not-modified') {
      await store.records.markChecked(held.id, {
        ...held.page,
        nextCheckAt: checkAt(held.seenAt),
      })
      return []
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
    return isNew ? [{ step: 'revise-record', recordId: id, seenAtMs: seenAt.getTime() }] : []
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return takeFailure(deps, held, error)
  }
}

async function takeFailure(
  deps: TakeDeps,
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
  if (reason === 'gone' && held.missingAt === undefined) await tellMissing(deps, held, message)
  await store.records.markChecked(
    held.id,
    { ...held.page, nextCheckAt: nextAt },
    reason === 'gone' ? (held.missingAt ?? at) : held.missingAt,
  )
  return []
}

/** A page that is gone may be a withdrawal or a broken server: that is for a person to say. */
async function tellMissing(
  { store, now, log }: TakeDeps,
  held: StoredRecord,
  message: string,
): Promise<void> {
  const { id, storyId } = held
  const at = now()
  await store.transaction(async (inside) => {
    await inside.addAudit({
      at,
      actor: 'system',
      action: 'page-missing',
      subject: storyId === undefined ? `record ${id}` : `story ${storyId}`,
      detail: message,
    })
    if (storyId !== undefined)
      await inside.restraints.add(
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
  })
  log.error(
    { sourceId: sourceOf(held), storyId, recordId: id, why: message },
    'page is gone, a moderator must look',
  )
}

/** It was no withdrawal: our own hold ends. One that a moderator has set stays. */
async function tellReturn({ store, now, log }: TakeDeps, held: StoredRecord): Promise<void> {
  const { id, storyId } = held
  const at = now()
  await store.addAudit({
    at,
    actor: 'system',
    action: 'page-returned',
    subject: storyId === undefined ? `record ${id}` : `story ${storyId}`,
    detail: because('the page that was gone is there again'),
  })
  for (const { id: holdId, subject, by, why } of await store.restraints.listActive(at))
    if (subject.kind === 'story' && subject.id === storyId && by === 'system' && why === missingWhy)
      await store.restraints.lift(holdId, at)
  log.warn({ sourceId: sourceOf(held), storyId, recordId: id }, 'page is there again')
}

function sourceOf({ content }: StoredRecord): SourceId {
  // as: the source's id comes back from the record it was given to
  return content.source as SourceId
}
