/** link -> record: reads the article that a person names, as one of the source that it belongs to. */
import { findFirstWall } from '../core/change/broken.ts'
import { newsRecordSchema, type SourceId } from '../core/model.ts'
import { boundId } from '../core/new-items.ts'
import { nextCheckAt } from '../core/page-check.ts'
import { editors, findSiteSource } from '../core/posting/hand-source.ts'
import { because } from '../core/reason.ts'
import { canonicalUrl } from '../core/url.ts'
import { FetchError, type Intake } from '../ports/intake.ts'
import type { StoredRecord } from '../store-port/record.ts'
import type { Store } from '../store-port/store.ts'

export type LinkDeps = {
  readonly store: Store
  readonly intake: Intake
  readonly now: () => Date
  /** At least 0 and below 1. */
  readonly chance: () => number
}

/** What is to be put into the store; `page` unless nothing has been read. */
export type LinkTaken = Parameters<Store['records']['put']>[0]

/** Throws {@link FetchError}: also where the page holds no article. */
export async function takeLink(deps: LinkDeps, url: string): Promise<LinkTaken> {
  const { store, intake, now, chance } = deps
  const held = await findHeld(store, url)
  const known = held?.content ?? newsRecordSchema.parse({ source: editors.id, id: url, url })
  const article = await intake.fetchArticle(known)
  if (article.kind === 'not-modified') throw new Error(`${url} was asked for whole`)
  const { etag, lastModified } = article
  // The page may name another address as its own.
  const ownUrl = article.record.url ?? url
  const same = held ?? (await findHeld(store, ownUrl))
  const { source, id } = same?.content ?? {
    source: await findSource(store, ownUrl),
    id: boundId(ownUrl),
  }
  const content = { ...article.record, source, id }
  const wall = findFirstWall(content, same?.content.headline ?? null)
  if (wall !== undefined)
    throw new FetchError('refused', because('{url}: {reason}', { url, reason: wall }))
  if (content.headline === null || content.paragraphs.length === 0)
    throw new FetchError(
      'refused',
      because('{url}: expected an article, came a page without one', { url }),
    )
  const at = now()
  return {
    content,
    entryHash: same?.entryHash ?? '',
    seenAt: at,
    isBaseline: same?.isBaseline ?? false,
    page: { nextCheckAt: nextCheckAt({ changedAt: at, now: at }, chance()), etag, lastModified },
  }
}

async function findHeld(store: Store, url: string): Promise<StoredRecord | undefined> {
  const [held] = await store.records.listByUrl(url)
  if (held !== undefined) return held
  const canonical = canonicalUrl(url)
  return canonical === undefined ? undefined : (await store.records.listByUrl(canonical))[0]
}

/** A site that none of the operator's sources is of becomes one, watched by its articles alone. */
async function findSource(store: Store, url: string): Promise<SourceId> {
  const found = findSiteSource(url, await store.sources.list())
  return found.kind === 'known' ? found.source.id : found.id
}
