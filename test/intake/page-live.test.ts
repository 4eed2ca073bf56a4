import { expect, test } from 'vitest'
import { classifyRevision } from '../../src/core/change/classify.ts'
import type { RevisionText } from '../../src/core/change/revision-text.ts'
import { extractQuotes } from '../../src/core/quote/extract.ts'
import { parsePage } from '../../src/intake/page.ts'

const lock = {
  headline: 'Lock gates jam at Port Brisa',
  articleBody: 'The lock gates jammed at dawn, the harbor office said. Forty barges wait outside.',
  datePublished: '2031-03-03T07:00:00Z',
}
const divers = {
  headline: 'Divers go down',
  articleBody:
    '<p>Divers went down at nine to look at the hinges.</p><p>“It is dark and cold,” said Noor Haddad.</p>',
  datePublished: '2031-03-03T09:00:00Z',
}
const open = {
  articleBody: 'The first gate opened shortly before noon, and six barges passed.',
  datePublished: '2031-03-03T11:50:00Z',
}

function blog(...posts: readonly object[]): string {
  const data = {
    '@graph': [
      { '@type': 'WebPage' },
      {
        '@type': ['LiveBlogPosting'],
        headline: 'Port Brisa lock: what we know',
        dateModified: '2031-03-03T07:00:00Z',
        liveBlogUpdate: posts.map((post) => ({ '@type': 'BlogPosting', ...post })),
      },
    ],
  }
  return `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><h1>Port Brisa lock: what we know</h1><p>Loading…</p></body></html>`
}

function read(...posts: readonly object[]): RevisionText {
  const { record, article } = parsePage(blog(...posts), {
    source: 's',
    url: 'https://a.example/live',
  })
  return { record, article, quotes: extractQuotes(article) }
}

test('the posts of a live blog are its paragraphs, the newest first', () => {
  const { record } = read(lock, divers)
  expect(record).toMatchObject({
    headline: 'Port Brisa lock: what we know',
    markers: ['live'],
    modifiedAt: '2031-03-03T09:00:00.000Z',
    paragraphs: [
      'Divers go down',
      'Divers went down at nine to look at the hinges.',
      '“It is dark and cold,” said Noor Haddad.',
      'Lock gates jam at Port Brisa',
      'The lock gates jammed at dawn, the harbor office said. Forty barges wait outside.',
    ],
  })
})

test('each new post is a development, and says only itself', () => {
  const { change, changes } = classifyRevision(read(lock, divers), read(lock, divers, open))
  expect(change).toBe('update')
  const added = changes.filter(({ kind }) => kind === 'paragraph-added')
  expect(added.map(({ after }) => after?.text)).toEqual([open.articleBody])
})

test.each([
  { why: 'the same posts in another order', after: read(divers, lock) },
  { why: 'the oldest post fallen off the end', after: read(divers) },
])('$why are no development', ({ after }) => {
  expect(classifyRevision(read(lock, divers), after).change).not.toBe('update')
})

test('posts without dates keep the order of the page', () => {
  const undated = [
    { articleBody: 'The second post of the day.' },
    { articleBody: 'The first one.' },
  ]
  expect(read(...undated).record.paragraphs).toEqual([
    'The second post of the day.',
    'The first one.',
  ])
})
