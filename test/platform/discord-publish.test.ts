import { expect, test } from 'vitest'
import { waitForRoomMs } from '../../src/platform/discord/publish.ts'

const minute = 60_000

test.each([
  { why: 'the first needs not wait', earlier: [], waitMs: 0 },
  { why: 'nor does the third', earlier: [50, 55], waitMs: 0 },
  { why: 'the fourth waits until the first is an hour old', earlier: [10, 40, 55], waitMs: 10 },
  { why: 'what is older than an hour no longer counts', earlier: [-5, 40, 55], waitMs: 0 },
  { why: 'of more, the third last counts', earlier: [5, 10, 40, 55], waitMs: 10 },
])('$why', ({ earlier, waitMs }) => {
  const times = earlier.map((at) => at * minute)
  expect(waitForRoomMs({ nowMs: 60 * minute, earlier: times, limit: 3 })).toBe(waitMs * minute)
})
