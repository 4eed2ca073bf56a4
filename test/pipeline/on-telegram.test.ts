/** Places that move, close and open again, and a token that is no longer ours: real grammY against the sandbox. */
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { NewsRecord, SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import { createDestinationCheck } from '../../src/pipeline/check-destinations.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import type { ChatSetting } from '../../src/sandbox/telegram/bot-api.ts'
import { startTelegramSandbox, type TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { locales } from '../locales.ts'
import { silentCenter } from '../platform/discord-kit.ts'
import { createMemoryAnswers } from '../platform/memory-answers.ts'
import { createMemoryDrafts } from '../platform/memory-drafts.ts'
import { createPerson } from '../platform/owner-kit.ts'
import { checkTraffic, faults } from '../platform/telegram-schemas.ts'
import { createWorld, paragraphs } from './world.ts'

let opened: OpenDatabase
const stops: (() => Promise<void>)[] = []
beforeAll(async () => {
  opened = await openMemory()
})
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})
afterAll(async () => {
  await opened.close()
  expect(faults).toEqual([])
})

const pace = { stepSeconds: 2, rounds: 5 }
const correction =
  'Correction: An earlier version of this report misstated the number of villages. It is three, not four.'

/** The pipeline's world with a real Telegram in it, and one place there. */
async function start(chats: readonly ChatSetting[], channel: string) {
  const script = createFaultScript()
  const asked: { readonly method: string; readonly chat: unknown }[] = []
  const sandbox = await startTelegramSandbox({
    ...{ chats, faults: script },
    onRequest: (request) => {
      checkTraffic(request)
      asked.push({ method: request.method, chat: request.params.chat_id })
    },
  })
  const world = await createWorld(opened)
  const errors: (string | undefined)[] = []
  const log = {
    ...world.deps.log,
    error: (_: unknown, line?: string) => {
      errors.push(line)
    },
  }
  const { messenger, close } = await connectTelegram({
    ...{ api: sandbox.api, token: sandbox.token, commandCenter: silentCenter, locales },
    ...{ drafts: createMemoryDrafts(), answers: createMemoryAnswers() },
    ...{ log: pino({ level: 'silent' }), perSecond: 30, role: { sends: true, talks: false } },
  })
  stops.push(sandbox.close, close)
  const budget = createMemoryBudget(() => world.clock.now.getTime())
  Object.assign(world.deps, { messengers: { telegram: messenger }, budget, log })
  const place = { ...world.subscription, platform: 'telegram', channel } as const
  await world.store.subscriptions.replaceConfigured([place], world.clock.now)
  /** Whatever waits, until nothing does. */
  const publish = async (...records: readonly Partial<NewsRecord>[]) => {
    world.pass(60)
    return world.settle(await world.publish(...records), pace)
  }
  const told = (id: number | string) => textsOf(sandbox, id)
  /** The bot hears what is said and done there, from now on. */
  const listen = async () => {
    const { store } = world
    const bot = await connectTelegram({
      ...{ api: sandbox.api, token: sandbox.token, locales },
      ...{ drafts: store.drafts, answers: store.answers },
      commandCenter: createCommandCenter({
        ...{ store, messengers: { telegram: messenger }, locales, version: '0.0.0', rooms: [] },
        ...{ now: () => new Date(), enqueue: async () => undefined, topics: () => [] },
        ...{ approval: [], posting: world.deps.posting },
        moderators: { discord: undefined, telegram: undefined },
      }),
      ...{ log: pino({ level: 'silent' }), perSecond: 30, role: { sends: true, talks: true } },
    })
    stops.push(bot.close)
  }
  return { sandbox, world, listen, place, script, errors, asked, publish, told }
}

function textsOf({ view }: TelegramSandbox, id: number | string): readonly string[] {
  const messages = view.channels().find((each) => each.id === String(id))?.messages ?? []
  return messages.map(({ text }) => text)
}

const firstLines = (texts: readonly string[]) => texts.map((text) => text.split('\n')[0])

const group: ChatSetting = { id: -5, type: 'group', title: 'Newsroom' }
const supergroup = -1_001_000_000_005

