import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewsRecord, RecordId, StoryId } from '../../src/core/model.ts'
import type { OpenDatabase } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store-port/store.ts'
import { databases } from './databases.ts'
import { now, seedAlert } from './seed.ts'

const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const byHand = { at: now, why: 'a test' }

describe.each(databases)('stories on $name', ({ isMissing, open }) => {
  let opened: OpenDatabase
  let store: Store

  beforeAll(async () => {
    if (isMissing) return
    opened = await open()
    store = createStore(opened.database)
  })
  afterAll(() => opened?.close())

  async function addReport(
    like: NewsRecord,
    storyId: StoryId | undefined,
    change: Partial<NewsRecord>,
    seenAt: Date,
  ) {
    const content = { ...like, ...change }
    const { id } = await store.records.put({ content, entryHash: 'h', seenAt, isBaseline: false })
    const revisionId = await store.revisions.add({ recordId: id, number: 1, content, seenAt })
    if (revisionId === undefined) throw new Error('the revision was there already')
    if (storyId !== undefined) await store.stories.addRecord(storyId, id)
    return { recordId: id, revisionId, content }
  }

  /** Two stories with an alert and a sent message each. */
  async function seedTwo() {
    const one = await seedAlert(store)
    const two = await seedAlert(store)
    const [posted] = await store.deliveries.add([two.post], now)
    const deliveryId = posted?.id
    if (deliveryId === undefined) throw new Error('the delivery was there already')
    return { one, two, deliveryId }
  }

  test.skipIf(isMissing)('a story tells its reports, the first one first', async () => {
    const { storyId, recordId, source, content } = await seedAlert(store)
    const other = await addReport(content, storyId, { id: 'b', headline: 'Dam gone' }, later(60))
    const described = await store.stories.describe(storyId)
    expect(described?.reports).toMatchObject([
      {
        recordId,
        source,
        sourceName: 'Wire',
        firstSeenAt: now,
        content: { headline: 'Dam breaks' },
      },
      { recordId: other.recordId, firstSeenAt: later(60), content: { headline: 'Dam gone' } },
    ])
    expect(described?.confirmations).toBe(0)
    expect(await store.stories.describe(2_000_000)).toBeUndefined()
  })

  test.skipIf(isMissing)('what is held or under embargo is not in it', async () => {
    const { storyId, content, revisionId } = await seedAlert(store)
    const held = await addReport(content, storyId, { id: 'b' }, now)
    await store.revisions.hold(held.revisionId, later(3_600))
    await addReport(content, storyId, { id: 'c', embargoed: later(9_000).toISOString() }, now)
    expect((await store.stories.describe(storyId))?.reports).toHaveLength(1)
    await store.revisions.markDecided(revisionId, { kind: 'alert', why: 'a test', at: now })
    await store.revisions.markDecided(held.revisionId, { kind: 'ignore', why: 'a test', at: now })
    expect((await store.stories.describe(storyId))?.reports).toHaveLength(1)
  })

  test.skipIf(isMissing)('a report shows what was told, not what was ignored', async () => {
    const { storyId, recordId, revisionId, content } = await seedAlert(store)
    await store.revisions.markDecided(revisionId, { kind: 'alert', why: 'a test', at: now })
    const broken = { ...content, headline: 'Please accept cookies' }
    const next = await store.revisions.add({ recordId, number: 2, content: broken, seenAt: now })
    if (next === undefined) throw new Error('the revision was there already')
    await store.revisions.markDecided(next, { kind: 'ignore', why: 'a test', at: now })
    const described = await store.stories.describe(storyId)
    expect(described?.reports.map((report) => report.content.headline)).toEqual(['Dam breaks'])
    expect(await store.stories.listEvents(storyId)).toMatchObject([
      { kind: 'revision', number: 1, sourceName: 'Wire', fate: { kind: 'alert' } },
      { kind: 'revision', number: 2, headline: 'Please accept cookies' },
      { kind: 'alert', alert: 'first', level: 'urgent' },
    ])
  })

  test.skipIf(isMissing)(
    'a merged story lives on in its survivor, with every message',
    async () => {
      const { one, two, deliveryId } = await seedTwo()
      expect(await store.stories.merge(one.storyId, two.storyId, byHand)).toBe(true)
      expect(await store.stories.merge(one.storyId, two.storyId, byHand)).toBe(false)
      for (const id of [one.storyId, two.storyId]) {
        expect(await store.stories.describe(id)).toMatchObject({ id: one.storyId })
        expect((await store.alerts.listOfStory(id)).map((alert) => alert.id)).toEqual([
          one.alertId,
          two.alertId,
        ])
        const deliveries = await store.deliveries.listOfStory(id)
        expect(deliveries.map((delivery) => delivery.id)).toEqual([deliveryId])
      }
      expect((await store.records.get(two.recordId)).storyId).toBe(one.storyId)
    },
  )

  test.skipIf(isMissing)(
    'a merged story is as old as its older half, and as new as its newer',
    async () => {
      const [into, from] = [await seedAlert(store), await seedAlert(store)]
      await store.stories.markUpdated(from.storyId, later(3_600))
      await store.stories.merge(into.storyId, from.storyId, byHand)
      expect(await store.stories.describe(into.storyId)).toMatchObject({
        openedAt: now,
        updatedAt: later(3_600),
      })
    },
  )

  test.skipIf(isMissing)('work begun before a merge lands in the survivor', async () => {
    const { one, two } = await seedTwo()
    const three = await seedAlert(store)
    await store.stories.merge(one.storyId, two.storyId, byHand)
    await store.stories.merge(three.storyId, one.storyId, byHand)
    const late = await store.alerts.add({ ...two.alert, kind: 'update' })
    if (late === undefined) throw new Error('the alert was there already')
    expect((await store.alerts.get(late)).storyId).toBe(three.storyId)
    const report = await addReport(two.content, two.storyId, { id: 'late' }, now)
    expect((await store.records.get(report.recordId)).storyId).toBe(three.storyId)
  })

  test.skipIf(isMissing)('a split record takes its alerts and messages along', async () => {
    const { one, two, deliveryId } = await seedTwo()
    await store.stories.merge(one.storyId, two.storyId, byHand)
    const own = await store.stories.split(two.recordId, later(60))
    if (own === undefined) throw new Error('it had a story of its own')
    expect((await store.records.get(two.recordId)).storyId).toBe(own)
    expect((await store.alerts.listOfStory(own)).map((alert) => alert.id)).toEqual([two.alertId])
    expect(await store.alerts.listOfStory(one.storyId)).toHaveLength(1)
    const deliveries = await store.deliveries.listOfStory(own)
    expect(deliveries.map((delivery) => delivery.id)).toEqual([deliveryId])
  })

  test.skipIf(isMissing)(
    'a split record leaves the message that another one began, and takes what it began',
    async () => {
      const { two, deliveryId } = await seedTwo()
      const { recordId, revisionId } = await addReport(two.content, two.storyId, { id: 'b' }, now)
      const alertId = await store.alerts.add({ ...two.alert, revisionId, kind: 'update' })
      if (alertId === undefined) throw new Error('the alert was there already')
      const edit = {
        alertId,
        storyId: two.storyId,
        subscriptionId: two.subscriptionId,
        action: 'edit',
        targetId: deliveryId,
      } as const
      const [added] = await store.deliveries.add([edit], now)
      const own = await store.stories.split(recordId, later(60))
      if (own === undefined) throw new Error('it had a story of its own')
      expect(await store.alerts.listOfStory(own)).toEqual([])
      const idsOf = async (id: StoryId) =>
        (await store.deliveries.listOfStory(id)).map((delivery) => delivery.id)
      expect(await idsOf(own)).toEqual([])
      expect(await idsOf(two.storyId)).toEqual([deliveryId, added?.id])

      const stays = await addReport(two.content, two.storyId, { id: 'c' }, now)
      const began = await store.stories.split(two.recordId, later(60))
      if (began === undefined) throw new Error('it had a story of its own')
      expect(await idsOf(began)).toEqual([deliveryId, added?.id])
      expect(await store.alerts.listOfStory(two.storyId)).toEqual([])
      expect((await store.records.get(stays.recordId)).storyId).toBe(two.storyId)
    },
  )

  test.skipIf(isMissing)(
    'what a moderator has parted stays parted, whatever it becomes',
    async () => {
      const [{ one, two }, three, four] = [
        await seedTwo(),
        await seedAlert(store),
        await seedAlert(store),
      ]
      await store.stories.merge(one.storyId, two.storyId, byHand)
      const part = await store.stories.split(two.recordId, later(60))
      if (part === undefined) throw new Error('it had a story of its own')
      expect(await store.stories.areParted(one.storyId, part)).toBe(true)
      expect(await store.stories.areParted(part, one.storyId)).toBe(true)
      expect(await store.stories.areParted(one.storyId, three.storyId)).toBe(false)

      await store.stories.merge(three.storyId, part, byHand)
      await store.stories.merge(four.storyId, one.storyId, byHand)
      expect(await store.stories.areParted(three.storyId, four.storyId)).toBe(true)
      const again = await store.stories.split(three.recordId, later(120))
      if (again === undefined) throw new Error('it had a story of its own')
      for (const id of [three.storyId, four.storyId])
        expect(await store.stories.areParted(again, id)).toBe(true)
    },
  )

  test.skipIf(isMissing)('a merge is told in the chain of what was said', async () => {
    const { one, two } = await seedTwo()
    const three = await seedAlert(store)
    await store.stories.merge(two.storyId, three.storyId, { at: later(60), why: 'a report' })
    await store.stories.merge(one.storyId, two.storyId, { at: later(120), why: 'by hand' })
    const events = await store.stories.listEvents(three.storyId)
    expect(events.filter(({ kind }) => kind === 'merged')).toEqual([
      { kind: 'merged', at: later(60), from: three.storyId, why: 'a report' },
      { kind: 'merged', at: later(120), from: two.storyId, why: 'by hand' },
    ])
  })

  test.skipIf(isMissing)('a record alone in its story cannot be split from it', async () => {
    const { recordId } = await seedAlert(store)
    expect(await store.stories.split(recordId as RecordId, now)).toBeUndefined()
  })
})
