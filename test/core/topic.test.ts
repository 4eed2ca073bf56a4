import { expect, test } from 'vitest'
import { newsRecordSchema } from '../../src/core/model.ts'
import { findTopics } from '../../src/core/topic.ts'

const quakes = {
  id: 'quakes',
  words: ['earthquake', 'quake*'],
  places: [],
  atLeast: undefined,
  atMost: undefined,
}
const lake = { ...quakes, id: 'lake', words: [], places: ['Lake Orrin'] }
const quakesAtTheLake = { ...quakes, id: 'both', places: ['Lake Orrin'] }

test.each([
  { why: 'a word in the headline', given: { headline: 'Quakes in Vell' }, found: ['quakes'] },
  {
    why: 'the place of the article',
    given: { headline: 'Fair opens', located: 'LAKE ORRIN' },
    found: ['lake'],
  },
  {
    why: 'a word and a place',
    given: { headline: 'Quake at Lake Orrin' },
    found: ['quakes', 'lake', 'both'],
  },
  {
    why: 'the first paragraph counts',
    given: { paragraphs: ['An earthquake shook Vell.'] },
    found: ['quakes'],
  },
  {
    why: 'what is only mentioned later does not',
    given: { paragraphs: ['A fair.', 'No earthquake.'] },
    found: [],
  },
])('$why', ({ given, found }) => {
  const record = newsRecordSchema.parse({ source: 'wire', id: '1', headline: 'Fair', ...given })
  expect(findTopics(record, [quakes, lake, quakesAtTheLake]).map(({ topic }) => topic.id)).toEqual(
    found,
  )
})
