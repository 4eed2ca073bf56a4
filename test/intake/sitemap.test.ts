import { expect, test } from 'vitest'
import { parseFeed } from '../../src/intake/feed.ts'
import { listSitemaps } from '../../src/intake/sitemap.ts'

const url = 'https://oriel.example/news-sitemap.xml'
const now = new Date('2031-06-01T00:00:00Z')

const news = `<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://oriel.example/gate</loc><n:news><n:publication><n:name>The Oriel Post</n:name><n:language>en</n:language></n:publication><n:publication_date>2031-05-06T07:00:00+02:00</n:publication_date><n:title>Gate fails &amp; floods quay</n:title></n:news><lastmod>2031-05-06T09:00:00Z</lastmod><image:image><image:loc>/gate.jpg</image:loc><image:caption>The gate</image:caption></image:image></url>
<url><loc>https://oriel.example/tram</loc><n:news><n:publication_date>2031-05-07</n:publication_date><n:title>Tram halted</n:title></n:news></url>
</urlset>`

test('a news sitemap is a feed, the newest first', () => {
  const { about, entries, faults } = parseFeed(news, { url, now })
  expect(about.title).toBe('The Oriel Post')
  expect(faults).toEqual([])
  expect(entries.map(({ id }) => id)).toEqual([
    'https://oriel.example/tram',
    'https://oriel.example/gate',
  ])
  expect(entries[1]).toMatchObject({
    title: 'Gate fails & floods quay',
    publishedAt: '2031-05-06T05:00:00.000Z',
    modifiedAt: '2031-05-06T09:00:00.000Z',
    language: 'en',
    image: { url: 'https://oriel.example/gate.jpg', caption: 'The gate', credit: null },
  })
})

test('of a plain sitemap the addresses and times are known', () => {
  const text =
    '<urlset><url><loc>https://oriel.example/a</loc><lastmod>2031-01-01</lastmod></url><url><loc>https://oriel.example/b</loc><lastmod>2031-02-01</lastmod></url></urlset>'
  const { entries } = parseFeed(text, { url, now })
  expect(entries.map(({ url: address, title }) => [address, title])).toEqual([
    ['https://oriel.example/b', null],
    ['https://oriel.example/a', null],
  ])
})

const index =
  '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/old.xml</loc><lastmod>2030-01-01</lastmod></sitemap><sitemap><loc>https://oriel.example/new.xml</loc><lastmod>2031-01-01T00:00:00Z</lastmod></sitemap><sitemap></sitemap></sitemapindex>'

test('an index lists its sitemaps, the newest first', () => {
  expect(listSitemaps(index, { url })).toEqual([
    { url: 'https://oriel.example/new.xml', modifiedAt: '2031-01-01T00:00:00.000Z' },
    { url: 'https://oriel.example/old.xml', modifiedAt: '2030-01-01T00:00:00.000Z' },
  ])
  expect(listSitemaps(news, { url })).toEqual([])
})

test('an index in place of a feed is refused with what to do', () => {
  expect(() => parseFeed(index, { url, now })).toThrow(
    /it is an index of sitemaps; give the address/,
  )
})
