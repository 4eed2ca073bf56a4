import { expect, test } from 'vitest'
import type { SourceId } from '../../../src/core/model.ts'
import { findSiteSource } from '../../../src/core/posting/hand-source.ts'

// as: ids that an operator may have chosen, and one of ours
const sources = [
  { id: 'hand-wire-example' as SourceId, url: undefined },
  { id: 'wire' as SourceId, url: 'https://www.wire.example/feed.xml' },
  { id: 'hand-post-example' as SourceId, url: undefined },
]

test.each([
  ['https://wire.example/a', 'wire'],
  ['https://www.wire.example/a', 'wire'],
  ['https://post.example/a', 'hand-post-example'],
])('%s belongs to %s', (url, id) => {
  expect(findSiteSource(url, sources)).toMatchObject({ kind: 'known', source: { id } })
})

test.each([
  ['https://news.example/a', 'hand-news-example', 'news.example'],
  ['http://127.0.0.1:8080/a', 'hand-127-0-0-1-8080', '127.0.0.1:8080'],
  [`https://${'x'.repeat(60)}.example/`, `hand-${'x'.repeat(58)}`, `${'x'.repeat(60)}.example`],
])('%s is a source of its own', (url, id, name) => {
  expect(findSiteSource(url, sources)).toEqual({ kind: 'new', id, name })
})
