import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { connectDiscord, type DiscordOptions } from '../../src/platform/discord/connect.ts'
import { toDeliveryError } from '../../src/platform/discord/error.ts'
import { DeliveryError } from '../../src/ports/messenger.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { locales } from '../locales.ts'
import { quietLog, silentCenter, titled } from './discord-kit.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

/** A Discord that says only this; returns what the real client makes of it. */
async function meet(
  listener: RequestListener,
  { isStopped = false, log = quietLog }: { isStopped?: boolean; log?: DiscordOptions['log'] } = {},
) {
  const server = createServer(listener)
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  if (isStopped) await close()
  else stops.push(close)
  const { messenger, ...connection } = await connectDiscord({
    token: 'a-token',
    api: `http://127.0.0.1:${port}/api`,
    commandCenter: silentCenter,
    locales,
    log,
    role: { sends: true, talks: false },
    budget: createMemoryBudget(),
    perSecond: 50,
  })
  stops.push(() => connection.close())
  return () =>
    messenger
      .send({ platform: 'discord', channel: '1456000000000000001' }, titled('Bridge closed'), {
        key: 'key',
        replyTo: undefined,
        isSilent: false,
      })
      .then(
        () => undefined,
        (error: unknown) => error,
      )
}

function says(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

const refusal = (code: number) => ({ code, message: 'no' })
/** Of what stands before Discord. */
const page = (status: number) => says(status, '<html>error', { 'content-type': 'text/html' })
const limited = { message: 'You are being rate limited.', retry_after: 1.5, global: false }

describe('what Discord answers', () => {
  test.each([
    { why: 'missing access', answer: says(403, refusal(50001)), reason: 'forbidden' },
    { why: 'missing permissions', answer: says(403, refusal(50013)), reason: 'forbidden' },
    { why: 'any other 403', answer: says(403, refusal(0)), reason: 'forbidden' },
    { why: 'an unknown channel', answer: says(404, refusal(10003)), reason: 'forbidden' },
    { why: 'a forum channel', answer: says(400, refusal(40058)), reason: 'forbidden' },
    { why: 'an unknown message', answer: says(404, refusal(10008)), reason: 'gone' },
    { why: 'an invalid body', answer: says(400, refusal(50035)), reason: 'rejected' },
    { why: 'an empty message', answer: says(400, refusal(50006)), reason: 'rejected' },
    { why: 'a blocked word', answer: says(400, refusal(200000)), reason: 'rejected' },
    { why: 'a harmful link', answer: says(403, refusal(240000)), reason: 'rejected' },
    {
      why: 'a channel that is no id',
      answer: says(400, { ...refusal(50035), errors: { channel_id: {} } }),
      reason: 'forbidden',
    },
    { why: 'a bad token', answer: says(401, refusal(0)), reason: 'unauthorized' },
    {
      why: 'the message of another bot',
      answer: says(403, refusal(50005)),
      reason: 'rejected',
    },
    { why: 'a picture too explicit', answer: says(403, refusal(20009)), reason: 'rejected' },
    { why: 'no right to answer', answer: says(400, refusal(160002)), reason: 'forbidden' },
    { why: 'a page with a 400', answer: page(400), reason: 'unreachable' },
    { why: 'a page with a 404', answer: page(404), reason: 'unreachable' },
    { why: 'a page with a 408', answer: page(408), reason: 'unreachable' },
    { why: 'a 500', answer: says(500, ''), reason: 'unknown-outcome' },
    { why: 'a 502', answer: says(502, '<html>'), reason: 'unreachable' },
    { why: 'a 503', answer: says(503, ''), reason: 'unreachable' },
    { why: 'a 504', answer: says(504, ''), reason: 'unknown-outcome' },
    { why: 'a success that is no JSON', answer: says(200, '<html>'), reason: 'unknown-outcome' },
    { why: 'a success without an id', answer: says(200, {}), reason: 'unknown-outcome' },
  ] as const)('$why means $reason', async ({ answer, reason }) => {
    const error = await (await meet(answer))()
    expect(error).toBeInstanceOf(DeliveryError)
    expect(error).toMatchObject({ reason })
  })

  test('a 429 says for how long', async () => {
    const send = await meet(says(429, limited, { 'retry-after': '2', 'x-ratelimit-scope': 'user' }))
    const error = await send()
    expect(error).toMatchObject({ reason: 'rate-limited' })
    const wait = error instanceof DeliveryError ? error.retryAfterMs : undefined
    expect(wait).toBeGreaterThanOrEqual(2_000)
    expect(wait).toBeLessThan(3_000)
  })

  test('a 429 without a time is a ban: wait long', async () => {
    const error = await (
      await meet(says(429, '<html>error 1015', { 'content-type': 'text/html' }))
    )()
    expect(error).toMatchObject({ reason: 'rate-limited', scope: 'platform' })
    expect(error instanceof DeliveryError && error.retryAfterMs).toBeGreaterThanOrEqual(60_000)
  })

  test.each([
    { what: 'a page', answer: page(403) },
    { what: 'Discord’s own word for it', answer: says(403, refusal(40333)) },
  ])('a block by Cloudflare, told by $what, closes no channel: wait long', async ({ answer }) => {
    const error = await (await meet(answer))()
    expect(error).toMatchObject({ reason: 'rate-limited', scope: 'platform' })
    expect(error instanceof DeliveryError && error.retryAfterMs).toBeGreaterThanOrEqual(60_000)
  })

  test.each([
    { whose: 'a channel', isGlobal: false, scope: 'destination' },
    { whose: 'the whole bot', isGlobal: true, scope: 'platform' },
  ])('a 429 of $whose holds $scope', async ({ isGlobal, scope }) => {
    const headers = { 'retry-after': '2', ...(isGlobal && { 'x-ratelimit-global': 'true' }) }
    const send = await meet(says(429, { ...limited, global: isGlobal }, headers))
    expect(await send()).toMatchObject({ reason: 'rate-limited', scope })
  })

  test('after a bad token nothing more is sent, and the operator is told', async () => {
    const errors: unknown[] = []
    let requestCount = 0
    const send = await meet(
      (request, response) => {
        requestCount += 1
        says(401, refusal(0))(request, response)
      },
      { log: { ...quietLog, error: (_: unknown, line?: string) => errors.push(line) } },
    )
    await send()
    expect(await send()).toMatchObject({ reason: 'unauthorized' })
    expect(requestCount).toBe(1)
    expect(errors).toEqual(['token refused'])
  })

  test.each([500, 502, 429])('a %s is asked once only', async (status) => {
    let requestCount = 0
    const send = await meet((request, response) => {
      requestCount += 1
      says(status, '')(request, response)
    })
    await send()
    expect(requestCount).toBe(1)
  })
})

describe('what the network does', () => {
  test('a refused connection never reached anybody', async () => {
    const send = await meet(says(200, {}), { isStopped: true })
    expect(await send()).toMatchObject({ reason: 'unreachable' })
  })

  test('a line that breaks leaves it open', async () => {
    const send = await meet((request) => request.socket.destroy())
    expect(await send()).toMatchObject({ reason: 'unknown-outcome' })
  })

  test('an answer that breaks off leaves it open', async () => {
    const send = await meet((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"id":')
      setTimeout(() => response.socket?.destroy(), 10)
    })
    expect(await send()).toMatchObject({ reason: 'unknown-outcome' })
  })

  test.each([
    { code: 'ENOTFOUND', reason: 'unreachable' },
    { code: 'EAI_AGAIN', reason: 'unreachable' },
    { code: 'UND_ERR_CONNECT_TIMEOUT', reason: 'unreachable' },
    { code: 'CERT_HAS_EXPIRED', reason: 'unreachable' },
    { code: 'ECONNRESET', reason: 'unknown-outcome' },
    { code: 'EPIPE', reason: 'unknown-outcome' },
    { code: 'UND_ERR_SOCKET', reason: 'unknown-outcome' },
    { code: 'UND_ERR_HEADERS_TIMEOUT', reason: 'unknown-outcome' },
  ])('$code means $reason, also as a cause', ({ code, reason }) => {
    const error = Object.assign(new Error('x'), { code })
    expect(toDeliveryError(error)).toMatchObject({ reason, cause: error })
    expect(toDeliveryError(new TypeError('fetch failed', { cause: error }))).toMatchObject({
      reason,
    })
  })

  test('a time-out leaves it open', () => {
    expect(toDeliveryError(new DOMException('x', 'AbortError'))).toMatchObject({
      reason: 'unknown-outcome',
    })
  })

  test.each([new TypeError('x is not a function'), new Error('x'), 'x', undefined])(
    '%s is a bug of ours',
    (error) => {
      expect(toDeliveryError(error)).toBeUndefined()
    },
  )
})
