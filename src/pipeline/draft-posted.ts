/** what a person gives us -> record -> revision -> story -> a draft of its alert, which is theirs to tell. */
import { endsReport } from '../core/alert/decide.ts'
import { type NewsRecord, newsRecordSchema, type RecordId, type SourceId } from '../core/model.ts'
import { editors, findSiteSource } from '../core/posting/hand-source.ts'
import type { TypedArticle } from '../core/posting/typed-article.ts'
import { because } from '../core/reason.ts'
import type { Who } from '../moderation/change-proposal.ts'
import type { Drafted, Posting } from '../moderation/posting.ts'
import { propose } from '../moderation/propose.ts'
import type { Revision } from '../store-port/revision.ts'
import type { SourceSettings } from '../store-port/source.ts'
import type { Store } from '../store-port/store.ts'
import { composeGiven, NotDrafted, orUndone } from './compose-given.ts'
import { fileStory } from './file-story.ts'
import { placePosted } from './place-posted.ts'
import { reviseRecord } from './revise-record.ts'
import { type LinkDeps, type LinkTaken, takeLink } from './take-link.ts'
import {
  type Filed,
  type RaiseDeps,
  readSurroundings,
  type Weighed,
  weighRevision,
} from './weigh-revision.ts'

type PostingDeps = RaiseDeps & LinkDeps

/** A draft that nobody tells is forgotten. */
const draftedForMs = 60 * 60_000

export function createPosting(deps: PostingDeps): Posting {
  return {
    draftLink: async (url, who) => draft(deps, await takeLink(deps, url), who),
    draftText: (article, who) => draft(deps, toRecord(article, deps.now()), who),
    place: (seen, who) => placePosted(deps, seen, who),
  }
}

function toRecord({ headline, paragraphs }: TypedArticle, at: Date): LinkTaken {
  const content = newsRecordSchema.parse({
    source: editors.id,
    id: `${at.toISOString()} ${headline}`,
    headline,
    paragraphs,
    publishedAt: at.toISOString(),
  })
  return { content, entryHash: '', seenAt: at, isBaseline: false }
}

/** None of it is seen, and told by the machine, before it is a draft. */
function draft(deps: PostingDeps, taken: LinkTaken, who: Who): Promise<Drafted> {
  return orUndone(() => tryDraft(deps, taken, who))
}

function tryDraft(deps: PostingDeps, taken: LinkTaken, who: Who): Promise<Drafted> {
  return deps.store.transaction(async (store) => {
    const outcome = await fileAndDraft({ ...deps, store }, taken, who)
    if (outcome.kind !== 'drafted') throw new NotDrafted(outcome)
    return outcome
  })
}

async function fileAndDraft(inside: PostingDeps, taken: LinkTaken, who: Who): Promise<Drafted> {
  const { store } = inside
  const filed = await file(inside, taken)
  const { storyId, revision, record } = filed
  await store.stories.lock(storyId)
  const waiting = await store.proposals.lockOpen(storyId)
  if (waiting) {
    const isSame = waiting.draft.recordIds[0] === record.id
    return { kind: 'waiting', proposal: waiting, isSame }
  }
  const weighed = await weighRevision(inside, filed, await readSurroundings(inside, filed))
  const barred = findBar(revision.content, weighed, inside.now())
  if (barred !== undefined) return { kind: 'barred', why: barred }
  if (endsReport(revision.content, weighed.change))
    return { kind: 'barred', why: because('its publisher has withdrawn it') }
  const told = weighed.alerts.findLast(({ revisionId }) => revisionId === revision.id)
  return told
    ? { kind: 'told', storyId, at: told.createdAt }
    : keepDraft(inside, filed, { weighed, who })
}

/** Why it may not be told now, whoever wants it. */
function findBar({ embargoed }: NewsRecord, { stop }: Weighed, now: Date): string | undefined {
  if (stop) return stop.why
  return embargoed !== null && new Date(embargoed) > now
    ? because('embargoed until {time}', { time: embargoed })
    : undefined
}

async function keepDraft(
  deps: PostingDeps,
  filed: Filed,
  { weighed, who }: { readonly weighed: Weighed; readonly who: Who },
): Promise<Drafted> {
  const { storyId, revision } = filed
  const composed = await composeGiven(deps, filed, { weighed, raisedBy: who.actor })
  const proposed = {
    ...{ storyId, revisionId: revision.id, ...composed },
    timeOut: { afterMs: draftedForMs, end: 'drop', remindMs: undefined },
  } as const
  const { proposal, jobs } = await propose(deps, proposed, { who, state: 'drafted' })
  return { kind: 'drafted', proposal, jobs }
}

/** As the pipeline's own steps would, but for raising. */
async function file(deps: PostingDeps, taken: LinkTaken): Promise<Filed> {
  const { store } = deps
  const { content } = taken
  const source = sourceOf(content)
  if ((await store.sources.find(source)) === undefined)
    await store.sources.add(settingsOf(content), deps.now())
  await store.records.lock(source, content.id)
  const { id } = await store.records.put(taken)
  await reviseRecord(deps, id)
  const revision = await findLatest(store, id)
  await fileStory(deps, revision.id)
  const record = await store.records.get(id)
  if (record.storyId === undefined) throw new Error(`record ${id} was filed into no story`)
  return { storyId: record.storyId, revision, record }
}

async function findLatest(store: Store, id: RecordId): Promise<Revision> {
  const revision = await store.revisions.findLatest(id)
  if (revision === undefined) throw new Error(`record ${id} was revised and has no revision`)
  return revision
}

function settingsOf({ source, url }: NewsRecord): SourceSettings {
  const site = url === null ? undefined : findSiteSource(url, [])
  return {
    // as: the source's id comes back from the record it was given to
    id: source as SourceId,
    name: site?.kind === 'new' ? site.name : editors.name,
    url: undefined,
    kind: 'hand',
    language: undefined,
    trust: 'normal',
    holdMs: 0,
    fastestPollMs: 60_000,
    slowestPollMs: 60_000,
  }
}

function sourceOf({ source }: NewsRecord): SourceId {
  // as: the source's id comes back from the record it was given to
  return source as SourceId
}
