import { expect, test } from 'vitest'
import { holdForDigest, nextDailyAt } from '../../src/core/daily.ts'

const next = (hour: string, zone: string, after: string) =>
  nextDailyAt({ hour, zone }, new Date(after)).toISOString()

test.each([
  ['today, when it is still to come', '07:30', 'UTC', '2026-03-04T07:29:00Z', '2026-03-04T07:30'],
  ['tomorrow, when it has just been', '07:30', 'UTC', '2026-03-04T07:30:00Z', '2026-03-05T07:30'],
  ['by the zone’s clock', '07:30', 'Asia/Tokyo', '2026-03-04T12:00:00Z', '2026-03-04T22:30'],
  [
    'on the zone’s own day',
    '00:10',
    'Pacific/Auckland',
    '2026-03-04T10:30:00Z',
    '2026-03-04T11:10',
  ],
  ['by summer time', '07:30', 'Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-29T05:30'],
  [
    'after an hour that is skipped',
    '02:30',
    'Europe/Berlin',
    '2026-03-28T12:00:00Z',
    '2026-03-29T01:30',
  ],
  [
    'in the first of two same hours',
    '02:30',
    'Europe/Berlin',
    '2026-10-24T12:00:00Z',
    '2026-10-25T00:30',
  ],
  [
    'once, though the hour comes twice',
    '02:30',
    'Europe/Berlin',
    '2026-10-25T00:30:00Z',
    '2026-10-26T01:30',
  ],
])('%s', (_, hour, zone, after, expected) => {
  expect(next(hour, zone, after)).toBe(`${expected}:00.000Z`)
})

test.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tehran'])(
  'in %s it comes on each day of a year, once',
  (zone) => {
    const days = new Set<string>()
    let at = new Date('2026-01-01T12:00:00Z')
    for (let count = 0; count < 365; count += 1) {
      at = nextDailyAt({ hour: '02:15', zone }, at)
      days.add(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at))
    }
    expect(days.size).toBe(365)
  },
)

test.each([
  ['an hour later', '2026-03-05T08:00:00Z', '2026-03-05T08:10:00.000Z'],
  ['in the evening', '2026-03-05T19:00:00Z', '2026-03-05T07:00:00.000Z'],
  ['before', '2026-03-05T06:00:00Z', '2026-03-05T07:00:00.000Z'],
])('what is held until seven, with a digest %s, waits until %s', (_, digestAt, until) => {
  const heldUntil = new Date('2026-03-05T07:00:00Z')
  expect(holdForDigest(heldUntil, new Date(digestAt)).toISOString()).toBe(until)
})
