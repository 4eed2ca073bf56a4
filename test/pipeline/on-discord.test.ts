/** What may have been sent, and what goes first: real discord.js against the sandbox. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { NewsRecord } from '../../src/core/model.ts'
import { usualStyle } from '../../src/core/style.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { discordLimits } from '../../src/sandbox/discord/limits.ts'
import { namedSnowflake } from '../../src/sandbox/discord/snowflake.ts'
import type { ChannelSetting } from '../../src/sandbox/discord/world.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { connect, startCheckedSandbox } from '../platform/discord-kit.ts'
import { checkRequest } from '../platform/discord-spec.ts'
import { createWorld, paragraphs } from './world.ts'

let opened: OpenDatabase
const stops: (() => Promise<void>)[] = []
beforeAll(async () => {
  opened = await openMemory()
})
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})
afterAll(() => opened.close())

type Asked = { readonly method: string; readonly path: string }

/** The pipeline's world with a real Discord in it. */
async function start(names: readonly string[] = ['news'], others: readonly ChannelSetting[] = []) {
  const world = await createWorld(opened)
  const script = createFaultScript()
  const asked: Asked[] = []
  const sandbox = await startCheckedSandbox({
    ...{ channels: [...names.map((name) => ({ name })), ...others] },
    ...{ faults: script, limits: discordLimits },
    now: () => world.clock.now,
    onRequest: (request) => {
      checkRequest(request)
      asked.push(request)
    },
  })
  const budget = createMemoryBudget(() => world.clock.now.getTime())
  const { messenger, close } = await connect(sandbox, { budget })
  stops.push(sandbox.close, close)
  Object.assign(world.deps, { messengers: { discord: messenger }, budget })
  const channels = sandbox.view.channels().slice(0, names.length)
  const places = await world.subscribeIn(channels.map(({ id }) => id))
  const told = (n = 0) => (sandbox.view.channels()[n]?.messages ?? []).map(({ text }) => text)
  const settle = async (first: Awaited<ReturnType<typeof world.publish>>) =>
    expect(await world.settle(first, { stepSeconds: 6, rounds: 20 })).toEqual([])
  const publish = async (...records: readonly Partial<NewsRecord>[]) =>
    settle(await world.publish(...records))
  return { sandbox, world, script, asked, places, told, publish, settle }
}

const lines = (texts: readonly string[]) => texts.map((text) => text.split('\n')[0])
const read = ({ method, path }: Asked) => method === 'GET' && path.includes('/messages?')
const sent = ({ method, path }: Asked) => method === 'POST' && path.endsWith('/messages')

describe.each([
  { fault: 'reset-after', isThere: true },
  { fault: 'reset-before', isThere: false },
] as const)('a send that meets $fault', ({ fault, isThere }) => {
  test.each([
    { seconds: 119, by: 'its nonce', readCount: 0, sendCount: 2 },
    { seconds: 121, by: 'reading the channel', readCount: 1, sendCount: isThere ? 1 : 2 },
  ])('is found out by $by after $seconds seconds, and stands once', async (row) => {
    const { world, script, asked, told } = await start()
    script.add({ kind: fault, on: 'send', times: 1 })
    const waiting = await world.publish({})
    expect(told()).toHaveLength(isThere ? 1 : 0)
    world.pass(row.seconds)
    expect(await world.run(waiting.map(({ job }) => job))).toEqual([])
    expect(lines(told())).toEqual(['ROUTINE · Dam at Lake Orrin breaks'])
    expect(asked.filter(read)).toHaveLength(row.readCount)
    expect(asked.filter(sent)).toHaveLength(row.sendCount)
    expect(await world.sweep()).toEqual([])
  })
})

test('an edit that does not stick is repeated until it does', async () => {
  const { world, script, asked, told, publish, settle } = await start()
  await publish({})
  script.add({ kind: 'edit-lost', on: 'edit', times: 1 })
  const waiting = await world.publish({ pubstatus: 'canceled' })
  expect(lines(told())[0]).toBe('ROUTINE · Dam at Lake Orrin breaks')
  await settle(waiting)
  expect(lines(told())[0]).toBe('WITHDRAWN · The publisher has withdrawn this report.')
  expect(asked.filter(({ method }) => method === 'PATCH')).toHaveLength(2)
})

const flash = { id: 'quake', headline: 'Quake in Vell', kicker: 'FLASH', urgency: 1 } as const
const storm = { id: 'storm', headline: 'Storm at Oriel' } as const
const counted = (count: string) => ({
  paragraphs: paragraphs.map((one) => one.replace('400', count)),
})

