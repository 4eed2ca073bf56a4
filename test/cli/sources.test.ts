import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { createSourceDesk } from '../../src/command/source-desk.ts'
import { type Console, startConsole } from '../../src/console/console.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import { startLocalServer } from '../intake/local-server.ts'
import { readFixture } from '../intake/read-fixture.ts'

let opened: OpenDatabase
let site: Console
let publisher: Awaited<ReturnType<typeof startLocalServer>>
let folder: string
let config: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenbells-sources-'))
  config = join(folder, 'tenbells.yaml')
  await writeFile(config, 'sources: []\n')
  opened = await openMemory()
  const store = createStore(opened.database)
  await store.sources.replaceConfigured(
    [
      {
        id: 'from-file' as never,
        name: 'From the file',
        url: 'https://file.example/feed',
        kind: 'feed',
        language: undefined,
        fastestPollMs: 60_000,
        slowestPollMs: 60_000,
        trust: 'normal',
        holdMs: 0,
      },
    ],
    new Date(),
  )
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
    desk: createSourceDesk({ store, now: () => new Date() }),
    log: pino({ enabled: false }),
  })
  publisher = await startLocalServer((request, response) => {
    const link = `http://${request.headers.host}/page`
    if (request.url === '/page') return response.end(readFixture('pages/council.html'))
    if (request.url !== '/feed') return response.writeHead(404).end()
    return response.end(
      readFixture('feeds/oriel.rss.xml').replace(
        'https://oriel.example/news/tram?utm_source=rss',
        link,
      ),
    )
  })
})
afterAll(async () => {
  await publisher.close()
  await site.close()
  await opened.close()
})

/** As typed at a terminal. */
async function tenbells(...args: readonly string[]) {
  const out: string[] = []
  const errors: string[] = []
  const written = [process.stdout.write, process.stderr.write] as const
  process.stdout.write = (text) => out.push(String(text)) > 0
  process.stderr.write = (text) => errors.push(String(text)) > 0
  try {
    const port = new URL(site.url).port
    const code = await runCli(
      ['node', 'tenbells', 'sources', ...args, '--port', port, '--config', config],
      {},
    )
    return { code, out: out.join(''), errors: errors.join('') }
  } finally {
    const [stdout, stderr] = written
    process.stdout.write = stdout
    process.stderr.write = stderr
  }
}

test('a source is added, paused, resumed and removed in the running process', async () => {
  expect(await tenbells('add', 'https://wire.example/feed', '--poll', '15s-10m')).toMatchObject({
    code: 0,
    out: 'wire-example is watched from now on.\n',
  })
  expect((await tenbells('list')).out).toMatch(/wire-example\s+new/)
  await tenbells('pause', 'wire-example')
  expect((await tenbells('list')).out).toMatch(/wire-example\s+paused/)
  await tenbells('resume', 'wire-example')
  expect((await tenbells('show', 'wire-example')).out).toContain('https://wire.example/feed')
  await tenbells('remove', 'wire-example')
  expect((await tenbells('list')).out).not.toContain('wire-example')
})

test.each([
  { args: ['add', 'no address'], says: 'expected an http or https address' },
  { args: ['add', 'https://x.example/', '--kind', 'pigeon'], says: 'kind' },
  { args: ['add', 'https://x.example/', '--poll', 'often'], says: 'poll' },
  { args: ['add', 'https://x.example/', '--id', 'from-file'], says: 'already' },
  { args: ['pause', 'nobody'], says: 'there is no source "nobody"' },
  { args: ['remove', 'from-file'], says: 'configuration file' },
  { args: ['import', '/no/such/file.opml'], says: 'no such file' },
  { args: ['test', 'nobody'], says: 'there is no source "nobody"' },
])('$args is told: $says', async ({ args, says }) => {
  const { code, errors } = await tenbells(...args)
  expect(code).toBe(1)
  expect(errors).toContain(says)
})

test('OPML goes in and comes out again; what cannot be taken is told', async () => {
  const file = join(folder, 'in.opml')
  const feeds = ['one', 'two'].map(
    (name) => `<outline type="rss" text="Paper ${name}" xmlUrl="https://${name}.example/rss"/>`,
  )
  await writeFile(
    file,
    `<opml version="2.0"><body>${feeds.join('')}<outline text="Bad" xmlUrl="gopher://x"/></body></opml>`,
  )
  const { out, errors } = await tenbells('import', file)
  expect(out).toBe('2 of 3 feeds are watched from now on.\n')
  expect(errors).toContain('gopher')
  expect((await tenbells('import', file)).out).toBe('0 of 3 feeds are watched from now on.\n')
  const exported = join(folder, 'out.opml')
  await tenbells('add', 'https://paged.example/', '--kind', 'section')
  expect((await tenbells('export', exported)).errors).toContain('paged-example is a section')
  const written = await readFile(exported, 'utf8')
  expect(written).toContain('xmlUrl="https://two.example/rss"')
  expect(written).not.toContain('paged.example')
})

test('test shows what would be taken, from where, and how it would look', async () => {
  const { code, out } = await tenbells('test', `${publisher.url}/feed`)
  expect(code).toBe(0)
  expect(out).toContain('is a feed with 2 entries')
  expect(out).toMatch(/headline\s+JSON-LD|headline\s+markup|headline\s+OpenGraph/)
  expect(out).toMatch(/urgency\s+the list/)
  expect(out).toContain('Council halts tram line after cracks found')
  for (const heading of ['Discord', 'Telegram']) expect(out).toContain(heading)
})

test('test names what refuses', async () => {
  const { code, errors } = await tenbells('test', `${publisher.url}/nowhere`)
  expect(code).toBe(1)
  expect(errors).toContain(`gone: ${publisher.url}/nowhere answered 404`)
})

test('the sources are nobody else’s business', async () => {
  for (const headers of [{ 'x-forwarded-for': '203.0.113.9' }, { origin: 'https://evil.example' }])
    expect((await fetch(`${site.url}/api/sources`, { headers })).status).toBe(403)
})

test('without a running process the store itself is asked', async () => {
  const run = (...args: readonly string[]) =>
    runCli(
      ['node', 'tenbells', 'sources', ...args, '--port', '1', '--config', config, '--data', folder],
      {},
    )
  expect(await run('add', 'https://alone.example/feed')).toBe(0)
  expect(await run('pause', 'alone-example')).toBe(0)
}, 120_000)
