import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Bare, startBare } from './discord-kit.ts'

type Asked = {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly data: unknown
}

let now: Date
let sandbox: Bare
let socket: WebSocket
let heard: { op: number; t?: string; s?: number; d: unknown }[]

async function open(url?: string): Promise<WebSocket> {
  const gateway = url ?? (await sandbox.call('GET', '/gateway/bot')).body.url
  const client = new WebSocket(`${gateway}?v=10&encoding=json`)
  // A socket of the test before may close late.
  const here = heard
  client.on('message', (raw) => here.push(JSON.parse(String(raw))))
  client.on('close', (code) => here.push({ op: -1, d: code }))
  await once(client, 'open')
  return client
}

const say = (client: WebSocket, op: number, d: unknown) => client.send(JSON.stringify({ op, d }))
const identify = (client: WebSocket, intents = 1, token = sandbox.token) =>
  say(client, 2, { token, intents, properties: {} })

async function hear(fits: (one: (typeof heard)[number]) => boolean) {
  for (;;) {
    const found = heard.find(fits)
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
const hearEvent = (name: string) => hear(({ t }) => t === name)
const hearClose = async () => (await hear(({ op }) => op === -1)).d

beforeEach(async () => {
  now = new Date('2026-11-22T14:00:00Z')
  heard = []
  sandbox = await startBare({ now: () => now })
  socket = await open()
})
afterEach(async () => {
  socket.terminate()
  await sandbox.close()
})

describe('the gateway', () => {
  test('says hello, then who is who', async () => {
    await hear(({ op }) => op === 10)
    identify(socket)
    expect((await hearEvent('READY')).d).toMatchObject({ v: 10, user: { bot: true } })
    expect((await hearEvent('GUILD_CREATE')).d).toMatchObject({
      channels: [{ id: sandbox.channel, name: 'breaking-news' }],
    })
    say(socket, 1, null)
    await hear(({ op }) => op === 11)
  })

  test.each([
    { why: 'a bad token', speak: () => identify(socket, 1, 'x'), code: 4004 },
    { why: 'an unknown opcode', speak: () => say(socket, 42, null), code: 4001 },
    { why: 'what is no JSON', speak: () => socket.send('{'), code: 4002 },
    { why: 'too much at once', speak: () => say(socket, 1, 'x'.repeat(5000)), code: 4002 },
    { why: 'presence before a name', speak: () => say(socket, 3, {}), code: 4003 },
    { why: 'a second name', speak: () => [identify(socket), identify(socket)], code: 4005 },
    { why: 'a wish to see members', speak: () => identify(socket, 1 | (1 << 1)), code: 4014 },
    { why: 'a wish to see presences', speak: () => identify(socket, 1 | (1 << 8)), code: 4014 },
    { why: 'a wish to read along', speak: () => identify(socket, 1 | (1 << 15)), code: 4014 },
    {
      why: 'more than 120 a minute',
      speak: () => Array.from({ length: 121 }, () => say(socket, 1, null)),
      code: 4008,
    },
  ])('hangs up on $why', async ({ speak, code }) => {
    speak()
    expect(await hearClose()).toBe(code)
  })

  test('tells what was missed', async () => {
    identify(socket)
    const ready = (await hearEvent('READY')).d as { session_id: string; resume_gateway_url: string }
    await hearEvent('GUILD_CREATE')
    await register()
    socket.terminate()
    await hearClose()
    heard = []
    socket = await open(ready.resume_gateway_url)
    say(socket, 6, { token: sandbox.token, session_id: ready.session_id, seq: 1 })
    await hearEvent('RESUMED')
    expect(heard.filter(({ op }) => op === 0).map(({ t }) => t)).toEqual([
      'GUILD_CREATE',
      'RESUMED',
    ])
  })

  test('knows no session of another life', async () => {
    say(socket, 6, { token: sandbox.token, session_id: 'x', seq: 1 })
    expect(await hear(({ op }) => op === 9)).toMatchObject({ d: false })
  })

  test('tells of messages only to who asked, and shows only to who may read', async () => {
    identify(socket, 1 | (1 << 9))
    await hearEvent('GUILD_CREATE')
    await sandbox.view.input(sandbox.channel, { user: 'Kim', text: 'Hello' })
    expect((await hearEvent('MESSAGE_CREATE')).d).toMatchObject({
      content: '',
      author: { username: 'Kim' },
    })
    heard.length = 0
    await sandbox.call('POST', sandbox.messages, { content: 'Mine', nonce: 'n' })
    expect((await hearEvent('MESSAGE_CREATE')).d).toMatchObject({ content: 'Mine', nonce: 'n' })
  })
})

async function register(): Promise<void> {
  const options = [
    { type: 4, name: 'count', description: 'How many' },
    { type: 3, name: 'words', description: 'What about' },
  ]
  const command = { name: 'latest', description: 'The newest stories', options }
  await sandbox.call('PUT', `/applications/${sandbox.applicationId}/commands`, [command])
}

async function ask(text = '/latest'): Promise<Asked> {
  await register()
  identify(socket)
  await hearEvent('GUILD_CREATE')
  await sandbox.view.input(sandbox.channel, { user: 'Kim', text })
  return (await hearEvent('INTERACTION_CREATE')).d as Asked
}

const answer = ({ id, token }: Asked, body: object, query = '') =>
  sandbox.call('POST', `/interactions/${id}/${token}/callback${query}`, body, { authorization: '' })
const original = ({ token }: Asked) =>
  `/webhooks/${sandbox.applicationId}/${token}/messages/%40original`
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000)
}
const newest = () => sandbox.view.channels()[0]?.messages.at(-1)

