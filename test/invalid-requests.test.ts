/** Discord bans an address that is refused 10,000 times in ten minutes; here, scaled down, both numbers are small. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SubscriptionId } from '../src/core/model.ts'
import type { Budget, BudgetRule } from '../src/ports/budget.ts'
import { createMemoryBudget } from '../src/queue/memory-budget.ts'
import { discordLimits } from '../src/sandbox/discord/limits.ts'
import { type OpenDatabase, openMemory } from '../src/store/open-database.ts'
import { createWorld } from './pipeline/world.ts'
import { connect, quietLog, startCheckedSandbox } from './platform/discord-kit.ts'

const ours = 6
const closedCount = 16
const unknownCount = 3

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())

function scaleDown(budget: Budget): Budget {
  const scale = (rule: BudgetRule) =>
    rule.key === 'discord:invalid' ? { ...rule, limit: ours } : rule
  return {
    ...budget,
    take: (rules) => budget.take(rules.map(scale)),
    count: (rule) => budget.count(scale(rule)),
  }
}

test('who is refused too often asks no more for a while, long before the ban, and loses nothing', async () => {
  const statuses: number[] = []
  const sandbox = await startCheckedSandbox({
    limits: { ...discordLimits, invalid: { limit: 2 * ours + 1, perMs: 600_000 } },
    channels: [
      ...Array.from({ length: closedCount }, (_, n) => ({ name: `closed-${n}`, isClosed: true })),
      { name: 'open' },
    ],
    onAnswer: (_request, status) => statuses.push(status),
  })
  const world = await createWorld(opened)
  const budget = scaleDown(createMemoryBudget(() => world.clock.now.getTime()))
  const { messenger, close } = await connect(sandbox, { budget })
  Object.assign(world.deps, { budget, messengers: { discord: messenger } })
  // Nobody knows these: 404 is no refusal that Discord counts.
  const unknown = Array.from({ length: unknownCount }, (_, n) => `90000000000000000${n}`)
  const channels = [...unknown, ...sandbox.view.channels().map(({ id }) => id)]
  await world.store.subscriptions.replaceConfigured(
    channels.map((channel, n) => {
      // as: a name that the configuration might have given
      const id = `place-${String(n).padStart(2, '0')}` as SubscriptionId
      return { ...world.subscription, id, channel }
    }),
    world.clock.now,
  )
  const counted = (status: number) => statuses.filter((each) => each === status).length

  const waiting = await world.publish({ kicker: 'BULLETIN' })
  expect(counted(404)).toBe(unknownCount)
  expect(counted(403)).toBe(ours)
  expect(waiting).toHaveLength(closedCount + 1 - ours)
  expect((await world.store.subscriptions.listActive()).map(({ channel }) => channel)).toEqual(
    channels.slice(unknownCount + ours),
  )

  // Ten minutes later it goes on, as carefully.
  world.pass(601)
  const stillWaiting = await world.run(waiting.map(({ job }) => job))
  expect(counted(403)).toBe(2 * ours)
  world.pass(601)
  await world.run(stillWaiting.map(({ job }) => job).slice(-1))
  expect(counted(200)).toBe(1)
  expect(counted(429)).toBe(0)
  await close()
  await sandbox.close()
})

test('a refused token costs one of those refusals, is told the operator, and loses nothing', async () => {
  const statuses: number[] = []
  const channels = Array.from({ length: 8 }, (_, n) => ({ name: `news-${n}` }))
  const sandbox = await startCheckedSandbox({
    ...{ channels, limits: discordLimits },
    onAnswer: (_request, status) => statuses.push(status),
  })
  const world = await createWorld(opened)
  const memory = createMemoryBudget(() => world.clock.now.getTime())
  const refusals: string[] = []
  const budget: Budget = {
    ...memory,
    count: async (rule) => {
      if (rule.key === 'discord:invalid') refusals.push(rule.key)
      await memory.count(rule)
    },
  }
  const errors: unknown[] = []
  const log = { ...quietLog, error: (_: unknown, line?: string) => errors.push(line) }
  const bad = await connect(sandbox, { budget, log, token: 'no-longer-ours' })
  Object.assign(world.deps, { budget, messengers: { discord: bad.messenger }, log })
  await world.store.subscriptions.replaceConfigured(
    sandbox.view.channels().map(({ id: channel }, n) => {
      // as: a name that the configuration might have given
      const id = `desk-${n}` as SubscriptionId
      return { ...world.subscription, id, channel }
    }),
    world.clock.now,
  )
  const waiting = await world.publish({ kicker: 'BULLETIN' })
  expect(statuses).toEqual([401])
  expect(refusals).toHaveLength(1)
  expect(errors).toContain('token refused')
  expect(errors).toContain('platform stopped: it refuses our token')
  expect(waiting).toHaveLength(channels.length)
  await bad.close()

  // The operator restarts with a good one.
  const good = await connect(sandbox, { budget })
  Object.assign(world.deps, { messengers: { discord: good.messenger } })
  world.pass(15 * 60 + 1)
  await world.run(waiting.map(({ job }) => job))
  expect(statuses).toEqual([401, ...channels.map(() => 200)])
  const told = sandbox.view.channels().map(({ messages }) => messages.length)
  expect(told).toEqual(channels.map(() => 1))
  await good.close()
  await sandbox.close()
})
