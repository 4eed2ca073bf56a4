/** push -> record: takes an article that its publisher sends, once, and never an older version. */
import { isSameRecord, type NewsRecord, type RecordId, type SourceId } from '../core/model.ts'
import { boundId } from '../core/new-items.ts'
import { because } from '../core/reason.ts'
import type { Job } from '../job.ts'
import type { Log } from '../ports/log.ts'
import type { PushAnswer, PushReader, PushRequest } from '../ports/push.ts'
import type { StoredRecord } from '../store-port/record.ts'
import type { Source } from '../store-port/source.ts'
import type { Store } from '../store-port/store.ts'

const minuteMs = 60_000
/** No newsroom finishes more. */
const mostPerMinute = 100

export type ReceiveDeps = {
  readonly store: Store
  readonly reader: PushReader
  /** All that may sign for a source, newest first. */
  readonly secretsOf: (source: SourceId) => Promise<readonly string[]>
  readonly enqueue: (jobs: readonly Job[]) => Promise<void>
  readonly now: () => Date
  readonly log: Log
}

/** Never throws for what the sender did wrong; the answer says it. */
export async function receiveArticle(deps: ReceiveDeps, push: PushRequest): Promise<PushAnswer> {
  const admitted = await admit(deps, push)
  if (admitted.kind === 'refused') return tellRefusal(deps, admitted)
  const { source, key } = admitted
  const parsed = deps.reader.parse(push.body, source.id)
  if (parsed.kind !== 'record')
    return tellRefusal(deps, {
      source,
      answer: refuse(parsed.kind === 'no-json' ? 400 : 422, parsed.error),
    })
  if (parsed.record.source !== source.id)
    return tellRefusal(deps, {
      source,
      answer: refuse(
        422,
        `source: expected "${source.id}", for which this is signed, came "${parsed.record.source}"`,
      ),
    })
  const { id, evolvedfrom } = parsed.record
  const record = {
    ...parsed.record,
    id: boundId(id),
    evolvedfrom: evolvedfrom === null ? null : boundId(evolvedfrom),
  }
  const { answer, jobs } = await take(deps, record, key)
  await tellRefusal(deps, { source, answer })
  // What does not reach the queue is found by sweep.
  await deps.enqueue(jobs).catch((error: unknown) => {
    deps.log.warn({ err: error }, 'pushed article waits for the next sweep')
  })
  return answer
}

type Admission =
  | { readonly kind: 'admitted'; readonly source: Source; readonly key: string }
  | { readonly kind: 'refused'; readonly source: Source | undefined; readonly answer: PushAnswer }

async function admit(deps: ReceiveDeps, push: PushRequest): Promise<Admission> {
  const { store, reader, now } = deps
  const refused = (status: PushAnswer['status'], error: string, known?: Source): Admission => ({
    kind: 'refused',
    source: known,
    answer: refuse(status, error),
  })
  const name = push.source ?? reader.findSource(push.body)
  // as: a name that no source has finds none
  const source = name === undefined ? undefined : await store.sources.find(name as SourceId)
  const secrets = source === undefined ? [] : await deps.secretsOf(source.id)
  const verdict = reader.verify(push, secrets, now())
  if (verdict.kind === 'invalid') return refused(401, `signature refused: ${verdict.why}`, source)
  const isFree = verdict.kind === 'absent' && push.isLocal && secrets.length === 0
  if (verdict.kind === 'absent' && !isFree)
    return refused(
      401,
      'expected a signature: webhook-id, webhook-timestamp and webhook-signature, or x-superdesk-signature',
      source,
    )
  if (name === undefined)
    return refused(
      422,
      'source: is missing; post to /api/articles?source=<id>, or put it in the body',
    )
  if (source === undefined || source.kind !== 'push')
    return refused(422, `source: there is no source "${name}" of the kind push; add it first`)
  if (source.pausedAt !== undefined)
    return refused(409, `source "${name}" is paused; tenbells sources resume ${name}`, source)
  const key = verdict.kind === 'valid' ? verdict.key : reader.keyOf(push.body)
  return { kind: 'admitted', source, key }
}

