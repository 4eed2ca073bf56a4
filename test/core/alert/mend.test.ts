import { describe, expect, test } from 'vitest'
import { type Mending, mend } from '../../../src/core/alert/mend.ts'
import type { Message, MessagePart } from '../../../src/core/message.ts'
import type { Change } from '../../../src/core/model.ts'
import { because } from '../../../src/core/reason.ts'

const at = new Date('2026-03-04T12:00:00Z')
const changed: MessagePart = { kind: 'mark', label: { phrase: 'mark.changed' }, at }
const now300: MessagePart = {
  kind: 'change',
  label: { phrase: 'change.figure' },
  after: '300 people',
  before: '650 people',
}

function sourcesOf(...labels: readonly string[]): MessagePart {
  const sources = labels.map((label) => ({ label, url: undefined }))
  return { kind: 'sources', sources, credits: [], located: undefined, postedAt: undefined }
}

function say(text: Message['title']['text'], ...parts: readonly MessagePart[]): Message {
  const title = { label: { phrase: 'update' }, text } as const
  return { tone: 'urgent', title, parts, image: undefined, links: [], actions: [] }
}

const standing = say('Dam breaks', { kind: 'summary', text: 'It broke.' }, changed, now300)

function correct(message: Message, change: Pick<Change, 'kind'>, ...sides: readonly string[]) {
  const [before, after] = sides.map((text) => ({ text, start: 0, end: text.length }))
  const changes: readonly Change[] = [
    { ...change, ...(before && { before }), ...(after && { after }) },
  ]
  const mending: Mending = {
    kind: 'correction',
    change: { change: 'correction', announced: false, why: because('a day was set'), changes },
    standing,
  }
  return mend(message, mending)
}

const summaryOf = (text: string): MessagePart => ({ kind: 'summary', text })
const wire = sourcesOf('Wire')

describe('a correction', () => {
  test.each<readonly [why: string, part: MessagePart, kind: Change['kind'], sides: string[]]>([
    ['a figure in a sentence', summaryOf('Some 650 people fled.'), 'figure', ['650 people', '300']],
    [
      'a sentence of a paragraph that was reworded',
      summaryOf('Nobody was hurt.'),
      'paragraph-reworded',
      ['It broke. Nobody was hurt.', 'It broke. Two people were hurt.'],
    ],
    [
      'a quote that was altered',
      { kind: 'quote', text: 'We left', speaker: 'A', title: undefined, context: undefined },
      'quote-altered',
      ['We left', 'We stayed'],
    ],
    [
      'what an earlier change had brought',
      { ...now300, after: '650 people', before: '400 people' },
      'figure',
      ['650 people', '300 people'],
    ],
    [
      'what an earlier correction had put in its place',
      {
        kind: 'paragraph',
        text: { phrase: 'changed.to', values: { after: 'Ana', before: 'Eva' } },
      },
      'name',
      ['Ana', 'Ida'],
    ],
    ['a paragraph that is gone', summaryOf('It burns.'), 'paragraph-removed', ['It burns. Still.']],
  ])('leaves out %s, and says what is right', (_why, part, kind, sides) => {
    const mended = correct(say('Dam breaks', part, wire), { kind }, ...sides)
    expect(mended.parts).toEqual([changed, now300, wire])
  })

  test.each<readonly [why: string, part: MessagePart, kind: Change['kind'], sides: string[]]>([
    ['says nothing of it', summaryOf('Helicopters came.'), 'figure', ['650 people', '300 people']],
    ['says a longer number', summaryOf('In all 1,650 people.'), 'figure', ['650 people', '300']],
    ['says a decimal', summaryOf('Magnitude 6.50 hit.'), 'figure', ['50', '60']],
    ['says a longer name', summaryOf('Anabel said so.'), 'name', ['Ana', 'Ida']],
    ['says what still stands', summaryOf('It broke.'), 'lede', ['It broke.', 'It broke. It did.']],
    ['says what only moved', summaryOf('It broke.'), 'paragraph-moved', ['It broke.', 'It broke.']],
    ['says it was so before', { ...now300, after: '700' }, 'figure', ['650 people', '300 people']],
  ])('leaves alone what %s', (_why, part, kind, sides) => {
    const message = say('Dam breaks', part, wire)
    expect(correct(message, { kind }, ...sides)).toBe(message)
  })

  test('a wrong headline becomes the right one', () => {
    const mended = correct(
      say('Dam bursts', wire),
      { kind: 'headline' },
      'Dam bursts',
      'Dam breaks',
    )
    expect(mended.title.text).toBe('Dam breaks')
  })

  const note: MessagePart = { kind: 'paragraph', text: 'Correction: 300 fled, not 650.' }
  const noted: Mending = {
    kind: 'correction',
    change: {
      change: 'correction',
      announced: true,
      why: because('a day was set'),
      changes: [{ kind: 'marker', after: { text: 'Correction: 300 fled.', start: 0, end: 21 } }],
    },
    standing: say('Dam breaks', summaryOf('It broke.'), changed, note, wire),
  }

  test.each<readonly [why: string, part: MessagePart]>([
    ['said', summaryOf('650 people fled.')],
    ['said to have changed', { ...now300, after: '650 people' }],
    ['added to another’s message', { ...now300, label: 'Wire' }],
  ])('that is a note alone stands under all that its source has %s', (_why, part) => {
    const lead = part.kind === 'change' && part.label === 'Wire' ? sourcesOf('Post', 'Wire') : wire
    const mended = mend(say('Dam breaks', part, lead), noted)
    expect(mended.parts).toEqual([part, changed, note, lead])
    expect(mend(mended, noted).parts).toEqual(mended.parts)
  })

  test('that is a note alone leaves alone what others said', () => {
    const message = say('Dam breaks', summaryOf('650 people fled.'), sourcesOf('Post'))
    expect(mend(message, noted)).toBe(message)
  })

  test('by hand, everything that was said carries the person’s words', () => {
    const words: MessagePart = {
      kind: 'paragraph',
      text: { phrase: 'by-hand', values: { text: 'No dam broke.' } },
    }
    const mending: Mending = {
      kind: 'correction',
      change: undefined,
      standing: say('Dam breaks', words),
      raisedBy: 'Mo',
    }
    const message = say('Dam breaks', summaryOf('It broke.'), wire)
    const mended = mend(message, mending)
    expect(mended.parts).toEqual([summaryOf('It broke.'), words, wire])
    expect(mend(mended, mending).parts).toEqual(mended.parts)
  })
})

describe('a source that withdraws', () => {
  const addition: MessagePart = {
    kind: 'change',
    label: 'Post',
    after: 'Seven are dead.',
    before: undefined,
  }
  const mending: Mending = {
    kind: 'source-withdrawal',
    change: undefined,
    standing: say('Dam breaks', wire),
  }

  test('adds nothing any more to what others said', () => {
    const message = say('Dam breaks', summaryOf('It broke.'), addition, sourcesOf('Wire', 'Post'))
    expect(mend(message, mending).parts).toEqual([summaryOf('It broke.'), wire])
  })

  test('leaves alone where it is not named', () => {
    const message = say('Dam breaks', summaryOf('It broke.'), wire)
    expect(mend(message, mending)).toBe(message)
  })
})

test.each(['first', 'update', 'escalation', 'de-escalation', 'confirmation'] as const)(
  'nothing is wrong because of what is told as %s',
  (kind) => {
    const message = say('Dam breaks', wire)
    expect(mend(message, { kind, change: undefined, standing })).toBe(message)
  },
)
