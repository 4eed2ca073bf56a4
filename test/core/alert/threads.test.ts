import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listLastOfThreads } from '../../../src/core/alert/threads.ts'
import type { AlertKind, RecordId } from '../../../src/core/model.ts'

const told = (kind: AlertKind, ...recordIds: readonly number[]) =>
  // as: ids of no store
  ({ kind, recordIds: recordIds as readonly RecordId[] })

test.each([
  { why: 'nothing told', alerts: [], last: [] },
  { why: 'one alert', alerts: [told('first', 1)], last: [0] },
  {
    why: 'one that goes on',
    alerts: [told('first', 1), told('confirmation', 1, 2), told('update', 2, 1)],
    last: [2],
  },
  {
    why: 'one report withdraws, and one never named goes on',
    alerts: [told('first', 1), told('source-withdrawal', 2)],
    last: [1],
  },
  { why: 'two stories made one', alerts: [told('first', 1), told('first', 2)], last: [0, 1] },
  {
    why: 'one of two threads goes on',
    alerts: [told('first', 1), told('first', 2), told('update', 1, 3)],
    last: [1, 2],
  },
  {
    why: 'an alert that names both makes them one',
    alerts: [told('first', 1), told('first', 2), told('update', 2, 1)],
    last: [2],
  },
  {
    why: 'from then on, one that leaves a report out leaves it out',
    alerts: [
      told('first', 1),
      told('first', 2),
      told('update', 2, 1),
      told('source-withdrawal', 1),
    ],
    last: [3],
  },
])('$why', ({ alerts, last }) => {
  expect(listLastOfThreads(alerts)).toEqual(last.map((at) => alerts[at]))
})

test('of a story that was always one, the last alert stands', () => {
  const others = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }))
  fc.assert(
    fc.property(others, (named) => {
      const alerts = [told('first', 1), ...named.map((ids) => told('update', ...ids))]
      expect(listLastOfThreads(alerts)).toEqual(alerts.slice(-1))
    }),
  )
})