async function tellRefusal(
  { store, now }: ReceiveDeps,
  { source, answer }: { readonly source: Source | undefined; readonly answer: PushAnswer },
): Promise<PushAnswer> {
  if (source !== undefined && 'error' in answer.body)
    await store.sources.addEvents([
      { sourceId: source.id, kind: 'push-refused', message: answer.body.error, at: now() },
    ])
  return answer
}

function refuse(status: PushAnswer['status'], error: string): PushAnswer {
  return { status, body: { error } }
}

/** One at a time for one article, whichever process it reaches. */
async function take(
  { store, now, log }: ReceiveDeps,
  record: NewsRecord,
  key: string,
): Promise<{ readonly answer: PushAnswer; readonly jobs: readonly Job[] }> {
  return store.transaction(async (inside) => {
    // as: the source's id comes back from the record it was given to
    const source = record.source as SourceId
    await inside.records.lock(source, record.id)
    const known = await inside.receipts.find(source, key)
    if (known !== undefined) return { answer: accept(known, 'known'), jobs: [] }
    const held = await inside.records.find(source, record.id)
    const conflict = held && findConflict(held, record)
    if (conflict) return { answer: conflict, jobs: [] }
    const at = now()
    const isBaseline = held?.isBaseline ?? (await isFlooded({ store: inside, log }, source, at))
    const { id, isNew } = await inside.records.put({
      content: record,
      entryHash: key,
      seenAt: at,
      isBaseline,
    })
    await inside.receipts.add({ source, key, recordId: id, at })
    return {
      answer: accept(id, isNew ? 'accepted' : 'known'),
      jobs: isNew ? [{ step: 'revise-record', recordId: id, seenAtMs: at.getTime() }] : [],
    }
  })
}

/** An archive sent all at once is no news: what comes beyond the flood is kept, and not told. */
async function isFlooded(
  { store, log }: Pick<ReceiveDeps, 'store' | 'log'>,
  source: SourceId,
  at: Date,
): Promise<boolean> {
  const count = await store.receipts.count(source, new Date(at.getTime() - minuteMs))
  if (count < mostPerMinute) return false
  const why = because(
    'more than {count} articles in a minute: those beyond are kept as a baseline',
    { count: mostPerMinute },
  )
  await store.sources.addEvents([{ sourceId: source, kind: 'flood', message: why, at }])
  if (count > mostPerMinute) return true
  log.error({ sourceId: source, why }, 'flood held back')
  await store.addAudit({
    ...{ at, actor: 'system', action: 'flooded', subject: `source ${source}` },
    detail: why,
  })
  return true
}

/** A cancel always wins; of versions the highest. The same again changes nothing, and must be the same. */
function findConflict(held: StoredRecord, seen: NewsRecord): PushAnswer | undefined {
  const { version, pubstatus } = held.content
  const about = { held: { id: held.id, version, pubstatus } }
  if (pubstatus === 'canceled')
    return seen.pubstatus === 'canceled'
      ? accept(held.id, 'known')
      : { status: 409, body: { error: 'this article is canceled, and stays so', ...about } }
  if (seen.pubstatus === 'canceled' || version === null || seen.version === null) return undefined
  if (seen.version < version)
    return {
      status: 409,
      body: { error: `version: expected ${version + 1} or more, came ${seen.version}`, ...about },
    }
  if (seen.version > version) return undefined
  if (isSameRecord(held.content, seen)) return accept(held.id, 'known')
  return {
    status: 409,
    body: {
      error: `version: ${version} is held with other content; send what is new as ${version + 1} or more`,
      ...about,
    },
  }
}

function accept(id: RecordId, status: 'accepted' | 'known'): PushAnswer {
  return { status: 202, body: { id, status, fate: `/api/articles/${id}` } }
}
