import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Control, startControl } from '../../src/sandbox/control.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'

const script = createFaultScript()
let control: Control
beforeAll(async () => {
  control = await startControl(0, { discord: script })
})
afterAll(() => control.close())

const order = (method: string, body?: unknown) =>
  fetch(`${control.url}/discord/faults`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

test('a fault ordered from outside strikes as often as said', async () => {
  expect((await order('POST', { kind: 'reset-after', times: 2, on: 'send' })).status).toBe(204)
  const call = { action: 'send', channel: '1' } as const
  expect([1, 2, 3].map(() => script.next(call))).toEqual(['reset-after', 'reset-after', undefined])
  expect(await (await order('GET')).json()).toEqual({ 'reset-after': 2 })
})

test('an order that nobody understands is refused', async () => {
  expect((await order('POST', { kind: 'meteor' })).status).toBe(400)
})

test('a share strikes by chance, until it is called off', async () => {
  const half = createFaultScript([{ kind: 'bad-gateway', share: 0.5 }], () => 0.4)
  expect(half.next({ action: 'edit', channel: '1' })).toBe('bad-gateway')
  half.clear()
  expect(half.next({ action: 'edit', channel: '1' })).toBeUndefined()
})
