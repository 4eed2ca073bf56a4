import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { platformRules } from '../../src/platform/discord/budget.ts'
import type { Budget } from '../../src/ports/budget.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { discordLimits } from '../../src/sandbox/discord/limits.ts'
import { type DiscordSandbox, startDiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { namedSnowflake } from '../../src/sandbox/discord/snowflake.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createWorld } from '../pipeline/world.ts'
import { connect, titled } from './discord-kit.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())

test('whatever is asked beside the messages keeps the limit too', async () => {
  const statuses: number[] = []
  const sandbox = await startDiscordSandbox({
    channels: ['one', 'two', 'three', 'four'].map((name) => ({ name })),
    limits: { ...discordLimits, global: { limit: 8, perMs: 1_000 } },
    onAnswer: (_request, status) => statuses.push(status),
  })
  const { messenger, close } = await connect(sandbox, {
    perSecond: 8,
    budget: createMemoryBudget(),
  })
  const checks = sandbox.view
    .channels()
    .map(({ id }) => messenger.check({ platform: 'discord', channel: id }))
  expect(await Promise.all(checks)).toEqual(Array(4).fill({ kind: 'ready' }))
  expect(statuses.length).toBeGreaterThan(8)
  expect(statuses).not.toContain(429)
  await close()
  await sandbox.close()
})

test('what one process learns of a person’s own channel holds for the others', async () => {
  const sandbox = await startDiscordSandbox({
    channels: [{ name: 'Ann', kind: 'dm' }],
    limits: discordLimits,
  })
  const budget = createMemoryBudget()
  const { messenger, close } = await connect(sandbox, { budget })
  const other = await connect(sandbox, { budget })
  onTestFinished(async () => {
    await Promise.all([close(), other.close()])
    await sandbox.close()
  })
  const ann = { platform: 'discord', channel: `user:${namedSnowflake('user Ann')}` } as const
  for (const key of ['1', '2', '3', '4', '5'])
    await messenger.send(ann, titled(key), { key, replyTo: undefined, isSilent: false })
  const isWaiting = async () =>
    (await budget.take(other.messenger.destinationRules(ann, 'send'))).kind === 'wait'
  await expect.poll(isWaiting).toBe(true)
})

test('long before Discord bans at 10,000 refusals in ten minutes, no more is asked', () => {
  expect(platformRules(45)).toEqual([
    { key: 'discord', limit: 45, perMs: 1_000, isPaced: true },
    { key: 'discord:invalid', limit: 5_000, perMs: 600_000, isCeiling: true },
  ])
})

const first = '1456000000000000001'
const second = '1456000000000000002'

type Refusal = { readonly headers: Record<string, string>; readonly body: object | string }

/** The pipeline with two places on a Discord that refuses the first message for the first of them. */
async function refuseOnce({ headers, body }: Refusal) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const channel = /channels\/(\d+)/.exec(request.url ?? '')?.[1] ?? ''
    const isRefused = channel === first && !asked.includes(first)
    asked.push(channel)
    const type = typeof body === 'string' && isRefused ? 'text/html' : 'application/json'
    response.writeHead(isRefused ? 429 : 200, { 'content-type': type, ...(isRefused && headers) })
    const answer = isRefused ? body : { id: `14570000000000000${asked.length + 10}` }
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  // as: it listens on a port
  const { port } = server.address() as AddressInfo
  const world = await createWorld(opened)
  const memory = createMemoryBudget(() => world.clock.now.getTime())
  let invalidCount = 0
  const budget: Budget = {
    ...memory,
    count: async (rule) => {
      if (rule.key === 'discord:invalid') invalidCount += 1
      await memory.count(rule)
    },
  }
  // as: of a sandbox it takes the address and the token alone
  const platform = { api: `http://127.0.0.1:${port}/api`, token: 'a-token' } as DiscordSandbox
  const { messenger, close } = await connect(platform, { budget })
  onTestFinished(async () => {
    await close()
    server.closeAllConnections()
    server.close()
  })
  Object.assign(world.deps, { messengers: { discord: messenger }, budget })
  await world.subscribeIn([first, second])
  return { world, asked, messenger, budget, countInvalid: () => invalidCount }
}

