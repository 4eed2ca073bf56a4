import { describe, expect, test } from 'vitest'
import { parsePage } from '../../src/intake/page.ts'
import { readFixture } from './read-fixture.ts'

describe('a newspaper page', () => {
  const { record, article } = parsePage(readFixture('pages/council.html'), {
    source: 'oriel',
    url: 'https://oriel.example/news/tram-halt?fbclid=1',
  })

  test('takes each field from the best of its places', () => {
    expect(record).toMatchObject({
      url: 'https://oriel.example/news/tram-halt',
      id: 'https://oriel.example/news/tram-halt',
      headline: 'Council halts tram line after cracks found',
      kicker: 'Developing story',
      byline: ['Amara Voss', 'Jon Petrel'],
      publishedAt: '2031-05-06T07:00:00.000Z',
      modifiedAt: '2031-05-06T09:30:00.000Z',
      language: 'en-GB',
      pubstatus: 'usable',
      infosources: ['Kestrel Press'],
    })
  })

  test('is marked by its head, never by links and banners elsewhere', () => {
    expect(record.markers).toEqual(['developing', 'update'])
  })

  test('has the prose as paragraphs, words unglued, credits and links gone, the correction kept', () => {
    expect(record.paragraphs.map((paragraph) => paragraph.slice(0, 20))).toEqual([
      'The city council sto',
      '“We would rather be ',
      'Buses instead',
      'Extra buses will run',
      'The bridge carries a',
      'Correction: An earli',
    ])
    expect(record.paragraphs[1]).toContain('stay shut for at least a week.')
  })

  test('shows a picture once, with caption and credit', () => {
    expect(record.images).toEqual([
      {
        url: 'https://oriel.example/media/tram.jpg',
        caption: 'A tram stands at the bridge on Tuesday.',
        credit: 'Ida Quill/Kestrel Press',
      },
    ])
  })

  test('is laid out so that every span is its paragraph', () => {
    expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual(
      record.paragraphs,
    )
  })
})

const prose = `<p>${'The gate failed on Monday, the port said, and the water came in. '.repeat(12)}</p>`
const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`
const data = (json: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(json)}</script>`

test.each([
  {
    why: 'a live blog says so in its data',
    html: page(
      data({ '@type': 'LiveBlogPosting', headline: 'Gate fails' }),
      `<h1>Gate fails</h1>${prose}`,
    ),
    is: { headline: 'Gate fails', markers: ['live'] },
  },
  {
    why: 'a correction in the data marks the article',
    html: page(
      data({
        '@type': 'NewsArticle',
        headline: 'Gate fails',
        correction: { text: 'It was the other gate.' },
      }),
      `<h1>Gate fails</h1>${prose}`,
    ),
    is: { markers: ['correction'] },
  },
  {
    why: 'a withdrawn article is canceled',
    html: page(
      data([{ '@type': 'NewsArticle', headline: 'Gate fails', creativeWorkStatus: 'Withdrawn' }]),
      `<h1>Gate fails</h1>${prose}`,
    ),
    is: { pubstatus: 'canceled' },
  },
  {
    why: 'broken data is passed over',
    html: page(
      '<script type="application/ld+json">{"headline": oops}</script><meta property="og:title" content="Gate fails">',
      prose,
    ),
    is: { headline: 'Gate fails' },
  },
  {
    why: 'the heading that the metadata knows is the headline',
    html: page(
      '<title>Gate fails at Port Brisa | The Post</title>',
      `<h1>The Post</h1><h1>Gate fails at Port Brisa</h1>${prose}`,
    ),
    is: { headline: 'Gate fails at Port Brisa' },
  },
  {
    why: 'a canonical link to the front page is not believed',
    html: page('<link rel="canonical" href="https://a.example/"><title>Gate fails</title>', prose),
    is: { url: 'https://a.example/gate' },
  },
  {
    why: 'an author that is an address is no name',
    html: page(
      '<meta property="article:author" content="https://social.example/post"><title>Gate fails</title>',
      prose,
    ),
    is: { byline: [] },
  },
  {
    why: 'where the page holds no prose, its data may',
    html: page(
      data({
        '@type': 'NewsArticle',
        headline: 'Gate fails',
        articleBody: 'The gate failed.\n\nNobody was hurt.',
      }),
      '<div id="app"></div>',
    ),
    is: { paragraphs: ['The gate failed.', 'Nobody was hurt.'] },
  },
  {
    why: 'without html and body tags it is a page still',
    html: `<!doctype html><title>Gate fails</title><h1>Gate fails</h1>${prose}`,
    is: { headline: 'Gate fails' },
  },
  {
    why: 'a bare page has no headline and no prose',
    html: '<html><body></body></html>',
    is: { headline: null, paragraphs: [] },
  },
])('$why', ({ html, is }) => {
  expect(parsePage(html, { source: 's', url: 'https://a.example/gate' }).record).toMatchObject(is)
})

test('a short article is not padded with the page around it', () => {
  const html = page(
    '<title>Gate fails</title>',
    '<nav><p>Menu of the whole paper, and much more of it.</p></nav><article><h1>Gate fails</h1><p>The gate failed.</p></article><aside><p>Sign up for our letter, it is very good and free.</p></aside>',
  )
  expect(parsePage(html, { source: 's' }).record.paragraphs).toEqual(['The gate failed.'])
})

test('the same page always has the same id, and another page another', () => {
  const id = (html: string) => parsePage(html, { source: 's' }).record.id
  expect(id(page('', '<p>One</p>'))).toBe(id(page('', '<p>One</p>')))
  expect(id(page('', '<p>One</p>'))).not.toBe(id(page('', '<p>Two</p>')))
})

test('nesting deeper than the stack is read all the same', () => {
  const deep = `${'<div>'.repeat(3_000)}${prose}${'</div>'.repeat(3_000)}`
  expect(() => parsePage(page('<title>Gate fails</title>', deep), { source: 's' })).not.toThrow()
})
