import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NewsRecord } from '../../../src/core/model.ts'
import type { FiledReport, ScoredStory } from '../../../src/core/story/score.ts'
import { nearness } from '../../../src/core/story/score.ts'
import { readReport, weighReport } from '../../../src/core/story/signature.ts'
import { findTwin, leastFit } from '../../../src/core/story/twin.ts'
import { articles } from './articles.ts'

const { dam, damToo, otherDam, quake } = articles

function story(storyId: number, score: number, ...told: readonly [NewsRecord, ...NewsRecord[]]) {
  const file = (record: NewsRecord, recordId: number): FiledReport => ({
    ...{ storyId, filedIn: storyId, recordId },
    signature: weighReport(readReport(record), { reportCount: 0, byHash: new Map() }),
  })
  const [first, ...others] = told
  const nearest = file(first, 0)
  return { score, nearest, reports: [nearest, ...others.map(file)] }
}

/** Of another story since it was merged away. */
function movedTo(storyId: number, scored: ScoredStory<number, number>) {
  return { ...scored, nearest: { ...scored.nearest, storyId } }
}

test.each([
  { why: 'nothing to compare', scored: [] },
  { why: 'one story alone', scored: [story(1, 0.99, dam)] },
  {
    why: 'two of one event, both of which the report fits',
    scored: [story(1, 0.97, dam), story(2, 0.92, damToo)],
    twin: 2,
  },
  {
    why: 'the report fits one of them too little',
    scored: [story(1, 0.97, dam), story(2, leastFit - 0.01, damToo)],
  },
  {
    why: 'a survey of two events fits both, and they stay two',
    scored: [story(1, 0.97, dam), story(2, 0.95, quake)],
  },
  {
    why: 'so it is of two events of one kind',
    scored: [story(1, 0.97, dam), story(2, 0.95, otherDam)],
  },
  {
    why: 'another event between the two does not matter',
    scored: [story(1, 0.97, dam), story(2, 0.95, quake), story(3, 0.92, damToo)],
    twin: 3,
  },
  {
    why: 'what is one story already stays one',
    scored: [story(1, 0.97, dam), movedTo(1, story(2, 0.95, damToo))],
  },
  {
    why: 'a story that has grown far from its beginning is no twin',
    scored: [story(1, 0.97, dam, quake), story(2, 0.95, damToo, quake, otherDam)],
  },
])('$why', ({ scored, twin }) => {
  expect(findTwin(scored)?.storyId).toBe(twin)
})

test('the reason tells how alike they are', () => {
  const twin = findTwin([story(1, 0.97, dam), story(2, 0.92, damToo)])
  expect(twin?.why).toBe(
    'a report fits both, 0.97 and 0.92 alike; to each other they are 1.00 alike',
  )
})

test('what is near to all is nearer than what is near to some', () => {
  const score = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(score, { minLength: 1 }), score, (scores, other) => {
      const most = Math.max(...scores)
      expect(nearness(scores)).toBeLessThanOrEqual(most)
      expect(nearness([...scores, Math.min(other, nearness(scores))])).toBeLessThanOrEqual(most)
      expect(nearness([most])).toBe(most)
    }),
  )
})
