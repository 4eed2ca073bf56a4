import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SourceId } from '../../src/core/model.ts'
import type { OpenDatabase } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Source, SourceSettings } from '../../src/store-port/source.ts'
import type { Store } from '../../src/store-port/store.ts'
import { databases } from './databases.ts'

const now = new Date('2026-03-04T12:00:00Z')
const inMs = (ms: number) => new Date(now.getTime() + ms)

function settings(over: Partial<SourceSettings> = {}): SourceSettings {
  return {
    id: `wire-${randomUUID()}` as SourceId,
    name: 'Wire',
    url: 'https://wire.example/feed',
    kind: undefined,
    language: undefined,
    fastestPollMs: 60_000,
    slowestPollMs: 60_000,
    trust: 'normal',
    holdMs: 0,
    ...over,
  }
}

describe.each(databases)('on $name', ({ isMissing, open }) => {
  let opened: OpenDatabase
  let store: Store

  beforeAll(async () => {
    if (isMissing) return
    opened = await open()
    store = createStore(opened.database)
  })
  beforeEach(() => store?.sources.replaceConfigured([], now))
  afterAll(() => opened?.close())

  const configure = async (...sources: readonly SourceSettings[]) =>
    store.sources.replaceConfigured(sources, now)
  const settle = (source: Source, over: Partial<Source> = {}) =>
    store.sources.settlePolls([{ ...source, firstPolledAt: now, lastPolledAt: now, ...over }])

  test.skipIf(isMissing)('a due source is given to one caller only', async () => {
    const sources = Array.from({ length: 20 }, () => settings())
    await configure(...sources)
    const claims = await Promise.all([1, 2, 3, 4].map(() => store.sources.claimDue(10, now)))
    const ids = claims.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const rest = await store.sources.claimDue(100, now)
    expect([...ids, ...rest.map(({ id }) => id)].sort()).toEqual(sources.map(({ id }) => id).sort())
    expect(await store.sources.claimDue(100, now)).toEqual([])
  })

  test.skipIf(isMissing)('what a poll found out comes back with the next claim', async () => {
    await configure(settings())
    const [claimed] = await store.sources.claimDue(1, now)
    if (claimed === undefined) throw new Error('a source expected')
    const learned = {
      kind: 'feed',
      etag: '"1"',
      lastModified: 'Mon',
      lastChangedAt: inMs(-5),
      changeGapMs: 1_234,
      failureCount: 2,
      failingSince: inMs(-9),
      lastError: 'no “answer”, it’s away',
      trouble: 'dead',
      nextPollAt: inMs(1_000),
    } as const
    await settle(claimed, learned)
    expect(await store.sources.claimDue(1, inMs(999))).toEqual([])
    expect(await store.sources.claimDue(1, inMs(1_000))).toMatchObject([
      { ...learned, firstPolledAt: now, lastPolledAt: now },
    ])
  })

  test.skipIf(isMissing)('a poll that died holds its source up for half a minute', async () => {
    await configure(settings())
    expect(await store.sources.claimDue(1, now)).toHaveLength(1)
    expect(await store.sources.claimDue(1, inMs(29_999))).toEqual([])
    expect(await store.sources.claimDue(1, inMs(30_000))).toHaveLength(1)
    await store.sources.releasePolls()
    const [again] = await store.sources.claimDue(1, now)
    if (again === undefined) throw new Error('a source expected')
    await store.sources.extendPoll(again.id, inMs(20_000))
    expect(await store.sources.claimDue(1, inMs(40_000))).toEqual([])
  })

  test.skipIf(isMissing)('what the configuration no longer names is not looked at', async () => {
    const [kept, gone] = [settings(), settings()]
    await configure(kept, gone)
    await configure(kept)
    expect((await store.sources.claimDue(9, now)).map(({ id }) => id)).toEqual([kept.id])
    expect((await store.sources.list()).map(({ id }) => id)).toEqual([kept.id])
    expect((await store.sources.get(gone.id)).name).toBe('Wire')
  })

  test.skipIf(isMissing)('a start changes no plan, except to hurry it', async () => {
    const slow = settings({ slowestPollMs: 3_600_000 })
    await configure(slow)
    const [claimed] = await store.sources.claimDue(1, now)
    if (claimed === undefined) throw new Error('a source expected')
    await settle(claimed, { etag: '"1"', nextPollAt: inMs(3_600_000) })
    await configure(slow)
    expect((await store.sources.get(slow.id)).nextPollAt).toEqual(inMs(3_600_000))
    await configure({ ...slow, slowestPollMs: 60_000 })
    expect((await store.sources.get(slow.id)).nextPollAt).toEqual(inMs(60_000))
    await configure({ ...slow, url: 'https://wire.example/moved' })
    expect(await store.sources.get(slow.id)).toMatchObject({ nextPollAt: now, etag: undefined })
  })

  test.skipIf(isMissing)('nobody looks at a push source', async () => {
    await configure(settings({ kind: 'push', url: undefined }))
    expect(await store.sources.claimDue(9, inMs(86_400_000))).toEqual([])
  })

  test.skipIf(isMissing)('the same event again only counts', async () => {
    const { id } = settings()
    await configure(settings({ id }))
    const event = { sourceId: id, kind: 'gone', message: 'answered 404', at: now }
    await store.sources.addEvents([event, { ...event, at: inMs(5) }])
    await store.sources.addEvents([{ ...event, message: 'answered 410', at: inMs(9) }])
    expect(await store.sources.listEvents(id, 10)).toEqual([
      { kind: 'gone', message: 'answered 410', firstAt: inMs(9), lastAt: inMs(9), count: 1 },
      { kind: 'gone', message: 'answered 404', firstAt: now, lastAt: inMs(5), count: 2 },
    ])
    await store.sources.forgetBefore(inMs(6))
    expect(await store.sources.listEvents(id, 10)).toHaveLength(1)
  })
})
