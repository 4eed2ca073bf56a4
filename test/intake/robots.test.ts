import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFetcher, type Fetcher } from '../../src/intake/fetch-url.ts'
import { createRobots, type Robots } from '../../src/intake/robots.ts'
import { startLocalServer } from './local-server.ts'

let server: Awaited<ReturnType<typeof startLocalServer>>
let fetcher: Fetcher
let robots: Robots
let answer: (response: ServerResponse) => void
let askedCount: number

beforeEach(async () => {
  askedCount = 0
  server = await startLocalServer((_request, response) => {
    askedCount += 1
    answer(response)
  })
  fetcher = createFetcher({ allowLoopback: true, userAgent: 'Tenbells/test' })
  robots = createRobots(fetcher)
})
afterEach(async () => {
  await fetcher.close()
  await server.close()
})

const says = (text: string) => (response: ServerResponse) => response.end(text)
const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end()

test.each([
  { why: 'an empty file allows all', file: says(''), path: '/news/1', may: true },
  { why: 'no file allows all', file: status(404), path: '/news/1', may: true },
  { why: 'a closed file allows all', file: status(403), path: '/news/1', may: true },
  {
    why: 'what is said to all is said to us',
    file: says('User-agent: *\nDisallow: /private'),
    path: '/private/1',
    may: false,
  },
  {
    why: 'what is said to us by name counts most',
    file: says('User-agent: *\nDisallow: /\n\nUser-agent: tenbells\nAllow: /'),
    path: '/news/1',
    may: true,
  },
  {
    why: 'wildcards are understood',
    file: says('User-agent: *\nDisallow: /*/print$'),
    path: '/news/print',
    may: false,
  },
])('$why', async ({ file, path, may }) => {
  answer = file
  const checked = robots.check(`${server.url}${path}`)
  if (may) await expect(checked).resolves.toBeDefined()
  else
    await expect(checked).rejects.toMatchObject({
      reason: 'refused',
      message: expect.stringContaining('robots.txt'),
    })
})

test('a file that cannot be reached forbids all, for now', async () => {
  answer = status(503)
  await expect(robots.check(`${server.url}/1`)).rejects.toMatchObject({ reason: 'unreachable' })
})

test('a file is asked for once', async () => {
  answer = says('User-agent: *\nCrawl-delay: 2')
  const checks = await Promise.all([1, 2, 3].map((page) => robots.check(`${server.url}/${page}`)))
  expect(checks).toEqual([{ spacingMs: 2_000 }, { spacingMs: 2_000 }, { spacingMs: 2_000 }])
  expect(askedCount).toBe(1)
})

test('a hostile file costs little', async () => {
  answer = says(`User-agent: *\n${'Disallow: /*a*a*a*a*a*a*a*a*b\n'.repeat(15_000)}`)
  const startedMs = performance.now()
  await robots.check(`${server.url}/${'a'.repeat(1_500)}`)
  expect(performance.now() - startedMs).toBeLessThan(5_000)
})
