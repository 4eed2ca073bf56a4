import { expect, test } from 'vitest'
import { listFeedCandidates } from '../../src/intake/discover.ts'

const page = 'https://oriel.example/news/'

test('a page names its feeds; links and common places follow, comments come last', () => {
  const html = `<html><head>
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <link rel="alternate" type="application/rss+xml" title="News" href="/feed/news?utm_source=x">
    <link rel="alternate" type="application/feed+json" href="news.json">
    <link rel="alternate" hreflang="de" href="/de/">
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
    </head><body><a href="/rss/world.xml">World</a><a href="/feedback">Say something</a>
    <a href="https://feeds.example/oriel">Not at first sight</a></body></html>`
  const found = listFeedCandidates(html, page)
  expect(found.filter(({ origin }) => origin !== 'guess')).toEqual([
    { url: 'https://oriel.example/feed/news', title: 'News', origin: 'head' },
    { url: 'https://oriel.example/news/news.json', title: undefined, origin: 'head' },
    { url: 'https://oriel.example/rss/world.xml', title: 'World', origin: 'link' },
    { url: 'https://oriel.example/comments/feed', title: 'Comments', origin: 'head' },
  ])
  expect(found.filter(({ origin }) => origin === 'guess').map(({ url }) => url)).toContain(
    'https://oriel.example/feed',
  )
})

test('a page that says nothing leaves the common places', () => {
  const found = listFeedCandidates('', page)
  expect(found.length).toBeGreaterThan(5)
  expect(found.every(({ origin }) => origin === 'guess')).toBe(true)
})
