import { beforeEach, expect, test } from 'vitest'
import { createDestinationCheck } from '../../src/pipeline/check-destinations.ts'
import { DeliveryError, type Messenger, type Readiness } from '../../src/ports.ts'
import type { Store } from '../../src/store-port.ts'

let asked: string[]
let answer: (channel: string) => Readiness
let warned: object[]
let check: () => Promise<void>

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
  check = createDestinationCheck({
    // as: the check asks for nothing else
    store: { subscriptions: { listActive: async () => active } } as unknown as Store,
    messengers: { discord: messenger as unknown as Messenger },
    log: { error: nothing, warn: (fields) => warned.push(fields), info: nothing, debug: nothing },
  })
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
