import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NewsRecord, newsRecordSchema } from '../../../src/core/model.ts'
import { compareReports } from '../../../src/core/story/compare.ts'
import { createMemoryIndex } from '../../../src/core/story/memory-index.ts'
import { readReport, weighReport } from '../../../src/core/story/signature.ts'
import { openForMs } from '../../../src/core/story/window.ts'
import { articles } from './articles.ts'

const { dam, damToo, damAbroad, otherDam, quake, otherQuake, budget } = articles

/** The story of each, filed in this order a minute apart. */
function storiesOf(records: readonly NewsRecord[]): readonly number[] {
  const index = createMemoryIndex()
  return records.map((told, at) => index.file(told, at * 60_000).storyId)
}

test.each([
  { why: 'two papers on one event are one story', records: [dam, damToo], stories: [0, 0] },
  { why: 'so are papers in two languages', records: [dam, damAbroad], stories: [0, 0] },
  { why: 'other news is another story', records: [dam, budget], stories: [0, 1] },
  { why: 'another dam is another story', records: [dam, otherDam], stories: [0, 1] },
  {
    why: 'reports cut from one pattern are of two events when the names differ',
    records: [quake, otherQuake],
    stories: [0, 1],
  },
  {
    why: 'what lies between does not matter',
    records: [dam, budget, quake, damToo, otherDam],
    stories: [0, 1, 2, 0, 3],
  },
])('$why', ({ records, stories }) => {
  expect(storiesOf(records)).toEqual(stories)
})

const brief = (headline: string, ...told: readonly string[]): NewsRecord =>
  newsRecordSchema.parse({ source: 's', id: headline, language: 'en', headline, paragraphs: told })

test.each([
  [brief('Bank of Tarvia closes'), brief('Minister Harl of Tarvia resigns')],
  [
    brief('Quake hits Tarvia', 'A quake hit Tarvia on Monday, officials said.'),
    brief('Tarvia votes', 'Tarvia votes for a parliament on Monday, officials said.'),
  ],
  [brief('Minister Harl resigns'), brief('Actor Harl marries')],
  [brief('Fire in Selmore'), brief('Flood in Selmore')],
])('a place or a person alone is no event: $0.headline / $1.headline', (one, other) => {
  expect(storiesOf([one, other])).toEqual([0, 1])
})

test.each([
  [brief('Fire in Selmore'), brief('Selmore fire')],
  [brief('BREAKING: Explosion in Tarvia'), brief('Explosion reported in Tarvia')],
  [brief('Minister Harl resigns'), brief('Minister Harl of Tarvia resigns')],
  [brief('Terremoto en Tarvia: 120 muertos'), brief('Quake in Tarvia kills 120')],
  [brief('Harl dead'), brief('Harl dead')],
])('few words tell an event: $0.headline / $1.headline', (one, other) => {
  expect(storiesOf([one, other])).toEqual([0, 0])
})

test('what everybody reports stays one story: its words are no commoner for it', () => {
  const papers = Array.from({ length: 40 }, () => brief('Explosion in Tarvia'))
  expect(new Set(storiesOf(papers))).toEqual(new Set([0]))
})

test('a copy is known as one, a report of one’s own is not', () => {
  const index = createMemoryIndex()
  index.file(dam, 0)
  expect(
    index.file({ ...dam, headline: 'Lake Orrin: three villages under water' }, 1),
  ).toMatchObject({
    kind: 'same-story',
    copyOf: 0,
  })
  const own = index.file(damToo, 2)
  expect(own).toMatchObject({ kind: 'same-story', copyOf: undefined })
  expect(own.why).toMatch(/alike to story 0, in “/)
})

test('a story that nobody has reported on for long is closed', () => {
  const index = createMemoryIndex()
  index.file(dam, 0)
  expect(index.file(damToo, openForMs).kind).toBe('same-story')
  expect(index.file(damToo, 2 * openForMs + 1).kind).toBe('new-story')
})

const word = fc.stringMatching(/^[a-z]{4,10}$/)
const sentence = fc
  .array(
    fc.oneof(
      word,
      word.map((text) => text.charAt(0).toUpperCase() + text.slice(1)),
    ),
    {
      minLength: 5,
      maxLength: 30,
    },
  )
  .map((words) => `The ${words.join(' ')}.`)
const record = fc
  .array(sentence, { minLength: 3, maxLength: 8 })
  .map(([headline, ...paragraphs]) =>
    newsRecordSchema.parse({ source: 's', id: 'a', headline, paragraphs }),
  )

test('what is told twice is one story', () => {
  fc.assert(fc.property(record, (told) => storiesOf([told, told])[1] === 0))
})

const noCounts = { reportCount: 0, byHash: new Map() }
const sign = (told: NewsRecord) => weighReport(readReport(told), noCounts)

test('one is as like the other as the other is like it', () => {
  fc.assert(
    fc.property(record, record, (one, other) => {
      const [mine, theirs] = [sign(one), sign(other)]
      return Math.abs(compareReports(mine, theirs) - compareReports(theirs, mine)) < 1e-9
    }),
  )
})

const all = Object.values(articles)

test.each(all.flatMap((one, at) => all.slice(at + 1).map((other) => ({ one, other }))))(
  'whichever comes first: $one.headline / $other.headline',
  ({ one, other }) => {
    expect(storiesOf([one, other])).toEqual(storiesOf([other, one]))
  },
)
