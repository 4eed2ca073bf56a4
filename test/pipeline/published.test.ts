/** A message that has been published rests for an hour after three edits: nothing else waits with it. */
import { expect, onTestFinished, test } from 'vitest'
import type { AlertKind, DeliveryId, StoryId, SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import { sendDelivery } from '../../src/pipeline/send-delivery.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { openMemory } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import {
  channelOf,
  connect,
  messagesOf,
  startCheckedSandbox,
  titled,
} from '../platform/discord-kit.ts'
import { seedAlert } from '../store/seed.ts'

const subscriptionId = 'published' as SubscriptionId
const clock = { ms: Date.now() }
const now = () => new Date(clock.ms)

test('a correction is told at once, and other stories change, while a published message rests', async () => {
  const channels = [{ name: 'wire', kind: 'announcement' as const }]
  const sandbox = await startCheckedSandbox({ channels, now })
  const budget = createMemoryBudget(() => clock.ms)
  const { messenger, close } = await connect(sandbox, { budget })
  const opened = await openMemory()
  onTestFinished(async () => {
    await close()
    await sandbox.close()
    await opened.close()
  })
  const channel = channelOf(sandbox.view)
  await messenger.check({ platform: 'discord', channel })
  const store = createStore(opened.database)
  const { alert, recordId, content } = await seedAlert(store)
  const place = { platform: 'discord', id: subscriptionId, channel, ...usualWishes } as const
  await store.subscriptions.replaceConfigured([place], now())

  const nothing = () => undefined
  const log = { error: nothing, warn: nothing, info: nothing, debug: nothing }
  const deps = { store, messengers: { discord: messenger }, budget, now, log }
  const work = async () => {
    clock.ms += 1_000
    for (let n = 0; n < 4; n++) await sendDelivery(deps, { subscriptionId, platform: 'discord' })
  }
  const openStory = (headline: string) =>
    store.stories.open({ headline, openedAt: now(), updatedAt: now() })
  let revision = 1
  const tell = async (
    storyId: StoryId,
    text: string,
    kind: AlertKind,
    plans: readonly ('post' | 'reply' | 'edit')[],
    target?: DeliveryId,
  ) => {
    const standing = titled(text)
    const note = titled(`${text}, told`)
    revision += 1
    const said = { recordId, number: revision, content, seenAt: now() }
    const revisionId = await store.revisions.add(said)
    if (revisionId === undefined) throw new Error('a revision expected')
    const alertId = await store.alerts.add({
      ...alert,
      revisionId,
      storyId,
      kind,
      standing,
      note,
      createdAt: now(),
    })
    if (alertId === undefined) throw new Error('an alert expected')
    const added = await store.deliveries.add(
      plans.map((action) => ({
        ...{ alertId, storyId, subscriptionId, action },
        targetId: target,
        text: action === 'reply' ? ('note' as const) : ('standing' as const),
      })),
      now(),
    )
    await work()
    return added[0]?.id
  }
  const shown = () => messagesOf(sandbox.view).map(({ text }) => text)

  const storm = await openStory('Storm')
  const dam = await openStory('Dam')
  const first = await tell(storm, 'Storm', 'first', ['post'])
  const other = await tell(dam, 'Dam', 'first', ['post'])
  for (const n of [1, 2, 3, 4]) await tell(storm, `Storm ${n}`, 'update', ['edit'], first)
  await tell(storm, 'Storm corrected', 'correction', ['edit', 'reply'], first)
  await tell(dam, 'Dam 1', 'update', ['edit'], other)
  expect(shown()).toEqual(['Storm 3', 'Dam 1', 'Storm corrected, told'])

  await tell(storm, 'Storm corrected again', 'correction', ['edit'], first)
  expect(shown()[0]).toBe('Storm 3')
  clock.ms += 3_600_000
  await work()
  expect(shown()).toEqual(['Storm corrected again', 'Dam 1', 'Storm corrected, told'])
  expect((await store.findUnfinished(now(), now(), 100)).deliveries).toEqual([])
})
