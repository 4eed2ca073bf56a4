import { expect, test } from 'vitest'
import { decideLevel } from '../../../src/core/alert/level.ts'
import { newsRecordSchema } from '../../../src/core/model.ts'

const article = { source: 'wire', id: '1', headline: 'Dam breaks' }

test.each([
  { why: 'nothing said is routine', given: {}, level: 'routine' },
  {
    why: 'a kicker “Breaking News” is a bulletin',
    given: { kicker: 'Breaking News' },
    level: 'bulletin',
  },
  { why: 'a marker counts like a kicker', given: { markers: ['urgent'] }, level: 'urgent' },
  { why: 'IPTC urgency 1 is a flash', given: { urgency: 1 }, level: 'flash' },
  { why: 'IPTC urgency 4 is routine', given: { urgency: 4 }, level: 'routine' },
  { why: 'IPTC urgency 9 is routine', given: { urgency: 9 }, level: 'routine' },
  { why: 'the more urgent of both wins', given: { urgency: 4, kicker: 'FLASH' }, level: 'flash' },
  {
    why: 'and the other way round',
    given: { urgency: 1, markers: ['developing'] },
    level: 'flash',
  },
  {
    why: '“Newsflashes” is no flash',
    given: { kicker: 'Newsflashes of the week' },
    level: 'routine',
  },
] as const)('$why', ({ given, level }) => {
  expect(decideLevel(newsRecordSchema.parse({ ...article, ...given })).level).toBe(level)
})
