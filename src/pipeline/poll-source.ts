/** source -> record: looks at a source, takes what is new, and says when to look again. */
import { guessChangeGap, learnChangeGap, nextPollAt } from '../core/poll-schedule.ts'
import { because } from '../core/reason.ts'
import { findTrouble, type SourceTrouble } from '../core/source-health.ts'
import type { Job } from '../job.ts'
import { FetchError, type FetchedItems } from '../ports/intake.ts'
import type { PollState, Source, SourceEvent } from '../store-port/source.ts'
import { judgeHub } from './hubs.ts'
import { type TakeDeps, takeItems } from './take-items.ts'

export type PollDeps = TakeDeps & {
  /** The world reaches us, so that hubs can. */
  readonly hasPublicUrl: boolean
}

/** To be settled in the store together with others. */
export type Poll = {
  readonly settled: PollState & { readonly id: Source['id'] }
  readonly jobs: readonly Job[]
}

export async function pollSource(deps: PollDeps, source: Source): Promise<Poll> {
  try {
    if (source.url === undefined) throw new Error(`source ${source.id} has no address to look at`)
    const answer = await deps.intake.fetchItems({ ...source, url: source.url })
    return answer.kind === 'not-modified'
      ? await settle(deps, source, { ownerWaitMs: answer.ownerWaitMs, state: source })
      : await takeAnswer(deps, source, answer)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return await takeFailure(deps, source, error)
  }
}

async function takeAnswer(
  deps: PollDeps,
  source: Source,
  answer: Extract<FetchedItems, { kind: 'fetched' }>,
): Promise<Poll> {
  const { store, now } = deps
  const taken = await takeItems(deps, source, answer.items)
  const events: SourceEvent[] = answer.faults.map((message) => ({
    sourceId: source.id,
    kind: 'unreadable',
    message,
    at: now(),
  }))
  await store.sources.addEvents([...taken.events, ...events])
  // An entry that failed is asked for again, so this answer must not be remembered as seen.
  const { etag, lastModified } = taken.isComplete ? answer : nothingSeen
  const isFirst = source.firstPolledAt === undefined
  if (answer.hub && deps.hasPublicUrl) await store.hubs.put(source.id, answer.hub)
  if (answer.hub && deps.hasPublicUrl && taken.hasNews && !isFirst) await judgeHub(deps, source.id)
  const state = {
    ...source,
    kind: answer.sourceKind,
    etag,
    lastModified,
    ...(taken.hasNews && {
      lastChangedAt: now(),
      changeGapMs: isFirst
        ? guessChangeGap(answer.items.flatMap(({ record }) => toDate(record.publishedAt)))
        : learnChangeGap(source, now()),
    }),
  }
  const poll = await settle(deps, source, { ownerWaitMs: answer.ownerWaitMs, state })
  return { ...poll, jobs: taken.jobs }
}

const nothingSeen = { etag: undefined, lastModified: undefined }

function toDate(instant: string | null): readonly Date[] {
  return instant === null ? [] : [new Date(instant)]
}

/** The source has answered. */
async function settle(
  deps: PollDeps,
  source: Source,
  { ownerWaitMs, state }: { readonly ownerWaitMs: number; readonly state: PollState },
): Promise<Poll> {
  const now = deps.now()
  const health = { failureCount: 0, failingSince: undefined, lastError: undefined }
  const history = { ...source, ...state, ...health, ownerWaitMs }
  const trouble = findTrouble(history, now)
  await tellTrouble(deps, source, trouble, because('it answers, and has said nothing new for long'))
  return {
    settled: {
      ...toPollState(history),
      id: source.id,
      firstPolledAt: source.firstPolledAt ?? now,
      lastPolledAt: now,
      trouble,
      nextPollAt: nextPollAt(history, now, deps.chance()),
    },
    jobs: [],
  }
}

async function takeFailure(deps: PollDeps, source: Source, error: FetchError): Promise<Poll> {
  const now = deps.now()
  const { message, reason } = error
  const history = {
    ...source,
    failureCount: source.failureCount + 1,
    failingSince: source.failingSince ?? now,
    lastError: message,
    ownerWaitMs: error.retryAfterMs ?? 0,
  }
  await deps.store.sources.addEvents([{ sourceId: source.id, kind: reason, message, at: now }])
  // A source that stays away is said once, not at every look.
  const isNew = source.lastError !== message
  deps.log[isNew ? 'warn' : 'debug'](
    { sourceId: source.id, reason, why: message },
    'source not reached',
  )
  const trouble = findTrouble(history, now) ?? source.trouble
  await tellTrouble(deps, source, trouble, message)
  return {
    settled: {
      ...toPollState(history),
      id: source.id,
      lastPolledAt: now,
      trouble,
      nextPollAt: nextPollAt(history, now, deps.chance()),
    },
    jobs: [],
  }
}

function toPollState(source: PollState): PollState {
  return {
    kind: source.kind,
    etag: source.etag,
    lastModified: source.lastModified,
    firstPolledAt: source.firstPolledAt,
    lastPolledAt: source.lastPolledAt,
    lastChangedAt: source.lastChangedAt,
    changeGapMs: source.changeGapMs,
    failureCount: source.failureCount,
    failingSince: source.failingSince,
    lastError: source.lastError,
    trouble: source.trouble,
    nextPollAt: source.nextPollAt,
  }
}

/** Once, when it begins and when it ends. */
async function tellTrouble(
  { store, log, now }: PollDeps,
  source: Source,
  trouble: SourceTrouble | undefined,
  why: string,
): Promise<void> {
  if (trouble === source.trouble) return
  const action = trouble ?? 'recovered'
  await store.addAudit({
    ...{ at: now(), actor: 'system', action, subject: `source ${source.id}` },
    detail: why,
  })
  await store.sources.addEvents([
    { sourceId: source.id, kind: action, message: trouble ? why : 'it is well again', at: now() },
  ])
  if (trouble === undefined) log.info({ sourceId: source.id }, 'source recovered')
  else log.error({ sourceId: source.id, trouble, why }, 'source in trouble')
}
