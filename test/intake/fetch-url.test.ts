import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFetcher, type Fetcher } from '../../src/intake/fetch-url.ts'
import { isPublicAddress } from '../../src/intake/guard.ts'
import { sayUnreached } from '../../src/intake/say-unreached.ts'
import { FetchError } from '../../src/ports/intake.ts'
import { startLocalServer } from './local-server.ts'

const seen: IncomingMessage[] = []
let server: Awaited<ReturnType<typeof startLocalServer>>
let fetcher: Fetcher
let strict: Fetcher

const text = 'Gate fails — nobody hurt'
/** “Gate fails — nobody hurt” by the zstd program. */
const zstd = Buffer.from(
  '28b52ffd241ad1000047617465206661696c7320e28094206e6f626f64792068757274e4633d57',
  'hex',
)
const zeros = Buffer.alloc(32 * 1024)
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))

const pages: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/plain': (response) =>
    response
      .writeHead(200, {
        etag: '"1"',
        'last-modified': 'Mon, 03 Mar 2031 08:00:00 GMT',
        'cache-control': 'public, max-age=60',
      })
      .end(text),
  '/trouble': (response) =>
    response.writeHead(503, { location: '/plain', 'retry-after': '120' }).end(),
  '/gzip': (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)),
  '/br': (response) =>
    response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(text)),
  '/deflate': (response) =>
    response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync(text)),
  '/zstd': (response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end(zstd),
  '/zstd-window': (response) =>
    response
      .writeHead(200, { 'content-encoding': 'zstd' })
      // A frame that asks for a window of 2 GB.
      .end(Buffer.concat([Buffer.from('28b52ffd00a8', 'hex'), zeros])),
  '/broken-zstd': (response) =>
    response.writeHead(200, { 'content-encoding': 'zstd' }).end('no zstd, whatever it says'),
  '/declared-large': (response) =>
    response.writeHead(200, { 'content-length': '10000000000' }).write('x'),
  '/large-gzip': (response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' })
    const noise = randomBytes(64 * 1024)
    const timer = setInterval(() => response.write(noise), 1)
    response.write(gzipSync('x').subarray(0, 10))
    response.on('close', () => clearInterval(timer))
  },
  '/endless': (response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write(zeros), 1)
    response.on('close', () => clearInterval(timer))
  },
  '/broken-gzip': (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
  '/odd-encoding': (response) => response.writeHead(200, { 'content-encoding': 'rot13' }).end('x'),
  '/bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  '/latin': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
      .end(Buffer.from('Café', 'latin1')),
  '/hop': (response) => response.writeHead(302, { location: '/plain' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  '/to-private': (response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/to-metadata': (response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/gone': (response) => response.writeHead(410).end(),
  '/missing': (response) => response.writeHead(404).end(),
  '/forbidden': (response) => response.writeHead(403).end(),
  '/busy': (response) => response.writeHead(429, { 'retry-after': '7' }).end(),
  '/down': (response) => response.writeHead(503).end(),
  '/drip': (response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write('.'), 5)
    response.on('close', () => clearInterval(timer))
  },
}

beforeAll(async () => {
  server = await startLocalServer((request, response) => {
    seen.push(request)
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    const page = pages[request.url ?? '']
    return page ? page(response) : response.writeHead(500).end()
  })
  fetcher = createFetcher({
    allowLoopback: true,
    userAgent: 'Tenbells/test',
    contact: 'https://tenbells.example',
    totalTimeoutMs: 1_500,
  })
  strict = createFetcher({ allowLoopback: false, userAgent: 'Tenbells/test' })
})

afterAll(async () => {
  await fetcher.close()
  await strict.close()
  await server.close()
})

test('a page comes with what the next look needs', async () => {
  expect(await fetcher.fetchUrl(`${server.url}/plain`)).toEqual({
    kind: 'fetched',
    url: `${server.url}/plain`,
    body: text,
    contentType: undefined,
    etag: '"1"',
    lastModified: 'Mon, 03 Mar 2031 08:00:00 GMT',
    freshForMs: 60_000,
  })
})

test('an unchanged page is a value, not an error', async () => {
  const again = await fetcher.fetchUrl(`${server.url}/plain`, {
    etag: '"1"',
    lastModified: 'Mon, 03 Mar 2031 08:00:00 GMT',
  })
  expect(again).toEqual({ kind: 'not-modified', freshForMs: 0 })
  expect(seen.at(-1)?.headers['if-modified-since']).toBe('Mon, 03 Mar 2031 08:00:00 GMT')
})

test('we say who we are and where to complain', async () => {
  await fetcher.fetchUrl(`${server.url}/plain`)
  expect(seen.at(-1)?.headers['user-agent']).toBe('Tenbells/test (+https://tenbells.example)')
})

test.each(['gzip', 'br', 'deflate', 'zstd'])('%s is unpacked', async (encoding) => {
  expect(await fetcher.fetchUrl(`${server.url}/${encoding}`)).toMatchObject({ body: text })
})

test('the charset of the header is used', async () => {
  expect(await fetcher.fetchUrl(`${server.url}/latin`)).toMatchObject({ body: 'Café' })
})

test('an address in a refusal is not followed', async () => {
  await expect(fetcher.fetchUrl(`${server.url}/trouble`)).rejects.toMatchObject({
    reason: 'unreachable',
    retryAfterMs: 120_000,
  })
})

test('a redirect is followed and its end is told', async () => {
  expect(await fetcher.fetchUrl(`${server.url}/hop`)).toMatchObject({ url: `${server.url}/plain` })
})

test.each([
  { path: '/gone', reason: 'gone' },
  { path: '/missing', reason: 'gone' },
  { path: '/forbidden', reason: 'refused' },
  { path: '/busy', reason: 'rate-limited', retryAfterMs: 7_000 },
  { path: '/down', reason: 'unreachable' },
  { path: '/loop', reason: 'refused' },
  { path: '/to-file', reason: 'refused' },
  { path: '/to-private', reason: 'refused' },
  { path: '/to-metadata', reason: 'refused' },
  { path: '/bomb', reason: 'too-large' },
  { path: '/declared-large', reason: 'too-large' },
  { path: '/endless', reason: 'too-large' },
  { path: '/large-gzip', reason: 'unreachable' },
  { path: '/zstd-window', reason: 'unreachable' },
  { path: '/broken-zstd', reason: 'unreachable' },
  { path: '/broken-gzip', reason: 'unreachable' },
  { path: '/odd-encoding', reason: 'refused' },
  { path: '/drip', reason: 'unreachable' },
])('$path is $reason', async ({ path, reason, retryAfterMs }) => {
  const error = await fetcher.fetchUrl(`${server.url}${path}`).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(FetchError)
  expect(error).toMatchObject({ reason, retryAfterMs })
})

test.each([
  'http://127.0.0.1:PORT/plain',
  'http://localhost:PORT/plain',
  'http://127.1:PORT/plain',
  'http://2130706433:PORT/plain',
  'http://0x7f.1:PORT/plain',
  'http://[::1]:PORT/plain',
  'http://[::ffff:127.0.0.1]:PORT/plain',
  'http://0.0.0.0:PORT/plain',
  'http://me:secret@127.0.0.1:PORT/plain',
  'ftp://example.org/',
  'no address',
])('%s never reaches this machine', async (template) => {
  const port = new URL(server.url).port
  const before = seen.length
  const error = await strict
    .fetchUrl(template.replace('PORT', port))
    .catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'FetchError', reason: 'refused' })
  expect(seen).toHaveLength(before)
})