test('a group that became a supergroup is followed, and what stands in the old one is mended there', async () => {
  const { sandbox, world, place, publish, told } = await start([group], '-5')
  const wishes = { ...place, leastLevel: 'routine', updates: 'reply' } as const
  await world.store.subscriptions.replaceConfigured([wishes], world.clock.now)
  await publish({})
  sandbox.upgrade(group.id, supergroup)
  await publish({}, { id: 'quake', headline: 'Quake in Vell' })
  expect(firstLines(told(-5))).toEqual(['ROUTINE · Dam at Lake Orrin breaks'])
  expect(firstLines(told(supergroup))).toEqual(['ROUTINE · Quake in Vell'])
  const { channel, ...kept } = await world.store.subscriptions.get(place.id)
  expect(channel).toBe(String(supergroup))
  expect(kept).toMatchObject({ leastLevel: 'routine', updates: 'reply', parkedWhy: undefined })

  // Both messages bear the same number, each in its own chat.
  await publish({ paragraphs: [...paragraphs, correction] })
  expect(told(-5)[0]).toContain('Corrected')
  expect(firstLines(told(supergroup))).toEqual([
    'ROUTINE · Quake in Vell',
    'CORRECTION · Dam at Lake Orrin breaks',
  ])
  expect(told(supergroup)[0]).not.toContain('Corrected')
})

test('a group that says it became a supergroup is followed before anything is refused there', async () => {
  const { sandbox, world, listen, place, asked, publish, told } = await start([group], '-5')
  await listen()
  await publish({})
  sandbox.upgrade(group.id, supergroup)
  const channelOf = async () => (await world.store.subscriptions.get(place.id)).channel
  await expect.poll(channelOf, { timeout: 20_000 }).toBe(String(supergroup))
  await publish({}, { id: 'quake', headline: 'Quake in Vell' })
  const sends = asked.filter(({ method }) => method === 'sendMessage')
  expect(sends.map(({ chat }) => String(chat))).toEqual(['-5', String(supergroup)])
  await publish({ pubstatus: 'canceled' })
  expect(firstLines(told(-5))).toEqual(['WITHDRAWN · The publisher has withdrawn this report.'])
})

test('a group that was subscribed by its new name is known as the same once it has become a supergroup', async () => {
  const { sandbox, world, publish, told } = await start([group], '-5')
  await publish({})
  sandbox.upgrade(group.id, supergroup, 'Newsroom')
  const name = { platform: 'telegram', channel: '@newsroom', server: undefined } as const
  const wishes = { ...usualWishes, sources: [world.source] }
  await world.store.subscriptions.add(name, wishes, world.clock.now)
  await publish({}, { id: 'quake', headline: 'Quake in Vell' })
  await publish({}, { id: 'storm', headline: 'Storm at Oriel' })
  expect(firstLines(told(supergroup))).toEqual([
    'ROUTINE · Quake in Vell',
    'ROUTINE · Storm at Oriel',
  ])
  expect(await world.sweep()).toEqual([])
})

test.each(['@named', '-1001000000012'])(
  'what people have subscribed is the configuration’s once it names the chat %s: told once, and mended',
  async (channel) => {
    const room = -1_001_000_000_012
    const chat: ChatSetting = { id: room, type: 'supergroup', title: 'Named', username: 'Named' }
    const { world, place, publish, told } = await start([chat], '-9')
    const { subscriptions } = world.store
    await subscriptions.replaceConfigured([], world.clock.now)
    const there = { platform: 'telegram', channel: String(room), server: String(room) } as const
    const wishes = { ...usualWishes, sources: [world.source] }
    await subscriptions.add(there, wishes, world.clock.now)
    await publish({})
    await subscriptions.replaceConfigured([{ ...place, channel }], world.clock.now)
    const check = createDestinationCheck(world.deps)
    await check.refresh()
    for (const _ of await subscriptions.listActive()) await check.checkNext()
    await publish({}, { id: 'quake', headline: 'Quake in Vell' })
    await publish({ pubstatus: 'canceled' })
    expect(firstLines(told(room))).toEqual([
      'WITHDRAWN · The publisher has withdrawn this report.',
      'ROUTINE · Quake in Vell',
      'WITHDRAWN · The publisher has withdrawn this report.',
    ])
  },
)

test('what the configuration still calls by its old id is followed at every start, and nothing is mixed up', async () => {
  const { sandbox, world, place, publish, told } = await start([group], '-5')
  await publish({})
  sandbox.upgrade(group.id, supergroup)
  await publish({}, { id: 'quake', headline: 'Quake in Vell' })
  await world.store.subscriptions.replaceConfigured([place], world.clock.now)
  await publish({}, { id: 'quake', headline: 'Quake in Vell', paragraphs: [correction] })
  await publish({}, { id: 'storm', headline: 'Storm at Oriel' })
  expect(firstLines(told(-5))).toEqual(['ROUTINE · Dam at Lake Orrin breaks'])
  expect(firstLines(told(supergroup))).toEqual([
    'ROUTINE · Quake in Vell',
    expect.stringContaining('Quake in Vell'),
    'ROUTINE · Storm at Oriel',
  ])
  expect(told(supergroup)[0]).toContain('Corrected')
  expect(await world.sweep()).toEqual([])
})

