import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFeed, toRecord } from '../../src/intake/feed.ts'
import { ParseError } from '../../src/intake/parse-error.ts'
import { readFixture } from './read-fixture.ts'

const url = 'https://feeds.example/feed.xml'
const now = new Date('2031-06-01T00:00:00Z')
const read = (text: string) => parseFeed(text, { url, now })

test.each([
  { file: 'oriel.rss.xml', entries: 'oriel.rss.json' },
  { file: 'lantern.atom.xml', entries: 'lantern.atom.json' },
  { file: 'kestrel.rdf.xml', entries: 'kestrel.rdf.json' },
  { file: 'skerry.jsonfeed', entries: 'skerry.json' },
])('$file reads as $entries', ({ file, entries }) => {
  expect(read(readFixture(`feeds/${file}`)).entries).toEqual(
    JSON.parse(readFixture(`feeds/${entries}`)),
  )
})

test('a feed that was cut off gives its whole entries', () => {
  const text = readFixture('feeds/oriel.rss.xml')
  const cut = text.slice(0, text.indexOf('No id here') + 5)
  expect(read(cut).entries.map(({ id }) => id)).toEqual(['oriel:1'])
  expect(read(text.slice(0, -3)).entries).toHaveLength(2)
})

test.each([
  { text: '', why: /feeds\.example.*it is empty/ },
  {
    text: '<!doctype html><html><body></body></html>',
    why: /it is a web page; give the address of its feed/,
  },
  { text: 'Service unavailable', why: /line 1 is "Service unavailable"/ },
  { text: '{"version":"https://jsonfeed.org/version/1.1"', why: /no feed could be read/ },
])('$text is no feed, and the error names the address and the cure', ({ text, why }) => {
  expect(() => read(text)).toThrow(ParseError)
  expect(() => read(text)).toThrow(why)
})

test('entities of a DTD are never multiplied', () => {
  const nested = Array.from(
    { length: 30 },
    (_, level) => `<!ENTITY e${level + 1} "&e${level};&e${level};">`,
  ).join('')
  const text = `<!DOCTYPE rss [<!ENTITY e0 "ha">${nested}]><rss version="2.0"><channel><item><title>&e30;</title><link>https://a.example/1</link></item></channel></rss>`
  let title: string | null = ''
  try {
    title = read(text).entries[0]?.title ?? ''
  } catch (error) {
    expect(error).toBeInstanceOf(ParseError)
  }
  expect(title?.length).toBeLessThan(1_000)
})

test('an entry alone makes a record', () => {
  const [entry] = read(readFixture('feeds/oriel.rss.xml')).entries
  if (entry === undefined) throw new Error('no entry')
  expect(toRecord(entry, 'oriel')).toMatchObject({
    source: 'oriel',
    id: 'oriel:1',
    headline: 'Tram & bus halted',
    paragraphs: ['Trams stopped at noon.', '“Be late, not sorry,” she said.'],
    urgency: 3,
  })
})

const rss = (items: string, channel = '') =>
  `<rss version="2.0"><channel><title>The Oriel Post</title>${channel}${items}</channel></rss>`
const whole = '<item><guid>x:9</guid><title>Gate fails</title></item>'

describe('a bad entry has a fate, a fault that says so, and holds up nobody', () => {
  test.each([
    {
      why: 'without id its link is the id',
      items: '<item><title>Tram halted</title><link>https://oriel.example/tram</link></item>',
      entry: { id: 'https://oriel.example/tram' },
      fault: /"Tram halted": it has no id; its link/,
    },
    {
      why: 'without id and link its title is the id',
      items: '<item><title>Tram halted</title></item>',
      entry: { id: 'Tram halted' },
      fault: /"Tram halted": it has no id/,
    },
    {
      why: 'without a date it has none, and that is no fault',
      items: '<item><guid>x:1</guid><title>Tram halted</title></item>',
      entry: { publishedAt: null },
      fault: undefined,
    },
    {
      why: 'a date that is none is no date',
      items: '<item><guid>x:1</guid><title>Tram halted</title><pubDate>soon</pubDate></item>',
      entry: { publishedAt: null },
      fault:
        /"Tram halted": "soon" is no date; the time we first see it counts; tell its publisher/,
    },
    {
      why: 'a date in the future is no date',
      items:
        '<item><guid>x:1</guid><title>Tram halted</title><pubDate>Tue, 01 Jul 2031 00:00:00 GMT</pubDate></item>',
      entry: { publishedAt: null },
      fault: /"Tue, 01 Jul 2031 00:00:00 GMT" lies in the future/,
    },
    {
      why: 'a few minutes ahead is only another clock',
      items:
        '<item><guid>x:1</guid><title>Tram halted</title><pubDate>Sun, 01 Jun 2031 00:05:00 GMT</pubDate></item>',
      entry: { publishedAt: '2031-06-01T00:05:00.000Z' },
      fault: undefined,
    },
    {
      why: "a template's zero is no date",
      items:
        '<item><guid>x:1</guid><title>Tram halted</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>',
      entry: { publishedAt: null },
      fault: /lies before any feed/,
    },
  ])('$why', ({ items, entry, fault }) => {
    const feed = read(rss(items + whole))
    expect(feed.entries).toHaveLength(2)
    expect(feed.entries[0]).toMatchObject(entry)
    expect(feed.faults.map(({ message }) => message)).toEqual(
      fault ? [expect.stringMatching(fault)] : [],
    )
  })

  test('a reused id names the first entry; another address gets its own', () => {
    const item = (title: string, path: string) =>
      `<item><guid isPermaLink="false">x:1</guid><title>${title}</title><link>https://oriel.example/${path}</link></item>`
    const { entries, faults } = read(
      rss(item('Tram halted', 'tram') + item('Gate fails', 'gate') + item('Tram halted', 'tram')),
    )
    expect(entries.map(({ id }) => id)).toEqual(['x:1', 'https://oriel.example/gate'])
    expect(faults.map(({ message }) => message)).toEqual([
      '"Gate fails": its id "x:1" was said before; its link is its id instead',
      '"Tram halted": its id "x:1" was said before; the first of them stands',
    ])
  })

  test('one that says nothing is left out', () => {
    const { entries, faults } = read(rss(`<item><author>Amara Voss</author></item>${whole}`))
    expect(entries.map(({ id }) => id)).toEqual(['x:9'])
    expect(faults[0]?.message).toContain('neither title, text nor link; it is left out')
  })

  test('one that the feed breaks off in is left out', () => {
    const { entries, faults } = read(rss(`${whole}<item><title>Ha`).replace(/<\/channel.*/, ''))
    expect(entries.map(({ id }) => id)).toEqual(['x:9'])
    expect(faults[0]?.message).toContain('the feed ends in the middle of it')
  })
})

