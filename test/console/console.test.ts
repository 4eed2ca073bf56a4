import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Console, startConsole } from '../../src/console/console.ts'
import type { ConsoleFacts, Health } from '../../src/console/facts.ts'
import { createMemoryView, type MemoryView } from './memory-view.ts'

const facts: ConsoleFacts = {
  version: '0.1.0',
  storage: 'embedded',
  queue: 'embedded',
  platforms: { discord: 'sandbox', telegram: 'sandbox' },
}

let discord: MemoryView
let telegram: MemoryView
let health: Health
let site: Console

beforeEach(async () => {
  discord = createMemoryView('discord', '100', 'breaking-news')
  telegram = createMemoryView('telegram', '-200', 'Breaking News')
  health = { ok: true, parts: { store: 'ok' } }
  site = await startConsole({
    port: 0,
    host: '127.0.0.1',
    views: [discord, telegram],
    facts: () => facts,
    health: async () => health,
    log: pino({ enabled: false }),
  })
})
afterEach(() => site.close())

const answerSchema = z.looseObject({ error: z.string().optional() })

async function post(path: string, body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${site.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return { status: answer.status, ...answerSchema.parse(await answer.json()) }
}

const type = (input: unknown, headers?: Record<string, string>) =>
  post('/api/sandbox/channels/100/input', JSON.stringify(input), headers)

describe('what stands in the sandbox', () => {
  test('every channel comes with its messages and all that happened to them', async () => {
    discord.put({ id: '1', text: 'BULLETIN · Sea gate fails', sentAt: '2026-11-22T18:00:00.000Z' })
    discord.edit('1', 'BULLETIN · Sea gate holds', { content: 'BULLETIN · Sea gate holds' })
    const answer = await fetch(`${site.url}/api/sandbox/channels`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({
      channels: [
        {
          platform: 'discord',
          id: '100',
          name: 'breaking-news',
          messages: [
            {
              id: '1',
              text: 'BULLETIN · Sea gate holds',
              payload: { content: 'BULLETIN · Sea gate holds' },
              history: [
                { kind: 'create', text: 'BULLETIN · Sea gate fails' },
                { kind: 'edit', text: 'BULLETIN · Sea gate holds' },
              ],
            },
          ],
        },
        { platform: 'telegram', id: '-200', messages: [] },
      ],
    })
  })
})

describe('what hangs on a message', () => {
  test('is given to be saved, and is never a page of ours', async () => {
    discord.put({ id: '1', text: 'Here', file: { name: 'places.yaml', byteCount: 16 } })
    discord.put({ id: '2', text: 'Nothing' })
    const get = (id: string) => fetch(`${site.url}/api/sandbox/channels/100/messages/${id}/file`)
    const given = await get('1')
    expect(given.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''places.yaml",
    )
    expect(given.headers.get('content-type')).toBe('application/octet-stream')
    expect(await given.text()).toBe('destinations: []')
    expect((await get('2')).status).toBe(404)
    expect((await get('9')).status).toBe(404)
  })

  test('goes with what is typed, alone or with words', async () => {
    const file = { name: 'a.yaml', base64: Buffer.from('a: b').toString('base64') }
    expect((await type({ user: 'you', text: '/import', file })).status).toBe(202)
    expect((await type({ user: 'you', text: '', file })).status).toBe(202)
    const bytes = Buffer.from('a: b')
    expect(discord.inputs.map(({ input }) => input)).toEqual([
      { user: 'you', text: '/import', file: { name: 'a.yaml', bytes } },
      { user: 'you', text: '', file: { name: 'a.yaml', bytes } },
    ])
    const broken = await type({ user: 'you', text: '', file: { name: 'a.yaml', base64: '*' } })
    expect(broken).toMatchObject({ status: 400, error: expect.stringContaining('base64') })
    const large = { name: 'a.yaml', base64: 'A'.repeat(1_600_000) }
    expect((await type({ user: 'you', text: '', file: large })).status).toBe(413)
  })
})

describe('what a person types or presses', () => {
  test('reaches the channel it was typed in', async () => {
    expect(await type({ user: 'you', text: '/latest' })).toEqual({ status: 202, ok: true })
    const pressed = { user: 'you', messageId: '7', button: 'story:1' }
    const { status } = await post('/api/sandbox/channels/-200/input', JSON.stringify(pressed))
    expect(status).toBe(202)
    expect(discord.inputs).toEqual([{ channelId: '100', input: { user: 'you', text: '/latest' } }])
    expect(telegram.inputs).toEqual([{ channelId: '-200', input: pressed }])
  })

  test.each([
    {
      why: 'a channel that is not there',
      id: '9',
      body: '{"user":"you","text":"hi"}',
      status: 404,
      says: /no sandbox channel 9/,
    },
    { why: 'no JSON', id: '100', body: 'hi', status: 400, says: /expected \{"user","text"\}/ },
    { why: 'no user', id: '100', body: '{"text":"hi"}', status: 400, says: /user/ },
    {
      why: 'an empty text',
      id: '100',
      body: '{"user":"you","text":"  "}',
      status: 400,
      says: /text: Too small/,
    },
    {
      why: 'a button without its message',
      id: '100',
      body: '{"user":"you","button":"x"}',
      status: 400,
      says: /messageId/,
    },
    {
      why: 'a field nobody knows',
      id: '100',
      body: '{"user":"you","text":"hi","at":1}',
      status: 400,
      says: /Unrecognized key: "at"/,
    },
    {
      why: 'what a person could not have done',
      id: '100',
      body: '{"user":"you","messageId":"1","button":"gone"}',
      status: 409,
      says: /no such button/,
    },
    {
      why: 'a body of two megabytes',
      id: '100',
      body: JSON.stringify({ user: 'you', text: 'x'.repeat(2e6) }),
      status: 413,
      says: /at most/,
    },
  ])('$why is refused with $status and in words', async ({ id, body, status, says }) => {
    const answer = await post(`/api/sandbox/channels/${id}/input`, body)
    expect(answer.status).toBe(status)
    expect(answer.error).toMatch(says)
    expect(discord.inputs).toEqual([])
  })

  test.each([
    { why: 'another site', headers: { origin: 'https://evil.example' }, status: 403 },
    { why: 'another port of this machine', headers: { origin: 'http://127.0.0.1:1' }, status: 403 },
    { why: 'a sandboxed frame', headers: { origin: 'null' }, status: 403 },
    { why: 'a plain form', headers: { 'content-type': 'text/plain' }, status: 415 },
  ])('from $why is refused', async ({ headers, status }) => {
    const answer = await type({ user: 'you', text: '/latest' }, headers)
    expect(answer.status).toBe(status)
    expect(discord.inputs).toEqual([])
  })

  test('from the page itself is taken', async () => {
    const { status } = await type({ user: 'you', text: '/latest' }, { origin: site.url })
    expect(status).toBe(202)
  })
})

describe('the stream of events', () => {
  async function read(reader: ReadableStreamDefaultReader<string>, until: RegExp) {
    let text = ''
    while (!until.test(text)) {
      const { value, done } = await reader.read()
      if (done) return `${text}(end)`
      text += value
    }
    return text
  }
  async function open() {
    const answer = await fetch(`${site.url}/api/events`)
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    return (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  }

  test('tells the facts first, then each channel that changed', async () => {
    const reader = await open()
    expect(await read(reader, /event: facts\n.*\n\n/)).toContain('"version":"0.1.0"')
    telegram.put({ id: '1', text: 'FLASH' })
    expect(await read(reader, /event: channel\n.*\n\n/)).toContain('{"id":"-200"}')
    await reader.cancel()
  })

  test('can be opened again after it broke off', async () => {
    const first = await open()
    await first.cancel()
    const second = await open()
    discord.put({ id: '1', text: 'FLASH' })
    expect(await read(second, /event: channel/)).toContain('event: channel')
    await second.cancel()
  })

  test('ends at once when the console closes', async () => {
    const reader = await open()
    await read(reader, /event: facts/)
    const startedAt = performance.now()
    await site.close()
    expect(await read(reader, /never/).catch(() => '(end)')).toContain('(end)')
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })
})

describe('the page', () => {
  test('runs no script or style but its own, and in nobody’s frame', async () => {
    const answer = await fetch(`${site.url}/`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    const html = await answer.text()
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
  })

  test.each([
    ['/main.js', 200],
    ['/discord/message.js', 200],
    ['/tsconfig.json', 404],
    ['/..%2fconsole.ts', 404],
    ['/nothing', 404],
  ])('%s answers %d', async (path, status) => {
    expect((await fetch(`${site.url}${path}`)).status).toBe(status)
  })
})

describe('health', () => {
  test('being alive says nothing of the parts, being ready does', async () => {
    health = { ok: false, parts: { store: 'ok', queue: 'no answer for 5 s' } }
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200)
    const ready = await fetch(`${site.url}/readyz`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual(health)
    health = { ok: true, parts: { store: 'ok', queue: 'ok' } }
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200)
  })
})

test('a port in use is an error, not a hang', async () => {
  const port = Number(new URL(site.url).port)
  const second = startConsole({
    port,
    host: '127.0.0.1',
    views: [],
    facts: () => facts,
    health: async () => health,
    log: pino({ enabled: false }),
  })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
