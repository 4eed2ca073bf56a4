import { expect, test } from 'vitest'
import {
  correctByHand,
  editByHand,
  keepByHand,
  levelByHand,
} from '../../../src/core/alert/by-hand.ts'
import { unmark } from '../../../src/core/alert/catch-up.ts'
import type { Message, MessagePart } from '../../../src/core/message.ts'

const now = new Date('2026-03-04T12:00:00Z')
const later = new Date('2026-03-04T12:05:00Z')

const sources: MessagePart = {
  kind: 'sources',
  sources: [{ label: 'Wire', url: undefined }],
  credits: [],
  located: undefined,
  postedAt: now,
}

function standingOf(headline: string, ...summary: readonly string[]): Message {
  return {
    tone: 'urgent',
    title: { label: { phrase: 'level.urgent' }, text: headline },
    parts: [...summary.map((text) => ({ kind: 'summary', text }) as const), sources],
    image: undefined,
    links: [],
    actions: [],
  }
}

const composed = standingOf('Dam breaks', 'The dam broke.')
const edit = (standing: Message, typed: { headline?: string; summary?: string }, at = now) =>
  editByHand({ standing, typed, now: at }).standing
/** Headline, summary and what the mark says. */
const read = ({ title, parts }: Message) => {
  const summary = parts.find((part) => part.kind === 'summary')
  const marks = parts.flatMap((part) => (part.kind === 'mark' ? [part.label] : []))
  return [title.text, summary?.text, ...marks]
}

test.each<readonly [string, Parameters<typeof edit>[1], readonly unknown[]]>([
  [
    'a headline',
    { headline: 'Orrin dam fails' },
    ['Orrin dam fails', 'The dam broke.', { phrase: 'typed.headline' }],
  ],
  [
    'a summary',
    { summary: 'It broke at dawn.' },
    ['Dam breaks', 'It broke at dawn.', { phrase: 'typed.summary' }],
  ],
  ['both', { headline: 'A', summary: 'B' }, ['A', 'B', { phrase: 'typed.both' }]],
])('a person’s words are marked as such: %s', (_what, typed, said) => {
  const standing = edit(composed, typed)
  expect(read(standing)).toEqual(said)
  expect(standing.parts.at(-1)).toBe(sources)
})

test('a summary is put where there was none', () => {
  expect(read(edit(standingOf('Dam breaks'), { summary: 'It broke.' }))).toEqual([
    'Dam breaks',
    'It broke.',
    { phrase: 'typed.summary' },
  ])
})

test('edited again, there is one mark for all that a person wrote', () => {
  const twice = edit(edit(composed, { headline: 'A' }), { summary: 'B' }, later)
  expect(read(twice)).toEqual(['A', 'B', { phrase: 'typed.both' }])
  expect(read(edit(twice, { headline: 'C' }))).toEqual(['C', 'B', { phrase: 'typed.both' }])
})

test('whose words they are is said also where changes are not marked', () => {
  const corrected = correctByHand({ standing: composed, headline: '', text: 'Wrong.', now })
  expect(read(unmark(edit(corrected.standing, { headline: 'A' })))).toEqual([
    'A',
    'The dam broke.',
    { phrase: 'typed.headline' },
  ])
})

const keep = (standing: Message, last: Message, note?: Message) =>
  keepByHand({ standing, note }, last)

test.each<readonly [string, Message, readonly unknown[]]>([
  ['while the publisher says the same, both stand', composed, ['A', 'B', { phrase: 'typed.both' }]],
  [
    'a new headline of the publisher goes before the person’s',
    standingOf('Dam breaks, 3 villages flooded', 'The dam broke.'),
    ['Dam breaks, 3 villages flooded', 'B', { phrase: 'typed.summary' }],
  ],
  [
    'a new summary too',
    standingOf('Dam breaks', 'The dam broke at dawn.'),
    ['A', 'The dam broke at dawn.', { phrase: 'typed.headline' }],
  ],
  ['what has all changed has no mark', standingOf('X', 'Y'), ['X', 'Y']],
])('%s', (_why, next, said) => {
  const last = edit(composed, { headline: 'A', summary: 'B' })
  expect(read(keep(next, last).standing)).toEqual(said)
})

test('kept once, they are kept again', () => {
  const last = edit(composed, { headline: 'A', summary: 'B' })
  const once = keep(composed, last).standing
  expect(keep(composed, once).standing).toEqual(once)
})

test('a reply has the person’s headline too', () => {
  const last = edit(composed, { headline: 'A', summary: 'B' })
  const note = standingOf('Dam breaks', 'Only this is new.')
  expect(keep(composed, last, note).note?.title.text).toBe('A')
  expect(read(keep(composed, last, note).note ?? note)).toContainEqual({ phrase: 'typed.headline' })
})

test('what editors have added stays until the withdrawal', () => {
  const { standing } = correctByHand({
    standing: composed,
    headline: '',
    text: 'It is in Vell.',
    now,
  })
  const next = standingOf('Dam breaks', 'New.')
  const note = {
    kind: 'paragraph',
    text: { phrase: 'by-hand', values: { text: 'It is in Vell.' } },
  }
  expect(keep(next, standing).standing.parts).toContainEqual(note)
  expect(keep({ ...next, tone: 'withdrawn' }, standing).standing.parts).not.toContainEqual(note)
})

test('without an alert before there is nothing to keep', () => {
  expect(keepByHand({ standing: composed, note: undefined }, undefined).standing).toBe(composed)
})

test('raised by hand, it is told again with its level', () => {
  const { standing, note } = levelByHand({
    standing: edit(composed, { headline: 'A' }),
    from: 'urgent',
    to: 'flash',
    now: later,
  })
  expect(standing).toMatchObject({ tone: 'flash', title: { label: { phrase: 'level.flash' } } })
  expect(read(standing)).toEqual([
    'A',
    'The dam broke.',
    { phrase: 'typed.headline' },
    { phrase: 'mark.raised' },
  ])
  expect(note).toMatchObject({ tone: 'flash', title: { text: 'A' } })
  expect(note?.parts.at(-1)).toEqual({ ...sources, postedAt: later })
})

test('lowered by hand, it is changed and rings nobody; of two turns the last is marked', () => {
  const raised = levelByHand({ standing: composed, from: 'urgent', to: 'flash', now }).standing
  const { standing, note } = levelByHand({
    standing: raised,
    from: 'flash',
    to: 'routine',
    now: later,
  })
  expect(read(standing)).toEqual(['Dam breaks', 'The dam broke.', { phrase: 'mark.lowered' }])
  expect(note).toBeUndefined()
})
