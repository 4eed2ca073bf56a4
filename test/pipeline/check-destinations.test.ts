import { beforeEach, expect, test } from 'vitest'
import { createDestinationCheck } from '../../src/pipeline/check-destinations.ts'
import { DeliveryError, type Messenger, type Readiness } from '../../src/ports/messenger.ts'
import type { Store } from '../../src/store-port/store.ts'

let asked: string[]
let answer: (channel: string) => Readiness
let warned: object[]
let check: () => Promise<void>
let hasRoom: boolean
let takenCount: number

beforeEach(() => {
  asked = []
  warned = []
  answer = () => ({ kind: 'ready' })
  const nothing = () => undefined
  const messenger = {
    check: async ({ channel }: { channel: string }) => {
      asked.push(channel)
      return answer(channel)
    },
  }
  const active = ['1', '2'].map((channel) => ({ id: channel, platform: 'discord', channel }))
  takenCount = 0
  const created = createDestinationCheck({
    // as: the check asks for nothing else
    store: { subscriptions: { listActive: async () => active } } as unknown as Store,
    messengers: { discord: { ...messenger, platformRules: [] } as unknown as Messenger },
    budget: {
      take: async () => {
        if (!hasRoom) return { kind: 'wait', waitMs: 10 }
        takenCount++
        return { kind: 'taken', place: { id: 'place', rules: [] } }
      },
      settle: async () => undefined,
    },
    log: { error: nothing, warn: (fields) => warned.push(fields), info: nothing, debug: nothing },
  })
  check = async () => {
    await created.refresh()
    await created.checkNext()
    await created.checkNext()
    await created.checkNext()
  }
  hasRoom = true
})

test('each destination is asked about once', async () => {
  await check()
  await check()
  expect(asked).toEqual(['1', '2'])
  expect(warned).toEqual([])
})

test('what it lacks is said', async () => {
  answer = (channel) =>
    channel === '2' ? { kind: 'lacking', why: 'I need Embed Links in #news' } : { kind: 'ready' }
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

test('every call has a place in the budget, and without one the news goes first', async () => {
  hasRoom = false
  await check()
  expect(asked).toEqual([])
  hasRoom = true
  await check()
  expect(asked).toEqual(['1', '2'])
  expect(takenCount).toBe(6)
})
