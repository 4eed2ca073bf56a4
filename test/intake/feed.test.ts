import { expect, test } from 'vitest'
import { parseFeed, toRecord } from '../../src/intake/feed.ts'
import { ParseError } from '../../src/intake/parse-error.ts'
import { readFixture } from './read-fixture.ts'

const url = 'https://feeds.example/feed.xml'

test.each([
  { file: 'oriel.rss.xml', entries: 'oriel.rss.json' },
  { file: 'lantern.atom.xml', entries: 'lantern.atom.json' },
  { file: 'kestrel.rdf.xml', entries: 'kestrel.rdf.json' },
  { file: 'skerry.jsonfeed', entries: 'skerry.json' },
])('$file reads as $entries', ({ file, entries }) => {
  const read = parseFeed(readFixture(`feeds/${file}`), { url })
  expect(read).toEqual(JSON.parse(readFixture(`feeds/${entries}`)))
})

test('a feed that was cut off gives its whole entries', () => {
  const text = readFixture('feeds/oriel.rss.xml')
  const cut = text.slice(0, text.indexOf('No id here') + 5)
  expect(parseFeed(cut, { url }).map(({ id }) => id)).toEqual(['oriel:1'])
  expect(parseFeed(text.slice(0, -3), { url })).toHaveLength(2)
})

test.each([
  { text: '', why: /feeds\.example.*it is empty/ },
  {
    text: '<!doctype html><html><body></body></html>',
    why: /it is a web page; give the address of its feed/,
  },
  { text: 'Service unavailable', why: /line 1 is "Service unavailable"/ },
  { text: '{"version":"https://jsonfeed.org/version/1.1"', why: /no feed could be read/ },
  {
    text: '<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><chan',
    why: /no feed could be read/,
  },
])('$text is no feed, and the error names the address and the cure', ({ text, why }) => {
  expect(() => parseFeed(text, { url })).toThrow(ParseError)
  expect(() => parseFeed(text, { url })).toThrow(why)
})

test('entities of a DTD are never multiplied', () => {
  const nested = Array.from(
    { length: 30 },
    (_, level) => `<!ENTITY e${level + 1} "&e${level};&e${level};">`,
  ).join('')
  const text = `<!DOCTYPE rss [<!ENTITY e0 "ha">${nested}]><rss version="2.0"><channel><item><title>&e30;</title><link>https://a.example/1</link></item></channel></rss>`
  let title: string | null = ''
  try {
    title = parseFeed(text, { url })[0]?.title ?? ''
  } catch (error) {
    expect(error).toBeInstanceOf(ParseError)
  }
  expect(title?.length).toBeLessThan(1_000)
})

test('an entry alone makes a record', () => {
  const [entry] = parseFeed(readFixture('feeds/oriel.rss.xml'), { url })
  if (entry === undefined) throw new Error('no entry')
  expect(toRecord(entry, 'oriel')).toMatchObject({
    source: 'oriel',
    id: 'oriel:1',
    headline: 'Tram & bus halted',
    paragraphs: ['Trams stopped at noon.', '“Be late, not sorry,” she said.'],
    urgency: 3,
  })
})
