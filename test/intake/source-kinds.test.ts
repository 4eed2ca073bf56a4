import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SourceKind } from '../../src/core/model.ts'
import { createFetcher, type Fetcher } from '../../src/intake/fetch-url.ts'
import { createIntake } from '../../src/intake/intake.ts'
import { createPagePool, type PagePool } from '../../src/intake/page-pool.ts'
import type { Intake } from '../../src/ports/intake.ts'
import { startLocalServer } from './local-server.ts'
import { readFixture } from './read-fixture.ts'

let server: Awaited<ReturnType<typeof startLocalServer>>
let fetcher: Fetcher
let pages: PagePool
let intake: Intake
const asked: string[] = []

const slugs = [
  'ferry-runs-aground-off-port',
  'tram-drivers-call-off-strike',
  'dam-at-lake-orrin-breaks',
  'mayor-of-vell-to-step-down',
  'fire-in-old-harbor-hall-out',
  'storm-closes-bridge-to-sorrel',
]
const links = slugs.map(
  (slug) => `<h2><a href="/2026/03/${slug}">${slug.replaceAll('-', ' ')} on Monday</a></h2>`,
)
const sitemap = (loc: string) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${loc}</loc><news:news><news:publication><news:name>Quay</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-03-04T11:00:00Z</news:publication_date><news:title>Dam breaks</news:title></news:news></url></urlset>`

const answers: Readonly<Record<string, () => string>> = {
  '/front': () => `<!doctype html><html><body><main>${links.join('')}</main></body></html>`,
  '/home': () =>
    '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>',
  '/liar': () =>
    '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/home-again"></head></html>',
  '/home-again': () =>
    '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/liar"></head></html>',
  '/rss': () => readFixture('feeds/oriel.rss.xml'),
  '/article': () => readFixture('pages/council.html'),
  '/news.xml': () => sitemap(`${server.url}/1`),
  '/more.xml': () => sitemap(`${server.url}/2`),
  '/index.xml': () =>
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${server.url}/news.xml</loc><lastmod>2026-03-04</lastmod></sitemap><sitemap><loc>${server.url}/more.xml</loc><lastmod>2026-03-03</lastmod></sitemap></sitemapindex>`,
  '/robots.txt': () => 'User-agent: *\nDisallow: /closed',
  '/closed': () => 'never seen',
  '/closed/front': () => answers['/front']?.() ?? '',
}

beforeAll(async () => {
  server = await startLocalServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = answers[request.url ?? '']
    if (answer) response.end(answer())
    else response.writeHead(404).end()
  })
  fetcher = createFetcher({ allowLoopback: true, userAgent: 'Tenbells/test' })
  pages = createPagePool()
  intake = createIntake(fetcher, pages)
})
afterAll(async () => {
  await pages.close()
  await fetcher.close()
  await server.close()
})

const look = (path: string, kind?: SourceKind) =>
  intake.fetchItems({
    id: 'quay',
    url: `${server.url}${path}`,
    kind,
    language: undefined,
    etag: undefined,
    lastModified: undefined,
  })

test.each([
  { path: '/rss', is: 'feed', count: 2 },
  { path: '/home', is: 'feed', count: 2 },
  { path: '/news.xml', is: 'sitemap', count: 1 },
  { path: '/index.xml', is: 'sitemap', count: 2 },
  { path: '/front', is: 'section', count: 6 },
  { path: '/article', is: 'page', count: 1 },
] as const)('$path is found out to be a $is', async ({ path, is, count }) => {
  const answer = await look(path)
  if (answer.kind !== 'fetched') throw new Error(answer.kind)
  expect(answer.sourceKind).toBe(is)
  expect(answer.items).toHaveLength(count)
  const again = await look(path, is)
  expect(again).toMatchObject({ sourceKind: is, items: answer.items.map(({ hash }) => ({ hash })) })
})

test('a watched page is its article, whole', async () => {
  const answer = await look('/article', 'page')
  expect(answer).toMatchObject({
    items: [{ isWhole: true, record: { headline: 'Council halts tram line after cracks found' } }],
  })
})

test('the feed of a page is asked for itself from then on', async () => {
  await look('/home')
  asked.length = 0
  await look('/home', 'feed')
  expect(asked).toEqual(['/rss'])
})

test('pages that call each other a feed end in a refusal', async () => {
  await expect(look('/liar')).rejects.toMatchObject({ reason: 'refused' })
})

test('a page that turns out to be a section is not taken where robots.txt forbids it', async () => {
  await expect(look('/closed/front')).rejects.toMatchObject({
    reason: 'refused',
    message: expect.stringContaining('robots.txt'),
  })
})

test('a watched page that robots.txt forbids is not looked at', async () => {
  asked.length = 0
  await expect(look('/closed', 'page')).rejects.toMatchObject({ reason: 'refused' })
  expect(asked).not.toContain('/closed')
})
