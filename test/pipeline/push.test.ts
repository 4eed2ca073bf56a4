import { createHmac, randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { addPushRoutes } from '../../src/console/push-routes.ts'
import type { RecordId, SourceId } from '../../src/core/model.ts'
import { pushReader } from '../../src/intake/read-push.ts'
import type { Job } from '../../src/job.ts'
import { findFate } from '../../src/pipeline/find-fate.ts'
import { type ReceiveDeps, receiveArticle } from '../../src/pipeline/receive-article.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createWorld, paragraphs } from './world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>
let desk: SourceId
let secrets: string[]
let host: string

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  desk = `desk-${randomUUID()}` as SourceId
  secrets = []
  host = '127.0.0.1'
  const { nextPollAt: _, ...wire } = await world.store.sources.get(world.source)
  const push = { ...wire, id: desk, name: 'City Desk', kind: 'push', url: undefined } as const
  await world.store.sources.replaceConfigured([wire, push], world.clock.now)
  await world.store.subscriptions.replaceConfigured(
    [{ ...world.subscription, sources: [desk] }],
    world.clock.now,
  )
})

type Sent = { readonly status: number; readonly body: Record<string, unknown> }

/** Sends as over the wire, and lets the pipeline run. */
async function send(
  sent: unknown,
  options: { headers?: Record<string, string>; query?: string; from?: string } = {},
): Promise<Sent> {
  const jobs: Job[] = []
  const routes = serve(async (added) => {
    jobs.push(...added)
  })
  const response = await routes.request(
    `http://${options.from ?? '127.0.0.1:8787'}/api/articles${options.query ?? `?source=${desk}`}`,
    {
      method: 'POST',
      body: typeof sent === 'string' ? sent : JSON.stringify(sent),
      headers: { host: options.from ?? '127.0.0.1:8787', ...options.headers },
    },
  )
  await world.run(jobs)
  return {
    status: response.status,
    body: z.record(z.string(), z.unknown()).parse(await response.json()),
  }
}

function serve(enqueue: ReceiveDeps['enqueue'] = async () => undefined): Hono {
  const deps: ReceiveDeps = {
    ...world.deps,
    reader: pushReader,
    secretsOf: async () => secrets,
    enqueue,
  }
  const routes = new Hono()
  addPushRoutes(routes, {
    host,
    log: pino({ level: 'silent' }),
    inbox: {
      receive: (push) => receiveArticle(deps, push),
      findFate: (id, push) => findFate(deps, id, push),
    },
  })
  return routes
}

const article = (over: object = {}) => ({
  id: 'dam',
  version: 2,
  headline: 'Dam at Lake Orrin breaks',
  publishedAt: world.clock.now.toISOString(),
  language: 'en',
  paragraphs,
  ...over,
})

const superdesk = (body: unknown, secret: string) => ({
  'x-superdesk-signature': `sha1=${createHmac('sha1', secret).update(JSON.stringify(body)).digest('hex')}`,
})

test('a pushed record becomes a message, and its fate can be asked for', async () => {
  const { status, body } = await send(article())
  expect({ status, body }).toMatchObject({ status: 202, body: { id: expect.any(Number) } })
  expect(world.platform.messages).toHaveLength(1)
  const fate = await serve().request(`http://127.0.0.1:8787${body.fate}`, {
    headers: { host: '127.0.0.1:8787' },
  })
  expect(await fate.json()).toMatchObject({
    id: body.id,
    source: desk,
    externalId: 'dam',
    version: 2,
    revisions: [{ number: 1, fate: 'alert', why: expect.stringContaining('first report') }],
  })
})

