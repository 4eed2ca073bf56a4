import { expect, test } from 'vitest'
import { nameSources } from '../../../src/core/alert/name-sources.ts'

test('a source with several articles is named once, where it came first', () => {
  const report = (sourceName: string, number: number) => ({
    sourceName,
    url: `https://news.example/${number}`,
  })
  expect(nameSources([report('Courier', 1), report('Gazette', 2), report('Courier', 3)])).toEqual([
    { label: 'Courier', url: 'https://news.example/1' },
    { label: 'Gazette', url: 'https://news.example/2' },
  ])
})
