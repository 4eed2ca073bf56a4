import { describe, expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { type ChangeLine, describeChanges } from '../../../src/core/change/describe.ts'
import { createRevision } from './revision.ts'

function tell(before: readonly string[], after: readonly string[]): readonly ChangeLine[] {
  return describeChanges(classifyRevision(createRevision(before), createRevision(after)).changes)
}

describe('what a reader is told', () => {
  test.each([
    {
      why: 'a figure with its hedge and what is counted',
      before: ['The ministry sent about 10,000 North Korean troops to the border.'],
      after: ['The ministry sent about 12,000 North Korean troops to the border.'],
      line: {
        label: { phrase: 'change.figure' },
        after: 'about 12,000 North Korean troops',
        before: 'about 10,000 North Korean troops',
      },
    },
    {
      why: 'a bare figure with the words before it',
      before: ['The death toll rose to 12.'],
      after: ['The death toll rose to 15.'],
      line: {
        label: { phrase: 'change.figure' },
        after: 'The death toll rose to 15',
        before: 'The death toll rose to 12',
      },
    },
    {
      why: 'a whole name',
      before: ['Mayor Ana Torvald spoke to the press.'],
      after: ['Mayor Ana Lindgren spoke to the press.'],
      line: {
        label: { phrase: 'change.name' },
        after: 'Mayor Ana Lindgren',
        before: 'Mayor Ana Torvald',
      },
    },
    {
      why: 'a new quote in its own words',
      before: ['The mayor spoke to the press.'],
      after: ['The mayor spoke to the press.', '“We will rebuild the old bridge,” she said.'],
      line: {
        label: { phrase: 'change.new-quote' },
        after: 'We will rebuild the old bridge,',
        before: undefined,
      },
    },
    {
      why: 'a correction in the words of the publisher',
      before: ['The mayor spoke to the press.'],
      after: [
        'The mayor spoke to the press.',
        'Correction: An earlier version gave the wrong day.',
      ],
      line: {
        label: { phrase: 'change.correction' },
        after: 'Correction: An earlier version gave the wrong day.',
        before: undefined,
      },
    },
  ])('$why', ({ before, after, line }) => {
    expect(tell(before, after)[0]).toEqual(line)
  })

  test('mere rewording is not told beside news', () => {
    const before = ['The mayor spoke to the press in the town hall.', 'Boats lay in the harbor.']
    const after = [
      'The mayor talked to the press in the town hall.',
      'Boats lay in the harbor.',
      '“We will rebuild the old bridge,” she said.',
    ]
    expect(tell(before, after).map(({ label }) => label.phrase)).toEqual(['change.new-quote'])
  })

  test('what has happened is told in its new words', () => {
    expect(
      tell(
        ['The leaders will sign the pact on Friday.'],
        ['The leaders signed the pact on Friday.'],
      ),
    ).toEqual([
      {
        label: { phrase: 'change.now' },
        after: 'The leaders signed the pact on Friday.',
        before: 'The leaders will sign the pact on Friday.',
      },
    ])
  })

  test('a quote is told once, not again with its paragraph', () => {
    expect(
      tell(
        ['The mayor spoke.'],
        ['The mayor spoke.', '“We will rebuild the old bridge,” she said.'],
      ),
    ).toHaveLength(1)
  })

  test('typography and boilerplate are nobody’s news', () => {
    expect(
      tell(
        ['The mayor spoke to the press.'],
        ['The mayor spoke, to the press.', 'Last updated at 18:00'],
      ),
    ).toEqual([])
  })

  test('at most three lines, the figures first', () => {
    const before = ['The fire hurt 3 people.', 'It burned 4 houses.']
    const after = [
      'The fire hurt 5 people.',
      'It burned 6 houses.',
      '“It was loud,” said Ida Holm.',
      'Boats sank in the harbor.',
    ]
    expect(tell(before, after).map(({ label }) => label.phrase)).toEqual([
      'change.figure',
      'change.figure',
      'change.new-quote',
    ])
  })
})