test.each(['1.3', '2.1', '3.0'])('ninjs %s is taken as well', async (edition) => {
  const common = { uri: `urn:desk:${edition}`, version: '4', language: 'en' }
  const text = paragraphs.map((each) => `<p>${each}</p>`).join('')
  const headlines = [{ role: 'main', value: 'Dam breaks' }]
  const items: Readonly<Record<string, object>> = {
    '1.3': { pubstatus: 'usable', headline: 'Dam breaks', body_xhtml: text },
    '2.1': {
      pubstatus: 'usable',
      headlines,
      bodies: [{ contenttype: 'text/html', value: text }],
    },
    '3.0': {
      pubStatus: 'usable',
      headlines,
      bodies: [{ contentType: 'text/html', value: text }],
    },
  }
  const item = { ...common, ...items[edition] }
  expect((await send(item)).status).toBe(202)
  expect(world.platform.messages).toHaveLength(1)
})

test('the same push again changes nothing, however often at once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(article())))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  expect(answers.filter(({ body }) => body.status === 'accepted')).toHaveLength(1)
  expect(world.platform.messages).toHaveLength(1)
})

test('a lower version is refused, with the version we hold', async () => {
  await send(article({ version: 5 }))
  const { status, body } = await send(article({ version: 4, headline: 'Dam at Lake Orrin holds' }))
  expect({ status, body }).toMatchObject({
    status: 409,
    body: { error: 'version: expected 6 or more, came 4', held: { version: 5 } },
  })
  expect(world.platform.calls).toEqual(['send'])
})

test('the same version with other content is refused, not dropped in silence', async () => {
  await send(article())
  const error = 'version: 2 is held with other content; send what is new as 3 or more'
  expect(await send(article({ headline: 'Dam at Lake Orrin holds' }))).toMatchObject({
    status: 409,
    body: { error, held: { version: 2 } },
  })
  const [event] = await world.store.sources.listEvents(desk, 5)
  expect(event).toMatchObject({ kind: 'push-refused', message: error })
})

test('a higher version follows', async () => {
  await send(article())
  world.pass(60)
  const later = paragraphs.map((each) => each.replace('400', '650'))
  expect((await send(article({ version: 3, paragraphs: later }))).status).toBe(202)
  expect(JSON.stringify(world.platform.messages[0]?.message)).toContain('650')
})

test('a cancel always wins, and stays', async () => {
  await send(article({ version: 5 }))
  expect((await send(article({ version: 1, pubstatus: 'canceled' }))).status).toBe(202)
  expect(world.platform.messages[0]?.message.title.label).toEqual({ phrase: 'withdrawn' })
  const after = await send(article({ version: 9 }))
  expect(after).toMatchObject({ status: 409, body: { held: { pubstatus: 'canceled' } } })
})

test('an archive pushed all at once is kept, told in part, and said to the operator', async () => {
  const receipts = Array.from({ length: 99 }, (_, index) => `archive-${index}`)
  const { body } = await send(article())
  const recordId = body.id as RecordId
  for (const key of receipts)
    await world.store.receipts.add({ source: desk, key, recordId, at: world.clock.now })
  await send(article({ id: 'one-more', headline: 'Ferry sinks', paragraphs: ['It sank.'] }))
  expect(world.platform.messages).toHaveLength(1)
  expect(await world.store.sources.listEvents(desk, 5)).toMatchObject([{ kind: 'flood' }])
  world.pass(61)
  await send(article({ id: 'later', headline: 'Tram burns', paragraphs: ['It burned.'] }))
  expect(world.platform.messages).toHaveLength(2)
})

test('what evolved from an article continues its story', async () => {
  await send(article())
  const next = article({
    id: 'dam-2',
    evolvedfrom: 'dam',
    version: 1,
    headline: 'Dam: two missing',
  })
  await send(next)
  expect(world.platform.messages).toHaveLength(1)
})

test('an article may continue one whose id is too long for an index', async () => {
  const id = 'x'.repeat(10_000)
  await send(article({ id }))
  const { body } = await send(
    article({ id: `${id}2`, evolvedfrom: id, headline: 'Two missing', paragraphs: ['Much else.'] }),
  )
  const fates = [Number(body.id) - 1, Number(body.id)]
  const stories = await Promise.all(
    fates.map(async (each) => (await world.store.records.findFate(each as never))?.storyId),
  )
  expect(stories[1]).toBe(stories[0])
})

