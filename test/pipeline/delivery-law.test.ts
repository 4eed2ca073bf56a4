/** Whatever fails, and whenever the bot dies: the real libraries, the sandboxes, the store, and chance by a fixed seed. */
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Level, SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import type { Job } from '../../src/job.ts'
import { sendDelivery } from '../../src/pipeline/send-delivery.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { startDiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { createFaultScript, type FaultRule } from '../../src/sandbox/fault-script.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import { createChance } from '../chance.ts'
import { locales } from '../locales.ts'
import { connect, silentCenter } from '../platform/discord-kit.ts'
import { createMemoryAnswers } from '../platform/memory-answers.ts'
import { createMemoryDrafts } from '../platform/memory-drafts.ts'
import { message, seedAlert } from '../store/seed.ts'

const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
const now = () => new Date(clock.ms)
const storyCount = 16

const chance = createChance(10)

const rules: readonly FaultRule[] = [
  { kind: 'reset-after', share: 0.15 },
  { kind: 'reset-before', share: 0.1 },
  { kind: 'error-after', share: 0.1 },
  { kind: 'bad-gateway', share: 0.1 },
]

let opened: OpenDatabase
const stops: (() => Promise<void>)[] = []
beforeAll(async () => {
  opened = await openMemory()
})
afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
  await opened.close()
})

async function setUp() {
  const discord = await startDiscordSandbox({ now, faults: createFaultScript(rules, chance) })
  const telegram = await startTelegramSandbox({ now, faults: createFaultScript(rules, chance) })
  const discordBot = await connect(discord)
  const telegramBot = await connectTelegram({
    ...{ api: telegram.api, token: telegram.token, commandCenter: silentCenter, locales },
    ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
    ...{ log: pino({ level: 'silent' }), perSecond: 30, role: { sends: true, talks: false } },
  })
  stops.push(discord.close, telegram.close, discordBot.close, telegramBot.close)
  const places = [discord, telegram].map(({ view }) => view.channels()[0])
  const messengers = { discord: discordBot.messenger, telegram: telegramBot.messenger }
  return { views: [discord.view, telegram.view], places, messengers }
}

const levelOf = (n: number): Level => (n % 2 === 0 ? 'bulletin' : 'routine')

test('nothing is lost, Discord says nothing twice, and every doubt is settled', async () => {
  const { views, places, messengers } = await setUp()
  const store = createStore(opened.database)
  const seeded = await seedAlert(store)
  const ids = (['discord', 'telegram'] as const).map((platform, index) => ({
    ...{ platform, id: `law-${platform}` as SubscriptionId },
    ...{ channel: places[index]?.id ?? '', ...usualWishes },
  }))
  await store.subscriptions.replaceConfigured(ids, now())
  for (let n = 0; n < storyCount; n++) {
    const headline = `Story ${n} of the day`
    const storyId = await store.stories.open({ headline, openedAt: now(), updatedAt: now() })
    const alertId = await store.alerts.add({
      ...{ ...seeded.alert, storyId, level: levelOf(n), createdAt: now() },
      standing: {
        ...message,
        title: { label: undefined, text: headline },
        actions: [{ label: 'Quotes', id: `quotes:${storyId}` }],
      },
    })
    if (alertId === undefined) throw new Error('an alert expected')
    const to = ids.map(({ id }) => ({
      alertId,
      storyId,
      subscriptionId: id,
      action: 'post' as const,
    }))
    await store.deliveries.add(
      to.map((each) => ({ ...each, targetId: undefined })),
      now(),
    )
  }
  const mortal = {
    ...store,
    deliveries: {
      ...store.deliveries,
      // The bot dies with the answer in its hand.
      markSent: (...sent: Parameters<typeof store.deliveries.markSent>) =>
        chance() < 0.2 ? Promise.reject(new Error('killed')) : store.deliveries.markSent(...sent),
    },
  }
  const nothing = () => undefined
  const log = { error: nothing, warn: nothing, info: nothing, debug: nothing }
  const budget = createMemoryBudget(() => clock.ms)
  const deps = { store: mortal, messengers, budget, now, log }
  for (let turn = 0; turn < 400; turn++) {
    clock.ms += 7_000
    const { deliveries } = await store.findUnfinished(now(), now(), 100)
    const jobs = deliveries.map(
      ({ id, ...to }): Extract<Job, { step: 'send-delivery' }> => ({
        ...{ step: 'send-delivery', deliveryId: id, ...to },
      }),
    )
    const first = ids.flatMap(({ id }) => jobs.find((job) => job.subscriptionId === id) ?? [])
    for (const job of first) await sendDelivery(deps, job).catch(nothing)
  }
  expect((await store.findUnfinished(now(), now(), 100)).deliveries).toEqual([])
  const counts = views.map((view) =>
    Array.from({ length: storyCount }, (_, n) => {
      const texts = view.channels()[0]?.messages ?? []
      return texts.filter(({ text }) => text.includes(`Story ${n} of`)).length
    }),
  )
  expect(counts[0]).toEqual(Array(storyCount).fill(1))
  for (const [n, count] of (counts[1] ?? []).entries())
    if (levelOf(n) === 'bulletin') expect(count).toBeGreaterThanOrEqual(1)
    else expect(count).toBeLessThanOrEqual(1)
}, 60_000)
