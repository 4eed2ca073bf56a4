import { afterEach, expect, test } from 'vitest'
import { createPagePool, type PagePool } from '../../src/intake/page-pool.ts'
import { ParseError } from '../../src/intake/parse-error.ts'
import { readFixture } from './read-fixture.ts'

let pool: PagePool | undefined
afterEach(() => pool?.close())

const options = { source: 'oriel', url: 'https://oriel.example/tram' }
const html = readFixture('pages/council.html')
/** Far more than can be read in a millisecond. */
const slow = `<html><body>${'<div><p>The gate failed on Monday, the port said.</p></div>'.repeat(3_000)}</body></html>`

test('a page is read in a thread of its own', async () => {
  pool = createPagePool({ threadCount: 1 })
  const both = await Promise.all([pool.parsePage(html, options), pool.parsePage(html, options)])
  expect(both.map(({ record }) => record.headline)).toEqual(
    Array(2).fill('Council halts tram line after cracks found'),
  )
})

test('a section page and the feeds of a site are read there too', async () => {
  pool = createPagePool({ threadCount: 1 })
  const front =
    '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><main><h2><a href="/2031/05/06/tram-line-halted-today">Tram line halted after cracks found</a></h2></main></body></html>'
  const place = { source: 'oriel', url: 'https://oriel.example/' }
  const articles = await pool.listArticles(front, place)
  expect(articles.map(({ title }) => title)).toEqual(['Tram line halted after cracks found'])
  const feeds = await pool.listFeedCandidates(front, place)
  expect(feeds[0]?.url).toBe('https://oriel.example/feed')
})

test('one that takes too long is stopped, and the next is read by a new thread', async () => {
  pool = createPagePool({ threadCount: 1, deadlineMs: 1_500 })
  const stopped = pool.parsePage(slow.repeat(40), options)
  const next = pool.parsePage(html, options)
  await expect(stopped).rejects.toThrow(ParseError)
  await expect(stopped).rejects.toThrow(
    'https://oriel.example/tram: it could not be read: it took longer than 1.5 s',
  )
  expect((await next).record.paragraphs).toHaveLength(6)
})

test('a thread is replaced after its pages', async () => {
  pool = createPagePool({ threadCount: 1, pagesPerThread: 1 })
  expect((await pool.parsePage(html, options)).record.paragraphs).toHaveLength(6)
  expect((await pool.parsePage(html, options)).record.paragraphs).toHaveLength(6)
})

test('a closed pool refuses what waits and what comes', async () => {
  pool = createPagePool({ threadCount: 1 })
  const running = pool.parsePage(slow, options)
  const waits = pool.parsePage(slow, options)
  const refused = expect(Promise.all([running, waits])).rejects.toThrow(ParseError)
  await pool.close()
  await refused
  await expect(pool.parsePage(html, options)).rejects.toThrow('reading has stopped')
})
