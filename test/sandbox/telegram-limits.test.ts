import { afterEach, expect, test } from 'vitest'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import { telegramLimits } from '../../src/sandbox/telegram/limits.ts'
import { startTelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'

const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

async function start(options: Parameters<typeof startTelegramSandbox>[0] = {}) {
  const sandbox = await startTelegramSandbox({
    chats: Array.from({ length: 40 }, (_, n) => ({
      id: -1001000000001 - n,
      type: 'supergroup',
      title: `Group ${n}`,
    })),
    now: () => new Date(clock.ms),
    ...options,
  })
  stops.push(() => sandbox.close())
  const call = async (method: string, params: object) => {
    const response = await fetch(`${sandbox.api}/bot${sandbox.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
      signal: AbortSignal.timeout(1_000),
    })
    // as: what Telegram answers, when it is Telegram who answers
    const answer = (await response.json().catch(() => ({}))) as {
      ok?: boolean
      parameters?: { retry_after: number }
      result?: { message_id: number }
    }
    return { status: response.status, header: response.headers.get('retry-after'), ...answer }
  }
  const post = (index = 0) =>
    call('sendMessage', { chat_id: -1001000000001 - index, text: 'Hello' })
  const standing = (index = 0) => sandbox.view.channels()[index]?.messages ?? []
  return { call, post, standing }
}

test('a chat takes one message a second', async () => {
  const { post } = await start({ limits: telegramLimits })
  expect((await post()).status).toBe(200)
  clock.ms += 999
  expect(await post()).toMatchObject({ status: 429, header: '1', parameters: { retry_after: 1 } })
  expect((await post(1)).status).toBe(200)
  clock.ms += 1_000
  expect((await post()).status).toBe(200)
})

test('who asks again before the time is up waits longer and longer', async () => {
  const { post } = await start({ limits: telegramLimits })
  await post()
  const waits: (number | undefined)[] = []
  for (let n = 0; n < 8; n++) waits.push((await post()).parameters?.retry_after)
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  clock.ms += 60_000
  expect((await post()).status).toBe(200)
})

test('a group takes twenty in any minute, all chats together thirty in any second', async () => {
  const { post } = await start({ limits: telegramLimits })
  for (let n = 0; n < 20; n++) {
    expect((await post()).status).toBe(200)
    clock.ms += 1_000
  }
  expect(await post()).toMatchObject({ status: 429, parameters: { retry_after: 40 } })
  for (let n = 1; n <= 30; n++) expect((await post(n)).status).toBe(200)
  expect((await post(31)).status).toBe(429)
})

test('a group takes twenty edits in any minute, the probing ones too', async () => {
  const { call } = await start({ limits: telegramLimits })
  const probe = () => call('editMessageCaption', { chat_id: -1001000000001, message_id: 99 })
  for (let n = 0; n < 20; n++) expect((await probe()).status).toBe(400)
  expect((await probe()).status).toBe(429)
})

test.each([
  ['bad-gateway', 502, 0],
  ['error-after', 500, 1],
  ['rate-limit', 429, 0],
  ['ban-page', 429, 0],
  ['token-revoked', 401, 0],
] as const)('told so, a message ends in %s', async (kind, status, standingCount) => {
  const { post, standing } = await start({ faults: createFaultScript([{ kind, times: 1 }]) })
  expect((await post()).status).toBe(status)
  expect(standing()).toHaveLength(standingCount)
  expect((await post()).status).toBe(200)
})

test.each([
  ['reset-before', 0],
  ['reset-after', 1],
  ['timeout-after', 1],
] as const)('told so, no answer comes: %s', async (kind, standingCount) => {
  const { post, standing } = await start({ faults: createFaultScript([{ kind, times: 1 }]) })
  await expect(post()).rejects.toThrow()
  expect(standing()).toHaveLength(standingCount)
})

test.each([
  ['not-modified', 400, 'Hello'],
  ['edit-lost', 200, 'Hello'],
  ['message-gone', 400, 'Hello'],
] as const)('told so, an edit ends in %s', async (kind, status, text) => {
  const { call, post, standing } = await start({
    faults: createFaultScript([{ kind, on: 'edit', times: 1 }]),
  })
  const { result } = await post()
  const where = { chat_id: -1001000000001, message_id: result?.message_id }
  expect((await call('editMessageText', { ...where, text: 'Changed' })).status).toBe(status)
  expect(standing()[0]?.text).toBe(text)
  expect(standing()[0]?.isDeleted ?? false).toBe(kind === 'message-gone')
})