test.each(['config', 'chat'] as const)(
  'a group subscribed anew after it became a supergroup is told once, and all it was told is mended: %s',
  async (keeper) => {
    const { sandbox, world, place, publish, told } = await start([group], '-5')
    const { subscriptions } = world.store
    const subscribe = (channel: string) =>
      subscriptions.add(
        { platform: 'telegram', channel, server: channel },
        { ...usualWishes, sources: [world.source] },
        world.clock.now,
      )
    if (keeper === 'chat') {
      await subscriptions.replaceConfigured([], world.clock.now)
      await subscribe('-5')
    }
    await publish({})
    sandbox.upgrade(group.id, supergroup)
    await subscribe(String(supergroup))
    await publish({}, { id: 'quake', headline: 'Quake in Vell' })
    await publish({}, { id: 'storm', headline: 'Storm at Oriel' })
    expect(firstLines(told(supergroup))).toEqual([
      'ROUTINE · Quake in Vell',
      'ROUTINE · Storm at Oriel',
    ])
    await publish({ pubstatus: 'canceled' })
    expect(firstLines(told(-5))).toEqual(['WITHDRAWN · The publisher has withdrawn this report.'])
    expect(await world.sweep()).toEqual([])
    const active = await subscriptions.listActive()
    expect(active.filter(({ channel }) => [String(supergroup), '-5'].includes(channel))).toEqual([
      expect.objectContaining({ channel: String(supergroup), owner: keeper }),
    ])
    if (keeper === 'config')
      expect(active).toContainEqual(expect.objectContaining({ id: place.id }))
  },
)

test('what was left in doubt is looked for once more when it is withdrawn, and struck', async () => {
  const room = -1_001_000_000_011
  const chat: ChatSetting = { id: room, type: 'supergroup', title: 'Newsroom' }
  const { world, script, publish, told } = await start([chat], String(room))
  await publish({}, { id: 'quake', headline: 'Quake in Vell' })
  const { answers } = world.store
  // While another message is in doubt, nobody can tell which of the two stands.
  const other = await answers.begin(String(room), world.clock.now)
  script.add({ kind: 'reset-after', on: 'send', times: 1 })
  const storm = { id: 'storm', headline: 'Storm at Oriel' }
  await publish({}, storm)
  const [{ state } = {}] = await world.store.deliveries.listOfStory(await world.storyId('storm'))
  expect(state).toBe('unknown')
  await answers.drop(other)
  await publish({}, { ...storm, pubstatus: 'canceled' })
  expect(firstLines(told(room)).slice(2)).toEqual([
    'WITHDRAWN · The publisher has withdrawn this report.',
    'WITHDRAWN · The publisher has withdrawn this report.',
  ])
  expect(await world.sweep()).toEqual([])
})

test('where a subscription goes elsewhere, what it said stays to be mended where it stands', async () => {
  const other: ChatSetting = { id: -1_001_000_000_006, type: 'supergroup', title: 'Other' }
  const here: ChatSetting = { ...other, id: -1_001_000_000_007, title: 'Here' }
  const { world, place, publish, told } = await start([here, other], String(here.id))
  await publish({})
  const moved = { ...place, channel: String(other.id) }
  await world.store.subscriptions.replaceConfigured([moved], world.clock.now)
  await publish({}, { id: 'quake', headline: 'Quake in Vell' })
  await publish({ pubstatus: 'canceled' })
  expect(firstLines(told(here.id))).toEqual([
    'WITHDRAWN · The publisher has withdrawn this report.',
  ])
  expect(firstLines(told(other.id))[0]).toBe('ROUTINE · Quake in Vell')
})

test('a token that is no longer ours stops Telegram, calls the operator, and loses nothing', async () => {
  const { world, script, errors, asked, publish, told } = await start([group], '-5')
  const second = { ...world.subscription, platform: 'telegram', channel: '-5' } as const
  // as: a name that the configuration might have given
  const others = ['a', 'b'].map((id) => ({ ...second, id: `${second.id}-${id}` as SubscriptionId }))
  await world.store.subscriptions.replaceConfigured([second, ...others], world.clock.now)
  script.add({ kind: 'token-revoked' })
  const countSent = () => asked.filter(({ method }) => method === 'sendMessage').length
  const waiting = await publish({})
  expect(waiting).toHaveLength(3)
  expect(countSent()).toBe(1)
  expect(errors).toEqual(['platform stopped: it refuses our token'])
  const audit = await world.store.listAudit({ offset: 0, limit: 5 })
  expect(audit).toContainEqual(
    expect.objectContaining({ action: 'stopped', subject: 'platform telegram' }),
  )
  script.clear()
  world.pass(15 * 60 + 1)
  await world.settle(await world.run(waiting.map(({ job }) => job)), pace)
  expect(told(-5)).toHaveLength(3)
})

