import { expect, test } from 'vitest'
import { byFormPairs } from '../../../bench/change/pairs/by-form/pairs.ts'
import {
  keptAsidePairs,
  secondAsidePairs,
  thirdAsidePairs,
} from '../../../bench/change/pairs/kept-aside.ts'
import { tuningPairs } from '../../../bench/change/pairs/tuning.ts'
import { markedQuotes, toRevision } from '../../../bench/change/revise.ts'
import { classifyRevision } from '../../../src/core/change/classify.ts'

const pairs = [
  ...tuningPairs,
  ...keptAsidePairs,
  ...secondAsidePairs,
  ...thirdAsidePairs,
  ...byFormPairs,
]
const judged = pairs.map((pair) => {
  const result = classifyRevision(
    toRevision(pair.before, markedQuotes),
    toRevision(pair.after, markedQuotes),
  )
  return {
    ...pair,
    got: result.change,
    isRight: result.change === pair.change && result.announced === (pair.announced ?? false),
  }
})

test('the kinds of the revision set stay right', () => {
  expect(judged.filter(({ isRight }) => isRight).length / judged.length).toBeGreaterThanOrEqual(
    0.98,
  )
})

test('no correction and no retraction of the revision set is missed', () => {
  const missed = judged.filter(
    ({ change, got }) => change !== got && (change === 'correction' || change === 'retraction'),
  )
  expect(missed.map(({ id }) => id)).toEqual([])
})
