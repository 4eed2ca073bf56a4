import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OpmlFeed, parseOpml, renderOpml } from '../../src/intake/opml.ts'
import { ParseError } from '../../src/intake/parse-error.ts'

const oriel: OpmlFeed = {
  url: 'https://oriel.example/feed.xml?section=news&x=1',
  title: 'The Oriel Post & Mail',
  pageUrl: 'https://oriel.example/',
  language: 'en-gb',
  folders: ['World', 'North "and" East'],
}

test('what was exported is imported again', () => {
  const text = renderOpml({ title: 'My <list>', feeds: [oriel] })
  expect(parseOpml(text)).toEqual({ title: 'My <list>', feeds: [oriel], faults: [] })
})

test.each([
  {
    why: 'a folder is an outline without an address',
    body: '<outline text="World"><outline text="Oriel" xmlUrl="https://oriel.example/f"/></outline>',
    feeds: [['https://oriel.example/f', 'World']],
  },
  {
    why: 'where there are no folders, the category is one',
    body: '<outline text="Oriel" xmlUrl="https://oriel.example/f" category="/World/Asia,/x"/>',
    feeds: [['https://oriel.example/f', 'World/Asia']],
  },
  {
    why: 'attribute names come in any case',
    body: '<outline title="Oriel" XMLURL="https://oriel.example/f"/>',
    feeds: [['https://oriel.example/f', '']],
  },
  {
    why: 'feed: is another way to say http',
    body: '<outline xmlUrl="feed:https://oriel.example/f"/><outline xmlUrl="feed://skerry.example/f"/>',
    feeds: [
      ['https://oriel.example/f', ''],
      ['http://skerry.example/f', ''],
    ],
  },
  {
    why: 'the same address is one feed',
    body: '<outline xmlUrl="https://oriel.example/f"/><outline xmlUrl="https://oriel.example/f"/>',
    feeds: [['https://oriel.example/f', '']],
  },
  {
    why: 'outlines that nobody closed are read all the same',
    body: '<outline text="World"><outline xmlUrl="https://oriel.example/f">',
    feeds: [['https://oriel.example/f', 'World']],
  },
])('$why', ({ body, feeds }) => {
  const { feeds: read } = parseOpml(`<opml version="1.0"><body>${body}</body></opml>`)
  expect(read.map(({ url, folders }) => [url, folders.join('/')])).toEqual(feeds)
})

test('a bad address is told, and the rest goes through', () => {
  const { feeds, faults } = parseOpml(
    '<opml><body><outline text="Oriel" xmlUrl="javascript:alert(1)"/><outline xmlUrl="https://skerry.example/f"/></body></opml>',
  )
  expect(faults).toEqual([
    '"Oriel": xmlUrl "javascript:alert(1)" is no http or https address; mend it in the file',
  ])
  expect(feeds).toHaveLength(1)
})

test('what is no OPML is refused with what to do', () => {
  expect(() => parseOpml('<html></html>')).toThrow(ParseError)
  expect(() => parseOpml('<html></html>')).toThrow(/this is no OPML.*export the list/)
})

test('no text makes it throw anything else', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('<opml>', '<outline ', 'xmlUrl="', '">', '<![CDATA['),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      try {
        parseOpml(pieces.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError)
      }
    }),
  )
})
