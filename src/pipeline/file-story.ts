/**
 * revision -> story: the one its record belongs to, the one it continues, the one it tells of too, or a new one.
 * Two that it tells of become one.
 */
import type { RecordId, RevisionId, SourceId, StoryId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import { compareReports } from '../core/story/compare.ts'
import { leastScore, matchStory, newTermsOf } from '../core/story/match.ts'
import {
  keysOf,
  type Reading,
  readReport,
  type Signature,
  weighReport,
} from '../core/story/signature.ts'
import { openForMs } from '../core/story/window.ts'
import { together } from '../core/together.ts'
import type { Outcome } from '../job.ts'
import type { Revision } from '../store-port/revision.ts'
import type { Store } from '../store-port/store.ts'
import { joinTwins } from './join-twins.ts'
import { type KillDeps, type TakenKill, takeKill } from './take-kill.ts'

export async function fileStory(deps: KillDeps, revisionId: RevisionId): Promise<Outcome> {
  return deps.store.step(async (store) => {
    const { revision, record } = await store.revisions.getWithRecord(revisionId)
    const now = deps.now()
    const known = record.storyId
    const kill = await takeKill({ ...deps, store }, revision, known)
    if (known === undefined) await fileRecord(store, revision, { kill, now })
    else {
      await followDrift(store, revision, now)
      await together([
        store.stories.markUpdated(known, now),
        store.revisions.markFiled(revisionId, now),
      ])
    }
    // The notice tells nothing by itself: what it withdraws does.
    if (kill)
      await store.revisions.markDecided(revisionId, { kind: 'ignore', why: kill.why, at: now })
    return { jobs: [...(kill?.jobs ?? []), { step: 'raise-alert', revisionId }] }
  })
}

/** The record's first filing. */
async function fileRecord(
  store: Store,
  revision: Revision,
  { kill, now }: { readonly kill: TakenKill | undefined; readonly now: Date },
): Promise<void> {
  const reading = readReport(revision.content)
  // Two reports of one event, filed side by side, would each open a story: from here on one waits for
  // the other, for the few milliseconds that filing takes.
  const [, record, signature] = await together([
    store.signatures.lock(),
    store.records.get(revision.recordId),
    weigh(store, reading),
  ])
  if (record.storyId !== undefined) return store.revisions.markFiled(revision.id, now)
  const placed: Place =
    (kill && { storyId: kill.storyId, why: kill.why }) ??
    (await findPredecessor(store, revision)) ??
    (await findMatch(store, revision, { reading, signature }, now))
  const storyId = placed.storyId ?? (await openStory(store, revision, now))
  const isReport = kill === undefined && revision.content.pubstatus === 'usable'
  await together([
    store.stories.addRecord(storyId, record.id, placed),
    placed.storyId !== undefined && store.stories.markUpdated(storyId, now),
    isReport && store.signatures.put(record.id, signature, now),
    isReport && store.signatures.addTerms(placed.newTerms ?? reading.terms.map(({ hash }) => hash)),
    store.signatures.forget(openSince(now)),
    store.revisions.markFiled(revision.id, now),
    store.addAudit({
      at: now,
      actor: 'system',
      action: placed.storyId === undefined ? 'opened' : 'joined',
      subject: `story ${storyId}`,
      detail: because('record {record}: {reason}', { record: record.id, reason: placed.why }),
    }),
  ])
}

type Place = {
  /** Undefined: a story of its own. */
  readonly storyId: StoryId | undefined
  readonly filedIn?: StoryId | undefined
  readonly copyOf?: RecordId | undefined
  /** Those that the story has not told; undefined: all. */
  readonly newTerms?: readonly number[]
  readonly why: string
}

async function findPredecessor(store: Store, { content }: Revision): Promise<Place | undefined> {
  if (content.evolvedfrom === null) return undefined
  // as: the source's id comes back from the record it was given to
  const before = await store.records.find(content.source as SourceId, content.evolvedfrom)
  if (before?.storyId === undefined) return undefined
  return {
    storyId: before.storyId,
    why: because('its publisher says that it continues record {record}', { record: before.id }),
  }
}

async function findMatch(
  store: Store,
  { content }: Revision,
  said: { readonly reading: Reading; readonly signature: Signature },
  now: Date,
): Promise<Place> {
  if (content.pubstatus !== 'usable')
    return {
      storyId: undefined,
      why: because('its status is {status}', { status: content.pubstatus }),
    }
  const { reading, signature } = said
  const candidates = await store.signatures.listCandidates(keysOf(signature), openSince(now))
  const found = matchStory(reading, signature, candidates)
  if (found.kind === 'new-story') return { storyId: undefined, why: found.why }
  const { storyId, filedIn, twin, why } = found
  const place = { ...found, newTerms: newTermsOf(reading, filedIn, candidates) }
  if (twin === undefined) return place
  const decision = await joinTwins(store, { storyId, twin, now })
  const joined = { reason: why, story: twin.storyId, news: decision.why }
  return decision.kind === 'merge'
    ? { ...place, storyId: decision.into }
    : {
        ...place,
        why: because('{reason}; it fits story {story} as well, but {news}', joined),
      }
}

function openSince(now: Date): Date {
  return new Date(now.getTime() - openForMs)
}

function openStory(store: Store, { content }: Revision, now: Date): Promise<StoryId> {
  return store.stories.open({
    headline: content.headline ?? content.id,
    openedAt: now,
    updatedAt: now,
  })
}

/** What a report has grown into is what others may repeat; a page that has become another one is not. */
async function followDrift(
  store: Store,
  { recordId, content }: Revision,
  now: Date,
): Promise<void> {
  if (content.pubstatus !== 'usable') return
  const before = await store.signatures.find(recordId)
  if (before === undefined) return
  const after = await weigh(store, readReport(content))
  if (compareReports(before, after) >= leastScore) await store.signatures.put(recordId, after, now)
}

async function weigh(store: Store, reading: Reading): Promise<Signature> {
  return weighReport(
    reading,
    await store.signatures.countTerms(reading.terms.map(({ hash }) => hash)),
  )
}