test.each([
  ['ENOTFOUND', 'no such site is known; see whether the address is right'],
  ['EAI_AGAIN', 'its site could not be looked up; we try again'],
  ['ECONNREFUSED', 'nothing answers there'],
  ['UND_ERR_HEADERS_TIMEOUT', 'it took too long to answer'],
  ['CERT_HAS_EXPIRED', 'its certificate is not valid'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is not valid'],
  ['UND_ERR_SOCKET', 'it broke off in the middle of its answer'],
  ['Z_DATA_ERROR', 'its answer is garbled'],
  ['ENOSUCHCODE', undefined],
])('%s is said in words: %s', (code, words) => {
  const error = Object.assign(new Error('from below'), { code })
  expect(sayUnreached('https://news.example/', error)).toBe(
    words && `https://news.example/: ${words}`,
  )
})

test.each([
  ['/broken-gzip', 'its answer is garbled'],
  ['/drip', 'it took too long to answer'],
])('%s is said in words: %s', async (path, words) => {
  const url = `${server.url}${path}`
  await expect(fetcher.fetchUrl(url)).rejects.toThrow(`${url}: ${words}`)
})

test('nobody there is unreachable', async () => {
  const away = await startLocalServer((_request, response) => response.end())
  await away.close()
  await expect(fetcher.fetchUrl(away.url)).rejects.toMatchObject({
    reason: 'unreachable',
    message: `${away.url}: nothing answers there`,
  })
})

test.each([
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '224.0.0.1',
  '198.18.0.1',
  '::',
  'fe80::1',
  'fc00::1',
  'ff02::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  'word',
])('%s is not public, loopback allowed or not', (address) => {
  expect(isPublicAddress(address, true)).toBe(false)
  expect(isPublicAddress(address, false)).toBe(false)
})

test.each(['8.8.8.8', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address, false)).toBe(true)
})
