import { afterEach, expect, test } from 'vitest'
import { discordLimits } from '../../src/sandbox/discord/limits.ts'
import { startDiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { createFaultScript, type FaultRule } from '../../src/sandbox/fault-script.ts'

const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

async function start(options: Parameters<typeof startDiscordSandbox>[0] = {}) {
  const sandbox = await startDiscordSandbox({
    channels: Array.from({ length: 60 }, (_, n) => ({ name: `channel-${n}` })),
    now: () => new Date(clock.ms),
    ...options,
  })
  stops.push(() => sandbox.close())
  const channels = sandbox.view.channels()
  const call = (method: string, path: string, body?: object) =>
    fetch(`${sandbox.api}/v10${path}`, {
      method,
      headers: {
        'user-agent': 'DiscordBot (https://tenbells.example, 1)',
        'content-type': 'application/json',
        authorization: `Bot ${sandbox.token}`,
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(1_000),
    })
  const pathOf = (index: number) => `/channels/${channels[index]?.id}/messages`
  const post = (index = 0) => call('POST', pathOf(index), { content: 'Hello' })
  const standing = (index = 0) => sandbox.view.channels()[index]?.messages.length
  return { call, post, pathOf, standing }
}

const headersOf = (response: Response, ...names: string[]) =>
  names.map((name) => response.headers.get(`x-ratelimit-${name}`))

test('a channel takes five posts in any five seconds, and says how many are left', async () => {
  const { post } = await start({ limits: discordLimits })
  for (const left of ['4', '3', '2', '1', '0']) {
    const response = await post()
    expect(headersOf(response, 'limit', 'remaining', 'bucket')).toEqual(['5', left, 'post-message'])
    clock.ms += 1_000
  }
  clock.ms -= 100
  const refused = await post()
  expect(refused.status).toBe(429)
  expect(headersOf(refused, 'scope', 'global', 'remaining')).toEqual(['user', null, '0'])
  expect(refused.headers.get('retry-after')).toBe('1')
  expect(await refused.json()).toMatchObject({ retry_after: 0.1, global: false })
  clock.ms += 100
  expect((await post()).status).toBe(200)
  expect((await post()).status).toBe(429)
})

test('another channel has a bucket of its own, but all share the global limit', async () => {
  const { post } = await start({ limits: discordLimits })
  for (let index = 0; index < 50; index++) expect((await post(index)).status).toBe(200)
  const refused = await post(50)
  expect(refused.status).toBe(429)
  expect(headersOf(refused, 'scope', 'global', 'bucket')).toEqual(['global', 'true', null])
  expect(await refused.json()).toMatchObject({ global: true })
  clock.ms += 1_000
  expect((await post(50)).status).toBe(200)
})

test.each([
  { age: 'published', code: 20_022, scope: 'shared', waitMs: 3_600_000, header: '1' },
  { age: 'older than an hour', code: 30_046, scope: 'user', waitMs: 6_000, header: '6' },
  { age: 'an hour old' },
])('a message that is $age: its fourth edit', async ({ age, ...refusal }) => {
  const { call, post, pathOf } = await start({
    limits: discordLimits,
    channels: [{ name: 'wire', kind: 'announcement' }],
  })
  const { id } = (await (await post()).json()) as { id: string }
  if (age === 'published') await call('POST', `${pathOf(0)}/${id}/crosspost`)
  else clock.ms += age === 'an hour old' ? 3_600_000 : 3_600_001
  const edit = () => call('PATCH', `${pathOf(0)}/${id}`, { content: 'Changed' })
  for (let n = 1; n <= 3; n++) expect((await edit()).status).toBe(200)
  const fourth = await edit()
  expect(fourth.status).toBe('code' in refusal ? 429 : 200)
  if (!('code' in refusal)) return
  const { code, scope, waitMs = 0, header } = refusal
  expect(await fourth.json()).toMatchObject({ code, retry_after: waitMs / 1_000 })
  expect(headersOf(fourth, 'scope')).toEqual([scope])
  expect(fourth.headers.get('retry-after')).toBe(header)
  clock.ms += waitMs - 1
  expect((await edit()).status).toBe(429)
  clock.ms += 1
  expect((await edit()).status).toBe(200)
})

test('who is refused too often meets Cloudflare, which does not say how long', async () => {
  const { post } = await start({
    limits: { ...discordLimits, invalid: { limit: 3, perMs: 600_000 } },
    channels: [{ name: 'open' }, { name: 'closed', isClosed: true }],
  })
  for (let n = 0; n < 3; n++) expect((await post(1)).status).toBe(403)
  const banned = await post(0)
  expect(banned.status).toBe(429)
  expect(banned.headers.get('retry-after')).toBeNull()
  expect(await banned.text()).toContain('1015')
})

const done = {
  'bad-gateway': 0,
  'error-after': 1,
  'rate-limit': 0,
  'ban-page': 0,
  'token-revoked': 0,
} as const
test.each([
  ['bad-gateway', 502],
  ['error-after', 500],
  ['rate-limit', 429],
  ['ban-page', 429],
  ['token-revoked', 401],
] as const)('told so, a post ends in %s', async (kind, status) => {
  const { post, standing } = await start({ faults: createFaultScript([{ kind, times: 1 }]) })
  expect((await post()).status).toBe(status)
  expect(standing()).toBe(done[kind])
  expect((await post()).status).toBe(200)
})

test.each([
  ['reset-before', 0],
  ['reset-after', 1],
  ['timeout-after', 1],
] as const)('told so, no answer comes: %s', async (kind, standingCount) => {
  const { post, standing } = await start({ faults: createFaultScript([{ kind, times: 1 }]) })
  await expect(post()).rejects.toThrow()
  expect(standing()).toBe(standingCount)
})

test.each([
  ['edit-lost', 200, 'Hello'],
  ['message-gone', 404, undefined],
] as const)('told so, an edit ends in %s', async (kind, status, text) => {
  const rule: FaultRule = { kind, times: 1 }
  const { call, post, pathOf } = await start({ faults: createFaultScript([rule]) })
  // as: what Discord answers to a post
  const { id } = (await (await post()).json()) as { id: string }
  const edited = await call('PATCH', `${pathOf(0)}/${id}`, { content: 'Changed' })
  expect(edited.status).toBe(status)
  const read = await call('GET', `${pathOf(0)}/${id}`)
  expect(((await read.json()) as { content?: string }).content).toBe(text)
})
