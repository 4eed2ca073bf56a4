import { createHmac } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Console, startConsole } from '../../src/console/console.ts'
import { createFetcher, type Fetcher } from '../../src/intake/fetch-url.ts'
import { createHubClient } from '../../src/intake/hub-client.ts'
import { askHubs, confirmHub, type HubDeps, hearHub } from '../../src/pipeline/hubs.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { startLocalServer } from '../intake/local-server.ts'
import { createWorld } from './world.ts'

const topic = 'https://news.example/feed'
const hour = 3_600

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>
let fetcher: Fetcher
let site: Console
let deps: HubDeps
let hub: Awaited<ReturnType<typeof startHub>>

beforeAll(async () => {
  opened = await openMemory()
  fetcher = createFetcher({ allowLoopback: true, userAgent: 'Tenbells/test' })
})
afterAll(async () => {
  await fetcher.close()
  await opened.close()
})
beforeEach(async () => {
  world = await createWorld(opened)
  hub = await startHub()
  site = await startConsole({
    port: 0,
    host: '127.0.0.1',
    views: [],
    facts: () => ({
      version: '0.1.0',
      storage: 'embedded',
      queue: 'embedded',
      platforms: { discord: 'off', telegram: 'off' },
    }),
    health: async () => ({ ok: true, parts: {} }),
    hubs: {
      confirm: (token, asked) => confirmHub(deps, token, asked),
      hear: (token, message) => hearHub(deps, token, message),
    },
    log: pino({ enabled: false }),
  })
  deps = { ...world.deps, hubs: createHubClient(fetcher), publicUrl: site.url }
  await world.store.hubs.put(world.source, { url: hub.url, topic })
})
afterEach(async () => {
  await hub.close()
  await site.close()
})

/** As the specification describes one: asks back, and sends news signed with our secret. */
async function startHub() {
  const wishes: URLSearchParams[] = []
  const hubSays = { isDown: false, leaseSeconds: 10 * hour }
  const server = await startLocalServer(async (request, response) => {
    if (hubSays.isDown) return response.writeHead(503).end()
    wishes.push(new URLSearchParams(await text(request)))
    return response.writeHead(202).end()
  })
  const wish = (name: string) => wishes.at(-1)?.get(`hub.${name}`) ?? ''
  return {
    ...server,
    says: hubSays,
    wishes,
    confirm(over: Record<string, string> = {}) {
      const query = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.challenge': 'say this',
        'hub.lease_seconds': String(hubSays.leaseSeconds),
        ...over,
      })
      return fetch(`${wish('callback')}?${query}`)
    },
    tell(method = 'sha256', secret = wish('secret')) {
      const body = '<feed/>'
      const signature = createHmac(method, secret).update(body).digest('hex')
      return fetch(wish('callback'), {
        method: 'POST',
        body,
        headers: { 'x-hub-signature': `${method}=${signature}` },
      })
    },
  }
}

async function subscribe(): Promise<void> {
  await askHubs(deps)
  await hub.confirm()
}

const events = async () =>
  (await world.store.sources.listEvents(world.source, 9)).map(({ kind }) => kind)
const nextPollAt = async () => (await world.store.sources.get(world.source)).nextPollAt

test('a hub is asked once, and what it asks back is answered', async () => {
  await askHubs(deps)
  await askHubs(deps)
  expect(hub.wishes).toHaveLength(1)
  expect(Object.fromEntries(hub.wishes[0] ?? [])).toMatchObject({
    'hub.mode': 'subscribe',
    'hub.topic': topic,
  })
  const answer = await hub.confirm()
  expect([answer.status, await answer.text()]).toEqual([200, 'say this'])
  expect(await events()).toContain('hub')
})

test.each([
  { why: 'another topic', over: { 'hub.topic': 'https://evil.example/' } },
  { why: 'an end that we did not ask for', over: { 'hub.mode': 'unsubscribe' } },
])('$why is not confirmed', async ({ over }) => {
  await askHubs(deps)
  expect((await hub.confirm(over)).status).toBe(404)
})

test('an address that nobody was given answers nothing', async () => {
  expect((await fetch(`${site.url}/websub/${'0'.repeat(32)}`)).status).toBe(404)
})

test.each(['sha1', 'sha256', 'sha384', 'sha512'])(
  'news signed by %s makes its source due',
  async (method) => {
    await subscribe()
    await world.publish({})
    world.pass(10)
    expect((await hub.tell(method)).status).toBe(202)
    expect(await nextPollAt()).toEqual(world.clock.now)
  },
)

test('news that is not signed by the hub is none, and stands in the history', async () => {
  await subscribe()
  await world.publish({})
  world.pass(10)
  expect((await hub.tell('sha256', 'a guess')).status).toBe(202)
  expect(await nextPollAt()).not.toEqual(world.clock.now)
  expect(await events()).toContain('hub-unsigned')
})

test('a subscription is renewed before it ends', async () => {
  await subscribe()
  world.pass(6 * hour)
  await askHubs(deps)
  expect(hub.wishes).toHaveLength(1)
  world.pass(hour)
  await askHubs(deps)
  expect(hub.wishes).toHaveLength(2)
})

test('a hub that is away is asked again later; its source is looked at all the same', async () => {
  hub.says.isDown = true
  await askHubs(deps)
  expect(await events()).toContain('unreachable')
  hub.says.isDown = false
  world.pass(hour + 1)
  await subscribe()
  expect(await events()).toContain('hub')
})

test('a hub that says nothing of news is a quiet one, until it speaks again', async () => {
  world.feed.hub = { url: hub.url, topic }
  await world.publish({ id: 'first', url: 'https://news.example/first' })
  await subscribe()
  world.pass(600)
  await world.publish({ id: 'second', url: 'https://news.example/second', headline: 'Tram halts' })
  expect(await events()).toContain('hub-quiet')
  await hub.tell()
  const token = hub.wishes[0]?.get('hub.callback')?.split('/').at(-1) ?? ''
  expect(await world.store.hubs.findByToken(token)).toMatchObject({ state: 'active' })
})

test('a hub that refuses is not believed to tell', async () => {
  await askHubs(deps)
  await hub.confirm({ 'hub.mode': 'denied' })
  expect(await events()).toContain('hub-refused')
})