test('what is embargoed is held until its time', async () => {
  const embargoed = new Date(world.clock.now.getTime() + 3_600_000).toISOString()
  const { body } = await send(article({ embargoed }))
  expect(world.platform.messages).toHaveLength(0)
  expect(await world.store.records.findFate(body.id as never)).toMatchObject({
    revisions: [{ fate: 'held', why: `until ${embargoed}` }],
  })
  world.pass(3_700)
  await world.sweep()
  expect(world.platform.messages).toHaveLength(1)
})

test.each([
  { why: 'no JSON', body: '{"id":', status: 400, says: 'no JSON' },
  { why: 'a list', body: '[]', status: 422, says: 'NewsRecord' },
  { why: 'a wrong field', body: '{"id":"1","urgency":11}', status: 422, says: 'urgency' },
  {
    why: 'another source',
    body: '{"id":"1","source":"elsewhere"}',
    status: 422,
    says: 'elsewhere',
  },
])('$why is told: $says', async ({ body, status, says }) => {
  const answer = await send(body)
  expect(answer.status).toBe(status)
  expect(answer.body.error).toContain(says)
  const [event] = await world.store.sources.listEvents(desk, 5)
  expect(event).toMatchObject({ kind: 'push-refused', message: answer.body.error })
})

test('a source that is none, or does not push, is told', async () => {
  expect(await send(article(), { query: '' })).toMatchObject({ status: 422 })
  expect(await send(article(), { query: '?source=nobody' })).toMatchObject({ status: 422 })
  expect(await send(article(), { query: `?source=${world.source}` })).toMatchObject({ status: 422 })
})

test('the body may name its source', async () => {
  expect(await send(article({ source: desk }), { query: '' })).toMatchObject({ status: 202 })
})

test.each([
  { why: 'where a secret is set', with: () => secrets.push('s3cret') },
  {
    why: 'on a server that the world reaches',
    with: () => {
      host = '0.0.0.0'
    },
  },
  { why: 'through a proxy', headers: { 'x-forwarded-for': '203.0.113.9' } },
  { why: 'from another site’s page', headers: { origin: 'https://evil.example' } },
  { why: 'under a foreign name', from: 'push.example' },
])('$why nothing is taken without a signature', async ({ with: prepare, ...options }) => {
  prepare?.()
  expect(await send(article(), options)).toMatchObject({
    status: 401,
    body: { error: expect.stringContaining('signature') },
  })
})

test('a signature opens the door from anywhere, for its own source’s fates too', async () => {
  secrets = ['new', 'old']
  host = '0.0.0.0'
  const body = article()
  const headers = superdesk(body, 'old')
  const sent = await send(body, { headers, from: 'push.example' })
  expect(sent.status).toBe(202)
  const ask = (asked: Record<string, string>) =>
    serve().request(`http://push.example${sent.body.fate}`, { headers: asked })
  expect((await ask({})).status).toBe(404)
  const empty = createHmac('sha1', 'new').update('').digest('hex')
  expect((await ask({ 'x-superdesk-signature': `sha1=${empty}` })).status).toBe(200)
})

test('a NUL or half a character in a field is left out, and the article taken', async () => {
  const odd = article({
    id: 'da\0m',
    headline: 'Dam\0 at Lake Orrin \ud800breaks',
    url: 'https://news.example/\0dam',
  })
  const { status, body } = await send(odd)
  expect(status).toBe(202)
  expect(await world.store.records.get(body.id as never)).toMatchObject({
    content: {
      id: 'dam',
      url: 'https://news.example/dam',
      headline: 'Dam at Lake Orrin \ufffdbreaks',
    },
  })
})

test('a NUL in what is refused does not stand in the way of saying so', async () => {
  expect(await send('\0')).toMatchObject({ status: 400 })
})

test('a body without end is refused', async () => {
  const answer = await send(article({ paragraphs: ['x'.repeat(3_000_000)] }))
  expect(answer).toMatchObject({ status: 413 })
})
