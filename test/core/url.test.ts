import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalUrl, completeAddress, labelLink } from '../../src/core/url.ts'

test.each([
  {
    why: 'tracking goes, the rest stays in order',
    url: 'https://a.example/1?b=2&utm_source=x&a=1&fbclid=y',
    is: 'https://a.example/1?b=2&a=1',
  },
  { why: 'the fragment goes', url: 'https://a.example/1#comments', is: 'https://a.example/1' },
  {
    why: 'a query of nothing but tracking goes whole',
    url: 'https://a.example/?UTM_medium=rss',
    is: 'https://a.example/',
  },
  {
    why: 'host in lower case, path as it is',
    url: 'HTTPS://News.A.Example/Path/ToIt',
    is: 'https://news.a.example/Path/ToIt',
  },
  { why: 'default ports go', url: 'http://a.example:80/x', is: 'http://a.example/x' },
  { why: 'other ports stay', url: 'http://a.example:8080/x', is: 'http://a.example:8080/x' },
  { why: 'credentials go', url: 'https://me:secret@a.example/x', is: 'https://a.example/x' },
  {
    why: 'a word that begins like a tracker stays',
    url: 'https://a.example/?utmost=1&reference=2',
    is: 'https://a.example/?utmost=1&reference=2',
  },
  { why: 'other schemes are no web address', url: 'javascript:alert(1)', is: undefined },
  { why: 'a relative link needs a base', url: '/news/1', is: undefined },
] as const)('$why', ({ url, is }) => {
  expect(canonicalUrl(url)).toBe(is)
})

test('a relative link is resolved against its base', () => {
  expect(canonicalUrl('/news/1?at_medium=feed', 'https://a.example/feed.xml')).toBe(
    'https://a.example/news/1',
  )
})

test.each([
  ['news.example/dam', 'https://news.example/dam'],
  ['www.news.example', 'https://www.news.example'],
  ['news.example:8080/dam?page=2#top', 'https://news.example:8080/dam?page=2#top'],
  ['новости.example/плотина', 'https://новости.example/плотина'],
  ['Evacuated.', undefined],
  ['3.5', undefined],
  ['U.S.', undefined],
  ['news.example/dam is closed', undefined],
])('%s, as people say it, is the address %s', (typed, address) => {
  expect(completeAddress(typed)).toBe(address)
})

test('what is canonical stays as it is', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = canonicalUrl(url)
      expect(once === undefined ? undefined : canonicalUrl(once)).toBe(once)
    }),
  )
})

test('tracking never changes which page it is', () => {
  fc.assert(
    fc.property(
      fc.webUrl(),
      fc.constantFrom('utm_source', 'gclid', 'mc_cid'),
      fc.webFragments(),
      (url, name, fragment) => {
        expect(canonicalUrl(`${url}?${name}=1#${fragment}`)).toBe(canonicalUrl(url))
      },
    ),
  )
})

test.each([
  ['Read at news.example', 'Read at news.example'],
  ['Read at bank.example', 'news.example'],
  ['https://news.example.evil.example/', 'news.example'],
  ['Story', 'Story'],
])('a button that reads %s reads %s where it leads to news.example', (label, shown) => {
  expect(labelLink(label, 'https://www.news.example/1')).toBe(shown)
})
