import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SubscriptionId } from '../../src/core/model.ts'
import type { OpenDatabase } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store-port/store.ts'
import { databases } from './databases.ts'
import { message, now, seedAlert } from './seed.ts'

const later = new Date(now.getTime() + 60_000)

describe.each(databases)('on $name', ({ isMissing, open }) => {
  let opened: OpenDatabase
  let store: Store

  beforeAll(async () => {
    if (isMissing) return
    opened = await open()
    store = createStore(opened.database)
  })
  afterAll(() => opened?.close())

  test.skipIf(isMissing)('a record that says the same again is not new', async () => {
    const { content } = await seedAlert(store)
    const seen = { content, entryHash: 'h2', seenAt: later, isBaseline: false }
    expect(await store.records.put(seen)).toMatchObject({ isNew: false })
    const changed = { ...content, headline: 'Dam holds' }
    expect(await store.records.put({ ...seen, content: changed })).toMatchObject({ isNew: true })
  })

  test.skipIf(isMissing)('a version seen while the last one is revised stays to do', async () => {
    const { recordId, content } = await seedAlert(store)
    await store.records.put({
      content: { ...content, headline: 'Dam holds' },
      entryHash: 'h2',
      seenAt: later,
      isBaseline: false,
    })
    await store.records.markRevised(recordId, now, later)
    const { records } = await store.findUnfinished(new Date(later.getTime() + 1), later, 500)
    expect(records.map(({ id }) => id)).toContain(recordId)
    await store.records.markRevised(recordId, later, later)
    const after = await store.findUnfinished(new Date(later.getTime() + 1), later, 500)
    expect(after.records.map(({ id }) => id)).not.toContain(recordId)
  })

  test.skipIf(isMissing)('one revision raises one alert of a kind', async () => {
    const { alert } = await seedAlert(store)
    expect(await store.alerts.add(alert)).toBeUndefined()
    expect(await store.alerts.add({ ...alert, kind: 'correction' })).toBeDefined()
  })

  test.skipIf(isMissing)('a message comes back as it was put in, times included', async () => {
    const { alertId } = await seedAlert(store)
    const { standing } = await store.alerts.get(alertId)
    expect(standing).toEqual(message)
    expect(standing.parts[0]).toMatchObject({ at: new Date('2026-03-04T12:00:00Z') })
  })

  test.skipIf(isMissing)('only what was told counts as known to readers', async () => {
    const { recordId, revisionId, content } = await seedAlert(store)
    const second = await store.revisions.add({ recordId, number: 2, content, seenAt: now })
    if (second === undefined) throw new Error('no second revision')
    expect(await store.revisions.hasUndecidedBefore(recordId, 2)).toBe(true)
    await store.revisions.markDecided(revisionId, { kind: 'alert', why: 'news', at: now })
    await store.revisions.markDecided(second, { kind: 'ignore', why: 'a broken page', at: now })
    expect((await store.revisions.findTold(recordId, 3))?.number).toBe(1)
    expect(await store.revisions.hasUndecidedBefore(recordId, 2)).toBe(false)
  })

  test.skipIf(isMissing)('one delivery is in flight per destination, oldest first', async () => {
    const { alertId, storyId, subscriptionId } = await seedAlert(store)
    const base = { alertId, storyId, subscriptionId }
    const added = await store.deliveries.add(
      [
        { ...base, action: 'post', targetId: undefined },
        { ...base, action: 'reply', targetId: undefined },
      ],
      now,
    )
    const [first, second] = added.map(({ id }) => id)
    if (first === undefined || second === undefined) throw new Error('two deliveries expected')
    const claims = await Promise.all([
      store.deliveries.claim(subscriptionId, now),
      store.deliveries.claim(subscriptionId, now),
    ])
    expect(claims.map(({ kind }) => kind).sort()).toEqual(['send', 'wait'])
    expect(claims.find(({ kind }) => kind === 'send')).toMatchObject({ delivery: { id: first } })
    await store.deliveries.markSent(first, 'm1', now)
    expect(await store.deliveries.claim(subscriptionId, now)).toMatchObject({
      delivery: { id: second },
    })
    await store.deliveries.markSent(second, 'm2', now)
    expect(await store.deliveries.claim(subscriptionId, now)).toEqual({ kind: 'nothing' })
    expect(await store.deliveries.findAnchor(subscriptionId, later)).toEqual({
      ...{ messageId: 'm2', since: now },
    })
  })

  test.skipIf(isMissing)(
    'a reply passes an edit that rests, and no edit of the same message does',
    async () => {
      const { post, alert, recordId, content } = await seedAlert(store)
      const { alertId, storyId, subscriptionId } = post
      const revisionId = await store.revisions.add({ recordId, number: 2, content, seenAt: now })
      if (revisionId === undefined) throw new Error('a revision expected')
      const kind = 'correction' as const
      const second = await store.alerts.add({ ...alert, storyId, revisionId, kind })
      if (second === undefined) throw new Error('an alert expected')
      const at = { storyId, subscriptionId }
      const [first] = await store.deliveries.add([post], now)
      if (first === undefined) throw new Error('a post expected')
      await store.deliveries.claim(subscriptionId, now)
      await store.deliveries.markSent(first.id, 'm1', now)
      const added = await store.deliveries.add(
        [
          { ...at, alertId, action: 'edit', targetId: first.id },
          { ...at, alertId: second, action: 'edit', targetId: first.id },
          { ...at, alertId: second, action: 'reply', targetId: first.id },
        ],
        now,
      )
      const [edit, newer, reply] = added.map(({ id }) => id)
      if (edit === undefined || reply === undefined) throw new Error('three deliveries expected')
      const claim = (moment: Date) => store.deliveries.claim(subscriptionId, moment)
      expect(await claim(now)).toMatchObject({ delivery: { id: edit } })
      await store.deliveries.postpone(edit, later, 'rests')
      expect(await claim(now)).toMatchObject({ delivery: { id: reply } })
      await store.deliveries.markSent(reply, 'm2', now)
      expect(await claim(now)).toEqual({ kind: 'wait', until: later })
      expect(await claim(later)).toMatchObject({
        delivery: { id: edit },
        overtaken: 'edited-again',
      })
      await store.deliveries.settle(edit, 'superseded', 'a newer edit follows', later)
      expect(await claim(later)).toMatchObject({ delivery: { id: newer } })
    },
  )

  test.skipIf(isMissing)('a sender that died leaves something to find out', async () => {
    const { subscriptionId, post } = await seedAlert(store)
    const [{ id } = { id: undefined }] = await store.deliveries.add([post], now)
    if (id === undefined) throw new Error('a delivery expected')
    await store.deliveries.claim(subscriptionId, now)
    expect(
      await store.deliveries.claim(subscriptionId, new Date(now.getTime() + 1_000)),
    ).toMatchObject({
      kind: 'wait',
    })
    expect(await store.deliveries.claim(subscriptionId, later)).toMatchObject({
      kind: 'reconcile',
      delivery: { startedAt: now },
    })
  })

  test.skipIf(isMissing)('what may have been sent is found before what waits', async () => {
    const [waiting, doubtful] = [await seedAlert(store), await seedAlert(store)]
    const routine = { ...doubtful.alert, kind: 'correction', level: 'routine' } as const
    const routineId = await store.alerts.add(routine)
    if (routineId === undefined) throw new Error('an alert expected')
    const [pending, unknown] = await store.deliveries.add(
      [waiting.post, { ...doubtful.post, alertId: routineId }],
      now,
    )
    if (pending === undefined || unknown === undefined) throw new Error('two deliveries expected')
    await store.deliveries.claim(unknown.subscriptionId, now)
    await store.deliveries.markUnknown(unknown.id, now, 'the line broke')
    const { deliveries } = await store.findUnfinished(later, later, 500)
    const ids = deliveries.map(({ id }) => id)
    expect(ids.indexOf(unknown.id)).toBeGreaterThanOrEqual(0)
    expect(ids.indexOf(pending.id)).toBeGreaterThan(ids.indexOf(unknown.id))
  })

  test.skipIf(isMissing)('the same delivery is never made twice', async () => {
    const { post } = await seedAlert(store)
    expect(await store.deliveries.add([post], now)).toHaveLength(1)
    expect(await store.deliveries.add([post], now)).toHaveLength(0)
  })

  test.skipIf(isMissing)(
    'a postponed delivery waits, and is unfinished when its time has come',
    async () => {
      const { subscriptionId, post } = await seedAlert(store)
      const [{ id } = { id: undefined }] = await store.deliveries.add([post], now)
      if (id === undefined) throw new Error('a delivery expected')
      await store.deliveries.claim(subscriptionId, now)
      await store.deliveries.postpone(id, later, 'rate limited')
      expect(await store.deliveries.claim(subscriptionId, now)).toEqual({
        kind: 'wait',
        until: later,
      })
      const far = new Date(later.getTime() + 60_000)
      expect(
        (await store.findUnfinished(far, now, 500)).deliveries.map((each) => each.id),
      ).not.toContain(id)
      expect(
        (await store.findUnfinished(far, later, 500)).deliveries.map((each) => each.id),
      ).toContain(id)
    },
  )

  test.skipIf(isMissing)('what the configuration no longer names is left alone', async () => {
    const { source, subscriptionId } = await seedAlert(store)
    await store.sources.replaceConfigured([], now)
    await store.subscriptions.replaceConfigured([], now)
    expect((await store.sources.list()).map(({ id }) => id)).not.toContain(source)
    expect((await store.subscriptions.listActive()).map(({ id }) => id)).not.toContain(
      subscriptionId,
    )
    expect((await store.sources.get(source)).name).toBe('Wire')
  })

  test.skipIf(isMissing)('a parked destination comes back with its configuration', async () => {
    const { subscriptionId } = await seedAlert(store)
    await store.subscriptions.park(subscriptionId, 'kicked', now)
    const { parkedWhy, ...settings } = await store.subscriptions.get(subscriptionId)
    expect(parkedWhy).toBe('kicked')
    await store.subscriptions.replaceConfigured([settings], now)
    expect((await store.subscriptions.get(subscriptionId)).parkedWhy).toBeUndefined()
  })

  test.skipIf(isMissing)('a failed transaction leaves nothing', async () => {
    const id = `room-${Math.random()}` as SubscriptionId
    await expect(
      store.transaction(async (inside) => {
        await inside.addAudit({
          at: now,
          actor: 'system',
          action: 'opened',
          subject: id,
          detail: '',
        })
        throw new Error('in the middle')
      }),
    ).rejects.toThrow('in the middle')
  })

  test.skipIf(isMissing)(
    'the latest stories come newest first, with their newest alert',
    async () => {
      const { alert, storyId } = await seedAlert(store)
      await store.alerts.add({
        ...alert,
        kind: 'retraction',
        createdAt: new Date(Date.now() + 1e6),
      })
      const [newest] = await store.stories.listAlerted({ offset: 0, limit: 1 })
      expect(newest).toMatchObject({ id: storyId, kind: 'retraction', sourceName: 'Wire' })
    },
  )

  test.skipIf(isMissing)('of two who end a form at once, one gets it', async () => {
    await store.drafts.keep('telegram 1 2', { step: 0 }, now)
    await store.drafts.keep('telegram 1 2', { step: 1 }, now)
    expect(await store.drafts.find('telegram 1 2')).toEqual({ step: 1 })
    const taken = await Promise.all([
      store.drafts.take('telegram 1 2'),
      store.drafts.take('telegram 1 2'),
    ])
    expect(taken.filter((state) => state !== undefined)).toEqual([{ step: 1 }])
  })

  test.skipIf(isMissing)('a form that nobody goes on with is forgotten', async () => {
    await store.drafts.keep('old', { step: 0 }, now)
    await store.drafts.keep('new', { step: 0 }, later)
    await store.drafts.forgetBefore(later)
    expect(await store.drafts.find('old')).toBeUndefined()
    expect(await store.drafts.find('new')).toEqual({ step: 0 })
  })

  test.skipIf(isMissing)('a secret is made once', async () => {
    expect(await store.secrets.keep('buttons', 'first')).toBe('first')
    expect(await store.secrets.keep('buttons', 'second')).toBe('first')
  })
})
