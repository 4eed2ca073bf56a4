/** Outside text may be anything: it is read in bounded time, or refused with a ParseError. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listFeedCandidates } from '../../src/intake/discover.ts'
import { toLine, toParagraphs } from '../../src/intake/html-text.ts'
import { parseArticle } from '../../src/intake/parse-article.ts'
import { ParseError } from '../../src/intake/parse-error.ts'
import { parsePlainText } from '../../src/intake/plain-text.ts'
import { listArticles } from '../../src/intake/section.ts'
import { withoutVariant } from '../../src/intake/variant-url.ts'

const length = 100_000
const fill = (piece: string) => piece.repeat(length / piece.length)

const hostile = [
  ...[...' \t-–—*:|.!…"”([（【,;/@#&<>a1日'].map((sign) => `${fill(sign)}x`),
  ...[
    '- ',
    '. ',
    '( ',
    ')( ',
    'By ',
    'A and ',
    '1x',
    '\n',
    ' \n',
    'Updated 1 ',
    'Photo: ',
    '--> ',
    '//',
    'a.',
    '：',
  ].map(fill),
]

describe('100 kB of nearly nothing', () => {
  test.each(hostile.map((text) => ({ name: JSON.stringify(text.slice(0, 8)), text })))(
    '$name … is read in no time, as text, as a headline and as markup',
    ({ text }) => {
      const start = performance.now()
      parsePlainText(`${text}\n\nThe gate failed on Monday, the port said.\n${text}`, {
        source: 's',
      })
      toLine(`<b>${text}</b>`)
      toParagraphs(text)
      withoutVariant(`https://a.example/${text}`)
      expect(performance.now() - start).toBeLessThan(2_000)
    },
  )
})

test.each([
  { why: 'a deep nest', markup: `${'<b>'.repeat(200_000)}x${'</i>'.repeat(200_000)}` },
  { why: 'open comments', markup: '<!--'.repeat(50_000) },
  { why: 'open tags', markup: '<a href="'.repeat(30_000) },
  { why: 'entities', markup: '&amp'.repeat(50_000) },
])('markup with $why is read in no time', ({ markup }) => {
  const start = performance.now()
  toLine(markup)
  toParagraphs(markup)
  expect(performance.now() - start).toBeLessThan(2_000)
})

test.each(['<html><html><p>! ! ! ! ! ! ! ! ! ! ! ! !', '<h1><html>'])(
  'a page in which Readability stumbles has no article, or is a ParseError: %s',
  (html) => {
    const read = () => parseArticle(html, { source: 's', kind: 'html' })
    try {
      expect(read().record.paragraphs).toEqual([])
    } catch (error) {
      expect(error).toBeInstanceOf(ParseError)
    }
  },
)

test('no article makes it throw anything but a ParseError', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<html>',
      '<body>',
      '<article>',
      '<h1>',
      '</h1>',
      '<p>',
      '</p>',
      '<a href="/x">',
      '<figure>',
      '<meta name="author" content="',
      '<script type="application/ld+json">',
      '{"@type":"LiveBlogPosting","liveBlogUpdate":[',
      '}]}',
      '</script>',
      '<time datetime="2031',
      '">',
      '\n',
      'Updated 4 March 2031',
      'By A and B',
      '{"uri":"x"',
      '}',
      '[',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('')
      listArticles(text, { url: 'https://a.example/' })
      listFeedCandidates(text, 'https://a.example/')
      try {
        parseArticle(text, { source: 's' })
        parseArticle(`<html>${text}`, { source: 's', kind: 'html', url: 'https://a.example/x' })
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError)
      }
    }),
    { numRuns: 150 },
  )
})
