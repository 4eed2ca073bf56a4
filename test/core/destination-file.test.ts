import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDestinations, writeDestinations } from '../../src/core/destination-file.ts'
import { toWishes } from '../../src/core/destination-settings.ts'
import { levels, type SourceId, updatePolicies } from '../../src/core/model.ts'
import { designs, layouts } from '../../src/core/style.ts'
import { usualWishes, type Wishes } from '../../src/core/subscription.ts'

const known = { sources: ['wire', 'post'], topics: ['quake', 'flood'] }
const file = (...lines: readonly string[]) => ['destinations:', ...lines].join('\n')

const wishes: fc.Arbitrary<Wishes> = fc.record({
  // as: ids of the sources that are known
  sources: fc.subarray(known.sources as SourceId[]),
  topics: fc.subarray(known.topics),
  include: fc.constantFrom(undefined, 'quake', '"Lake `Orrin`: \\ {x}" OR (a\nb)', '"- ☃ #1"'),
  exclude: fc.constantFrom(undefined, 'NOT drill', '"true"'),
  leastLevel: fc.constantFrom(...levels),
  updates: fc.constantFrom(...updatePolicies),
  updatesBy: fc.constantFrom({}, { figure: 'reply' as const }),
  cooldownMs: fc.constantFrom(1_000, 300_000, 5_400_000, 7_200_000),
  mostEdits: fc.integer({ min: 1, max: 1_000 }),
  quiet: fc.constantFrom(undefined, {
    ...{ from: '22:00', to: '07:00', zone: 'Europe/Vilnius' },
    ...{ unless: 'flash' as const, held: 'drop' as const },
  }),
  silentLevels: fc.subarray([...levels]),
  style: fc.record({
    language: fc.constantFrom(undefined, 'ar'),
    layout: fc.constantFrom(...layouts),
    hasHashtags: fc.boolean(),
    design: fc.constantFrom(...designs),
    hasThreads: fc.boolean(),
    mentions: fc.constantFrom(
      [],
      [{ role: '12345678901234567', level: 'urgent' as const, topics: ['quake'] }],
    ),
  }),
})

test('what is written is read back as it was, without the indentation that chats lose', () => {
  fc.assert(
    fc.property(fc.array(wishes, { minLength: 1, maxLength: 4 }), (all) => {
      const places = all.map((each, index) => ({
        ...each,
        ...{ platform: 'telegram' as const, channel: `-100${index}/5` },
      }))
      const text = writeDestinations(places).replaceAll(/\n\s+/g, '\n')
      const read = readDestinations(text, known)
      if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults))
      expect(
        read.value.map(({ id: _, platform, channel, ...rest }) => ({
          ...{ ...toWishes(rest), platform, channel },
        })),
      ).toEqual(places)
    }),
  )
})

test('what is as usual is left out', () => {
  const place = { ...usualWishes, platform: 'discord', channel: '123' } as const
  expect(writeDestinations([place])).toBe(
    'destinations:\n- { id: "discord-123", platform: "discord", channel: "123" }\n',
  )
})

test.each([
  ['- 1', 1, 'expected settings by their names, came […]'],
  ['destinations: 7', 1, 'expected a list, came 7'],
  ['destinations:\n- {', 2, 'bracket'],
  ['destinations: []\ndestinations: []', 2, 'stands there twice'],
  ['destinations:\n\t- 1', 2, 'use spaces'],
  [file('- { id: a, platform: discord, channel: "1", color: red }'), 2, 'no such setting'],
  [file('- { id: a, platform: discord, channel: "1", topics: [lost] }'), 2, 'no topic'],
  [file('- { id: a, platform: discord, channel: "1", include: "(x" }'), 2, 'at sign 1'],
  [file(...['a', 'b'].map((id) => `- { id: ${id}, platform: discord, channel: "1" }`)), 3, '"a"'],
  ['['.repeat(19_000), 1, 'less nesting'],
  ['- '.repeat(9_000), 1, 'less nesting'],
  [['a: &a [x]', ...['b: &b', 'c: &c', 'd: &d', 'e: &e'].map(bomb)].join('\n'), 1, 'fewer aliases'],
  ['x'.repeat(100_001), undefined, 'at most 100000 signs'],
])('%j is refused with its line', (text, line, message) => {
  const read = readDestinations(text, known)
  expect(read).toMatchObject({ kind: 'faults' })
  const [fault] = read.kind === 'faults' ? read.faults : []
  expect(fault).toMatchObject({ line, message: expect.stringContaining(message) })
})

function bomb(start: string): string {
  const before = String.fromCharCode(start.charCodeAt(0) - 1)
  return `${start} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
}
