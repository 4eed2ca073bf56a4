import { beforeEach, expect, test } from 'vitest'
import { because } from '../../src/core/reason.ts'
import { createDestinationCheck } from '../../src/pipeline/check-destinations.ts'
import type { Budget } from '../../src/ports/budget.ts'
import { DeliveryError, type Messenger, type Readiness } from '../../src/ports/messenger.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import type { Store } from '../../src/store-port/store.ts'

let asked: string[]
let answer: (channel: string) => Readiness
let warned: object[]
let noted: (readonly [string, number])[]
let check: () => Promise<void>
let budget: Budget

beforeEach(() => {
  asked = []
  warned = []
  noted = []
  answer = () => ({ kind: 'ready' })
  const nothing = () => undefined
  const messenger = {
    check: async ({ channel }: { channel: string }) => {
      asked.push(channel)
      return answer(channel)
    },
    countAudience: async ({ channel }: { channel: string }) => Number(channel) * 1_000,
  }
  const active = ['1', '2'].map((channel) => ({ id: channel, platform: 'discord', channel }))
  budget = createMemoryBudget()
  const created = createDestinationCheck({
    // as: the check asks for nothing else
    store: {
      subscriptions: {
        listActive: async () => active,
        noteAudience: async (id: string, audience: number) => noted.push([id, audience]),
      },
    } as unknown as Store,
    messengers: {
      discord: {
        ...messenger,
        platformRules: [{ key: 'room', limit: 4, perMs: 60_000, isPaced: true }],
      } as unknown as Messenger,
    },
    budget,
    now: () => new Date(),
    log: { error: nothing, warn: (fields) => warned.push(fields), info: nothing, debug: nothing },
  })
  check = async () => {
    await created.refresh()
    await created.checkNext()
    await created.checkNext()
    await created.checkNext()
  }
})

test('each destination is asked about once', async () => {
  await check()
  await check()
  expect(asked).toEqual(['1', '2'])
  expect(warned).toEqual([])
})

test('how many people each reaches is kept', async () => {
  await check()
  expect(noted).toEqual([
    ['1', 1_000],
    ['2', 2_000],
  ])
})

test('what it lacks is said', async () => {
  answer = (channel) =>
    channel === '2'
      ? {
          kind: 'lacking',
          why: because('I need {permissions} in {place}', {
            permissions: 'Embed Links',
            place: '#news',
          }),
        }
      : { kind: 'ready' }
  await check()
  expect(warned).toEqual([{ subscriptionId: '2', why: 'I need Embed Links in #news' }])
})

test('one that could not be asked is asked again', async () => {
  answer = () => {
    throw new DeliveryError('unreachable', 'Discord is out of reach')
  }
  await check()
  answer = () => ({ kind: 'ready' })
  await check()
  expect(asked).toEqual(['1', '2', '1', '2'])
})

test('while the platform is busy nothing is asked: the news goes first', async () => {
  const rule = { key: 'room', limit: 4, perMs: 60_000 }
  const taken = [await budget.take([rule]), await budget.take([rule])]
  await check()
  expect(asked).toEqual([])
  for (const each of taken) if (each.kind === 'taken') await budget.settle(each.place, false)
  await check()
  expect(asked).toEqual(['1', '2'])
  expect((await budget.take([rule])).kind).toBe('taken')
})
