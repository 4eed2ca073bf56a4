import { expect, test } from 'vitest'
import { arrange } from '../../src/core/arrange.ts'
import type { Message, MessagePart } from '../../src/core/message.ts'
import type { Layout } from '../../src/core/style.ts'

const at = new Date('2026-03-04T12:00:00Z')
const parts: readonly MessagePart[] = [
  { kind: 'summary', text: 'The bridge is closed.' },
  {
    kind: 'quote',
    text: 'We had no choice',
    speaker: 'Ana Torvald',
    title: undefined,
    context: undefined,
  },
  { kind: 'mark', label: { phrase: 'mark.updated' }, at },
  { kind: 'change', label: { phrase: 'change.figure' }, after: '12', before: '9' },
  { kind: 'sources', sources: [], credits: [], located: undefined, postedAt: at },
]
const alert: Message = {
  tone: 'bulletin',
  title: { label: { phrase: 'level.bulletin' }, text: 'Bridge closed' },
  parts,
  image: { url: 'https://news.example/bridge.jpg', caption: null, credit: null },
  links: [{ label: 'Read', url: 'https://news.example/bridge' }],
  actions: [{ label: 'Quotes', id: 'quotes:1' }],
  topics: ['bridges'],
}

test.each<readonly [Layout, readonly string[], boolean, number]>([
  ['full', ['summary', 'quote', 'mark', 'change', 'sources'], true, 1],
  ['compact', ['summary', 'mark', 'change', 'sources'], false, 1],
  ['headline', ['mark', 'sources'], false, 0],
])('%s shows %j', (layout, kinds, hasImage, actionCount) => {
  const shown = arrange(alert, { layout })
  expect(shown.parts.map(({ kind }) => kind)).toEqual(kinds)
  expect(shown.image !== undefined).toBe(hasImage)
  expect(shown.actions).toHaveLength(actionCount)
  expect(shown.links).toEqual(alert.links)
})

test('the shortest correction still says what was wrong', () => {
  const shown = arrange({ ...alert, tone: 'correction' }, { layout: 'headline' })
  expect(shown.parts.map(({ kind }) => kind)).toContain('change')
})

test('topics are shown where hashtags are wanted', () => {
  expect(arrange(alert, {})).not.toHaveProperty('topics')
  expect(arrange(alert, { hasHashtags: true }).topics).toEqual(['bridges'])
})

test('an answer to a command has no layout', () => {
  const answer: Message = { ...alert, tone: 'plain' }
  expect(arrange(answer, { layout: 'headline' }).parts).toEqual(parts)
})
