import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Message, MessagePart } from '../../../src/core/message.ts'
import { layOut, type NewsRecord, newsRecordSchema } from '../../../src/core/model.ts'
import { type GroundingSources, ground } from '../../../src/core/summary/ground.ts'
import { sayExcerpts, summarize } from '../../../src/core/summary/summarize.ts'

const image = { url: 'https://courier.example/a.png', caption: 'The bridge.', credit: 'A. Vold' }

const record: NewsRecord = newsRecordSchema.parse({
  source: 'courier',
  id: '1',
  url: 'https://www.courier.example/bridge',
  language: 'en',
  headline: 'Bridge closed after cracks are found',
  paragraphs: [
    'PORT HALDEN (Norrwire) — The Halden Bridge was closed on Friday after inspectors found cracks in 12 of its 2,400 cables, the ministry said. No injuries were reported.',
    '“We could not wait any longer. Nobody should cross on foot tonight, even if it looks safe,” said Police Chief Marit Vold. The wind is rising.',
    'The Kremlin of the old town was not damaged. Asked whether it would open again, Vold replied, “Not this year.”',
    'The bridge will stay closed until spring, the ministry said in a statement.',
    'It may not be rebuilt at a cost of $900 million, which parliament has yet to approve.',
  ],
  images: [image],
  infosources: ['Norrwire'],
  located: 'Port Halden',
})

const earlier: NewsRecord = {
  ...record,
  paragraphs: ['Inspectors found cracks in 9 of its 2,400 cables.'],
}

function message(...parts: readonly MessagePart[]): Message {
  return {
    tone: 'bulletin',
    title: { label: { phrase: 'level.bulletin' }, text: 'Bridge closed after cracks are found' },
    parts,
    image: undefined,
    links: [],
    actions: [],
  }
}

function verdict(said: Message, more: Partial<GroundingSources> = {}) {
  return ground(said, {
    records: [record],
    earlier: [earlier],
    names: { courier: 'The Courier' },
    ...more,
  })
}

const summary = (text: string): MessagePart => ({ kind: 'summary', text })
const quote = (text: string, more: object = {}): MessagePart => ({
  kind: 'quote',
  text,
  speaker: undefined,
  title: undefined,
  context: undefined,
  ...more,
})
const change = (after: string | undefined, before: string | undefined): MessagePart => ({
  kind: 'change',
  label: { phrase: 'change.figure' },
  after,
  before,
})
const by = { speaker: 'Marit Vold', title: 'Police Chief' }

test('an answer to a search is no alert', () => {
  const pieces = [{ text: 'The wind is rising.', isFound: true }]
  expect(verdict(message({ kind: 'excerpt', pieces })).kind).toBe('ungrounded')
})

describe('grounded', () => {
  test.each<readonly [string, MessagePart]>([
    [
      'a sentence without its dateline',
      summary(
        'The Halden Bridge was closed on Friday after inspectors found cracks in 12 of its 2,400 cables, the ministry said.',
      ),
    ],
    ['two sentences that stand apart', summary('No injuries were reported. The wind is rising.')],
    ['a cut tail', summary('The bridge will stay closed until spring, the ministry said…')],
    ['a quote with its speaker', quote('Not this year', by)],
    [
      'a later sentence of a quote',
      quote('Nobody should cross on foot tonight, even if it looks safe', by),
    ],
    ['a quote cut at a clause', quote('Nobody should cross on foot tonight…', by)],
    [
      'the question before a quote',
      quote('Not this year', { context: 'Asked whether it would open again' }),
    ],
    ['a determiner in the middle of a line', quote('Not this year', { speaker: 'the Kremlin' })],
    ['a figure then and now', change('12', '9')],
    ['a mark of ours', { kind: 'mark', label: { phrase: 'mark.updated' }, at: undefined }],
    ['a struck headline', { kind: 'struck', text: 'Bridge closed after cracks are found' }],
    [
      'credits',
      {
        kind: 'sources',
        sources: [{ label: 'The Courier', url: 'https://www.courier.example/bridge' }],
        credits: ['Norrwire'],
        located: 'Port Halden',
        postedAt: undefined,
      },
    ],
  ])('%s', (_, part) => {
    expect(verdict(message(part))).toEqual({ kind: 'grounded' })
  })

  test('image, link and buttons', () => {
    const said: Message = {
      ...message(),
      image,
      links: [
        {
          label: { phrase: 'button.read', values: { place: 'courier.example' } },
          url: 'https://www.courier.example/bridge',
        },
      ],
      actions: [{ label: { phrase: 'button.quotes', values: { count: 6 } }, id: 'quotes:1' }],
    }
    expect(verdict(said)).toEqual({ kind: 'grounded' })
  })

  test("a person's own words where they are named as such", () => {
    const typed = 'Our reporter is on the way.'
    const said = message({ kind: 'paragraph', text: typed })
    expect(verdict(said).kind).toBe('ungrounded')
    expect(verdict(said, { typed: [typed] }).kind).toBe('grounded')
  })
})

test.each<readonly [string, string, 'grounded' | 'ungrounded']>([
  ['both sides stand in their revisions', '9 of its 2,400 cables', 'grounded'],
  ['what was before stands in no revision', '7 of its 2,400 cables', 'ungrounded'],
])('a phrase of ours is filled with words of the revisions: %s', (_why, before, kind) => {
  const values = { after: '12 of its 2,400 cables', before }
  const said = {
    ...message(),
    title: { label: { phrase: 'changed' }, text: { phrase: 'changed.to', values } },
  } as const
  expect(verdict(said).kind).toBe(kind)
})