test('a feed says how it wants to be fetched', () => {
  const { about, hints } = read(
    rss(
      whole,
      '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/><atom10:link rel="self" href="/feed"/><ttl>15</ttl><skipHours><hour>0</hour><hour>24</hour><hour>13</hour></skipHours><skipDays><day>Sunday</day></skipDays><itunes:new-feed-url>https://oriel.example/new</itunes:new-feed-url><link>https://oriel.example/</link>',
    ),
  )
  expect(about).toMatchObject({ title: 'The Oriel Post', link: 'https://oriel.example/' })
  expect(hints).toEqual({
    hubs: ['https://hub.example/'],
    self: 'https://feeds.example/feed',
    movedTo: 'https://oriel.example/new',
    ttlMs: 15 * 60_000,
    skipHours: [0, 0, 13],
    skipDays: ['Sunday'],
  })
})

test('the syndication module says it as a period and a frequency', () => {
  const channel =
    '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>'
  expect(read(rss(whole, channel)).hints.ttlMs).toBe(15 * 60_000)
})

test.each([
  {
    why: 'every name has a prefix',
    text: '<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>Gate fails</r:title></r:item></r:channel></r:rss>',
  },
  {
    why: 'Atom has a prefix',
    text: '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Gate fails</a:title></a:entry></a:feed>',
  },
  { why: 'items are never closed', text: '<rss><channel><item><title>Gate fails</title>' },
  {
    why: 'a warning stands before it',
    text: '<br /><b>Warning</b>: oops\n<rss><channel><item><title>Gate fails</title></item></channel></rss>',
  },
  {
    why: 'ampersands are bare',
    text: '<rss><channel><item><title>Gate fails</title><link>https://a.example/?a=1&b=2</link></item></channel></rss>',
  },
  {
    why: 'an element of another name crosses',
    text: '<rss><channel><item><title><b>Gate</title> fails</b><title>Gate fails</title></item></channel></rss>',
  },
])('a feed in which $why is read', ({ text }) => {
  expect(read(text).entries).toHaveLength(1)
})

test('the real address stands behind a counting one', () => {
  const [entry] = read(
    rss(
      '<item><link>https://count.example/~r/1</link><feedburner:origLink>https://oriel.example/tram?utm_source=x</feedburner:origLink></item>',
    ),
  ).entries
  expect(entry?.url).toBe('https://oriel.example/tram')
})

test.each([
  { why: 'one sign', text: 'x'.repeat(100_000) },
  { why: 'open brackets', text: '<'.repeat(100_000) },
  { why: 'a deep nest', text: `<rss>${'<a>'.repeat(100_000)}${'</b>'.repeat(100_000)}` },
  { why: 'open comments', text: `<rss>${'<!--'.repeat(50_000)}` },
  { why: 'open CDATA', text: `<rss>${'<![CDATA['.repeat(30_000)}` },
  {
    why: 'namespaces',
    text: `<rss>${Array.from({ length: 5_000 }, (_, at) => `<a xmlns:n${at}="x">`).join('')}`,
  },
  {
    why: 'blanks in a date',
    text: rss(`<item><title>x</title><pubDate>Mon${' '.repeat(100_000)}x</pubDate></item>`),
  },
  {
    why: 'a long author',
    text: rss(`<item><title>x</title><author>${'a@'.repeat(50_000)}</author></item>`),
  },
])('$why of 100 kB takes no long', ({ text }) => {
  const start = performance.now()
  try {
    read(text)
  } catch (error) {
    expect(error).toBeInstanceOf(ParseError)
  }
  expect(performance.now() - start).toBeLessThan(1_000)
})

test('no text makes it throw anything but a ParseError', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<rss>',
      '<item>',
      '</item>',
      '<link>',
      '<guid>',
      '<feed>',
      '<entry>',
      '<title>',
      '<pubDate>',
      '<![CDATA[',
      ']]>',
      '&#x1',
      '{"items":[',
      '"id":',
      '}',
      '<content type="xhtml">',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      try {
        read(pieces.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError)
      }
    }),
  )
})

test('a list that is longer than we read says so', () => {
  const items = Array.from({ length: 1_001 }, (_, index) => ({ id: `${index}`, title: 'News' }))
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items })
  const { entries, faults } = parseFeed(text, { url: 'https://news.example/', now: new Date() })
  expect(entries).toHaveLength(1_000)
  expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('only the first')])
})
