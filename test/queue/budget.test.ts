import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Budget, BudgetRule, Place } from '../../src/ports/budget.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { createRedisBudget } from '../../src/queue/redis-budget.ts'

let redis: Redis
beforeAll(() => {
  redis = new Redis(inject('redisUrl') ?? '', { lazyConnect: true })
})
afterAll(() => redis.disconnect())

const kinds = [
  { name: 'in memory', isMissing: false, create: () => createMemoryBudget() },
  {
    name: 'in Redis',
    isMissing: inject('redisUrl') === undefined,
    create: () => createRedisBudget(redis),
  },
]

describe.each(kinds)('a budget $name', ({ isMissing, create }) => {
  const rule = (limit: number | undefined, perMs = 60_000): BudgetRule => ({
    key: randomUUID(),
    limit,
    perMs,
  })
  const kindsOf = async (budget: Budget, rules: readonly BudgetRule[], count: number) => {
    const answers = []
    for (let n = 0; n < count; n++) answers.push((await budget.take(rules)).kind)
    return answers
  }

  test.skipIf(isMissing)('gives so many places and no more', async () => {
    expect(await kindsOf(create(), [rule(2)], 3)).toEqual(['taken', 'taken', 'wait'])
  })

  test.skipIf(isMissing)('gives a place under every rule or under none', async () => {
    const [wide, narrow] = [rule(2), rule(1)]
    const budget = create()
    expect(await kindsOf(budget, [wide, narrow], 2)).toEqual(['taken', 'wait'])
    expect(await kindsOf(budget, [wide], 2)).toEqual(['taken', 'wait'])
  })

  test.skipIf(isMissing)('a place is free again its span after the answer', async () => {
    const budget = create()
    const short = rule(1, 300)
    const taken = await budget.take([short])
    if (taken.kind === 'wait') throw new Error('a place expected')
    await new Promise((resolve) => setTimeout(resolve, 200))
    await budget.settle(taken.place, true)
    const second = await budget.take([short])
    if (second.kind === 'taken') throw new Error('no place expected')
    // Counted from the answer, not from the call.
    expect(second.waitMs).toBeGreaterThan(200)
    await expect.poll(async () => (await budget.take([short])).kind).toBe('taken')
  })

  test.skipIf(isMissing)('a call never made gives its place back at once', async () => {
    const budget = create()
    const one = rule(1)
    const taken = await budget.take([one])
    if (taken.kind === 'taken') await budget.settle(taken.place, false)
    expect((await budget.take([one])).kind).toBe('taken')
  })

  test.skipIf(isMissing)(
    'a pause holds everybody, limit or not, for as long as it says',
    async () => {
      const budget = create()
      const open = rule(undefined)
      await budget.pause(open.key, 30_000)
      await budget.pause(open.key, 10)
      const answer = await budget.take([open])
      if (answer.kind === 'taken') throw new Error('no place expected')
      expect(answer.waitMs).toBeGreaterThan(25_000)
      expect(answer.waitMs).toBeLessThanOrEqual(30_000)
    },
  )

  test.skipIf(isMissing)('a ceiling is counted up from elsewhere only', async () => {
    const budget = create()
    const ceiling = { ...rule(2), isCeiling: true }
    expect(await kindsOf(budget, [ceiling], 3)).toEqual(['taken', 'taken', 'taken'])
    await budget.count(ceiling)
    await budget.count(ceiling)
    expect(await kindsOf(budget, [ceiling], 1)).toEqual(['wait'])
  })

  test.skipIf(isMissing)('turns under a paced rule come one after the other', async () => {
    const budget = create()
    const paced = { ...rule(50, 1_000), isPaced: true }
    const answers = await Promise.all(Array.from({ length: 40 }, () => budget.take([paced])))
    const turns = answers.flatMap((each) => (each.kind === 'taken' ? [each.place.turnAtMs] : []))
    // Half a second made up for, a fifth ahead, a gap of 20 ms.
    expect(turns.length).toBeGreaterThanOrEqual(34)
    expect(turns.length).toBeLessThanOrEqual(37)
    expect(turns.at(-1) ?? 0).toBeGreaterThan((turns[0] ?? 0) + 170)
    const late = answers.find((each) => each.kind === 'wait')
    expect(late?.waitMs).toBeGreaterThan(60)
    expect(late?.waitMs).toBeLessThan(140)
  })

  test.skipIf(isMissing)('no span holds more than the limit, paced or not', async () => {
    const budget = create()
    const paced = { ...rule(30, 300), isPaced: true }
    const calls: number[] = []
    const call = async (): Promise<void> => {
      const taken = await budget.take([paced])
      if (taken.kind === 'wait') {
        await new Promise((resolve) => setTimeout(resolve, taken.waitMs))
        return call()
      }
      await budget.untilTurn(taken.place)
      calls.push(performance.now())
      await budget.settle(taken.place, true)
    }
    await Promise.all(Array.from({ length: 120 }, call))
    for (const [n, at] of calls.entries()) {
      const later = calls[n + 30]
      if (later !== undefined) expect(later - at).toBeGreaterThanOrEqual(300)
    }
    // Four times the limit, each in its span, beside what the calls themselves take.
    expect((calls.at(-1) ?? 0) - (calls[0] ?? 0)).toBeLessThan(1_500)
  })

  test.skipIf(isMissing)('a turn given back is taken by the next', async () => {
    const budget = create()
    const paced = { ...rule(10, 1_000), isPaced: true }
    const taken: Place[] = []
    for (;;) {
      const answer = await budget.take([paced])
      if (answer.kind === 'wait') break
      taken.push(answer.place)
    }
    expect((await budget.take([paced])).kind).toBe('wait')
    for (const place of taken.slice(-2)) await budget.settle(place, false)
    expect((await budget.take([paced])).kind).toBe('taken')
  })
})

test.skipIf(inject('redisUrl') === undefined)(
  'two processes on one Redis share their places and their pauses',
  async () => {
    const second = new Redis(inject('redisUrl') ?? '', { lazyConnect: true })
    try {
      const [here, there] = [createRedisBudget(redis), createRedisBudget(second)]
      const rule = { key: randomUUID(), limit: 5, perMs: 60_000 }
      const asked = Array.from({ length: 6 }, () => [here.take([rule]), there.take([rule])])
      const answers = await Promise.all(asked.flat())
      expect(answers.filter(({ kind }) => kind === 'taken')).toHaveLength(5)
      const open = { key: randomUUID(), limit: undefined, perMs: 0 }
      await here.pause(open.key, 30_000)
      expect((await there.take([open])).kind).toBe('wait')
    } finally {
      second.disconnect()
    }
  },
)
