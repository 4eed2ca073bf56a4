import { expect, test } from 'vitest'
import { decideLevel, decideOwnLevel, type RatedReport } from '../../../src/core/alert/level.ts'
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
  ...['Flash floods', 'Breaking Bad', 'Developing world', 'Alert system', 'Bulletin board'].map(
    (kicker) => ({ why: `“${kicker}” is a topic`, given: { kicker }, level: 'routine' }),
  ),
  ...(
    [
      ['ÚLTIMA HORA', 'bulletin'],
      ['URGENTE', 'urgent'],
      ['МОЛНИЯ', 'flash'],
      ['Срочно!', 'urgent'],
      ['عاجل', 'urgent'],
      ['EILMELDUNG', 'bulletin'],
      ['ALERTE INFO', 'bulletin'],
      ['Derniere minute', 'bulletin'],
      ['World | Breaking', 'bulletin'],
    ] as const
  ).map(([kicker, level]) => ({ why: `“${kicker}” is ${level}`, given: { kicker }, level })),
  ...(
    [
      ['BREAKING: Dam breaks', 'bulletin'],
      ['FLASH - Dam breaks', 'flash'],
      ['[URGENT] Dam breaks', 'urgent'],
      ['Última hora | Se rompe la presa', 'bulletin'],
      ['СРОЧНО: прорвало плотину', 'urgent'],
      ['Flash floods: three villages cut off', 'routine'],
      ['Breaking the dam: how it was done', 'routine'],
    ] as const
  ).map(([headline, level]) => ({ why: `“${headline}” is ${level}`, given: { headline }, level })),
])('$why', ({ given, level }) => {
  expect(decideOwnLevel(newsRecordSchema.parse({ ...article, ...given })).level).toBe(level)
})

const start = Date.parse('2026-03-04T12:00:00Z')

function rated(given: {
  readonly name: string
  readonly kicker?: string
  readonly trust?: RatedReport['trust']
  readonly minute?: number
  readonly agency?: string
  /** Whose text it repeats. */
  readonly copyOf?: string
}): RatedReport {
  return {
    record: newsRecordSchema.parse({ ...article, kicker: given.kicker ?? null }),
    sourceName: given.name,
    trust: given.trust ?? 'normal',
    firstSeenAt: new Date(start + (given.minute ?? 0) * 60_000),
    voice: {
      source: given.name,
      sourceName: given.name,
      url: undefined,
      infosources: given.agency ? [given.agency] : [],
      key: keyOf(given.name),
      copyOf: given.copyOf === undefined ? undefined : keyOf(given.copyOf),
    },
  }
}

/** Of the first letter. */
function keyOf(name: string): number {
  return name.charCodeAt(0)
}

const rumor = rated({ name: 'Rumor', kicker: 'FLASH', trust: 'low' })
const dams = { id: 'dams', words: ['dam'], places: [], atLeast: undefined, atMost: undefined }

test.each([
  {
    why: 'a flash of a low-trust source alone is only urgent',
    reports: [rumor],
    level: 'urgent',
    says: 'Rumor calls it “FLASH”, but Rumor has low trust and nobody confirms it yet',
  },
  {
    why: 'a source that the operator trusts confirms it',
    reports: [rumor, rated({ name: 'Wire' })],
    level: 'flash',
    says: 'Rumor calls it “FLASH”, and Wire confirms it',
  },
  {
    why: 'two of low trust that do not repeat each other confirm it too',
    reports: [rumor, rated({ name: 'Gossip', trust: 'low' })],
    level: 'flash',
    says: 'Rumor calls it “FLASH”, and Gossip confirms it',
  },
  {
    why: 'a copy confirms nothing',
    reports: [rumor, rated({ name: 'Gossip', trust: 'low', copyOf: 'Rumor' })],
    level: 'urgent',
    says: 'Rumor calls it “FLASH”, but Rumor has low trust and nobody confirms it yet',
  },
  {
    why: 'nor does that of a source that the operator trusts',
    reports: [rumor, rated({ name: 'Wire', copyOf: 'Rumor' })],
    level: 'urgent',
    says: 'Rumor calls it “FLASH”, but Rumor has low trust and nobody confirms it yet',
  },
  {
    why: 'unless that one calls it so itself',
    reports: [rumor, rated({ name: 'Wire', kicker: 'Breaking', copyOf: 'Rumor' })],
    level: 'bulletin',
    says: 'Wire calls it “Breaking”',
  },
  {
    why: 'who credits the same agency confirms nothing',
    reports: [
      rated({ name: 'Rumor', kicker: 'FLASH', trust: 'low', agency: 'Orrin News Agency' }),
      rated({ name: 'Wire', agency: 'Orrin News Agency' }),
    ],
    level: 'urgent',
    says: 'Rumor calls it “FLASH”, but Rumor has low trust and nobody confirms it yet',
  },
  {
    why: 'the most urgent word of any source counts',
    reports: [rated({ name: 'Wire' }), rated({ name: 'Post', kicker: 'Breaking' })],
    level: 'bulletin',
    says: 'Post calls it “Breaking”',
  },
  {
    why: 'a topic lifts what its publisher calls nothing',
    reports: [rated({ name: 'Wire' })],
    topics: [{ ...dams, atLeast: 'bulletin' }],
    level: 'bulletin',
    says: 'it has “dam” of the topic dams',
  },
  {
    why: 'a topic does not lift an unconfirmed report of low trust beyond urgent',
    reports: [rated({ name: 'Rumor', trust: 'low' })],
    topics: [{ ...dams, atLeast: 'bulletin' }],
    level: 'urgent',
    says: 'it has “dam” of the topic dams, but Rumor has low trust and nobody confirms it yet',
  },
  {
    why: 'a topic can be never urgent, whatever the publisher calls it',
    reports: [rated({ name: 'Wire', kicker: 'FLASH' })],
    topics: [{ ...dams, atMost: 'routine' }],
    level: 'routine',
    says: 'it has “dam” of the topic dams, which is never more than routine',
  },
  {
    why: 'four sources within minutes make it urgent',
    reports: ['A', 'B', 'C', 'D'].map((name, index) => rated({ name, minute: index * 4 })),
    level: 'urgent',
    says: '4 sources report it within minutes',
  },
  {
    why: 'four that credit one agency do not',
    reports: ['A', 'B', 'C', 'D'].map((name) => rated({ name, agency: 'Orrin News Agency' })),
    level: 'routine',
    says: 'no publisher marks it urgent',
  },
  {
    why: 'four sources over the day do not',
    reports: ['A', 'B', 'C', 'D'].map((name, index) => rated({ name, minute: index * 40 })),
    level: 'routine',
    says: 'no publisher marks it urgent',
  },
] as const)('$why', ({ reports, level, says, ...rest }) => {
  expect(decideLevel({ reports, topics: 'topics' in rest ? rest.topics : [] })).toEqual({
    level,
    why: says,
  })
})
