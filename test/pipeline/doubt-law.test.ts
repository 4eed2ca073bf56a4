/**
 * Whatever is lost, whenever the bot dies, and whoever else writes there: on Telegram every alert stands once
 * where it can be looked for, and is known by its own id. Real grammY, the sandbox, the store, chance by fixed seeds.
 */
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeliveryId, Level, SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import { sendDelivery } from '../../src/pipeline/send-delivery.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { createFaultScript, type FaultRule } from '../../src/sandbox/fault-script.ts'
import type { ChatSetting } from '../../src/sandbox/telegram/bot-api.ts'
import { startTelegramSandbox, type TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store-port/store.ts'
import { createChance } from '../chance.ts'
import { locales } from '../locales.ts'
import { silentCenter } from '../platform/discord-kit.ts'
import { createMemoryDrafts } from '../platform/memory-drafts.ts'
import { message, seedAlert } from '../store/seed.ts'

const rules: readonly FaultRule[] = [
  { kind: 'reset-after', share: 0.15 },
  { kind: 'reset-before', share: 0.1 },
  { kind: 'error-after', share: 0.1 },
  { kind: 'rate-limit', share: 0.05 },
]
const storyCount = 10
const nothing = () => undefined
const levelOf = (n: number): Level => (n % 2 === 0 ? 'bulletin' : 'routine')

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())

type Case = { readonly seed: number; readonly chat: ChatSetting; readonly talks: boolean }

/** The bot dies with an answer of the platform or of the store in its hand. */
function createMortal(store: Store, chance: () => number): Store {
  const dying =
    <Asked extends readonly unknown[], Answer>(
      work: (...asked: Asked) => Promise<Answer>,
      share = 0.08,
    ) =>
    async (...asked: Asked): Promise<Answer> => {
      if (chance() < share) throw new Error('killed before')
      const done = await work(...asked)
      if (chance() < share) throw new Error('killed after')
      return done
    }
  const { deliveries, answers } = store
  return {
    ...store,
    answers: { ...answers, keep: dying(answers.keep, 0.2) },
    deliveries: {
      ...deliveries,
      ...{ markSent: dying(deliveries.markSent), markUnknown: dying(deliveries.markUnknown) },
      ...{ settle: dying(deliveries.settle), survey: dying(deliveries.survey) },
      ...{ postpone: dying(deliveries.postpone), findAnchor: dying(deliveries.findAnchor) },
    },
  }
}

async function run({ seed, chat, talks }: Case) {
  const chance = createChance(seed)
  const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
  const now = () => new Date(clock.ms)
  const faults = createFaultScript([], chance)
  const sandbox = await startTelegramSandbox({ now, chats: [chat], faults })
  const store = createStore(opened.database)
  const mortal = createMortal(store, chance)
  const { messenger, close } = await connectTelegram({
    ...{ api: sandbox.api, token: sandbox.token, commandCenter: silentCenter, locales },
    drafts: createMemoryDrafts(),
    answers: {
      ...mortal.answers,
      begin: (where) => mortal.answers.begin(where, now()),
      keep: (id, messageId) => mortal.answers.keep(id, messageId, now()),
    },
    ...{ log: pino({ level: 'silent' }), perSecond: 30, role: { sends: true, talks: false } },
  })
  const place = await addPlace(store, chat, now())
  const budget = createMemoryBudget(() => clock.ms)
  const log = { error: nothing, warn: nothing, info: nothing, debug: nothing }
  const job = { subscriptionId: place.id, platform: 'telegram' } as const
  const turn = async (using: Store) => {
    clock.ms += 7_000
    const deps = { store: using, messengers: { telegram: messenger }, budget, now, log }
    await sendDelivery(deps, job).catch(nothing)
  }
  // The others are looked for behind what is known to stand.
  const ids = [await addStory(store, place, 0, now())]
  await turn(store)
  for (const rule of rules) faults.add(rule)
  for (let n = 1; n < storyCount; n++) ids.push(await addStory(store, place, n, now()))
  for (let n = 0; n < 150; n++) {
    if (chance() < 0.1)
      await sandbox.view.input(String(chat.id), { user: 'Ann', text: `I, Ann, say ${n}` })
    if (talks && chance() < 0.5) await answer(messenger, chat, n)
    await turn(mortal)
  }
  const found = await findStories(sandbox, ids, store)
  await close()
  await sandbox.close()
  return found
}

