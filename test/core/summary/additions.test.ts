import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/core/message.ts'
import { layOut, type NewsRecord, newsRecordSchema } from '../../../src/core/model.ts'
import { findAdditions } from '../../../src/core/summary/additions.ts'
import { ground } from '../../../src/core/summary/ground.ts'
import { sayExcerpts } from '../../../src/core/summary/summarize.ts'

const recordOf = (source: string, headline: string, ...paragraphs: string[]): NewsRecord =>
  newsRecordSchema.parse({ source, id: '1', language: 'en', headline, paragraphs })

const courier = recordOf(
  'courier',
  'Ferry sinks off Port Halden',
  'A ferry with 40 people aboard sank off Port Halden on Friday, killing at least 3, police said.',
  'Two boats were searching the bay for survivors in high waves, the coast guard said.',
)

const textsOf = (others: readonly NewsRecord[], told: readonly string[] = []) =>
  findAdditions(layOut(courier), others.map(layOut), told).map(({ excerpt }) => excerpt.text)

test('a figure that only another report has is added, whole and with its attribution', () => {
  const gazette = recordOf(
    'gazette',
    'Five dead as ferry capsizes',
    'At least 5 people died when a ferry capsized near Port Halden, the fire service said.',
    'They had left the island of Low Haven at dawn.',
  )
  expect(textsOf([gazette])).toEqual([
    'At least 5 people died when a ferry capsized near Port Halden, the fire service said.',
  ])
})

test('a report that says the same in its own words adds nothing', () => {
  const gazette = recordOf(
    'gazette',
    'Ferry sinks near Port Halden',
    'Police said at least 3 people were killed when a ferry with 40 aboard sank off Port Halden.',
  )
  expect(textsOf([gazette])).toEqual([])
})

test('what readers were told before is not added again', () => {
  const said = 'The captain of the vessel, 61, was arrested at his home in Low Haven overnight.'
  const gazette = recordOf('gazette', 'Captain arrested', said)
  expect(textsOf([gazette])).toEqual([said])
  expect(textsOf([gazette], [said])).toEqual([])
})

test.each([
  ['leans on what stands before it', 'He was arrested at 6 in Low Haven by 12 officers overnight.'],
  ['quotes somebody', 'Mayor Otto Renn, 61, called the captain “a drunk and a danger to us all”.'],
  ['speaks of the report', 'Reporting by Ann Porter in Low Haven, with 12 others in the region.'],
])('a sentence that %s is not added', (_, sentence) => {
  expect(textsOf([recordOf('gazette', 'Captain arrested', sentence)])).toEqual([])
})

test('a report in another language is left out, for all of it would look new', () => {
  const zeitung = {
    ...recordOf('zeitung', 'Fähre gesunken', 'Beim Untergang einer Fähre starben 5 Menschen.'),
    language: 'de',
  }
  expect(textsOf([zeitung])).toEqual([])
})

test('two reports at most add something', () => {
  const others = [11, 22, 33].map((count) =>
    recordOf(
      `paper-${count}`,
      'More',
      `Rescuers brought ${count} children to the hospital of town ${count}.`,
    ),
  )
  expect(textsOf(others)).toHaveLength(2)
})

function saying(label: string, after: string): Message {
  return {
    tone: 'bulletin',
    title: { label: { phrase: 'level.bulletin' }, text: courier.headline ?? '' },
    parts: [{ kind: 'change', label, after, before: undefined }],
    image: undefined,
    links: [],
    actions: [],
  }
}

describe('whatever the reports look like', () => {
  const piece = fc.constantFrom(
    'A ferry sank. ',
    'At least 5 died, the fire service said in a statement. ',
    'HARBOR CITY — ',
    '“We are safe,” said Ann Porter. ',
    'He left the town on 3 May after 12 hours. ',
    'The captain of the vessel, who is 61, was arrested, which pleased the 40 people of Low Haven. ',
    '5 percent… ',
    '東京で地震があった。',
  )
  const paragraph = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))
  const report = fc
    .array(paragraph, { maxLength: 4 })
    .map((paragraphs) => recordOf('other', 'Other', ...paragraphs))
  const reports = fc.array(report, { maxLength: 3 })
  const names = { courier: 'The Courier', 'other-0': 'Zero', 'other-1': 'One', 'other-2': 'Two' }

  test('an addition is verbatim, is grounded under its own source, and under no other', () => {
    fc.assert(
      fc.property(reports, (plain) => {
        const others = plain.map((one, place) => ({ ...one, source: `other-${place}` }))
        const added = findAdditions(layOut(courier), others.map(layOut), [])
        for (const { report: place, excerpt } of added) {
          const own = others[place]
          if (own === undefined) throw new Error('expected a report of the list')
          expect(layOut(own).text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text)
          const text = sayExcerpts([excerpt])
          const name = ['Zero', 'One', 'Two'][place] ?? ''
          const known = { records: [courier, ...others], names }
          expect(ground(saying(name, text), known)).toEqual({ kind: 'grounded' })
          expect(ground(saying('The Courier', text), known).kind).toBe('ungrounded')
          expect(ground(saying('Nobody', text), known).kind).toBe('ungrounded')
          expect(ground(saying(name, text), { records: [courier], names }).kind).toBe('ungrounded')
          expect(ground(saying(name, text.slice(1)), known).kind).toBe('ungrounded')
        }
      }),
    )
  })
})
