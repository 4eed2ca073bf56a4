import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { download } from '../../src/platform/download.ts'
import { FetchError } from '../../src/ports/intake.ts'

let server: Server
let origin: string

beforeAll(async () => {
  server = createServer((request, answer) => {
    if (request.url === '/moved') answer.writeHead(302, { location: '/whole' }).end()
    else if (request.url === '/gone') answer.writeHead(404).end()
    else if (request.url === '/cut') answer.writeHead(200, { 'content-length': '9' }).write('half')
    else answer.writeHead(200).end('destinations: []')
    if (request.url === '/cut') setTimeout(() => answer.destroy(), 20)
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const get = (path: string, mostBytes = 100) =>
  download(new URL(`${origin}${path}`), { origins: [origin], mostBytes })

test('a file comes as it is', async () => {
  expect(Buffer.from(await get('/whole')).toString()).toBe('destinations: []')
})

test.each([
  { path: '/whole', mostBytes: 15, reason: 'too-large' },
  { path: '/moved', reason: 'refused' },
  { path: '/gone', reason: 'gone' },
  { path: '/cut', reason: 'unreachable' },
])('$path of at most $mostBytes bytes: $reason', async ({ path, mostBytes, reason }) => {
  const error = await get(path, mostBytes).catch((refusal: unknown) => refusal)
  expect(error).toBeInstanceOf(FetchError)
  expect(error).toMatchObject({ reason, message: expect.not.stringContaining(path) })
})

test('no other host is asked, nor one that is away', async () => {
  const others = { origins: ['https://cdn.discordapp.com'], mostBytes: 100 }
  await expect(download(new URL(`${origin}/whole`), others)).rejects.toMatchObject({
    reason: 'refused',
  })
  const away = new URL('http://127.0.0.1:1/file')
  await expect(download(away, { origins: [away.origin], mostBytes: 100 })).rejects.toMatchObject({
    reason: 'unreachable',
  })
})
