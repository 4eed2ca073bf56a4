import { expect, test } from 'vitest'
import { readMoment } from '../../src/command/read-moment.ts'

const now = new Date('2026-03-04T12:00:30Z')

test.each([
  ['20m', '2026-03-04T12:20:30.000Z'],
  ['in 2h', '2026-03-04T14:00:30.000Z'],
  ['18:30', '2026-03-04T18:30:00.000Z'],
  ['18:30 UTC', '2026-03-04T18:30:00.000Z'],
  ['18:30 Europe/Vilnius', '2026-03-04T16:30:00.000Z'],
  ['9:05', '2026-03-05T09:05:00.000Z'],
  ['12:00', '2026-03-05T12:00:00.000Z'],
])('%s is %s', (typed, moment) => {
  expect(readMoment(typed, now)?.toISOString()).toBe(moment)
})

test.each(['', 'soon', '25:00', '18:30 Mars', '31d', '-5m', '18:30 UTC tomorrow'])(
  '%j is no moment',
  (typed) => {
    expect(readMoment(typed, now)).toBeUndefined()
  },
)
