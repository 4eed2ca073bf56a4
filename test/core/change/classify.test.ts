import { describe, expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'

const body = [
  'A fire at the harbor of Vikmark on Tuesday injured 12 people, police said.',
  'Fire chief Tove Lang, 48, is expected to speak in the evening.',
  '“We saw flames over the roof,” said Jonas Reuter, who lives nearby.',
]

function edited(...edits: readonly (readonly [string, string])[]): readonly string[] {
  return body.map((text) => edits.reduce((done, [from, to]) => done.replace(from, to), text))
}

describe('one statement changes', () => {
  test.each([
    {
      why: 'a figure that grew is an update',
      now: edited(['12 people', '15 people']),
      change: 'update',
      kind: 'figure',
    },
    {
      why: 'a figure that fell is a correction',
      now: edited(['12 people', 'nine people']),
      change: 'correction',
      kind: 'figure',
    },
    {
      why: 'ten thousandfold is a slip',
      now: edited(['12 people', '12 million people']),
      change: 'correction',
      kind: 'figure',
    },
    {
      why: 'another age is a correction, older or younger',
      now: edited(['48', '58']),
      change: 'correction',
      kind: 'figure',
    },
    {
      why: 'another name is a correction',
      now: edited(['Tove Lang', 'Nils Aker']),
      change: 'correction',
      kind: 'name',
    },
    {
      why: 'another place is a correction',
      now: edited(['harbor of Vikmark', 'harbor of Norrvik']),
      change: 'correction',
      kind: 'name',
    },
    {
      why: 'another weekday is a correction',
      now: edited(['on Tuesday', 'on Monday']),
      change: 'correction',
      kind: 'date',
    },
    {
      why: 'another source is a correction',
      now: edited(['police said', 'witnesses said']),
      change: 'correction',
      kind: 'name',
    },
    {
      why: 'another wording inside a quote is a correction',
      now: edited(['flames over', 'smoke over']),
      change: 'correction',
      kind: 'quote-altered',
    },
    {
      why: 'the opposite is a correction',
      now: edited(['is expected to speak', 'is not expected to speak']),
      change: 'correction',
      kind: 'paragraph-reworded',
    },
    {
      why: 'what was ahead has happened: an update',
      now: edited(['is expected to speak', 'spoke']),
      change: 'update',
      kind: 'paragraph-reworded',
    },
    {
      why: 'a number in words is typography',
      now: edited(['12 people', 'twelve people']),
      change: 'edit',
      kind: 'paragraph-reworded',
    },
    {
      why: 'other words for the same are an edit',
      now: edited([
        'A fire at the harbor of Vikmark on Tuesday injured 12 people',
        'On Tuesday, 12 people were hurt in a fire at the harbor of Vikmark',
      ]),
      change: 'edit',
      kind: 'lede',
    },
    {
      why: 'a comma is an edit',
      now: edited(['Tuesday injured', 'Tuesday, injured']),
      change: 'edit',
      kind: 'typography',
    },
  ] as const)('$why', ({ now, change, kind }) => {
    const result = classifyRevision(createRevision(body), createRevision(now))
    expect(result.change, result.why).toBe(change)
    if (result.changes.length > 0 && change !== 'edit')
      expect(result.changes.map((one) => one.kind)).toContain(kind)
    expect(result.announced).toBe(false)
  })
})

describe('the page changes', () => {
  test.each([
    {
      why: 'a new quote is an update',
      now: [...body, '“All are safe,” Lang said.'],
      change: 'update',
      says: 'a new quote',
    },
    {
      why: 'a new paragraph is an update',
      now: [...body, 'Two boats sank at their moorings.'],
      change: 'update',
      says: 'new text',
    },
    { why: 'moved paragraphs are an edit', now: body.toReversed(), change: 'edit', says: 'moved' },
    {
      why: 'a clock line is an edit',
      now: [...body, 'Last updated at 18:42'],
      change: 'edit',
      says: 'boilerplate',
    },
    { why: 'an empty page is none', now: [], change: 'none', says: 'looks broken' },
    {
      why: 'a consent wall is none',
      now: ['We and our partners use cookies.', 'Accept all'],
      change: 'none',
      says: 'consent wall',
    },
    {
      why: 'a paywall is none',
      now: ['A fire at the harbor', 'Subscribe to continue reading.'],
      change: 'none',
      says: 'paywall',
    },
    {
      why: 'an error served as a page is none',
      now: ['Error 503. Service unavailable.'],
      change: 'none',
      says: 'error',
    },
    {
      why: 'another page is none',
      now: ['Ten walks for spring, chosen by our readers.'],
      change: 'none',
      says: 'looks broken',
    },
    {
      why: 'a withdrawn story is a retraction',
      now: ['This story has been withdrawn.'],
      change: 'retraction',
      says: 'withdrew',
    },
    {
      why: 'an announced correction says so',
      now: [...body, 'Correction: An earlier version gave the wrong day.'],
      change: 'correction',
      says: 'announced',
    },
  ] as const)('$why', ({ now, change, says }) => {
    const result = classifyRevision(createRevision(body), createRevision(now))
    expect(result.change, result.why).toBe(change)
    expect(result.why).toContain(says)
    expect(result.announced).toBe(says === 'announced')
  })

  test('a cancel is a retraction, once', () => {
    const usable = createRevision(body)
    const canceled = createRevision(body, { pubstatus: 'canceled' })
    expect(classifyRevision(usable, canceled).change).toBe('retraction')
    expect(classifyRevision(canceled, canceled).change).toBe('none')
  })

  test('a withheld report is none', () => {
    expect(
      classifyRevision(createRevision(body), createRevision(body, { pubstatus: 'withheld' }))
        .change,
    ).toBe('none')
  })

  test('a note that stood before announces nothing', () => {
    const noted = [...body, 'Correction: An earlier version gave the wrong day.']
    const result = classifyRevision(
      createRevision(noted),
      createRevision([...noted, 'Two boats sank at their moorings.']),
    )
    expect(result).toMatchObject({ change: 'update', announced: false })
  })

  test('the marker “correction” announces one', () => {
    const result = classifyRevision(
      createRevision(body),
      createRevision(body, { markers: ['correction'] }),
    )
    expect(result).toMatchObject({ change: 'correction', announced: true })
  })

  test('the first whole page after a wall is none', () => {
    const wall = createRevision(['We and our partners use cookies.', 'Accept all'])
    expect(classifyRevision(wall, createRevision(body)).change).toBe('none')
  })
})

describe('a live blog', () => {
  const posts = [
    '20:15 First results come from the harbor wards.',
    '20:00 The polls have closed.',
    'Updated 3 minutes ago',
  ]
  const live = (paragraphs: readonly string[]): ReturnType<typeof createRevision> =>
    createRevision(paragraphs, { headline: 'Live: Election in Orlen' })

  test('a new post is a development, and only the new one is told', () => {
    const { change, changes } = classifyRevision(
      live(posts),
      live(['20:40 Turnout was 61 percent.', ...posts]),
    )
    expect(change).toBe('update')
    expect(changes.map(({ after: now }) => now?.text)).toEqual(['20:40 Turnout was 61 percent.'])
  })

  test('its clock is an edit, and posts that scroll off are no broken page', () => {
    expect(classifyRevision(live(posts), live(posts.with(2, 'Updated 9 minutes ago'))).change).toBe(
      'edit',
    )
    expect(classifyRevision(live(posts), live(['20:40 Turnout was 61 percent.'])).change).toBe(
      'update',
    )
  })
})

test('hostile pages end in time', () => {
  const pages = [
    'a'.repeat(300_000),
    '1,'.repeat(50_000),
    '“a” '.repeat(20_000),
    'this a b c '.repeat(20_000),
    'May 1 twenty '.repeat(10_000),
  ]
  for (const [at, page] of pages.entries()) {
    const other = createRevision([`${pages[(at + 1) % pages.length]}`])
    expect(classifyRevision(createRevision([page]), other).why).not.toBe('')
  }
})

describe('words struck through', () => {
  const said = 'A third of the money is for new scanners, the minister said.'
  const judge = (before: string, after: string) =>
    classifyRevision(createRevision([before]), createRevision([after]))

  test('and left beside the right ones announce a correction', () => {
    expect(judge(said, said.replace('A third', '~~A third~~ A fifth'))).toMatchObject({
      change: 'correction',
      announced: true,
    })
  })

  test('announce nothing where the earlier text struck them too, or never said them', () => {
    const struck = said.replace('A third', '~~A half~~ A third')
    expect(judge(struck, `${struck} Nurses had asked for more beds.`).announced).toBe(false)
    expect(judge(said, struck).announced).toBe(false)
  })
})
