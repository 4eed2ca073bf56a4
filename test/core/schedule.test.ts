import { expect, test } from 'vitest'
import { isTimeZone, quietUntil } from '../../src/core/schedule.ts'

const night = { from: '22:00', to: '07:00', unless: 'flash', held: 'collect' } as const

test.each([
  { why: 'by day nothing is quiet', zone: 'UTC', now: '2026-03-04T12:00:30Z', until: undefined },
  {
    why: 'they begin on the minute',
    zone: 'UTC',
    now: '2026-03-04T22:00:00Z',
    until: '2026-03-05T07:00:00Z',
  },
  {
    why: 'past midnight they end today',
    zone: 'UTC',
    now: '2026-03-05T03:10:20Z',
    until: '2026-03-05T07:00:00Z',
  },
  { why: 'they end on the minute', zone: 'UTC', now: '2026-03-05T07:00:00Z', until: undefined },
  {
    why: 'the wall clock of the zone counts',
    zone: 'Asia/Tokyo',
    now: '2026-03-04T13:30:00Z',
    until: '2026-03-04T22:00:00Z',
  },
  {
    why: 'also where it stands at a half hour',
    zone: 'Asia/Kolkata',
    now: '2026-03-04T17:00:00Z',
    until: '2026-03-05T01:30:00Z',
  },
  {
    why: 'the clock put forward shortens the night',
    zone: 'Europe/Berlin',
    now: '2026-03-28T22:00:00Z',
    until: '2026-03-29T05:00:00Z',
  },
  {
    why: 'the clock put back lengthens it',
    zone: 'Europe/Berlin',
    now: '2026-10-24T22:00:00Z',
    until: '2026-10-25T06:00:00Z',
  },
])('$why', ({ zone, now, until }) => {
  expect(quietUntil({ ...night, zone }, new Date(now))).toEqual(until && new Date(until))
})

test.each([
  ['12:30', '2026-03-04T14:00:00.000Z'],
  ['14:00', undefined],
])('a nap within the day: at %s until %s', (time, until) => {
  const hours = { ...night, from: '12:00', to: '14:00', zone: 'UTC' }
  expect(quietUntil(hours, new Date(`2026-03-04T${time}:00Z`))?.toISOString()).toBe(until)
})

test('a zone that nobody knows is none', () => {
  expect([isTimeZone('Europe/Berlin'), isTimeZone('Berlin')]).toEqual([true, false])
})