describe('a typed command', () => {
  test.each([
    { text: '/latest', options: [] },
    { text: '/latest 3', options: [{ name: 'count', type: 4, value: 3 }] },
    {
      text: '/latest 3 harbor bridge',
      options: [
        { name: 'count', type: 4, value: 3 },
        { name: 'words', type: 3, value: 'harbor bridge' },
      ],
    },
    { text: '/latest words:see: here', options: [{ name: 'words', type: 3, value: 'see: here' }] },
  ])('$text', async ({ text, options }) => {
    expect(await ask(text)).toMatchObject({ type: 2, data: { name: 'latest', options } })
  })

  test('needs somebody who listens', async () => {
    await register()
    const typing = sandbox.view.input(sandbox.channel, { user: 'Kim', text: '/latest' })
    await expect(typing).rejects.toThrow('No bot is connected')
  })

  test('is answered once', async () => {
    const asked = await ask()
    const first = await answer(asked, { type: 4, data: { content: 'One' } }, '?with_response=true')
    expect(first).toMatchObject({
      status: 200,
      body: { resource: { type: 4, message: { content: 'One' } } },
    })
    const second = await answer(asked, { type: 4, data: { content: 'Two' } })
    expect(second).toMatchObject({ status: 400, body: { code: 40060 } })
  })

  test('is answered within three seconds', async () => {
    const asked = await ask()
    later(4)
    expect(await answer(asked, { type: 4, data: { content: 'x' } })).toMatchObject({
      status: 404,
      body: { code: 10062 },
    })
  })

  test('is answered by who was asked', async () => {
    const asked = await ask()
    const answering = await answer({ ...asked, token: 'x' }, { type: 5 })
    expect(answering).toMatchObject({ status: 404, body: { code: 10062 } })
  })

  test('may wait a quarter of an hour for the whole', async () => {
    const asked = await ask()
    expect(await sandbox.call('PATCH', original(asked), { content: 'x' })).toMatchObject({
      body: { code: 10015 },
    })
    expect(await answer(asked, { type: 5, data: { flags: 64 } })).toMatchObject({ status: 204 })
    expect(newest()).toMatchObject({ ephemeral: true, text: 'Tenbells is thinking…' })
    later(14 * 60)
    expect(await sandbox.call('PATCH', original(asked), { content: 'Here' })).toMatchObject({
      status: 200,
    })
    expect(newest()).toMatchObject({ ephemeral: true, text: 'Here' })
    later(2 * 60)
    expect(await sandbox.call('PATCH', original(asked), { content: 'x' })).toMatchObject({
      body: { code: 50027 },
    })
  })

  test('may be followed up', async () => {
    const asked = await ask()
    await answer(asked, { type: 4, data: { content: 'One' } })
    const path = `/webhooks/${sandbox.applicationId}/${asked.token}`
    const { body } = await sandbox.call('POST', path, { content: 'Two', flags: 64 })
    expect(newest()).toMatchObject({ id: body.id, text: 'Two', ephemeral: true })
    await sandbox.call('PATCH', `${path}/messages/${body.id}`, { content: 'Three' })
    expect(newest()).toMatchObject({ text: 'Three' })
    expect(await sandbox.call('DELETE', original(asked))).toMatchObject({ status: 204 })
  })

  test('its answers say whose they are', async () => {
    const asked = await ask()
    const owners = { authorizing_integration_owners: { 0: expect.stringMatching(/^\d+$/) } }
    const data = { content: 'One' }
    const first = await answer(asked, { type: 4, data }, '?with_response=true')
    const one = first.body.resource.message
    expect(one).toMatchObject({
      webhook_id: sandbox.applicationId,
      interaction_metadata: { ...owners, id: asked.id, type: 2, user: { username: 'Kim' } },
    })
    expect(one.interaction_metadata).not.toHaveProperty('original_response_message_id')
    const path = `/webhooks/${sandbox.applicationId}/${asked.token}`
    const { body } = await sandbox.call('POST', path, { content: 'Two' })
    expect(body.interaction_metadata).toMatchObject({
      ...owners,
      original_response_message_id: one.id,
    })
  })

  test.each([6, 7, 8, 42])('is not answered with type %i', async (type) => {
    expect(await answer(await ask(), { type })).toMatchObject({
      status: 400,
      body: { code: 50035 },
    })
  })

  test('a private answer is nobody else’s business', async () => {
    await answer(await ask(), { type: 4, data: { content: 'Psst', flags: 64 } })
    expect((await sandbox.call('GET', sandbox.messages)).body).toEqual([])
  })

  test('left alone, the asker is told', async () => {
    await ask()
    const told = () => newest()?.text === 'The application did not respond'
    while (!told()) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(newest()).toMatchObject({ ephemeral: true })
  })
})
