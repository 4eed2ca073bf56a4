import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DeliveryId, SubscriptionId } from '../../src/core/model.ts'
import type { SendJob } from '../../src/queue/carriage.ts'
import { createDoor, type Door } from '../../src/queue/door.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'

const limit = 4
let sent: DeliveryId[]
let door: Door
let letGo: () => void

function open(): void {
  sent = []
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const rules = [{ key: randomUUID(), limit, perMs: 60_000 }]
  const send = async ({ deliveryId }: SendJob) => {
    sent.push(deliveryId)
    await gone
    return { jobs: [] }
  }
  door = createDoor(
    createMemoryBudget(),
    { rules, send },
    {
      enqueue: async () => undefined,
      enqueueAt: async () => undefined,
      sendBack: async () => undefined,
      rest: async () => undefined,
      onError: (_job, error) => expect.unreachable(String(error)),
    },
  )
}

const makeJobs = (count: number): readonly SendJob[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ step: 'send-delivery', deliveryId: n as DeliveryId, platform: 'discord', level: 'flash' },
    subscriptionId: `place-${n}` as SubscriptionId,
  }))

beforeEach(open)

describe('slipping out', () => {
  test('a few go at once where nobody is', async () => {
    expect(await door.slipOut(makeJobs(3))).toEqual([])
    expect(sent).toEqual([0, 1, 2])
  })

  test('who has no place yet needs a carriage', async () => {
    const jobs = makeJobs(6)
    expect(await door.slipOut(jobs)).toEqual(jobs.slice(limit))
    expect(sent).toHaveLength(limit)
  })

  test('not while somebody is outside', async () => {
    const jobs = makeJobs(1)
    await door.pass(jobs)
    expect(await door.slipOut(jobs)).toEqual(jobs)
    letGo()
    await door.untilEmpty()
    expect(await door.slipOut(jobs)).toEqual([])
  })

  test('not while somebody is at the door', async () => {
    const jobs = makeJobs(1)
    const [first, second] = await Promise.all([door.slipOut(jobs), door.slipOut(jobs)])
    expect([first, second]).toEqual([[], jobs])
  })
})
