import { expect, test } from 'vitest'
import { newsRecordSchema, type SourceId, type SubscriptionId } from '../../src/core/model.ts'
import { matchPlace, matchSubscription, searchableOf } from '../../src/core/route.ts'
import { usualWishes, type Wishes } from '../../src/core/subscription.ts'

const wire = 'wire' as SourceId
const record = newsRecordSchema.parse({
  source: wire,
  id: '1',
  headline: 'Dam at Lake Orrin breaks',
  paragraphs: ['Three villages are under water.'],
})
const alert = {
  source: wire,
  level: 'urgent',
  topics: ['dams'],
  text: searchableOf(record),
} as const

const rows: readonly (readonly [wishes: Partial<Wishes>, isMatch: boolean, why: string])[] = [
  [{}, true, 'its filters match'],
  [{ sources: [wire] }, true, 'its filters match'],
  [{ sources: ['post' as SourceId] }, false, 'it does not take wire'],
  [{ leastLevel: 'bulletin' }, false, 'it takes bulletin and above, and this is urgent'],
  [{ topics: ['dams', 'quakes'] }, true, 'its filters match'],
  [{ topics: ['quakes'] }, false, 'it takes the topics quakes only'],
  [{ include: 'dam AND village*' }, true, 'its filters match'],
  [{ include: 'quake' }, false, 'the article does not match “quake”'],
  [{ exclude: '"lake orrin"' }, false, 'the article matches “"lake orrin"”, which it excludes'],
]

test.each(rows)('a place that wishes %o: %s, since %s', (wishes, isMatch, why) => {
  expect(matchSubscription({ ...usualWishes, ...wishes }, alert)).toEqual({ isMatch, why })
})

const wall = 'wall' as SubscriptionId
test.each([
  { owner: 'config', chosen: [wall], isMatch: true, why: 'a moderator has chosen it' },
  { owner: 'config', chosen: undefined, isMatch: false },
  { owner: 'config', chosen: ['desk' as SubscriptionId], isMatch: false },
  // Whoever manages it has asked for less.
  { owner: 'chat', chosen: [wall], isMatch: false },
] as const)(
  'a place of $owner, chosen $chosen: $isMatch',
  ({ owner, chosen, isMatch, ...told }) => {
    const place = { ...usualWishes, id: wall, owner, leastLevel: 'bulletin' } as const
    const { why = 'it takes bulletin and above, and this is urgent' } = 'why' in told ? told : {}
    expect(matchPlace(place, { ...alert, places: chosen })).toEqual({ isMatch, why })
  },
)
