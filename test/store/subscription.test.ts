import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import type { OpenDatabase } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { SubscriptionStore } from '../../src/store-port/subscription.ts'
import { databases } from './databases.ts'
import { seedAlert } from './seed.ts'

const now = new Date('2026-03-04T12:00:00Z')

describe.each(databases)('subscriptions by people, on $name', ({ isMissing, open }) => {
  let opened: OpenDatabase
  let store: SubscriptionStore
  beforeAll(async () => {
    if (isMissing) return
    opened = await open()
    store = createStore(opened.database).subscriptions
  })
  afterAll(() => opened?.close())

  const createPlace = (server = randomUUID()) =>
    ({ platform: 'discord', channel: randomUUID(), server }) as const

  test.skipIf(isMissing)('of two who subscribe a place at once, one does', async () => {
    const place = createPlace()
    const added = await Promise.all([1, 2].map(() => store.add(place, usualWishes, now)))
    expect(added.toSorted()).toEqual([false, true])
    expect(await store.findAt(place)).toMatchObject({ ...place, owner: 'chat', topics: [] })
  })

  test.skipIf(isMissing)('one that was removed comes back with the new wishes', async () => {
    const place = createPlace()
    await store.add(place, usualWishes, now)
    const first = await store.findAt(place)
    await store.remove(first?.id ?? ('' as SubscriptionId), now)
    expect(await store.findAt(place)).toBeUndefined()
    expect(await store.add(place, { ...usualWishes, leastLevel: 'flash' }, now)).toBe(true)
    expect(await store.findAt(place)).toMatchObject({ id: first?.id, leastLevel: 'flash' })
  })

  test.skipIf(isMissing)('what the configuration subscribes is the configuration’s', async () => {
    const place = createPlace()
    const id = `room-${randomUUID()}` as SubscriptionId
    await store.add(place, usualWishes, now)
    const { platform, channel } = place
    await store.replaceConfigured([{ ...usualWishes, id, platform, channel }], now)
    expect(await store.findAt(place)).toMatchObject({ id, owner: 'config' })
    expect(await store.add(place, usualWishes, now)).toBe(false)
    await store.replaceConfigured([], now)
  })

  test.skipIf(isMissing)(
    'what was said stays where it stands, wherever the place goes',
    async () => {
      const { deliveries, ...whole } = createStore(opened.database)
      const { subscriptionId, post } = await seedAlert({ ...whole, deliveries })
      const [added] = await deliveries.add([post], now)
      if (added === undefined) throw new Error('a delivery expected')
      await deliveries.markSent(added.id, '12', now)
      for (const channel of ['2', '3']) {
        await store.move(subscriptionId, channel)
        expect((await deliveries.get(added.id)).messageId).toBe('1/12')
      }
      await store.replaceConfigured([], now)
    },
  )

  test.skipIf(isMissing)('the largest audience comes first, the unknown last', async () => {
    const places = Array.from({ length: 3 }, () => createPlace())
    for (const each of places) await store.add(each, usualWishes, now)
    const ids = await Promise.all(places.map(async (each) => (await store.findAt(each))?.id))
    const [small, large] = ids
    if (small && large) {
      await store.noteAudience(small, 70)
      await store.noteAudience(large, 7_000)
    }
    const listed = (await store.listActive()).filter(({ id }) => ids.includes(id))
    expect(listed.map(({ audience }) => audience)).toEqual([7_000, 70, undefined])
  })

  test.skipIf(isMissing)('a server sees its own and no other', async () => {
    const place = createPlace()
    const beside = createPlace(place.server)
    const elsewhere = createPlace()
    for (const each of [place, beside, elsewhere]) await store.add(each, usualWishes, now)
    const seen = await store.listOfServer(place)
    expect(seen.map(({ channel }) => channel).toSorted()).toEqual(
      [place.channel, beside.channel].toSorted(),
    )
  })

  test.skipIf(isMissing)('a group that becomes a supergroup is its own server still', async () => {
    const old = randomUUID()
    await store.add({ platform: 'telegram', channel: old, server: old }, usualWishes, now)
    const place = { platform: 'telegram', channel: randomUUID() } as const
    await store.move(`telegram-${old}` as SubscriptionId, place.channel)
    expect(await store.findAt({ ...place, server: undefined })).toMatchObject({
      server: place.channel,
    })
  })
})