test.each([429, 403])(
  'a %i that is a page opens the breaker, whatever was asked',
  async (status) => {
    let askedCount = 0
    const server = createServer((_, response) => {
      askedCount += 1
      response.writeHead(status, { 'content-type': 'text/html' }).end('<html>error 1015')
    })
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening)
    })
    const { port } = server.address() as AddressInfo
    const platform = { api: `http://127.0.0.1:${port}/api`, token: 'a-token' } as DiscordSandbox
    const budget = createMemoryBudget()
    const { messenger, close } = await connect(platform, { budget })
    onTestFinished(async () => {
      await close()
      server.closeAllConnections()
      server.close()
    })
    for (const channel of [first, second])
      await expect(messenger.check({ platform: 'discord', channel })).rejects.toMatchObject({
        ...{ reason: 'rate-limited', scope: 'platform' },
      })
    expect(askedCount).toBe(1)
    const taken = await budget.take(messenger.platformRules)
    expect(taken.kind === 'wait' && taken.waitMs).toBeGreaterThan(59_000)
  },
)

const limited = (seconds: number, more = {}) => ({
  ...{ message: 'You are being rate limited.', retry_after: seconds, global: false },
  ...more,
})

test.each<{
  why: string
  refusal: Refusal
  ownWaitMs: number
  otherWaitMs?: number
  isCounted?: false
}>([
  {
    why: 'of the bot in one channel: that channel alone',
    refusal: {
      headers: { 'retry-after': '7', 'x-ratelimit-scope': 'user' },
      body: limited(6.4),
    },
    ownWaitMs: 7_000,
  },
  {
    why: 'whose body says more than its header: as the body says',
    refusal: { headers: { 'retry-after': '1', 'x-ratelimit-scope': 'user' }, body: limited(40) },
    ownWaitMs: 40_000,
  },
  {
    why: 'whose header says more than its body: as the header says',
    refusal: { headers: { 'retry-after': '40', 'x-ratelimit-scope': 'user' }, body: limited(1) },
    ownWaitMs: 40_000,
  },
  {
    why: 'of a channel that others have filled: that channel, as its body says; no fault of ours',
    refusal: {
      headers: { 'retry-after': '1', 'x-ratelimit-scope': 'shared' },
      body: limited(1_163, { code: 20_028 }),
    },
    ownWaitMs: 1_163_000,
    isCounted: false,
  },
  {
    why: 'of the whole bot: every channel',
    refusal: {
      headers: {
        'retry-after': '1',
        'x-ratelimit-global': 'true',
        'x-ratelimit-scope': 'global',
      },
      body: limited(1, { global: true }),
    },
    ownWaitMs: 1_000,
    otherWaitMs: 1_000,
  },
  {
    why: 'of Cloudflare’s, which says neither who nor how long: every channel, for a minute',
    refusal: { headers: {}, body: '<p>Error 1015: You are being rate limited' },
    ownWaitMs: 60_000,
    otherWaitMs: 60_000,
  },
])('a 429 $why', async ({ refusal, ownWaitMs, otherWaitMs = 0, isCounted = true }) => {
  const { world, asked, messenger, budget, countInvalid } = await refuseOnce(refusal)
  const waiting = await world.publish({})
  // The body is read a moment later; and what is said of the whole bot discord.js knows itself, by the clock on the wall.
  await wait('x-ratelimit-global' in refusal.headers ? 1_200 : 50)
  expect(asked).toEqual(otherWaitMs === 0 ? [first, second] : [first])
  expect(countInvalid()).toBe(isCounted ? 1 : 0)
  const waitMs = async (channel: string) => {
    const there = { platform: 'discord', channel } as const
    const rules = [...messenger.platformRules, ...messenger.destinationRules(there, 'send')]
    const taken = await budget.take(rules)
    if (taken.kind === 'wait') return taken.waitMs
    await budget.settle(taken.place, false)
    return 0
  }
  for (const [channel, expectedMs] of [
    [first, ownWaitMs],
    [second, otherWaitMs],
  ] as const) {
    // discord.js waits a little longer than it was told.
    const foundMs = await waitMs(channel)
    expect(foundMs).toBeGreaterThanOrEqual(expectedMs)
    expect(foundMs).toBeLessThan(expectedMs + 500)
  }

  const again = async (jobs: typeof waiting) => world.run(jobs.map(({ job }) => job))
  world.pass(ownWaitMs / 1_000 - 1)
  const still = await again(waiting)
  expect(asked.filter((channel) => channel === first)).toHaveLength(1)
  world.pass(2)
  await again(still)
  expect(asked.toSorted()).toEqual([first, first, second])
})
