import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createWorld } from '../pipeline/world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  await world.publish(
    {
      id: 'bridge',
      headline: 'Cracks close the Halden Bridge',
      paragraphs: ['Inspectors found cracked cables on Friday, the ministry said.'],
      language: 'en',
    },
    {
      id: 'schule',
      headline: 'Gericht stoppt Schulneubau',
      paragraphs: ['Die Richter untersagten am Montag den Bau zweier Häuser.'],
      language: 'de',
    },
    {
      id: 'herring',
      headline: 'Herring return to the bay',
      paragraphs: ['Fishers near the bridge saw the first shoals in years.'],
      language: 'en',
    },
  )
})
afterAll(() => opened.close())

const search = (words: string) => world.store.searchStories(words, { offset: 0, limit: 10 })

describe('search', () => {
  test('a headline weighs more than a mention', async () => {
    const found = await search('bridge')
    expect(found.map(({ headline }) => headline)).toEqual([
      'Cracks close the Halden Bridge',
      'Herring return to the bay',
    ])
  })

  test.each([
    ['another form of a word', 'inspector crack', 'Cracks close the Halden Bridge'],
    ["a word in the article's own language", 'haus', 'Gericht stoppt Schulneubau'],
    ['a phrase', '"cracked cables"', 'Cracks close the Halden Bridge'],
    ['a phrase as a phone types it', '“cracked cables”', 'Cracks close the Halden Bridge'],
  ])('%s is found', async (_what, words, headline) => {
    expect((await search(words))[0]?.headline).toBe(headline)
  })

  test.each(['"cables cracked"', '“cables cracked”', '«cables cracked»'])(
    'words in another order are no phrase: %s',
    async (words) => {
      expect(await search(words)).toEqual([])
    },
  )

  test.each([
    ['Halden -cracked', []],
    ['Gericht -Häuser', []],
    ['bridge -cracked', ['Herring return to the bay']],
    ['bridge -häuser', ['Herring return to the bay', 'Cracks close the Halden Bridge']],
    ['bridge -"shoals in years"', ['Cracks close the Halden Bridge']],
    ['bridge -“first shoal”', ['Cracks close the Halden Bridge']],
    ['Fishers -"crack cables" -inspecting', ['Herring return to the bay']],
    ['Halden -cracked or Gericht -fishers', ['Gericht stoppt Schulneubau']],
    ['Gericht -Häuser or Halden -fishers', ['Cracks close the Halden Bridge']],
    ['"Halden Bridge" - cracked', []],
    ['Halden --cracked', ['Cracks close the Halden Bridge']],
  ])('what must not be there is there in no form of its language: %s', async (words, found) => {
    expect((await search(words)).map(({ headline }) => headline)).toEqual(found)
  })

  test('what was found is marked in a verbatim excerpt', async () => {
    const [hit] = await search('cables')
    expect(hit?.excerpt.filter(({ isFound }) => isFound)).toEqual([
      { text: 'cables', isFound: true },
    ])
    expect(hit?.excerpt.map(({ text }) => text).join('')).toContain(
      'found cracked cables on Friday',
    )
  })

  test('an excerpt says where it was cut out of its article', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`)
    const paragraphs = [[...words, 'lighthouse', ...words].join(' ')]
    await world.publish({ id: 'light', url: 'https://news.example/light', paragraphs })
    const cut = async (word: string) => {
      const [hit] = await search(word)
      return hit?.excerpt.map(({ text }) => text).join('')
    }
    expect(await cut('lighthouse')).toMatch(/^… word.* lighthouse .* word\d+ …$/)
    await world.publish({
      ...{ id: 'buoy', url: 'https://news.example/buoy' },
      paragraphs: ['The buoy is back.'],
    })
    expect(await cut('buoy')).toBe('… buoy is back.')
  })

  test('what is under embargo is not found before its time', async () => {
    await world.publish({
      id: 'merger',
      url: 'https://news.example/merger',
      headline: 'Two ferry lines merge',
      paragraphs: ['Norrline and Skerry Ferries become one company, they said.'],
      embargoed: '2026-03-05T06:00:00Z',
    })
    expect(await search('ferry lines')).toEqual([])
  })

  test('while its update is under embargo, a story is found by what it says, not by what it may say', async () => {
    const ferry = {
      ...{ id: 'skerra', url: 'https://news.example/skerra', language: 'en' },
      headline: 'Motor yacht Skerra runs aground',
      paragraphs: ['The Skerra struck a reef off Norrvik, the coast guard said on Friday.'],
    }
    await world.publish(ferry)
    const wreck = ['The wreck lies off Sundholm, the coast guard said on Saturday.']
    await world.publish({ ...ferry, paragraphs: wreck, embargoed: '2026-12-05T06:00:00Z' })
    expect(await search('Sundholm')).toEqual([])
    const [hit, ...others] = await search('reef')
    expect(others).toEqual([])
    expect(hit?.headline).toBe(ferry.headline)
    expect(hit?.excerpt.map(({ text }) => text).join('')).toContain('struck a reef off Norrvik')
  })

  test.each([
    '',
    '   ',
    "'); drop table tenbells.record; --",
    '& | ! <-> :*',
    '"',
    'x'.repeat(9000),
    'nowhere -a or '.repeat(15),
  ])('hostile words find nothing and break nothing: %j', async (words) => {
    expect(await search(words)).toEqual([])
  })
})