describe('ungrounded', () => {
  test.each<readonly [string, MessagePart]>([
    ['a negation left out', summary('injuries were reported.')],
    [
      'the middle of a sentence',
      summary('inspectors found cracks in 12 of its 2,400 cables, the ministry said.'),
    ],
    [
      'an attribution left out',
      summary(
        'The Halden Bridge was closed on Friday after inspectors found cracks in 12 of its 2,400 cables…',
      ),
    ],
    ['an end left out in silence', summary('The bridge will stay closed until spring')],
    [
      'another number',
      summary(
        'The Halden Bridge was closed on Friday after inspectors found cracks in 21 of its 2,400 cables, the ministry said.',
      ),
    ],
    ['invented words', summary('The wind is rising fast.')],
    [
      'a fact of the earlier revision',
      summary('Inspectors found cracks in 9 of its 2,400 cables.'),
    ],
    ['a statement as a quote', quote('The wind is rising')],
    ['the end of a quote left out in silence', quote('Nobody should cross on foot')],
    ['somebody whom the text does not name', quote('Not this year', { speaker: 'Marit Void' })],
    ['a title from elsewhere', quote('Not this year', { ...by, title: 'Mayor' })],
    ['a number out of a longer one', change('400', undefined)],
    ['a number without its currency', change('900 million', undefined)],
    ['figures the wrong way round', change('9', '12')],
    ['a label of unknown origin', { kind: 'mark', label: 'Shocking', at: undefined }],
    [
      'another credit',
      {
        kind: 'sources',
        sources: [],
        credits: ['Reuters'],
        located: undefined,
        postedAt: undefined,
      },
    ],
    [
      'another place',
      { kind: 'sources', sources: [], credits: [], located: 'Oslo', postedAt: undefined },
    ],
    ['another headline struck', { kind: 'struck', text: 'Bridge falls' }],
  ])('%s', (_, part) => {
    expect(verdict(message(part)).kind).toBe('ungrounded')
  })

  test('says what is wrong and where', () => {
    expect(verdict(message(summary('The wind is falling.')))).toEqual({
      kind: 'ungrounded',
      why: 'the summary says what no revision says',
      text: 'The wind is falling.',
    })
  })

  test('another headline, image caption or link', () => {
    const title = { label: { phrase: 'level.bulletin' }, text: 'Bridge open' } as const
    expect(verdict({ ...message(), title }).kind).toBe('ungrounded')
    expect(verdict({ ...message(), image: { ...image, caption: 'Ruins.' } }).kind).toBe(
      'ungrounded',
    )
    const links = [{ label: 'courier.example', url: 'https://evil.example/' }]
    expect(verdict({ ...message(), links }).kind).toBe('ungrounded')
  })
})

const words = [
  'storm',
  'gate',
  'not',
  'Harbor',
  '12',
  '4.3',
  'people',
  'fled',
  'Vold',
  'said',
  '1,900',
]
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 6, maxLength: 14 })
  .map((list) => `The ${list.join(' ')}.`)

test('every summary is grounded, and no longer so when one word or number is another', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      (paragraphs, pick) => {
        const source = { ...record, paragraphs }
        const text = sayExcerpts(summarize(layOut(source)))
        fc.pre(text !== '')
        expect(ground(message(summary(text)), { records: [source] }).kind).toBe('grounded')
        const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
        const token = tokens[pick % tokens.length]
        if (!token) return
        const other = /\d/.test(token[0]) ? `${token[0]}7` : `${token[0]}x`
        const altered =
          text.slice(0, token.index) + other + text.slice(token.index + token[0].length)
        expect(ground(message(summary(altered)), { records: [source] }).kind).toBe('ungrounded')
        const shorter = text.slice(0, token.index) + text.slice(token.index + token[0].length)
        expect(ground(message(summary(shorter)), { records: [source] }).kind).toBe('ungrounded')
      },
    ),
  )
})

const odd = fc.constantFrom(
  'PORT HALDEN (Norrwire) — ',
  'The gate of the harbor fell on Friday, the ministry said in a statement.',
  'Gen. J. Brook of the U.S. Army saw 2,400 boats at 4 a.m. on Oct. 28.',
  '“We came. We saw,” Mayor Ilse Brandt of Halden said.',
  'She called it “a disgrace.”',
  '海峡大橋は金曜日に全面通行止めになった。',
  '「行きます。」と市長のブラント氏は海峡で述べた。',
  'Am 3. Oktober fiel das Tor des Hafens in Halden',
  'Is the gate of the harbor of Halden closed?” Brandt asked.',
  'The order of the ministry closed the bridge on Friday evening, which surprised the islands.',
  'Nothing follows here…',
)

test('whatever an article looks like, its summary is grounded', () => {
  const paragraph = fc.array(odd, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
  const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 60, max: 400 }), (list, maxLength) => {
      const source = { ...record, paragraphs: list }
      const text = sayExcerpts(summarize(layOut(source), { maxLength }))
      expect(ground(message(summary(text)), { records: [source] })).toEqual({ kind: 'grounded' })
    }),
    { numRuns: 300 },
  )
})