test('in one place a flash overtakes what waits there, and the newest edit is the only one sent', async () => {
  const { world, script, asked, told, settle, publish } = await start()
  await publish({})
  script.add({ kind: 'rate-limit' })
  const waiting = [
    ...(await world.publish(counted('650'))),
    ...(await world.publish(counted('700'), storm)),
    ...(await world.publish(counted('700'), storm, flash)),
  ]
  script.clear()
  const before = asked.length
  await settle(waiting)
  expect(lines(told())).toEqual([
    'ROUTINE · Dam at Lake Orrin breaks',
    'FLASH · Quake in Vell',
    'ROUTINE · Storm at Oriel',
  ])
  const edits = asked.slice(before).filter(({ method }) => method === 'PATCH')
  expect(edits).toHaveLength(1)
  expect(told()[0]).toContain('Some 700 people were taken')
})

test('the largest audience is told first, in every channel of a fan-out', async () => {
  const { world, asked, places, publish } = await start(['small', 'large', 'unknown', 'middle'])
  const [small, large, unknown, middle] = places
  for (const [place, audience] of [
    [small, 10],
    [large, 5_000],
    [middle, 300],
  ] as const)
    if (place) await world.store.subscriptions.noteAudience(place.id, audience)
  await publish({})
  const order = asked.filter(sent).map(({ path }) => /\d+/.exec(path)?.[0])
  expect(order).toEqual([large, middle, small, unknown].map((place) => place?.channel))
})

test('while one place is limited, the others are told', async () => {
  const { world, script, told, places, settle } = await start(['one', 'two'])
  script.add({ kind: 'rate-limit', times: 1, channel: places[0]?.channel ?? '' })
  const waiting = await world.publish({})
  expect([told(0), told(1)].map(({ length }) => length)).toEqual([0, 1])
  await settle(waiting)
  expect([told(0), told(1)].map(({ length }) => length)).toEqual([1, 1])
})

test('while a story’s thread is limited, its channel is told of others', async () => {
  const { sandbox, world, script, publish, settle, told, places } = await start()
  const style = { ...usualStyle, hasThreads: true }
  const threaded = places.map((place) => ({ ...place, updates: 'reply' as const, style }))
  await world.store.subscriptions.replaceConfigured(threaded, world.clock.now)
  await publish({})
  const [first] = sandbox.view.channels()[0]?.messages ?? []
  script.add({ kind: 'rate-limit', times: 1, channel: first?.id ?? '' })
  const correction = 'Correction: An earlier version misstated the number of villages.'
  const waiting = await world.publish({ paragraphs: [...paragraphs, correction] })
  expect(waiting).toHaveLength(1)
  await world.publish({ paragraphs: [...paragraphs, correction] }, storm)
  expect(lines(told())).toEqual([expect.any(String), 'ROUTINE · Storm at Oriel'])
  await settle(waiting)
  expect(lines(told()).at(-1)).toBe('CORRECTION · Dam at Lake Orrin breaks')
})

test.each<readonly [string, ChannelSetting, string]>([
  ['a channel that was closed to it', { name: 'closed', isClosed: true }, 'View Channel'],
  ['one where it may no longer write', { name: 'muted', denied: 1n << 11n }, 'Send Messages'],
])('%s is parked, its settings kept, its keeper told in private', async (_, closed, right) => {
  const { sandbox, world, publish, told } = await start([], [closed, { name: 'Ann', kind: 'dm' }])
  const { store } = world
  const channel = sandbox.view.channels()[0]?.id ?? ''
  const place = { platform: 'discord', channel, server: '5' } as const
  const wishes = { ...usualWishes, sources: [world.source], leastLevel: 'routine' } as const
  await store.subscriptions.add(place, wishes, world.clock.now)
  const subscription = await store.subscriptions.findAt(place)
  await store.addAudit({
    ...{ at: world.clock.now, action: 'subscribed', detail: '{}' },
    ...{ actor: `discord:${namedSnowflake('user Ann')} (Ann) in ${channel}` },
    subject: `discord ${channel}`,
  })
  await publish({})
  expect(await store.subscriptions.findAt(place)).toEqual({
    ...subscription,
    parkedWhy: expect.stringContaining(right),
  })
  const [notice = '', ...others] = told(1)
  expect(others).toEqual([])
  expect(notice).toContain('I can no longer post in')
  expect(notice).toContain(right)
})
