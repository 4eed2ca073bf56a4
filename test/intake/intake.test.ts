import { afterAll, beforeAll, expect, test } from 'vitest'
import { newsRecordSchema } from '../../src/core/model.ts'
import { createFetcher, type Fetcher } from '../../src/intake/fetch-url.ts'
import { complete, createIntake } from '../../src/intake/intake.ts'
import { createPagePool } from '../../src/intake/page-pool.ts'
import { startLocalServer } from './local-server.ts'
import { readFixture } from './read-fixture.ts'

let server: Awaited<ReturnType<typeof startLocalServer>>
let fetcher: Fetcher
const pages = createPagePool({ threadCount: 1 })

let hasMoved = false

beforeAll(async () => {
  server = await startLocalServer((request, response) => {
    if (request.url === '/nofeed') return response.end('<html></html>')
    if (request.url === '/site') {
      const feed = hasMoved ? '/feed' : '/old-feed'
      return response.end(`<html><link rel="alternate" type="application/rss+xml" href="${feed}">`)
    }
    if (request.url === '/old-feed')
      return response
        .writeHead(hasMoved ? 410 : 200, { 'last-modified': 'Mon, 03 Mar 2031 08:00:00 GMT' })
        .end(readFixture('feeds/oriel.rss.xml'))
    if (request.url === '/hubbed')
      return response
        .writeHead(200, {
          link: ['<https://hub.example/>; rel="hub"', '</feed?a=1,2>; type="x"; rel=self'],
        })
        .end(readFixture('feeds/oriel.rss.xml'))
    if (request.url === '/page')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(readFixture('pages/council.html'))
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    const link = `http://${request.headers.host}/page`
    return response
      .writeHead(200, { etag: '"1"' })
      .end(
        readFixture('feeds/oriel.rss.xml').replace(
          'https://oriel.example/news/tram?utm_source=rss',
          link,
        ),
      )
  })
  fetcher = createFetcher({ allowLoopback: true, userAgent: 'Tenbells/test' })
})

afterAll(async () => {
  await fetcher.close()
  await pages.close()
  await server.close()
})

const source = (path: string, etag?: string) => ({
  id: 'oriel',
  url: `${server.url}${path}`,
  kind: undefined,
  language: undefined,
  etag,
  lastModified: undefined,
})

test('a feed and its pages become records that keep the identity of the feed', async () => {
  const intake = createIntake(fetcher, pages)
  const feed = await intake.fetchItems(source('/feed'))
  if (feed.kind !== 'fetched') throw new Error(feed.kind)
  const [item] = feed.items
  if (item === undefined) throw new Error('no item')
  expect(item.record).toMatchObject({ source: 'oriel', id: 'oriel:1', urgency: 3 })
  const article = await intake.fetchArticle(item.record)
  if (article.kind !== 'fetched') throw new Error(article.kind)
  const { record } = article
  expect(record).toMatchObject({
    source: 'oriel',
    id: 'oriel:1',
    urgency: 3,
    headline: 'Council halts tram line after cracks found',
  })
  expect(record.paragraphs).toHaveLength(6)
})

test('the same entry has the same hash, another one another', async () => {
  const intake = createIntake(fetcher, pages)
  const read = async () => {
    const feed = await intake.fetchItems(source('/feed'))
    return feed.kind === 'fetched' ? feed.items.map(({ hash }) => hash) : []
  }
  const hashes = await read()
  expect(await read()).toEqual(hashes)
  expect(new Set(hashes).size).toBe(2)
})

test('an unchanged feed says so', async () => {
  expect(await createIntake(fetcher, pages).fetchItems(source('/feed', '"1"'))).toEqual({
    kind: 'not-modified',
    ownerWaitMs: 0,
  })
})

test('a page’s feed that has moved is found anew, and its date never stands for the page’s', async () => {
  const intake = createIntake(fetcher, pages)
  const dates = { lastModified: undefined }
  expect(await intake.fetchItems(source('/site'))).toMatchObject(dates)
  expect(await intake.fetchItems(source('/site'))).toMatchObject(dates)
  hasMoved = true
  await expect(intake.fetchItems(source('/site'))).rejects.toMatchObject({ reason: 'gone' })
  expect(await intake.fetchItems(source('/site'))).toMatchObject({ kind: 'fetched', etag: '"1"' })
})

test('a hub may stand in the headers alone', async () => {
  expect(await createIntake(fetcher, pages).fetchItems(source('/hubbed'))).toMatchObject({
    hub: { url: 'https://hub.example/', topic: `${server.url}/feed?a=1,2` },
  })
})

test('a page in place of a feed is a refusal that names the address', async () => {
  await expect(createIntake(fetcher, pages).fetchItems(source('/nofeed'))).rejects.toMatchObject({
    reason: 'refused',
    message: expect.stringContaining(`${server.url}/nofeed`),
  })
})

test('where the page knows only the day of publication, the feed may know the time', () => {
  const at = (publishedAt: string) =>
    newsRecordSchema.parse({ source: 'oriel', id: '1', publishedAt })
  const [day, time, other] = [
    at('2031-05-06T00:00:00Z'),
    at('2031-05-06T09:15:00Z'),
    at('2031-05-06T09:20:00Z'),
  ]
  expect(complete(day, time).publishedAt).toBe(time.publishedAt)
  expect(complete(other, time).publishedAt).toBe(other.publishedAt)
})