const answer = ({ send }: Messenger, { id }: ChatSetting, n: number) =>
  send(
    { platform: 'telegram', channel: String(id) },
    { ...message, title: { label: undefined, text: `Answer ${n}` } },
    { key: 'answer', replyTo: undefined, isSilent: true },
  ).catch(nothing)

type Place = {
  readonly id: SubscriptionId
  readonly alert: Awaited<ReturnType<typeof seedAlert>>['alert']
}

async function addPlace(store: Store, chat: ChatSetting, now: Date): Promise<Place> {
  const { alert } = await seedAlert(store)
  // as: a name that the configuration might have given
  const id = `doubt${chat.id}` as SubscriptionId
  const place = { id, platform: 'telegram', channel: String(chat.id), ...usualWishes } as const
  await store.subscriptions.replaceConfigured([place], now)
  return { id, alert }
}

async function addStory(store: Store, { id, alert }: Place, n: number, now: Date) {
  const headline = `Story ${n} of the day`
  const storyId = await store.stories.open({ headline, openedAt: now, updatedAt: now })
  const standing = { ...message, title: { label: undefined, text: headline } }
  const told = { ...alert, storyId, level: levelOf(n), createdAt: now, standing }
  const alertId = await store.alerts.add(told)
  if (alertId === undefined) throw new Error('an alert expected')
  const made = {
    alertId,
    storyId,
    subscriptionId: id,
    action: 'post',
    targetId: undefined,
  } as const
  const [added] = await store.deliveries.add([made], now)
  if (added === undefined) throw new Error('a delivery expected')
  return added.id
}

type Found = {
  readonly count: number
  readonly state: string
  /** What stands where the store says that it stands. */
  readonly text: string | undefined
}

async function findStories(sandbox: TelegramSandbox, ids: readonly DeliveryId[], store: Store) {
  const standing = sandbox.view.channels()[0]?.messages ?? []
  const deliveries = await Promise.all(ids.map((id) => store.deliveries.get(id)))
  return deliveries.map(
    ({ state, messageId }, n): Found => ({
      state,
      count: standing.filter(({ text }) => text.includes(`Story ${n} of`)).length,
      text: standing.find(({ id }) => id === messageId)?.text,
    }),
  )
}

const seeds = [1, 2, 3]
const places = [
  { type: 'channel', talks: false },
  { type: 'supergroup', talks: false },
  { type: 'supergroup', talks: true },
] as const
const cases = seeds.flatMap((seed) =>
  places.map(({ type, talks }, n): Case & { readonly where: string } => ({
    ...{ seed, talks, where: `${type}${talks ? ' where the bot answers' : ''}` },
    chat: { id: -1_001_000_000_000 - 10 * seed - n, type, title: 'News' },
  })),
)

test.each(cases)(
  'in a $where every alert stands, known by its own id ($seed)',
  async (each) => {
    const found = await run(each)
    for (const [n, { count, state, text }] of found.entries()) {
      if (state === 'sent') expect(text).toContain(`Story ${n} of`)
      if (!each.talks) expect({ n, state, count }).toEqual({ n, state: 'sent', count: 1 })
      // An answer of which nobody knows whether it stands may leave it open.
      else if (levelOf(n) === 'routine') expect(count).toBeLessThanOrEqual(1)
      else expect(count).toBeGreaterThanOrEqual(1)
    }
  },
  60_000,
)