const channels = [1, 2, 3, 4].map(
  (n): ChatSetting => ({ id: -1_001_000_000_100 - n, type: 'channel', title: `Channel ${n}` }),
)

test('the largest audience is told first, in every channel of a fan-out', async () => {
  const { world, asked, publish } = await start(channels, '-9')
  const places = channels.map(({ id }, n) => ({
    ...{ ...world.subscription, platform: 'telegram' as const, channel: String(id) },
    // as: a name that the configuration might have given
    id: `${world.subscription.id}-${n}` as SubscriptionId,
  }))
  await world.store.subscriptions.replaceConfigured(places, world.clock.now)
  const audiences = [10, 5_000, undefined, 300]
  for (const [n, { id }] of places.entries()) {
    const audience = audiences[n]
    if (audience !== undefined) await world.store.subscriptions.noteAudience(id, audience)
  }
  await publish({})
  const [small, large, unknown, middle] = channels.map(({ id }) => String(id))
  expect(
    asked.filter(({ method }) => method === 'sendMessage').map(({ chat }) => String(chat)),
  ).toEqual([large, middle, small, unknown])
})

test('in one place a flash overtakes what waits there, and the newest edit is the only one sent', async () => {
  const { world, script, asked, told, publish } = await start([group], '-5')
  await publish({})
  script.add({ kind: 'rate-limit' })
  const storm = { id: 'storm', headline: 'Storm at Oriel' } as const
  const flash = { id: 'quake', headline: 'Quake in Vell', kicker: 'FLASH', urgency: 1 } as const
  const counted = (count: string) => ({
    paragraphs: paragraphs.map((one) => one.replace('400', count)),
  })
  const waiting = [
    ...(await world.publish(counted('650'))),
    ...(await world.publish(counted('700'), storm)),
    ...(await world.publish(counted('700'), storm, flash)),
  ]
  script.clear()
  const before = asked.length
  world.pass(60)
  await world.settle(await world.run(waiting.map(({ job }) => job)), { ...pace, rounds: 20 })
  expect(firstLines(told(-5))).toEqual([
    'ROUTINE · Dam at Lake Orrin breaks',
    'FLASH · Quake in Vell',
    'ROUTINE · Storm at Oriel',
  ])
  const edits = asked.slice(before).filter(({ method }) => method === 'editMessageText')
  expect(edits).toHaveLength(1)
  expect(told(-5)[0]).toContain('Some 700 people were taken')
})

const owner: ChatSetting = { id: 77, type: 'private', first_name: 'Ann' }

test.each<readonly [string, ChatSetting, string]>([
  [
    'a group that has put it out',
    { ...group, id: -8, bot: 'left' },
    'I am not in Newsroom: add me first',
  ],
  [
    'a channel where it lost its rights',
    { id: -1_001_000_000_008, type: 'channel', title: 'Flashes', bot: 'member' },
    'I must be an administrator of Flashes to post there',
  ],
])(
  '%s is parked, its keeper told in private, and a test message opens it again',
  async (_, closed, why) => {
    const { sandbox, world, listen, publish, told } = await start([closed, owner], '-9')
    const { store } = world
    const channel = String(closed.id)
    const place = { platform: 'telegram', channel, server: channel } as const
    const wishes = { ...usualWishes, sources: [world.source], leastLevel: 'routine' } as const
    await store.subscriptions.replaceConfigured([], world.clock.now)
    await store.subscriptions.add(place, wishes, world.clock.now)
    const subscription = await store.subscriptions.findAt(place)
    await store.addAudit({
      ...{ at: world.clock.now, actor: `telegram:77 (Ann) in ${channel}`, action: 'subscribed' },
      ...{ subject: `telegram ${channel}`, detail: '{}' },
    })
    await publish({})
    expect(await store.subscriptions.findAt(place)).toEqual({
      ...subscription,
      parkedWhy: expect.stringContaining(why),
    })
    const [notice = '', ...others] = told(77)
    expect(others).toEqual([])
    expect(notice).toContain(`I can no longer post in ${channel}`)
    expect(notice).toContain(why)

    sandbox.moveBot(closed.id, 'administrator', 'Ann')
    await listen()
    const { type, read } = createPerson(sandbox.view, channel)
    await type('/test', 'Ann')
    await read('alerts come again')
    expect(await store.subscriptions.findAt(place)).toEqual(subscription)
    await publish({}, { id: 'quake', headline: 'Quake in Vell' })
    const all = firstLines(told(channel))
    expect(all).toContain('TEST · This is a test: alerts arrive here')
    expect(all).toContain('ROUTINE · Quake in Vell')
  },
)
